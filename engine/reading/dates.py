"""Dates as people write them. A column is read in the way that fits most of its texts; a few that
are none ("31.02.2020") do not spoil it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from engine.reading.levels import enough_read

WAYS = (
    ("%Y-%m-%d", re.compile(r"^\d{4}-\d{1,2}-\d{1,2}$")),
    ("%Y/%m/%d", re.compile(r"^\d{4}/\d{1,2}/\d{1,2}$")),
    ("%Y.%m.%d", re.compile(r"^\d{4}\.\d{1,2}\.\d{1,2}$")),
    ("%d.%m.%Y", re.compile(r"^\d{1,2}\.\d{1,2}\.\d{4}$")),
    ("%d/%m/%Y", re.compile(r"^\d{1,2}/\d{1,2}/\d{4}$")),
    ("%m/%d/%Y", re.compile(r"^\d{1,2}/\d{1,2}/\d{4}$")),
    ("%d-%m-%Y", re.compile(r"^\d{1,2}-\d{1,2}-\d{4}$")),
    ("%d.%m.%y", re.compile(r"^\d{1,2}\.\d{1,2}\.\d{2}$")),
    ("%m/%d/%y", re.compile(r"^\d{1,2}/\d{1,2}/\d{2}$")),
    ("%d %b %Y", re.compile(r"^\d{1,2} [A-Za-z]{3} \d{4}$")),
    ("%b %d, %Y", re.compile(r"^[A-Za-z]{3} \d{1,2}, \d{4}$")),
    ("%Y-%m-%d %H:%M:%S", re.compile(r"^\d{4}-\d{1,2}-\d{1,2}[ T]\d{1,2}:\d{2}:\d{2}(\.\d+)?Z?$")),
    ("%Y-%m-%d %H:%M", re.compile(r"^\d{4}-\d{1,2}-\d{1,2}[ T]\d{1,2}:\d{2}$")),
    ("%d.%m.%Y %H:%M:%S", re.compile(r"^\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2}:\d{2}$")),
    ("%d.%m.%Y %H:%M", re.compile(r"^\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2}$")),
    ("%d/%m/%Y %H:%M", re.compile(r"^\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2}$")),
    ("%m/%d/%Y %H:%M", re.compile(r"^\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2}$")),
)  # fmt: skip
LOOKED_AT = 200  # texts that decide whether a column could be dates at all
MOST_LEVELS = 2_000_000
MOST_LEVELS_MIXED = 200_000
MISFITS = 0.1  # of the texts that are looked at
DAY_FIRST = {"%d/%m/%Y": "%m/%d/%Y", "%d/%m/%Y %H:%M": "%m/%d/%Y %H:%M"}


@dataclass(frozen=True)
class Dates:
    """The moments behind the different texts of a column."""

    stamps: np.ndarray  # NaT where the text is no date
    lost: np.ndarray
    words: str  # how they were written
    form: str = ""
    other: str = ""  # the way that fits as well, where day and month cannot be told apart


def dates_of(
    levels: Sequence[str], form: str = "", counts: np.ndarray | None = None
) -> Dates | None:
    """`form`: the way that a person has chosen. `counts` says in how many rows each text stands.
    None where they are no dates.
    """
    if not levels or len(levels) > MOST_LEVELS:
        return None
    some = levels[:: max(1, len(levels) // LOOKED_AT)]
    fitting: list[Dates] = []
    for way, looks in WAYS:
        if form and way != form:
            continue
        if sum(looks.match(level) is not None for level in some) < (1 - MISFITS) * len(some):
            continue
        dates = _read(levels, way)
        if enough_read(dates.lost, counts):
            fitting.append(dates)
    if not fitting:
        return _in_several_ways(levels)
    best = min(fitting, key=lambda dates: int(dates.lost.sum()))  # the first of those that tie
    other = DAY_FIRST.get(best.form, "")
    if (
        other
        and not form
        and any(d.form == other and d.lost.sum() <= best.lost.sum() for d in fitting)
    ):
        words = "day/month/year, though month/day/year would fit as well"
        return Dates(best.stamps, best.lost, words, best.form, other)
    return best


def in_words(form: str) -> str:
    """
    >>> in_words("%d/%m/%Y %H:%M")
    'day/month/year time'
    """
    for mark, word in (
        ("%Y", "year"),
        ("%y", "year"),
        ("%m", "month"),
        ("%b", "month"),
        ("%d", "day"),
        ("%H:%M:%S", "time"),
        ("%H:%M", "time"),
    ):
        form = form.replace(mark, word)
    return form


def _read(levels: Sequence[str], form: str) -> Dates:
    stamps = np.full(len(levels), np.datetime64("NaT"), "datetime64[s]")
    for k, level in enumerate(levels):
        try:
            stamps[k] = np.datetime64(datetime.strptime(_whole_seconds(level, form), form), "s")
        except ValueError:
            continue
    return Dates(stamps, np.isnat(stamps), in_words(form), form)


def _whole_seconds(text: str, form: str) -> str:
    if form.startswith("%Y-") and "%H" in form:
        return text.replace("T", " ").rstrip("Z").split(".")[0]
    return text


def _in_several_ways(levels: Sequence[str]) -> Dates | None:
    """A column into which people wrote dates as each was used to: every way has to be clear by its
    marks.
    """
    if len(levels) > MOST_LEVELS_MIXED:
        return None
    of_ways: dict[str, list[int]] = {}
    for k, level in enumerate(levels):
        looks = next((looks.pattern for _, looks in WAYS if looks.match(level)), None)
        if looks is None:
            return None
        of_ways.setdefault(looks, []).append(k)
    stamps = np.full(len(levels), np.datetime64("NaT"), "datetime64[s]")
    words = []
    for pattern, places in of_ways.items():
        texts = [levels[k] for k in places]
        reads = [_read(texts, form) for form, looks in WAYS if looks.pattern == pattern]
        whole = next((dates for dates in reads if not dates.lost.any()), None)
        if whole is None:
            return None
        stamps[places] = whole.stamps
        words.append(whole.words)
    ways = f"dates written in {len(words)} ways: {', '.join(words)}"
    return Dates(stamps, np.isnat(stamps), ways)
