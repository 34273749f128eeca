"""Figures of the entries of the catalogues, each made from the entry itself: what it does to
numbers, to a picture, or on its way down a valley.
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.measures.figure import Figure, Number


@dataclass(frozen=True)
class DrawnLine:
    """`quiet`: drawn beside the others to compare."""

    name: str
    x: tuple[Number, ...]
    y: tuple[Number, ...]
    quiet: bool = False


@dataclass(frozen=True)
class Lines(Figure):
    name = "lines"
    title = "What comes out"

    lines: tuple[DrawnLine, ...]
    across: str  # what the numbers below and beside it are
    up: str
    note: str = ""


@dataclass(frozen=True)
class Valley(Figure):
    """Heights row by row from the lowest y, and the places where its steps have led."""

    name = "valley"
    title = "Its way down a valley"

    x: tuple[Number, ...]  # where the columns stand, and the rows
    y: tuple[Number, ...]
    heights: tuple[Number, ...]
    path: tuple[tuple[Number, ...], ...]  # x, y and the steps so far
    note: str = ""


@dataclass(frozen=True)
class Grid:
    """One picture of what flows, as far as it can be shown: `size` says how large all of it is."""

    title: str
    size: str
    height: int
    width: int
    values: tuple[Number, ...]


@dataclass(frozen=True)
class Window:
    """A window that slides over the picture before it; each pair is down and across."""

    size: tuple[int, ...]
    step: tuple[int, ...]
    gap: tuple[int, ...]
    edge: tuple[int, ...]
    weights: tuple[Number, ...] = ()  # none where it has no numbers of its own
    bias: float = 0.0


@dataclass(frozen=True)
class Through(Figure):
    name = "through"
    title = "What it makes of a real digit"

    before: tuple[Grid, ...]
    after: tuple[Grid, ...]
    window: Window | None = None
    note: str = ""
