"""A name that cannot stand in source.

What: a name that is empty, taken, a word of Python, or something that every torch module already
has.
Why: the name becomes an attribute of the network, and there it would break or hide something else.
How to fix: rename it; *Fix it* takes the nearest name that works.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import put
from builder.judging.problems import Fix, Look, Problem
from builder.layers import names
from builder.layers.fields import plain_words

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    taken: set[str] = set()
    everything = {node.name for node in look.graph.nodes.values()}
    for node in look.graph.nodes.values():
        why = names.why_not(node.name)
        if not why and node.name in taken:
            why = "another node has it already"
        taken.add(node.name)
        if why:
            better = names.safe(node.name, everything, node.entry.stem if node.entry else "layer")
            everything = everything | {better}
            yield look.problem(
                "name", SEVERITY, node, "A name that cannot be", f"**{node.title}** is named “{plain_words(node.name)[:40]}”, but {why}.",
                "The name becomes an attribute in the source and the address of its weights.", f"Rename it, for example to “{better}”.",
                fix=Fix("Rename it", f"names it {better}", [put([*look.path, "nodes", node.id, "name"], better)]),
            )  # fmt: skip
