"""From chosen data to a plan that fits them, and to a drawing whose inputs and heads have the right
sizes: all as puts of one edit.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import builder
from builder.judging.judged import DrawingVerdict, NetworkVerdict
from builder.judging.ports import ROWS, input_for, takes

if TYPE_CHECKING:
    from engine.data.signature import Signature
    from engine.plan.defaults import Reason
    from engine.ways.way import Way

Json = dict[str, Any]
Put = dict[str, Any]


def suited(signature: Signature, drawn: list[Json], parameters: int = 0) -> list[Reason]:
    """How to train this drawing on these data, each setting with its reason."""
    from engine.plan.defaults import propose

    return propose(
        signature,
        parameters,
        {str(node.get("type")) for drawing in drawn for node in drawing["nodes"].values()},
    )


def first_plan(data: Json, signature: Signature, drawn: list[Json], parameters: int = 0) -> Json:
    """Where nothing was planned yet: what the engine proposes for these data and this drawing, for
    each learner of the usual way the same.
    """
    from builder.templates.drawing import plan as fresh
    from engine import ways
    from engine.catalogue import filled
    from engine.plan.defaults import as_plan

    proposed = as_plan(suited(signature, drawn, parameters), data)
    if not (data.get("split") or {}).get("validation", 1):
        proposed["stopping"] = None  # nothing to watch
    plain, way = fresh(data, {}), ways.usual(signature)
    learner = {**plain["learners"]["network"], **proposed["learners"]["network"]}
    learners = {name: dict(learner) for name in way.learners_for(filled(way, {}))}
    return {**plain, **proposed, "objective": plain["objective"], "learners": learners}


def planned(
    plan: Json,
    data: Json,
    signature: Signature,
    networks: Mapping[str, Json],
    blocks: Json | None = None,
) -> tuple[Json, str]:
    """The plan with these data, and a sentence where something could not be made to agree.
    `networks` are the drawings by their names; without any, what was wired stays.
    """
    from engine import ways
    from engine.catalogue import filled
    from engine.plan.plan import PlanError, read, wants

    objective = plan.get("objective") or {}
    drawn = [*networks.values(), *(blocks or {}).values()]
    new = dict(plan) if objective else first_plan(data, signature, drawn)
    new["data"] = {**data, "signature": signature.as_json()}
    way = ways.suiting(signature, objective.get("type"))
    if way is None:
        return new, "There is no way to train on this task yet; choose another target or task."
    if way.type != objective.get("type"):
        objective = {"type": way.type, "options": {}, "roles": {}, "inputs": {}, "outputs": {}}
        new["learners"] = learners_for(way, new.get("learners") or {})
        new["loss"] = None
    fits = way.losses_fit
    if fits and (new.get("loss") or {}).get("type") not in fits:
        new["loss"] = {"type": fits[0], "options": {}}
    elif not fits:
        new["loss"] = None
    # Each role has a network, if only one that is yet to be drawn: else the plan cannot be read.
    learners = way.learners_for(filled(way, objective.get("options") or {}))
    roles = {role: role for names in learners.values() for role in names}
    new["objective"] = {**objective, "roles": roles | (objective.get("roles") or {})}
    try:
        wanted = wants(new)["roles"]
    except PlanError as why:
        return new, " ".join(why.problems)
    if networks:
        new["objective"] = wired(new["objective"], wanted, networks)
    stopping = new.get("stopping")
    if stopping and str(stopping.get("monitor", "")) not in way.monitors():
        new["stopping"] = None
    try:
        read(new)
    except PlanError as why:
        return new, " ".join(why.problems)
    return new, ""


def learners_for(way: type[Way], learners: Json) -> Json:
    """Those of another way: what it knows stays, the others learn as the first did."""
    from engine.catalogue import filled

    first = next(iter(learners.values()), None)
    names = way.learners_for(filled(way, {}))
    if first is None:
        return {}
    return {name: learners.get(name, copy.deepcopy(first)) for name in names}


# ---- which drawing plays which role --------------------------------------------------------------
def wired(objective: Json, wanted: Json, networks: Mapping[str, Json]) -> Json:
    """The objective with its roles played by these drawings, and their ports wired."""
    roles = cast(wanted, networks, objective.get("roles") or {})
    ports = {
        role: wire_up(networks[name], wanted[role])
        for role, name in roles.items()
        if name in networks
    }
    return {
        **objective,
        "roles": roles,
        "inputs": {role: inputs for role, (inputs, _) in ports.items()},
        "outputs": {role: outputs for role, (_, outputs) in ports.items()},
    }


def cast(wanted: Json, networks: Mapping[str, Json], before: Mapping[str, str]) -> dict[str, str]:
    """A drawing for each role: the one of before or of its name, else one that takes the same
    kinds, else the next that is left. A role that nobody is left for keeps its own name.
    """
    playing: dict[str, str] = {}

    def left() -> list[str]:
        return [name for name in networks if name not in playing.values()]

    chosen: tuple[Callable[[str, str], bool], ...] = (
        lambda role, name: name == before.get(role),
        lambda role, name: name == role,
        lambda role, name: kinds_wanted(wanted[role]) == kinds_taken(networks[name]),
        lambda role, name: True,
    )
    for fits in chosen:
        for role in wanted:
            if role not in playing:
                match = next((name for name in left() if fits(role, name)), None)
                playing |= {} if match is None else {role: match}
    return {role: playing.get(role, role) for role in wanted}


def kinds_wanted(role: Json) -> list[str]:
    return alike(input_for(field)[0] for field in role["inputs"].values())


def kinds_taken(network: Json) -> list[str]:
    return alike(ports_of(network, "input").values())


def alike(types: Iterable[str]) -> list[str]:
    """Types of inputs in the order of the alphabet, all that take a row of numbers as one."""
    return sorted("table" if type_ in ROWS else type_ for type_ in types)


def ports_of(network: Json, kind: str) -> dict[str, str]:
    """The inputs or outputs of a drawing: name → type, in their order."""
    from builder.layers.entries import entries

    known = entries()
    return {
        node["name"]: node["type"]
        for node in network["nodes"].values()
        if node.get("type") in known and known[node["type"]].kind == kind
    }


def wire_up(network: Json, role: Json) -> tuple[dict[str, str], dict[str, str]]:
    """Which input of the drawing gets which field, and which output gives which answer: by name,
    else by kind, else in order.
    """
    kinds = ports_of(network, "input")
    inputs: dict[str, str] = {}
    left = dict(role["inputs"])
    for fits in (
        lambda name, field: name == field,
        lambda name, field: takes(kinds[name], role["inputs"][field]),
        lambda name, field: True,
    ):
        for name in kinds:
            if name in inputs:
                continue
            match = next((field for field in left if fits(name, field)), None)
            if match is not None:
                inputs[name] = match
                del left[match]
    outputs = dict(zip(role["outputs"], ports_of(network, "output"), strict=False))
    return inputs, outputs


def fitted(document: Json, plan: Json) -> list[Put]:
    """Puts that make the drawing's inputs and heads agree with the data."""
    from engine.plan.plan import PlanError, wants

    try:
        return [
            dict(edit)
            for edit in builder.fit(
                {**document, "plan": plan}, plan["data"]["signature"], wants(plan)
            )
        ]
    except PlanError:
        return []


