"""Sequences of unequal length."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn


def last_step(x: Tensor, length: Tensor) -> Tensor:
    """The state at each sequence's own last step."""
    index = (length - 1).view(-1, 1, 1).expand(-1, 1, x.shape[2])
    return x.gather(1, index).squeeze(1)


def within(x: Tensor, length: Tensor) -> Tensor:
    """Zeros beyond each sequence's own length."""
    inside = torch.arange(x.shape[1], device=x.device) < length[:, None]
    return x * inside[:, :, None]


def run_packed(layer: Any, x: Tensor, length: Tensor, state: Any = None) -> Any:
    """Runs a recurrent layer over each sequence's own length only."""
    packed = nn.utils.rnn.pack_padded_sequence(
        x, length.cpu(), batch_first=True, enforce_sorted=False
    )
    packed, state = layer(packed, state)
    x, _ = nn.utils.rnn.pad_packed_sequence(packed, batch_first=True, total_length=x.shape[1])
    return x, state


class Repeat(nn.Module):
    """One vector, again at every step of a sequence."""

    def __init__(self, steps: int) -> None:
        super().__init__()
        self.steps = steps

    def forward(self, x: Tensor) -> Tensor:
        return x.unsqueeze(1).expand(-1, self.steps, *[-1] * (x.dim() - 1))


class MeanOverTime(nn.Module):
    """The mean over each sequence's own steps."""

    def forward(self, x: Tensor, length: Tensor | None = None) -> Tensor:
        if length is None:
            return x.mean(dim=1)
        inside = torch.arange(x.shape[1], device=x.device) < length[:, None]
        return (x * inside[:, :, None]).sum(dim=1) / length[:, None]


class MovingAverage(nn.Module):
    """The mean of each step and its neighbours; beyond the ends the first and last step go on."""

    def __init__(self, window: int) -> None:
        super().__init__()
        self.window = window

    def forward(self, x: Tensor) -> Tensor:
        before = x[:, :1].expand(-1, (self.window - 1) // 2, -1)
        after = x[:, -1:].expand(-1, self.window // 2, -1)
        padded = torch.cat((before, x, after), dim=1).transpose(1, 2)  # (batch, features, time)
        return nn.functional.avg_pool1d(padded, self.window, stride=1).transpose(1, 2)
