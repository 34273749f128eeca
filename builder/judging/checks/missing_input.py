"""Something must come in, and nothing does.

What: a layer has a way in to which no wire leads.
Why: it has no numbers to compute with, and nothing after it has either.
How to fix: draw a wire to it from the layer before, or delete it.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import fresh_id, put
from builder.drawing.graph import Node
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    for node in look.graph.nodes.values():
        if node.entry is None or node.kind in ("input", "block_in"):
            continue
        connected = {wire.into for wire in look.coming(node)}
        for name, label in _needed(look, node):
            if name in connected:
                continue
            port = f" at *{label or name}*" if len(look.graph.ports_in(node)) > 1 else ""
            yield look.problem(
                "missing-input", "error", node, "Nothing comes in", f"Nothing is connected to **{node.title}**{port}.",
                "It has no numbers to compute with.", "Draw a wire to it from the layer before, or delete it.", fix=_fix(look, node, name),
            )  # fmt: skip


def _needed(look: Look, node: Node) -> list[tuple[str, str]]:
    if node.kind in ("block", "again"):
        return (
            [(name, "") for name in look.graph.ports_in(node)]
            if node.kind == "block" or look.graph.nodes.get(node.reference or "")
            else [("in", "")]
        )
    assert node.entry is not None
    return [(port.name, port.label) for port in node.entry.inputs if not port.optional]


def _fix(look: Look, node: Node, port: str) -> Fix | None:
    """The last loose end drawn before this node, if there is exactly one place to go."""
    nodes = list(look.graph.nodes.values())
    loose = [
        other
        for other in nodes[: nodes.index(node)]
        if other.entry
        and other.kind != "output"
        and look.graph.ports_out(other)
        and not look.graph.leaving.get(other.id)
    ]
    for source in reversed(loose):
        known = look.known(source)
        if source.id not in look.graph.unsorted and known.outputs:
            wire = fresh_id(look.raw_wires, "w")
            return Fix(
                "Connect",
                f"a wire from {source.title}",
                [
                    put(
                        [*look.path, "wires", wire],
                        {"from": [source.id, next(iter(known.outputs))], "to": [node.id, port]},
                    )
                ],
            )
    return None
