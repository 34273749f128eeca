"""Where in the sequence: positions added to vectors, learned, in waves, or by turning."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn


class LearnedPositions(nn.Module):
    """Adds a learned vector for each place of a sequence."""

    def __init__(self, length: int, features: int) -> None:
        super().__init__()
        self.table = nn.Embedding(length, features)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.table.weight[: x.shape[1]]


class SinusoidalPositions(nn.Module):
    """Adds waves of many lengths, so that each place has its own pattern."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.features = features

    def forward(self, x: Tensor) -> Tensor:
        half = (self.features + 1) // 2
        speeds = torch.exp(torch.arange(half, device=x.device) * (-math.log(10000.0) / half))
        angles = torch.arange(x.shape[1], device=x.device)[:, None] * speeds
        waves = torch.cat((angles.sin(), angles.cos()), dim=-1)[:, : self.features]
        return x + waves.to(x.dtype)


def turned(x: Tensor, base: float = 10000.0) -> Tensor:
    """Pairs of features turned by an angle that grows with the place, which stands second to
    last.
    """
    half = x.shape[-1] // 2
    speeds = base ** (-torch.arange(half, device=x.device) / half)
    angles = torch.arange(x.shape[-2], device=x.device)[:, None] * speeds
    cos, sin = angles.cos().to(x.dtype), angles.sin().to(x.dtype)
    first, second = x[..., :half], x[..., half:]
    return torch.cat((first * cos - second * sin, first * sin + second * cos), dim=-1)


def fading(heads: int, time: int, device: torch.device) -> Tensor:
    """What each place loses by its distance (ALiBi): each head looks less far than the next."""
    steps = torch.arange(1, heads + 1, device=device)
    place = torch.arange(time, device=device)
    away = (place[:, None] - place).abs()  # (to, from)
    return -(2.0 ** (-8 * steps / heads))[:, None, None] * away  # (heads, to, from)


class RotaryPositions(nn.Module):
    """Turns pairs of features by an angle that grows with the place (RoPE)."""

    def __init__(self, features: int, base: float = 10000.0) -> None:
        super().__init__()
        self.features, self.base = features, base

    def forward(self, x: Tensor) -> Tensor:
        return turned(x, self.base)
