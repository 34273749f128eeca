"""From chosen data to a plan that fits them, and to a drawing whose inputs and heads have the right
sizes: all as puts of one edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import builder
from builder.judging.ports import input_for

if TYPE_CHECKING:
    from engine.plan.defaults import Reason

Json = dict[str, Any]
Put = dict[str, Any]


def suited(signature: Json, drawn: list[Json], parameters: int = 0) -> list[Reason]:
    """How to train this drawing on these data, each setting with its reason."""
    from engine.plan.defaults import propose

    return propose(
        signature,
        parameters,
        {str(node.get("type")) for drawing in drawn for node in drawing["nodes"].values()},
    )


def first_plan(data: Json, signature: Json, drawn: list[Json], parameters: int = 0) -> Json:
    """Where nothing was planned yet: what the engine proposes for these data and this drawing."""
    from builder.templates.drawing import plan as fresh
    from engine.plan.defaults import as_plan

    proposed = as_plan(suited(signature, drawn, parameters), data)
    if not (data.get("split") or {}).get("validation", 1):
        proposed["stopping"] = None  # nothing to watch
    plain = fresh(data, {})
    learner = {**plain["learners"]["network"], **proposed["learners"]["network"]}
    return {**plain, **proposed, "objective": plain["objective"], "learners": {"network": learner}}


def planned(
    plan: Json, data: Json, signature: Json, network: Json | None, blocks: Json | None = None
) -> tuple[Json, str]:
    """The plan with these data, and a sentence where something could not be made to agree."""
    from engine import ways
    from engine.plan.plan import PlanError, read, wants

    new = (
        dict(plan)
        if plan.get("objective")
        else first_plan(
            data, signature, [*([network] if network else []), *(blocks or {}).values()]
        )
    )
    new["data"] = {**data, "signature": signature}
    way = ways.suiting(signature, (plan.get("objective") or {}).get("type"))
    objective = way.type if way else None
    if way is None or objective is None:
        return new, "There is no way to train on this task yet; choose another target or task."
    if objective != (plan.get("objective") or {}).get("type"):
        new["objective"] = {
            "type": objective,
            "options": {},
            "roles": {"network": "network"},
            "inputs": {},
            "outputs": {},
        }
        new["loss"] = None
    fits = way.losses_fit
    if fits and (new.get("loss") or {}).get("type") not in fits:
        new["loss"] = {"type": fits[0], "options": {}}
    elif not fits:
        new["loss"] = None
    try:
        wanted = wants(new)
    except PlanError as why:
        return new, " ".join(why.problems)
    role = wanted["roles"].get("network")
    if role and network is not None:
        inputs, outputs = wire_up(network, role)
        new["objective"] = {
            **new["objective"],
            "roles": {"network": "network"},
            "inputs": {"network": inputs},
            "outputs": {"network": outputs},
        }
    stopping = new.get("stopping")
    if stopping and str(stopping.get("monitor", "")) not in way.monitors():
        new["stopping"] = None
    try:
        read(new)
    except PlanError as why:
        return new, " ".join(why.problems)
    return new, ""


def wire_up(network: Json, role: Json) -> tuple[dict[str, str], dict[str, str]]:
    """Which input of the drawing gets which field, and which output gives which answer: by name,
    else by kind, else in order.
    """
    from builder.layers.entries import entries

    kinds = {
        node["name"]: node["type"]
        for node in network["nodes"].values()
        if node.get("type") in entries() and entries()[node["type"]].kind == "input"
    }
    outs = [
        node["name"]
        for node in network["nodes"].values()
        if node.get("type") in entries() and entries()[node["type"]].kind == "output"
    ]
    inputs: dict[str, str] = {}
    left = dict(role["inputs"])
    for test in (
        lambda name, field: name == field,
        lambda name, field: kinds[name] == input_for(role["inputs"][field])[0],
        lambda name, field: True,
    ):
        for name in kinds:
            if name in inputs:
                continue
            match = next((field for field in left if test(name, field)), None)
            if match is not None:
                inputs[name] = match
                del left[match]
    outputs = dict(zip(role["outputs"], outs, strict=False))
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


def disagreements(document: Json, plan: Json, verdict: Json) -> list[str]:
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
            elif node["type"] != input_for(field)[0]:
                takes, are = (in_words(kind) for kind in (node["type"], field["kind"]))
                sentences.append(
                    f"The network's input *{name}* takes {takes}; these data are {are}."
                )
            else:
                shape = ((judged["nodes"].get(id_, {}).get("outputs") or {}).get("out") or {}).get(
                    "shape"
                )
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
            shape = (
                (
                    (judged["nodes"].get(before[0], {}).get("outputs") or {}).get(before[1]) or {}
                ).get("shape")
                if before
                else None
            )
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
