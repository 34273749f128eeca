"""Runs, for pages, scripts and the terminal: start one, follow it, ask it for things, find it
again.

A run belongs to the server: closing the program that started it changes nothing. All of it is files
in the run's folder.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import secrets
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine import jobs_home
from engine.index import Index
from engine.processes import boot_id, is_alive, is_halted
from engine.record import (
    ENDED,
    STATES,
    Points,
    Record,
    beat,
    read_events,
    read_json,
    read_live,
    write_whole,
)

ROOT = Path(__file__).resolve().parent.parent
SILENT = 3000  # milliseconds without a sign of life before we say so


class RunError(RuntimeError):
    """A run cannot do what was asked; the text is a sentence for the person."""


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

    Raises PlanError when the job cannot be trained, with everything that is wrong with it.
    """
    from engine.job import (
        read as read_job,
    )  # brings pydantic and every catalogue, a tenth of a second that a race need not pay

    read = read_job(job)
    home = jobs_home.home(folder)
    keyed = hashlib.sha256(f"{owner}/{key}".encode()).hexdigest()[:15]
    name = f"k{keyed}" if key else time.strftime("r%y%m%d%H%M%S") + secrets.token_hex(2)
    run = home / "runs" / name
    run.mkdir(parents=True, exist_ok=True)
    if not (
        run / "state.json"
    ).exists():  # a start that died half-way is completed by the next one with its key
        (run / "network.py").write_text(read.source, encoding="utf-8")
        _write_durably(run / "job.json", read.as_json())
        write_whole(
            run / "card.json",
            {
                "name": read.name,
                "created": time.time(),
                "owner": owner,
                "project": project,
                "sha": read.sha,
            },
        )
        (home / "active").mkdir(exist_ok=True)
        (home / "active" / name).touch()
        _write_durably(
            run / "state.json", {"state": "queued", "cause": "Waiting for a worker.", "attempt": 0}
        )
        Index(home).put(name, run, {"state": "queued", "cause": "Waiting for a worker."})
    ask_supervisor(home, {"run": name, "do": "start"})
    return Run(home, name)


