"""Two half moons that reach into each other."""

from __future__ import annotations

from typing import Any

from engine.datasets.entry import SEED, DataSet, Opening, noise, rows
from engine.reading.raw import Raw, table


def load(options: dict[str, Any], opening: Opening) -> Raw:
    from sklearn.datasets import make_moons

    points, label = make_moons(n_samples=options["rows"], noise=options["noise"], random_state=options["seed"])
    return table(points, ("x", "y"), label, ("upper", "lower"), target_name="label", input_field="point")


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
        options=(rows(), noise(), SEED),
        reference="With 1,000 points and noise 0.2, a radial support vector machine reaches about 97% on unseen points; "
        "a straight line about 87%.",
        words=("two dimensions", "points", "boundary", "playground"),
        group="generated",
    ),
)
