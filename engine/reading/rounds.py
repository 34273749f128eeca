"""Numbers that go round: after 23 o'clock comes 0, after December January."""

from __future__ import annotations

import re

import numpy as np

from engine.reading.columns import Column

ROUNDS = (
    (re.compile(r"(^|[\s_.-])(hour|hr|stunde|heure|hora)($|[\s_.-])", re.I), 24),
    (re.compile(r"week.?day|day.?of.?week|(^|[\s_.-])(dow|wochentag)($|[\s_.-])", re.I), 7),
    (re.compile(r"(^|[\s_.-])(month|mnth|monat|mois|mes)($|[\s_.-])", re.I), 12),
    (re.compile(r"(^|[\s_.-])minute($|[\s_.-])", re.I), 60),
    (re.compile(r"day.?of.?year|(^|[\s_.-])(doy|yday)($|[\s_.-])", re.I), 366),
    (re.compile(r"wind.?dir|bearing|heading|azimuth|(^|[\s_.-])(angle|degrees)($|[\s_.-])", re.I), 360),
)  # fmt: skip
NAMES = ({"mon", "tue", "wed", "thu", "fri", "sat", "sun"},
         {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})  # fmt: skip
FEWEST = 4  # different values: with fewer, it does not go all the way round


def period_of(column: Column) -> int:
    """After how many steps it begins again; 0 where it does not."""
    if column.type == "ordered":
        short = {level.lower()[:3] for level in column.levels}
        if len(short) == len(column.levels) and short in NAMES:
            return len(column.levels)
    if column.type not in ("number", "ordered") or column.values.ndim > 1:
        return 0
    period = next((period for called, period in ROUNDS if called.search(column.name)), 0)
    if not period:
        return 0
    if column.type == "ordered":
        return period if len(column.levels) == period else 0
    known = column.values[np.isfinite(column.values)]
    if not len(known) or known.min() < 0 or known.max() > period:
        return 0
    spans = known.max() - known.min() >= period / 2
    return period if spans and len(np.unique(known[:20_000])) >= FEWEST else 0
