"""What can be taken away, as the page gets it: what is being made, and what was found while each
thing was checked. Reports lie in a run's folder, so those of before may lack what is new.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from typing_extensions import TypedDict

from engine.written import Beside, Written

Json = dict[str, Any]


class MakingState(TypedDict):
    """A thing that a worker makes, as far as it is."""

    state: Literal["making", "ready", "failed"]
    progress: float
    text: str  # what is being done
    sentence: str  # why it could not be made


class NotMade(TypedDict):
    state: Literal["none"]


# ---- what was found ------------------------------------------------------------------------------
class PackReport(TypedDict):
    role: str
    part: str | None  # of real rows: the part that they are of
    difference: float  # the largest from torch
    rows: int
    batches: list[int]
    agreement: NotRequired[float | None]  # the share of rows with the same prediction
    tried: list[str]
    notes: list[str]
    inputs: list[str]
    outputs: list[str]
    nodes: int
    bytes: int
    prepares: bool
    expects: str
    sha256: str


class Latency(TypedDict):
    """Seconds of one row."""

    p50: float
    p95: float
    p99: float
    calls: int


class Int8Speed(TypedDict):
    float: Latency
    int8: Latency


class FileScoreFacts(TypedDict):
    name: str
    rows: int
    r2: float | None


ScoreOfFile = Annotated[FileScoreFacts, Beside("Score")]


class Int8Report(TypedDict):
    bytes: int
    before: int  # bytes of the float file
    share: float
    part: str
    score: ScoreOfFile | None
    score_before: ScoreOfFile | None
    agreement: float | None
    rows: int | None
    difference: float
    speed: Int8Speed
    notes: list[str]


class ProgramReport(TypedDict):
    bytes: int
    difference: float
    rows: int
    batches: list[int]
    inputs: list[str]
    notes: list[str]


class ScriptReport(TypedDict):
    bytes: int
    files: list[str]
    said: list[str]  # its last lines when it was run
    steps: int
    requirements: list[str]


class CardReport(TypedDict):
    bytes: int
    score: ScoreOfFile | None
    part: str


class BundleReport(TypedDict):
    bytes: int
    files: list[str]


class LeftOut(TypedDict):
    thing: str
    sentence: str  # why it could not be made


class EverythingReport(TypedDict):
    bytes: int
    files: list[str]
    left_out: list[LeftOut]


class Timing(Latency):
    """One way of answering."""

    name: str
    by_batch: NotRequired[dict[str, float]]  # rows a second
    best_batch: NotRequired[int]
    rows_a_second: NotRequired[float]


class SpeedReport(TypedDict):
    rows: list[Timing]
    threads: int
    cores: int | None
    machine: str
    load: float
    when: float


# ---- what is there -------------------------------------------------------------------------------
class Made(TypedDict):
    state: Literal["ready"]
    file: str  # that is taken away; empty where there is none


class PackMade(Made):
    report: PackReport


class Int8Made(Made):
    report: Int8Report


class ProgramMade(Made):
    report: ProgramReport


class ScriptMade(Made):
    report: ScriptReport


class CardMade(Made):
    report: CardReport


class BundleMade(Made):
    report: BundleReport


class EverythingMade(Made):
    report: EverythingReport


class SpeedMade(Made):
    report: SpeedReport


class Things(TypedDict, total=False):
    """Each thing with its state and, where it is there, its report; nothing without weights."""

    pack: PackMade | MakingState | NotMade
    int8: Int8Made | MakingState | NotMade
    program: ProgramMade | MakingState | NotMade
    script: ScriptMade | MakingState | NotMade
    card: CardMade | MakingState | NotMade
    bundle: BundleMade | MakingState | NotMade
    everything: EverythingMade | MakingState | NotMade
    speed: SpeedMade | MakingState | NotMade


class TakenFile(TypedDict):
    """A file that lies ready to be taken away."""

    run: str
    name: str  # of the run
    file: str
    bytes: int
    made: float  # seconds since 1970


class ThingsAnswer(TypedDict):
    things: Annotated[Json, Written(Things)]
    files: list[TakenFile]  # of this run
    last: list[TakenFile]  # made last in its project, the newest first


class FileAnswered(TypedDict, total=False):
    rows: int
    refused: int
    seconds: float


class FileProgress(MakingState):
    answer: Annotated[Json, Written(FileAnswered)]


class FileBegun(TypedDict):
    id: str


class Cancelled(TypedDict):
    cancelled: bool
