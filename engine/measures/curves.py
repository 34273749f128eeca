"""How well chances order and how far they can be trusted, by scikit-learn: ROC, precision against
recall, the areas under both, calibration.
"""

from __future__ import annotations

import math
import warnings

import numpy as np

from engine.measures.figure import Bin, Calibration, RecallCurve, RocCurve
from engine.measures.scores import Score, resampled_score

POINTS = 200  # of a curve at most
BINS = 10


def area_under_roc(chances: np.ndarray, is_yes: np.ndarray) -> float | None:
    """The chance that a row that is meant gets more than one that is not; nothing where all rows
    are of one kind.
    """
    from sklearn.metrics import roc_auc_score

    if is_yes.all() or not is_yes.any():
        return None
    return float(roc_auc_score(is_yes, _known(chances)))


def roc(name: str, chances: np.ndarray, is_yes: np.ndarray) -> RocCurve:
    from sklearn.metrics import roc_curve

    if not len(is_yes):
        return RocCurve(name, (), ())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that all rows are of one kind: the area says it
        alarms, hits, _ = roc_curve(
            is_yes, _known(chances), pos_label=True, drop_intermediate=False
        )
    across, up = (_thinned(np.nan_to_num(line)) for line in (alarms, hits))
    return RocCurve(name, across, up, area_under_roc(chances, is_yes))


def precision_recall(name: str, chances: np.ndarray, is_yes: np.ndarray) -> RecallCurve:
    """From the surest rows on; its area is the average precision."""
    from sklearn.metrics import average_precision_score, precision_recall_curve

    if not is_yes.any():
        return RecallCurve(name, (), ())
    known = _known(chances)
    precision, recall, _ = precision_recall_curve(is_yes, known, pos_label=True)
    # scikit-learn goes from the least sure to the surest and adds a point of no rows.
    recalled, right = (_thinned(line[-2::-1]) for line in (recall, precision))
    return RecallCurve(name, recalled, right, float(average_precision_score(is_yes, known)))


def calibration(sure: np.ndarray, is_right: np.ndarray) -> Calibration:
    """When it says 80 %, is it right 80 % of the time?"""
    from sklearn.calibration import calibration_curve

    real = np.isfinite(sure)
    sure, is_right = np.clip(sure[real], 0, 1), is_right[real]
    if not len(sure):
        return Calibration((), 0.0)
    right, sureness = calibration_curve(is_right, sure, pos_label=True, n_bins=BINS)
    edges = np.linspace(0, 1, BINS + 1)
    rows = np.bincount(np.searchsorted(edges[1:-1], sure), minlength=BINS)
    places = np.flatnonzero(rows)
    bins = tuple(
        Bin(
            float(edges[k]),
            float(edges[k + 1]),
            float(sureness[at]),
            float(right[at]),
            int(rows[k]),
        )
        for at, k in enumerate(places)
    )
    error = float(np.average(np.abs(sureness - right), weights=rows[places]))
    return Calibration(bins, error)


def auc_score(chances: np.ndarray, is_yes: np.ndarray) -> Score:
    """The area under the ROC curve; its interval counts all resampled rows at once."""
    value = area_under_roc(chances, is_yes)
    if value is None:
        return Score(math.nan, math.nan, math.nan, "max")
    known = _known(chances)
    order = np.argsort(known, kind="stable")
    ranked, yes = known[order], is_yes[order].astype(float)
    starts = np.flatnonzero(np.r_[True, ranked[1:] != ranked[:-1]])

    def area(weights: np.ndarray) -> np.ndarray:
        ordered = weights[:, order]
        up = np.add.reduceat(ordered * yes, starts, axis=1)  # equal chances together
        down = np.add.reduceat(ordered * (1 - yes), starts, axis=1)
        below = np.cumsum(down, axis=1) - down
        with np.errstate(invalid="ignore", divide="ignore"):
            pairs = up.sum(1) * down.sum(1)
            return np.asarray((up * (below + down / 2)).sum(1) / pairs)

    score = resampled_score(area, len(known), "max", draws=300)
    return Score(value, score.low, score.high, "max")


def average_precision(chances: np.ndarray, is_yes: np.ndarray) -> Score:
    """The area under precision against recall, as scikit-learn's average precision: by luck alone
    it is the share of rows that are meant. Equal chances are taken together.

    >>> average_precision(np.array([0.9, 0.8, 0.3]), np.array([True, False, True])).value
    0.8333333333333333
    """
    if is_yes.all() or not is_yes.any():
        return Score(math.nan, math.nan, math.nan, "max")
    known = _known(chances)
    order = np.argsort(-known, kind="stable")
    ranked, yes = known[order], is_yes[order].astype(float)
    starts = np.flatnonzero(np.r_[True, ranked[1:] != ranked[:-1]])

    def area(weights: np.ndarray) -> np.ndarray:
        ordered = weights[:, order]
        hits = np.add.reduceat(ordered * yes, starts, axis=1)
        named = np.cumsum(np.add.reduceat(ordered, starts, axis=1), axis=1)
        with np.errstate(invalid="ignore", divide="ignore"):
            precision = np.nan_to_num(np.cumsum(hits, axis=1) / named)
            return np.asarray((precision * hits).sum(1) / hits.sum(1))

    return resampled_score(area, len(known), "max", draws=300)


def _known(chances: np.ndarray) -> np.ndarray:
    """A chance that is no number (a network that broke) counts as none."""
    return np.nan_to_num(np.asarray(chances, dtype=np.float64), nan=0.0)


def _thinned(line: np.ndarray) -> tuple[float, ...]:
    keep = np.linspace(0, len(line) - 1, min(POINTS, len(line))).round().astype(int)
    return tuple(line[np.unique(keep)].tolist())
