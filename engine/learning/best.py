"""The best weights so far: they stay in memory and go to the disk with the next checkpoint."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn

from engine.learning.average import Slow


def is_better(value: float, best: float | None, better: str, least: float) -> bool:
    """Whether a measured value beats the best so far by at least so much; `better` is "min" or
    "max".
    """
    if not math.isfinite(value):
        return False
    if best is None:
        return True
    return value < best - least if better == "min" else value > best + least


class Best:
    """Copies of all weights, by `role/path`; none before the first measurement."""

    def __init__(self, modules: dict[str, nn.Module], slow: Slow | None) -> None:
        self.modules, self.slow = modules, slow
        self.weights: dict[str, Tensor] = {}  # what `copies` are copies of
        self.copies: dict[str, Tensor] | None = None
        # name, value, epoch and step of what is held: not those of the best epoch once its weights
        # were lost
        self.of: dict[str, Any] | None = None

    @torch.no_grad()
    def keep(self, of: dict[str, Any]) -> None:
        """The weights of this moment, averaged where a training averages them."""
        copies, self.of = self.room(), of
        if self.slow:
            with self.slow.in_place():
                torch._foreach_copy_(list(copies.values()), list(self.weights.values()))
        else:
            torch._foreach_copy_(list(copies.values()), list(self.weights.values()))

    @torch.no_grad()
    def restore(self, saved: Mapping[str, Tensor], of: dict[str, Any]) -> None:
        """As a checkpoint kept them."""
        copies, self.of = self.room(), of
        torch._foreach_copy_(
            list(copies.values()), [saved[name].to(copy.device) for name, copy in copies.items()]
        )

    def put_back(self) -> None:
        """The networks get them."""
        assert self.copies is not None
        for role, module in self.modules.items():
            module.load_state_dict(
                {path: self.copies[f"{role}/{path}"] for path in module.state_dict()}
            )

    def room(self) -> dict[str, Tensor]:
        """Memory for the copies, taken once."""
        if self.copies is None:
            self.weights = {
                f"{role}/{path}": tensor
                for role, module in self.modules.items()
                for path, tensor in module.state_dict().items()
            }
            self.copies = {name: tensor.clone() for name, tensor in self.weights.items()}
        return self.copies
