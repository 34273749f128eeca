"""Vectors for the numbers of a table."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn


class NumberEmbedding(nn.Module):
    """Each number becomes a vector: the number itself, and a mix of waves along its column."""

    def __init__(self, columns: int, features: int, waves: int, spread: float) -> None:
        super().__init__()
        bound = waves**-0.5
        self.speed = nn.Parameter(spread * torch.randn(columns, waves))
        self.phase = nn.Parameter(math.pi * (2 * torch.rand(columns, waves) - 1))
        self.weight = nn.Parameter(bound * (2 * torch.rand(columns, waves, features - 1) - 1))
        self.bias = nn.Parameter(torch.zeros(columns, features - 1))

    def forward(self, x: Tensor) -> Tensor:
        x = x.unsqueeze(2)  # (batch, columns, 1)
        waves = torch.cos(2 * math.pi * x * self.speed + self.phase)
        mixed = torch.einsum("bcw,cwf->bcf", waves, self.weight) + self.bias
        return torch.cat((x, mixed), dim=2)  # (batch, columns, features)
