"""Graphs in files: tables in a zip, node-link JSON, GraphML and arrays become one table of nodes with
a column of links; what is wrong with them is said in words.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.reading.choices import raw_from
from engine.reading.columns import DataError, Raw
from engine.reading.found import Found
from engine.reading.guesses import GUESSES
from engine.reading.links import components_of, edges_of, homophily_of
from engine.reading.reader import read_stored
from engine.reading.store import Store
from tests.reading.examples import zipped

PEOPLE = ("ann", "bob", "cid", "dee", "eve", "fay")
TEAMS = ("red", "red", "red", "blue", "blue", "blue")
KNOW = ((0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (2, 3))


def read(folder: Path, name: str, body: bytes, **options: Any) -> Found:
    stored = Store(folder).add("me", name, body)
    return read_stored(folder, stored.sha, name, options)


def meant(found: Found) -> Raw:
    return raw_from(found, {"guesses": GUESSES})


def nodes_csv() -> bytes:
    rows = (f"{name},{20 + 3 * k},{1.5 * k},{TEAMS[k]}" for k, name in enumerate(PEOPLE))
    return "\n".join(["id,age,pay,team", *rows]).encode()


def edges_csv(*more: str) -> bytes:
    rows = (f"{PEOPLE[a]},{PEOPLE[b]}" for a, b in KNOW)
    return "\n".join(["source,target", *rows, *more]).encode()


def graphml(head: str = "", more: str = "", edgedefault: str = "undirected") -> bytes:
    nodes = "".join(
        f'<node id="{name}"><data key="d0">{20 + 3 * k}</data><data key="d1">{TEAMS[k]}</data></node>'
        for k, name in enumerate(PEOPLE)
    )
    edges = "".join(f'<edge source="{PEOPLE[a]}" target="{PEOPLE[b]}"/>' for a, b in KNOW)
    keys = '<key id="d0" for="node" attr.name="age"/><key id="d1" for="node" attr.name="team"/>'
    return (
        f'<?xml version="1.0"?>{head}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{keys}'
        f'<graph edgedefault="{edgedefault}">{nodes}{edges}</graph>{more}</graphml>'
    ).encode()


def node_link(directed: bool = False, **more: Any) -> bytes:
    nodes = [{"id": name, "age": 20 + 3 * k, "team": TEAMS[k]} for k, name in enumerate(PEOPLE)]
    links = [{"source": PEOPLE[a], "target": PEOPLE[b]} for a, b in KNOW]
    return json.dumps({"directed": directed, "nodes": nodes, "links": links} | more).encode()


def arrays(**named: np.ndarray) -> bytes:
    out = io.BytesIO()
    np.savez(out, **named)  # type: ignore[arg-type]
    return out.getvalue()


def whole() -> dict[str, np.ndarray]:
    return {
        "x": np.arange(18.0).reshape(6, 3) ** 1.1,
        "edge_index": np.array(KNOW).T,
        "y": np.array([0, 0, 0, 1, 1, 1]),
    }


FILES = {
    "zip": ("club.zip", zipped({"club/nodes.csv": nodes_csv(), "club/edges.csv": edges_csv()})),
    "json": ("club.json", node_link()),
    "graphml": ("club.graphml", graphml()),
    "npz": ("club.npz", arrays(**whole())),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_graph_becomes_nodes_with_links(tmp_path: Path, kind: str) -> None:
    name, body = FILES[kind]
    raw = meant(read(tmp_path, name, body))
    assert raw.rows == 6
    assert raw.task == "two classes"
    assert raw.inputs[-1] == "links"
    edges = edges_of(raw.columns["links"])
    forth = {tuple(sorted(pair)) for pair in KNOW}
    assert {tuple(pair) for pair in edges.tolist()} == forth | {(b, a) for a, b in forth}
    if kind != "npz":
        assert raw.columns["links"].words().tolist()[0] == "bob; cid"
        assert raw.columns["node"].values.tolist() == list(PEOPLE)


@pytest.mark.parametrize("body", [graphml(edgedefault="directed"), node_link(directed=True)])
def test_edges_that_go_one_way_stay_so_until_somebody_says_otherwise(
    tmp_path: Path, body: bytes
) -> None:
    name = "one.graphml" if body.startswith(b"<") else "one.json"
    one_way = read(tmp_path, name, body)
    assert len(edges_of(meant(one_way).columns["links"])) == 6
    assert one_way.detected["directed"] is True
    both = read(tmp_path, name, body, directed=False)
    assert len(edges_of(meant(both).columns["links"])) == 12


def test_what_cannot_be_used_is_named_and_counted(tmp_path: Path) -> None:
    odd = edges_csv("ann,zoe", "eve,eve", "bob,ann", "cid,")
    found = read(tmp_path, "odd.zip", zipped({"nodes.csv": nodes_csv(), "edges.csv": odd}))
    assert [problem["what"] for problem in found.problems] == [
        "leads to 'zoe', which is no node",
        "lacks one of its two ends",
    ]
    told = " ".join(found.notes)
    assert "2 of 10 edges lead to nodes that are not there" in told
    assert "1 edge leads from a node to itself and was left out" in told
    assert "1 edges stand there in both directions or more than once, and count once" in told


def test_edges_alone_are_a_graph_whose_nodes_know_their_neighbours(tmp_path: Path) -> None:
    found = read(tmp_path, "edges.zip", zipped({"edges.csv": edges_csv()}))
    columns = {column.name: column for column in found.columns}
    assert columns["neighbours"].values.tolist() == [2, 2, 3, 2, 2, 1]
    assert any("no table of nodes" in note for note in found.notes)


REFUSED = {
    "no known edge": ("a.zip", zipped({"nodes.csv": nodes_csv(), "edges.csv": b"a,b\n1,2\n2,3\n3,4\n"}), "No edge connects two of the nodes"),
    "no edges": ("a.json", node_link(links=[]), "The graph has no edges"),
    "one node": ("a.json", node_link(nodes=[{"id": "ann"}], links=[{"source": "ann", "target": "ann"}]), "fewer than two nodes"),
    "twice": ("a.json", node_link(nodes=[{"id": "ann"}, {"id": "ann"}]), "Two nodes are called 'ann'"),
    "no name": ("a.json", node_link(nodes=[{"id": "ann"}, {"id": None}]), "1 node has no name"),
    "broken json": ("a.json", node_link()[:-3], "The JSON is broken"),
    "two graphs": ("a.graphml", graphml(more="<graph/>"), "holds 2 graphs"),
    "bomb": ("a.graphml", graphml(head='<!DOCTYPE x [<!ENTITY a "aaaa">]>'), "declares entities of its own"),
    "broken xml": ("a.graphml", graphml()[:-20], "The GraphML is broken"),
    "node beyond": ("a.npz", arrays(**whole() | {"edge_index": np.array([[0], [99]])}), "leads to node 99, and there are 6"),
    "odd edges": ("a.npz", arrays(**whole() | {"edge_index": np.zeros((3, 3), int)}), "pairs of whole numbers"),
    "nan": ("a.npz", arrays(adj=np.full((4, 4), np.nan)), "holds gaps"),
    "not square": ("a.npz", arrays(adj=np.ones((4, 3))), "not square"),
    "labels": ("a.npz", arrays(**whole() | {"y": np.zeros(5, int)}), "5 labels for 6 nodes"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_graph_is_refused_with_what_to_do(tmp_path: Path, case: str) -> None:
    name, body, says = REFUSED[case]
    with pytest.raises(DataError, match=says):
        meant(read(tmp_path, name, body))


def test_a_hub_of_many_neighbours_is_read(tmp_path: Path) -> None:
    count = 60_000
    edges = np.stack([np.zeros(count - 1, int), np.arange(1, count)])
    found = read(tmp_path, "hub.npz", arrays(edge_index=edges, x=np.ones((count, 2)) * [[1, 2]]))
    links = next(column for column in found.columns if column.name == "links")
    assert edges_of(links).shape == (2 * (count - 1), 2)


def test_what_hangs_together_and_how_alike_neighbours_are() -> None:
    edges = np.array([[0, 1], [1, 0], [2, 3]])
    assert components_of(edges, 5).tolist() == [0, 0, 1, 1, 2]
    assert homophily_of(edges, np.array([0, 0, 1, 0, -1])) == pytest.approx(2 / 3)
    assert homophily_of(edges, np.full(5, -1)) is None
