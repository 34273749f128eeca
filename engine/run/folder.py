"""The folder of a run: every file in it has its name here and nowhere else, and what people may
say of a run (states, changes, marks) has its words here.

`RunFolder` is what other rooms take when they only read or write a run's files; `Run` is a
RunFolder with the verbs for people.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from engine.errors import DamagedError, NotThere, Refusal
from engine.files import check_hash, hash_of, hashes_beside, read_json, read_record, weights_file

# Small files that a worker's recorder replaces as a whole, by these names.
BEST_JSON = "best.json"
INSIDES_JSON = "insides.json"
NODES_JSON = "nodes.json"
PROBE_JSON = "probe.json"
SAMPLES_JSON = "samples.json"
USAGE_JSON = "usage.json"
EARLIER = "samples"  # the folder of samples of earlier moments, each named after its step

LOG_TXT = "log.txt"  # what a process prints; a task's folder has one too


class FolderGone(Refusal, RuntimeError):
    """Nothing can be kept of a run any more."""

    def __init__(self) -> None:
        super().__init__(
            "The folder of this run was deleted, so nothing of it is left. Train it again if it is still wanted."
        )


class State(StrEnum):
    """What a run is doing. Its place in this list is what `live.bin` holds: add at the end."""

    QUEUED = "queued"
    STARTING = "starting"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


STATES = tuple(State)
BEGUN = frozenset({State.STARTING, State.RUNNING, State.PAUSED})
OVER = frozenset({State.FINISHED, State.STOPPED, State.FAILED})  # nothing goes on by itself
ENDED = OVER | {State.INTERRUPTED}


class Change(StrEnum):
    """What can be changed by hand while a run trains, from the next step on."""

    LR = "lr"
    WEIGHT_DECAY = "weight_decay"
    DROPOUT = "dropout"
    FROZEN = "frozen"
    TEMPO = "tempo"


class Mark(StrEnum):
    """What a person can write on a run."""

    NAME = "name"
    TAGS = "tags"
    NOTE = "note"
    STAR = "star"
    ARCHIVED = "archived"


@dataclass(frozen=True)
class RunFolder:
    """One run on the disk. Every reader reads what is true now; a missing file reads as empty."""

    folder: Path

    # ---- where it lies ---------------------------------------------------------------------------
    @property
    def home(self) -> Path:
        """The data folder that the run belongs to."""
        return self.folder.parent.parent

    @property
    def id(self) -> str:
        return self.folder.name

    def check(self) -> None:
        """Raises KeyError where there is no run here (any more)."""
        if not self.state_file.exists():
            raise NotThere(f"There is no run '{self.id}'.")

    # ---- written when it is started, by whoever starts it ----------------------------------------
    @property
    def job_file(self) -> Path:
        return self.folder / "job.json"

    @property
    def source_file(self) -> Path:
        return self.folder / "network.py"

    @property
    def card_file(self) -> Path:
        return self.folder / "card.json"

    # ---- written meanwhile, by people and by the supervisor --------------------------------------
    @property
    def state_file(self) -> Path:
        """What the supervisor said last; engine/run/status.py knows what is true."""
        return self.folder / "state.json"

    @property
    def marks_file(self) -> Path:
        return self.folder / "marks.json"

    @property
    def control(self) -> Path:
        """Requests to the worker, one file each."""
        return self.folder / "control"

    @property
    def control_pipe(self) -> Path:
        """A byte through it says that there is a request."""
        return self.folder / "control.pipe"

    # ---- written by the worker -------------------------------------------------------------------
    @property
    def log_file(self) -> Path:
        return self.folder / LOG_TXT

    @property
    def live_file(self) -> Path:
        return self.folder / "live.bin"

    @property
    def worker_file(self) -> Path:
        """Locked by the process that trains; whose it is stands in it."""
        return self.folder / "worker.txt"

    @property
    def events_file(self) -> Path:
        return self.folder / "events.jsonl"

    @property
    def metrics_index(self) -> Path:
        return self.folder / "metrics" / "index.json"

    @property
    def metrics_index_again(self) -> Path:
        """The same once more: without it nobody knows which rows belong to which curve."""
        return self.folder / "metrics" / "index-again.json"

    def metrics_file(self, number: int) -> Path:
        """The rows of one series."""
        return self.folder / "metrics" / f"{number}.rows"

    @property
    def checkpoints_folder(self) -> Path:
        return self.folder / "checkpoints"

    @property
    def choices_file(self) -> Path:
        """What was decided at the first start, and a resume keeps to."""
        return self.folder / "choices.json"

    @property
    def environment_file(self) -> Path:
        return self.folder / "environment.json"

    @property
    def learned_file(self) -> Path:
        """What transforms learned that keep it, such as a vocabulary: they do not learn it again."""
        return self.folder / "learned.json"

    @property
    def usage_file(self) -> Path:
        return self.folder / USAGE_JSON

    @property
    def best_file(self) -> Path:
        return self.folder / BEST_JSON

    @property
    def samples_file(self) -> Path:
        return self.folder / SAMPLES_JSON

    @property
    def earlier_folder(self) -> Path:
        return self.folder / EARLIER

    def earlier_name(self, step: int) -> str:
        """As a recorder writes it: below the folder of the run."""
        return f"{EARLIER}/{step}.json"

    def earlier_file(self, step: int) -> Path:
        return self.folder / self.earlier_name(step)

    @property
    def insides_file(self) -> Path:
        return self.folder / INSIDES_JSON

    @property
    def nodes_file(self) -> Path:
        return self.folder / NODES_JSON

    @property
    def probe_file(self) -> Path:
        return self.folder / PROBE_JSON

    @property
    def weights_file(self) -> Path:
        return self.folder / "weights.safetensors"

    @property
    def weights_about(self) -> Path:
        """Which weights they are, and the hash that names them."""
        return self.folder / "weights.json"

    def end_file(self, attempt: int) -> Path:
        """How an attempt ended: the last thing that its worker writes."""
        return self.folder / f"end-{attempt}.json"

    def exit_file(self, attempt: int) -> Path:
        """With which code the process of an attempt ended; the forge writes it."""
        return self.folder / f"exit-{attempt}.json"

    # ---- written afterwards, by tasks ------------------------------------------------------------
    def evaluation_file(self, part: str) -> Path:
        return self.folder / f"evaluation-{part}.json"

    @property
    def export_folder(self) -> Path:
        return self.folder / "export"

    # ---- reading ---------------------------------------------------------------------------------
    @property
    def job(self) -> dict[str, Any]:
        return read_record(self.job_file)

    def check_job(self) -> None:
        """Raises DamagedError where what is trained is not what was started. Runs of before have
        no hash of it, and are taken as they are.
        """
        for file in (self.job_file, self.source_file):
            try:
                check_hash(file)
            except (DamagedError, FileNotFoundError) as error:
                why = error if isinstance(error, DamagedError) else "it is gone"
                raise DamagedError(
                    f"{file.name} of the run '{self.name}' is not what was started: {why}. Start the training once more from its project."
                ) from None

    @property
    def source(self) -> str:
        """The networks, as the Python file that is trained."""
        return self.source_file.read_text(encoding="utf-8")

    @property
    def card(self) -> dict[str, Any]:
        """Who started it, when, and under which name."""
        return read_record(self.card_file)

    @property
    def marks(self) -> dict[str, Any]:
        """What a person has written on it: name, tags, note, star, archived."""
        return read_record(self.marks_file)

    @property
    def name(self) -> str:
        return self.marks.get("name") or self.card.get("name", self.id)

    @property
    def owner(self) -> str | None:
        return self.card.get("owner")

    @property
    def stated(self) -> dict[str, Any]:
        """The state as the supervisor said it last; where that cannot be read any more, as the
        last attempt left it.
        """
        record = read_record(self.state_file)
        if record.get("state") in STATES or not self.state_file.exists():
            return record
        attempts = read_record(self.metrics_index).get("attempts") or [{"attempt": 0}]
        attempt = int(attempts[-1]["attempt"])
        if ended := self.end(attempt):
            return {**ended, "attempt": attempt}
        why = "What was known of its state cannot be read any more. Resume goes on from its last checkpoint."
        return {"state": State.INTERRUPTED, "cause": why, "attempt": attempt, "guessed": True}

    def end(self, attempt: int) -> dict[str, Any] | None:
        """How an attempt ended, once its worker has said so."""
        return read_record(self.end_file(attempt)) or None

    @property
    def environment(self) -> dict[str, Any]:
        """Versions, device, and the data as it was opened."""
        return read_record(self.environment_file)

    @property
    def learned(self) -> dict[str, dict[str, Any]]:
        """What transforms learned and keep (`Recipe.learned`). Raises DamagedError: with another
        vocabulary the weights would answer something else.
        """
        try:
            check_hash(self.learned_file)
        except FileNotFoundError:
            return {}
        except DamagedError as why:
            raise DamagedError(
                f"What the run '{self.name}' learned of its texts ({self.learned_file.name}) cannot be trusted: {why}. Train it again."
            ) from None
        return read_record(self.learned_file)

    @property
    def usage(self) -> dict[str, float]:
        """What it has cost so far: seconds, seconds of the processor (cpu), bytes of memory at the
        most beside torch itself.
        """
        return read_record(self.usage_file)

    @property
    def best(self) -> dict[str, Any]:
        """The best epoch so far: name, epoch, step, value."""
        return read_record(self.best_file)

    @property
    def samples(self) -> dict[str, Any] | None:
        """What the network showed last of what it has learned."""
        return read_json(self.samples_file)

    @property
    def earlier_steps(self) -> list[int]:
        """Of which earlier steps there are samples."""
        names = (file.stem for file in self.earlier_folder.glob("*.json"))
        return sorted(int(name) for name in names if name.isdigit())

    def earlier_samples(self, step: int) -> dict[str, Any] | None:
        return read_json(self.earlier_file(step))

    @property
    def insides(self) -> dict[str, Any]:
        return read_record(self.insides_file)

    @property
    def nodes(self) -> dict[str, Any]:
        """What the canvas draws on the nodes."""
        return (read_record(self.nodes_file)).get("nodes") or {}

    @property
    def probe(self) -> dict[str, Any]:
        """The samples and points that the looks are about."""
        return read_record(self.probe_file)

    @property
    def weights(self) -> Path | None:
        """The safetensors file of the trained weights, once there is one."""
        return self.weights_file if self.weights_file.exists() else None

    def whole_weights(self) -> Path:
        """The file of the trained weights, once it is sure that it holds what was written. Raises
        DamagedError: other weights would give other answers without a word.
        """
        file, about = self.weights_file, self.about_weights
        try:
            check_hash(file, about.get("sha256"))
            if about or not self.weights_about.exists() or hashes_beside(file):
                return file
            # What says which weights they are is damaged: the same weights lie where others begin
            # from them, under the name of their content.
            if weights_file(self.home, hash_of(file)).exists():
                return file
            raise DamagedError(f"{self.weights_about.name}, which knows their hash, cannot be read")
        except FileNotFoundError:
            raise NotThere(f"The run '{self.name}' has no trained weights any more.") from None
        except DamagedError as why:
            raise DamagedError(
                f"The weights of the run '{self.name}' ({file.name}) cannot be trusted: {why}. They are not used, for they would "
                "give other answers than those that were measured. Train it again, or begin from one of its checkpoints."
            ) from None

    @property
    def about_weights(self) -> dict[str, Any]:
        """Of which step the weights are, and their hash."""
        return read_record(self.weights_about)

    def evaluation(self, part: str) -> dict[str, Any] | None:
        """The report on a part, where one was made; one that has changed since is as none."""
        try:
            check_hash(self.evaluation_file(part))
        except (DamagedError, FileNotFoundError):
            return None
        return read_record(self.evaluation_file(part)) or None

    @property
    def log(self) -> str:
        """The end of what its processes printed."""
        return self.log_file.read_text(errors="replace")[-20000:] if self.log_file.exists() else ""
