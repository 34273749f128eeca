"""Points that a person draws with the mouse: [[x, y, class], …] in the options."""

from __future__ import annotations

from math import isfinite
from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.set import DataSet, Opening
from engine.reading.columns import DataError, Raw, table

MOST = 5000
FIRST = [[0.2, 0.3, 0], [0.3, 0.5, 0], [0.25, 0.7, 0], [0.4, 0.4, 0], [0.1, 0.6, 0], [0.35, 0.2, 0],
         [0.7, 0.3, 1], [0.8, 0.5, 1], [0.75, 0.7, 1], [0.6, 0.6, 1], [0.9, 0.4, 1], [0.65, 0.8, 1]]  # fmt: skip


def load(options: dict[str, Any], opening: Opening) -> Raw:
    points = options["points"]
    if len(points) > MOST:
        raise DataError(f"There are {len(points):,} points; {MOST:,} can be drawn at most.")
    for k, point in enumerate(points):
        sound = (
            isinstance(point, (list, tuple))
            and len(point) == 3
            and all(isinstance(v, (int, float)) and isfinite(v) for v in point)
        )
        if not sound or not 0 <= point[2] < 10 or point[2] != int(point[2]):
            raise DataError(
                f"Point {k + 1} is {point!r}; a point is two numbers and the number of its class (0 to 9)."
            )
    classes = sorted({int(point[2]) for point in points})
    if len(points) < 4 or len(classes) < 2:
        raise DataError(
            f"Draw at least four points in two colours; so far there are {len(points)} in {len(classes)}."
        )
    place = {code: k for k, code in enumerate(classes)}
    matrix = np.array([[float(x), float(y)] for x, y, _ in points])
    label = np.array([place[int(c)] for *_, c in points])
    return table(
        matrix,
        ("x", "y"),
        label,
        [f"colour {c + 1}" for c in classes],
        target_name="label",
        input_field="point",
    )


ENTRIES = (
    DataSet(
        "drawn",
        "Draw your own",
        "Points that you set with the mouse, in up to ten colours.",
        "Think of a shape that should be hard, draw it, and see what the network makes of it.",
        licence="yours",
        source="drawn by you",
        kind="points",
        task="two classes",
        load=load,
        options=(
            Field(
                "points",
                "Points",
                "list",
                FIRST,
                "Each is two numbers and the number of its colour.",
            ),
        ),
        transforms=({"type": "standardise"},),
        split={"type": "stratified", "train": 0.8, "validation": 0.2, "test": 0.0, "seed": 0},
        reference="There is none: it is your drawing.",
        words=("mouse", "paint", "own", "two dimensions", "playground"),
        group="generated",
    ),
)
