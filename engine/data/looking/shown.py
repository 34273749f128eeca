"""What a look at data says, as the page gets it: the routes of data name these, and what makes them
stands beside this file.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from typing_extensions import TypedDict

from engine.catalogue import FormOption
from engine.data.augmentations.entry import AugmentationForm
from engine.data.honesty.check import DataProblem
from engine.data.ledger import PartOpening
from engine.data.sets.set import DataSetEntry
from engine.data.signature import SignatureSent
from engine.written import Pair, Written

Json = dict[str, Any]
Use = Literal["input", "target", "out"]
Lines = list[list[float | None]]


class Counts(TypedDict):
    """Counts in equal bins; no bins where there is no number."""

    counts: list[int]
    low: float
    high: float


class Shares(TypedDict):
    parts: list[tuple[str, int]]
    more: int  # parts that are not named
    rest: int  # rows of these


# ---- columns -------------------------------------------------------------------------------------
class HistogramValues(Counts):
    kind: Literal["histogram"]


class ShareValues(Shares):
    kind: Literal["shares"]


class DistinctValues(TypedDict):
    kind: Literal["distinct"]
    count: int


class NoValues(TypedDict):
    kind: Literal["none"]


Values = HistogramValues | ShareValues | DistinctValues | NoValues


class NumberWords(TypedDict):
    low: str
    middle: str
    high: str


class ColumnShown(TypedDict):
    """A column, without what it is used for."""

    name: str
    type: str
    rows: int
    missing: int
    levels: int
    examples: str
    values: Values
    numbers: NotRequired[NumberWords]


class FirstColumn(ColumnShown):
    note: str


class UsedColumn(ColumnShown):
    use: Use
    note: str
    warn: bool


class FirstRows(TypedDict):
    """What the first rows of a large file hold, while the rest is being read."""

    rows: int
    columns: list[FirstColumn]
    of: int  # columns in all


class Progress(TypedDict):
    share: float  # -1: unknown
    text: str
    first: NotRequired[FirstRows | None]


class DataWaiting(TypedDict):
    """How far the opening of the data is."""

    waiting: Progress


# ---- the first answer ----------------------------------------------------------------------------
class Choice(TypedDict):
    value: str
    label: str


class Middle(TypedDict):
    low: float
    middle: float
    high: float


class TargetFacts(TypedDict):
    """What is predicted, and how its values are spread."""

    name: str
    names: list[str]
    task: str
    rows: int
    points: NotRequired[bool]  # whether points of masks are counted
    classes: NotRequired[list[tuple[str, int]]]
    histogram: NotRequired[Counts]
    numbers: NotRequired[Middle]


class TargetWords(TypedDict):
    aim: str
    heading: str
    races: bool
    one_column: bool
    lies_over: bool


class Target(TargetFacts, TargetWords):
    """What is predicted, with what the page calls it."""


class PartSizes(TypedDict):
    train: int
    validation: int
    test: int


ClassInParts = TypedDict("ClassInParts", {"class": str, "parts": list[int]})


class SplitTypeShown(TypedDict):
    name: str
    title: str
    summary: str
    when: str
    why_not: str  # why it cannot be chosen; empty where it can


class SplitShown(TypedDict):
    options: Json  # as a plan says it
    sizes: Annotated[dict[str, int], Written(PartSizes)]
    unused: int
    hash: str
    types: list[SplitTypeShown]
    group_columns: list[str]
    time_columns: list[str]
    suggested_group: str | None
    suggested_time: str | None
    openings: list[PartOpening]
    classes: list[ClassInParts]
    notes: list[str]


class BadRow(TypedDict):
    where: str
    what: str


class AnswerShown(TypedDict):
    """One way to read what can be read in two, with a few cells read so."""

    label: str
    examples: list[str]
    data: Json  # the `data` part of a plan that says so


class QuestionShown(TypedDict):
    """What the file leaves open; the answer at `chosen` holds until a person settles it."""

    name: str
    title: str
    what: str
    answers: list[AnswerShown]
    chosen: int
    settled: bool


class DataView(TypedDict):
    """Everything that the page shows without further questions."""

    data: Json  # the `data` part of a plan
    chosen_transforms: list[Json]
    automatic: bool
    entry: DataSetEntry
    title: str
    facts: list[str]
    seconds: float
    own: bool
    detected: Json  # what was found out about a file; each format has its own words
    reading: list[FormOption]  # how a file is read, as its formats ask
    kind: str
    bad: list[Annotated[dict[str, str], Written(BadRow)]]
    left_out: int
    notes: list[str]
    questions: list[QuestionShown]
    columns: list[UsedColumn]
    more_columns: int
    types: list[Choice]
    tasks: list[Choice]
    target: Target
    cut_by: list[str]
    cut: dict[str, int]  # those of them that came to be: a short series is cut shorter
    split: SplitShown
    problems: list[DataProblem]
    signature: Annotated[Json, Written(SignatureSent)]
    samples: str  # the type of column by which the data are shown, or "points" or "table"
    rows: int


# ---- charts --------------------------------------------------------------------------------------
class Spread(TypedDict):
    """How often each value occurs, for every class of the target where they are few."""

    series: list[tuple[str, list[int]]]
    labels: NotRequired[list[str]]  # of categories
    left: NotRequired[int]
    low: NotRequired[float]  # of numbers
    high: NotRequired[float]


class ColumnHistogram(Spread):
    name: str
    type: str
    rows: int


class Histograms(TypedDict):
    charts: list[ColumnHistogram]


class Correlations(TypedDict):
    names: list[str]
    matrix: list[list[float]]
    target: str | None
    left: int
    rows: int


class RowMap(TypedDict):
    """Rows as points in two dimensions."""

    x: list[float]
    y: list[float]
    row: list[int]
    explained: list[float]
    plain: bool  # whether the two are columns as they are
    axes: list[str]
    classes: list[str]
    colour: list[int] | list[float | None] | None
    rows: int
    left: int


class GraphLook(TypedDict):
    """A graph, drawn and in a few numbers."""

    figure: NotRequired[Annotated[Json, Written("Figure")]]  # none: these data are no graph
    edges: int  # one that goes both ways counts once, where all do
    both_ways: bool
    degrees: list[int]  # how many nodes have 0, 1, 2 … neighbours; the last has those with more
    most: int
    alone: int  # nodes without any
    parts: int  # that hang together
    largest: int  # nodes of the largest
    alike: NotRequired[float]  # the share of edges within a class, where both are known


class FoldShown(TypedDict):
    sizes: Annotated[dict[str, int], Written(PartSizes)]
    classes: NotRequired[list[int]]


class FoldsShown(TypedDict):
    folds: list[FoldShown]
    classes: list[str]


class PartOpened(TypedDict):
    openings: list[PartOpening]


# ---- samples -------------------------------------------------------------------------------------
class SampleCard(TypedDict):
    """A row in a grid; it has a picture, or series, or a text."""

    row: int
    label: NotRequired[str]
    picture: NotRequired[str]
    series: NotRequired[Lines]
    text: NotRequired[str]


SampleGroup = TypedDict("SampleGroup", {"class": str, "count": int, "samples": list[SampleCard]})


class SampleGrid(TypedDict):
    kind: str
    groups: list[SampleGroup]
    page: NotRequired[int]
    paints: NotRequired[list[tuple[str, str]]]  # class, colour
    channels: NotRequired[list[str]]


class NetworkField(TypedDict):
    """What the network gets of a sample in one of its inputs, or is to say."""

    name: str
    kind: str
    shape: list[int]
    declared: list[int | None]
    names: list[str]
    dtype: str
    input: bool
    tokens: NotRequired[list[tuple[int, str]]]
    columns: NotRequired[list[str]]
    numbers: NotRequired[list[tuple[str, float]]]
    value: NotRequired[float]
    range: NotRequired[Pair]
    picture: NotRequired[str]  # of what is a series to the network, and no lines can show


class SampleShown(TypedDict):
    """Everything about one row."""

    row: int
    part: str
    label: str
    picture: NotRequired[str]
    painted: NotRequired[str]
    paints: NotRequired[list[tuple[str, str]]]
    series: NotRequired[Lines]
    channels: NotRequired[list[str]]
    sound: NotRequired[str]  # a WAV that a browser plays
    values: list[tuple[str, str | None, Use]]
    network: list[NetworkField]


class RowShown(TypedDict):
    row: int
    part: int  # 0 learns, 1 chooses, 2 judges, -1 none of them
    values: list[str | None]


class RowsPage(TypedDict):
    columns: list[tuple[str, str, Use]]  # name, type, use
    rows: list[RowShown]
    start: int
    total: int
    closed: int  # rows of the test part that are left out


class Thumbnail(TypedDict):
    """What a card shows: points, a few pictures, a few lines, or the first rows."""

    kind: str
    facts: list[str]
    target: str | None
    task: str
    sizes: Annotated[dict[str, int], Written(PartSizes)]
    map: NotRequired[RowMap]
    grid: NotRequired[SampleGrid]
    columns: NotRequired[list[UsedColumn]]


# ---- before and after ----------------------------------------------------------------------------
class HistogramStep(HistogramValues):
    missing: int


class ShareStep(ShareValues):
    missing: int


class DistinctStep(DistinctValues):
    missing: int


class ColumnsStep(TypedDict):
    kind: Literal["columns"]
    count: int
    names: list[str]
    means: list[float]


class PicturesStep(TypedDict):
    kind: Literal["pictures"]
    pictures: list[str]
    shape: list[int]
    counts: NotRequired[list[int]]
    low: NotRequired[float]
    high: NotRequired[float]


class SeriesStep(TypedDict):
    kind: Literal["series"]
    lines: Lines


class TokensStep(TypedDict):
    kind: Literal["tokens"]
    vocabulary: int
    length: NotRequired[int]
    pairs: list[tuple[int, str]]


class WordsStep(TypedDict):
    kind: Literal["words"]
    examples: list[str]


StepShape = (
    HistogramStep
    | ShareStep
    | DistinctStep
    | ColumnsStep
    | PicturesStep
    | SeriesStep
    | TokensStep
    | WordsStep
)


class FittedStep(TypedDict):
    """A fitted transform, with its column before and after it."""

    number: int
    type: str
    title: str
    summary: str
    column: str
    options: Json
    target: bool
    added: list[str]
    gone: bool
    learned: str
    before: NotRequired[StepShape]
    after: NotRequired[StepShape | None]


class TransformSteps(TypedDict):
    steps: list[FittedStep]
    rows: int
    shown: int
    automatic: bool
    chosen: list[Json]


class TransformsShown(TransformSteps):
    augmentations: list[AugmentationForm]


class PieceShown(TypedDict):
    """A piece of a text: what stands before it and belongs to none, what it is, its number."""

    gap: str
    text: str  # empty: it goes on with the character of the one before
    code: int  # 1: unknown


class TextCut(TypedDict):
    """A text as a transform cuts it; so many tokens of so many characters."""

    text: str
    pieces: list[PieceShown]  # the first ones
    tokens: int
    characters: int
    unknown: int
    length: int  # so many tokens the network gets at most


class Sketch(TypedDict, total=False):
    """A sample of a batch, as the network sees it: one of these."""

    picture: str
    series: list[list[float]]
    tokens: list[str]
    numbers: list[float]


class Augmented(TypedDict):
    before: list[Sketch]
    after: list[Sketch]
    rows: list[int]
