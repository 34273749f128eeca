"""Toy series: shapes to tell apart, and seasons to foresee."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.set import SEED, DataSet, Opening, noise, rows
from engine.reading.columns import Column, Raw, category
from engine.reading.windows import forecast

PAST = Field("past", "Past", "int", 48, "How many steps the network sees.", 1, 4096)
AHEAD = Field("ahead", "Ahead", "int", 12, "How many steps it is to foresee.", 1, 1024)
STRIDE = Field("stride", "Every", "int", 1, "A new window starts every so many steps.", 1, 4096)
SHAPES = ("sine", "square", "triangle", "saw", "bursts")


def load_waves(options: dict[str, Any], opening: Opening) -> Raw:
    rng = np.random.default_rng(options["seed"])
    count, steps = options["rows"], options["steps"]
    label = np.arange(count) % len(SHAPES)
    turns = rng.uniform(1.5, 4, (count, 1))
    turn = (np.linspace(0, 1, steps)[None] * turns + rng.uniform(0, 1, (count, 1))) % 1
    shapes = np.stack(
        [
            np.sin(2 * np.pi * turn),
            np.where(turn < 0.5, 1.0, -1.0),
            4 * np.abs(turn - 0.5) - 1,
            2 * turn - 1,
            np.sin(2 * np.pi * 6 * turn) * (turn < 0.4),
        ]
    )
    values = shapes[label, np.arange(count)] * rng.uniform(0.7, 1.3, (count, 1)) + rng.normal(
        0, options["noise"], (count, steps)
    )
    columns = {
        "series": Column("series", "series", values[:, :, None].astype(np.float32), ("wave",)),
        "label": category("label", label, SHAPES),
    }
    return Raw(columns, "label", "sequence classification", ("series",))


def load_seasons(options: dict[str, Any], opening: Opening) -> Raw:
    rng = np.random.default_rng(options["seed"])
    step = np.arange(options["steps"])
    day, year = np.sin(2 * np.pi * step / 24), np.sin(2 * np.pi * step / (24 * 7) + 1)
    drift = np.cumsum(rng.normal(0, 0.02, len(step)))  # a slow wandering that nobody can foresee
    value = (
        options["trend"] * step / 1000
        + (1 + 0.3 * year) * day
        + year
        + drift
        + rng.normal(0, options["noise"], len(step))
    )
    return forecast(
        value[:, None], ["value"], 0, options["past"], options["ahead"], options["stride"]
    )


ENTRIES = (
    DataSet(
        "waves",
        "Waves",
        "Short noisy series of five shapes: sine, square, triangle, saw, bursts.",
        "Each starts anywhere and swings at its own pace, so no single step says anything: the shape has to be seen.",
        licence="generated here",
        source="drawn by lot on this machine",
        kind="series",
        task="sequence classification",
        load=load_waves,
        options=(
            rows(2000),
            Field("steps", "Steps", "int", 64, "How long each series is.", 8, 2048),
            noise(0.3, 2.0, "Strength of the hiss over the wave."),
            SEED,
        ),
        transforms=(),
        reference="A small one-dimensional convolutional network reaches about 99% at noise 0.3.",
        words=("time series", "signal", "classification", "sequence"),
        group="generated",
    ),
    DataSet(
        "seasons",
        "Seasons",
        "One long series with a daily and a weekly rhythm, a trend and chance: what comes next?",
        "Like the power use of a town. The simple guess “as it was a day ago” is hard to beat by much; a network has to earn its place.",
        licence="generated here",
        source="drawn by lot on this machine",
        kind="series",
        task="forecasting",
        load=load_seasons,
        options=(
            Field("steps", "Steps", "int", 3000, "How long the series is.", 200, 100_000, 100),
            Field(
                "trend", "Trend", "float", 0.5, "How much it rises in 1,000 steps.", -5.0, 5.0, 0.1
            ),
            noise(0.2, 2.0, "Strength of chance."),
            PAST,
            AHEAD,
            STRIDE,
            SEED,
        ),
        transforms=({"type": "standardise-series"}, {"type": "standardise-target"}),
        split={"type": "time", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0},
        reference="At noise 0.2 nothing can have a smaller mean error than about 0.16.",
        words=("time series", "forecast", "prediction", "sequence"),
        group="generated",
    ),
)
