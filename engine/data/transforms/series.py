"""Series: one scale for each channel, and the order of their axes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from engine.data.transforms.entry import State, Transform
from engine.reading.columns import Column


def real(column: Column) -> np.ndarray:
    """Which steps are real and not padding: (rows, steps)."""
    steps = column.values.shape[1]
    if column.lengths is None:
        return np.ones((len(column.values), steps), bool)
    return np.arange(steps)[None] < column.lengths[:, None]


def fit_standardise(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    values = column.values[real(column)].astype(np.float64)  # (all real steps, channels)
    with np.errstate(all="ignore"):
        mean, std = np.nanmean(values, axis=0), np.nanstd(values, axis=0)
    return {
        "mean": [float(v) for v in np.nan_to_num(mean)],
        "std": [float(v) if v > 1e-12 else 1.0 for v in np.nan_to_num(std)],
    }


def apply_standardise(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    values = (column.values - np.array(state["mean"], np.float32)) / np.array(
        state["std"], np.float32
    )
    return [
        replace(column, values=np.where(real(column)[:, :, None], values, 0).astype(np.float32))
    ]


def undo_standardise(values: np.ndarray, state: State) -> np.ndarray:
    return values * state["std"][0] + state["mean"][0]


def fit_nothing(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    return {}


def apply_channels_first(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return [
        replace(
            column, values=np.ascontiguousarray(column.values.swapaxes(1, 2)), note="channels first"
        )
    ]


ENTRIES = (
    Transform(
        name="standardise-series",
        title="Standardise series",
        summary="Each channel gets mean 0 and standard deviation 1 over all steps of the training part.",
        explain="One scale for all series, so that loud and quiet ones stay different. Padding stays 0 and is not counted.",
        applies=("series",),
        fit=fit_standardise,
        apply=apply_standardise,
        undo=undo_standardise,
    ),
    Transform(
        name="channels-first",
        title="Channels before time",
        summary="A series is given as channels × time, as convolutions want it.",
        explain="Recurrent layers and attention read time × features, which is the usual order here. A network that begins with "
        "a one-dimensional "
        "convolution wants it the other way round.",
        applies=("series",),
        fit=fit_nothing,
        apply=apply_channels_first,
        stage=9,
    ),
)
