"""Graphs: what goes in whole, and layers in which each node hears its neighbours."""

from __future__ import annotations

from typing import Any

from builder.layers.fields import Form, choice, real, switch, whole
from builder.layers.layer import Example, Layer, Misfit, Mistake, Port, Sent, Type, series, table

ENDS = ("from and to",)
EDGES = Port("edges", ("from and to",), label="edges", dtype="int64")
NODES = Port("in", ("features",), label="nodes")
MODULES = "builder.layers.modules.graphs."
COUNT = whole("nodes", "Nodes", 34, "How many nodes the graph has.", high=100_000_000, usual=(34, 2708))  # fmt: skip
UNITS = whole("out_features", "Units", 16, "How many numbers each node has afterwards.", high=65536, usual=(8, 16, 32, 64))  # fmt: skip
BIAS = switch("bias", "Add a bias", True, "A number of its own added to each output.")


def edges_of(nodes: int = 3) -> Type:
    return Type((2,), ENDS, "int64", nodes)


edges = Layer(
    "edges", "Edges", "input", "Which nodes of one graph are connected: a row for each edge.", "edges",
    common=("graph_conv", "graph_attention", "graph_sage", "graph_isomorphism", "at_nodes"),
    kind="input", inputs=(), rule=lambda p, x: {"out": edges_of(p.nodes)}, detail="among {nodes} nodes", purposes=("graphs",),
    words=("graph", "links", "adjacency", "network", "input", "data"),
    explain="The whole graph goes in at each step, and every node's numbers beside it. An edge that goes both ways stands in it twice.",
    fields=(COUNT,), examples=(Example(), Example(params={"nodes": 3})),
)  # fmt: skip

asked_nodes = Layer(
    "asked_nodes", "Nodes asked for", "input", "Which nodes of the graph are asked for: the rows of a batch.", "nodes",
    common=("at_nodes", "graph_conv", "graph_attention"),
    kind="input", inputs=(), rule=lambda p, x: {"out": Type((), (), "int64", p.nodes)}, detail="of {nodes} nodes", purposes=("graphs",),
    words=("graph", "node", "rows", "mask", "input", "data"),
    explain="Training asks for the nodes of its part, the test for others; the graph is the same. *At the nodes* takes their rows out.",
    fields=(COUNT,), examples=(Example(), Example(params={"nodes": 3})),
)  # fmt: skip


def _edges_fit(p: Form, x: Sent) -> Misfit | None:
    if x["edges"].names != ENDS:
        return Misfit(
            "takes edges, but {from} sends other whole numbers", "Each edge is a pair: from which node, to which.",
            "Wire an *Edges* input to it.", "No edges", port="edges",
        )  # fmt: skip
    return None


def _sizes(p: Form, x: Sent) -> dict[str, Any]:
    return {"in_features": x["in"].shape[0], **dict(p.items())}


def _layer(
    type_: str,
    title: str,
    torch: str,
    summary: str,
    explain: str,
    maths: str,
    words: tuple[str, ...],
    fields: tuple[Any, ...],
    examples: tuple[dict[str, Any], ...],
    initialise: dict[str, tuple[str, ...]],
    detail: str = "{out_features} units",
) -> Layer:
    sent = (table(), edges_of())
    return Layer(
        type_, title, "graph", summary, "graph", torch=MODULES + torch, inputs=(NODES, EDGES), check=_edges_fit,
        arguments=_sizes, names=lambda p, x: ("features",), fields=(UNITS, *fields), mixes=True, detail=detail,
        words=("graph", "gnn", "nodes", "neighbours", "message passing", *words), purposes=("graphs",), explain=explain, maths=maths, initialise=initialise,
        examples=tuple(Example(sent, {"out_features": 5, **params}) for params in examples),
        mistakes=(Mistake(Example((series(), edges_of())), "features"), Mistake(Example((table(), table(2))), "whole numbers")),
    )  # fmt: skip


