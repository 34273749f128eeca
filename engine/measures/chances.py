"""The raw outputs of a network as chances: each class beside the others, or each label by itself."""

from __future__ import annotations

import numpy as np


def softmax(scores: np.ndarray) -> np.ndarray:
    """(rows, classes), in the type that the scores have.

    >>> softmax(np.array([[0.0, 0.0], [900.0, 0.0]])).tolist()
    [[0.5, 0.5], [1.0, 0.0]]
    """
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def log_softmax(scores: np.ndarray) -> np.ndarray:
    """(rows, classes): the logarithm of each chance, also of one that is too small to be written.

    >>> log_softmax(np.array([[900.0, 0.0]])).tolist()
    [[0.0, -900.0]]
    """
    below = scores.astype(np.float64) - scores.max(axis=1, keepdims=True)
    return np.asarray(below - np.log(np.exp(below).sum(axis=1, keepdims=True)))


def sigmoid(scores: np.ndarray) -> np.ndarray:
    """Also of scores whose power would overflow.

    >>> sigmoid(np.array([-900.0, 0.0, 900.0])).tolist()
    [0.0, 0.5, 1.0]
    """
    small = np.exp(-np.abs(scores))
    return np.asarray(np.where(scores >= 0, 1, small) / (1 + small))


def shares_of(mask: np.ndarray, names: list[str]) -> dict[str, float]:
    """Which share of the points each class has."""
    return {name: float((mask == k).mean()) for k, name in enumerate(names)}
