"""Everything is frozen.

What: every layer with weights is frozen.
Why: training changes weights; frozen ones never change.
How to fix: let at least one layer learn.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import cut
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    if look.block is not None or not look.shapes.whole:
        return
    weighted = [node for node in look.layers() if look.known(node).parameters]
    if weighted and all(node.raw.get("frozen", False) for node in weighted):
        last = weighted[-1]
        yield look.problem(
            "all-frozen", SEVERITY, last, "Everything is frozen", f"All {len(weighted)} layers with weights are frozen, **{last.title}** too.",
            "Training changes weights, and frozen ones never change.", "Let at least one layer learn, mostly the last.",
            fix=Fix("Let it learn", f"{last.title} is trained", [cut([*look.path, "nodes", last.id, "frozen"])]),
        )  # fmt: skip
