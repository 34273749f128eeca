"""One project trained twice: as it is, and on data that were changed in one way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.document.documents import Document
from builder.document.edits import apply
from builder.ui.joint.planned import fitted, planned
from builder.ui.joint.start import CannotTrain, drawing_errors, run_of

if TYPE_CHECKING:
    from engine.data.looking.opened import Opened

Json = dict[str, Any]


def start_both(project: Document, changed: Opened, label: str, owner: str) -> list[str]:
    """The ids of two runs, the project's own first. Raises CannotTrain with a sentence, before
    either has begun.
    """
    other = with_data(project.document, changed, label)
    for document in (project.document, other):
        if errors := drawing_errors(document):
            raise CannotTrain(f"{errors[0]['what']} {errors[0]['do']}")
    return [run_of(document, owner, project.id) for document in (project.document, other)]


def with_data(document: Json, changed: Opened, label: str) -> Json:
    """The project with these data: its inputs and heads have the sizes that they need."""
    plan, trouble = planned(
        document.get("plan") or {},
        changed.kept,
        changed.signature,
        document["networks"],
        document.get("blocks"),
    )
    if trouble:
        raise CannotTrain(trouble)
    puts: list[Any] = [
        {"path": ["plan"], "value": plan},
        {"path": ["name"], "value": f"{document['name']}, {label}"[:80]},
        *fitted(document, plan),
    ]
    return apply(document, puts).document
