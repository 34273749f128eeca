"""What changed between two networks, node by node, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.document.form import Documented, document_of
from builder.drawing import graph as graphs
from builder.drawing.graph import Graph, Node
from builder.layers.fields import square_words


def diff(a: Documented | Mapping[str, Any], b: Documented | Mapping[str, Any]) -> list[str]:
    """Sentences that lead from a to b; empty where both draw the same."""
    first = graphs.read(document_of(a))
    second = graphs.read(document_of(b))
    sentences: list[str] = []
    for kind, before, after in (
        ("network", first.networks, second.networks),
        ("block", first.blocks, second.blocks),
    ):
        shared = [name for name in before if name in after]
        several = kind == "block" or len(before) > 1 or len(after) > 1
        sentences += [f"The {kind} **{name}** was removed." for name in before if name not in after]
        sentences += [
            f"The {kind} **{name}** was added: {_count(after[name])}."
            for name in after
            if name not in before
        ]
        for name in shared:
            where = f" in {kind} **{name}**" if several else ""
            sentences += _graphs(before[name], after[name], where)
    return sentences


def _count(graph: Graph) -> str:
    return f"{len(graph.nodes)} layer{'s' if len(graph.nodes) != 1 else ''}"


def _pairs(a: Graph, b: Graph) -> dict[str, str]:
    """Which node became which: by id where the type is the same, else by name."""
    pairs = {
        id_: id_
        for id_, node in a.nodes.items()
        if id_ in b.nodes and b.nodes[id_].type == node.type
    }
    taken = set(pairs.values())
    by_name = {node.name: node.id for node in b.nodes.values() if node.id not in taken}
    for id_, node in a.nodes.items():
        other = by_name.get(node.name)
        if id_ not in pairs and other is not None and b.nodes[other].type == node.type:
            pairs[id_] = other
    return pairs


def _graphs(a: Graph, b: Graph, where: str) -> list[str]:
    pairs = _pairs(a, b)
    sentences = [
        f"**{node.title}** was removed{where}." for id_, node in a.nodes.items() if id_ not in pairs
    ]
    arrived = set(b.nodes) - set(pairs.values())
    for id_ in (id_ for id_ in b.nodes if id_ in arrived):
        node = b.nodes[id_]
        sources = [b.nodes[wire.source].title for wire in b.coming.get(id_, ())]
        sentences.append(
            f"**{node.title}** was added{where}"
            + (f" after {' and '.join(f'**{title}**' for title in sources)}" if sources else "")
            + "."
        )
    for old, new in pairs.items():
        sentences += _nodes(a.nodes[old], b.nodes[new], where)
    before = {
        (pairs[wire.source], wire.port, pairs[wire.target], wire.into)
        for wire in a.wires.values()
        if wire.source in pairs and wire.target in pairs
    }
    staying = set(pairs.values())
    after = {
        (wire.source, wire.port, wire.target, wire.into)
        for wire in b.wires.values()
        if wire.source in staying and wire.target in staying
    }
    sentences += [
        f"**{b.nodes[s].title}** no longer leads to **{b.nodes[t].title}**{where}."
        for s, _, t, _ in sorted(before - after)
    ]
    sentences += [
        f"**{b.nodes[s].title}** now leads to **{b.nodes[t].title}**{where}."
        for s, _, t, _ in sorted(after - before)
    ]
    return sentences


def _nodes(a: Node, b: Node, where: str) -> list[str]:
    sentences = []
    if a.name != b.name:
        sentences.append(f"**{a.title}** is now called “{b.name}”{where}.")
    if a.entry is not None and a.kind != "block":
        for name, field in a.entry.by_name.items():
            if name in a.form and name in b.form and a.form[name] != b.form[name]:
                sentences.append(
                    f"**{b.title}**: *{field.label}* went from {square_words(a.form[name], field)} to {square_words(b.form[name], field)}{where}."
                )
    elif a.kind == "block":
        if a.block != b.block:
            sentences.append(f"**{b.title}** uses another block{where}.")
        for name in sorted({*a.params, *b.params}):
            if a.params.get(name) != b.params.get(name):
                sentences.append(
                    f"**{b.title}**: *{name}* went from {a.params.get(name, 'its default')} to {b.params.get(name, 'its default')}{where}."
                )
        if a.repeat != b.repeat:
            sentences.append(f"**{b.title}** runs {b.repeat} times instead of {a.repeat}{where}.")
        if a.shared != b.shared:
            sentences.append(
                f"**{b.title}** {'shares its weights between rounds now' if b.shared else 'has weights of its own in each round now'}{where}."
            )
    words = {
        "frozen": ("is frozen now", "is trained again"),
        "bypassed": ("is bypassed now", "takes part again"),
    }
    for key, (on, off) in words.items():
        if a.raw.get(key, False) != b.raw.get(key, False):
            sentences.append(f"**{b.title}** {on if b.raw.get(key) else off}{where}.")
    for key, label, plain in (
        ("lr", "learning-rate factor", 1.0),
        ("l1", "L1", 0.0),
        ("l2", "L2", 0.0),
    ):
        if a.raw.get(key, plain) != b.raw.get(key, plain):
            sentences.append(
                f"**{b.title}**: its own {label} went from {a.raw.get(key, plain):g} to {b.raw.get(key, plain):g}{where}."
            )
    if (a.raw.get("init") or {}) != (b.raw.get("init") or {}):
        sentences.append(f"**{b.title}**: its weights begin in another way{where}.")
    return sentences
