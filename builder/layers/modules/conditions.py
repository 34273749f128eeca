"""What a network that makes samples is told, and what it is not to do: times as waves, a condition
that turns channels up and down, and a look at the other samples of a batch.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class TimeEmbedding(nn.Module):
    """One number, seen as waves of many lengths, so that small differences of it can be told."""

    speeds: Tensor

    def __init__(self, features: int, scale: float = 1000.0) -> None:
        super().__init__()
        self.features = features
        half = (features + 1) // 2
        speeds = torch.exp(torch.arange(half) * (-math.log(10000.0) / half))
        self.register_buffer("speeds", scale * speeds, persistent=False)

    def forward(self, time: Tensor) -> Tensor:
        angles = time * self.speeds  # (batch, half)
        return torch.cat((angles.sin(), angles.cos()), dim=-1)[:, : self.features]


class Modulate(nn.Module):
    """Each channel is stretched and shifted by what a condition says (FiLM); with a norm before, an
    adaptive norm. `last`: channels are the last dimension, else the first.
    """

    def __init__(self, channels: int, condition: int, last: bool, norm: bool = False) -> None:
        super().__init__()
        self.last, self.norm = last, norm
        self.project = nn.Linear(condition, 2 * channels)

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        if self.norm:
            x = F.layer_norm(x, x.shape[-1:] if self.last else x.shape[1:])
        stretch, shift = self.project(condition).chunk(2, dim=1)  # (batch, channels) both
        places = x.dim() - 2
        if self.last:
            shape = (-1, *[1] * places, stretch.shape[1])
        else:
            shape = (-1, stretch.shape[1], *[1] * places)
        return x * (1 + stretch.reshape(shape)) + shift.reshape(shape)


class MinibatchDiscrimination(nn.Module):
    """Puts beside each sample how near the others of its batch are. When predicting it takes what
    was usual, so that no answer depends on the rows beside it.
    """

    def __init__(self, features: int, kernels: int, numbers: int) -> None:
        super().__init__()
        self.kernels, self.numbers = kernels, numbers
        self.project = nn.Linear(features, kernels * numbers, bias=False)
        self.register_buffer("usual", torch.zeros(kernels))
        self.usual: Tensor

    def forward(self, x: Tensor) -> Tensor:
        if self.training:
            seen = self.project(x).reshape(-1, self.kernels, self.numbers)
            apart = (seen[:, None] - seen[None]).abs().sum(3)  # (batch, batch, kernels)
            near = torch.exp(-apart).mean(1)  # (batch, kernels)
            with torch.no_grad():
                self.usual.lerp_(near.mean(0).to(self.usual.dtype), 0.1)
        else:
            near = self.usual.expand(x.shape[0], -1).to(x.dtype)
        return torch.cat((x, near), dim=1)
