"""Nodes and edges, wherever they come from, as one table: a row for each node, and a column that
says whom it links to. Nothing is dropped silently: each kind of edge that cannot be used is counted
and told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from engine.reading.columns import Column, DataError, number
from engine.reading.found import Found, shown
from engine.reading.links import links_column
from engine.reading.types import guess_target

NEIGHBOURS = "neighbours"
LINKS_NAME = "links"
MOST_NODES = 2_000_000

Pairs = Sequence[tuple[str | None, str | None]]


def both_are_known(pairs: Pairs, ids: Sequence[str], contents: Found) -> np.ndarray:
    """(edges, 2) row numbers; edges with an end that is no node are named and left out."""
    row_of = {name: row for row, name in enumerate(ids)}
    edges, before = np.empty((len(pairs), 2), np.int64), contents.left_out
    used = 0
    for place, (start, end) in enumerate(pairs, 1):
        lost = next((name for name in (start, end) if name is None or name not in row_of), "")
        if lost == "":
            edges[used] = row_of[start], row_of[end]  # type: ignore[index]  # both are known
            used += 1
        elif lost is None:
            contents.bad(f"edge {place:,}", "lacks one of its two ends")
        else:
            contents.bad(f"edge {place:,}", f"leads to '{shown(lost, 40)}', which is no node")
    gone = contents.left_out - before
    if gone and not used:
        raise DataError(
            "No edge connects two of the nodes: the names of nodes in the edges are others than in the table of nodes. "
            "Bring both with the same names."
        )
    if gone:
        contents.notes.append(
            f"{gone:,} of {len(pairs):,} edges lead to nodes that are not there, and were left out."
        )
    return edges[:used]


def named_nodes(pairs: Pairs) -> list[str]:
    """Where no table of nodes came along: all that edges name, in that order."""
    return list(dict.fromkeys(name for pair in pairs for name in pair if name is not None))


def check_ids(ids: Sequence[str | None]) -> list[str]:
    gaps = sum(name is None for name in ids)
    if gaps:
        raise DataError(
            f"{gaps:,} node{'s have' if gaps > 1 else ' has'} no name. Give each node one, so that edges can say which they mean."
        )
    names = [str(name) for name in ids]
    if len(set(names)) < len(names):
        met: set[str] = set()
        twice = next(name for name in names if name in met or met.add(name))  # type: ignore[func-returns-value]
        raise DataError(
            f"Two nodes are called '{shown(twice, 40)}'. Give each node a name of its own."
        )
    return names


def graph_of(
    contents: Found,
    ids: Sequence[str],
    columns: Iterable[Column],
    edges: np.ndarray,
    options: Mapping[str, Any],
    directed: bool = False,
) -> Found:
    """`columns` of the nodes, in the order of `ids`; edges are pairs of rows."""
    if len(ids) > MOST_NODES:
        raise DataError(
            f"The graph has {len(ids):,} nodes; {MOST_NODES:,} can be read. Bring a part of it."
        )
    if len(ids) < 2:
        raise DataError("The graph has fewer than two nodes, and nothing can be learned from one.")
    if not len(edges):
        raise DataError(
            "The graph has no edges. Bring its edges as well, or the table of nodes alone as a table."
        )
    chosen = options.get("directed")
    directed = directed if chosen is None else bool(chosen)
    loops = edges[:, 0] == edges[:, 1]
    if loops.any():
        count = int(loops.sum())
        contents.notes.append(
            f"{count:,} edge{'s lead' if count > 1 else ' leads'} from a node to itself and {'were' if count > 1 else 'was'} left out: layers add such edges by themselves."
        )
    edges = edges[~loops]
    one_way = edges if directed else np.sort(edges, axis=1)
    single = np.unique(one_way, axis=0)
    again = len(one_way) - len(single)
    if again:
        whole = "in both directions or more than once" if not directed else "more than once"
        contents.notes.append(f"{again:,} edges stand there {whole}, and count once.")
    contents.notes.append(
        "Edges go one way: a node hears those that lead to it."
        if directed
        else "Edges go both ways. Change it under *Change how it is read* if they do not."
    )
    links = single if directed else np.concatenate([single, single[:, ::-1]])
    own = [column for column in columns if column.name not in (LINKS_NAME, NEIGHBOURS)]
    if sum(column.type not in ("id",) for column in own) < 2:
        degree = np.bincount(links[:, 1], minlength=len(ids)).astype(np.float64)
        own.append(number(NEIGHBOURS, degree))
        contents.notes.append(
            "The nodes came with hardly a column of their own, so the number of neighbours was added."
        )
    if contents.target is None and own:  # the last is likely, and links are never foretold
        contents.target = guess_target([c for c in own if c.name != NEIGHBOURS])[0]
    names = Column("node", "id", np.array(list(ids), dtype=object), note="names the nodes")
    if any(column.name == names.name for column in own):
        own = [column for column in own if column.name != names.name]
    contents.columns = [names, *own, links_column(LINKS_NAME, list(ids), links)]
    contents.kind = "graph"
    contents.detected |= {"nodes": len(ids), "edges": len(single), "directed": directed}
    return contents
