"""Codes that stand for "nothing": 999, −1, 9999-12-31, "unknown". Which values look like one, and a
column in which they are missing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np

from engine.reading.columns import CODED, Column, number_text
from engine.reading.types import GAPS

WORDS = {
    *(gap.lower() for gap in GAPS if gap),
    *("unknown", "unk", "unkn", "not known", "not available", "not applicable", "not specified"),
    *("not stated", "no data", "no answer", "nil", "undefined", "unspecified", "blank", "empty"),
    *("unbekannt", "keine angabe", "inconnu", "desconocido", "sconosciuto"),
    *("-1", "-9", "-99", "-999", "-9999", "99", "999", "9999", "99999", "9999-12-31"),
}
NINES = tuple(float("9" * digits) for digits in range(2, 10))
NUMBERS = (*NINES, *(-code for code in NINES), -1.0, -9.0, -8888.0, 0.0)
DATES = ("0001-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01", "2099-12-31",
         "2999-12-31", "9999-12-31")  # fmt: skip
FEWEST = 30  # rows: with fewer, nobody can say what is apart
SOME = 20_000  # rows in which a code is looked for before all are counted
TWICE = 2  # a code comes again
APART = 0.5  # of the spread of the middle nine tenths, between a code and the nearest value
ZERO_APART = 0.4  # a zero is a number like others, unless nothing is near it
ZERO_AT_MOST = 0.1  # of the rows: more zeros mean zero
YEARS = 5 * 365.25  # days between a date that stands for nothing and the nearest other


@dataclass(frozen=True)
class Code:
    """A value that looks as if it stood for nothing, and in how many rows it stands."""

    word: str
    rows: int


def codes_in(column: Column) -> tuple[Code, ...]:
    """The values of a column that look like codes for nothing."""
    if column.values.ndim > 1:
        return ()
    if column.type in CODED:
        counts = np.bincount(column.values[column.values >= 0], minlength=len(column.levels))
        return tuple(
            Code(level, int(count))
            for level, count in zip(column.levels, counts, strict=True)
            if level.strip().lower() in WORDS and count and is_odd(level, column.levels)
        )
    if column.type == "number":
        known = column.values[np.isfinite(column.values)]
        return tuple(
            Code(number_text(code), int((known == code).sum())) for code in odd_numbers(known)
        )
    if column.type == "date":
        known = column.values[~np.isnat(column.values)].astype("datetime64[s]")
        return tuple(
            Code(word, int((known == stamp).sum()))
            for word in DATES
            if is_far(stamp := np.datetime64(word, "s"), known)
        )
    return ()


def is_odd(level: str, levels: tuple[str, ...]) -> bool:
    """Of levels that are all numbers, a code lies apart from the others."""
    others = [other for other in levels if other != level]
    try:
        code, values = float(level), [float(other) for other in others]
    except ValueError:
        return len(others) > 1
    below = code < min(values) - (1 if len(values) < 5 else 0)
    return len(values) > 1 and (below or code > 3 * max(values))


def odd_numbers(known: np.ndarray) -> list[float]:
    if len(known) < FEWEST:
        return []
    some = np.unique(known[:: max(1, len(known) // SOME)])
    suspects = [code for code in NUMBERS if code in some and (known == code).sum() >= TWICE]
    rest = known[~np.isin(known, suspects)] if suspects else known
    if not suspects or len(rest) < FEWEST / 2 or len(np.unique(rest[:5000])) < 5:
        return []
    low, high = float(rest.min()), float(rest.max())
    spread = float(np.subtract(*np.quantile(rest, [0.95, 0.05])))
    odd = []
    for code in suspects:
        gap = max(code - high, low - code)
        zero = code == 0
        if zero and (low <= 0 or (known == 0).mean() > ZERO_AT_MOST):
            continue
        below_counts = code in (-1.0, -9.0) and low >= 0  # a count or a size is never negative
        if gap > (ZERO_APART if zero else APART) * spread > 0 or below_counts:
            odd.append(code)
    return odd


def is_far(stamp: np.datetime64, known: np.ndarray) -> bool:
    """Whether this date comes again and lies years apart from all others."""
    here = known == stamp
    rest = known[~here]
    if here.sum() < TWICE or len(rest) < FEWEST / 2:
        return False
    days = np.abs((rest - stamp).astype(np.int64)) / 86400
    return bool(days.min() > YEARS)


def without_codes(column: Column, words: Collection[str]) -> Column:
    """The column in which these values are missing."""
    if column.values.ndim > 1 or not words:
        return column
    if column.type in CODED:
        left = [k for k, level in enumerate(column.levels) if level not in words]
        place = np.full(len(column.levels) + 1, -1, column.values.dtype)
        place[left] = np.arange(len(left))
        levels = tuple(column.levels[k] for k in left)
        return replace(column, values=place[column.values], levels=levels)
    if column.type == "number":
        numbers = [number for word in words if (number := as_number(word)) is not None]
        gone = np.isin(column.values, numbers)
        return replace(column, values=np.where(gone, np.nan, column.values))
    if column.type == "date":
        texts = np.datetime_as_string(column.values.astype("datetime64[s]"))
        gone = np.array([text.removesuffix("T00:00:00") in words for text in texts], bool)
        return replace(column, values=np.where(gone, np.datetime64("NaT"), column.values))
    texts = np.array([None if value in words else value for value in column.values], dtype=object)
    return replace(column, values=texts)


def as_number(word: str) -> float | None:
    try:
        return float(word)
    except ValueError:
        return None
