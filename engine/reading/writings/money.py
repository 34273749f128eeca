"""$12.50, 12,50 €, -$969.50, CHF 1'200."""

from __future__ import annotations

from engine.reading.writings.writing import Writing, as_it_stands

ENTRY = Writing(
    "money",
    20,
    (
        r"{sign}(?P<unit>{currency}){blank}{number}",
        r"(?P<unit>{currency}){blank}{sign}{number}",
        r"{sign}{number}{blank}(?P<unit>{currency})",
    ),
    as_it_stands,
    "an amount of money ({units})",
)
