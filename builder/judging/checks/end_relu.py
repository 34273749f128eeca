"""An activation that limits the answer.

What: the last layer before class scores or numbers is a *ReLU* or the like.
Why: no answer below zero can be given, and where it is shut nothing is learned.
How to fix: take it out.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"
ONE_SIDED = (
    "relu",
    "relu6",
    "leaky_relu",
    "elu",
    "squared_relu",
    "hardswish",
    "silu",
    "gelu",
    "mish",
)


def check(look: Look) -> Iterable[Problem]:
    for node in look.graph.outputs:
        before = look.before(node)
        if (
            node.type in ("scores", "numbers", "token_scores")
            and before is not None
            and before.type in ONE_SIDED
            and not before.bypassed
        ):
            yield look.problem(
                "end-relu", SEVERITY, before, "An activation that limits the answer", f"**{before.title}** stands right before **{node.title}**.",
                "It lets hardly anything below zero through, and where it is shut nothing is learned.", "Take it out.",
                fix=Fix("Remove it", f"takes {before.title} out", look.bridge(before)),
            )  # fmt: skip
