"""Figures as records: the numbers that a drawing needs, and the name under which the page finds
what draws them (builder/ui/frontend/src/figures/every.ts).

A new figure is one dataclass here, or in the file of the way to learn that brings it, and one
module beside the page's others.
"""

from __future__ import annotations

import dataclasses
import functools
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

import numpy as np


def plain(value: Any) -> Any:
    """Records, arrays and numbers as JSON has them: no numpy, and null for NaN. A field that may be
    nothing is left out where it is.
    """
    if dataclasses.is_dataclass(value):
        items = [(field, plain(getattr(value, field.name))) for field in dataclasses.fields(value)]
        return {
            field.name: item
            for field, item in items
            if item is not None or field.default is not None
        }
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, (np.ndarray, np.generic)):
        return plain(value.tolist())
    return None if isinstance(value, float) and not math.isfinite(value) else value


class _NullIsNaN:
    """Says it to pydantic, which is imported where a record is read: a race need not pay for it."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from pydantic import BeforeValidator

        number = BeforeValidator(lambda value: math.nan if value is None else value)
        return number.__get_pydantic_core_schema__(source, handler)

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        return {"anyOf": [{"type": "number"}, {"type": "null"}]}


Number = Annotated[float, _NullIsNaN()]
"""A number that JSON may hold as null: NaN."""
Bytes = Annotated[str, "bytes in base64"]
Of = Literal["rows", "points"]


@dataclass(frozen=True)
class Figure:
    """One figure of a report. A subclass gives its name and a title for people."""

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    kinds: ClassVar[dict[str, type[Figure]]] = {}

    def __init_subclass__(cls) -> None:
        if cls.name:
            Figure.kinds[cls.name] = cls

    def as_json(self) -> dict[str, Any]:
        return {"figure": self.name, "title": self.title, **plain(self)}

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> Figure:
        """The figure of any record; one of a name that nobody knows here is kept as it is."""
        kind = Figure.kinds.get(str(record.get("figure")))
        if kind is None:
            return Unknown(dict(record))
        fields = {field.name for field in dataclasses.fields(kind)}
        known = {name: value for name, value in record.items() if name in fields}
        figure: Figure = _reader_of(kind).validate_python(known)  # type: ignore[arg-type]  # a class has a hash
        return figure


@functools.cache
def _reader_of(kind: type[Figure]) -> Any:
    """Made once: a page that follows a run reads its samples several times a second."""
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


@dataclass(frozen=True)
class Unknown(Figure):
    """A figure of a newer version, or of a way to learn that is not here."""

    record: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        return dict(self.record)


# ---- classes -------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Confusion(Figure):
    name = "confusion"
    title = "What it mixes up"

    classes: tuple[str, ...]
    table: tuple[tuple[int, ...], ...]  # true class down, said class across
    samples: dict[str, tuple[int, ...]]  # "true,said" → some rows, the surest first
    of: Of = "rows"


@dataclass(frozen=True)
class ClassRow:
    name: str
    rows: int
    recall: float | None = None  # nothing where no row is of the class
    precision: float | None = None
    overlap: float | None = None  # of masks: the points common to both by those of either
    low: float | None = None  # the interval of what is found
    high: float | None = None
    f1: float | None = None


@dataclass(frozen=True)
class PerClass(Figure):
    name = "per-class"
    title = "By class"

    classes: tuple[ClassRow, ...]
    of: Of = "rows"


@dataclass(frozen=True)
class ThresholdShown(Figure):
    """Of two classes: from which chance on the second is said, and how often that and every other
    choice would be right.
    """

    name = "threshold"
    title = "From which chance on"

    second: str
    at: Number
    places: tuple[Number, ...]
    right: tuple[Number, ...]  # the share of rows that are right with each


@dataclass(frozen=True)
class RocCurve:
    name: str
    false_positives: tuple[float, ...]
    true_positives: tuple[float, ...]
    area: float | None = None  # nothing where all rows are of one class


@dataclass(frozen=True)
class Roc(Figure):
    name = "roc"
    title = "Found against false alarms"

    curves: tuple[RocCurve, ...]


@dataclass(frozen=True)
class RecallCurve:
    name: str
    recall: tuple[float, ...]
    precision: tuple[float, ...]
    area: float | None = None


@dataclass(frozen=True)
class PrecisionRecall(Figure):
    name = "precision-recall"
    title = "Right when said against found"

    curves: tuple[RecallCurve, ...]


@dataclass(frozen=True)
class Bin:
    """Rows of which it is about equally sure."""

    low: float
    high: float
    said: float  # how sure it is, on average
    right: float  # the share that is right
    rows: int


@dataclass(frozen=True)
class Calibration(Figure):
    name = "calibration"
    title = "When it is sure, is it right?"

    bins: tuple[Bin, ...]
    error: float  # how far sureness and right answers are apart, averaged over rows


# ---- numbers -------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Residuals(Figure):
    name = "residuals"
    title = "By how much it misses"

    counts: tuple[int, ...]  # of the histogram of said minus true
    edges: tuple[float, ...]
    mean: Number
    said: tuple[Number, ...]  # of some rows, the first number of each
    truth: tuple[Number, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True)
class ByStep(Figure):
    name = "by-step"
    title = "By how much it misses, step by step"

    errors: tuple[Number, ...]  # the mean absolute error of each step ahead


@dataclass(frozen=True)
class ByNoise(Figure):
    """How far a network is off that sees samples through noise."""

    name = "by-noise"
    title = "How far off at each amount of noise"

    noise: tuple[Number, ...]  # from hardly any, 0, to nothing else, 1
    errors: tuple[Number, ...]  # mean squared


# ---- samples -------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Mistake:
    """A row, and what is known of its answer: as much as its kind of target has."""

    row: int
    said: str | tuple[Number, ...] | None = None
    truth: str | tuple[Number, ...] | None = None
    chance: float | None = None
    loss: float | None = None
    wrong: float | None = None  # of masks: the share of points


@dataclass(frozen=True)
class Worst(Figure):
    name = "worst"
    title = "Worst mistakes"

    samples: tuple[Mistake, ...]


@dataclass(frozen=True)
class Text:
    given: str
    said: str


@dataclass(frozen=True)
class Texts(Figure):
    """What a network writes on from given beginnings."""

    name = "texts"
    title = "What it writes"

    texts: tuple[Text, ...]


@dataclass(frozen=True)
class Pair:
    given: str
    written: str
    wanted: str


@dataclass(frozen=True)
class Pairs(Figure):
    """What a network answers to texts, beside what was wanted."""

    name = "pairs"
    title = "What it answers"

    pairs: tuple[Pair, ...]


@dataclass(frozen=True)
class Scored:
    """A number at each place of a plane, row by row from the top: shades from lowest to highest."""

    size: int  # places along a side
    data: Bytes
    low: Number
    high: Number


@dataclass(frozen=True)
class Points(Figure):
    """Points that were made, over the real ones, two numbers each; beneath them what a critic says
    of each place, or where they are sent from it, and the ways of some from noise on.
    """

    name = "points"
    title = "What it makes"

    made: tuple[tuple[Number, ...], ...]
    real: tuple[tuple[Number, ...], ...] = ()
    names: tuple[str, ...] = ()
    corners: tuple[tuple[Number, ...], tuple[Number, ...]] | None = None  # lowest, highest shown
    scored: Scored | None = None
    arrows: tuple[tuple[Number, ...], ...] | None = None  # x, y, and how far along each
    paths: tuple[tuple[tuple[Number, ...], ...], ...] | None = None


@dataclass(frozen=True)
class RowsMade(Figure):
    """Samples that are no pictures, in the numbers that a network gets. Of series a row each
    channel, a number each step.
    """

    name = "rows-made"
    title = "What it makes"

    rows: tuple[tuple[Number, ...], ...]
    columns: tuple[str, ...] = ()  # none: steps


@dataclass(frozen=True)
class Pictures(Figure):
    """Small pictures, one after another, row by row, the channels innermost."""

    name = "pictures"
    title = "What it makes"

    count: int
    height: int
    width: int
    channels: Literal[1, 3]
    data: Bytes
    note: str = "what it makes"
