"""How good a trained network is, and how sure that is, counted on one part of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.data.ledger import count_opening
from engine.errors import NotThere
from engine.measures.report import Evaluation
from engine.run.checkpoint import write_json
from engine.trained.opened import open_trained

if TYPE_CHECKING:
    from engine.run.run import Run

MOST_ROWS = 2000  # measured one by one


def evaluate(run: Run, part: str = "validation") -> dict[str, Any]:
    """The report of a run on one part of its data. Each opening of the test part is counted, for
    all that looks at the same rows together.
    """
    trained = open_trained(run.folder, test=part == "test")
    if part not in trained.data.parts or not len(trained.data.parts[part].rows):
        raise NotThere(f"The split has no {part} part. Choose another one on the Data page.")
    opened = (
        count_opening(run.home, run.owner, trained.data.hash, f"results of {run.name}")
        if part == "test"
        else None
    )
    rows, objective = len(trained.data.parts[part].rows), trained.job.plan.objective.type
    report = trained.way.report(trained, part)
    record = Evaluation(part, rows, objective, trained.data.hash, opened, report).as_json()
    write_json(run.folder / f"evaluation-{part}.json", record)
    return record
