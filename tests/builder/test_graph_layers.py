"""Layers over graphs: equal to those of torch_geometric where that is installed, and what holds of
them wherever it is not.
"""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor

from builder.layers.modules.graphs import (
    AtNodes,
    GraphAttention,
    GraphConv,
    GraphIsomorphism,
    GraphSage,
)

NODES = 9
LAYERS = {
    "conv": lambda: GraphConv(4, 3),
    "mean": lambda: GraphSage(4, 3),
    "max": lambda: GraphSage(4, 3, "max"),
    "sum": lambda: GraphSage(4, 3, "sum"),
    "attention": lambda: GraphAttention(4, 3, heads=2),
    "fresh": lambda: GraphAttention(4, 3, heads=2, join="mean", fresh=True),
    "isomorphism": lambda: GraphIsomorphism(4, 3),
}


def given(seed: int = 0) -> tuple[Tensor, Tensor]:
    """Numbers and edges of a graph with a node alone (the last), and one edge to itself."""
    torch.manual_seed(seed)
    edges = torch.randint(0, NODES - 1, (20, 2))
    edges[3] = torch.tensor([2, 2])
    return torch.randn(NODES, 4), edges


@pytest.mark.parametrize("name", LAYERS)
def test_other_names_for_the_nodes_give_the_same(name: str) -> None:
    (x, edges), layer = given(), LAYERS[name]()
    order = torch.randperm(NODES)
    place = order.argsort()
    again = layer(x[order], place[edges])
    assert torch.allclose(again, layer(x, edges)[order], atol=1e-5)


@pytest.mark.parametrize("name", LAYERS)
def test_a_node_hears_its_neighbours_and_nobody_else(name: str) -> None:
    (x, edges), layer = given(), LAYERS[name]()
    moved = x.clone()
    moved[0] += 1
    heard = (layer(moved, edges) - layer(x, edges)).abs().amax(1) > 1e-6
    reached = {0, *edges[edges[:, 0] == 0, 1].tolist()}
    assert set(heard.nonzero().flatten().tolist()) <= reached
    assert not heard[NODES - 1]


@pytest.mark.parametrize("name", LAYERS)
def test_a_graph_without_edges_is_worked_out(name: str) -> None:
    layer = LAYERS[name]()
    assert layer(torch.randn(3, 4), torch.zeros(0, 2, dtype=torch.long)).isfinite().all()


def test_a_hub_of_a_million_neighbours_stays_finite() -> None:
    count = 1_000_000
    every = torch.arange(1, count)
    edges = torch.stack((every, torch.zeros_like(every)), 1)
    x = torch.ones(count, 4)
    for layer in (GraphConv(4, 3), GraphAttention(4, 3, heads=1)):
        with torch.no_grad():
            assert layer(x, edges).isfinite().all()


def test_the_nodes_that_are_asked_for_are_taken_in_their_order() -> None:
    x = torch.arange(6.0).view(3, 2)
    assert AtNodes()(x, torch.tensor([2, 0])).tolist() == [[4.0, 5.0], [0.0, 1.0]]


def same(ours: Any, theirs: Any, pairs: dict[str, str]) -> None:
    """The same weights give the same numbers and the same gradients."""
    mine = dict(ours.named_parameters())
    with torch.no_grad():
        for name, other in pairs.items():
            parameter = dict(theirs.named_parameters())[other]
            parameter.copy_(mine[name].reshape(parameter.shape))
    (x, edges), (y, _) = given(1), given(1)
    x.requires_grad_()
    y.requires_grad_()
    a, b = ours(x, edges), theirs(y, edges.t())
    assert (a - b).abs().max() < 1e-6
    a.square().sum().backward()
    b.square().sum().backward()
    assert x.grad is not None
    assert y.grad is not None
    assert (x.grad - y.grad).abs().max() < 1e-5


def test_they_are_those_of_torch_geometric() -> None:
    library = pytest.importorskip("torch_geometric.nn", reason="torch_geometric is not installed")
    same(GraphConv(4, 3), library.GCNConv(4, 3), {"dense.weight": "lin.weight", "bias": "bias"})
    for together in ("mean", "max", "sum"):
        same(
            GraphSage(4, 3, together),
            library.SAGEConv(4, 3, aggr=together),
            {
                "near.weight": "lin_l.weight",
                "near.bias": "lin_l.bias",
                "own.weight": "lin_r.weight",
            },
        )
    for join in ("beside", "mean"):
        same(
            GraphAttention(4, 3, 2, join),
            library.GATConv(4, 3, 2, concat=join == "beside"),
            {
                "dense.weight": "lin.weight",
                "from_weight": "att_src",
                "to_weight": "att_dst",
                "bias": "bias",
            },
        )
        theirs = library.GATv2Conv(4, 3, 2, concat=join == "beside", bias=True)
        torch.nn.init.zeros_(theirs.lin_l.bias)
        torch.nn.init.zeros_(theirs.lin_r.bias)
        same(
            GraphAttention(4, 3, 2, join, fresh=True),
            theirs,
            {
                "dense.weight": "lin_l.weight",
                "looks.weight": "lin_r.weight",
                "from_weight": "att",
                "bias": "bias",
            },
        )
    ours = GraphIsomorphism(4, 3)
    inner = torch.nn.Sequential(torch.nn.Linear(4, 3), torch.nn.ReLU(), torch.nn.Linear(3, 3))
    same(
        ours,
        library.GINConv(inner, train_eps=True),
        {
            "more": "eps",
            "first.weight": "nn.0.weight",
            "first.bias": "nn.0.bias",
            "second.weight": "nn.2.weight",
            "second.bias": "nn.2.bias",
        },
    )
