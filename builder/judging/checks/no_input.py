"""A network without an input.

What: no node brings data into this network.
Why: there is nothing to compute with, and the shapes of all layers follow from the input.
How to fix: add the input that suits the data: a picture, a row of a table, a series, a text.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.judging.problems import Look, Problem

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    if look.block is None and not look.graph.inputs:
        empty = not look.graph.nodes
        yield look.problem(
            "no-input", SEVERITY, None, "No input", f"{look.where(None)} has no input" + (", and nothing else yet." if empty else "."),
            "There is nothing to compute with, and all shapes follow from the input.", "Add the input that suits your data, for example *Image* or *Table*.",
        )  # fmt: skip
