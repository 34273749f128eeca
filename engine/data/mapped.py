"""Fields that are too large for the memory: made by pieces, kept on the disk."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from engine.reading.columns import Column

# bytes of a part; a larger one lies in a file without a name, of which the system keeps in memory
# what is being read
MAPPED = 2**30


PIECE = 2**25  # bytes of it that are made at once


def _on_disk(shape: tuple[int, ...], dtype: np.dtype[Any], folder: Path) -> np.ndarray:
    if dtype.hasobject:
        return np.empty(shape, object)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(
        dir=folder
    ) as file:  # gone when the last who holds the array lets it go
        return np.memmap(file, dtype, "w+", shape=shape)


def _by_pieces(
    column: Column,
    places: np.ndarray,
    change: Callable[[Column], list[Column]],
    first: list[Column],
    step: int,
    folder: Path,
) -> list[Column]:
    """What becomes of these rows of a column, made so many at a time and laid on the disk; `first`
    is what becomes of the first.
    """
    columns = [
        replace(
            small,
            values=_on_disk((len(places), *small.values.shape[1:]), small.values.dtype, folder),
            lengths=None if small.lengths is None else np.zeros(len(places), small.lengths.dtype),
        )
        for small in first
    ]
    for start in range(0, len(places), step):
        pieces = change(column.take(places[start : start + step]))
        for whole, piece in zip(columns, pieces, strict=True):
            whole.values[start : start + step] = piece.values
            if whole.lengths is not None:
                whole.lengths[start : start + step] = piece.lengths
    return columns
