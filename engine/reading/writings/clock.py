"""08:30, 8:30 PM, 1:15:40: a time of day or a duration, as hours."""

from __future__ import annotations

import re

from engine.reading.writings.writing import Amount, Writing


def _read(cell: re.Match[str], decimal: str) -> Amount | None:
    hours, minutes, seconds = int(cell["hours"]), int(cell["minutes"]), float(cell["seconds"] or 0)
    if half := (cell["half"] or "").lower()[:1]:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half == "p" else 0)
    return Amount(hours + minutes / 60 + seconds / 3600)


HOURS = r"(?P<hours>\d{1,3}):(?P<minutes>[0-5]\d)(?::(?P<seconds>[0-5]\d(?:\.\d+)?))?"
HALF = r"(?P<half>[AaPp]\.?[Mm]\.?)?"

ENTRY = Writing(
    "clock", 50, (HOURS + "{blank}" + HALF,), _read, "times such as {example}, read as hours"
)
