"""From a drawn project to a run: once for two quick presses, or a sentence why not."""

from __future__ import annotations

import threading
import time
from typing import Any

from builder.document.documents import Document
from builder.ui.app import state
from builder.ui.app.server import judged

ONE_CLICK = 1.5  # seconds in which a second press means the first


class CannotTrain(RuntimeError):
    """Why this drawing or plan cannot be trained; a sentence for the person."""


_lock = threading.Lock()


_started: dict[
    tuple[str, str], tuple[float, int, str]
] = {}  # (owner, project) → when, which revision, which run


def start_training(project: Document) -> str:
    """The id of a run of the project as it is now."""
    owner = state.owner()
    with _lock:
        when, revision, run = _started.get((owner, project.id), (0.0, -1, ""))
        if revision == project.revision and time.monotonic() - when < ONE_CLICK:
            return run
        run = _start(project, owner)
        _started[(owner, project.id)] = (time.monotonic(), project.revision, run)
        return run


def _start(project: Document, owner: str) -> str:
    import builder
    import engine
    from engine.errors import RunError
    from engine.plan.plan import PlanError

    problems = drawing_errors(project.document)
    if problems:
        more = (
            f" There {'is one more problem' if len(problems) == 2 else f'are {len(problems) - 1} more problems'} on the Build page."
            if len(problems) > 1
            else ""
        )
        raise CannotTrain(f"{problems[0]['what']} {problems[0]['do']}{more}")
    try:
        return str(
            engine.start(
                builder.Project(project.document).job(), owner=owner, project=project.id
            ).id
        )
    except (PlanError, RunError, builder.ProjectError) as why:
        raise CannotTrain(str(why)) from why


def drawing_errors(document: dict[str, Any]) -> list[dict[str, str]]:
    """What keeps the drawing from being trained: what is wrong and what to do, in plain text."""
    errors = [problem for problem in judged(document)["problems"] if problem["severity"] == "error"]
    return [{part: problem[part].replace("*", "") for part in ("what", "do")} for problem in errors]
