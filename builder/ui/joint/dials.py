"""Changes of a project's plan that a page or a run proposes."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from builder.document.documents import Document, RefusedEdit
from builder.document.edits import Put
from builder.ui.app import state
from builder.ui.app.server import documents, settings
from builder.ui.joint.of_run import hand_changes, trained_with
from builder.ui.joint.start import CannotTrain, leave_behind

if TYPE_CHECKING:
    from builder.drawing.hidden import Chain

Json = dict[str, Any]
Turn = Callable[[Json, Any], None]


def turn_dials(project: Document, run: str | None, changes: Json) -> None:
    """What the Playground's dials say becomes the project's plan and drawing, in one edit. What was
    turned while the run went on comes along; who watched it goes on with the next one, so it ends.
    """
    from builder.drawing.hidden import NotInPlace, chain_of

    trained = trained_with(run) if run else None
    plan = copy.deepcopy(project.document.get("plan") or (trained.plan if trained else {}))
    if trained and run:
        take_over(plan, trained.plan, hand_changes(run))
    puts: list[Put] = []
    try:
        for name, value in changes.items():
            if name in OF_PLAN:
                OF_PLAN[name](plan, value)
            elif name in OF_DRAWING:
                network = (plan["objective"].get("roles") or {}).get("network", "network")
                puts += OF_DRAWING[name](chain_of(project.document, network), value)
    except NotInPlace as why:
        raise CannotTrain(str(why)) from why
    put_plan(project, plan, "Turn a dial", puts)
    if run:
        leave_behind(run)


# ---- what can be turned --------------------------------------------------------------------------
def turn_data(plan: Json, value: Any) -> None:
    chosen = value if isinstance(value, dict) else {}
    plan["data"] = data_plan(
        plan["data"], str(chosen.get("set", "")), dict(chosen.get("options") or {})
    )


def turn_split(plan: Json, value: Any) -> None:
    plan["data"]["split"] = value


def turn_rate(plan: Json, value: Any) -> None:
    for learner in plan.setdefault("learners", {}).values():
        optimizer = learner.setdefault("optimizer", {"type": "adam", "options": {}})
        optimizer["options"] = {**optimizer.get("options", {}), "lr": value}


def turn_tempo(plan: Json, value: Any) -> None:
    plan["tempo"] = value or None  # 0: as fast as it can


def turn_decay(plan: Json, value: Any) -> None:
    plan["regularisers"] = [] if value == "none" else [{"type": value, "options": {}}]


def turn_setting(name: str) -> Turn:
    def turn(plan: Json, value: Any) -> None:
        plan[name] = value

    return turn


OF_PLAN: dict[str, Turn] = {
    "data": turn_data,
    "split": turn_split,
    "lr": turn_rate,
    "tempo": turn_tempo,
    "decay": turn_decay,
    "batch": turn_setting("batch"),
    "seed": turn_setting("seed"),
}


def turn_units(chain: Chain, value: Any) -> list[Put]:
    """{"layer": its name, "units": how many}"""
    from builder.drawing.hidden import set_units

    return set_units(chain, str(value["layer"]), int(value["units"]))


def turn_layers(chain: Chain, value: Any) -> list[Put]:
    from builder.drawing.hidden import set_layers

    return set_layers(chain, int(value))


def turn_features(chain: Chain, value: Any) -> list[Put]:
    from builder.drawing.hidden import set_features

    return set_features(chain, [str(unit) for unit in value])


OF_DRAWING: dict[str, Callable[[Chain, Any], list[Put]]] = {
    "units": turn_units,
    "layers": turn_layers,
    "features": turn_features,
}


def take_over(plan: Json, planned: Json, changes: Sequence[Json]) -> None:
    """What was changed by hand while the run went on, unless the plan was changed since."""
    newest = {name: value for change in changes for name, value in change.items()}
    if "lr" in newest and rates(plan) == rates(planned):
        turn_rate(plan, newest["lr"])
    if "tempo" in newest and plan.get("tempo") == planned.get("tempo"):
        turn_tempo(plan, newest["tempo"])


def rates(plan: Json) -> list[Any]:
    return [
        learner.get("optimizer", {}).get("options", {}).get("lr")
        for learner in plan.get("learners", {}).values()
    ]


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


def put_plan(project: Document, plan: Json, label: str, also: Sequence[Put] = ()) -> None:
    from engine.plan.plan import PlanError, read

    try:
        read(plan)
        puts: list[Json] = [{"path": ["plan"], "value": plan}, *(dict(edit) for edit in also)]
        documents().put(state.owner(), project.id, puts, label)
    except (PlanError, RefusedEdit) as why:
        raise CannotTrain(str(why)) from why
