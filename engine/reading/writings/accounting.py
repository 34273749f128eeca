"""($52.51), (1,200), 52.51-: what accountants write below zero."""

from __future__ import annotations

import re

from engine.reading.writings.writing import Amount, Writing, number_in


def _read(cell: re.Match[str], decimal: str) -> Amount:
    return Amount(-number_in(cell, decimal))


ENTRY = Writing(
    "accounting",
    30,
    (
        r"\({blank}{currency}?{blank}{number}{blank}{currency}?{blank}\)",
        r"{currency}{blank}\({blank}{number}{blank}\)",
        r"{currency}?{blank}{number}{blank}{currency}?{blank}[-−]",
    ),
    _read,
    "{rows} such as '{example}' read as negative",
)
