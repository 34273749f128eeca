"""How good a trained network is, and how sure that is, counted on one part of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.data.ledger import count_opening
from engine.measures.report import Evaluation
from engine.run.checkpoint import write_json
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
    report, way = trained.way.report(trained, part), trained.job.plan.objective.type
    to_judge = trained.data.sizes["test"] if trained.data is not None else 0
    record = Evaluation(part, rows, way, data, opened, report, to_judge).as_json()
    write_json(run.evaluation_file(part), record)
    return record
