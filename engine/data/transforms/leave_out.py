"""Not everything that is known should be used: leave a column out, or keep only whether it has a
value.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.data.transforms.entry import State, Transform
from engine.reading.columns import TABULAR, Column


def fit(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    return {}


def apply(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return []


def apply_flag(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    name = f"{column.name} is there"
    return [Column(name, "vector", (~column.missing)[:, None].astype(np.float64), (name,))]


ENTRIES = (
    Transform(
        name="leave-out",
        title="Leave out",
        summary="The network does not get these columns.",
        explain="For what gives the answer away, only names the rows, or says nothing.",
        applies=(*TABULAR, "text", "id", "image", "series"),
        fit=fit,
        apply=apply,
        stage=0,
    ),
    Transform(
        name="has-value",
        title="Keep “has one”",
        summary="Only whether there is a value is kept: 1 or 0.",
        explain="Where most values are missing, that one is there often says more than which.",
        applies=(*TABULAR, "text", "id"),
        fit=fit,
        apply=apply_flag,
        stage=0,
    ),
)
