"""What the Predict and the Serve page are sent: the form of a network, its answer, and how an
endpoint does.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from typing_extensions import TypedDict

from engine.export.reports import MakingState
from engine.written import Long, Written

Json = dict[str, Any]
Way = Literal["drawing", "picture", "rows", "text", "series", "sound", "inputs"]


# ---- asking a network ----------------------------------------------------------------------------
class RowColumn(TypedDict):
    """A column of a row that a person gives."""

    name: str
    type: str
    levels: NotRequired[list[str]]
    low: NotRequired[float]
    high: NotRequired[float]
    usual: NotRequired[float]


class PictureForm(TypedDict):
    column: str
    shape: Annotated[list[int], Long(3)]
    dtype: str
    range: list[float]
    dark: bool  # whether the background is
    box: NotRequired[list[float] | float | None]  # room around what is drawn


class SeriesForm(TypedDict):
    column: str
    steps: int
    channels: int
    note: str
    ragged: bool


class SoundForm(TypedDict):
    column: str
    rate: int  # samples a second
    samples: int  # that the network hears
    even: bool  # whether all are brought to one loudness


class PredictExample(TypedDict, total=False):
    rows: list[dict[str, Any]]
    inputs: dict[str, Any]


class RowsVersion(TypedDict):
    """A version of a file, all rows of which can be answered."""

    file: str
    name: str
    number: int
    seen: bool  # by this run, when it learned


class PredictForm(TypedDict):
    """What must be put in."""

    ready: Literal[True]
    ways: list[Way]
    rows: list[RowColumn]
    files: bool  # whether a file of many rows can be answered
    hint: str  # how a person asks, where the form does not say it; empty: it does
    lines: str  # with which a program asks the file
    versions: list[RowsVersion]  # of the file that it learned from, where there are several
    picture: NotRequired[PictureForm | None]
    series: NotRequired[SeriesForm | None]
    sound: NotRequired[SoundForm | None]
    expects: str | None
    answer: Json | None  # what the file says of its output
    example: PredictExample | None


class NoWeights(TypedDict):
    ready: Literal[False]
    trained: Literal[False]


class NotReady(MakingState):
    """The network is being made ready."""

    ready: Literal[False]


class Predicted(TypedDict):
    version: int
    predictions: list[Json]  # in the words of exported files
    seconds: float
    notes: NotRequired[list[str]]
    neighbours: NotRequired[list[Json]]
    seen: NotRequired[list[Json]]  # what the network got, as far as it can be shown


class Answered(Predicted):
    figures: list[Annotated[Json, Written("Figure")]]
    behind: list[Annotated[Json, Written("Figure")]]  # what it looked at


# ---- endpoints -----------------------------------------------------------------------------------
class VersionSent(TypedDict):
    version: int
    run: str | None
    note: str | None
    bytes: int | None
    created: float | None


class TokenSent(TypedDict):
    id: str
    name: str
    created: float
    expires: float | None
    per_minute: int  # 0: any rate


class LatencyNow(TypedDict):
    """Seconds."""

    p50: float | None
    p95: float | None
    p99: float | None


class EndpointCounts(TypedDict):
    """What an endpoint has done; one that is stopped says only what is kept."""

    requests: dict[str, int]  # by status code
    versions: dict[str, int]  # answered, by version
    rows: int
    since: NotRequired[float]
    window: NotRequired[float]  # seconds that the percentiles look back
    recent: NotRequired[int]
    per_second: NotRequired[float]
    latency: NotRequired[LatencyNow]
    rows_a_batch: NotRequired[float | None]
    current: NotRequired[int]
    loaded: NotRequired[list[int]]  # versions in memory
    open: NotRequired[int]  # requests under way


class EndpointStatus(TypedDict):
    id: str
    name: str
    url: str | None
    running: bool
    current: int | None
    previous: int | None
    versions: list[VersionSent]
    tokens: list[TokenSent]
    counts: EndpointCounts | None
    live: bool  # whether the counts are of now


class EndpointMade(EndpointStatus):
    """A token's secret is only ever said once."""

    secret: str
    token: TokenSent


class EndpointDeleted(TypedDict):
    deleted: Literal[True]


class EndpointList(TypedDict):
    endpoints: list[EndpointStatus]
