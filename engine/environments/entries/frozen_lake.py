"""A slippery lake: gymnasium's FrozenLake-v1."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.environments.gymnasium import Gymnasium, among
from engine.environments.world import Seen, Shape, Stage

SIDE = 4
HOLES = (5, 7, 11, 12)


class FrozenLake(Gymnasium):
    type = "frozen-lake"
    title = "Frozen lake"
    called = "FrozenLake-v1"
    summary = "Cross a lake of 4 × 4 cells without falling in. The ice is slippery."
    when = "To see why a safe way can be better than a short one."
    explain = "One of 16 cells is seen. On slippery ice only one step in three goes where it was meant to."
    reward = "1 at the other shore, else nothing. Cut after 100 steps."
    reference = "The best policy crosses in about 74 of 100 episodes on slippery ice."
    words = ("acting", "grid", "ice", "gym", "reinforcement", "table")
    actions = ("left", "down", "right", "up")
    limit = 100
    solved = 0.7
    fields = (
        Field("is_slippery", "Slippery", "bool", True, "Two steps in three go to a side instead."),
    )

    @property
    def seen(self) -> Seen:
        return Seen((SIDE * SIDE,), tuple(f"cell {k + 1}" for k in range(SIDE * SIDE)))

    def numbers(self, raw: Any) -> np.ndarray:
        return among(int(raw), SIDE * SIDE)

    def stage(self, copy: int) -> Stage:
        marks = [*((hole, "wall") for hole in HOLES), (SIDE * SIDE - 1, "good")]
        cells = (Shape("rect", tone, (at % SIDE, at // SIDE, 1, 1)) for at, tone in marks)
        return Stage(SIDE, SIDE, tuple(cells))

    def frame(self, copy: int) -> tuple[Shape, ...]:
        at = int(self.raw[copy])
        return (Shape("dot", "ink", (at % SIDE + 0.5, at // SIDE + 0.5, 0.28)),)


ENTRY = FrozenLake
