"""From the open project to a run: judged first, refused with a sentence, started once however often
the button is pressed.
"""

from __future__ import annotations

import copy
import threading
import time
from typing import Any

from builder.documents import Document, RefusedEdit
from builder.ui import state
from builder.ui.server import documents, judged, settings

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
    from engine.plan import PlanError
    from engine.run import RunError

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
    found = [one for one in judged(document)["problems"] if one["severity"] == "error"]
    return [{part: one[part].replace("*", "") for part in ("what", "do")} for one in found]


# ---- from dials and proposals to the plan --------------------------------------------------------
def turn_dials(project: Document, run: str | None, changes: dict[str, Any]) -> None:
    """What the Playground's dials say becomes the project's plan: data, split, learning rate,
    batch, decay.
    """
    from builder.ui.plan_panel import trained_with

    trained = trained_with(run) if run else None
    plan = copy.deepcopy(project.document.get("plan") or (trained[1] if trained else {}))
    if "data" in changes:
        chosen = changes["data"] if isinstance(changes["data"], dict) else {}
        plan["data"] = data_plan(
            plan["data"], str(chosen.get("set", "")), dict(chosen.get("options") or {})
        )
    if isinstance(changes.get("split"), dict):
        plan["data"]["split"] = changes["split"]
    if isinstance(changes.get("batch"), int):
        plan["batch"] = changes["batch"]
    if isinstance(changes.get("lr"), (int, float)):
        for learner in plan.setdefault("learners", {}).values():
            optimizer = learner.setdefault("optimizer", {"type": "adam", "options": {}})
            optimizer["options"] = {**optimizer.get("options", {}), "lr": changes["lr"]}
    if changes.get("decay") in ("none", "l1", "l2"):
        plan["regularisers"] = (
            [] if changes["decay"] == "none" else [{"type": changes["decay"], "options": {}}]
        )
    put_plan(project, plan, "Turn a dial")


def data_plan(now: dict[str, Any], name: str, options: dict[str, Any]) -> dict[str, Any]:
    """The plan's data with another set, or the same with other options; the signature is read off
    the data themselves.
    """
    from engine.data import open_data, proposed
    from engine.datasets import find

    try:
        known = {one.name for one in find(name).options}
        given = {key: value for key, value in options.items() if key in known}
        made = proposed(name, given) | {"split": now.get("split")}
        found = open_data(made, seed=0, folder=settings().home / "files")
    except (ValueError, LookupError) as why:
        raise CannotTrain(str(why)) from why
    return {**made, "signature": found.signature}


def mend_plan(project: Document, run: str | None, change: dict[str, Any]) -> None:
    """A failed run proposes a change; the project's plan takes it."""
    plan = copy.deepcopy(project.document.get("plan") or {})
    factor = change.get("lr_factor") or change.get("lr")
    if isinstance(factor, (int, float)):
        for learner in plan.get("learners", {}).values():
            options = learner.setdefault("optimizer", {"type": "adam"}).setdefault("options", {})
            options["lr"] = options.get("lr", 0.001) * factor if "lr_factor" in change else factor
    if change.get("batch") == "half":
        plan["batch"] = max(1, plan.get("batch", 32) // 2)
    if isinstance(change.get("clip"), (int, float, dict)):
        for learner in plan.get("learners", {}).values():
            learner["clip"] = change["clip"]
    for name in ("precision", "batch"):
        if isinstance(change.get(name), (str, int)) and change[name] != "half":
            plan[name] = change[name]
    put_plan(project, plan, "Take the proposal")


def put_plan(project: Document, plan: dict[str, Any], label: str) -> None:
    from engine.plan import PlanError, read

    try:
        read(plan)
        documents().put(state.owner(), project.id, [{"path": ["plan"], "value": plan}], label)
    except (PlanError, RefusedEdit) as why:
        raise CannotTrain(str(why)) from why


# ---- before it starts ----------------------------------------------------------------------------
def estimate(project: Document) -> dict[str, Any]:
    """How long and how much memory the plan will take: tried for a moment in a process of its own.
    See engine/estimate.py.
    """
    import builder
    import engine
    from engine.plan import PlanError
    from engine.tasks import TaskError, try_job

    try:
        return try_job("estimate", builder.Project(project.document).job(), settings().home)
    except (PlanError, engine.run.RunError, builder.ProjectError, TaskError) as why:
        return {"why": str(why)}


def learning_rates(project: Document, plan: dict[str, Any]) -> dict[str, Any]:
    """What the learning-rate finder says of the project with this plan."""
    import builder
    from engine.plan import PlanError
    from engine.tasks import TaskError, try_job

    try:
        return try_job(
            "find_rate", builder.Project({**project.document, "plan": plan}).job(), settings().home
        )
    except (PlanError, builder.ProjectError, TaskError) as why:
        return {"why": str(why)}
