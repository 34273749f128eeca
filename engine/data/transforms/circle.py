"""What goes round, as a place on a circle: 23 o'clock lies beside 0."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.transforms.entry import State, Transform
from engine.reading.columns import Column
from engine.reading.rounds import period_of


def fit(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    period = int(options["period"]) or column.period or period_of(column)
    if not period:  # as far as the training part goes
        steps = column.values[np.isfinite(column.values)] if column.type == "number" else None
        period = (
            len(column.levels) if steps is None else int(np.ptp(steps)) + 1 if len(steps) else 1
        )
    return {"period": max(1, period)}


def apply(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    steps = np.asarray(column.values, np.float64)
    gaps = column.missing | ~np.isfinite(steps)
    turn = 2 * np.pi * np.where(gaps, 0.0, steps) / state["period"]
    circle = np.stack([np.sin(turn), np.cos(turn)], axis=1)
    circle[gaps] = 0  # the middle: nowhere on the circle
    names = (f"{column.name}, sine", f"{column.name}, cosine")
    return [Column(column.name, "vector", circle, names)]


ENTRIES = (
    Transform(
        name="circle",
        title="Place on a circle",
        summary="What goes round (hours, weekdays, months, degrees) becomes its sine and cosine.",
        explain="As plain numbers, 23 and 0 o'clock lie farthest apart; on a circle they are neighbours. A missing value lies in "
        "the middle.",
        applies=("number", "ordered"),
        fit=fit,
        apply=apply,
        options=(
            Field(
                "period",
                "Begins again after",
                "int",
                0,
                "Steps of one round: 24 for hours, 7 for weekdays; 0: as its name and values say.",
                0,
                100_000,
            ),
        ),
        stage=4,
    ),
)
