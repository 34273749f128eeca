"""Time in a table: the columns that make up a moment (year, month, day, hour), how even the steps
are, and rows gathered into even steps.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from engine.reading.columns import Column, DataError

PIECES = {
    "year": (re.compile(r"^(year|yr|yyyy|jahr|ann[ée]e|a[ñn]o|anno)$", re.I), 1500, 2300),
    "month": (re.compile(r"^(month|mnth|mon|mm|monat|mois|mes|mese)$", re.I), 1, 12),
    "day": (re.compile(r"^(day|dd|mday|day.?of.?month|tag|jour|d[ií]a|giorno)$", re.I), 1, 31),
    "hour": (re.compile(r"^(hour|hr|hh|stunde|heure|hora|ora)$", re.I), 0, 24),
    "minute": (re.compile(r"^(minute|min|minuten?)$", re.I), 0, 59),
}  # from the largest to the smallest, with the least and the most that it can be
SECONDS = {"day": 86400, "hour": 3600, "minute": 60}
STEPS = {"hour": "h", "day": "D", "week": "W", "month": "M", "year": "Y"}
LONG = {"hour": 3600, "day": 86400, "week": 604800, "month": 2629746, "year": 31556952}  # seconds
UNEVEN = 1.5  # times the usual step
MONTH = re.compile(r"^\d{4}[-/.](0?[1-9]|1[0-2])$")
MOMENT = "time"  # what the column is called that is made of the pieces


@dataclass(frozen=True)
class Pace:
    """How a series goes on: its time, the usual step, and how many steps are others."""

    time: str
    step: str  # of STEPS
    uneven: int
    of: int
    same: int  # rows at a moment that another row has too


def dated(column: Column) -> Column:
    """A column of months such as 1949-01 as the dates on which they begin; any other as it is."""
    if column.type not in ("id", "text", "category") or column.values.ndim > 1:
        return column
    words = column.levels if column.type == "category" else column.values
    if not len(words) or not all(word is None or MONTH.match(str(word)) for word in words):
        return column
    stamps = [
        np.datetime64("NaT") if word is None else np.datetime64(f"{word[:4]}-{word[5:].zfill(2)}")
        for word in column.words()
    ]
    return Column(column.name, "date", np.array(stamps, "datetime64[s]"), note="read as year-month")


@dataclass(frozen=True)
class Clock:
    """The column that says when a row was, and the columns that it was made of."""

    time: str | None = None
    pieces: frozenset[str] = frozenset()


def with_moment(columns: dict[str, Column]) -> tuple[dict[str, Column], Clock]:
    """The columns with one more where pieces of time make up a moment."""
    pieces = pieces_of(columns)
    if not pieces:
        return columns, Clock()
    moment = moment_of(columns, pieces)
    return {**columns, moment.name: moment}, Clock(moment.name, frozenset(pieces.values()))


def pieces_of(columns: Mapping[str, Column]) -> dict[str, str]:
    """Which columns make up a moment: piece → column, largest first; nothing where there are not
    enough. A date with an hour beside it is a moment as well.
    """
    pieces: dict[str, str] = {}
    for piece, (called, low, high) in PIECES.items():
        for name, column in columns.items():
            values = counted(column)
            if called.match(name.strip()) and values is not None and within(values, low, high):
                pieces[piece] = name
                break
    dates = [n for n, c in columns.items() if c.type == "date" and not c.missing.any()]
    if dates and "hour" in pieces and is_whole_days(columns[dates[0]]):
        finer = [piece for piece in pieces if piece in ("hour", "minute")]
        return {"date": dates[0], **{piece: pieces[piece] for piece in finer}}
    if dates or "year" not in pieces:
        return {}
    names = list(PIECES)
    # without a month, a day says nothing
    unbroken = [piece for k, piece in enumerate(names) if all(p in pieces for p in names[: k + 1])]
    return {piece: pieces[piece] for piece in unbroken}


def counted(column: Column) -> np.ndarray | None:
    """A piece as a whole number; months and days may be written as words in their order."""
    if column.values.ndim > 1 or column.missing.any():
        return None
    if column.type == "ordered":
        try:
            return np.array([float(level) for level in column.levels])[column.values]
        except ValueError:
            return column.values + 1.0
    return column.values if column.type == "number" else None


def within(values: np.ndarray, low: int, high: int) -> bool:
    whole = np.isfinite(values).all() and (values == np.floor(values)).all()
    return bool(whole and len(values) and values.min() >= low and values.max() <= high)


def is_whole_days(column: Column) -> bool:
    seconds = column.values.astype("datetime64[s]").astype(np.int64)
    return bool((seconds % 86400 == 0).all())


def moment_of(columns: Mapping[str, Column], pieces: Mapping[str, str]) -> Column:
    """The moments that the pieces make up, as a date."""
    values = {piece: counted(columns[name]) for piece, name in pieces.items() if piece != "date"}
    if "date" in pieces:
        moments = columns[pieces["date"]].values.astype("datetime64[s]")
    else:
        months = (np.asarray(values["year"]).astype(np.int64) - 1970) * 12
        if "month" in values:
            months = months + np.asarray(values["month"]).astype(np.int64) - 1
        moments = months.astype("datetime64[M]").astype("datetime64[s]")
    for piece, seconds in SECONDS.items():
        if piece in values:
            count = np.asarray(values[piece]).astype(np.int64) - (piece == "day")
            moments = moments + (count * seconds).astype("timedelta64[s]")
    names = list(pieces.values())
    of = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    name = MOMENT
    while name in columns:
        name += "′"
    return Column(name, "date", moments, note=f"made of {of}")


def pace_of(time: str, moments: np.ndarray) -> Pace | None:
    """Of moments in their order; nothing where they are too few, or no dates."""
    if moments.dtype.kind != "M" or len(moments) < 3:
        return None
    seconds = np.unique(moments).astype("datetime64[s]").astype(np.int64)
    steps = np.diff(seconds).astype(np.float64)
    if not len(steps):
        return None
    usual = float(np.median(steps))
    name = min(LONG, key=lambda step: abs(np.log(LONG[step] / max(1.0, usual))))
    # months and years are of unequal length by themselves
    slack = 1.2 if name in ("month", "year") else UNEVEN
    uneven = int(((steps > slack * usual) | (steps < usual / slack)).sum())
    same = len(moments) - len(np.unique(moments))
    return Pace(time, name, uneven, len(steps), same)


@dataclass(frozen=True)
class Gathered:
    """A series of one row a step, and how it came about."""

    values: np.ndarray  # (steps, channels); NaN where a step has no row
    note: str


def gathered(moments: np.ndarray, values: np.ndarray, step: str) -> Gathered:
    """The mean of the rows of each step, from the first step to the last."""
    if step not in STEPS:
        raise DataError(f"A step is one of {', '.join(STEPS)}, not '{step}'.")
    places = moments.astype(f"datetime64[{STEPS[step]}]").astype(np.int64)
    places -= places.min()
    count = int(places.max()) + 1
    if count > 20 * len(places) + 1000:
        raise DataError(
            f"{len(places):,} rows would be spread over {count:,} steps of one {step}, nearly all "
            "of them empty. Choose a longer step."
        )
    known = np.isfinite(values)
    sums, sizes = np.zeros((count, values.shape[1])), np.zeros((count, values.shape[1]))
    np.add.at(sums, places, np.where(known, values, 0.0))
    np.add.at(sizes, places, known)
    with np.errstate(invalid="ignore", divide="ignore"):
        means = np.where(sizes > 0, sums / np.maximum(sizes, 1), np.nan)
    empty = count - len(np.unique(places))
    gaps = f"; {empty:,} had no row" if empty else ""
    note = f"{len(places):,} rows became {count:,} steps of one {step}, each the mean of its rows{gaps}."
    return Gathered(means, note)
