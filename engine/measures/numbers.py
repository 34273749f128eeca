"""The report of a network that gives one number or several for each row."""

from __future__ import annotations

import numpy as np

from engine.measures.figure import ByStep, Figure, Mistake, Residuals, Worst
from engine.measures.report import SHOWN, Report
from engine.measures.scores import mean_score, resampled_score

BARS = 30  # of the histogram
POINTS = 1000  # rows drawn at most
STEPS = 500  # ahead, of a forecast
WIDEST = 20  # numbers of a sample


def numbers_report(predicted: np.ndarray, truth: np.ndarray, rows: np.ndarray) -> Report:
    predicted, truth = predicted.reshape(len(predicted), -1), truth.reshape(len(truth), -1)
    off = predicted - truth
    squares, absolute = (off**2).mean(1), np.abs(off).mean(1)
    centred = truth - truth.mean(0)  # keeps the sums of squares small
    spread = centred**2

    def rmse(weights: np.ndarray) -> np.ndarray:
        return np.sqrt(weights @ squares / weights.sum(axis=1))

    def r2(weights: np.ndarray) -> np.ndarray:
        total = weights.sum(axis=1)
        around = (weights @ spread).mean(1) / total - ((weights @ centred) ** 2).mean(1) / total**2
        unexplained = weights @ squares / total
        return 1 - np.divide(
            unexplained, around, out=np.full(around.shape, np.nan), where=around > 0
        )

    worst = tuple(
        Mistake(
            int(rows[place]),
            tuple(predicted[place, :WIDEST].tolist()),
            tuple(truth[place, :WIDEST].tolist()),
            loss=float(absolute[place]),
        )
        for place in np.argsort(-absolute)[:SHOWN]
    )
    figures: list[Figure] = [residuals(predicted[:, 0], truth[:, 0], off, rows), Worst(worst)]
    if predicted.shape[1] > 1:
        figures.append(ByStep(tuple(np.abs(off[:, :STEPS]).mean(0).tolist())))
    return Report(
        {
            "mae": mean_score(absolute, "min"),
            "rmse": resampled_score(rmse, len(truth), "min"),
            "r2": resampled_score(r2, len(truth), "max"),
        },
        tuple(figures),
    )


def residuals(
    predicted: np.ndarray, truth: np.ndarray, off: np.ndarray, rows: np.ndarray
) -> Residuals:
    """Said against true of some rows, and the histogram of all that it is off by."""
    counts, edges = np.histogram(off[np.isfinite(off)], bins=BARS)
    some = np.linspace(0, len(predicted) - 1, min(len(predicted), POINTS)).round().astype(int)
    return Residuals(
        tuple(counts.tolist()),
        tuple(edges.tolist()),
        float(off.mean()),
        tuple(predicted[some].tolist()),
        tuple(truth[some].tolist()),
        tuple(rows[some].tolist()),
    )
