"""How good a trained network is, and how sure that is, counted on one part of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.ledger import count_opening
from engine.measures.chances import chances_of
from engine.measures.classes import classes_report, surprise_of
from engine.measures.figure import Mistake, Worst
from engine.measures.labels import labels_report
from engine.measures.masks import masks_report
from engine.measures.numbers import numbers_report
from engine.measures.report import SHOWN, Evaluation, Report
from engine.measures.scores import mean_score
from engine.run.checkpoint import write_json
from engine.trained.answers import classes_of, in_units, outputs_of
from engine.trained.opened import Trained, open_trained

if TYPE_CHECKING:
    from engine.run.run import Run

MOST_ROWS = 2000  # measured one by one


def evaluate(run: Run, part: str = "validation") -> dict[str, Any]:
    """The report of a run on one part of its data. Each opening of the test part is counted, for
    all that looks at the same rows together.
    """
    trained = open_trained(run.folder, test=part == "test")
    if part not in trained.data.parts or not len(trained.data.parts[part].rows):
        raise KeyError(f"The split has no {part} part. Choose another one on the Data page.")
    opened = (
        count_opening(run.home, run.owner, trained.data.hash, f"results of {run.name}")
        if part == "test"
        else None
    )
    rows, objective = len(trained.data.parts[part].rows), trained.job.plan.objective.type
    report = report_on(trained, part)
    record = Evaluation(part, rows, objective, trained.data.hash, opened, report).as_json()
    write_json(run.folder / f"evaluation-{part}.json", record)
    return record


def report_on(trained: Trained, part: str) -> Report:
    kind = trained.job.plan.objective.type
    fields, rows = trained.data.parts[part].fields, trained.data.parts[part].rows
    target = fields.get(trained.signature.get("target") or "")
    if kind in ("classify", "classify-series", "two-classes") and target is not None:
        outputs, truth = outputs_of(trained, fields), target.astype(int).reshape(-1)
        return classes_report(
            chances_of(kind, outputs),
            truth,
            rows,
            classes_of(trained),
            surprise_of(kind, outputs, truth),
        )
    if kind == "labels" and target is not None:
        return labels_report(
            chances_of(kind, outputs_of(trained, fields)), target, rows, classes_of(trained)
        )
    if kind == "segment" and target is not None:
        outputs = outputs_of(trained, fields)
        return masks_report(
            outputs,
            target.astype(int).reshape(len(target), *outputs.shape[2:]),
            rows,
            classes_of(trained),
        )
    if kind in ("regress", "forecast") and target is not None:
        said = in_units(trained, outputs_of(trained, fields).astype(np.float64))
        return numbers_report(said, in_units(trained, target.astype(np.float64)), rows)
    return by_row_report(trained, part)


def by_row_report(trained: Trained, part: str) -> Report:
    """For objectives whose measure is over places or pixels: each metric by row, then resampled."""
    import torch

    objective, source = trained.objective, trained.sources(part)["validation"]
    values: dict[str, list[float]] = {}
    better = {"loss": "min"} | objective.metrics
    with torch.no_grad():
        for row in range(min(source.rows, MOST_ROWS)):
            sample = {
                name: source._floats(name, tensor[row : row + 1])
                for name, tensor in source.fields.items()
            }
            for loss in objective.losses(trained.nets, sample, {}):
                parts = {loss.name: loss.value, **(loss.parts() if loss.parts else {})}
                for name, value in parts.items():
                    values.setdefault(name, []).append(float(value))
    rows = trained.data.parts[part].rows
    scores = {
        name: mean_score(np.array(each), "max" if better.get(name) == "max" else "min")
        for name, each in values.items()
    }
    if "loss" not in values:
        return Report(scores)
    order = np.argsort(-np.array(values["loss"]))[:SHOWN]
    worst = tuple(Mistake(int(rows[k]), loss=values["loss"][k]) for k in order)
    return Report(scores, (Worst(worst),))
