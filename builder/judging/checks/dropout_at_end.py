"""Dropout at the end.

What: an output follows a dropout directly.
Why: it throws answers away at random while training, and the loss counts them as wrong.
How to fix: put it before the last layer with weights.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"


def check(look: Look) -> Iterable[Problem]:
    for node in look.graph.outputs:
        before = look.before(node)
        if (
            node.kind == "output"
            and before is not None
            and before.type.startswith("dropout")
            and not before.bypassed
        ):
            yield look.problem(
                "dropout-at-end", SEVERITY, before, "Dropout at the end", f"**{before.title}** stands right before **{node.title}**.",
                "It throws answers away at random, and the loss counts them as wrong.", "Put it before the last layer with weights.",
                fix=Fix("Remove it", f"takes {before.title} out", look.bridge(before)),
            )  # fmt: skip
