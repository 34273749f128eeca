"""The report of a network that names a class for each point of a picture."""

from __future__ import annotations

import numpy as np

from engine.measures.classes import class_rows, confusion_of
from engine.measures.figure import Mistake, PerClass, Worst
from engine.measures.report import SHOWN, Report
from engine.measures.scores import mean_score, resampled_score


def masks_report(
    outputs: np.ndarray, truth: np.ndarray, rows: np.ndarray, names: list[str]
) -> Report:
    """Counted over points; how sure that is follows from pictures, for the points of one picture
    hang together.
    """
    predicted, kinds = outputs.argmax(1), outputs.shape[1]
    tables = np.zeros((len(truth), kinds, kinds))  # (pictures, true, said)
    for picture in range(len(truth)):
        pairs = (truth[picture] * kinds + predicted[picture]).ravel()
        tables[picture] = np.bincount(pairs, minlength=kinds * kinds).reshape(kinds, kinds)
    flat, table = tables.reshape(len(truth), -1), tables.sum(0)

    def mean_overlap(weights: np.ndarray) -> np.ndarray:
        return np.asarray(np.nanmean(overlaps((weights @ flat).reshape(-1, kinds, kinds)), 1))

    right = np.trace(tables, axis1=1, axis2=2) / tables.sum((1, 2))
    worst = tuple(
        Mistake(int(rows[place]), wrong=float(1 - right[place]))
        for place in np.argsort(right)[:SHOWN]
    )
    return Report(
        {
            "iou": resampled_score(mean_overlap, len(truth), "max"),
            "accuracy": mean_score(right, "max"),
        },
        (
            confusion_of(names, table, {}, of="points"),
            PerClass(class_rows(names, table, overlaps(table[None])[0]), of="points"),
            Worst(worst),
        ),
    )


def overlaps(tables: np.ndarray) -> np.ndarray:
    """(resamples, true, said) → (resamples, classes): the points common to both by those of either,
    NaN for a class that is nowhere.
    """
    common = np.diagonal(tables, axis1=1, axis2=2)
    either = tables.sum(1) + tables.sum(2) - common
    return np.divide(common, either, out=np.full(common.shape, np.nan), where=either > 0)
