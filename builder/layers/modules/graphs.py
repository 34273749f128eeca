"""Layers over the nodes of a graph. Nodes are the rows of x; each edge is a row (from, to) of row
numbers, and an edge that goes both ways stands there twice.
"""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn


def gather(messages: Tensor, to: Tensor, nodes: int) -> Tensor:
    """Adds up at each node what the edges bring."""
    return messages.new_zeros((nodes, *messages.shape[1:])).index_add(0, to, messages)


def with_loops(x: Tensor, edges: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """(from, to, counts) with one edge from each node to itself; one that is there already counts
    for nothing, so that none has two.
    """
    every = torch.arange(x.shape[0], device=x.device)
    start, end = torch.cat((edges[:, 0], every)), torch.cat((edges[:, 1], every))
    counts = torch.cat(((edges[:, 0] != edges[:, 1]).to(x.dtype), x.new_ones(x.shape[0])))
    return start, end, counts


class GraphConv(nn.Module):
    """Each node becomes a weighted mean of its neighbours and itself (Kipf and Welling, 2017)."""

    def __init__(self, in_features: int, out_features: int, bias: bool = True) -> None:
        super().__init__()
        self.dense = nn.Linear(in_features, out_features, bias=False)
        nn.init.xavier_uniform_(self.dense.weight)
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None

    def forward(self, x: Tensor, edges: Tensor) -> Tensor:
        start, end, counts = with_loops(x, edges)
        degree = gather(counts, end, x.shape[0])  # at least 1: its own loop
        share = counts * degree[start].rsqrt() * degree[end].rsqrt()
        h = self.dense(x)  # (nodes, out_features)
        h = gather(h[start] * share[:, None], end, x.shape[0])
        return h if self.bias is None else h + self.bias


class GraphSage(nn.Module):
    """What the neighbours say together, beside what the node says itself (Hamilton, 2017)."""

    def __init__(
        self, in_features: int, out_features: int, together: str = "mean", bias: bool = True
    ) -> None:
        super().__init__()
        self.together = together
        self.near = nn.Linear(in_features, out_features, bias=bias)
        self.own = nn.Linear(in_features, out_features, bias=False)

    def forward(self, x: Tensor, edges: Tensor) -> Tensor:
        start, end = edges[:, 0], edges[:, 1]
        if self.together == "max":
            place = end[:, None].expand(-1, x.shape[1])
            # A node without neighbours hears zeros.
            h = torch.zeros_like(x).scatter_reduce(0, place, x[start], "amax", include_self=False)
        else:
            h = gather(x[start], end, x.shape[0])
            if self.together == "mean":
                h = h / gather(x.new_ones(edges.shape[0]), end, x.shape[0]).clamp(min=1)[:, None]
        return self.near(h) + self.own(x)


class GraphAttention(nn.Module):
    """Each node looks at its neighbours and itself, and takes more of what matters more (Veličković,
    2018). `fresh`: whom a node looks at depends on who it is (Brody, 2022).
    """

    def __init__(
        self,
        in_features: int,
        out_features: int,
        heads: int = 1,
        join: str = "beside",
        fresh: bool = False,
        dropout: float = 0.0,
        bias: bool = True,
    ) -> None:
        super().__init__()
        self.heads, self.out_features, self.join = heads, out_features, join
        self.fresh, self.dropout = fresh, dropout
        self.dense = nn.Linear(in_features, heads * out_features, bias=False)
        self.looks = nn.Linear(in_features, heads * out_features, bias=False) if fresh else None
        self.from_weight = nn.Parameter(torch.empty(heads, out_features))
        self.to_weight = None if fresh else nn.Parameter(torch.empty(heads, out_features))
        wide = heads * out_features if join == "beside" else out_features
        self.bias = nn.Parameter(torch.zeros(wide)) if bias else None
        for weight in (self.dense.weight, self.from_weight, self.to_weight):
            if weight is not None:
                nn.init.xavier_uniform_(weight)
        if self.looks is not None:
            nn.init.xavier_uniform_(self.looks.weight)

    def forward(self, x: Tensor, edges: Tensor) -> Tensor:
        start, end, counts = with_loops(x, edges)
        nodes, size = x.shape[0], (-1, self.heads, self.out_features)
        h = self.dense(x).view(size)  # (nodes, heads, out_features)
        if self.looks is not None:
            both = F.leaky_relu(h[start] + self.looks(x).view(size)[end], 0.2)
            scores = (both * self.from_weight).sum(-1)  # (edges, heads)
        else:
            scores = (h * self.from_weight).sum(-1)[start] + (h * self.to_weight).sum(-1)[end]
            scores = F.leaky_relu(scores, 0.2)
        # Softmax over the edges that end at the same node; its largest is taken off first.
        place = end[:, None].expand(-1, self.heads)
        top = scores.new_full((nodes, self.heads), -1e30)
        top = top.scatter_reduce(0, place, scores.detach(), "amax")
        looks = (scores - top[end]).exp() * counts[:, None]
        looks = looks / gather(looks, end, nodes)[end]
        looks = F.dropout(looks, self.dropout, self.training)
        h = gather(h[start] * looks[:, :, None], end, nodes)
        h = h.flatten(1) if self.join == "beside" else h.mean(1)
        return h if self.bias is None else h + self.bias


class GraphIsomorphism(nn.Module):
    """The sum of the neighbours and of the node itself, through two dense layers (Xu, 2019)."""

    def __init__(self, in_features: int, out_features: int, learned: bool = True) -> None:
        super().__init__()
        more: Any = torch.zeros(1)
        self.more: Any = nn.Parameter(more) if learned else None
        self.first = nn.Linear(in_features, out_features)
        self.second = nn.Linear(out_features, out_features)

    def forward(self, x: Tensor, edges: Tensor) -> Tensor:
        near = gather(x[edges[:, 0]], edges[:, 1], x.shape[0])
        own = x if self.more is None else x * (1 + self.more)
        return self.second(F.relu(self.first(own + near)))


class AtNodes(nn.Module):
    """The rows of the nodes that are asked for."""

    def forward(self, x: Tensor, node: Tensor) -> Tensor:
        return x[node]
