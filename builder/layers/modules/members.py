"""Several small networks in one, which share most of their weights and answer together."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Members(nn.Module):
    """While training each row goes to one member, in turns; later every row goes to all of them."""

    def __init__(self, members: int, features: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(members, features))

    def forward(self, x: Tensor) -> Tensor:
        if self.training:
            return x * self.weight[torch.arange(len(x), device=x.device) % len(self.weight)]
        return x.unsqueeze(1) * self.weight  # (batch, members, features)


class MemberDense(nn.Module):
    """A dense layer of its own for each member."""

    def __init__(
        self, members: int, in_features: int, out_features: int, bias: bool = True
    ) -> None:
        super().__init__()
        bound = in_features**-0.5
        weight = torch.empty(members, in_features, out_features).uniform_(-bound, bound)
        self.weight = nn.Parameter(weight)
        self.bias = nn.Parameter(torch.zeros(members, out_features)) if bias else None

    def forward(self, x: Tensor) -> Tensor:
        if x.dim() == 2:  # one member a row, in turns: (batch, features)
            rows, members = len(x), len(self.weight)
            x = F.pad(x, (0, 0, 0, -rows % members)).unflatten(0, (-1, members))
            return self.each(x).flatten(0, 1)[:rows]
        return self.each(x)

    def each(self, x: Tensor) -> Tensor:
        x = torch.einsum("bmi,mio->bmo", x, self.weight)
        return x if self.bias is None else x + self.bias


class MemberMean(nn.Module):
    """The mean of what all members say; while training each answers for its own rows."""

    def forward(self, x: Tensor) -> Tensor:
        return x.mean(dim=1) if x.dim() == 3 else x
