"""What a contestant is worth, from what it said and what was true. Numbers only; equal to
scikit-learn's to the last digit (tested).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.arena import statistics
from engine.arena.statistics import Interval

BINS = 10  # of the calibration curve


@dataclass(frozen=True)
class Measure:
    """A score that a race may be run for; larger is better."""

    name: str
    title: str
    explain: str
    share: bool  # 0 to 1, shown in percent
    of: Callable[[np.ndarray, np.ndarray], float]  # (truth, said) → value
    weighted: Callable[[np.ndarray, np.ndarray], statistics.Statistic]


def accuracy(truth: np.ndarray, said: np.ndarray) -> float:
    return float(np.average(truth == said)) if len(truth) else float("nan")


def balanced_accuracy(truth: np.ndarray, said: np.ndarray) -> float:
    return (
        float(np.mean([np.average(said[truth == k] == k) for k in np.unique(truth)]))
        if len(truth)
        else float("nan")
    )


def r2(truth: np.ndarray, said: np.ndarray) -> float:
    """As sklearn.metrics.r2_score, several outputs averaged."""
    truth, said = truth.reshape(len(truth), -1), said.reshape(len(said), -1)
    left = ((truth - said) ** 2).sum(axis=0, dtype=np.float64)
    spread = ((truth - np.average(truth, axis=0)) ** 2).sum(axis=0, dtype=np.float64)
    each = np.where(
        spread != 0, 1 - left / np.where(spread != 0, spread, 1), np.where(left == 0, 1.0, 0.0)
    )
    return float(np.average(each))


def _accuracy_weighted(truth: np.ndarray, said: np.ndarray) -> statistics.Statistic:
    right = (truth == said).astype(np.float64)
    return lambda w: w @ right / w.sum(axis=1)


def _balanced_weighted(truth: np.ndarray, said: np.ndarray) -> statistics.Statistic:
    right = (truth == said).astype(np.float64)
    member = (truth[:, None] == np.unique(truth)[None, :]).astype(np.float64)  # (rows, classes)

    def of(w: np.ndarray) -> np.ndarray:
        count = w @ member
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.nanmean((w @ (member * right[:, None])) / count, axis=1)

    return of


def _r2_weighted(truth: np.ndarray, said: np.ndarray) -> statistics.Statistic:
    truth, said = truth.reshape(len(truth), -1), said.reshape(len(said), -1)
    centred = truth - truth.mean(axis=0)  # keeps the sums of squares small
    left, square = (truth - said) ** 2, centred**2

    def of(w: np.ndarray) -> np.ndarray:
        total = w.sum(axis=1, keepdims=True)
        spread = w @ square - (w @ centred) ** 2 / total
        with np.errstate(invalid="ignore", divide="ignore"):
            return (1 - (w @ left) / spread).mean(axis=1)

    return of


MEASURES = {
    one.name: one
    for one in (
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


def interval(measure: Measure, truth: np.ndarray, said: np.ndarray) -> Interval:
    if measure.name == "accuracy":
        return statistics.share_interval(int(np.sum(truth == said)), len(truth))
    return statistics.bootstrap(measure.weighted(truth, said), len(truth))


def compare(
    measure: Measure, truth: np.ndarray, first: np.ndarray, second: np.ndarray
) -> statistics.Test:
    """The paired test that goes with a measure: McNemar for accuracy, random swaps for the
    others.
    """
    if measure.name == "accuracy":
        return statistics.mcnemar(truth == first, truth == second)
    one, two = measure.weighted(truth, first), measure.weighted(truth, second)
    between = statistics.bootstrap(lambda w: one(w) - two(w), len(truth))
    a, b = _parts(measure, truth, first), _parts(measure, truth, second)
    return statistics.swap_test(lambda swap: a(b, swap), len(truth), between)


def _parts(measure: Measure, truth: np.ndarray, said: np.ndarray) -> Any:
    """For the swap test: the lead where some rows' answers are exchanged."""
    if measure.name == "r2":
        flat = truth.reshape(len(truth), -1)
        spread = ((flat - flat.mean(axis=0)) ** 2).sum(axis=0)
        gain = -((flat - said.reshape(flat.shape)) ** 2 / np.where(spread == 0, 1, spread)).mean(
            axis=1
        )
    else:
        sizes = {k: np.sum(truth == k) for k in np.unique(truth)}
        share = np.array([1 / (sizes[k] * len(sizes)) for k in truth])
        gain = (truth == said) * share

    def lead(other: Any, swap: np.ndarray) -> np.ndarray:
        difference = gain - other.gain
        return np.where(swap, -1.0, 1.0) @ difference

    lead.gain = gain  # type: ignore[attr-defined]
    return lead


