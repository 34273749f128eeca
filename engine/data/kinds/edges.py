"""The edges of one graph, whose nodes are the rows of the data set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.kinds.kind import Drawn, FromColumns, Kind
from engine.data.signature import Field
from engine.reading.columns import LINKS, Column
from engine.reading.links import edges_of

if TYPE_CHECKING:
    from engine.data.recipe import Recipe


@dataclass(frozen=True)
class Edges(Kind):
    def array_of(self, columns: Sequence[Column]) -> np.ndarray:
        return edges_of(columns[0])

    def field_of(self, columns: Sequence[Column], recipe: Recipe) -> Field:
        first = columns[0]
        return Field(
            "edges", (2,), ("from and to",), self.dtype, first.name, vocabulary=len(first.levels)
        )

    def in_words(self, field: Field) -> str:
        return f"edges among {field.vocabulary or 0:,} nodes, from and to"

    def expected(self, field: Field) -> str:
        return ": a row for each edge, from which node to which, counted from 0; one that goes both ways stands there twice."

    def drawn(self, field: Field) -> Drawn | None:
        return "edges", {"nodes": field.vocabulary or 1}

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        field = Field("edges", (2,), ("from and to",), self.dtype, "links", vocabulary=9)
        return field, rng.integers(0, 9, (rows, 2))


ENTRY = Edges(
    "edges",
    "Edges",
    "Which nodes of one graph are connected.",
    "Papers that cite each other, people who know each other, pages that link.",
    unit="edge",
    samples="edges",
    dtype="int64",
    by_rows=False,
    places=True,
    made_of=(FromColumns((LINKS,), "edges"),),
    column=LINKS,
    form="graph",
)
