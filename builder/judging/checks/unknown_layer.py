"""A layer that the catalogue does not know.

What: a node names a type, or a block, that is not there.
Why: the file comes from another version, or was changed by hand, or the block was deleted.
How to fix: replace the node by a layer of the catalogue, or delete it.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.document.edits import put
from builder.drawing.graph import Node
from builder.judging.problems import Fix, Look, Problem
from builder.layers import entries as catalogue
from builder.layers.fields import plain_words
from builder.nearest import nearest

SEVERITY = "error"


def check(look: Look) -> Iterable[Problem]:
    for node in look.graph.nodes.values():
        if node.entry is None:
            yield _unknown(look, node)
        elif node.kind == "block" and node.block not in look.graph.blocks:
            looped = node.block in look.drawing.looped
            yield look.problem(
                "unknown-layer", SEVERITY, node, "A block inside itself" if looped else "A block that is not there",
                f"**{node.title}** uses the block “{plain_words(node.block)[:40]}”, " + ("which holds itself." if looped else "which this project does not have."),
                "It would never end." if looped else "It was deleted, or the file was changed by hand.",
                "Take one of the two out of the other." if looped else "Choose another block, or delete this node.",
                fix=Fix("Remove it", f"takes {node.title} out", look.bridge(node)),
            )  # fmt: skip


def _unknown(look: Look, node: Node) -> Problem:
    near = nearest(node.type, catalogue.entries())
    suggestion = catalogue.entries()[near] if near else None
    hint = f" Did you mean *{suggestion.title}*?" if suggestion else ""
    fix = (
        Fix(
            "Use it",
            f"makes it {suggestion.title}",
            [put([*look.path, "nodes", node.id, "type"], suggestion.type)],
        )
        if suggestion
        else None
    )
    return look.problem(
        "unknown-layer", SEVERITY, node, "An unknown layer", f"**{node.title}** is of the type “{plain_words(node.type)[:40]}”, which the catalogue does not have.{hint}",
        "The file comes from another version, or was changed by hand.", "Replace it by a layer of the catalogue, or delete it.",
        fix=fix or Fix("Remove it", f"takes {node.title} out", look.bridge(node)),
    )  # fmt: skip
