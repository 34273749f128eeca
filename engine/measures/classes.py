"""The report of a network that names one class for each row."""

from __future__ import annotations

import math

import numpy as np

from engine.measures.curves import auc_score, calibration, precision_recall, roc
from engine.measures.figure import (
    ClassRow,
    Confusion,
    Mistake,
    Of,
    PerClass,
    PrecisionRecall,
    Roc,
    ThresholdShown,
    Worst,
)
from engine.measures.report import SHOWN, Report
from engine.measures.scores import Score, mean_score, resampled_score, share_score
from engine.measures.threshold import PLACES, right_at

MOST_CURVES = 20
MOST_CLASSES = 30  # whose F1 is resampled
MOST_ROWS = 20_000


def classes_report(
    chances: np.ndarray,
    truth: np.ndarray,
    rows: np.ndarray,
    names: list[str],
    surprise: np.ndarray | None = None,
    predicted: np.ndarray | None = None,
    threshold: float | None = None,
) -> Report:
    """`surprise` where it is known better than from the chances: minus the logarithm of what was
    given to the truth. `predicted` where not simply the likeliest is said: of two classes the
    second from `threshold` on.
    """
    count, kinds = len(truth), chances.shape[1]
    predicted = chances.argmax(1) if predicted is None else predicted
    if surprise is None:
        surprise = -np.log(np.clip(chances[np.arange(count), truth], 1e-12, None))
    right, sure = predicted == truth, chances[np.arange(count), predicted]
    table = confusion_table(truth, predicted, kinds)
    scores = {
        "accuracy": share_score(right),
        "log loss": mean_score(surprise, "min"),
        "macro f1": f1_score(table, truth, predicted),
    }
    if kinds == 2:
        scores["auc"] = auc_score(chances[:, 1], truth == 1)
    samples: dict[str, list[int]] = {}
    for place in np.argsort(-sure):  # the surest first: these teach most
        cell = samples.setdefault(f"{truth[place]},{predicted[place]}", [])
        if len(cell) < SHOWN:
            cell.append(int(rows[place]))
    wrong = [int(place) for place in np.argsort(-surprise) if not right[place]][:SHOWN]
    worst = tuple(
        Mistake(
            int(rows[place]),
            names[predicted[place]],
            names[truth[place]],
            float(sure[place]),
            float(surprise[place]),
        )
        for place in wrong
    )
    curves = [1] if kinds == 2 else range(min(kinds, MOST_CURVES))
    return Report(
        scores,
        (
            confusion_of(names, table, {cell: tuple(some) for cell, some in samples.items()}),
            calibration(sure, right),
            PerClass(class_rows(names, table)),
            *([threshold_of(names, chances, truth, threshold)] if threshold is not None else []),
            *([Worst(worst)] if worst else []),
            Roc(tuple(roc(names[k], chances[:, k], truth == k) for k in curves)),
            PrecisionRecall(
                tuple(precision_recall(names[k], chances[:, k], truth == k) for k in curves)
            ),
        ),
    )


def threshold_of(
    names: list[str], chances: np.ndarray, truth: np.ndarray, at: float
) -> ThresholdShown:
    right = right_at(chances[:, 1], truth) / max(1, len(truth))
    return ThresholdShown(names[1], at, tuple(PLACES.tolist()), tuple(right.tolist()))


def surprise_of(scores: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Minus the logarithm of the chance that the truth was given, from scores in 64 bits, one a class: a chance of
    1e-100 is none any more in 32 bits.
    """
    highest = scores.max(1)
    return np.asarray(
        np.log(np.exp(scores - highest[:, None]).sum(1))
        + highest
        - scores[np.arange(len(scores)), truth]
    )


def confusion_table(truth: np.ndarray, predicted: np.ndarray, kinds: int) -> np.ndarray:
    """(true, said) → rows."""
    pairs = truth.astype(int) * kinds + predicted.astype(int)
    return np.bincount(pairs, minlength=kinds * kinds).reshape(kinds, kinds)


def confusion_of(
    names: list[str], table: np.ndarray, samples: dict[str, tuple[int, ...]], of: Of = "rows"
) -> Confusion:
    cells = tuple(tuple(line) for line in table.astype(int).tolist())
    return Confusion(tuple(names), cells, samples, of)


def class_rows(
    names: list[str], table: np.ndarray, overlaps: np.ndarray | None = None
) -> tuple[ClassRow, ...]:
    """Each class by the table of what was true and what was said."""
    return tuple(
        class_row(
            name,
            int(table[k, k]),
            int(table[k].sum()),
            int(table[:, k].sum()),
            None if overlaps is None or math.isnan(overlaps[k]) else float(overlaps[k]),
        )
        for k, name in enumerate(names)
    )


def class_row(
    name: str, hits: int, rows: int, called: int, overlap: float | None = None
) -> ClassRow:
    recall, precision = hits / rows if rows else None, hits / called if called else None
    return ClassRow(name, rows, recall, precision, overlap)


def f1_score(table: np.ndarray, truth: np.ndarray, predicted: np.ndarray) -> Score:
    """The mean over classes; without an interval where resampling would take too long."""
    kinds = len(table)

    def f1(tables: np.ndarray) -> np.ndarray:  # (resamples, true, said)
        right = np.diagonal(tables, axis1=1, axis2=2)
        whole = tables.sum(1) + tables.sum(2)
        each = np.divide(2 * right, whole, out=np.full(right.shape, np.nan), where=whole > 0)
        return np.asarray(np.nanmean(each, axis=1))

    if not len(truth):
        return Score(math.nan, math.nan, math.nan, "max")
    if kinds > MOST_CLASSES or len(truth) > MOST_ROWS:
        return Score(float(f1(table[None].astype(float))[0]), math.nan, math.nan, "max")
    pairs = truth * kinds + predicted
    order = np.argsort(pairs, kind="stable")
    cells, starts = np.unique(pairs[order], return_index=True)  # those of the table that occur

    def resampled(weights: np.ndarray) -> np.ndarray:
        tables = np.zeros((len(weights), kinds * kinds))
        tables[:, cells] = np.add.reduceat(weights[:, order], starts, axis=1)
        return f1(tables.reshape(-1, kinds, kinds))

    return resampled_score(resampled, len(truth), "max")
