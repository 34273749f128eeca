"""A tag for each word of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.kinds.kind import Json, Kind
from engine.data.signature import Field
from engine.reading.columns import Column
from engine.reading.tagged import NO_WORD


@dataclass(frozen=True)
class Tags(Kind):
    def answers(self, column: Column) -> bool:
        return column.type == "tags"

    def target_array(self, columns: Sequence[Column]) -> np.ndarray:
        return np.ascontiguousarray(columns[0].values.astype(np.int64))

    def target_field(
        self, columns: Sequence[Column], scale: tuple[float, float] | None = None
    ) -> Field:
        first = columns[0]
        shape, classes = (first.values.shape[1],), first.levels
        return Field(
            "tags", shape, ("word",), self.dtype, first.name, classes=classes, padding=NO_WORD
        )

    def in_words(self, field: Field) -> str:
        return f"one of {len(field.classes)} tags for each of {field.sizes[0]} words"

    def card(self, column: Column, row: int, mask: np.ndarray | None = None) -> Json:
        return {"text": " ".join(column.levels[k] for k in column.values[row] if k >= 0)[:240]}

    def whole(self, column: Column, row: int, mask: np.ndarray | None = None) -> Json:
        return self.card(column, row)

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        classes = ("O", "B-animal", "I-animal")
        field = Field("tags", (6,), ("word",), self.dtype, "tags", classes=classes, padding=NO_WORD)
        return field, rng.integers(0, 3, (rows, 6))


ENTRY = Tags(
    "tags",
    "Tags",
    "A tag for each word of a text.",
    "The answer where it is asked what each word is: names, places, parts of speech.",
    dtype="int64",
)
