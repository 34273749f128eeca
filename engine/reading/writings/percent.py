"""12.5%: a share of one."""

from __future__ import annotations

import re

from engine.reading.writings.writing import Amount, Writing, number_in


def _read(cell: re.Match[str], decimal: str) -> Amount:
    return Amount(number_in(cell, decimal) / 100)


ENTRY = Writing("percent", 10, (r"{sign}{number}{blank}%",), _read, "per cent, read as a share")