def _write_durably(file: Path, value: Any) -> None:
    """On the disk when it returns, whole: a click that was acknowledged is not lost."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    with open(part, "w", encoding="utf-8") as out:
        json.dump(value, out, allow_nan=False)
        out.flush()
        os.fsync(out.fileno())
    os.replace(part, file)


def ask_supervisor(home: Path, asked: dict[str, Any]) -> None:
    """Leaves a request and wakes the supervisor; starts one when nobody listens."""
    (home / "inbox").mkdir(parents=True, exist_ok=True)
    write_whole(home / "inbox" / f"{time.time_ns()}-{secrets.token_hex(4)}.json", asked)
    wake_supervisor(home)


_on_its_way: dict[
    Path, tuple[subprocess.Popen[bytes], float]
] = {}  # supervisors that this process has started, and when


def wake_supervisor(home: Path) -> None:
    """Costs a byte through a pipe where one lives. One that is only being born is not started
    twice: it will look at what was left.
    """
    if poke(home / "supervisor.pipe"):
        return
    process, began = _on_its_way.get(home, (None, 0.0))
    if process and process.poll() is None and time.monotonic() - began < 5:
        return
    home.mkdir(parents=True, exist_ok=True)
    with open(home / "supervisor.log", "ab") as log:
        command = [sys.executable, "-m", "engine.supervisor", str(home)]
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=ROOT,
            start_new_session=True,
        )
    _on_its_way[home] = process, time.monotonic()


def warm_up(folder: Path | str | None = None, wait: float = 0.0) -> None:
    """Starts the supervisor, so that the first run need not wait for torch to be imported. Waits so
    many seconds at most until it is ready.
    """
    home, until = jobs_home.home(folder), time.monotonic() + wait
    wake_supervisor(home)
    while time.monotonic() < until and not is_warm(home):
        time.sleep(0.05)


def is_warm(home: Path) -> bool:
    """Whether a supervisor lives that can have a worker at once."""
    said = read_json(home / "supervisor.json") or {}
    return (
        bool(said.get("ready"))
        and said.get("boot") == boot_id()
        and is_alive(said["pid"], said["started"])
    )


def shut_down(
    folder: Path | str | None = None, seconds: float = 20.0
) -> tuple[list[str], list[str]]:
    """Ends the supervisor of a data folder, and what it looks after. Runs that train keep a
    checkpoint and are interrupted.

    Returns the runs that were interrupted, and those that wait on in the queue for the next
    supervisor.
    """
    home = jobs_home.home(folder)
    was = [mark.name for mark in (home / "active").glob("*")]
    said = read_json(home / "supervisor.json") or {}
    if not was and not is_alive(said.get("pid", 0), said.get("started", 0)):
        return [], []
    ask_supervisor(home, {"do": "leave"})
    deadline = time.monotonic() + seconds
    while list((home / "inbox").glob("*.json")) or poke(home / "supervisor.pipe"):
        if time.monotonic() > deadline:
            raise RunError(
                f"The engine has not ended within {seconds:.0f} s. Its log is {home / 'supervisor.log'}."
            )
        time.sleep(0.05)  # files have no event that a plain process could wait for
    states = {run: status_of(jobs_home.run_folder(home, run)).state for run in was}
    return [run for run in was if states[run] in ENDED], [
        run for run in was if states[run] == "queued"
    ]


def poke(pipe: Path) -> bool:
    """A byte through a named pipe; False when nobody has it open."""
    try:
        handle = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if error.errno in (errno.ENXIO, errno.ENOENT):
            return False
        raise
    try:
        os.write(handle, b".")
    except BlockingIOError:  # full of other pokes: it will wake anyway
        pass
    except BrokenPipeError:
        return False
    finally:
        os.close(handle)
    return True


def leave_request(run: Path, request: dict[str, Any]) -> bool:
    """A request for the worker of a run. It is a file first, so that it is found even if the worker
    is only being born.
    """
    (run / "control").mkdir(exist_ok=True)
    write_whole(run / "control" / f"{time.time_ns():020}-{secrets.token_hex(3)}.json", request)
    return poke(run / "control.pipe")


# ---- the state, as it is -------------------------------------------------------------------------
@dataclass(frozen=True)
class Status:
    """What a run is doing, true within three seconds even when nobody watches over it."""

    state: str
    cause: str = ""
    attempt: int = 0
    live: dict[str, int] = field(default_factory=dict)
    place: int | None = None
    proposals: list[dict[str, Any]] = field(default_factory=list)
    device: str = ""


def status_of(folder: Path) -> Status:
    said = read_json(folder / "state.json") or {}
    state, cause, attempt = (
        said.get("state", "queued"),
        said.get("cause", ""),
        int(said.get("attempt", 0)),
    )
    live = read_live(folder) or {}
    live = live if live.get("attempt") == attempt else {}
    known: dict[str, Any] = {
        "attempt": attempt,
        "live": live,
        "device": said.get("device", ""),
        "proposals": said.get("proposals", []),
    }
    if state not in ("starting", "running", "paused"):
        return Status(state, cause, place=said.get("place"), **known)
    if ended := read_json(folder / f"end-{attempt}.json"):
        return Status(
            ended["state"], ended["cause"], **known | {"proposals": ended.get("proposals", [])}
        )
    pid, started = said.get("pid") or live.get("pid", 0), said.get("started", 0)
    if pid and said.get("pid") and (said.get("boot") != boot_id() or not is_alive(pid, started)):
        gone = f"Its process is gone since step {live.get('step', 0)}. It goes on by itself from its last checkpoint."
        if ended := read_json(folder / f"end-{attempt}.json"):  # written between our two looks
            return Status(
                ended["state"], ended["cause"], **known | {"proposals": ended.get("proposals", [])}
            )
        return Status("interrupted", gone, **known)
    if live:
        state = STATES[live["state"]] if 0 <= live["state"] < len(STATES) else state
        silent = beat() - live["beat"]
        if silent > SILENT:
            halted = (
                " It was halted by a signal; 'kill -CONT' lets it go on." if is_halted(pid) else ""
            )
            return Status(state, f"Not responding for {silent // 1000} s.{halted}", **known)
        if live.get("trouble"):
            cause = "The disk is full, so the run waits. Make room and it goes on by itself; nothing is lost."
    return Status(state, cause, **known)


# ---- a run ---------------------------------------------------------------------------------------
class Run:
    """One run. Every property reads what is true now."""

    def __init__(self, home: Path, run: str) -> None:
        self.home, self.id = home, run
        self.folder = jobs_home.run_folder(home, run)
        if not (self.folder / "state.json").exists():
            raise KeyError(f"There is no run '{run}'.")

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
    def job(self) -> dict[str, Any]:
        return read_json(self.folder / "job.json") or {}

    @property
    def owner(self) -> str | None:
        return self.card.get("owner")

    @property
    def card(self) -> dict[str, Any]:
        return read_json(self.folder / "card.json") or {}

    @property
    def marks(self) -> dict[str, Any]:
        """What a person has written on it: name, tags, note, star, archived."""
        return read_json(self.folder / "marks.json") or {}

    @property
    def name(self) -> str:
        return self.marks.get("name") or self.card.get("name", self.id)

    @property
    def source(self) -> str:
        return (self.folder / "network.py").read_text(encoding="utf-8")

    @property
    def environment(self) -> dict[str, Any]:
        return read_json(self.folder / "environment.json") or {}

    @property
    def usage(self) -> dict[str, float]:
        """What it has cost so far: seconds, seconds of the processor (cpu), bytes of memory at the
        most beside torch itself.
        """
        return read_json(self.folder / "usage.json") or {}

    @property
    def metrics(self) -> dict[str, float]:
        """The latest value of everything recorded."""
        return Record(self.folder).latest()

    def history(self, name: str) -> Points:
        """All points of one series: .steps and .values."""
        record = Record(self.folder)
        if name not in record.names:
            raise KeyError(f"This run has no '{name}'. It has: {', '.join(record.names)}.")
        return record.points(name)

    @property
    def events(self) -> list[dict[str, Any]]:
        return read_events(self.folder)[0]

    @property
    def weights(self) -> Path | None:
        """The safetensors file of the trained weights, once there is one."""
        file = self.folder / "weights.safetensors"
        return file if file.exists() else None

    @property
    def log(self) -> str:
        file = self.folder / "log.txt"
        return file.read_text(errors="replace")[-20000:] if file.exists() else ""

    # ---- waiting and asking ----------------------------------------------------------------------
    def wait(self, seconds: float | None = None, until: set[str] | None = None) -> Run:
        """Until it has ended (or is in one of the given states). Raises TimeoutError after
        `seconds`.
        """
        deadline = None if seconds is None else time.monotonic() + seconds
        until = until or ENDED
        pause, looked = 0.01, time.monotonic()
        while True:
            now = self.status
            going_on = now.state == "interrupted" and (self.home / "active" / self.id).exists()
            if now.state in until and not (going_on and "interrupted" in until and until is ENDED):
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
        if now.state == "finished":
            raise RunError("The run has finished; begin a new one from its weights to train on.")
        if now.state in ENDED:
            ask_supervisor(self.home, {"run": self.id, "do": "resume"})
        else:
            leave_request(self.folder, {"do": "resume"})

    def step(self) -> None:
        """One step, then a pause."""
        self._ask({"do": "step"})

    def stop(self) -> None:
        """Ends it and keeps the weights of this moment."""
        if self.status.state in ENDED:
            return
        leave_request(self.folder, {"do": "stop"})
        ask_supervisor(self.home, {"run": self.id, "do": "stop"})

    def kill(self) -> None:
        """Ends it at once; the last checkpoint stays."""
        ask_supervisor(self.home, {"run": self.id, "do": "kill"})

    def change(self, **what: Any) -> None:
        """While it runs, from the next step on: lr=, weight_decay=, dropout=,
        frozen={'network/conv1': True}.
        """
        known = {"lr", "weight_decay", "dropout", "frozen"}
        if unknown := set(what) - known:
            raise RunError(
                f"'{sorted(unknown)[0]}' cannot be changed while a run trains. These can: {', '.join(sorted(known))}."
            )
        self._ask({"do": "change", **what})

    # ---- keeping order ---------------------------------------------------------------------------
    def mark(self, **marks: Any) -> None:
        """name=, tags=[…], note=, star=True, archived=True."""
        known = {"name", "tags", "note", "star", "archived"}
        if unknown := set(marks) - known:
            raise RunError(
                f"A run has no mark '{sorted(unknown)[0]}'. There are: {', '.join(sorted(known))}."
            )
        _write_durably(self.folder / "marks.json", self.marks | marks)
        Index(self.home).put(self.id, self.folder, read_json(self.folder / "state.json") or {})

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
    def to_onnx(self, path: Path | str, **options: Any) -> dict[str, Any]:
        """Writes an ONNX file and checks it in onnxruntime against torch at several batch sizes;
        raises when they differ.
        """
        from engine import tasks

        return tasks.do("to_onnx", self, path=str(Path(path).resolve()), **options)

    @property
    def checkpoints(self) -> list[dict[str, Any]]:
        """Those that are kept, oldest first: step, bytes, time."""
        kept = read_json(self.folder / "checkpoints" / "manifest.json") or {"checkpoints": []}
        return [
            {name: one.get(name) for name in ("step", "bytes", "time", "attempt")}
            for one in kept["checkpoints"]
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
            return str((read_json(self.folder / "weights.json") or {})["sha256"])
        from engine import tasks

        return str(tasks.do("keep_weights", self, step=step)["sha"])

    def evaluate(self, part: str = "validation", **options: Any) -> dict[str, Any]:
        """The scores with their intervals, and everything that a report draws."""
        from engine import tasks

        return tasks.do("evaluate", self, part=part, **options)


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
    index = Index(home)
    if not index.file.exists():
        index.rebuild()
    found = []
    for row in index.rows():
        row["created"] = row["created"] or 0.0
        if row["state"] not in ("finished", "stopped", "failed"):
            with contextlib.suppress(KeyError):
                now = status_of(jobs_home.run_folder(home, row["id"]))
                row |= {"state": now.state, "cause": now.cause, "attempt": now.attempt}
                row["metrics"] = Record(jobs_home.run_folder(home, row["id"])).latest()
        found.append(RunSummary(**row))
    return found


def open_run(run: str, folder: Path | str | None = None) -> Run:
    """A run by its id. Raises KeyError when there is none."""
    return Run(jobs_home.home(folder), run)
