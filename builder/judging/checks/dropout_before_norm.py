"""Dropout before batch norm.

What: a batch norm follows a dropout.
Why: dropout changes the spread in training only, so batch norm remembers a spread that is wrong
when predicting.
How to fix: put the dropout behind the batch norm, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"


def check(look: Look) -> Iterable[Problem]:
    for node in look.layers("batch_norm1d", "batch_norm2d", "batch_norm3d"):
        before = look.before(node)
        if (
            before is not None
            and before.entry is not None
            and before.type.startswith(("dropout", "alpha_dropout"))
            and not before.bypassed
        ):
            yield look.problem(
                "dropout-before-norm", SEVERITY, node, "Dropout before batch norm", f"**{node.title}** follows **{before.title}**.",
                "Dropout changes the spread while training only, so batch norm remembers one that is wrong when predicting.", "Take the dropout out, or put it behind.",
                fix=Fix("Remove it", f"takes {before.title} out", look.bridge(before)),
            )  # fmt: skip
