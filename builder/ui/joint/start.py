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
    problems = drawing_errors(project.document)
    if problems:
        more = (
            f" There {'is one more problem' if len(problems) == 2 else f'are {len(problems) - 1} more problems'} on the Build page."
            if len(problems) > 1
            else ""
        )
        raise CannotTrain(f"{problems[0]['what']} {problems[0]['do']}{more}")
    end_unwatched(owner)
    return run_of(project.document, owner, project.id)


def run_of(document: dict[str, Any], owner: str, project: str) -> str:
    """The id of a run of this document. Raises CannotTrain with a sentence."""
    import builder
    import engine
    from engine.errors import DiskError, RunError
    from engine.plan.plan import PlanError

    try:
        return str(engine.start(builder.Project(document).job(), owner=owner, project=project).id)
    except (PlanError, RunError, DiskError, builder.ProjectError) as why:
        raise CannotTrain(str(why)) from why


def end_unwatched(owner: str) -> None:
    """What would go on for ever with nobody to watch it ends, so that the new run finds room."""
    import engine
    from engine.plan.plan import read
    from engine.run.folder import ENDED
    from engine.run.routes import wishes

    for known in engine.runs():
        if known.owner != owner or known.state in ENDED or wishes.is_watched(known.id):
            continue
        run = engine.open_run(known.id)
        if run.job and read(run.job["plan"]).endless:
            run.stop()


def leave_behind(id: str) -> None:
    """A run that goes on with nobody to watch it, because another takes its place: it ends, and the
    list of runs is not filled with it.
    """
    from engine.run.folder import ENDED

    run = state.owned_run(id)
    if run is not None and run.state not in ENDED:
        run.stop()
        run.mark(archived=True)


def drawing_errors(document: dict[str, Any]) -> list[dict[str, str]]:
    """What keeps the drawing from being trained: what is wrong and what to do, in plain text."""
    errors = [problem for problem in judged(document)["problems"] if problem["severity"] == "error"]
    return [{part: problem[part].replace("*", "") for part in ("what", "do")} for problem in errors]
