"""Figures of a race: the lead of the first, score against cost, growth with rows, what contestants
lean on, how they decide, where two disagree.

Records alone; `engine/arena/drawn.py` makes them from what a race keeps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.measures.figure import Bytes, Figure, Number

Unit = Literal["seconds", "bytes", "count"]


@dataclass(frozen=True)
class Scale:
    """The measure that a race is run for."""

    title: str
    share: bool  # 0 to 1, written in percent


@dataclass(frozen=True)
class LeadDrawn(Figure):
    """Between which the lead of the first over the second would lie 95 of 100 times."""

    name = "lead"
    title = "Lead"

    who: str  # whose colour it has
    of: str
    over: str
    lead: Number
    low: Number
    high: Number
    scale: Scale


# ---- score against cost --------------------------------------------------------------------------
@dataclass(frozen=True)
class CostKind:
    name: str
    title: str
    unit: Unit


@dataclass(frozen=True)
class Spent:
    who: str
    title: str
    score: Number
    network: bool
    costs: dict[str, Number]  # by the names of CostKind


@dataclass(frozen=True)
class ScoreAgainstCost(Figure):
    name = "costs"
    title = "Score against cost"

    scale: Scale
    part: str
    costs: tuple[CostKind, ...]
    contestants: tuple[Spent, ...]


# ---- growth with rows ----------------------------------------------------------------------------
@dataclass(frozen=True)
class GrowthCurve:
    """Of each size that was tried: the score's mean and band over draws, and the seconds."""

    who: str
    title: str
    baseline: bool
    network: bool
    sizes: tuple[int, ...]
    mean: tuple[Number, ...]
    low: tuple[Number, ...]
    high: tuple[Number, ...]
    seconds: tuple[Number, ...]
    power: Number | None = None  # of rows, with which its time grows
    missing: tuple[int, ...] = ()  # sizes without a score
    why: str = ""


@dataclass(frozen=True)
class Growth(Figure):
    name = "growth"
    title = "How it grows with rows"

    scale: Scale
    sizes: tuple[int, ...]
    curves: tuple[GrowthCurve, ...]
    notes: tuple[str, ...] = ()
    done: int | None = None  # fits, while it is measured
    of: int | None = None


# ---- what they lean on ---------------------------------------------------------------------------
@dataclass(frozen=True)
class Fall:
    mean: Number
    spread: Number


@dataclass(frozen=True)
class Leaning:
    who: str
    title: str
    falls: tuple[Fall, ...]  # one a piece


@dataclass(frozen=True)
class Importance(Figure):
    """How much the score falls when a column, or a piece of one, is dealt out anew."""

    name = "importance"
    title = "What they lean on"

    scale: Scale
    pieces: tuple[str, ...]
    contestants: tuple[Leaning, ...]
    note: str


@dataclass(frozen=True)
class HeatMap:
    title: str
    note: str
    height: int
    width: int
    values: tuple[Number, ...]  # row by row
    signed: bool


@dataclass(frozen=True)
class Heat(Figure):
    """Where in a picture something matters."""

    name = "heat"
    title = "Where it matters"

    maps: tuple[HeatMap, ...]
    note: str


# ---- how they decide -----------------------------------------------------------------------------
@dataclass(frozen=True)
class TreeNode:
    rows: int
    says: str
    share: Number | None = None  # of its rows that are of what it says
    question: str | None = None
    yes: int | None = None  # the numbers of the nodes that follow
    no: int | None = None
    more: bool = False  # it asks on, deeper than is drawn


@dataclass(frozen=True)
class TreeDrawn(Figure):
    name = "tree"
    title = "The questions of the tree"

    depth: int
    leaves: int
    shown: int  # questions deep
    nodes: tuple[TreeNode, ...]  # the first is the root; those that follow stand behind


@dataclass(frozen=True)
class WeightsOfColumn:
    name: str
    weights: tuple[Number, ...]  # one a group


@dataclass(frozen=True)
class Weights(Figure):
    """The largest weights of a linear model, on columns brought to one scale."""

    name = "weights"
    title = "What speaks for what"

    groups: tuple[str, ...]  # classes; of two, the second alone
    columns: tuple[WeightsOfColumn, ...]
    note: str


# ---- where two disagree --------------------------------------------------------------------------
@dataclass(frozen=True)
class Differing:
    """A row, what it is, what each of two says of it, and what it holds."""

    row: int
    truth: str
    first: str
    second: str
    first_right: bool | None = None
    second_right: bool | None = None
    cells: tuple[str | None, ...] | None = None
    text: str | None = None
    series: tuple[Number, ...] | None = None
    picture: Bytes | None = None


@dataclass(frozen=True)
class Disagreement(Figure):
    name = "disagreement"
    title = "Where two disagree"

    titles: tuple[str, ...]  # of both
    words: str
    columns: tuple[str, ...]
    size: tuple[int, ...]  # of pictures: height and width
    rows: tuple[Differing, ...]
