"""<5, ≥ 90: a measurement that ends at a limit; the limit itself is read. Where most cells are
limits, as in "<=50K" and ">50K", they are classes, and both would become the same number.
"""

from __future__ import annotations

from engine.reading.writings.writing import Writing, as_it_stands

ENTRY = Writing(
    "limit",
    40,
    (r"(?:[<>]=?|[≤≥]){blank}{sign}{currency}?{number}(?:{blank}{unit}|%)?",),
    as_it_stands,
    "{rows} such as '{example}' read as the number itself",
    beside=True,
)
