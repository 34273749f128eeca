"""Two ways to tame long tails: take the logarithm, or cut the ends off."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.transforms.entry import State, Transform
from engine.reading.columns import Column


def fit_log(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    return {}


def apply_log(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return [replace(column, values=np.sign(column.values) * np.log1p(np.abs(column.values)))]


def undo_log(values: np.ndarray, state: State) -> np.ndarray:
    return np.sign(values) * np.expm1(np.abs(values))


def fit_clip(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    known = column.values[np.isfinite(column.values)]
    if not len(known):
        return {"low": 0.0, "high": 0.0}
    share = float(options["share"]) / 100
    low, high = np.quantile(known, [share, 1 - share])
    return {"low": float(low), "high": float(high)}


def apply_clip(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return [replace(column, values=np.clip(column.values, state["low"], state["high"]))]


ENTRIES = (
    Transform(
        name="log",
        title="Logarithm",
        summary="Large numbers are pressed together: 10, 100 and 1,000 become evenly spaced.",
        explain="For incomes, prices, counts: anything with many small and a few huge values. Zero stays 0 and the sign is "
        "kept: sign · log(1 + size).",
        applies=("number",),
        fit=fit_log,
        apply=apply_log,
        undo=undo_log,
        stage=3,
    ),
    Transform(
        name="clip",
        title="Clip",
        summary="Values beyond the outermost few per cent are set to the edge.",
        explain="Keeps one typing error from ruling the whole column. The edges come from the training part. Infinite values "
        "end at the edge too.",
        applies=("number",),
        fit=fit_clip,
        apply=apply_clip,
        options=(
            Field(
                "share",
                "At each end",
                "float",
                1.0,
                "How much of the training part lies beyond each edge, in per cent.",
                0.0,
                25.0,
                0.5,
            ),
        ),
        stage=2,
    ),
)