graph_conv = _layer(
    "graph_conv", "Graph convolution", "GraphConv", "Each node becomes a weighted mean of its neighbours and itself.",
    "GCN, 2017: two of them see two steps far, and more than a few make all nodes alike. A node with many neighbours listens less to each.",
    "H' = D^-½ (A + I) D^-½ · H · W", ("gcn", "kipf", "spectral"), (BIAS,), ({}, {"bias": False}), {"weight": ("dense.weight",), "bias": ("bias",)},
)  # fmt: skip
graph_sage = _layer(
    "graph_sage", "GraphSAGE", "GraphSage", "What the neighbours say together, beside what the node says itself.",
    "2017: the node and its neighbourhood have weights of their own, so a node can differ from those around it. It suits graphs that grow.",
    "h' = W₁·mean(neighbours) + W₂·h", ("sage", "inductive", "hamilton"),
    (choice("together", "Neighbours", "mean", {"mean": "Mean", "max": "Largest", "sum": "Sum"}, "How what the neighbours say becomes one row."), BIAS),
    ({}, {"together": "max", "bias": False}, {"together": "sum"}), {"weight": ("near.weight", "own.weight"), "bias": ("near.bias",)},
)  # fmt: skip
graph_attention = _layer(
    "graph_attention", "Graph attention", "GraphAttention", "Each node looks at its neighbours and takes more of what matters more.",
    "GAT, 2018: how much a neighbour counts is learned. With *Fresh looks* (GATv2, 2022) whom a node looks at depends on who it is, at twice the weights.",
    "h'_i = sum_j softmax_j(a·[W h_i, W h_j]) · W h_j", ("gat", "gatv2", "attention", "velickovic"),
    (
        whole("heads", "Heads", 8, "Several looks at once.", high=256, usual=(1, 4, 8)),
        choice("join", "Heads become", "beside", {"beside": "One row, side by side", "mean": "Their mean"}, "The last layer takes the mean."),
        switch("fresh", "Fresh looks", False, "GATv2: the score of an edge depends on both of its ends together."),
        real("dropout", "Dropout", 0.0, "The share of looks that is dropped while training.", low=0.0, high=0.99, step=0.05, usual=(0.0, 0.6), advanced=True),
        BIAS,
    ),
    ({"heads": 2}, {"heads": 2, "join": "mean", "fresh": True}, {"heads": 1, "bias": False}), {"weight": ("dense.weight",), "bias": ("bias",)}, "{out_features} units, {heads} heads",
)  # fmt: skip
graph_isomorphism = _layer(
    "graph_isomorphism", "Graph isomorphism", "GraphIsomorphism", "Adds up the neighbours and the node, and bends the sum with two dense layers.",
    "GIN, 2019: a sum tells how many neighbours there are where a mean does not, so it can tell graphs apart as far as hearing neighbours can.",
    "h' = MLP((1 + ε)·h + sum(neighbours))", ("gin", "sum", "weisfeiler"),
    (switch("learned", "Learn its own weight", True, "How much more the node itself counts than a neighbour."),),
    ({}, {"learned": False}), {"weight": ("first.weight", "second.weight"), "bias": ("first.bias", "second.bias")},
)  # fmt: skip

at_nodes = Layer(
    "at_nodes", "At the nodes", "graph", "Takes out the rows of the nodes that are asked for.", "asked",
    torch=MODULES + "AtNodes", inputs=(Port("in", None, label="nodes", dtype=None, least=1), Port("node", (), label="asked for", dtype="int64")),
    words=("graph", "gather", "select", "mask", "nodes", "index"), purposes=("graphs",), names=lambda p, x: x["in"].names, mixes=True,
    explain="The layers before it see the whole graph; from here on only the asked nodes are there, and their losses count.", maths="y = H[node]",
    examples=(Example((table(), Type((), (), "int64", 3))),), mistakes=(Mistake(Example((table(), table(2))), "whole numbers"),),
)  # fmt: skip