# ---- Everything that the scoreboard and the report show ----


@dataclass(frozen=True)
class Said:
    """What a contestant said of some rows: labels (codes of classes) or numbers, and probabilities
    where it has them.
    """

    value: np.ndarray
    probability: np.ndarray | None = None  # (rows, classes of the data)


def all_of(
    measure: Measure, truth: np.ndarray, said: Said, classes: tuple[str, ...]
) -> dict[str, Any]:
    """Every number of one contestant on some rows, as JSON."""
    ends = interval(measure, truth, said.value)
    found: dict[str, Any] = {
        "rows": len(truth),
        "score": statistics.finite(measure.of(truth, said.value)),
        "interval": [statistics.finite(ends[0]), statistics.finite(ends[1])],
    }
    if not classes:
        return {**found, **errors(truth, said.value)}
    found["accuracy"] = accuracy(truth, said.value)
    found["balanced_accuracy"] = balanced_accuracy(truth, said.value)
    found["per_class"] = per_class(truth, said.value, classes)
    if len(classes) <= 50:
        found["confusion"] = confusion(truth, said.value, len(classes)).tolist()
    if said.probability is not None:
        found["log_loss"] = log_loss(truth, said.probability)
        found["calibration"] = calibration(truth, said.probability)
        if len(classes) == 2:
            found["auc"] = auc(truth, said.probability[:, 1])
    return found


def errors(truth: np.ndarray, said: np.ndarray) -> dict[str, Any]:
    off = (truth - said).reshape(len(truth), -1).astype(np.float64)
    return {
        "r2": statistics.finite(r2(truth, said)),
        "rmse": float(np.sqrt(np.mean(off**2))),
        "mae": float(np.mean(np.abs(off))),
        "largest": float(np.max(np.abs(off))),
        "bias": float(-np.mean(off)),
    }


def per_class(
    truth: np.ndarray, said: np.ndarray, classes: tuple[str, ...]
) -> list[dict[str, Any]]:
    """Recall, precision and F1 of each class that occurs."""
    made = []
    for code, name in enumerate(classes):
        there, named = truth == code, said == code
        rows, hits, called = int(there.sum()), int((there & named).sum()), int(named.sum())
        if rows or called:
            made.append(
                {
                    "class": name,
                    "rows": rows,
                    "recall": hits / rows if rows else None,
                    "precision": hits / called if called else None,
                    "f1": 2 * hits / (rows + called) if rows + called else None,
                    "interval": list(statistics.share_interval(hits, rows)) if rows else None,
                }
            )
    return made


def confusion(truth: np.ndarray, said: np.ndarray, classes: int) -> np.ndarray:
    return np.bincount(
        truth.astype(int) * classes + said.astype(int), minlength=classes * classes
    ).reshape(classes, classes)


def log_loss(truth: np.ndarray, probability: np.ndarray) -> float:
    """As sklearn.metrics.log_loss: probabilities kept away from 0 and 1 by the smallest step of
    their type.
    """
    step = np.finfo(probability.dtype).eps
    kept = np.clip(probability, step, 1 - step)
    return float(np.average(-np.log(kept[np.arange(len(truth)), truth.astype(int)])))


def calibration(truth: np.ndarray, probability: np.ndarray) -> dict[str, Any]:
    """Of the rows of which it is 80% sure, are 80% right? The expected calibration error, and the
    curve.
    """
    sure, right = probability.max(axis=1), probability.argmax(axis=1) == truth
    place = np.minimum((sure * BINS).astype(int), BINS - 1)
    curve, off = [], 0.0
    for bin_ in range(BINS):
        here = place == bin_
        if rows := int(here.sum()):
            curve.append(
                {"sure": float(sure[here].mean()), "right": float(right[here].mean()), "rows": rows}
            )
            off += abs(float(sure[here].mean()) - float(right[here].mean())) * rows / len(truth)
    return {"error": off, "curve": curve}


def auc(truth: np.ndarray, score: np.ndarray) -> float | None:
    """The chance that a row of the second class gets a higher score than one of the first."""
    plus = int(np.sum(truth == 1))
    minus = len(truth) - plus
    if not plus or not minus:
        return None
    from scipy.stats import rankdata

    return float((rankdata(score)[truth == 1].sum() - plus * (plus + 1) / 2) / (plus * minus))
