"""What a layer is given to show what it does: real handwritten digits, in whatever form it takes."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from builder.layers.layer import Type

if TYPE_CHECKING:
    from torch import Tensor

SIDE = 8
BATCH = 8  # what is measured over a batch needs several; the first is shown
SHOWN = (3, 5, 2, 8, 0, 6, 9, 4)  # which digit each sample of the batch is


@cache
def digits() -> np.ndarray:
    """One real picture of each digit from 0 to 9: (10, 8, 8), ink from 0 to 1."""
    from engine.data.sets import find
    from engine.data.sets.set import Opening

    raw = find("digits").load({}, Opening(Path()))
    pictures, labels = raw.columns["image"].values, raw.columns["label"].values
    first = [int(np.flatnonzero(labels == digit)[0]) for digit in range(10)]
    return np.ascontiguousarray(pictures[first, 0].astype(np.float32))


def given(type_: Type, port: int = 0, first: np.ndarray | None = None) -> Tensor:
    """A batch of this type; `first` is a picture of 8 × 8 that stands for the first digit. Each
    port gets other digits.
    """
    import torch

    order = SHOWN[port % BATCH :] + SHOWN[: port % BATCH]
    pictures = digits()[list(order)].copy()
    if first is not None and port == 0:
        pictures[0] = first
    if type_.dtype == "int64":
        most = max(1, (type_.classes or 2) - 1)
        places = np.arange(BATCH * type_.count).reshape(BATCH, *type_.shape)
        return torch.from_numpy(1 + places % most) if most > 1 else torch.from_numpy(places * 0)
    values = np.stack([fitted(picture, type_, k) for k, picture in enumerate(pictures)])
    return torch.from_numpy(values.astype(np.float32))


def fitted(picture: np.ndarray, type_: Type, number: int) -> np.ndarray:
    """One sample of this shape from a digit: its pixels where there are two dimensions to lay them
    out in, a row of it where there is one; further channels are further digits.
    """
    *more, height, width = (1, 1, *type_.shape)
    laid = np.zeros((int(np.prod(more)), height, width), np.float32)
    for k in range(len(laid)):
        source = picture if k == 0 else digits()[(SHOWN[number % BATCH] + k) % 10]
        if type_.shape and len(type_.shape) == 1:
            source = source[[SIDE // 2]]
        laid[k] = stretched(source, height, width)
    return laid.reshape(type_.shape)


def stretched(picture: np.ndarray, height: int, width: int) -> np.ndarray:
    """The nearest pixel for each place of another size."""
    rows = np.arange(height) * picture.shape[0] // height
    columns = np.arange(width) * picture.shape[1] // width
    return picture[rows][:, columns]
