"""A picture goes into a dense layer.

What: a dense layer gets a picture or volume, and works on its last dimension only.
Why: it weighs the numbers of one row of pixels, the same for every row and channel; that is hardly
ever meant.
How to fix: put a *Flatten* (or a global pooling) before it.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "warning"


def check(look: Look) -> Iterable[Problem]:
    for node in look.layers("dense", "spectral_norm_dense", "weight_norm_dense"):
        type_ = look.input_type(node)
        if (
            type_ is None
            or len(type_.shape) < 3
            or look.known(node).outputs is None
            or type_.names[:1] != ("channels",)
        ):
            continue
        wire = look.coming(node)[0]
        units = node.form.out_features
        yield look.problem(
            "picture-into-dense", SEVERITY, node, "A picture goes into a dense layer",
            f"**{node.title}** gets {type_.text} ({', '.join(type_.names)}) from {look.sender(node)} and weighs only the {type_.shape[-1]} numbers of its last dimension.",
            "It does the same for every row and channel by itself; that is hardly ever meant.", "Put a *Flatten* before it.", wire=wire.id,
            fix=Fix("Fix it", f"a Flatten between them, {(type_.count + 1) * units:,} parameters in {node.title}", look.between(wire, "flatten", {})),
        )  # fmt: skip
