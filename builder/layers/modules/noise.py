"""Randomness in training: whole samples of a branch dropped, noise added, codes drawn."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class StochasticDepth(nn.Module):
    """Drops the whole branch for a random share of the samples while training."""

    def __init__(self, p: float = 0.1) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0.0:
            return x
        keep = torch.rand(x.shape[0], *[1] * (x.dim() - 1), device=x.device) >= self.p
        return x * keep / max(1.0 - self.p, 1e-6)


class GaussianNoise(nn.Module):
    """Adds noise from a bell while training."""

    def __init__(self, std: float = 0.1) -> None:
        super().__init__()
        self.std = std

    def forward(self, x: Tensor) -> Tensor:
        return x + self.std * torch.randn_like(x) if self.training else x


class Sample(nn.Module):
    """Draws a code from a bell given by its mean and log-variance; when predicting, the mean
    itself.
    """

    def forward(self, mean: Tensor, logvar: Tensor) -> Tensor:
        mean, logvar = torch.broadcast_tensors(mean, logvar)
        if not self.training:
            return mean
        return mean + torch.exp(0.5 * logvar) * torch.randn_like(mean)
