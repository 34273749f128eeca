"""What a score is worth: what an answer gets on the same rows that looks at nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.measures.scores import Better


@dataclass(frozen=True)
class Baseline:
    value: float
    better: Better
    words: str  # of who gets it: "always saying “no”"

    def is_beaten_by(self, value: float) -> bool:
        return value > self.value if self.better == "max" else value < self.value

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> Baseline:
        better: Better = "min" if record["better"] == "min" else "max"
        return Baseline(record["value"], better, record["words"])


def always_the_same_class(truth: np.ndarray, names: Sequence[str]) -> dict[str, Baseline]:
    """The most frequent class for every row, or for every point of it.

    >>> always_the_same_class(np.array([0, 0, 1]), ["no", "yes"])
    {'accuracy': Baseline(value=0.6666666666666666, better='max', words='always saying “no”')}
    """
    if not truth.size:
        return {}
    counts = np.bincount(truth.reshape(-1).astype(int))
    most = int(counts.argmax())
    name = names[most] if most < len(names) else str(most)
    return {
        "accuracy": Baseline(float(counts[most] / truth.size), "max", f"always saying “{name}”")
    }


def always_the_same_labels(truth: np.ndarray) -> dict[str, Baseline]:
    """For each label what holds more often."""
    if not truth.size:
        return {}
    usual = truth.mean(0) > 0.5
    right = (truth > 0.5) == usual
    words = "always saying the same labels"
    return {
        "accuracy": Baseline(float(right.mean()), "max", words),
        "exact": Baseline(float(right.all(1).mean()), "max", words),
    }


def constant_number(
    truth: np.ndarray, constant: np.ndarray | None = None, words: str = "always saying the mean"
) -> dict[str, Baseline]:
    """The mean of each number, or what stands in its place.

    >>> constant_number(np.array([[0.0], [2.0]]))["mae"].value
    1.0
    """
    if not truth.size:
        return {}
    truth = truth.reshape(len(truth), -1).astype(np.float64)
    off = truth - (truth.mean(0) if constant is None else constant)
    spread = float(((truth - truth.mean(0)) ** 2).sum())
    if spread <= 1e-12:
        return {}
    return {
        "mae": Baseline(float(np.abs(off).mean()), "min", words),
        "rmse": Baseline(float(np.sqrt((off**2).mean())), "min", words),
        "r2": Baseline(1 - float((off**2).sum()) / spread, "max", words),
    }


def each_grey_by_itself(level: np.ndarray, levels: int) -> Baseline:
    """Nats a row of one who knows how often each number of a row has each of so many values, and
    nothing of what goes together. `level`: (rows, numbers).

    >>> each_grey_by_itself(np.array([[0, 0], [1, 0]]), 2).value
    0.6931471805599453
    """
    shares = np.stack([(level == value).mean(0) for value in range(levels)])
    nats = -float((shares * np.log(np.where(shares > 0, shares, 1))).sum())
    return Baseline(nats, "min", "how often each pixel has each grey value")


def a_bell_for_each(numbers: np.ndarray) -> Baseline:
    """Nats a row of one who knows where each number of a row lies and how widely, and nothing of
    what goes together. `numbers`: (rows, numbers).
    """
    spread = np.maximum(numbers.var(0), 1e-12)
    nats = float(0.5 * np.log(2 * np.pi * np.e * spread).sum())
    return Baseline(nats, "min", "a bell for each number by itself")
