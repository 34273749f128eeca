"""Weights that cannot begin that way.

What: the chosen initialisation does not suit these weights, or there is none of that name.
Why: Xavier, He and orthogonal need weights with two dimensions or more; a bias has one.
How to fix: choose another beginning for these weights.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import cut
from builder.judging.problems import Fix, Look, Problem
from builder.layers import initialisers
from builder.layers.fields import plain_words
from builder.source.body import weight_paths

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    for node in look.graph.nodes.values():
        known = look.known(node)
        if node.entry is None or known.outputs is None:
            continue
        for label, beginning in (node.raw.get("init") or {}).items():
            if label not in node.entry.initialise:
                why = f"it has no weights called “{plain_words(str(label))[:30]}”"
            else:
                paths = weight_paths(node.entry, label, known)
                reasons = [
                    reason
                    for path in paths
                    if (reason := initialisers.why_not(beginning, known.weights[path]))
                ]
                if not paths:
                    reasons = (
                        [reason] if (reason := initialisers.why_not(beginning, (2, 2))) else []
                    )
                if not reasons:
                    continue
                why = reasons[0]
            yield look.problem(
                "beginning", SEVERITY, node, "Weights that cannot begin that way", f"In **{node.title}**, {why}.",
                "Each way to begin is made for weights of a certain form.", "Choose another beginning, or go back to torch's own.",
                fix=Fix("Fix it", "goes back to torch's own beginning", [cut([*look.path, "nodes", node.id, "init", label])]),
            )  # fmt: skip
