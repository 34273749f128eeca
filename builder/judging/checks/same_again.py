"""The same activation twice.

What: two equal activations follow each other.
Why: the second changes nothing, or squeezes what was squeezed.
How to fix: take one out.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"


def check(look: Look) -> Iterable[Problem]:
    for node in look.layers():
        before = look.before(node)
        if (
            node.entry is None
            or node.entry.family != "activation"
            or before is None
            or before.type != node.type
            or before.bypassed
            or node.type in ("identity", "glu", "swiglu", "geglu")
        ):
            continue
        yield look.problem(
            "same-again", SEVERITY, node, "The same activation twice", f"**{node.title}** follows **{before.title}**.", "The second adds nothing.", "Take one out.",
            fix=Fix("Remove it", f"takes {node.title} out", look.bridge(node)),
        )  # fmt: skip
