"""A branch joined with itself.

What: both wires of an *Add* come from the same layer.
Why: a number plus itself is only twice the number; mostly a layer on one of the branches is
missing.
How to fix: put the layers of the branch between, or take one wire out.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import cut
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"


def check(look: Look) -> Iterable[Problem]:
    for node in look.layers("add", "multiply"):
        seen: set[tuple[str, str]] = set()
        for wire in look.coming(node):
            if (wire.source, wire.port) in seen:
                yield look.problem(
                    "same-branch", SEVERITY, node, "A branch joined with itself", f"**{node.title}** gets {look.sender(node)} twice.",
                    "Mostly a layer on one of the branches is missing.", "Put the layers of the branch between, or take one wire out.", wire=wire.id,
                    fix=Fix("Remove the second wire", "one wire less", [cut([*look.path, "wires", wire.id])]),
                )  # fmt: skip
                break
            seen.add((wire.source, wire.port))
