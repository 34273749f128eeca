"""How like real samples made ones are, counted in the features of a judge: how far the two clouds
lie apart, which kinds are made, and whether they are copies. Every number stands beside the same
number for real samples that were kept apart, for no distance says anything alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.measures.figure import Figure, Number, Pictures

SURE = 0.9  # from here on the judge recognises a sample
CLOSE = 0.01  # of unseen real samples are so close to one of the training part


@dataclass(frozen=True)
class KindMade:
    name: str
    made: float  # the share of made samples that the judge takes for it
    real: float
    recognised: int  # of the made ones, surely


@dataclass(frozen=True)
class Likeness(Figure):
    name = "likeness"
    title = "How like real ones"

    count: int  # made, and real ones beside them
    distance: Number
    floor: Number  # real ones of two parts
    near: Number  # how far made ones are from the training part, in the middle
    near_real: Number
    edges: tuple[float, ...]  # of both histograms of that
    counts: tuple[int, ...]
    counts_real: tuple[int, ...]
    closer: float  # the share of made ones that are closer than all but 1 % of unseen real ones
    judge: str  # in words: what it is and how far it can be trusted
    recognised: float | None = None
    recognised_real: float | None = None
    by_kind: tuple[KindMade, ...] = ()
    closest: Pictures | None = None  # the made sample that is closest, and what it is close to

    def as_json(self) -> dict[str, Any]:
        whole = {} if self.closest is None else {"closest": self.closest.as_json()}
        return super().as_json() | whole


def frechet(a: np.ndarray, b: np.ndarray) -> float:
    """The squared Fréchet distance between two clouds (rows, features), each taken as a Gaussian.

    >>> rng = np.random.default_rng(0)
    >>> cloud = rng.normal(size=(5000, 2))
    >>> round(frechet(cloud, cloud), 6), round(frechet(cloud, cloud + [3, 4]), 6)
    (0.0, 25.0)
    """
    spread_a, spread_b = (np.atleast_2d(np.cov(cloud, rowvar=False)) for cloud in (a, b))
    values, axes = np.linalg.eigh(spread_a)
    root = (axes * np.sqrt(np.clip(values, 0, None))) @ axes.T
    common = np.sqrt(np.clip(np.linalg.eigvalsh(root @ spread_b @ root), 0, None)).sum()
    apart = float(np.square(a.mean(0) - b.mean(0)).sum())
    return max(0.0, apart + float(np.trace(spread_a) + np.trace(spread_b) - 2 * common))


def nearest(rows: np.ndarray, among: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How far each row is from the nearest of others, and which that is.

    >>> distances, which = nearest(np.array([[0.0, 0.0]]), np.array([[5.0, 0.0], [3.0, 4.0], [0.0, 1.0]]))
    >>> distances.tolist(), which.tolist()
    ([1.0], [2])
    """
    which = np.empty(len(rows), np.int64)
    squares = np.square(among).sum(1)
    for start in range(0, len(rows), 256):  # so many at once stay within some megabytes
        part = rows[start : start + 256]
        which[start : start + 256] = (squares - 2 * part @ among.T).argmin(1)
    return np.linalg.norm(rows - among[which], axis=1), which


def kinds_made(
    of_made: np.ndarray, of_real: np.ndarray, names: Sequence[str]
) -> tuple[KindMade, ...]:
    """Of each kind, from the judge's chances (rows, kinds) for made and for real samples."""
    taken, truly, sure = of_made.argmax(1), of_real.argmax(1), of_made.max(1) >= SURE
    return tuple(
        KindMade(
            name,
            float((taken == k).mean()),
            float((truly == k).mean()),
            int((sure & (taken == k)).sum()),
        )
        for k, name in enumerate(names)
    )
