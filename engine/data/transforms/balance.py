"""Rare classes get a louder voice: by weight, or by being drawn more often. Only in the training
part.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.transforms.entry import State, Transform
from engine.reading.columns import Column


def class_weights(codes: np.ndarray, classes: int) -> np.ndarray:
    """One weight a class, larger for rarer ones; over the training rows they average 1.

    >>> class_weights(np.array([0, 0, 0, 1]), 2)
    array([0.66666667, 2.        ])
    """
    counts = np.bincount(codes[codes >= 0], minlength=classes)
    met = counts > 0
    weights = np.zeros(classes)
    weights[met] = counts.sum() / (met.sum() * counts[met])
    return weights


def fit(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    return {"weights": [float(w) for w in class_weights(column.values, len(column.levels))]}


def apply(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return [column]


def drawn(codes: np.ndarray, how: str, rng: np.random.Generator) -> np.ndarray:
    """Places in the training part after resampling: every class as often as the commonest (more) or
    the rarest (fewer).
    """
    classes, counts = np.unique(codes[codes >= 0], return_counts=True)
    goal = counts.max() if how == "more" else counts.min()
    chosen = []
    for code in classes:
        places = np.flatnonzero(codes == code)
        if how == "more":  # everyone once, then by lot
            chosen.append(
                np.concatenate([places, rng.choice(places, goal - len(places), replace=True)])
            )
        else:
            chosen.append(rng.choice(places, goal, replace=False))
    return np.sort(np.concatenate(chosen))


HOW = (
    ("weights", "Weigh rare classes more"),
    ("more", "Draw rare classes more often"),
    ("fewer", "Leave out rows of common classes"),
)

ENTRIES = (
    Transform(
        name="balance",
        title="Balance the classes",
        summary="Rare classes count as much as common ones while the network learns.",
        explain="Without it, a network that always says the commonest class can look good. Validation and test stay as they are, "
        "so that scores are still about the world.",
        applies=("category", "ordered"),
        fit=fit,
        apply=apply,
        options=(
            Field(
                "how",
                "How",
                "choice",
                "weights",
                "By weight nothing is repeated or lost.",
                choices=HOW,
            ),
        ),
        target=True,
        stage=9,
    ),
)
