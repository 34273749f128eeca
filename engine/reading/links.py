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


def components_of(edges: np.ndarray, count: int) -> np.ndarray:
    """For each node the number of the part that hangs together with it, from 0."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    ones = np.ones(len(edges), np.int8)
    table = coo_array((ones, (edges[:, 0], edges[:, 1])), shape=(count, count))
    part: np.ndarray = connected_components(table, directed=False)[1]
    return part


def homophily_of(edges: np.ndarray, codes: np.ndarray) -> float | None:
    """The share of edges between nodes of one class, among those whose classes are known (−1: not);
    None where there are none.
    """
    ends = codes[edges]
    known = (ends >= 0).all(1) & (edges[:, 0] != edges[:, 1])
    if not known.any():
        return None
    return float((ends[known, 0] == ends[known, 1]).mean())
