"""Gated and squared activations that torch has no class for."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class SwiGLU(nn.Module):
    """One half of the features, through SiLU, opens and closes the other half."""

    def forward(self, x: Tensor) -> Tensor:
        gate, value = x.chunk(2, dim=-1)
        return F.silu(gate) * value


class GEGLU(nn.Module):
    """One half of the features, through GELU, opens and closes the other half."""

    def forward(self, x: Tensor) -> Tensor:
        gate, value = x.chunk(2, dim=-1)
        return F.gelu(gate) * value


class SquaredReLU(nn.Module):
    """ReLU, squared."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(x) ** 2
