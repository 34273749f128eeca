"""What a graph hides."""

from __future__ import annotations

import numpy as np

from engine.data.honesty.check import Problem, Seen, check
from engine.reading.columns import CODED, LINKS
from engine.reading.links import edges_of, homophily_of

MOST_ALONE = 0.05  # of the nodes


@check("alone", "hint")
def alone(seen: Seen) -> list[Problem]:
    """Nodes without neighbours

    What: Many nodes are connected with nothing.
    Why: They hear nobody, so the network has only their own numbers to go by, and the graph does not help.
    How to fix: See how they do apart from the others; look whether edges were lost when the file was made.
    """
    links = next((column for column in seen.inputs.values() if column.type == LINKS), None)
    if links is None:
        return []
    edges, count = edges_of(links), len(links.values)
    edges = edges[edges[:, 0] != edges[:, 1]]
    touched = np.zeros(count, bool)
    touched[edges.ravel()] = True
    lonely = np.flatnonzero(~touched)
    if len(lonely) <= MOST_ALONE * count:
        return []
    return [
        Problem(
            "alone",
            "hint",
            f"{len(lonely):,} of {count:,} nodes have no neighbours",
            f"**{len(lonely):,}** of {count:,} nodes are connected with nothing.",
            "They hear nobody: for them the network is one without a graph.",
            "Look whether edges were lost when the file was made.",
            (links.name,),
            tuple(int(row) for row in lonely[:5]),
        )
    ]


@check("unlike", "hint")
def unlike(seen: Seen) -> list[Problem]:
    """Neighbours that differ

    What: Edges connect nodes of different classes more often than chance would.
    Why: Layers that average neighbours then blur exactly what tells the classes apart.
    How to fix: Use GraphSAGE or attention, which keep the node itself apart from its neighbours, and race a network without edges.
    """
    links = next((column for column in seen.inputs.values() if column.type == LINKS), None)
    target = seen.raw.columns.get(seen.raw.target or "")
    if links is None or target is None or target.type not in CODED:
        return []
    train = seen.split.rows["train"]
    codes = np.full(len(links.values), -1, np.int64)
    codes[train] = target.values[train]
    alike = homophily_of(edges_of(links), codes)
    counts = np.bincount(codes[codes >= 0], minlength=len(target.levels))
    chance = float(((counts / max(1, counts.sum())) ** 2).sum())
    if alike is None or alike >= chance:
        return []
    return [
        Problem(
            "unlike",
            "hint",
            "Neighbours are of different classes",
            f"**{alike:.0%}** of the edges between training nodes stay within a class; by chance it would be {chance:.0%}.",
            "Layers that average neighbours blur what tells such classes apart.",
            "Use *GraphSAGE* or *Graph attention*, and race a network without edges.",
            (links.name,),
        )
    ]
