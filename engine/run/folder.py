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

from engine.errors import NotThere
from engine.files import read_json

# Small files that a worker's recorder replaces as a whole, by these names.
BEST_JSON = "best.json"
INSIDES_JSON = "insides.json"
NODES_JSON = "nodes.json"
PROBE_JSON = "probe.json"
SAMPLES_JSON = "samples.json"
USAGE_JSON = "usage.json"

LOG_TXT = "log.txt"  # what a process prints; a task's folder has one too


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
    def events_file(self) -> Path:
        return self.folder / "events.jsonl"

    @property
    def metrics_index(self) -> Path:
        return self.folder / "metrics" / "index.json"

    def metrics_file(self, number: int) -> Path:
        """The rows of one series."""
        return self.folder / "metrics" / f"{number}.rows"

    @property
    def checkpoints_folder(self) -> Path:
        return self.folder / "checkpoints"

    @property
    def checkpoints_file(self) -> Path:
        """Names the checkpoints that are kept."""
        return self.checkpoints_folder / "manifest.json"

    @property
    def choices_file(self) -> Path:
        """What was decided at the first start, and a resume keeps to."""
        return self.folder / "choices.json"

    @property
    def environment_file(self) -> Path:
        return self.folder / "environment.json"

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
        return read_json(self.job_file) or {}

    @property
    def source(self) -> str:
        """The networks, as the Python file that is trained."""
        return self.source_file.read_text(encoding="utf-8")

    @property
    def card(self) -> dict[str, Any]:
        """Who started it, when, and under which name."""
        return read_json(self.card_file) or {}

    @property
    def marks(self) -> dict[str, Any]:
        """What a person has written on it: name, tags, note, star, archived."""
        return read_json(self.marks_file) or {}

    @property
    def name(self) -> str:
        return self.marks.get("name") or self.card.get("name", self.id)

    @property
    def owner(self) -> str | None:
        return self.card.get("owner")

    @property
    def stated(self) -> dict[str, Any]:
        """The state as the supervisor said it last."""
        return read_json(self.state_file) or {}

    def end(self, attempt: int) -> dict[str, Any] | None:
        """How an attempt ended, once its worker has said so."""
        return read_json(self.end_file(attempt))

    @property
    def environment(self) -> dict[str, Any]:
        """Versions, device, and the data as it was opened."""
        return read_json(self.environment_file) or {}

    @property
    def usage(self) -> dict[str, float]:
        """What it has cost so far: seconds, seconds of the processor (cpu), bytes of memory at the
        most beside torch itself.
        """
        return read_json(self.usage_file) or {}

    @property
    def best(self) -> dict[str, Any]:
        """The best epoch so far: name, epoch, step, value."""
        return read_json(self.best_file) or {}

    @property
    def samples(self) -> dict[str, Any] | None:
        """What the network showed last of what it has learned."""
        return read_json(self.samples_file)

    @property
    def insides(self) -> dict[str, Any]:
        return read_json(self.insides_file) or {}

    @property
    def nodes(self) -> dict[str, Any]:
        """What the canvas draws on the nodes."""
        return (read_json(self.nodes_file) or {}).get("nodes") or {}

    @property
    def probe(self) -> dict[str, Any]:
        """The samples and points that the looks are about."""
        return read_json(self.probe_file) or {}

    @property
    def weights(self) -> Path | None:
        """The safetensors file of the trained weights, once there is one."""
        return self.weights_file if self.weights_file.exists() else None

    @property
    def about_weights(self) -> dict[str, Any]:
        """Of which step the weights are, and their hash."""
        return read_json(self.weights_about) or {}

    def evaluation(self, part: str) -> dict[str, Any] | None:
        """The report on a part, where one was made."""
        return read_json(self.evaluation_file(part))

    @property
    def log(self) -> str:
        """The end of what its processes printed."""
        return self.log_file.read_text(errors="replace")[-20000:] if self.log_file.exists() else ""
