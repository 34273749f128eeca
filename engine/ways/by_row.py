"""A report for ways whose measure is over places or pixels: each number of their losses by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from engine.measures.report import Report
    from engine.ways.asked import Asked
    from engine.ways.way import Way

MOST_ROWS = 2000  # measured one by one


def by_row(way: Way, trained: Asked, part: str, which: np.ndarray | None = None) -> Report:
    """Each row passes through the losses alone, with what the way remembered when the training
    ended and with the same random numbers as every other row. `which`: places in the part; all for
    None.
    """
    import torch

    from engine.measures.figure import Mistake, Worst
    from engine.measures.report import SHOWN, Report
    from engine.measures.scores import mean_score
    from engine.randomness import reseed

    source, rows = trained.source_of(part), trained.rows_of(part)
    places = np.arange(source.rows or 0) if which is None else which
    values: dict[str, list[float]] = {}
    with torch.set_grad_enabled(way.needs_gradients):
        for row in places[:MOST_ROWS].tolist():
            reseed(trained.seed, "measure", 0)
            for loss in way.losses(trained.nets, source.row(row), trained.state):
                numbers = {loss.name: loss.value, **(loss.parts() if loss.parts else {})}
                for name, value in numbers.items():
                    values.setdefault(name, []).append(float(value))
    scores = {
        name: mean_score(np.array(each), way.metrics.get(name, "min"))
        for name, each in values.items()
    }
    if "loss" not in values:
        return Report(scores)
    order = np.argsort(-np.array(values["loss"]))[:SHOWN]
    worst = tuple(Mistake(int(rows[places[k]]), loss=values["loss"][k]) for k in order)
    return Report(scores, (Worst(worst),))
