"""A class for each point of a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.kinds.kind import Kind, times
from engine.data.signature import Field
from engine.reading.columns import Column


@dataclass(frozen=True)
class Mask(Kind):
    def answers(self, column: Column) -> bool:
        return column.type == "mask"

    def target_array(self, columns: Sequence[Column]) -> np.ndarray:
        # Bytes: eight times smaller than what a loss is given.
        return np.ascontiguousarray(columns[0].values)

    def target_field(
        self, columns: Sequence[Column], scale: tuple[float, float] | None = None
    ) -> Field:
        first = columns[0]
        shape, names = first.values.shape[1:], ("height", "width")
        return Field("mask", shape, names, self.dtype, first.name, classes=first.levels)

    def in_words(self, field: Field) -> str:
        return f"one of {len(field.classes)} classes for each of {times(field.shape)} points"

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        classes = ("background", "cat")
        field = Field("mask", (6, 5), ("height", "width"), self.dtype, "cats", classes=classes)
        return field, rng.integers(0, 2, (rows, 6, 5), dtype=np.uint8)


ENTRY = Mask(
    "mask",
    "Mask",
    "A class for each point of a picture.",
    "The answer where it is asked what lies where.",
    dtype="int64",
    lies_over=True,
)
