"""Nothing to join.

What: a layer that brings branches together has only one.
Why: it passes that one on as it is.
How to fix: connect the other branch, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"


def check(look: Look) -> Iterable[Problem]:
    for node in look.layers("add", "multiply", "concat"):
        wires = look.coming(node)
        if len(wires) == 1 and look.known(node).outputs:
            yield look.problem(
                "one-branch", SEVERITY, node, "Nothing to join", f"Only {look.sender(node)} leads to **{node.title}**.", "One branch alone passes as it is.",
                "Connect the other branch, or take it out.", fix=Fix("Remove it", f"takes {node.title} out", look.bridge(node)),
            )  # fmt: skip
