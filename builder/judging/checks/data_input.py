"""An input that does not suit the data.

What: an input is missing or gets nothing, or its size or kind is not that of the data.
Why: the first batch would not fit into the network.
How to fix: *Fix it* sets the input to what the data has.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from builder.document.edits import put
from builder.drawing.graph import Node
from builder.judging.ports import input_for, takes
from builder.judging.problems import Fix, Look, Problem
from builder.layers import names
from builder.shapes.shapes import said

SEVERITY = "error"
WANTS = True


def check(look: Look) -> Iterable[Problem]:
    role = look.role
    if role is None:
        return
    wanted: Mapping[str, Any] = role.get("inputs", {})
    taken = {node.id for name in wanted if (node := look.input_for(name)) is not None}
    free = [node for node in look.graph.inputs if node.id not in taken]
    for name, field in wanted.items():
        type_, params = input_for(field)
        node = look.input_for(name)
        if node is None:
            same = [port for port in free if port.type == type_]
            # Where one input is wanted and one is drawn, the plan says by itself which is which.
            node = same[0] if same else free[0] if len(free) == 1 and len(wanted) == 1 else None
            if node is None:
                yield _missing(look, name, field, type_, params)
                continue
            free.remove(node)
        varies = [place for place, size in enumerate(field.get("shape") or []) if size is None]
        if not takes(node.type, field) or _differs(node, params, varies):
            yield _other(look, node, name, field, type_, params)
        elif node.type in ("tokens", "category"):
            yield from _vocabulary(look, node, params)
    if wanted:
        yield from (_left_over(look, node) for node in free)


def _left_over(look: Look, node: Node) -> Problem:
    puts = look.without(node)
    return look.problem(
        "data-input", SEVERITY, node, "An input that gets nothing", f"**{node.title}** gets nothing from these data.",
        "The network waits for something that no row has.", "Take the input out, with what only it feeds.",
        fix=Fix("Take it out", f"takes {node.title} out, with what only it feeds", puts) if puts else None,
    )  # fmt: skip


def _differs(node: Node, params: dict[str, Any], varies: list[int]) -> bool:
    fields = list(params)
    return any(
        node.form.get(field) != value
        for place, (field, value) in enumerate(params.items())
        if field in fields and place not in varies and field not in ("vocabulary", "classes")
    )


def _missing(
    look: Look, name: str, field: Mapping[str, Any], type_: str, params: dict[str, Any]
) -> Problem:
    _, puts = look.new_node(type_, params, [0, -84])
    puts[0]["value"]["name"] = names.safe(name, look.taken_names)
    return look.problem(
        "data-input", SEVERITY, None, "An input is missing", f"{look.where(None)} has no input for **{name}** ({field.get('kind', 'numbers')}) of the data.",
        "The data has it, and the objective hands it to this network.", "Add the input, and connect it.", fix=Fix("Add it", f"an input for {name}", puts),
    )  # fmt: skip


def _other(
    look: Look, node: Node, name: str, field: Mapping[str, Any], type_: str, params: dict[str, Any]
) -> Problem:
    now = look.known(node).outputs
    before = said(now["out"]) if now else "something else"
    sizes = (
        " × ".join("any length" if size is None else str(size) for size in field.get("shape") or [])
        or "one number"
    )
    fixed = {
        **{key: value for key, value in look.raw_nodes[node.id].items() if key != "params"},
        "type": type_,
        "params": params,
    }
    return look.problem(
        "data-input", SEVERITY, node, "An input that does not suit the data", f"**{node.title}** takes {before}, but **{name}** of the data has {sizes} ({', '.join(field.get('names') or []) or field.get('kind', '')}).",
        "The first batch would not fit into the network.", "Set the input to what the data has.", fix=Fix("Fix it", f"sets the input to {sizes}", [put([*look.path, "nodes", node.id], fixed)]),
    )  # fmt: skip


def _vocabulary(look: Look, node: Node, params: dict[str, Any]) -> Iterable[Problem]:
    field = "vocabulary" if node.type == "tokens" else "classes"
    if node.form[field] < params[field]:
        yield look.problem(
            "data-input", SEVERITY, node, "More symbols than the network knows", f"**{node.title}** knows {node.form[field]:,} symbols, but the data has {params[field]:,}.",
            "A symbol beyond the table would stop the training.", "Set it to what the data has.",
            fix=Fix("Fix it", f"sets it to {params[field]:,}", look.set_field(node, field, params[field])),
        )  # fmt: skip
