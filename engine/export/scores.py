"""How good an exported network is on a part of the data: one score with its interval, from the
file's own answers.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np


class Score:
    """Takes outputs and targets piece by piece."""

    def __init__(self, about: Mapping[str, Any]) -> None:
        answer = about.get("answer") or {}
        self.kind, self.output, self.scale = (
            answer.get("kind"),
            answer.get("output"),
            answer.get("scale") or (0.0, 1.0),
        )
        self.right: list[np.ndarray] = []
        self.painted: list[np.ndarray] = []  # each picture's share of right points
        self.errors: list[np.ndarray] = []
        self.values: list[np.ndarray] = []

    @property
    def name(self) -> str:
        return {
            "class": "accuracy",
            "two classes": "accuracy",
            "labels": "accuracy of each label",
            "mask": "accuracy of points",
            "number": "mean absolute error",
            "numbers": "mean absolute error",
        }.get(str(self.kind), "")

    def add(self, outputs: Mapping[str, np.ndarray], target: np.ndarray | None) -> None:
        given = outputs.get(str(self.output))
        if given is None or target is None or not self.name:
            return
        if self.kind == "class" and given.ndim == 2:
            self.right.append(given.argmax(1) == target.reshape(-1))
        elif self.kind == "mask":
            said = given.argmax(1)
            self.painted.append((said == target.reshape(said.shape)).reshape(len(said), -1).mean(1))
        elif self.kind == "two classes":
            self.right.append((given.reshape(-1) > 0) == (target.reshape(-1) > 0.5))
        elif self.kind == "labels":
            self.right.append(((given > 0) == (target.reshape(given.shape) > 0.5)).reshape(-1))
        elif self.kind in ("number", "numbers"):
            mean, std = self.scale
            wanted = target.reshape(given.shape).astype(np.float64) * std + mean
            self.errors.append(np.abs(given.astype(np.float64) * std + mean - wanted).reshape(-1))
            self.values.append(wanted.reshape(-1))

    def as_json(self) -> dict[str, Any] | None:
        """Accuracy with Wilson's interval; of masks, and mean absolute error, with the
        bootstrap's.
        """
        if self.right:
            right = np.concatenate(self.right)
            low, high = wilson(int(right.sum()), len(right))
            return {
                "name": self.name,
                "value": float(right.mean()),
                "low": low,
                "high": high,
                "rows": len(right),
            }
        if self.painted:
            shares = np.concatenate(self.painted)
            low, high = resampled(shares)
            return {
                "name": self.name,
                "value": float(shares.mean()),
                "low": low,
                "high": high,
                "rows": len(shares),
            }
        if self.errors:
            errors, values = np.concatenate(self.errors), np.concatenate(self.values)
            low, high = resampled(errors)
            spread = float(np.square(values - values.mean()).sum())
            return {
                "name": self.name, "value": float(errors.mean()), "low": low, "high": high,
                "rows": len(errors), "r2": 1 - float(np.square(errors).sum()) / spread if spread > 0 else None,
            }  # fmt: skip
        return None


def resampled(values: np.ndarray) -> tuple[float, float]:
    """The middle 95 % of the mean over resampled rows."""
    rng = np.random.default_rng(0)
    means = [float(values[rng.integers(0, len(values), len(values))].mean()) for _ in range(1000)]
    return float(np.quantile(means, 0.025)), float(np.quantile(means, 0.975))


def wilson(right: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share.

    >>> [round(v, 3) for v in wilson(90, 100)]
    [0.826, 0.945]
    """
    z = 1.959964
    share = right / count
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = (
        z
        * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
        / (1 + z * z / count)
    )
    return max(0.0, middle - half), min(1.0, middle + half)
