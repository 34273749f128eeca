"""A layer that learns by itself: what it sees and what it makes of it hold each other in place."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class Boltzmann(nn.Module):
    """A restricted Boltzmann machine: seen numbers from 0 to 1 on one side, hidden ones on the
    other, and every seen one tied to every hidden one. The last row of the weights are what the seen
    ones lean to by themselves, the last column the same of the hidden ones.
    """

    def __init__(self, seen: int, hidden: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(0.01 * torch.randn(hidden + 1, seen + 1))

    def above(self, seen: Tensor) -> Tensor:
        """Scores of the hidden ones, of which a sigmoid is their chance."""
        return F.linear(seen.flatten(1), self.weight[:-1, :-1], self.weight[:-1, -1])

    def forward(self, seen: Tensor) -> Tensor:
        return self.above(seen).sigmoid()

    def below(self, hidden: Tensor) -> Tensor:
        """Scores of the seen ones."""
        return F.linear(hidden, self.weight[:-1, :-1].t(), self.weight[-1, :-1])

    def free_energy(self, seen: Tensor) -> Tensor:
        """How unlikely what is seen is, but for a constant that nobody knows: (batch,)."""
        seen = seen.flatten(1)
        return -(seen @ self.weight[-1, :-1]) - F.softplus(self.above(seen)).sum(1)
