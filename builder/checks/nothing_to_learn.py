"""A network without weights.

What: no layer on the way to an output has weights.
Why: training changes weights; without any there is nothing to change.
How to fix: add a layer that learns, such as *Dense* or *Convolution*.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.problems import Look, Problem

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    if look.block is None and look.shapes.whole and not look.shapes.total(lambda known: known.parameters):
        yield look.problem(
            "nothing-to-learn", SEVERITY, look.graph.outputs[0], "Nothing to learn", f"No layer on the way to **{look.graph.outputs[0].title}** has weights.",
            "Training changes weights; without any there is nothing to change.", "Add a layer that learns, such as *Dense* or *Convolution*.",
        )  # fmt: skip
