"""One of several classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.kinds.kind import Drawn, Kind
from engine.data.kinds.tokens import symbols_of
from engine.data.signature import Field
from engine.reading.columns import CODED, Column


@dataclass(frozen=True)
class Label(Kind):
    def answers(self, column: Column) -> bool:
        return column.type in CODED

    def target_field(
        self, columns: Sequence[Column], scale: tuple[float, float] | None = None
    ) -> Field:
        first = columns[0]
        return Field("label", (), (), self.dtype, first.name, classes=first.levels)

    def in_words(self, field: Field) -> str:
        return f"one of {len(field.classes)} classes"

    def drawn(self, field: Field) -> Drawn | None:
        return "category", {"classes": symbols_of(field)}

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        field = Field("label", (), (), self.dtype, "animal", classes=("cat", "dog", "owl"))
        return field, rng.integers(0, 3, rows)


ENTRY = Label(
    "label",
    "Class",
    "One of several classes, as its number.",
    "The answer where each sample belongs to one class.",
    dtype="int64",
    mixes=True,
)
