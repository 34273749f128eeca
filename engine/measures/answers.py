"""What was answered on some rows: of a contestant of a race, and of an exported file piece by
piece.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.measures import intervals
from engine.measures.classes import class_row, confusion_table
from engine.measures.curves import area_under_roc, calibration
from engine.measures.figure import plain
from engine.measures.scores import (
    Measure,
    Score,
    accuracy,
    balanced_accuracy,
    interval,
    mean_score,
    r2,
    share_score,
)

MOST_CLASSES = 50  # of a race's confusion table


@dataclass(frozen=True)
class Said:
    """What a contestant said of some rows: labels (codes of classes) or numbers, and probabilities
    where it has them.
    """

    value: np.ndarray
    probability: np.ndarray | None = None  # (rows, classes of the data)


def all_of(
    measure: Measure, truth: np.ndarray, predicted: Said, classes: tuple[str, ...]
) -> dict[str, Any]:
    """Every number of one contestant on some rows, as the JSON that races keep."""
    numbers: dict[str, Any] = {
        "rows": len(truth),
        "score": plain(measure.of(truth, predicted.value)),
        "interval": plain(interval(measure, truth, predicted.value)),
    }
    if not classes:
        return numbers | errors(truth, predicted.value)
    numbers["accuracy"] = accuracy(truth, predicted.value)
    numbers["balanced_accuracy"] = balanced_accuracy(truth, predicted.value)
    table = confusion_table(truth, predicted.value, len(classes))
    numbers["per_class"] = per_class(table, classes)
    if len(classes) <= MOST_CLASSES:
        numbers["confusion"] = table.tolist()
    if predicted.probability is not None:
        numbers["log_loss"] = log_loss(truth, predicted.probability)
        trust = calibration(predicted.probability.max(1), predicted.probability.argmax(1) == truth)
        curve = [{"sure": some.said, "right": some.right, "rows": some.rows} for some in trust.bins]
        numbers["calibration"] = {"error": trust.error, "curve": curve}
        if len(classes) == 2:
            numbers["auc"] = area_under_roc(predicted.probability[:, 1], truth == 1)
    return numbers


def errors(truth: np.ndarray, predicted: np.ndarray) -> dict[str, Any]:
    off = (truth - predicted).reshape(len(truth), -1).astype(np.float64)
    return {
        "r2": plain(r2(truth, predicted)),
        "rmse": float(np.sqrt(np.mean(off**2))),
        "mae": float(np.mean(np.abs(off))),
        "largest": float(np.max(np.abs(off))),
        "bias": float(-np.mean(off)),
    }


def per_class(table: np.ndarray, classes: tuple[str, ...]) -> list[dict[str, Any]]:
    """Recall, precision and F1 of each class that occurs, from (true, said) → rows."""
    listed = []
    for code, name in enumerate(classes):
        hits = int(table[code, code])
        rows = int(table[code].sum())
        called = int(table[:, code].sum())
        if not rows and not called:
            continue
        row = class_row(name, hits, rows, called)
        listed.append(
            {
                "class": name,
                "rows": rows,
                "recall": row.recall,
                "precision": row.precision,
                "f1": 2 * hits / (rows + called),
                "interval": list(intervals.share_interval(hits, rows)) if rows else None,
            }
        )
    return listed


def log_loss(truth: np.ndarray, probability: np.ndarray) -> float:
    """As sklearn.metrics.log_loss: probabilities kept away from 0 and 1 by the smallest step of
    their type.
    """
    step = np.finfo(probability.dtype).eps
    known = np.clip(probability, step, 1 - step)
    return float(np.average(-np.log(known[np.arange(len(truth)), truth.astype(int)])))


# ---- an exported file ----------------------------------------------------------------------------
@dataclass(frozen=True)
class Counted:
    """How some rows were answered: one value a row, whether or to which share it is right, or how
    far it is off; then with each difference and each number that was wanted.
    """

    values: np.ndarray
    off: np.ndarray | None = None
    wanted: np.ndarray | None = None


@dataclass(frozen=True)
class FileScore:
    """The one score of an exported file on some rows."""

    name: str
    score: Score
    rows: int
    r2: float | None = None

    def as_json(self) -> dict[str, Any]:
        return {"name": self.name, **self.score.as_json(), "rows": self.rows, "r2": plain(self.r2)}


class Tally:
    """Takes what was counted of an exported file's answers, piece by piece."""

    def __init__(self, name: str) -> None:
        self.name = name  # of the score
        self.values: list[np.ndarray] = []
        self.off: list[np.ndarray] = []
        self.wanted: list[np.ndarray] = []

    def add(self, counted: Counted | None) -> None:
        if counted is None:
            return
        self.values.append(counted.values)
        if counted.off is not None and counted.wanted is not None:
            self.off.append(counted.off)
            self.wanted.append(counted.wanted)

    def score(self) -> FileScore | None:
        """A share of right rows, or the mean over rows; nothing where there is no such score."""
        if not self.values:
            return None
        values = np.concatenate(self.values)
        if self.off:
            score = mean_score(values, "min")
        else:
            score = share_score(values) if values.dtype == bool else mean_score(values, "max")
        return FileScore(self.name, score, len(values), self.explained())

    def explained(self) -> float | None:
        """R² over all numbers of all rows."""
        if not self.off:
            return None
        off, wanted = np.concatenate(self.off), np.concatenate(self.wanted)
        spread = float(np.square(wanted - wanted.mean()).sum())
        return 1 - float(np.square(off).sum()) / spread if spread > 0 else math.nan


def by_row(values: np.ndarray) -> np.ndarray:
    return np.asarray(values.reshape(len(values), -1).mean(1))
