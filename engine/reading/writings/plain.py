"""12.5, −3, 1,234, inf."""

from __future__ import annotations

import re

from engine.reading.writings.writing import Amount, Writing, number_in


def _read(cell: re.Match[str], decimal: str) -> Amount:
    if "endless" in cell.re.groupindex:
        return Amount(float(cell["endless"]))
    return Amount(number_in(cell, decimal))


ENTRY = Writing("plain", 0, (r"{sign}{number}", r"(?P<endless>[+-]?(?i:inf|infinity))"), _read)
