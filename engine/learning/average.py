"""A second, slower set of weights (EMA or SWA), which is measured and kept in place of the last
one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import nn

from engine.plan.plan import Average


class Slow:
    """Parameters and floating buffers, followed after each step."""

    def __init__(self, modules: dict[str, nn.Module], plan: Average, steps: float) -> None:
        self.plan, self.begin = plan, 0 if plan.type == "ema" else int(plan.start * steps)
        tensors = {
            id(t): t
            for m in modules.values()
            for t in (*m.parameters(), *m.buffers())
            if t.is_floating_point()
        }
        self.live = [t.detach() for t in tensors.values()]
        self.slow = [t.clone() for t in self.live]
        self.taken = 0

    @torch.no_grad()
    def follow(self, step: int) -> None:
        if step < self.begin:
            return
        share = 1 - self.plan.decay if self.plan.type == "ema" else 1 / (self.taken + 1)
        if not self.taken:
            torch._foreach_copy_(self.slow, self.live)
        else:
            torch._foreach_lerp_(self.slow, self.live, share)
        self.taken += 1

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """The slow weights stand in the networks meanwhile."""
        if not self.taken:
            yield
            return
        trained = [t.clone() for t in self.live]
        torch._foreach_copy_(self.live, self.slow)
        try:
            yield
        finally:
            torch._foreach_copy_(self.live, trained)

    def state_dict(self) -> dict[str, Any]:
        return {"slow": list(self.slow), "taken": self.taken}

    def load_state_dict(self, saved: dict[str, Any]) -> None:
        for mine, theirs in zip(self.slow, saved["slow"], strict=True):
            mine.copy_(theirs)
        self.taken = saved["taken"]