def shape_of(judged: NetworkVerdict, node: str, port: str) -> list[int] | None:
    """What leaves a node, where that is known."""
    known = judged["nodes"].get(node)
    output = known["outputs"].get(port) if known else None
    return output["shape"] if output else None


def disagreements(document: Json, plan: Json, verdict: DrawingVerdict) -> list[str]:
    """Where the drawing does not take what the data offer or does not give what the objective
    wants, in sentences.
    """
    from engine.data.kinds import in_words
    from engine.plan.plan import PlanError, wants

    try:
        wanted = wants(plan)
    except PlanError as why:
        return why.problems
    sentences: list[str] = []
    for role, sides in wanted["roles"].items():
        network = plan["objective"]["roles"].get(role, role)
        drawing, judged = document["networks"].get(network), verdict["networks"].get(network)
        if drawing is None or judged is None:
            continue
        by_name = {node["name"]: (id_, node) for id_, node in drawing["nodes"].items()}
        given = plan["objective"]["inputs"].get(role) or {}
        for field_name in [
            input_name for input_name in sides["inputs"] if input_name not in given.values()
        ]:
            sentences.append(f"No input of the network takes *{field_name}*.")
        for name, field_name in given.items():
            field, (id_, node) = sides["inputs"].get(field_name), by_name.get(name, ("", {}))
            if field is None or not node:
                sentences.append(f"The network's input *{name}* gets nothing from these data.")
            elif not takes(node["type"], field):
                drawn, are = (in_words(kind) for kind in (node["type"], field["kind"]))
                sentences.append(
                    f"The network's input *{name}* takes {drawn}; these data are {are}."
                )
            else:
                shape = shape_of(judged, id_, "out")
                expected = field["shape"]
                if (
                    shape is not None
                    and len(shape) == len(expected)
                    and any(b is not None and a != b for a, b in zip(shape, expected, strict=True))
                ):
                    sentences.append(
                        f"The network's input *{name}* takes {times(shape)} and the data are {times(expected)}."
                    )
        for want, name in (plan["objective"]["outputs"].get(role) or {}).items():
            expected = sides["outputs"][want]["shape"]
            id_ = by_name.get(name, ("", {}))[0]
            before = next(
                (wire["from"] for wire in drawing["wires"].values() if wire["to"][0] == id_), None
            )
            shape = shape_of(judged, *before) if before else None
            if (
                shape is not None
                and len(shape) == len(expected)
                and any(b is not None and a != b for a, b in zip(shape, expected, strict=True))
            ):
                sentences.append(
                    f"The network gives {times(shape)} numbers and {times(expected)} are wanted."
                )
    return sentences


def times(shape: list[Any]) -> str:
    return " × ".join("any" if side is None else str(side) for side in shape)
