"""A huge dense layer after flatten.

What: most weights of the network lie in one dense layer after a *Flatten*.
Why: it learns a weight for every pixel by itself, which is slow and learns by heart.
How to fix: pool before the *Flatten*.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"
HUGE = 5_000_000


def check(look: Look) -> Iterable[Problem]:
    for node in look.layers("dense"):
        flat = look.before(node)
        if flat is None or flat.type != "flatten" or look.known(node).parameters < HUGE:
            continue
        type_ = look.input_type(flat)
        if type_ is None or len(type_.shape) != 3 or max(type_.shape[1:]) < 2:
            continue
        wire = look.coming(flat)[0]
        less = (type_.shape[0] + 1) * node.form.out_features
        yield look.problem(
            "huge-dense", SEVERITY, node, "A huge dense layer after flatten", f"**{node.title}** has {look.known(node).parameters:,} parameters, one for every number of {type_.text}.",
            "A weight for every pixel by itself is slow, and learns by heart.", "Pool before the *Flatten*.", wire=wire.id,
            fix=Fix("Pool first", f"a global average pooling; {node.title} then has {less:,} parameters", look.between(wire, "global_avg_pool2d", {})),
        )  # fmt: skip
