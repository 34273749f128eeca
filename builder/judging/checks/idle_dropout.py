"""Dropout between layers, but there is one layer.

What: a recurrent layer has a dropout between its layers, and only one layer.
Why: there is no place between for it to act.
How to fix: use two layers, or put a *Dropout* behind it.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"


def check(look: Look) -> Iterable[Problem]:
    for node in look.layers("rnn", "lstm", "gru"):
        if node.form.dropout > 0 and node.form.num_layers == 1:
            yield look.problem(
                "idle-dropout", SEVERITY, node, "Dropout that does nothing", f"**{node.title}** has *Dropout between layers*, but only one layer.",
                "There is no place between for it to act.", "Use two layers, or put a *Dropout* behind it.",
                fix=Fix("Use two layers", f"gives {node.title} two layers", look.set_field(node, "num_layers", 2)),
            )  # fmt: skip
