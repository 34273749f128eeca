"""Numbers to predict from one or three inputs: curves with noise, and a rolled-up sheet."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.set import SEED, DataSet, Opening, noise, rows
from engine.reading.columns import Raw, table

CURVES = {
    "sine": ("Sine", lambda x: np.sin(2 * np.pi * x)),
    "step": ("Step", lambda x: np.where(x < 0, -1.0, 1.0)),
    "bumps": (
        "Bumps",
        lambda x: np.exp(-((x + 0.5) ** 2) / 0.02) - np.exp(-((x - 0.4) ** 2) / 0.05),
    ),
    "chirp": ("Faster and faster", lambda x: np.sin(8 * np.pi * ((x + 1) / 2) ** 2)),
    "parabola": ("Parabola", lambda x: 2 * x**2 - 1),
    "line": ("Straight line", lambda x: x),
    "absolute": ("Corner", lambda x: 2 * np.abs(x) - 1),
}


def load_curve(options: dict[str, Any], opening: Opening) -> Raw:
    rng = np.random.default_rng(options["seed"])
    x = rng.uniform(-1, 1, options["rows"])
    y = CURVES[options["curve"]][1](x) + rng.normal(0, options["noise"], options["rows"])
    return table(x[:, None], ("x",), y, None, target_name="y", input_field="point")


def load_roll(options: dict[str, Any], opening: Opening) -> Raw:
    rng = np.random.default_rng(options["seed"])
    along = rng.uniform(1.5, 4.5, options["rows"]) * np.pi
    across = rng.uniform(0, 21, options["rows"])
    points = np.stack([along * np.cos(along), across, along * np.sin(along)], axis=1)
    return table(
        points + rng.normal(0, options["noise"], points.shape),
        ("x", "y", "z"),
        along,
        None,
        target_name="place along the roll",
    )


ENTRIES = (
    DataSet(
        "curves",
        "Curves",
        "One number in, one number out: sine, step, bumps and friends.",
        "The plainest picture of what a network is: a curve bent out of straight pieces or smooth steps. Count its units in its corners.",
        licence="generated here",
        source="drawn by lot on this machine",
        kind="points",
        task="regression",
        load=load_curve,
        options=(
            Field(
                "curve",
                "Curve",
                "choice",
                "sine",
                "The rule behind the points.",
                choices=tuple((k, v[0]) for k, v in CURVES.items()),
            ),
            rows(500),
            noise(0.1, 1.0, "How far points stray from the curve."),
            SEED,
        ),
        transforms=(),
        split={"type": "stratified", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0},
        reference="For the sine with noise 0.1 no model can get the mean squared error below 0.01.",
        words=("regression", "function", "fit", "sine"),
        group="generated",
    ),
    DataSet(
        "swiss-roll",
        "Swiss roll",
        "A flat sheet rolled up in three dimensions: how far along the sheet is a point?",
        "Points that look close can be far apart along the sheet. Straight models see only the roll, bent ones can unroll it.",
        licence="generated here",
        source="drawn by lot on this machine, after scikit-learn's make_swiss_roll",
        kind="table",
        task="regression",
        load=load_roll,
        options=(rows(1500), noise(0.2, 2.0), SEED),
        transforms=({"type": "standardise"}, {"type": "standardise-target"}),
        reference="Nearest neighbours explain about 99% of the spread, a linear model about 12%.",
        words=("manifold", "three dimensions", "regression"),
        group="generated",
    ),
)
