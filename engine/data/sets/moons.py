"""Two half moons that reach into each other."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.data.sets.set import SCALE, SEED, DataSet, Opening, noise, rows
from engine.reading.columns import Raw, table


def moons(rows: int, noise: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """The points of scikit-learn's make_moons, to the last bit, without the second or two that
    importing it takes.
    """
    chance, upper = np.random.RandomState(seed), rows // 2
    over, under = np.linspace(0, np.pi, upper), np.linspace(0, np.pi, rows - upper)
    points = np.stack(
        [
            np.append(np.cos(over), 1 - np.cos(under)),
            np.append(np.sin(over), 1 - np.sin(under) - 0.5),
        ],
        axis=1,
    )
    order = np.arange(rows)
    chance.shuffle(order)
    return points[order] + chance.normal(scale=noise, size=points.shape), (order >= upper).astype(
        np.int64
    )


def load(options: dict[str, Any], opening: Opening) -> Raw:
    points, label = moons(options["rows"], options["noise"], options["seed"])
    names = ("upper", "lower")
    return table(
        points * options["scale"],
        ("x", "y"),
        label,
        names,
        target_name="label",
        input_field="point",
    )


ENTRIES = (
    DataSet(
        name="moons",
        title="Two moons",
        summary="Two half moons of points: no straight line can part them.",
        explain="The classic picture of why a network needs a hidden layer. With little noise a small network parts them fully; "
        "with more, the best possible score falls below 100%.",
        licence="generated here",
        source="scikit-learn's make_moons",
        kind="points",
        task="two classes",
        load=load,
        transforms=(),
        options=(rows(), noise(), SCALE, SEED),
        reference="With 1,000 points and noise 0.2, a radial support vector machine reaches about 97% on unseen points; "
        "a straight line about 87%.",
        words=("two dimensions", "points", "boundary", "playground"),
        group="generated",
    ),
)
