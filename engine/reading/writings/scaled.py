"""201k, $1.2M, 3 bn: thousands, millions and billions by a letter."""

from __future__ import annotations

import re

from engine.reading.writings.writing import Amount, Writing, number_in

TIMES = {"k": 1e3, "K": 1e3, "M": 1e6, "Mio": 1e6, "B": 1e9, "bn": 1e9, "Mrd": 1e9}


def _read(cell: re.Match[str], decimal: str) -> Amount:
    return Amount(number_in(cell, decimal) * TIMES[cell["times"]])


ENTRY = Writing(
    "scaled",
    60,
    (r"{sign}{currency}?{blank}{number}{blank}(?P<times>k|K|Mio|Mrd|M|bn|B)\.?{blank}{currency}?",),
    _read,
    "{rows} such as '{example}' with their thousands or millions written out",
    always=False,
)
