"""The edges of one graph as a column: each row is a node, and the column says whom it links to.

So a graph is a table like any other: its nodes are split, cleaned, looked at and measured as rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from engine.reading.columns import LINKS, Column


def edges_of(links: Column) -> np.ndarray:
    """(edges, 2): from which row to which, in the order of the rows."""
    lists = [() if value is None else value.split() for value in links.values]
    ends = np.array([int(end) for ends in lists for end in ends], np.int64)
    starts = np.repeat(np.arange(len(lists)), [len(ends) for ends in lists])
    return np.stack([starts, ends], axis=1).astype(np.int64)


def links_column(name: str, nodes: Sequence[str], edges: np.ndarray) -> Column:
    """The column that says the same: whom each row links to."""
    order = np.lexsort((edges[:, 1], edges[:, 0])) if len(edges) else np.zeros(0, np.int64)
    starts, ends = edges[order].T if len(edges) else np.zeros((2, 0), np.int64)
    cuts = np.searchsorted(starts, np.arange(len(nodes) + 1))
    values = np.array(
        [" ".join(map(str, ends[first:last])) or None for first, last in pairwise(cuts)],
        dtype=object,
    )
    return Column(name, LINKS, values, tuple(nodes))


def both_ways(edges: np.ndarray) -> np.ndarray:
    """Each edge there and back, once, without those from a node to itself."""
    edges = edges[edges[:, 0] != edges[:, 1]]
    return np.unique(np.concatenate([edges, edges[:, ::-1]]), axis=0)
