"""A bag of phrases for texts: what a linear model on counted words does, learned."""

from __future__ import annotations

from typing import Any

from builder.drawing.sketch import Sketch
from builder.proposing.designs.design import Design, Drawn, Given

FEW_SYMBOLS = 300  # below it they are letters, of which only runs say something


def _suits(given: Given) -> bool:
    # Codes of categories are tokens too, but symbol 0 is a category there and no filler.
    return given.input[0] == "tokens" and given.field.get("padding") == 0 and len(given.shape) <= 1


def _draw(given: Given) -> Drawn:
    letters = given.input[1]["vocabulary"] < FEW_SYMBOLS
    s = Sketch()
    longest = min(4 if letters else 2, given.steps)
    few = given.rows < 5000  # then so few runs are met that they need little room
    size: dict[str, Any] = {"features": 32 if letters else 16, "buckets": 4096 if few else 16384}
    x = s.put("phrase_bag", given.begin(s), longest=longest, **size)
    given.answer(s, s.put("dense", x, out_features=given.answers))
    return Drawn(s.graph(), {})


phrase_bag = Design(
    "phrases",
    "Bag of phrases",
    "Adds up what each word and each pair of neighbours says: quick, and hard to beat on short texts.",
    _suits,
    _draw,
    rank=1,
    instead_of="small",
)
