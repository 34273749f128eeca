"""What a graph looks like: drawn, and in a few numbers."""

from __future__ import annotations

import numpy as np

from engine.data import layout
from engine.data.looking.opened import Opened
from engine.data.looking.shown import GraphLook
from engine.measures.graph import drawn_graph
from engine.reading.columns import CODED, LINKS, Column
from engine.reading.links import components_of, edges_of, homophily_of

DEGREES = 24  # bars: one more neighbour each, the last for all that have more


def links_of(opened: Opened) -> Column | None:
    raw = opened.raw
    return next((raw.columns[n] for n in raw.inputs if raw.columns[n].type == LINKS), None)


def graph_look(opened: Opened, test: bool = False) -> GraphLook:
    """Classes of the closed part are not in it, neither drawn nor counted."""
    links = links_of(opened)
    if links is None:
        return {"edges": 0, "both_ways": True, "degrees": [], "most": 0, "alone": 0, "parts": 0, "largest": 0}  # fmt: skip
    edges, count = edges_of(links), opened.raw.rows
    degrees = np.bincount(edges[:, 0], minlength=count)
    into = np.bincount(edges[:, 1], minlength=count)
    component = np.bincount(components_of(edges, count))
    forth = {(int(a), int(b)) for a, b in edges}
    both_ways = all((b, a) in forth for a, b in forth)
    target = opened.raw.columns.get(opened.raw.target or "")
    has_classes = target is not None and target.type in CODED
    truth = np.full(count, -1, np.int64)
    if target is not None and has_classes:
        known = opened.open_rows(test)
        truth[known] = target.values[known]
    shown = layout.drawn_nodes(edges, count)
    figure = drawn_graph(
        edges,
        count,
        shown,
        classes=target.levels if target is not None and has_classes else (),
        truth=truth[shown],
        names=links.levels,
        places=layout.places,
    )
    answer: GraphLook = {
        "figure": figure.as_json(),
        "edges": len(edges) // 2 if both_ways else len(edges),
        "both_ways": both_ways,
        "degrees": [int(n) for n in np.bincount(np.minimum(degrees, DEGREES - 1))],
        "most": int(degrees.max(initial=0)),
        "alone": int(((degrees == 0) & (into == 0)).sum()),
        "parts": len(component),
        "largest": int(component.max(initial=0)),
    }
    if (alike := homophily_of(edges, truth)) is not None:
        answer["alike"] = round(alike, 4)
    return answer
