"""Unequal lengths that nobody looks at.

What: the data's series or texts differ in length, and a layer that could stop at each one's end is
not told.
Why: it reads on into the filling, and the last step is that of the filling.
How to fix: wire *lengths* of the input to it.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import fresh_id, put
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"
WANTS = True


def check(look: Look) -> Iterable[Problem]:
    role = look.role
    varying = {
        name
        for name, field in (role or {}).get("inputs", {}).items()
        if (field.get("shape") or [1])[0] is None
    }
    sources = [
        node
        for node in look.graph.inputs
        if node.type in ("series", "tokens")
        and (node.name in varying or (varying and len(look.graph.inputs) == 1))
    ]
    if len(sources) != 1:
        return
    source = sources[0]
    for node in look.layers():
        if (
            node.entry is None
            or node.entry.port("length") is None
            or any(wire.into == "length" for wire in look.coming(node))
            or not look.coming(node)
        ):
            continue
        wire = fresh_id(look.raw_wires, "w")
        yield look.problem(
            "unequal-lengths", SEVERITY, node, "Unequal lengths that nobody looks at", f"**{node.title}** reads series of unequal length to the end of the filling.",
            "What stands there is no data.", f"Wire *lengths* of **{source.title}** to it.",
            fix=Fix("Connect", f"lengths of {source.title}", [put([*look.path, "wires", wire], {"from": [source.id, "length"], "to": [node.id, "length"]})]),
        )  # fmt: skip
        return
