"""A series lies the wrong way round.

What: a convolution over time gets a series step by step, so it takes the steps for channels.
Why: it slides over the features instead of over time.
How to fix: swap time and features before it.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "warning"


def check(look: Look) -> Iterable[Problem]:
    for node in look.layers():
        port = node.entry.inputs[0] if node.entry and node.entry.inputs else None
        type_ = look.input_type(node)
        if (
            port is None
            or port.dims != ("channels", "time")
            or type_ is None
            or type_.names != ("time", "features")
        ):
            continue
        wire = look.coming(node)[0]
        yield look.problem(
            "series-order", SEVERITY, node, "A series lies the wrong way round",
            f"**{node.title}** slides over time and expects one row for each channel, but {look.sender(node)} sends {type_.text} (time, features).",
            "It takes the steps for channels, and slides over the features.", "Put *Swap time and features* before it.", wire=wire.id,
            fix=Fix("Fix it", "swaps time and features between them", look.between(wire, "swap", {})),
        )  # fmt: skip
