"""A report for ways whose measure is over places or pixels: each number of their losses by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from engine.measures.report import Report
    from engine.ways.asked import Asked
    from engine.ways.way import Way

MOST_ROWS = 2000  # measured one by one
COUNT = ""  # among a row's numbers: no loss is called so


def by_row(way: Way, trained: Asked, part: str, which: np.ndarray | None = None) -> Report:
    """Each number of the losses, a mean over the rows, and those that are worst."""
    return report_of(way, numbers_by_row(way, trained, part, which), trained.rows_of(part), which)


def numbers_by_row(
    way: Way, trained: Asked, part: str, which: np.ndarray | None = None
) -> dict[str, np.ndarray]:
    """Each row passes through the losses alone, with what the way remembered when the training
    ended and with the same random numbers as every other row. `which`: places in the part; all for
    None. COUNT is what each row's loss is a mean of.
    """
    import torch

    from engine.randomness import reseed

    source = trained.source_of(part)
    places = np.arange(source.rows or 0) if which is None else which
    values: dict[str, list[float]] = {}
    with torch.set_grad_enabled(way.needs_gradients):
        for row in places[:MOST_ROWS].tolist():
            reseed(trained.seed, "measure", 0)
            for loss in way.losses(trained.nets, source.row(row), trained.state):
                numbers = {loss.name: loss.value, **(loss.parts() if loss.parts else {})}
                for name, value in (numbers | {COUNT: loss.count}).items():
                    values.setdefault(name, []).append(float(value))
    return {name: np.array(each) for name, each in values.items()}


def report_of(
    way: Way, numbers: dict[str, np.ndarray], rows: np.ndarray, which: np.ndarray | None = None
) -> Report:
    """`rows`: of the data set, by their places in the part."""
    from engine.measures.figure import Mistake, Worst
    from engine.measures.report import SHOWN, Report
    from engine.measures.scores import mean_score

    scores = {
        name: mean_score(each, way.metrics.get(name, "min"))
        for name, each in numbers.items()
        if name != COUNT
    }
    if "loss" not in numbers:
        return Report(scores)
    loss = numbers["loss"]
    places = np.arange(len(loss)) if which is None else which
    order = np.argsort(-loss)[:SHOWN]
    worst = tuple(Mistake(int(rows[places[k]]), loss=float(loss[k])) for k in order)
    return Report(scores, (Worst(worst),))
