"""Two dense layers without an activation.

What: two dense layers follow each other directly.
Why: two weighted sums in a row can do no more than one.
How to fix: put an activation such as *ReLU* between them, or take one out.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"
DENSE = ("dense", "spectral_norm_dense", "weight_norm_dense")


def check(look: Look) -> Iterable[Problem]:
    for node in look.layers(*DENSE):
        before = look.before(node)
        # A narrow one in the middle is a code, and meant.
        if (
            before is None
            or before.type not in DENSE
            or before.bypassed
            or len(look.after(before)) != 1
            or before.raw.get("title")
            or before.name == "code"
        ):
            continue
        wire = look.coming(node)[0]
        yield look.problem(
            "two-dense", SEVERITY, node, "Two dense layers without an activation", f"**{before.title}** and **{node.title}** follow each other directly.",
            "Two weighted sums in a row can do no more than one.", "Put a *ReLU* between them.", wire=wire.id,
            fix=Fix("Insert", "a ReLU between them", look.between(wire, "relu", {})),
        )  # fmt: skip
