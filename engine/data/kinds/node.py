"""A node of one graph, as its row number: what a sample is where the graph comes whole."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.data.kinds.kind import Drawn, Kind
from engine.data.signature import Field


@dataclass(frozen=True)
class Node(Kind):
    def in_words(self, field: Field) -> str:
        return f"one of {field.vocabulary or 0:,} nodes"

    def expected(self, field: Field) -> str:
        return ": which nodes are asked for, as row numbers counted from 0."

    def drawn(self, field: Field) -> Drawn | None:
        return "asked_nodes", {"nodes": field.vocabulary or 1}

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        return node_field(9), rng.integers(0, 9, rows)


def node_field(nodes: int) -> Field:
    return Field("node", (), (), "int64", "node", vocabulary=nodes)


ENTRY = Node(
    "node",
    "Node",
    "One node of a graph that comes whole.",
    "The samples of a graph: some nodes learn, others are foretold.",
    unit="node",
    samples="nodes",
    of_data="nodes of a graph",
    rank=1,
    dtype="int64",
    places=True,
)
