"""Chance that needs no memory: each number follows from the seed of an episode, the step and its
place among the numbers of that step. So an episode is saved by its numbers alone, and played again
from its seed.
"""

from __future__ import annotations

import numpy as np

GOLDEN, FIRST, SECOND = (
    np.uint64(0x9E3779B97F4A7C15),
    np.uint64(0xBF58476D1CE4E5B9),
    np.uint64(0x94D049BB133111EB),
)


def mixed(numbers: np.ndarray) -> np.ndarray:
    """Each number as another one that looks drawn (splitmix64)."""
    with np.errstate(over="ignore"):
        z = numbers.astype(np.uint64) + GOLDEN
        z = (z ^ (z >> np.uint64(30))) * FIRST
        z = (z ^ (z >> np.uint64(27))) * SECOND
    return z ^ (z >> np.uint64(31))


def uniform(seeds: np.ndarray, steps: np.ndarray | int, count: int = 1) -> np.ndarray:
    """(episodes, count) numbers from 0 up to 1.

    >>> uniform(np.array([7]), 0, 2).round(3).tolist() == uniform(np.array([7]), 0, 2).round(3).tolist()
    True
    """
    base = mixed(mixed(np.asarray(seeds)) ^ np.asarray(steps).astype(np.uint64))
    numbers = mixed(base[:, None] ^ mixed(np.arange(count)))  # (episodes, count)
    return (numbers >> np.uint64(11)) * 2.0**-53


def seeds_of(seed: int, copies: np.ndarray, episodes: np.ndarray) -> np.ndarray:
    """The seed of each copy's so-manieth episode, as a number that JSON and torch can hold."""
    base = mixed(np.full(len(copies), seed % 2**63))
    base = mixed(base ^ copies.astype(np.uint64))
    return (mixed(base ^ episodes.astype(np.uint64)) >> np.uint64(2)).astype(np.int64)
