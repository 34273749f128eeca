"""A mixture of experts: many small networks, of which each vector meets a few."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class MixtureOfExperts(nn.Module):
    """A gate sends each vector to a few of the experts and weighs what they answer.

    While it trains, `balance` says how evenly they are used: 1 is even, as many as there are experts
    when all goes to one. Its `price` times that is added to the loss.
    """

    def __init__(
        self, features: int, hidden: int, experts: int, chosen: int, price: float = 0.01
    ) -> None:
        super().__init__()
        self.experts, self.chosen, self.price = experts, chosen, price
        self.balance: Tensor | None = None
        self.gate = nn.Linear(features, experts, bias=False)
        self.wide = nn.Parameter(torch.empty(experts, features, 2 * hidden))
        self.narrow = nn.Parameter(torch.empty(experts, hidden, features))
        for weight in (self.wide, self.narrow):
            nn.init.uniform_(weight, -(weight.shape[1] ** -0.5), weight.shape[1] ** -0.5)

    def forward(self, x: Tensor) -> Tensor:
        rows = x.reshape(-1, x.shape[-1])  # (rows, features)
        chances = self.gate(rows).softmax(dim=-1)  # (rows, experts)
        share, expert = chances.topk(self.chosen, dim=-1)  # (rows, chosen)
        if self.chosen > 1:
            share = share / share.sum(dim=-1, keepdim=True)
        weigh = torch.zeros_like(chances).scatter(1, expert, share)
        self.balance = None
        if self.training:
            used = torch.zeros_like(chances).scatter(1, expert, 1.0).mean(dim=0) / self.chosen
            self.balance = self.experts * (used * chances.mean(dim=0)).sum()
        y = torch.zeros_like(rows)
        for number in range(self.experts):
            if torch.compiler.is_exporting():  # a file cannot choose rows: all meet all experts
                y = y + weigh[:, number, None] * self.answer(rows, number)
            else:
                mine = (expert == number).any(dim=-1).nonzero().squeeze(1)
                answer = weigh[mine, number, None] * self.answer(rows[mine], number)
                y = y.index_add(0, mine, answer.to(y.dtype))
        return y.view_as(x)

    def answer(self, rows: Tensor, number: int) -> Tensor:
        """What one expert says: a SwiGLU feed-forward of its own."""
        gate, value = (rows @ self.wide[number]).chunk(2, dim=-1)
        return (F.silu(gate) * value) @ self.narrow[number]
