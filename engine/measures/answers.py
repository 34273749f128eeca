"""What was answered on some rows: of a contestant of a race, and of an exported file piece by
piece.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from engine.measures import intervals
from engine.measures.classes import class_row, confusion_table
from engine.measures.curves import area_under_roc, calibration
from engine.measures.figure import Number, plain
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


@dataclass(frozen=True)
class ClassResult:
    """One class: the share of its rows that is found, and of the rows called so that are right."""

    class_: str
    rows: int
    recall: float | None
    precision: float | None
    f1: float
    interval: tuple[float, float] | None  # of the recall

    def as_json(self) -> dict[str, Any]:
        """What is nothing stays, as null."""
        return {
            ("class" if name == "class_" else name): plain(value)
            for name, value in vars(self).items()
        }

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> ClassResult:
        interval = record["interval"]
        return ClassResult(
            record["class"],
            record["rows"],
            record["recall"],
            record["precision"],
            record["f1"],
            (interval[0], interval[1]) if interval else None,
        )


@dataclass(frozen=True)
class SureRows:
    """Rows of which a contestant is about equally sure."""

    sure: float
    right: float
    rows: int


@dataclass(frozen=True)
class Trust:
    """Whether a contestant is right as often as it is sure."""

    error: Number
    curve: tuple[SureRows, ...]

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> Trust:
        curve = (SureRows(some["sure"], some["right"], some["rows"]) for some in record["curve"])
        return Trust(_or_nan(record["error"]), tuple(curve))


@dataclass(frozen=True)
class Result:
    """Every number of one contestant on some rows. What its kind of answer does not have is
    nothing; what was measured and is no number is NaN.
    """

    rows: int
    score: float | None
    interval: tuple[float | None, float | None]
    accuracy: Number | None = None
    balanced_accuracy: Number | None = None
    per_class: tuple[ClassResult, ...] | None = None
    confusion: Sequence[Sequence[int]] | None = None  # (true, predicted) → rows
    log_loss: Number | None = None
    calibration: Trust | None = None
    auc: Number | None = None  # of two classes
    r2: Number | None = None
    rmse: Number | None = None
    mae: Number | None = None
    largest: Number | None = None
    bias: Number | None = None

    def as_json(self) -> dict[str, Any]:
        """What is nothing is left out, but for the score."""
        record: dict[str, Any] = {
            name: None if isinstance(value, float) and not math.isfinite(value) else value
            for name, value in vars(self).items()
            if value is not None or name == "score"
        }
        if self.per_class is not None:
            record["per_class"] = [row.as_json() for row in self.per_class]
        if self.calibration is not None:
            record["calibration"] = plain(self.calibration)
        return record

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> Result:
        per_class, calibration = record.get("per_class"), record.get("calibration")
        low, high = record["interval"]
        return Result(
            record["rows"],
            record["score"],
            (low, high),
            per_class=None if per_class is None else tuple(map(ClassResult.from_json, per_class)),
            confusion=record.get("confusion"),
            calibration=Trust.from_json(calibration) if calibration else None,
            **{name: _or_nan(record[name]) for name in NUMBERS if name in record},
        )


NUMBERS = (
    "accuracy", "balanced_accuracy", "log_loss", "auc", "r2", "rmse", "mae", "largest", "bias",
)  # fmt: skip


def _or_nan(value: float | None) -> float:
    return math.nan if value is None else value


def result_of(
    measure: Measure, truth: np.ndarray, predicted: Said, classes: tuple[str, ...]
) -> Result:
    low, high = plain(interval(measure, truth, predicted.value))
    result = Result(len(truth), plain(measure.of(truth, predicted.value)), (low, high))
    if not classes:
        return errors(result, truth, predicted.value)
    table = confusion_table(truth, predicted.value, len(classes))
    result = replace(
        result,
        accuracy=accuracy(truth, predicted.value),
        balanced_accuracy=balanced_accuracy(truth, predicted.value),
        per_class=per_class(table, classes),
        confusion=table.tolist() if len(classes) <= MOST_CLASSES else None,
    )
    if predicted.probability is None:
        return result
    trust = calibration(predicted.probability.max(1), predicted.probability.argmax(1) == truth)
    curve = tuple(SureRows(some.said, some.right, some.rows) for some in trust.bins)
    result = replace(
        result,
        log_loss=log_loss(truth, predicted.probability),
        calibration=Trust(trust.error, curve),
    )
    if len(classes) != 2:
        return result
    return replace(result, auc=_or_nan(area_under_roc(predicted.probability[:, 1], truth == 1)))


def errors(result: Result, truth: np.ndarray, predicted: np.ndarray) -> Result:
    off = (truth - predicted).reshape(len(truth), -1).astype(np.float64)
    return replace(
        result,
        r2=_or_nan(plain(r2(truth, predicted))),
        rmse=float(np.sqrt(np.mean(off**2))),
        mae=float(np.mean(np.abs(off))),
        largest=float(np.max(np.abs(off))),
        bias=float(-np.mean(off)),
    )


def per_class(table: np.ndarray, classes: tuple[str, ...]) -> tuple[ClassResult, ...]:
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
            ClassResult(
                name,
                rows,
                row.recall,
                row.precision,
                2 * hits / (rows + called),
                intervals.share_interval(hits, rows) if rows else None,
            )
        )
    return tuple(listed)


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
