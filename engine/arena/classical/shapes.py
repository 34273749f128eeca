"""Series and their summaries as plain numbers. The source of each function here is copied into the
script that reproduces a winner.
"""

from __future__ import annotations

import numpy as np
from sklearn.base import BaseEstimator, RegressorMixin


def windows(series: np.ndarray) -> np.ndarray:
    """Each series as one row of numbers; what lies beyond its end is its last value."""
    channels = np.asarray(series, dtype=float)  # (rows, channels, time), NaN beyond the end
    steps = np.arange(channels.shape[2])
    last = np.maximum.accumulate(np.where(np.isnan(channels), 0, steps), axis=2)
    return np.nan_to_num(np.take_along_axis(channels, last, axis=2)).reshape(len(channels), -1)


def same_length(series: np.ndarray) -> np.ndarray:
    """Each series stretched to the full length, so that neighbours are compared from beginning to
    end.
    """
    channels = np.asarray(series, dtype=float)  # (rows, channels, time), NaN beyond the end
    steps = channels.shape[2]
    stretched = np.zeros_like(channels)
    lengths = np.maximum(1, (~np.isnan(channels).all(axis=1)).sum(axis=1))
    for length in np.unique(lengths):
        rows = np.flatnonzero(lengths == length)
        part = np.nan_to_num(channels[rows, :, :length])
        place = np.linspace(0, length - 1, steps)
        low = np.floor(place).astype(int)
        high = np.minimum(low + 1, length - 1)
        stretched[rows] = part[:, :, low] + (part[:, :, high] - part[:, :, low]) * (place - low)
    return stretched.reshape(len(channels), -1)


SUMMARY = (
    "mean", "spread", "lowest value", "highest value", "first value", "last value", "slope", "roughness", "turns", "place of the highest",
    "place of the lowest", *(f"likeness {lag} step{'s' * (lag > 1)} later" for lag in (1, 2, 4, 8)), *(f"mean of quarter {q}" for q in range(1, 5)),
)  # fmt: skip
"""What `summary_of_series` says of each channel, in its order; after them stands the length."""


def summary_of_series(series: np.ndarray) -> np.ndarray:
    """Each channel in numbers: level, spread, ends, slope, how it turns, how it repeats; and the
    length.
    """
    channels = np.asarray(series, dtype=float)  # (rows, channels, time), NaN beyond the end
    known = ~np.isnan(channels)
    count = np.maximum(1, known.sum(axis=2))  # (rows, channels)
    filled = np.where(known, channels, 0.0)
    mean = filled.sum(axis=2) / count
    centred = np.where(known, channels - mean[:, :, None], 0.0)
    spread = np.sqrt((centred**2).sum(axis=2) / count)
    lowest = np.where(known, channels, np.inf).min(axis=2)
    highest = np.where(known, channels, -np.inf).max(axis=2)
    time = np.arange(channels.shape[2], dtype=float)
    middle = (count - 1) / 2
    along = np.where(known, time - middle[:, :, None], 0.0)
    slope = (along * centred).sum(axis=2) / np.maximum(1e-12, (along**2).sum(axis=2))
    first = filled[:, :, 0]
    last = np.take_along_axis(filled, (count - 1)[:, :, None], axis=2)[:, :, 0]
    step = np.where(known[:, :, 1:], np.diff(filled, axis=2), 0.0)
    rough = np.abs(step).sum(axis=2) / np.maximum(1, count - 1)
    turns = (np.diff(np.sign(step), axis=2) != 0).sum(axis=2) / count
    power = np.maximum(1e-12, (centred**2).sum(axis=2))
    repeats = [
        (centred[:, :, lag:] * centred[:, :, : channels.shape[2] - lag]).sum(axis=2) / power
        for lag in (1, 2, 4, 8)
    ]
    where_high = np.where(known, channels, -np.inf).argmax(axis=2) / count
    where_low = np.where(known, channels, np.inf).argmin(axis=2) / count
    quarters = [
        np.where(
            known & (time >= q * count[:, :, None] / 4) & (time < (q + 1) * count[:, :, None] / 4),
            channels,
            0.0,
        ).sum(axis=2)
        / np.maximum(1, count / 4)
        for q in range(4)
    ]
    parts = [
        mean,
        spread,
        lowest,
        highest,
        first,
        last,
        slope,
        rough,
        turns,
        where_high,
        where_low,
        *repeats,
        *quarters,
    ]
    columns = np.concatenate([*parts, count[:, :1]], axis=1)
    return np.where(np.isfinite(columns), columns, 0.0)


class LastValue(RegressorMixin, BaseEstimator):
    """Tomorrow is as today: the last known value of the first channel, for every step ahead."""

    def fit(self, series: np.ndarray, target: np.ndarray) -> LastValue:
        self.outputs_ = 1 if np.ndim(target) == 1 else np.shape(target)[1]
        self.mean_ = np.nanmean(np.asarray(target, dtype=float))
        return self

    def predict(self, series: np.ndarray) -> np.ndarray:
        channels = np.asarray(series, dtype=float)  # (rows, channels, time)
        first = channels[:, 0] if channels.ndim == 3 else channels
        ends = np.maximum(0, (~np.isnan(first)).sum(axis=1) - 1)
        last = np.take_along_axis(first, ends[:, None], axis=1)  # (rows, 1)
        last = np.where(np.isnan(last), self.mean_, last)
        return last[:, 0] if self.outputs_ == 1 else np.repeat(last, self.outputs_, axis=1)
