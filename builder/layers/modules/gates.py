"""Gated and squared activations that torch has no class for, and the gated feed-forward part of a
transformer.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class SwiGLU(nn.Module):
    """One half of the features, through SiLU, opens and closes the other half."""

    def forward(self, x: Tensor) -> Tensor:
        gate, value = x.chunk(2, dim=-1)
        return F.silu(gate) * value


class SwiGLUFeedForward(nn.Module):
    """Wide in the middle: one half, through SiLU, weighs the other; as many features leave as
    came.
    """

    def __init__(self, features: int, hidden: int, bias: bool = False) -> None:
        super().__init__()
        self.wide = nn.Linear(features, 2 * hidden, bias=bias)
        self.narrow = nn.Linear(hidden, features, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        gate, value = self.wide(x).chunk(2, dim=-1)
        return self.narrow(F.silu(gate) * value)


class GEGLU(nn.Module):
    """One half of the features, through GELU, opens and closes the other half."""

    def forward(self, x: Tensor) -> Tensor:
        gate, value = x.chunk(2, dim=-1)
        return F.gelu(gate) * value


class SquaredReLU(nn.Module):
    """ReLU, squared."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(x) ** 2
