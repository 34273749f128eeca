"""A small picture of a network: one bar a layer, coloured by its group, as tall as what leaves it;
skips as arcs.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log2

from builder.drawing.graph import Drawing, Graph
from builder.layers.layer import FAMILIES
from builder.shapes.shapes import Shapes

WIDTH, HEIGHT, MARGIN = 320, 112, 26
MOST_BARS = 22


def picture(drawing: Drawing, shapes: Mapping[str, Shapes]) -> str:
    """An SVG without text; colours come from the page's stylesheet (class g-<group>), with those of
    the light theme as default.
    """
    names = list(drawing.networks)
    rows = len(names)
    parts: list[str] = []
    for number, name in enumerate(names):
        top, height = HEIGHT / rows * number, HEIGHT / rows
        parts += _network(drawing.networks[name], shapes[name], top, height)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-hidden="true">{"".join(parts)}</svg>'


COLOURS = {
    "structure": "#4F5967",
    "spatial": "#12A0CC",
    "dense": "#6A2FB5",
    "activation": "#D08F00",
    "steady": "#1E8F5E",
    "sequence": "#C94F9E",
}


def _network(graph: Graph, shapes: Shapes, top: float, height: float) -> list[str]:
    chosen = _chosen(graph, shapes)
    if not chosen:
        return []
    before = {id_: _bars_before(graph, id_, set(chosen)) for id_ in chosen}
    column: dict[str, int] = {}
    for id_ in chosen:
        column[id_] = max((column[source] + 1 for source in before[id_]), default=0)
    columns: dict[int, list[str]] = {}
    for id_, place in column.items():
        columns.setdefault(place, []).append(id_)
    count = len(columns)
    step = (WIDTH - 2 * MARGIN) / max(1, count - 1)
    bar = max(4.0, min(12.0, step * 0.42))
    sizes = {id_: _size(shapes, id_) for id_ in chosen}
    largest, smallest = max(sizes.values()), min(sizes.values())
    most = max(len(ids) for ids in columns.values())
    room = height - 24 if most == 1 else (height - 16) / most - 6
    at: dict[str, tuple[float, float, float]] = {}
    for place, ids in columns.items():
        for number, id_ in enumerate(ids):
            share = (sizes[id_] - smallest) / (largest - smallest) if largest > smallest else 0.7
            tall = max(6.0, min(room, 14 + share * (room - 14)))
            y = top + height / 2 + (number - (len(ids) - 1) / 2) * ((height - 16) / most)
            at[id_] = (MARGIN + place * step if count > 1 else WIDTH / 2, y, tall)
    wires, bars = [], []
    for id_ in chosen:
        for source in before[id_]:
            (x0, y0, tall0), (x1, y1, tall1) = at[source], at[id_]
            skip = column[id_] - column[source] > 1
            if skip and abs(y0 - y1) < 1:
                peak = min(y0 - tall0 / 2, y1 - tall1 / 2) - 10
                path = f"M{x0:.1f} {y0 - tall0 / 2:.1f}C{x0:.1f} {peak:.1f} {x1:.1f} {peak:.1f} {x1:.1f} {y1 - tall1 / 2:.1f}"
            elif abs(y0 - y1) < 1:
                path = f"M{x0:.1f} {y0:.1f}H{x1:.1f}"
            else:
                middle = (x0 + x1) / 2
                path = f"M{x0:.1f} {y0:.1f}C{middle:.1f} {y0:.1f} {middle:.1f} {y1:.1f} {x1:.1f} {y1:.1f}"
            wires.append(
                f'<path class="wire" d="{path}" fill="none" stroke="#C8CDD6" stroke-width="1.5"/>'
            )
    for id_ in chosen:
        x, y, tall = at[id_]
        group = _group(graph, id_)
        bars.append(
            f'<rect class="g-{group}" x="{x - bar / 2:.1f}" y="{y - tall / 2:.1f}" width="{bar:.1f}" height="{tall:.1f}" rx="2" fill="{COLOURS[group]}"/>'
        )
    return [*wires, *bars]


def _group(graph: Graph, id_: str) -> str:
    """A block takes the colour of what weighs most in it."""
    node = graph.nodes[id_]
    if node.kind == "block" and node.block in graph.blocks:
        block = graph.blocks[node.block]
        groups = [_group(block, inner) for inner in block.nodes]
        for group in ("sequence", "spatial", "dense"):
            if group in groups:
                return group
        return next((group for group in groups if group != "structure"), "structure")
    return FAMILIES[node.entry.family].group if node.entry else "structure"


def _size(shapes: Shapes, id_: str) -> float:
    outputs = shapes.nodes[id_].outputs
    out = next(iter(outputs.values()), None) if outputs else None
    return log2(1 + out.count) if out is not None else 1.0


def _chosen(graph: Graph, shapes: Shapes) -> list[str]:
    """The layers worth a bar: all where they are few, else without the small ones, else every
    n-th.
    """
    order = [id_ for id_ in graph.order if id_ in graph.live]
    plain = {"shape", "arithmetic"}
    for hidden in (
        set(),
        plain,
        plain | {"activation"},
        plain | {"activation", "normalisation", "dropout", "combine"},
    ):
        shown = [
            id_
            for id_ in order
            if (entry := graph.nodes[id_].entry) is not None and entry.family not in hidden
        ]
        if len(shown) <= MOST_BARS:
            return shown
    step = -(-len(shown) // MOST_BARS)
    ends = {node.id for node in (*graph.inputs, *graph.outputs)}
    return [id_ for number, id_ in enumerate(shown) if number % step == 0 or id_ in ends]


def _bars_before(graph: Graph, id_: str, chosen: set[str]) -> list[str]:
    """The nearest chosen nodes behind each wire that comes in."""
    before: dict[str, None] = {}
    seen: set[str] = set()
    front = [wire.source for wire in graph.coming.get(id_, ())]
    while front:
        source = front.pop()
        if source in seen:
            continue
        seen.add(source)
        if source in chosen:
            before[source] = None
        else:
            front += [wire.source for wire in graph.coming.get(source, ())]
    return list(before)
