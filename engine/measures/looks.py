"""Figures of a look into a network while it learns: what it says of a fixed handful of samples, and
what it answers all over a plane.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.measures.figure import Bytes, Figure, Number
from engine.measures.pictures import encoded, shades


# ---- what is said of a few samples ---------------------------------------------------------------
@dataclass(frozen=True)
class ClassSaid:
    row: int
    said: int  # the code of a class
    truth: int
    chance: Number


@dataclass(frozen=True)
class ClassesSaid(Figure):
    name = "classes-said"
    title = "Predictions"

    fixed: tuple[ClassSaid, ...]
    worst: tuple[ClassSaid, ...]
    of: int  # samples that were asked
    wrong: int


@dataclass(frozen=True)
class MaskSaid:
    row: int
    said: Bytes  # a class for each point
    truth: Bytes
    wrong: Number  # the share of points


@dataclass(frozen=True)
class MasksSaid(Figure):
    name = "masks-said"
    title = "Predictions"

    size: tuple[int, ...]
    fixed: tuple[MaskSaid, ...]
    worst: tuple[MaskSaid, ...]
    of: int
    wrong: Number


@dataclass(frozen=True)
class NumbersOfRow:
    row: int
    said: tuple[Number, ...]
    truth: tuple[Number, ...]
    past: tuple[Number, ...] | None = None  # of a forecast: what came before


@dataclass(frozen=True)
class NumbersSaid(Figure):
    name = "numbers-said"
    title = "Predictions"

    fixed: tuple[NumbersOfRow, ...]
    worst: tuple[NumbersOfRow, ...]
    of: int
    error: Number


# ---- what is answered all over a plane -----------------------------------------------------------
@dataclass(frozen=True)
class PlanePoints:
    """Points that are laid over it, and what is true of each."""

    points: tuple[tuple[Number, ...], ...]
    target: tuple[Number, ...]


@dataclass(frozen=True)
class OverPlane:
    """What does not change while the answers do."""

    low: tuple[Number, ...]
    high: tuple[Number, ...]
    names: tuple[str, ...]
    train: PlanePoints
    classes: tuple[str, ...] | None = None
    validation: PlanePoints | None = None


@dataclass(frozen=True)
class PlaneOfTwo(Figure):
    """How likely the second of two classes is, row by row from the top."""

    name = "plane-of-two"
    title = "What it answers"

    size: int
    data: Bytes
    over: OverPlane | None = None  # where it is not sent apart

    @staticmethod
    def of(chances: np.ndarray, over: OverPlane | None = None) -> PlaneOfTwo:
        return PlaneOfTwo(side_of(chances), encoded(chances * 255 + 0.5), over)


@dataclass(frozen=True)
class PlaneOfMany(Figure):
    """Which class is likeliest, and how sure that is."""

    name = "plane-of-many"
    title = "What it answers"

    size: int
    data: Bytes
    sure: Bytes
    over: OverPlane | None = None

    @staticmethod
    def of(codes: np.ndarray, sure: np.ndarray, over: OverPlane | None = None) -> PlaneOfMany:
        return PlaneOfMany(side_of(codes), encoded(codes), encoded(sure * 255), over)


@dataclass(frozen=True)
class PlaneOfNumber(Figure):
    """A number: shades around its mean."""

    name = "plane-of-number"
    title = "What it answers"

    size: int
    data: Bytes
    low: Number
    high: Number
    over: OverPlane | None = None

    @staticmethod
    def of(values: np.ndarray, over: OverPlane | None = None) -> PlaneOfNumber:
        around = values - values.mean()
        most = float(np.abs(around).max())
        low, high = float(values.min()), float(values.max())
        return PlaneOfNumber(side_of(values), shades(around, -most, most), low, high, over)


def side_of(values: np.ndarray) -> int:
    """Points along each side of a square of so many."""
    return round(len(values) ** 0.5)
