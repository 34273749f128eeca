"""Any of several labels at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.kinds.kind import Drawn, Json, Kind, sizes_of
from engine.data.kinds.table import named_numbers
from engine.data.signature import Field
from engine.reading.columns import Column


@dataclass(frozen=True)
class Labels(Kind):
    def target_array(self, columns: Sequence[Column]) -> np.ndarray:
        return np.stack([column.values for column in columns], axis=1).astype(np.float32)

    def target_field(
        self, columns: Sequence[Column], scale: tuple[float, float] | None = None
    ) -> Field:
        names = tuple(column.name for column in columns)
        return Field("labels", (len(names),), ("label",), self.dtype, classes=names)

    def in_words(self, field: Field) -> str:
        return f"any of {len(field.classes)} labels"

    def seen_by_network(self, values: np.ndarray, field: Field, texts: Sequence[str]) -> Json:
        return named_numbers(values, field) or super().seen_by_network(values, field, texts)

    def drawn(self, field: Field) -> Drawn | None:
        return "table", {"features": sizes_of(field)[0] if field.shape else 1}

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        classes = ("sunny", "windy", "cold")
        field = Field("labels", (3,), ("label",), self.dtype, classes=classes)
        return field, rng.integers(0, 2, (rows, 3)).astype(np.float32)


ENTRY = Labels(
    "labels",
    "Labels",
    "For each of several labels whether it holds: 0 or 1.",
    "The answer where a sample may have several labels at once.",
    mixes=True,
    of_many=True,
)
