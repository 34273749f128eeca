"""A network without an output.

What: nothing leaves this network, or this block.
Why: what is computed reaches no loss, so nothing can be learned and nothing predicted.
How to fix: add an output after the last layer.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import fresh_id, put
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    if look.graph.outputs or (look.block is None and not look.graph.nodes):
        return
    type_, words = (
        ("block_out", "Block output") if look.block is not None else ("scores", "Class scores")
    )
    yield look.problem(
        "no-output", SEVERITY, None, "No output", f"{look.where(None)} has no output, so nothing that it computes is used.",
        "What is computed reaches no loss: nothing can be learned and nothing predicted.", f"Add an output, such as *{words}*, after the last layer.",
        fix=_fix(look, type_, words),
    )  # fmt: skip


def _fix(look: Look, type_: str, words: str) -> Fix | None:
    ends = [
        node
        for node in look.graph.nodes.values()
        if not look.graph.leaving.get(node.id) and look.known(node).outputs
    ]
    if not ends:
        return None
    end = ends[-1]
    x, y = look.raw_nodes[end.id].get("at", [0, 0])
    id_, puts = look.new_node(type_, {}, [x, y + 84])
    port = next(iter(look.known(end).outputs or ()), "out")
    puts.append(
        put(
            [*look.path, "wires", fresh_id(look.raw_wires, "w")],
            {"from": [end.id, port], "to": [id_, "in"]},
        )
    )
    return Fix("Add it", f"{words} after {end.title}", puts)
