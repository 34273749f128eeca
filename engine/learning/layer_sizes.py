"""How large each layer's gradient is, and each layer's update against its weights."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from engine.learning.learner import Learner


@torch.no_grad()
def gradient_sizes(learner: Learner, shares: float | Tensor | None) -> dict[str, float]:
    """By layer. The gradients are still sums over `shares` rows, and scaled where precision asks
    for it.
    """
    used = [
        (path, p.grad)
        for path, p in zip(learner.names, learner.params, strict=True)
        if p.grad is not None
    ]
    sizes = torch.stack(torch._foreach_norm([grad for _, grad in used])) if used else torch.zeros(0)
    divisor = (1.0 if shares is None else float(shares)) * (
        float(learner.scale.scale) if learner.scale else 1.0
    )
    squares: dict[str, float] = {}
    for (path, _), size in zip(used, sizes.tolist(), strict=True):
        layer = path.rpartition(".")[0]
        squares[layer] = squares.get(layer, 0.0) + (size / divisor) ** 2
    return {layer: math.sqrt(square) for layer, square in squares.items()}


@torch.no_grad()
def update_sizes(learner: Learner, before: list[Tensor]) -> dict[str, float]:
    """By layer, as a share of the weights as they were `before`: about 0.001 is healthy."""
    params: list[Tensor] = list(learner.params)
    moved = torch.stack(torch._foreach_norm(torch._foreach_sub(params, before)))
    sizes = torch.stack(torch._foreach_norm(before))
    squares: dict[str, list[float]] = {}
    for path, change, size in zip(learner.names, moved.tolist(), sizes.tolist(), strict=True):
        layer = squares.setdefault(path.rpartition(".")[0], [0.0, 0.0])
        layer[0] += change**2
        layer[1] += size**2
    return {
        layer: math.sqrt(change / size) if size else math.nan
        for layer, (change, size) in squares.items()
    }
