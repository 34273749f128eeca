"""Long series and texts cut into windows: the rows that a split and a network then see."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import numpy as np

from engine.reading import tasks
from engine.reading.columns import Column, DataError, Raw


def forecast(
    values: np.ndarray,
    names: Sequence[str],
    target: int,
    past: int,
    ahead: int,
    stride: int,
    notes: tuple[str, ...] = (),
) -> Raw:
    """Windows of a series (steps, channels): `past` steps of all channels, and the next `ahead`
    steps of one of them.

    >>> raw = forecast(np.arange(10.0)[:, None], ["x"], 0, past=3, ahead=2, stride=1)
    >>> raw.columns["series"].values[0, :, 0].tolist(), raw.columns["x"].values[0].tolist()
    ([0.0, 1.0, 2.0], [3.0, 4.0])
    """
    steps = len(values)
    if steps < past + ahead + 2:
        raise DataError(
            f"The series has {steps:,} steps; windows of {past} past and {ahead} future steps need at least {past + ahead + 2}."
        )
    values = np.ascontiguousarray(values, np.float32)
    # A view: the windows take no memory until rows of them are asked for.
    # (windows, channels, steps)
    windows = np.lib.stride_tricks.sliding_window_view(values, past + ahead, axis=0)[::stride]
    columns = {
        "series": Column(
            "series", "series", windows[:, :, :past].swapaxes(1, 2), tuple(map(str, names))
        )
    }
    name = str(names[target]) if str(names[target]) != "series" else "series to foresee"
    columns[name] = Column(name, "number", windows[:, target, past:])
    overlap = ceil((past + ahead) / stride) - 1
    return Raw(
        columns,
        name,
        tasks.FORECASTING.name,
        ("series",),
        ordered=True,
        overlap=overlap,
        notes=notes,
        cut={"past": past, "ahead": ahead, "stride": stride},
    )


def next_token(text: str, length: int, stride: int = 0, notes: tuple[str, ...] = ()) -> Raw:
    """Pieces of a long text, each one character longer than what the network sees, so that every
    place has its next character.
    """
    stride = stride or length
    if len(text) < 4 * (length + 1):
        raise DataError(
            f"The text has {len(text):,} characters; pieces of {length} need at least {4 * (length + 1):,}."
        )
    starts = range(0, len(text) - length, stride)
    pieces = np.empty(len(starts), dtype=object)
    pieces[:] = [text[start : start + length + 1] for start in starts]
    column = Column("text", "text", pieces)
    return Raw(
        {"text": column},
        None,
        tasks.NEXT_TOKEN.name,
        ("text",),
        ordered=True,
        overlap=ceil((length + 1) / stride) - 1,
        notes=notes,
        cut={"length": length, "stride": stride},
    )


def stacked(items: list[np.ndarray], longest: int | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Series of unequal length (steps, channels) side by side, padded with zeros; and how long each
    is.
    """
    lengths = np.array([len(item) for item in items], np.int64)
    steps = int(min(longest or lengths.max(), lengths.max()))
    padded = np.zeros((len(items), steps, items[0].shape[1]), np.float32)
    for row, item in enumerate(items):
        padded[row, : min(steps, len(item))] = item[:steps]
    return padded, np.minimum(lengths, steps)
