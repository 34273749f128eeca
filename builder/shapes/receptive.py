"""How far one number of a map sees: the patch of the input that it was computed from."""

from __future__ import annotations

from typing import Any

from builder.drawing.graph import Node
from builder.shapes.shapes import Shapes

Sight = tuple[tuple[int, int], ...]  # (field, jump) a dimension
_windows: dict[Any, tuple[tuple[int, int, int], ...]] = {}  # by type and settings


def fields(shapes: Shapes, enters: Sight | None = None) -> dict[str, list[int] | None]:
    """The receptive field of each node where it means something: convolutions, poolings, and what
    works number by number.
    """
    return {
        id_: [field for field, _ in sight]
        for id_, sight in _sights(shapes, enters).items()
        if sight is not None
    }


def _sights(shapes: Shapes, enters: Sight | None = None) -> dict[str, Sight | None]:
    graph = shapes.graph
    by_node: dict[str, Sight | None] = {}
    for id_ in graph.order:
        node, known = graph.nodes[id_], shapes.nodes[id_]
        if known.outputs is None or not known.outputs:
            by_node[id_] = None
            continue
        out = next(iter(known.outputs.values()))
        spatial = len(out.shape) - 1 if out.names[:1] == ("channels",) else 0
        if node.kind in ("input", "block_in"):
            by_node[id_] = (
                enters
                if node.kind == "block_in" and enters is not None
                else ((1, 1),) * spatial or None
            )
            continue
        before = [by_node.get(wire.source) for wire in graph.coming.get(id_, ())]
        sights = [sight for sight in before if sight is not None and len(sight) == spatial]
        if not spatial or len(sights) < len(before) or not sights:
            by_node[id_] = None
            continue
        first = sights[0]
        if any(sight != first for sight in sights):
            first = tuple(
                (max(sight[place][0] for sight in sights), max(sight[place][1] for sight in sights))
                for place in range(spatial)
            )
        by_node[id_] = _through(node, shapes, first)
    return by_node


def _through(node: Node, shapes: Shapes, sight: Sight) -> Sight | None:
    if node.bypassed:
        return sight
    if node.kind == "block":
        for count, inside in shapes.nodes[node.id].inner:
            for _ in range(min(count, 64)):
                after = _sights(inside, sight)
                out = next((after.get(node.id) for node in inside.graph.outputs), None)
                if out is None:
                    return None
                sight = out
        return sight
    if node.entry is None or node.entry.mixes:
        return None
    if node.entry.window is None:
        return sight
    key = (node.entry.type, node.form.key)
    window = _windows.get(key)
    if window is None:
        if len(_windows) > 10_000:
            _windows.clear()
        window = _windows[key] = node.entry.window(node.form)
    return tuple(
        (field + (kernel - 1) * dilation * jump, jump * stride)
        for (field, jump), (kernel, stride, dilation) in zip(sight, window, strict=True)
    )
