"""Tables that are the edges of a graph."""

from __future__ import annotations

import re

import numpy as np

from engine.data.honesty.check import Problem, Seen, check
from engine.reading.columns import Column

ENDS = re.compile(
    r"^(source|target|from|to|src|dst|head|tail|citing|cited|node[ _]?[12ab]?|[uv]|start|end)([ _]?(id|node))?$",
    re.I,
)
UNNAMED = re.compile(r"^column \d+$")
MOST_COLUMNS = 4  # two ends, and perhaps a weight and a time
FEWEST_NODES = 20
SHARED = 0.3  # of the smaller side's nodes stand on the other side too


@check("edge-list", "warning")
def edge_list(seen: Seen) -> list[Problem]:
    """Rows that are the edges of a graph

    What: Two columns name the same things, so that each row joins two of them.
    Why: What is joined with what cannot be learned from such rows as a table: a number that only
    names a node says nothing about it.
    How to fix: Bring a zip with two tables: 'edges' with these rows, and 'nodes' with a row for each
    node and what is to be foretold of it.
    """
    columns = seen.raw.columns
    if not 2 <= len(columns) <= MOST_COLUMNS or seen.raw.rows < FEWEST_NODES:
        return []
    named = [name for name in columns if ENDS.match(name)]
    if len(named) < 2 and all(UNNAMED.match(name) for name in columns):
        named = list(columns)[:2] if len(columns) == 2 else []
    if len(named) < 2 or not _share_nodes(columns[named[0]], columns[named[1]]):
        return []
    first, second = named[:2]
    return [
        Problem(
            "edge-list",
            "warning",
            "The rows look like the edges of a graph",
            f"**{first}** and **{second}** name the same things, so each row joins two of them.",
            "A network for tables would learn from the names of nodes alone, which say nothing about new ones.",
            "Bring a zip with this table as edges.csv, and nodes.csv with a row for each node and what is to be foretold of it.",
            (first, second),
        )
    ]


def _share_nodes(first: Column, second: Column) -> bool:
    if first.values.ndim != 1 or second.values.ndim != 1:
        return False
    one_side, other = (
        {str(word) for word in column.words()[:200_000] if word is not None}
        for column in (first, second)
    )
    if any(column.type == "number" and _has_fractions(column) for column in (first, second)):
        return False
    fewer = min(len(one_side), len(other))
    return fewer >= FEWEST_NODES and len(one_side & other) >= SHARED * fewer


def _has_fractions(column: Column) -> bool:
    known = column.values[np.isfinite(column.values)]
    return bool((known != np.floor(known)).any())
