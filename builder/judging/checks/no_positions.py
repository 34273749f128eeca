"""Attention that sees no order.

What: attention reads symbols or patches to which no positions were added.
Why: it sees a heap of vectors: any order gives the same.
How to fix: add positions after the embedding, or choose positions inside of the attention.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.drawing.graph import Node
from builder.judging.problems import Fix, Look, Problem

SEVERITY = "hint"
ATTENTION = ("self_attention", "causal_attention", "encoder_layer")
ORDERED = (
    "learned_positions",
    "sinusoidal_positions",
    "rotary_positions",
    "rnn",
    "lstm",
    "gru",
    "selective_state_space",
    "conv1d",
    "dilated_conv1d",
    "number_embedding",  # columns of a table have vectors of their own, and no order
)


def check(look: Look) -> Iterable[Problem]:
    if look.block is not None:
        return
    for node in look.layers(*ATTENTION, "block"):
        if node.kind == "block" and not _attends(look, node):
            continue
        if _has_positions(node):
            continue
        source = _unordered(look, node)
        if source is None:
            continue
        wires = look.graph.leaving.get(source.id, ())
        if len(wires) != 1:
            continue
        yield look.problem(
            "no-positions", SEVERITY, node, "Attention that sees no order", f"**{node.title}** reads what **{source.title}** sends, without positions.",
            "It sees a heap of vectors: any order gives the same.", "Add *Learned positions* after it.", wire=wires[0].id,
            fix=Fix("Insert", "learned positions", look.between(wires[0], "learned_positions", {})),
        )  # fmt: skip
        return  # one telling is enough for all layers behind


def _attends(look: Look, node: Node) -> bool:
    block = look.graph.blocks.get(node.block)
    inside = list(block.nodes.values()) if block else []
    kinds = {inner.type for inner in inside}
    placed = any(map(_has_positions, inside))
    return bool(kinds & set(ATTENTION)) and not kinds & set(ORDERED) and not placed


def _has_positions(node: Node) -> bool:
    """Whether it says itself where things stand."""
    return node.type in ATTENTION and node.form.get("positions", "none") != "none"


def _unordered(look: Look, node: Node) -> Node | None:
    """The embedding behind, where nothing on the way says where things stand."""
    seen, unordered = set[str](), None
    front = [wire.source for wire in look.coming(node)[:1]]
    while front:
        current = look.graph.nodes[front.pop()]
        if current.id in seen:
            continue
        seen.add(current.id)
        if current.type in ORDERED:
            return None
        if current.type in ("embedding", "patch_embedding"):
            unordered = current
            continue
        front += [wire.source for wire in look.coming(current)]
    return unordered
