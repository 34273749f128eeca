"""A wire that hangs.

What: a wire begins or ends at something that is not there, or where another wire already ends.
Why: the file was changed by hand, or two people edited at once.
How to fix: remove the wire, and draw it anew where it should go.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import cut
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "warning"


def check(look: Look) -> Iterable[Problem]:
    for wire, node_id, why in look.graph.stray:
        node = look.graph.nodes.get(node_id)
        at = f" at **{node.title}**" if node else ""
        yield look.problem(
            "stray-wire", SEVERITY, node, "A wire that hangs", f"A wire{at} does not hold: {why}.", "It carries nothing, so it is left out.",
            "Remove it, and draw it anew where it should go.", wire=wire,
            fix=Fix("Remove it", "takes the wire out", [cut([*look.path, "wires", wire])]),
        )  # fmt: skip
