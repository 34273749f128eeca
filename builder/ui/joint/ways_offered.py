"""Which ways to learn suit the data of a project, and the plan and drawing that go with one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from builder.document.edits import Put
from builder.ui.joint.planned import fitted, learners_for, planned

if TYPE_CHECKING:
    from engine.data.signature import Signature
    from engine.ways.way import Way

Json = dict[str, Any]


def signature_in(plan: Json) -> Signature:
    from engine.data.signature import Signature

    return Signature.from_json(plan["data"].get("signature"))


def ways_for(plan: Json) -> list[type[Way]]:
    """The way of the plan, and the others that can learn from its data; the usual ones of their
    task first.
    """
    from engine import ways

    now = ways.CATALOGUE[plan["objective"]["type"]]
    signature = signature_in(plan)
    if not now.needs_data or not signature.fields:
        return [now]
    usual = ways.for_task(signature.task or ways.task_by_target(signature))
    rest = [way for way in ways.CATALOGUE if not way.tasks and not way.suits]
    offered = [way for way in (*usual, *rest) if way.needs_data and roles_of(way, signature, {})]
    return offered if now in offered else [now, *offered]


def roles_of(way: type[Way], signature: Signature, options: Json) -> list[str]:
    """The networks that it takes; none where it cannot learn from such data."""
    from engine.catalogue import filled

    try:
        return list(way.wants(signature, filled(way, options)))
    except (LookupError, TypeError, ValueError):
        return []


def learned_so(
    document: Json, plan: Json, type_: str, options: Json
) -> tuple[Json, list[Put], str]:
    """The plan with this way and these options, the puts by which the drawing agrees with it, and a
    sentence where something could not be made to agree.
    """
    from engine import ways

    now, way = plan["objective"], ways.CATALOGUE[type_]
    if now["type"] == type_:
        if dict(now.get("options") or {}) == options:
            return plan, [], ""
        new = {**plan, "objective": {**now, "options": options}}
    else:
        fresh = {"type": type_, "options": options, "roles": {}, "inputs": {}, "outputs": {}}
        learners = learners_for(way, plan.get("learners") or {})
        new = {**plan, "objective": fresh, "learners": learners}
    if not way.needs_data:
        return new, [], ""
    signature = signature_in(plan)
    data = {name: value for name, value in plan["data"].items() if name != "signature"}
    new, trouble = planned(new, data, signature, document["networks"], document.get("blocks"))
    return new, cast("list[Put]", fitted(document, new)), trouble


def networks_missing(document: Json, plan: Json) -> list[str]:
    """Networks that the plan has a part for, and nobody has drawn."""
    names = (plan["objective"].get("roles") or {}).values()
    return [name for name in dict.fromkeys(names) if name not in document["networks"]]
