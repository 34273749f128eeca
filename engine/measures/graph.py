"""A graph as a figure: where its nodes lie, how they are connected, and the class of each."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.measures.figure import Bytes, Figure

NOTHING = 255  # the class of a node of which none is known or said


@dataclass(frozen=True)
class Graph(Figure):
    """Numbers are little-endian. A node's class is one byte, 255 for none."""

    name = "graph"
    title = "Every node"

    nodes: int  # drawn here
    of: int  # in the whole graph
    places: Bytes  # of each node across and down, 16 bits each
    edges: Bytes  # pairs of nodes drawn here, 16 bits each
    classes: tuple[str, ...]
    said: Bytes = ""  # what the network says; nothing where none is asked
    truth: Bytes = ""  # where it is known here
    learned: Bytes = ""  # 1: it was learned from
    rows: tuple[int, ...] = ()  # which rows of the data they are, where not all are drawn
    names: tuple[str, ...] = ()  # of the nodes; nothing: their row numbers


def drawn_graph(
    edges: np.ndarray,
    count: int,
    shown: np.ndarray,
    *,
    classes: Sequence[str],
    places: Callable[[np.ndarray, int], np.ndarray],
    answers: np.ndarray | None = None,
    truth: np.ndarray | None = None,
    learned: np.ndarray | None = None,
    names: Sequence[str] = (),
) -> Graph:
    """`edges` are of the whole graph, the rest of the nodes that are `shown`. Edges that go both
    ways are drawn once.
    """
    at = np.full(count, -1, np.int64)
    at[shown] = np.arange(len(shown))
    ends = at[edges]
    ends = np.unique(np.sort(ends[(ends >= 0).all(1)], axis=1), axis=0)
    whole = len(shown) == count
    return Graph(
        len(shown),
        count,
        _bytes(places(ends, len(shown)), "<u2"),
        _bytes(ends, "<u2"),
        tuple(classes[:NOTHING]),
        "" if answers is None else _codes(answers),
        "" if truth is None else _codes(truth),
        "" if learned is None else _bytes(learned, "u1"),
        () if whole else tuple(int(row) for row in shown),
        tuple(names[row] for row in shown) if names else (),
    )


def _codes(codes: np.ndarray) -> str:
    return _bytes(np.where((codes < 0) | (codes >= NOTHING), NOTHING, codes), "u1")


def _bytes(values: np.ndarray, dtype: str) -> str:
    return base64.b64encode(np.ascontiguousarray(values.astype(dtype)).tobytes()).decode()
