"""What a network makes, as figures: points of a plane and small pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.measures.figure import Pictures, Points, RowsMade
from engine.measures.pictures import encoded, numbers, small

if TYPE_CHECKING:
    from torch import Tensor

SIDE = 64  # points of a picture at most


def points(generated: Tensor, real: Tensor, names: Sequence[str]) -> Points:
    """The first two numbers of each."""
    return Points(_pairs(generated), _pairs(real), tuple(names[:2]))


def _pairs(rows: Tensor) -> tuple[tuple[float, ...], ...]:
    return tuple((float(x), float(y)) for x, y in np.round(numbers(rows)[:, :2], 4))


def pictures(
    generated: Tensor, span: Sequence[float] | None = None, note: str = "what it makes"
) -> Pictures:
    """(pictures, channels, height, width), from the darkest to the lightest of `span`, else of what
    there is.
    """
    shown = small(numbers(generated), SIDE)
    low, high = span or (float(shown.min()), float(shown.max()))
    shown = np.clip((shown - low) / ((high - low) or 1.0), 0, 1) * 255
    if shown.shape[1] != 3:
        shown = shown[:, :1]
    count, channels, height, width = shown.shape
    data = encoded(shown.transpose(0, 2, 3, 1) + 0.5)
    return Pictures(count, height, width, 3 if channels == 3 else 1, data, note)


def rows_as_they_are(
    samples: Tensor, columns: Sequence[str], dimensions: Sequence[str] = ()
) -> RowsMade:
    """(samples, numbers) of a table, or (samples, steps, channels) of series, either way round."""
    values = np.round(numbers(samples).astype(float), 4)
    if values.ndim == 2:
        return RowsMade(tuple(map(tuple, values.tolist())), tuple(columns))
    if tuple(dimensions[:1]) != ("channels",):
        values = values.swapaxes(1, 2)
    return RowsMade(tuple(map(tuple, values.reshape(-1, values.shape[-1]).tolist())))
