"""The report of a network that gives each row any number of labels."""

from __future__ import annotations

import numpy as np

from engine.measures.classes import MOST_CURVES, class_row
from engine.measures.curves import calibration, roc
from engine.measures.figure import Mistake, PerClass, Roc, Worst
from engine.measures.report import SHOWN, Report
from engine.measures.scores import mean_score, share_score


def labels_report(
    chances: np.ndarray, truth: np.ndarray, rows: np.ndarray, names: list[str]
) -> Report:
    truth, predicted = truth > 0.5, chances > 0.5
    right = predicted == truth
    surprise = -np.log(np.clip(np.where(truth, chances, 1 - chances), 1e-12, None)).mean(1)
    per_class = tuple(
        class_row(
            name,
            int((predicted[:, k] & truth[:, k]).sum()),
            int(truth[:, k].sum()),
            int(predicted[:, k].sum()),
        )
        for k, name in enumerate(names)
    )
    worst = tuple(
        Mistake(int(rows[place]), loss=float(surprise[place]))
        for place in np.argsort(-surprise)[:SHOWN]
    )
    return Report(
        {
            "accuracy": mean_score(right.mean(1), "max"),  # labels of one row hang together
            "exact": share_score(right.all(1)),
            "log loss": mean_score(surprise, "min"),
        },
        (
            calibration(np.maximum(chances, 1 - chances).ravel(), right.ravel()),
            PerClass(per_class),
            Worst(worst),
            Roc(
                tuple(
                    roc(name, chances[:, k], truth[:, k])
                    for k, name in enumerate(names[:MOST_CURVES])
                )
            ),
        ),
    )
