"""One number a sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.data.kinds.kind import Drawn, Kind
from engine.data.signature import Field
from engine.reading.columns import Column


@dataclass(frozen=True)
class Number(Kind):
    def answers(self, column: Column) -> bool:
        return column.type == "number" and column.values.ndim == 1

    def target_field(
        self, columns: Sequence[Column], scale: tuple[float, float] | None = None
    ) -> Field:
        return Field("number", (), (), self.dtype, columns[0].name, scale=scale)

    def in_words(self, field: Field) -> str:
        return "one number"

    def drawn(self, field: Field) -> Drawn | None:
        return "table", {"features": 1}

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        field = Field("number", (), (), self.dtype, "price", scale=(10.0, 2.0))
        return field, rng.normal(size=rows).astype(np.float32)


ENTRY = Number(
    "number",
    "Number",
    "One number a sample.",
    "The answer where a number is foretold: a price, a temperature.",
    mixes=True,
)
