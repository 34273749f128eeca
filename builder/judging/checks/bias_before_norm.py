"""A bias before batch norm.

What: a layer adds a bias, and a batch norm follows.
Why: batch norm takes the mean away, and the bias with it: weights that do nothing.
How to fix: switch *Add a bias* off.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"


def check(look: Look) -> Iterable[Problem]:
    for node in look.layers("batch_norm1d", "batch_norm2d", "batch_norm3d"):
        before = look.before(node)
        if (
            before is None
            or before.bypassed
            or before.form.get("bias") is not True
            or len(look.after(before)) != 1
        ):
            continue
        if before.entry is not None and before.entry.family in ("convolution", "dense", "upsample"):
            count = node.entry is not None and look.known(before).weights.get("bias", (0,))[0]
            yield look.problem(
                "bias-before-norm", SEVERITY, before, "A bias before batch norm", f"**{before.title}** adds a bias, and **{node.title}** takes it away again.",
                "Batch norm removes the mean, and the bias with it.", "Switch *Add a bias* off.",
                fix=Fix("Switch it off", f"{count:,} parameters less", look.set_field(before, "bias", False)),
            )  # fmt: skip
