"""Changes of a project's plan that a page or a run proposes."""

from __future__ import annotations

import copy
from typing import Any

from builder.document.documents import Document, RefusedEdit
from builder.ui.app import state
from builder.ui.app.server import documents, settings
from builder.ui.joint.start import CannotTrain


def turn_dials(project: Document, run: str | None, changes: dict[str, Any]) -> None:
    """What the Playground's dials say becomes the project's plan: data, split, learning rate,
    batch, decay.
    """
    from builder.ui.joint.of_run import trained_with

    trained = trained_with(run) if run else None
    plan = copy.deepcopy(project.document.get("plan") or (trained.plan if trained else {}))
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
    from engine.data.opening import open_data, proposed
    from engine.data.sets import find

    try:
        known = {option.name for option in find(name).options}
        given = {key: value for key, value in options.items() if key in known}
        data = proposed(name, given) | {"split": now.get("split")}
        opened = open_data(data, seed=0, folder=settings().home / "files")
    except (ValueError, LookupError) as why:
        raise CannotTrain(str(why)) from why
    return {**data, "signature": opened.signature.as_json()}


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
    from engine.plan.plan import PlanError, read

    try:
        read(plan)
        documents().put(state.owner(), project.id, [{"path": ["plan"], "value": plan}], label)
    except (PlanError, RefusedEdit) as why:
        raise CannotTrain(str(why)) from why
