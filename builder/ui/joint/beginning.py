"""A plan that begins from what an earlier run has learned: which runs there are, what the drawing can
take over from each, and the edits that make it so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from builder.document.documents import Document
from builder.ui.app.server import judged, settings
from builder.ui.joint.start import CannotTrain

Json = dict[str, Any]
SHOWN = 60  # runs that are offered, the newest first


def runs_with_weights(owner: str) -> dict[str, str]:
    """Runs of this owner that left weights: their ids, and what they are called."""
    import engine

    offered: dict[str, str] = {}
    for run in engine.runs():
        if run.owner != owner or run.state not in ("finished", "stopped"):
            continue
        if engine.open_run(run.id).weights is not None:
            offered[run.id] = run.name
        if len(offered) == SHOWN:
            break
    return offered


def checkpoints_of(run: str) -> list[int]:
    """The steps at which a run's weights are still there, besides those that it left in the end."""
    import engine

    return [checkpoint["step"] for checkpoint in engine.open_run(run).checkpoints]


def weights_of(run: str, step: int | None = None) -> str:
    """The hash of the weights that a run left, or had at a step, kept for whoever begins from them."""
    import engine
    from engine.errors import RunError

    try:
        return engine.open_run(run).weights_at(step)
    except (LookupError, RunError) as why:
        raise CannotTrain(str(why)) from None


def endings() -> tuple[str, ...]:
    """Of files that weights are read from."""
    from engine.export.weight_file import ENDINGS

    return ENDINGS


def weights_in(name: str, content: bytes, progress: Callable[[float, str], None]) -> str:
    """The hash of the weights in a file that a person brings, kept here."""
    from engine.export.weight_file import bring
    from engine.reading.columns import DataError

    try:
        return bring(settings().home, name, content, progress)
    except DataError as why:
        raise CannotTrain(str(why)) from None


def what_fits(project: Document, plan: Json, sha: str) -> Json:
    """Of each role of the plan, which layers of the drawing take from which of these weights."""
    import builder
    from engine.errors import RunError
    from engine.plan.plan import PlanError
    from engine.run.asking import TaskError, try_job

    plan = {**plan, "begin_from": {}}
    try:
        job = builder.Project({**project.document, "plan": plan}).job()
        return try_job("what_fits", job, settings().home, sha=sha)
    except (PlanError, RunError, builder.ProjectError, TaskError) as why:
        raise CannotTrain(str(why)) from None


def begun(document: Json, role: str, taking: Json, sha: str, of: str) -> Json | None:
    """What the plan says of a role that begins from these weights; nothing where it takes none."""
    if all(layer["state"] != "taken" for layer in taking["layers"]):
        return None
    known = judged(document)["networks"][roles_of(document)[role]]["nodes"]
    takes = nodes_of(document, role, taking)
    taken = {id_: known[id_]["parameters"] for id_, whole in takes.items() if whole}
    return {"sha": sha, "match": "names", "renamed": taking["renamed"], "of": of, "taken": taken}


def held_still(document: Json, fits: Json, still: bool) -> list[Json]:
    """Edits by which each layer that takes its weights over stands still, or all learn again. Of a
    network that takes all over the last layer learns: else nothing would.
    """
    puts: list[Json] = []
    for role, taking in fits.items():
        name = roles_of(document)[role]
        takes = nodes_of(document, role, taking)
        last = list(takes)[-1] if takes and all(takes.values()) else ""
        for id_, whole in takes.items():
            frozen = still and whole and id_ != last
            if frozen != bool(document["networks"][name]["nodes"][id_].get("frozen")):
                path = ["networks", name, "nodes", id_, "frozen"]
                puts.append({"path": path, "value": True} if frozen else {"path": path})
    return puts


def nodes_of(document: Json, role: str, taking: Json) -> dict[str, bool]:
    """The drawn layers of a role that have weights: whether they take all of theirs over."""
    from builder.drawing import graph as graphs

    network = graphs.read(document).networks[roles_of(document)[role]]
    states: dict[str, set[str]] = {}
    for layer in taking["layers"]:
        states.setdefault(layer["layer"].split(".")[0], set()).add(layer["state"])
    return {
        id_: states[attribute] == {"taken"}
        for id_, attribute in network.attributes.items()
        if attribute in states
    }


def roles_of(document: Json) -> dict[str, str]:
    roles: dict[str, str] = document["plan"]["objective"]["roles"]
    return roles
