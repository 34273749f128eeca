"""One part of the data, made from raw rows by a fitted recipe."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.data import mapped
from engine.data.mapped import _on_disk
from engine.data.recipe import Recipe
from engine.data.transforms.balance import drawn
from engine.reading.columns import DataError, Raw


@dataclass(frozen=True)
class Part:
    """Training, validation or test: arrays by field, all of the same number of rows."""

    fields: dict[str, np.ndarray]
    rows: np.ndarray  # row numbers in the raw data

    def __len__(self) -> int:
        return len(self.rows)


def _part(
    recipe: Recipe, raw: Raw, rows: np.ndarray, folder: Path, *, balanced: bool, seed: int
) -> Part:
    balance = (
        next((fitted for fitted in recipe.fitted if fitted.transform.name == "balance"), None)
        if balanced
        else None
    )
    codes = raw.columns[balance.column].values[rows] if balance else np.zeros(0, np.int64)
    if balance and balance.options["how"] != "weights":
        rows = rows[drawn(codes, balance.options["how"], np.random.default_rng(seed))]
    fields = _made(recipe, raw, rows, folder)
    if balance and balance.options["how"] == "weights":
        fields["sample.weight"] = np.array(balance.state["weights"], np.float32)[codes]
    return Part(fields, rows)


def _made(recipe: Recipe, raw: Raw, rows: np.ndarray, folder: Path) -> dict[str, np.ndarray]:
    """The fields of a part; a large one is made piece by piece, and a very large one lies on the
    disk.
    """
    a_row = sum(array.nbytes for array in recipe.arrays(raw, rows[:1]).values())
    if a_row * len(rows) <= mapped.PIECE:
        return sound(recipe.arrays(raw, rows))
    in_memory = a_row * len(rows) <= mapped.MAPPED
    fields: dict[str, np.ndarray] = {}
    step = max(1, mapped.PIECE // a_row)
    for start in range(0, len(rows), step):
        for name, array in sound(recipe.arrays(raw, rows[start : start + step])).items():
            if name not in fields:
                shape = (len(rows), *array.shape[1:])
                fields[name] = (
                    np.empty(shape, array.dtype)
                    if in_memory
                    else _on_disk(shape, array.dtype, folder)
                )
            fields[name][start : start + len(array)] = array
    return fields


def sound(fields: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    for name, array in fields.items():
        if array.dtype == np.float32 and len(array) and not np.isfinite(array).all():
            raise DataError(
                f"After the transforms some numbers of *{name}* are infinite or missing. Add *Clip* or *Fill gaps* before the "
                f"other transforms."
            )
    return fields
