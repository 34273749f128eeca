"""Scale into 0 to 1."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from engine.data.transforms.entry import State, Transform
from engine.reading.columns import Column


def fit(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    known = column.values[np.isfinite(column.values)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    return {"low": low, "range": high - low if high > low else 1.0}


def apply(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return [replace(column, values=(column.values - state["low"]) / state["range"])]


def undo(values: np.ndarray, state: State) -> np.ndarray:
    return values * state["range"] + state["low"]


ENTRIES = (
    Transform(
        name="scale",
        title="Scale to 0 … 1",
        summary="The smallest number of the training part becomes 0, the largest 1.",
        explain="Good for numbers with natural ends, such as percentages. One outlier squeezes all others together: then "
        "standardise instead.",
        applies=("number",),
        fit=fit,
        apply=apply,
        undo=undo,
    ),
)
