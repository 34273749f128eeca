"""Rows of a table: a few numbers a sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data.kinds.kind import Drawn, FromColumns, Json, Kind, Thumbnails, sizes_of, times
from engine.data.signature import Field
from engine.reading.columns import Column

if TYPE_CHECKING:
    from engine.data.recipe import Recipe

SHOWN = 256
WIDEST = 60  # columns that a row of cells can show


@dataclass(frozen=True)
class Table(Kind):
    def array_of(self, columns: Sequence[Column]) -> np.ndarray:
        widths = [1 if column.values.ndim == 1 else column.values.shape[1] for column in columns]
        table = np.empty((len(columns[0].values), sum(widths)), np.float32)
        at = 0
        # A number too large for float32 becomes infinite, which is refused with its name.
        with np.errstate(over="ignore"):
            for column, width in zip(columns, widths, strict=True):
                table[:, at : at + width] = column.values.reshape(len(table), width)
                at += width
        return table

    def field_of(self, columns: Sequence[Column], recipe: Recipe) -> Field:
        names = [name for column in columns for name in (column.levels or (column.name,))]
        return Field("table", (len(names),), ("columns",), self.dtype, columns=tuple(names))

    def in_words(self, field: Field) -> str:
        return f"{times(field.shape)} numbers a row"

    def expected(self, field: Field) -> str:
        if not field.columns:
            return super().expected(field)
        more = " …" if len(field.columns) > 12 else ""
        return f": {', '.join(field.columns[:12])}{more}, prepared as the recipe in the file says."

    def thumbnails(
        self, values: np.ndarray, field: Field, *, large: bool = False
    ) -> Thumbnails | None:
        if values.ndim != 2 or values.shape[1] > WIDEST:
            return None
        names = list(field.columns) or None
        shown = np.round(values[:SHOWN], 4).tolist()
        return {"kind": "table", "names": names, "values": shown}

    def seen_by_network(self, values: np.ndarray, field: Field, texts: Sequence[str]) -> Json:
        return named_numbers(values, field) or super().seen_by_network(values, field, texts)

    def step(self, column: Column) -> Json | None:
        if column.type != "vector":
            return None
        wide = 1 if column.values.ndim == 1 else column.values.shape[1]
        means = np.zeros(wide)
        if len(column.values):
            means = column.values.reshape(len(column.values), -1).mean(axis=0)
        return {
            "kind": "columns",
            "count": wide,
            "names": list(column.levels)[:6],
            "means": [round(float(m), 4) for m in means[:24]],
        }

    def is_plane(self, field: Field) -> bool:
        return field.shape == (2,)

    def drawn(self, field: Field) -> Drawn | None:
        return "table", {"features": sizes_of(field)[0] if field.shape else 1}

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        field = Field("table", (3,), ("columns",), self.dtype, columns=("age", "pay", "height"))
        return field, rng.normal(size=(rows, 3)).astype(np.float32)


def named_numbers(values: np.ndarray, field: Field) -> Json | None:
    """The numbers of one sample, each with what it is called."""
    if values.ndim != 1:
        return None
    names = field.columns
    return {
        "numbers": [
            [names[k] if k < len(names) else str(k + 1), round(float(v), 4)]
            for k, v in enumerate(values[:200])
        ]
    }


ENTRY = Table(
    "table",
    "Table",
    "A row of numbers a sample, one for each column.",
    "Measurements, answers to a questionnaire, anything that stands in a spreadsheet.",
    unit="row",
    samples="rows",
    of_data="rows of a table",
    rank=8,
    made_of=(FromColumns(("number", "vector"), "", together=True),),
)
