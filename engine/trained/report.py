"""How good a trained network is, and how sure that is, counted on one part of the data."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from engine.data.honesty.doubt import doubt_of
from engine.data.ledger import count_opening
from engine.files import write_bytes
from engine.measures.doubt import Doubt
from engine.measures.report import Evaluation, Report
from engine.trained.judge import likeness_of
from engine.trained.opened import Trained, open_trained

if TYPE_CHECKING:
    from engine.run.folder import RunFolder


def evaluate(run: RunFolder, part: str = "validation") -> dict[str, Any]:
    """The report of a run on one part of its data. Each opening of the test part is counted, for
    all that looks at the same rows together.
    """
    trained = open_trained(run.folder, test=part == "test")
    if trained.data is None:  # a way without data measures itself where it plays
        return kept(run, trained, part, 0, "", None)
    trained.part(part)
    opened = (
        count_opening(run.home, run.owner, trained.data.hash, f"results of {run.name}")
        if part == "test"
        else None
    )
    return kept(run, trained, part, len(trained.rows_of(part)), trained.data.hash, opened)


def kept(
    run: RunFolder, trained: Trained, part: str, rows: int, data: str, opened: int | None
) -> dict[str, Any]:
    """The report as JSON, which also lies beside the run."""
    report, way = with_likeness(trained, part), trained.job.plan.objective.type
    to_judge = trained.data.sizes["test"] if trained.data is not None else 0
    # A way without data knows by itself what playing by chance brings.
    known = trained.way.baselines(trained.fields_of(part) if rows else {})
    baselines = {name: known[name] for name in report.scores if name in known}
    doubt = doubted(trained, report)
    record = Evaluation(part, rows, way, data, opened, report, to_judge, baselines, doubt).as_json()
    write_bytes(run.evaluation_file(part), json.dumps(record, allow_nan=False).encode(), noted=True)
    return record


def with_likeness(trained: Trained, part: str) -> Report:
    """The report of the way and, where the network makes samples, how like real ones they are."""
    report, likeness = trained.way.report(trained, part), likeness_of(trained, part)
    return replace(report, figures=(likeness, *report.figures)) if likeness else report


def doubted(trained: Trained, report: Report) -> Doubt | None:
    """Whether these scores are too good to be true."""
    if trained.data is None:
        return None
    scores = {name: score.value for name, score in report.scores.items()}
    data = trained.data
    return doubt_of(data.raw, data.split, trained.job.plan.data.model_dump(), scores)
