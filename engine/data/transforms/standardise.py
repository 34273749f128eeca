"""Standardise: mean 0, standard deviation 1."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from engine.data.transforms.entry import State, Transform
from engine.reading.columns import Column


def fit(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    known = column.values[~np.isnan(column.values)]
    mean = float(known.mean()) if len(known) else 0.0
    std = float(known.std()) if len(known) else 1.0
    # A column that never changes is left where it is: dividing by zero would make it infinite.
    return {"mean": mean, "std": std if std > 1e-12 * max(1.0, abs(mean)) else 1.0}


def apply(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return [replace(column, values=(column.values - state["mean"]) / state["std"])]


def undo(values: np.ndarray, state: State) -> np.ndarray:
    return values * state["std"] + state["mean"]


ENTRIES = (
    Transform(
        name="standardise",
        title="Standardise",
        summary="Every number column gets mean 0 and standard deviation 1.",
        explain="Networks learn fastest when all inputs live on the same scale. Mean and deviation come from the training part alone.",
        applies=("number",),
        fit=fit,
        apply=apply,
        undo=undo,
    ),
    Transform(
        name="standardise-target",
        title="Standardise the target",
        summary="The number to predict gets mean 0 and standard deviation 1 while the network learns.",
        explain="A network that starts near 0 would need long to reach 200,000. Scores and predictions are shown in the original unit.",
        applies=("number",),
        fit=fit,
        apply=apply,
        undo=undo,
        target=True,
    ),
)
