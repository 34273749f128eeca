"""How good: a score with its interval, and the measures that races are run for. Numbers only; equal
to scikit-learn's to the last digit (tested).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from engine.measures import intervals
from engine.measures.figure import Number, plain
from engine.measures.intervals import Interval

Better = Literal["min", "max"]


@dataclass(frozen=True)
class Score:
    """A number that says how good, and between which it would lie 95 of 100 times."""

    value: Number
    low: Number
    high: Number
    better: Better

    def as_json(self) -> dict[str, Any]:
        ends = [self.low, self.high]
        return {"value": plain(self.value), "interval": plain(ends), "better": self.better}

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> Score:
        """Null, which JSON has for a number that is none, becomes one again."""
        ends = record.get("interval") or (None, None)
        value, low, high = (
            math.nan if number is None else float(number) for number in (record["value"], *ends)
        )
        return Score(value, low, high, "min" if record.get("better") == "min" else "max")


def share_score(right: np.ndarray) -> Score:
    """The share of rows that are right, of which larger is better."""
    rows = len(right)
    low, high = intervals.share_interval(int(np.sum(right)), rows)
    return Score(float(np.mean(right)) if rows else math.nan, low, high, "max")


def mean_score(values: np.ndarray, better: Better) -> Score:
    """The mean of one number a row."""
    return resampled_score(
        lambda weights: weights @ values / weights.sum(axis=1), len(values), better
    )


def resampled_score(
    statistic: intervals.Statistic, rows: int, better: Better, draws: int = intervals.DRAWS
) -> Score:
    """Any score that follows from weights of rows."""
    if not rows:
        return Score(math.nan, *intervals.UNKNOWN, better)
    low, high = intervals.bootstrap(statistic, rows, draws)
    return Score(float(statistic(np.ones((1, rows)))[0]), low, high, better)


@dataclass(frozen=True)
class Measure:
    """A score that a race may be run for; larger is better."""

    name: str
    title: str
    explain: str
    share: bool  # 0 to 1, shown in percent
    of: Callable[[np.ndarray, np.ndarray], float]  # (truth, said) → value
    weighted: Callable[[np.ndarray, np.ndarray], intervals.Statistic]


# ---- the measures of a race ----------------------------------------------------------------------
def accuracy(truth: np.ndarray, predicted: np.ndarray) -> float:
    return float(np.average(truth == predicted)) if len(truth) else float("nan")


def balanced_accuracy(truth: np.ndarray, predicted: np.ndarray) -> float:
    return (
        float(np.mean([np.average(predicted[truth == k] == k) for k in np.unique(truth)]))
        if len(truth)
        else float("nan")
    )


def r2(truth: np.ndarray, predicted: np.ndarray) -> float:
    """As sklearn.metrics.r2_score, several outputs averaged."""
    truth, predicted = truth.reshape(len(truth), -1), predicted.reshape(len(predicted), -1)
    left = ((truth - predicted) ** 2).sum(axis=0, dtype=np.float64)
    spread = ((truth - np.average(truth, axis=0)) ** 2).sum(axis=0, dtype=np.float64)
    each = np.where(
        spread != 0, 1 - left / np.where(spread != 0, spread, 1), np.where(left == 0, 1.0, 0.0)
    )
    return float(np.average(each))


def _accuracy_weighted(truth: np.ndarray, predicted: np.ndarray) -> intervals.Statistic:
    right = (truth == predicted).astype(np.float64)
    return lambda w: w @ right / w.sum(axis=1)


def _balanced_weighted(truth: np.ndarray, predicted: np.ndarray) -> intervals.Statistic:
    right = (truth == predicted).astype(np.float64)
    member = (truth[:, None] == np.unique(truth)[None, :]).astype(np.float64)  # (rows, classes)

    def of(w: np.ndarray) -> np.ndarray:
        count = w @ member
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.nanmean((w @ (member * right[:, None])) / count, axis=1)

    return of


def _r2_weighted(truth: np.ndarray, predicted: np.ndarray) -> intervals.Statistic:
    truth, predicted = truth.reshape(len(truth), -1), predicted.reshape(len(predicted), -1)
    centred = truth - truth.mean(axis=0)  # keeps the sums of squares small
    left, square = (truth - predicted) ** 2, centred**2

    def of(w: np.ndarray) -> np.ndarray:
        total = w.sum(axis=1, keepdims=True)
        spread = w @ square - (w @ centred) ** 2 / total
        with np.errstate(invalid="ignore", divide="ignore"):
            return (1 - (w @ left) / spread).mean(axis=1)

    return of


MEASURES = {
    measure.name: measure
    for measure in (
        Measure(
            "accuracy",
            "accuracy",
            "the share of rows that are right",
            True,
            accuracy,
            _accuracy_weighted,
        ),
        Measure(
            "balanced-accuracy",
            "balanced accuracy",
            "the share that is right in each class, averaged over classes",
            True,
            balanced_accuracy,
            _balanced_weighted,
        ),
        Measure(
            "r2",
            "R²",
            "the share of the spread that is explained: 1 is perfect, 0 is the mean",
            False,
            r2,
            _r2_weighted,
        ),
    )
}
FOR_CLASSES = ("accuracy", "balanced-accuracy")
FOR_NUMBERS = ("r2",)


def interval(measure: Measure, truth: np.ndarray, predicted: np.ndarray) -> Interval:
    if measure.name == "accuracy":
        return intervals.share_interval(int(np.sum(truth == predicted)), len(truth))
    return intervals.bootstrap(measure.weighted(truth, predicted), len(truth))


def compare(
    measure: Measure, truth: np.ndarray, first: np.ndarray, second: np.ndarray
) -> intervals.Test:
    """The paired test that goes with a measure: McNemar for accuracy, random swaps for the
    others.
    """
    if measure.name == "accuracy":
        return intervals.mcnemar(truth == first, truth == second)
    of_first, of_second = measure.weighted(truth, first), measure.weighted(truth, second)
    between = intervals.bootstrap(lambda w: of_first(w) - of_second(w), len(truth))
    a, b = _parts(measure, truth, first), _parts(measure, truth, second)
    return intervals.swap_test(lambda swap: a(b, swap), len(truth), between)


def _parts(measure: Measure, truth: np.ndarray, predicted: np.ndarray) -> Any:
    """For the swap test: the lead where some rows' answers are exchanged."""
    if measure.name == "r2":
        flat = truth.reshape(len(truth), -1)
        spread = ((flat - flat.mean(axis=0)) ** 2).sum(axis=0)
        gain = -(
            (flat - predicted.reshape(flat.shape)) ** 2 / np.where(spread == 0, 1, spread)
        ).mean(axis=1)
    else:
        sizes = {k: np.sum(truth == k) for k in np.unique(truth)}
        share = np.array([1 / (sizes[k] * len(sizes)) for k in truth])
        gain = (truth == predicted) * share

    def lead(other: Any, swap: np.ndarray) -> np.ndarray:
        difference = gain - other.gain
        return np.where(swap, -1.0, 1.0) @ difference

    lead.gain = gain  # type: ignore[attr-defined]
    return lead
