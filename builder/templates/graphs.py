"""Networks over the nodes of one graph."""

from __future__ import annotations

from typing import Any

from builder.drawing.sketch import Sketch
from builder.templates.drawing import Document, Template, document, label, plan
from builder.templates.first import ALL

INPUTS = {"node": "node", "features": "features", "edges": "edges"}
PUBLIC = {"type": "given", "train": 0.85, "validation": 0.15, "test": 0.0, "seed": 0}


def _data(name: str, nodes: int, features: int, classes: list[str], **more: Any) -> dict[str, Any]:
    count = {"dtype": "int64", "vocabulary": nodes}
    fields = {
        "node": {"kind": "node", "shape": [], "names": [], **count},
        "features": {"kind": "table", "shape": [features], "names": ["columns"], "dtype": "float32"},
        "edges": {"kind": "edges", "shape": [2], "names": ["from and to"], **count},
        "label": label(classes),
    }  # fmt: skip
    return {"set": name, "signature": {"rows": nodes, "fields": fields, "inputs": list(INPUTS), "target": "label"}, **more}  # fmt: skip


def _entrance(s: Sketch, nodes: int, features: int) -> tuple[str, str, str]:
    node = s.put("asked_nodes", name="node", nodes=nodes)
    x = s.put("table", name="features", features=features)
    return node, x, s.put("edges", name="edges", nodes=nodes)


def _exit(s: Sketch, x: str, node: str) -> None:
    s.put("scores", s.put("at_nodes", x, ports={"node": node}), name="out")


def _layer(s: Sketch, type_: str, x: str, edges: str, **params: Any) -> str:
    return s.put(type_, x, ports={"edges": edges}, **params)


SIDES = _data("karate", 34, 34, ["teacher", "officer"])
GROUPS = _data(
    "communities",
    300,
    8,
    [f"community {k + 1}" for k in range(3)],
    transforms=[{"type": "standardise"}],
)
TOPICS = _data(
    "cora",
    2708,
    1433,
    [
        "theory",
        "reinforcement learning",
        "genetic algorithms",
        "neural networks",
        "probabilistic methods",
        "case based",
        "rule learning",
    ],
)
FEW = {"type": "stratified", "train": 0.25, "validation": 0.25, "test": 0.5, "seed": 0}
FEWER = {**FEW, "train": 0.15, "test": 0.6}


def _gcn_karate() -> Document:
    s = Sketch()
    node, x, edges = _entrance(s, 34, 34)
    x = s.put("relu", _layer(s, "graph_conv", x, edges, name="near", out_features=16))
    _exit(s, _layer(s, "graph_conv", x, edges, name="far", out_features=2), node)
    training = plan(SIDES, INPUTS, split=FEW, lr=0.01, epochs=100, batch=ALL)
    notes = "Each member hears friends, and friends of friends: eight known sides are enough."
    return document("gcn-karate", {"network": s.graph()}, plan=training, notes=notes)


def _gcn_cora() -> Document:
    s = Sketch()
    node, x, edges = _entrance(s, 2708, 1433)
    x = s.put("dropout", x, p=0.5)
    x = s.put("relu", _layer(s, "graph_conv", x, edges, name="near", out_features=16))
    x = s.put("dropout", x, p=0.5)
    _exit(s, _layer(s, "graph_conv", x, edges, name="far", out_features=7), node)
    training = plan(TOPICS, INPUTS, split=PUBLIC, lr=0.01, epochs=200, batch=ALL)
    training["layers"] = {"network/near.dense": {"l2": 5e-4}}
    notes = "Kipf and Welling, 2017, with their settings; 81.5 % of the public test papers."
    return document("gcn-cora", {"network": s.graph()}, plan=training, notes=notes)


def _gat() -> Document:
    s = Sketch()
    node, x, edges = _entrance(s, 2708, 1433)
    x = s.put("dropout", x, p=0.6)
    x = _layer(s, "graph_attention", x, edges, name="near", out_features=8, heads=8, dropout=0.6)
    x = s.put("dropout", s.put("elu", x), p=0.6)
    x = _layer(s, "graph_attention", x, edges, name="far", out_features=7, heads=1, join="mean", dropout=0.6)  # fmt: skip
    _exit(s, x, node)
    training = plan(TOPICS, INPUTS, split=PUBLIC, lr=0.005, epochs=300, batch=ALL)
    training["regularisers"] = [{"type": "l2", "options": {"factor": 5e-4}}]
    notes = "Veličković and others, 2018, with their settings; 83.0 % of the public test papers."
    return document("gat-cora", {"network": s.graph()}, plan=training, notes=notes)


def _sage() -> Document:
    s = Sketch()
    node, x, edges = _entrance(s, 300, 8)
    x = s.put("relu", _layer(s, "graph_sage", x, edges, name="near", out_features=16))
    x = s.put("dropout", x, p=0.3)
    _exit(s, _layer(s, "graph_sage", x, edges, name="far", out_features=3), node)
    training = plan(GROUPS, INPUTS, split=FEWER, lr=0.01, epochs=60, batch=ALL)
    notes = "A node's own numbers are noisy; what its neighbours say together is not."
    return document("graphsage", {"network": s.graph()}, plan=training, notes=notes)


def _gat_communities() -> Document:
    s = Sketch()
    node, x, edges = _entrance(s, 300, 8)
    x = _layer(s, "graph_attention", x, edges, name="near", out_features=8, heads=4, fresh=True)
    x = s.put("dropout", s.put("elu", x), p=0.3)
    x = _layer(s, "graph_attention", x, edges, name="far", out_features=3, heads=1, join="mean", fresh=True)  # fmt: skip
    _exit(s, x, node)
    training = plan(GROUPS, INPUTS, split=FEWER, lr=0.01, epochs=60, batch=ALL)
    notes = "Whom a node listens to is learned (GATv2)."
    return document("gat", {"network": s.graph()}, plan=training, notes=notes)


TEMPLATES = (
    Template("gcn-karate", "GCN, karate club", "Who went with whom, from a few known sides.", "Graphs", _gcn_karate),
    Template("graphsage", "GraphSAGE", "Neighbours together, and the node itself.", "Graphs", _sage),
    Template("gat", "Graph attention", "Each node learns whom to listen to.", "Graphs", _gat_communities),
    Template("gcn-cora", "GCN, Cora", "Topics of papers from 140 known ones and their citations.", "Graphs", _gcn_cora),
    Template("gat-cora", "GAT, Cora", "Attention over citations, as published.", "Graphs", _gat),
)  # fmt: skip
