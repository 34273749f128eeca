"""Robust scale with soft ends: what is usual keeps its distances, what lies far out comes near."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from engine.data.transforms.entry import State, Transform
from engine.reading.columns import Column

ENDS = 3.0  # so far out, in quartile distances, the farthest number comes to lie


def fit(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    known = column.values[np.isfinite(column.values)]
    if not len(known):
        return {"middle": 0.0, "spread": 1.0}
    lowest, low, middle, high, highest = np.percentile(known, (0, 25, 50, 75, 100))
    # Where half of the rows have one number the quartiles meet; then the ends say how far it goes.
    spread = high - low or (highest - lowest) / 2 or 1.0
    return {"middle": float(middle), "spread": float(spread)}


def apply(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    far = (column.values - state["middle"]) / state["spread"]
    return [replace(column, values=far / np.sqrt(1 + (far / ENDS) ** 2))]


def undo(values: np.ndarray, state: State) -> np.ndarray:
    far = values / np.sqrt(np.maximum(1 - (values / ENDS) ** 2, 1e-12))
    return np.asarray(far * state["spread"] + state["middle"])


ENTRIES = (
    Transform(
        name="robust-scale",
        title="Robust scale",
        summary="The median becomes 0 and the distance between the quartiles 1; what lies far out is drawn in softly.",
        explain="One price of ten million no longer decides the scale of all others, and a network never sees a huge number. "
        "Median and quartiles come from the training part alone.",
        applies=("number",),
        fit=fit,
        apply=apply,
        undo=undo,
    ),
)
