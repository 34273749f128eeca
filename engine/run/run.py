"""Runs, for pages, scripts and the terminal: start one, follow it, ask it for things, find it
again.

A run belongs to the server: closing the program that started it changes nothing. All of it is files
in the run's folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine import files as jobs_home
from engine.errors import NotThere, RunError
from engine.files import hash_of, keeping, note_hash, write_durably, write_whole
from engine.run import asking
from engine.run.folder import ENDED, OVER, Change, Mark, RunFolder, State
from engine.run.index import Index, metrics_of
from engine.run.kept import KeptWeights, kept_weights
from engine.run.mailbox import ask_supervisor, leave_request, wake_supervisor
from engine.run.manifest import read_manifest
from engine.run.record import Points, Record, read_events
from engine.run.status import Status, status_of
from engine.settings import spoken

if TYPE_CHECKING:
    from engine.plan.job import Job


# ---- starting ------------------------------------------------------------------------------------
def start(
    job: Any,
    *,
    folder: Path | str | None = None,
    key: str | None = None,
    owner: str | None = None,
    project: str | None = None,
) -> Run:
    """Starts a training in a process of its own and returns at once. The same key gives the same
    run, however often it is sent.

    Raises PlanError when the job cannot be trained, with everything that is wrong with it, and
    DiskError where the disk does not take it.
    """
    from engine.plan.job import read as read_job

    read = read_job(job)
    home = jobs_home.home(folder)
    keyed = hashlib.sha256(f"{owner}/{key}".encode()).hexdigest()[:15]
    name = f"k{keyed}" if key else time.strftime("r%y%m%d%H%M%S") + secrets.token_hex(2)
    run = RunFolder(home / "runs" / name)
    with keeping("The run", home):
        is_new = not run.state_file.exists()
        try:
            lay_down(run, read, owner, project)
            ask_supervisor(home, {"run": name, "do": "start"})
        except OSError:
            if is_new:  # nothing half-begun stays, which could begin by itself later
                (home / "active" / name).unlink(missing_ok=True)
                shutil.rmtree(run.folder, ignore_errors=True)
            raise
    return Run(home, name)


def lay_down(run: RunFolder, read: Job, owner: str | None, project: str | None) -> None:
    """The folder of a run that waits for a worker. A start that died half-way is completed by the
    next one with its key.
    """
    home = run.home
    run.folder.mkdir(parents=True, exist_ok=True)
    if not run.state_file.exists():
        run.source_file.write_text(read.source, encoding="utf-8")
        write_durably(run.job_file, read.as_json())
        for file in (run.source_file, run.job_file):
            note_hash(file, hash_of(file))
        write_whole(
            run.card_file,
            {
                "name": read.name,
                "created": time.time(),
                "owner": owner,
                "project": project,
                "sha": read.sha,
            },
        )
        (home / "active").mkdir(exist_ok=True)
        (home / "active" / run.id).touch()
        waiting = {"state": State.QUEUED, "cause": "Waiting for a worker."}
        write_durably(run.state_file, waiting | {"attempt": 0, "settings": spoken()})
        Index(home).put(run, waiting)


# ---- a run ---------------------------------------------------------------------------------------
class Run(RunFolder):
    """One run, with what may be asked of it. Every property reads what is true now."""

    def __init__(self, home: Path, run: str) -> None:
        super().__init__(jobs_home.run_folder(home, run))
        self.check()

    def __repr__(self) -> str:
        return f"<Run {self.id} '{self.name}': {self.state}>"

    @property
    def status(self) -> Status:
        return status_of(self.folder)

    @property
    def state(self) -> str:
        return self.status.state

    @property
    def cause(self) -> str:
        """One sentence about why it is in this state; empty when there is nothing to say."""
        return self.status.cause

    @property
    def proposals(self) -> list[dict[str, Any]]:
        """What could be changed to mend a failed run: label and change."""
        return self.status.proposals

    @property
    def metrics(self) -> dict[str, float]:
        """The latest value of everything recorded."""
        return Record(self.folder).latest()

    @property
    def kept(self) -> KeptWeights | None:
        """The weights that an ended run leaves, with the scores of exactly these."""
        return kept_weights(self, Record(self.folder)) if self.status.state in ENDED else None

    def history(self, name: str) -> Points:
        """All points of one series: .steps and .values."""
        record = Record(self.folder)
        if name not in record.names:
            raise NotThere(f"This run has no '{name}'. It has: {', '.join(record.names)}.")
        return record.points(name)

    @property
    def events(self) -> list[dict[str, Any]]:
        return read_events(self.folder)[0]

    # ---- waiting and asking ----------------------------------------------------------------------
    def wait(self, seconds: float | None = None, until: Collection[str] | None = None) -> Run:
        """Until it has ended (or is in one of the given states). Raises TimeoutError after
        `seconds`.
        """
        deadline = None if seconds is None else time.monotonic() + seconds
        until = until or ENDED
        pause, looked = 0.01, time.monotonic()
        while True:
            now = self.status
            going_on = now.state == State.INTERRUPTED and (self.home / "active" / self.id).exists()
            if now.state in until and not (going_on and until is ENDED):
                return self
            if deadline and time.monotonic() > deadline:
                raise TimeoutError(
                    f"The run '{self.name}' is still {now.state}. {now.cause}".strip()
                )
            if time.monotonic() - looked > 2:  # a dead supervisor is replaced, so that waiting ends
                looked = time.monotonic()
                wake_supervisor(self.home)
            # Files have no event that a plain process could wait for; a look costs 0.1 ms.
            time.sleep(pause)
            pause = min(0.1, pause * 1.5)

    def _ask(self, request: dict[str, Any]) -> None:
        now = self.status
        if now.state in ENDED:
            raise RunError(
                f"The run has {now.state if now.state != 'failed' else 'ended with a fault'}; nothing can be asked of it any more."
            )
        leave_request(self.folder, request)

    def pause(self) -> None:
        """After the step that it is in. A checkpoint is kept."""
        self._ask({"do": "pause"})

    def resume(self) -> None:
        """Goes on: from a pause at once, from an end in a new attempt from the last checkpoint."""
        now = self.status
        if now.state == State.FINISHED:
            raise RunError("The run has finished; begin a new one from its weights to train on.")
        if now.state in ENDED:
            ask_supervisor(self.home, {"run": self.id, "do": "resume"})
        else:
            leave_request(self.folder, {"do": "resume"})

    def step(self, learner: str | None = None) -> None:
        """One step, then a pause; of one learner alone where it is named."""
        self._ask({"do": "step", "learner": learner})

    def stop(self) -> None:
        """Ends it and keeps the weights of this moment."""
        state = self.status.state
        if state in OVER:
            return
        if state != State.INTERRUPTED:  # its next attempt would find the request, whenever that is
            leave_request(self.folder, {"do": "stop"})
        ask_supervisor(self.home, {"run": self.id, "do": "stop"})

    def kill(self) -> None:
        """Ends it at once; the last checkpoint stays."""
        ask_supervisor(self.home, {"run": self.id, "do": "kill"})

    def change(self, **what: Any) -> None:
        """While it runs, from the next step on: lr=, weight_decay=, dropout=,
        frozen={'network/conv1': True}, tempo= in steps a second (0: as fast as it can).
        """
        known = set(Change)
        if unknown := set(what) - known:
            raise RunError(
                f"'{sorted(unknown)[0]}' cannot be changed while a run trains. These can: {', '.join(sorted(known))}."
            )
        self._ask({"do": "change", **what})

    # ---- keeping order ---------------------------------------------------------------------------
    def mark(self, **marks: Any) -> None:
        """name=, tags=[…], note=, star=True, archived=True."""
        known = set(Mark)
        if unknown := set(marks) - known:
            raise RunError(
                f"A run has no mark '{sorted(unknown)[0]}'. There are: {', '.join(sorted(known))}."
            )
        with keeping("The mark", self.home):
            write_durably(self.marks_file, self.marks | marks)
            Index(self.home).put(self, self.stated)

    def delete(self) -> None:
        """Takes it from the disk. A running one is refused."""
        if self.status.state not in ENDED:
            raise RunError("The run is still going; stop it first.")
        grave = self.home / "runs" / f".{self.id}.{secrets.token_hex(3)}"
        os.replace(self.folder, grave)  # gone at once, whatever happens while the files go
        Index(self.home).remove(self.id)
        shutil.rmtree(grave, ignore_errors=True)

    @property
    def disk_use(self) -> int:
        """Bytes in its folder."""
        return sum(file.stat().st_size for file in self.folder.rglob("*") if file.is_file())

    # ---- taking it away --------------------------------------------------------------------------
    def make(
        self, count: int = 16, seed: int = 0, path: Path | str | None = None, **wishes: Any
    ) -> dict[str, Any]:
        """Samples of a network that makes some: as figures and, with `path`, as an .npz file in the
        numbers that it learned from. What may be wished is the way's own: a class, steps.
        """
        file = None if path is None else str(Path(path).resolve())
        return asking.do("make", self, count=count, seed=seed, wishes=wishes, path=file)

    def write(self, text: str, seed: int = 0, **wishes: Any) -> dict[str, Any]:
        """What a network that has learned which token comes next writes after a text, each token
        with its chance and with what was likeliest. Wishes: temperature, top_k, top_p, limit, stop.
        """
        return asking.do("write", self, text=text, seed=seed, wishes=wishes)

    def to_onnx(self, path: Path | str, **options: Any) -> dict[str, Any]:
        """Writes an ONNX file and checks it in onnxruntime against torch at several batch sizes;
        raises when they differ.
        """

        return asking.do("to_onnx", self, path=str(Path(path).resolve()), **options)

    @property
    def checkpoints(self) -> list[dict[str, Any]]:
        """Those that are kept, oldest first: step, bytes, time."""
        return [
            {name: entry.get(name) for name in ("step", "bytes", "time", "attempt")}
            for entry in read_manifest(self.checkpoints_folder)[0]
        ]

    def weights_at(self, step: int | None = None) -> str:
        """The name of the weights of a checkpoint (or of the end), for `begin_from` of another
        plan.
        """
        if step is None:
            if self.weights is None:
                raise RunError(
                    "This run has no trained weights yet; name the step of a checkpoint."
                )
            return hash_of(self.whole_weights())

        return str(asking.do("keep_weights", self, step=step)["sha"])

    def evaluate(self, part: str = "validation", **options: Any) -> dict[str, Any]:
        """The scores with their intervals, and everything that a report draws."""

        return asking.do("evaluate", self, part=part, **options)


@dataclass(frozen=True)
class RunSummary:
    """One line of the list of runs."""

    id: str
    name: str
    state: str
    cause: str
    created: float
    ended: float | None
    attempt: int
    owner: str | None
    project: str | None
    marks: dict[str, Any]
    metrics: dict[str, float]


def runs(folder: Path | str | None = None) -> list[RunSummary]:
    """All runs, newest first. Those that are not over are looked at anew, the others come from the
    index.
    """
    home = jobs_home.home(folder)
    if not (home / "runs").exists():
        return []
    summaries = []
    for row in Index(home).rows():
        row["created"] = row["created"] or 0.0
        if row["state"] not in OVER:
            with contextlib.suppress(KeyError):
                folder = jobs_home.run_folder(home, row["id"])
                now = status_of(folder)
                row |= {"state": now.state, "cause": now.cause, "attempt": now.attempt}
                over = now.state in OVER  # and the index has not heard of it
                row["metrics"] = metrics_of(RunFolder(folder)) if over else Record(folder).latest()
        summaries.append(RunSummary(**row))
    return summaries


def open_run(run: str, folder: Path | str | None = None) -> Run:
    """A run by its id. Raises KeyError when there is none."""
    return Run(jobs_home.home(folder), run)
