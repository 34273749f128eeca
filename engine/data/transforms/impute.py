"""Fill gaps, and say where they were."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.transforms.entry import State, Transform
from engine.reading.columns import CODED, Column

HOW = (("median", "The median"), ("mean", "The mean"), ("zero", "Zero"))


def fit(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    if column.type in CODED:
        counts = np.bincount(
            column.values[column.values >= 0], minlength=max(1, len(column.levels))
        )
        # A category's gap becomes a level of its own; an ordered one's takes the commonest place.
        return {
            "code": int(counts.argmax()) if column.type == "ordered" else len(column.levels),
            "flag": False,
        }
    if column.type == "series":
        known = np.where(np.isfinite(column.values), column.values, np.nan)
        with np.errstate(all="ignore"):
            means = (
                np.nanmean(known, axis=(0, 1))
                if np.isfinite(known).any()
                else np.zeros(column.values.shape[-1])
            )
        return {"values": [float(v) for v in np.nan_to_num(means)]}
    known = column.values[np.isfinite(column.values)]
    how = options["how"]
    value = (
        0.0
        if how == "zero" or not len(known)
        else float(np.median(known) if how == "median" else known.mean())
    )
    return {"value": value, "flag": bool(options["flag"]) and bool(column.missing.any())}


def apply(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    if column.type in CODED:
        values = np.where(column.values < 0, state["code"], column.values)
        levels = column.levels if column.type == "ordered" else (*column.levels, "missing")
        return [replace(column, values=values, levels=levels)]
    if column.type == "series":
        return [
            replace(
                column,
                values=np.where(
                    np.isfinite(column.values),
                    column.values,
                    np.array(state["values"], column.values.dtype),
                ),
            )
        ]
    gaps = ~np.isfinite(column.values)
    filled = replace(column, values=np.where(gaps, state["value"], column.values))
    if not state["flag"]:
        return [filled]
    return [
        filled,
        Column(
            f"{column.name} is missing",
            "vector",
            gaps[:, None].astype(np.float64),
            (f"{column.name} is missing",),
        ),
    ]


ENTRIES = (
    Transform(
        name="impute",
        title="Fill gaps",
        summary="Missing and infinite numbers are filled from the training part, and a flag column says where.",
        explain="That a value is missing often says something itself, so each filled number column gets a flag. "
        "In a category column, missing becomes a category of its own.",
        applies=("number", "category", "ordered", "series"),
        fit=fit,
        apply=apply,
        frame=("flag",),
        options=(
            Field(
                "how",
                "Numbers with",
                "choice",
                "median",
                "What stands in for a missing number.",
                choices=HOW,
            ),
            Field(
                "flag",
                "Add a flag",
                "bool",
                True,
                "A further column that is 1 where the number was missing.",
            ),
        ),
        stage=1,
    ),
)
