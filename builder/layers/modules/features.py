"""Features of a point that are worked out and not learned."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class PointFeatures(nn.Module):
    """A point seen in several ways: its two numbers, their squares, product and sines."""

    def __init__(self, features: tuple[str, ...]) -> None:
        super().__init__()
        self.unit_names = features

    def forward(self, point: Tensor) -> Tensor:
        x, y = point.unbind(-1)  # a point has two numbers, and no more
        ways = {"x": x, "y": y, "x²": x * x, "y²": y * y, "xy": x * y, "sin x": x.sin(), "sin y": y.sin()}  # fmt: skip
        return torch.stack([ways[name] for name in self.unit_names], dim=-1)
