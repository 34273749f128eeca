"""A model that is fitted in milliseconds, to see what another reading of a column is worth."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from engine.reading.columns import CODED, Column

PULL = 1.0  # towards zero, so that columns that say the same do no harm
LEVELS = 60  # categories that get a column of their own


def score(columns: Iterable[Column], answer: Column, train: np.ndarray, other: np.ndarray) -> float:
    """One weighted sum of these columns, learned on `train`: on `other` the share that is right, or
    R² of a number.
    """
    pieces = [piece for column in columns if (piece := as_numbers(column, train)) is not None]
    if not pieces:
        return 0.0
    table = np.concatenate(pieces, axis=1)
    table = np.concatenate([table, np.ones((len(table), 1))], axis=1)
    known = ~answer.missing
    train, other = train[known[train]], other[known[other]]
    if answer.type in CODED:
        wanted = np.eye(len(answer.levels))[answer.values[train]]
    else:
        wanted = answer.values[train].astype(np.float64)[:, None]
    here = table[train]
    square = here.T @ here
    square[np.diag_indices(len(square) - 1)] += PULL
    results = table[other] @ np.linalg.solve(square, here.T @ wanted)
    if answer.type in CODED:
        return float((results.argmax(axis=1) == answer.values[other]).mean())
    truth = answer.values[other].astype(np.float64)
    spread = float(((truth - truth.mean()) ** 2).sum())
    return 1 - float(((truth - results[:, 0]) ** 2).sum()) / spread if spread else 0.0


def as_numbers(column: Column, train: np.ndarray) -> np.ndarray | None:
    """All rows of a column as the model takes them: scaled, or one column a category."""
    if column.values.ndim > 1 or column.type not in ("number", "date", *CODED):
        return None
    if column.type in CODED:
        if len(column.levels) > LEVELS:
            return None
        levels = np.arange(len(column.levels))
        return (column.values[:, None] == levels).astype(np.float64)
    values = column.values
    if column.type == "date":
        values = np.where(np.isnat(values), np.nan, values.astype("datetime64[s]").astype(np.int64))
    values = values.astype(np.float64)
    known = values[train][np.isfinite(values[train])]
    if not len(known) or known.std() == 0:
        return None
    scaled = (values - known.mean()) / known.std()
    return np.where(np.isfinite(scaled), scaled, 0.0)[:, None]
