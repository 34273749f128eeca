"""Along a cliff: gymnasium's CliffWalking-v1."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.environments.gymnasium import Gymnasium, among
from engine.environments.world import Seen, Shape, Stage

WIDTH, HEIGHT = 12, 4


class CliffWalking(Gymnasium):
    type = "cliff-walking"
    title = "Cliff walking"
    called = "CliffWalking-v1"
    summary = "Walk along a cliff to its other end. Who steps over the edge begins again."
    when = "To see the short way beside the edge, and the long way that is safe."
    explain = (
        "One of 48 cells is seen. Whoever falls stands at the start again, and the episode goes on."
    )
    reward = "−1 for each step, −100 for a fall. Cut after 200 steps."
    reference = "The shortest way takes 13 steps: a return of −13."
    words = ("acting", "grid", "cliff", "gym", "reinforcement", "table")
    actions = ("up", "right", "down", "left")
    has_chance = False
    limit = 200
    solved = -20.0
    plans_by = "the rule that walks along the edge"

    @property
    def seen(self) -> Seen:
        names = (f"row {k // WIDTH + 1}, column {k % WIDTH + 1}" for k in range(WIDTH * HEIGHT))
        return Seen((WIDTH * HEIGHT,), tuple(names))

    def numbers(self, raw: Any) -> np.ndarray:
        return among(int(raw), WIDTH * HEIGHT)

    def rule(self) -> np.ndarray:
        down, across = np.divmod(np.array([int(raw) for raw in self.raw]), WIDTH)
        return np.where(down == HEIGHT - 1, 0, np.where(across < WIDTH - 1, 1, 2))

    def stage(self, copy: int) -> Stage:
        cliff = Shape("rect", "bad", (1, HEIGHT - 1, WIDTH - 2, 1))
        return Stage(WIDTH, HEIGHT, (cliff, Shape("rect", "good", (WIDTH - 1, HEIGHT - 1, 1, 1))))

    def frame(self, copy: int) -> tuple[Shape, ...]:
        down, across = divmod(int(self.raw[copy]), WIDTH)
        return (Shape("dot", "ink", (across + 0.5, down + 0.5, 0.3)),)


ENTRY = CliffWalking
