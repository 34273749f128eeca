"""From which chance on the second of two classes is said: half, unless validation rows clearly speak
for another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

HALF = 0.5
PLACES = np.round(np.arange(0.01, 1.0, 0.01), 2)  # whole percents
SURE = 2.5  # standard deviations by which it must be better: 99 places are tried, one wins by luck


@dataclass(frozen=True)
class Threshold:
    """What was chosen, and on how many rows it and one half are right."""

    at: float
    right: int
    right_at_half: int
    rows: int

    @staticmethod
    def from_json(record: Mapping[str, Any] | None) -> Threshold | None:
        """Of a run's weights; runs of before have none."""
        if not record:
            return None
        counts = (int(record[name]) for name in ("right", "right_at_half", "rows"))
        return Threshold(float(record["at"]), *counts)


def right_at(chance: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """At each place, how many rows are right."""
    second = chance[:, None] > PLACES
    return np.asarray((second == (truth[:, None] > HALF)).sum(0))


def choose(chance: np.ndarray, truth: np.ndarray) -> Threshold:
    """`chance` is that of the second class. Of places that are equally good, the one nearest to
    one half.

    >>> rare = np.repeat([0, 1], [90, 10])
    >>> choose(np.where(rare, 0.4, 0.2), rare)
    Threshold(at=0.39, right=100, right_at_half=90, rows=100)
    >>> choose(np.where(rare, 0.6, 0.2), rare).at
    0.5
    """
    right, truth = right_at(chance, truth), truth > HALF
    half = int(right[np.argmin(np.abs(PLACES - HALF))])
    best = np.flatnonzero(right == right.max())
    at = float(PLACES[best[np.argmin(np.abs(PLACES[best] - HALF))]])
    moved = int(((chance > at) != (chance > HALF)).sum())
    if right.max() - half < SURE * max(1.0, moved) ** 0.5:
        return Threshold(HALF, half, half, len(truth))
    return Threshold(at, int(right.max()), half, len(truth))
