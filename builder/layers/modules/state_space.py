"""A selective state space (Mamba-2): a memory that fades as fast as each step says."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


def scanned(values: Tensor, fade: Tensor, write: Tensor, read: Tensor, piece: int) -> Tensor:
    """state = e^fade · state + write ⊗ value and y = read · state at every step, worked out a piece
    of the sequence at a time: products of matrices within it, the state from one to the next.

    values (batch, heads, time, size), fade (batch, heads, time), write and read (batch, time, state)
    """
    pieces, state = [], None
    for start in range(0, values.shape[2], piece):
        steps = slice(start, start + piece)
        value, into, out = values[:, :, steps], write[:, None, steps], read[:, None, steps]
        gone = fade[:, :, steps].cumsum(dim=-1)  # since the piece began
        between = gone[..., :, None] - gone[..., None, :]  # (batch, heads, to, from)
        ahead = torch.ones(between.shape[-2:], dtype=torch.bool, device=value.device).triu(1)
        stays = between.masked_fill(ahead, float("-inf")).exp()
        y = ((out @ into.transpose(-2, -1)) * stays) @ value
        fresh = (into * (gone[..., -1:] - gone).exp()[..., None]).transpose(-2, -1) @ value
        if state is None:
            state = fresh  # (batch, heads, state, size)
        else:
            y = y + gone.exp()[..., None] * (out @ state)
            state = gone[..., -1, None, None].exp() * state + fresh
        pieces.append(y)
    return torch.cat(pieces, dim=2)


class SelectiveStateSpace(nn.Module):
    """Each step says how much of the memory fades, what is written into it and what is read."""

    def __init__(
        self,
        features: int,
        inner: int,
        heads: int,
        state: int,
        window: int = 4,
        piece: int = 64,
    ) -> None:
        super().__init__()
        self.sizes = (inner, inner + 2 * state, heads)
        self.parts = (inner, state, state)
        self.window, self.piece = window, piece
        self.enter = nn.Linear(features, sum(self.sizes), bias=False)
        self.blend = nn.Conv1d(self.sizes[1], self.sizes[1], window, groups=self.sizes[1])
        # From memories of a thousand steps to those of ten, before anything is learned.
        self.pace = nn.Parameter(torch.logspace(-3, -1, heads).expm1().log())
        self.decay = nn.Parameter(torch.linspace(1, 16, heads).log())
        self.skip = nn.Parameter(torch.ones(heads))
        self.norm = nn.RMSNorm(inner)
        self.leave = nn.Linear(inner, features, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        batch, time, _ = x.shape
        gate, blended, pace = self.enter(x).split(self.sizes, dim=-1)
        blended = F.pad(blended.transpose(1, 2), (self.window - 1, 0))  # no step sees ahead
        blended = F.silu(self.blend(blended)).transpose(1, 2)
        values, write, read = blended.split(self.parts, dim=-1)
        values = values.view(batch, time, len(self.skip), -1).transpose(1, 2)
        pace = F.softplus(pace + self.pace).transpose(1, 2)  # (batch, heads, time)
        fade = -self.decay.exp()[:, None] * pace
        y = scanned(values * pace[..., None], fade, write, read, self.piece)
        y = y + self.skip[:, None, None] * values
        y = y.transpose(1, 2).reshape(batch, time, -1)  # (batch, time, inner)
        return self.leave(self.norm(y * F.silu(gate)))
