"""An input that nothing uses.

What: an input from which no wire leads to an output.
Why: its data is read and carried along, and changes nothing.
How to fix: connect it, or delete it.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "warning"


def check(look: Look) -> Iterable[Problem]:
    if not look.graph.outputs:
        return
    for node in look.graph.inputs:
        if node.id not in look.graph.live:
            yield look.problem(
                "unused-input", SEVERITY, node, "An input that nothing uses", f"**{node.title}** leads to no output.",
                "Its data would be read and change nothing.", "Connect it to the layers that should see it, or delete it.",
                fix=Fix("Remove it", f"takes {node.title} out", look.remove(node)) if len(look.graph.inputs) > 1 else None,
            )  # fmt: skip
