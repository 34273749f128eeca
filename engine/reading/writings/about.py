"""~5, ca. 3, 100+: a number that is not meant exactly."""

from __future__ import annotations

from engine.reading.writings.writing import Writing, as_it_stands

ENTRY = Writing(
    "about",
    41,
    (
        r"(?:[~≈]|ca\.?|about){blank}{sign}{currency}?{number}(?:{blank}{unit}|%)?",
        r"{sign}{number}{blank}\+",
    ),
    as_it_stands,
    "{rows} such as '{example}' read as the number itself",
)
