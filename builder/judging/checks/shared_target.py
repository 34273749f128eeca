"""A layer that is used again is not there.

What: *Use again* or a *Tied head* names no layer, or one that cannot be used so.
Why: it has no weights of its own.
How to fix: choose the layer whose weights it should use.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.drawing.graph import Node
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    for node in look.graph.nodes.values():
        if node.kind not in ("again", "tied"):
            continue
        target = look.graph.nodes.get(node.reference or "")
        if target is not None and _suits(node, target):
            continue
        suits = [
            other
            for other in look.graph.nodes.values()
            if _suits(node, other) and other.id not in look.graph.unsorted
        ]
        what = (
            f"**{node.title}** uses no layer yet."
            if node.reference is None
            else f"**{node.title}** uses a layer that is not there, or that has no weights to share."
        )
        fix = (
            Fix("Use it", f"uses {suits[-1].title}", look.set_field(node, "layer", suits[-1].id))
            if suits
            else None
        )
        yield look.problem(
            "shared-target",
            SEVERITY,
            node,
            "Nothing to share",
            what,
            "It has no weights of its own.",
            "Choose the layer whose weights it should use.",
            fix=fix,
        )


def _suits(node: Node, target: Node) -> bool:
    if target.bypassed or target.kind != "layer" or target.id == node.id:
        return False
    return (
        target.type == "embedding"
        if node.kind == "tied"
        else target.entry is not None
        and bool(target.entry.torch)
        and len(target.entry.outputs) == 1
    )
