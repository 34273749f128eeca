"""A setting that cannot be.

What: a field of a layer holds a value outside its range, of another kind, or is none of its fields.
Why: torch would refuse it, or do something that nobody meant.
How to fix: choose a value from the range; *Fix it* goes back to the default.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import cut
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    for node in look.graph.nodes.values():
        for field, sentence in node.wrong:
            own = field in look.raw_nodes[node.id].get("params", {})
            fix = (
                Fix(
                    "Fix it",
                    "goes back to the default",
                    [cut([*look.path, "nodes", node.id, "params", field])],
                )
                if own
                else None
            )
            yield look.problem(
                "setting", SEVERITY, node, "A setting that cannot be", f"In **{node.title}**, {sentence}.".replace("?.", "?").replace("..", "."),
                "The value is not one that this layer can work with.", "Choose another value, or go back to the default.", fix=fix,
            )  # fmt: skip
