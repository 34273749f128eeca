"""Layers that can be run backwards. Each says beside its answer how much it stretches space there:
the logarithm of its determinant, one number a sample. All sizes are taken as one row of numbers.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Coupling(nn.Module):
    """Some numbers stay as they are and say, through a small network, how the others are stretched
    and shifted. It begins as if it were not there.
    """

    stay: Tensor
    move: Tensor
    back: Tensor

    def __init__(
        self, numbers: int, stays: str = "first", width: int = 64, depth: int = 2, most: float = 2.0
    ) -> None:
        super().__init__()
        half = (numbers + 1) // 2
        chosen = {"first": range(half), "second": range(numbers - half, numbers)}
        chosen |= {"even": range(0, numbers, 2), "odd": range(1, numbers, 2)}
        stay = list(chosen[stays])
        move = [k for k in range(numbers) if k not in chosen[stays]]
        order = stay + move
        self.most = most
        back = sorted(range(numbers), key=order.__getitem__)
        self.register_buffer("stay", torch.tensor(stay), persistent=False)
        self.register_buffer("move", torch.tensor(move), persistent=False)
        self.register_buffer("back", torch.tensor(back), persistent=False)
        sizes = [len(stay), *[width] * depth]
        inner: list[nn.Module] = []
        for k in range(depth):
            inner += [nn.Linear(sizes[k], sizes[k + 1]), nn.ReLU()]
        self.inner = nn.Sequential(*inner, nn.Linear(width, 2 * len(move)))
        nn.init.zeros_(self.inner[-1].weight)  # type: ignore[arg-type]
        nn.init.zeros_(self.inner[-1].bias)  # type: ignore[arg-type]

    def change(self, stays: Tensor) -> tuple[Tensor, Tensor]:
        """By how much the others are stretched, as a logarithm, and shifted."""
        stretch, shift = self.inner(stays).chunk(2, dim=1)
        return self.most * torch.tanh(stretch / self.most), shift

    def both(self, x: Tensor) -> tuple[Tensor, Tensor]:
        flat = x.flatten(1)
        stays = flat[:, self.stay]
        stretch, shift = self.change(stays)
        moved = flat[:, self.move] * stretch.exp() + shift
        return torch.cat((stays, moved), dim=1)[:, self.back].reshape(x.shape), stretch.sum(1)

    def forward(self, x: Tensor) -> Tensor:
        return self.both(x)[0]

    def inverse(self, y: Tensor) -> Tensor:
        flat = y.flatten(1)
        stays = flat[:, self.stay]
        stretch, shift = self.change(stays)
        moved = (flat[:, self.move] - shift) * (-stretch).exp()
        return torch.cat((stays, moved), dim=1)[:, self.back].reshape(y.shape)


class Permutation(nn.Module):
    """The numbers in another order, by lot and always the same."""

    order: Tensor

    def __init__(self, numbers: int) -> None:
        super().__init__()
        self.register_buffer("order", torch.randperm(numbers))

    def both(self, x: Tensor) -> tuple[Tensor, Tensor]:
        return self.forward(x), x.new_zeros(x.shape[0])

    def forward(self, x: Tensor) -> Tensor:
        return x.flatten(1)[:, self.order].reshape(x.shape)

    def inverse(self, y: Tensor) -> Tensor:
        return y.flatten(1)[:, self.order.argsort()].reshape(y.shape)


class InvertibleMix(nn.Module):
    """Every number becomes a mixture of all: a square matrix that is learned as an order and two
    triangles, so that it can always be run backwards. It begins as an order by lot.
    """

    order: Tensor

    def __init__(self, numbers: int) -> None:
        super().__init__()
        self.register_buffer("order", torch.randperm(numbers))
        self.lower = nn.Parameter(torch.zeros(numbers, numbers))
        self.upper = nn.Parameter(torch.zeros(numbers, numbers))
        self.stretch = nn.Parameter(torch.zeros(numbers))

    def triangles(self) -> tuple[Tensor, Tensor]:
        eye = torch.eye(self.stretch.shape[0], device=self.lower.device, dtype=self.lower.dtype)
        return self.lower.tril(-1) + eye, self.upper.triu(1) + eye * self.stretch.exp()

    def both(self, x: Tensor) -> tuple[Tensor, Tensor]:
        return self.forward(x), self.stretch.sum().expand(x.shape[0])

    def forward(self, x: Tensor) -> Tensor:
        lower, upper = self.triangles()
        return F.linear(F.linear(x.flatten(1)[:, self.order], upper), lower).reshape(x.shape)

    def inverse(self, y: Tensor) -> Tensor:
        lower, upper = self.triangles()
        x = torch.linalg.solve_triangular(lower, y.flatten(1).t(), upper=False, unitriangular=True)
        x = torch.linalg.solve_triangular(upper, x, upper=True).t()
        return x[:, self.order.argsort()].reshape(y.shape)


class StretchShift(nn.Module):
    """Each number is stretched and shifted by itself. It begins as if it were not there."""

    def __init__(self, numbers: int) -> None:
        super().__init__()
        self.stretch = nn.Parameter(torch.zeros(numbers))
        self.shift = nn.Parameter(torch.zeros(numbers))

    def both(self, x: Tensor) -> tuple[Tensor, Tensor]:
        return self.forward(x), self.stretch.sum().expand(x.shape[0])

    def forward(self, x: Tensor) -> Tensor:
        return (x.flatten(1) * self.stretch.exp() + self.shift).reshape(x.shape)

    def inverse(self, y: Tensor) -> Tensor:
        return ((y.flatten(1) - self.shift) * (-self.stretch).exp()).reshape(y.shape)


class OpenEnds(nn.Module):
    """Numbers between two ends become any numbers (logit); a margin keeps the ends themselves from
    becoming endless.
    """

    def __init__(self, low: float = 0.0, high: float = 1.0, margin: float = 0.05) -> None:
        super().__init__()
        self.low, self.high, self.margin = low, high, margin

    def both(self, x: Tensor) -> tuple[Tensor, Tensor]:
        y = self.forward(x)
        inside = (1 - 2 * self.margin) / (self.high - self.low)
        # The slope of a logit is 1 / (p (1 − p)), of which both are sigmoids of the answer.
        return y, (F.softplus(y) + F.softplus(-y) + math.log(inside)).flatten(1).sum(1)

    def forward(self, x: Tensor) -> Tensor:
        share = (x - self.low) / (self.high - self.low)
        return torch.logit(self.margin + (1 - 2 * self.margin) * share, eps=1e-6)

    def inverse(self, y: Tensor) -> Tensor:
        share = (y.sigmoid() - self.margin) / (1 - 2 * self.margin)
        return self.low + share * (self.high - self.low)
