"""Several numbers a sample, such as the steps of a forecast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.kinds.kind import Drawn, Json, Kind, sizes_of, times
from engine.data.kinds.table import named_numbers
from engine.data.signature import Field
from engine.reading.columns import Column


@dataclass(frozen=True)
class Numbers(Kind):
    def answers(self, column: Column) -> bool:
        return column.type == "number" and column.values.ndim > 1

    def target_field(
        self, columns: Sequence[Column], scale: tuple[float, float] | None = None
    ) -> Field:
        first = columns[0]
        shape = (first.values.shape[1],)
        return Field("numbers", shape, ("step",), self.dtype, first.name, scale=scale)

    def in_words(self, field: Field) -> str:
        return f"{times(field.shape)} numbers"

    def seen_by_network(self, values: np.ndarray, field: Field, texts: Sequence[str]) -> Json:
        return named_numbers(values, field) or super().seen_by_network(values, field, texts)

    def drawn(self, field: Field) -> Drawn | None:
        return "table", {"features": sizes_of(field)[0] if field.shape else 1}

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        field = Field("numbers", (4,), ("step",), self.dtype, "height", scale=(1.0, 3.0))
        return field, rng.normal(size=(rows, 4)).astype(np.float32)


ENTRY = Numbers(
    "numbers",
    "Numbers",
    "Several numbers a sample, one after the other.",
    "The answer of a forecast: the steps to come.",
    mixes=True,
)
