"""Dropout that drops everything.

What: the share of a dropout is 1.
Why: while training nothing passes, so nothing behind it learns from the data.
How to fix: choose a share such as 0.5.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "warning"


def check(look: Look) -> Iterable[Problem]:
    for node in look.layers():
        if node.entry is not None and node.entry.family == "dropout" and node.form.get("p") == 1.0:
            yield look.problem(
                "dropout-all", SEVERITY, node, "Dropout that drops everything", f"**{node.title}** drops all of its numbers.", "While training nothing passes it.",
                "Choose a share such as 0.5.", fix=Fix("Fix it", "sets Share to 0.5", look.set_field(node, "p", 0.5)),
            )  # fmt: skip
