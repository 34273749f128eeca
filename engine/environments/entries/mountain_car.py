"""A car in a valley: gymnasium's MountainCar-v0."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np

from engine.environments.gymnasium import Gymnasium
from engine.environments.world import Seen, Shape, Stage


class MountainCar(Gymnasium):
    type = "mountain-car"
    title = "Mountain car"
    called = "MountainCar-v0"
    summary = "A car is too weak for the hill. It has to roll back first, to gain speed."
    when = "To see how hard it is to learn where a reward is hardly ever met by chance."
    explain = "Two numbers are seen: where the car is, and how fast it goes."
    reward = "−1 for each step until the flag is reached, at most 200."
    reference = "A return of −110 counts as solved."
    words = ("acting", "control", "car", "hill", "gym", "reinforcement")
    actions = ("push left", "nothing", "push right")
    limit = 200
    solved = -110.0
    plans_by = "the rule that pushes in the direction in which it rolls"

    @property
    def seen(self) -> Seen:
        return Seen((2,), ("place", "speed"))

    def rule(self) -> np.ndarray:
        return np.where(self.observe()[:, 1] >= 0, 2, 0)

    def stage(self, copy: int) -> Stage:
        places = np.linspace(-1.2, 0.6, 37)
        points = [(float(x) + 1.2, height(float(x))) for x in places]
        slope = (Shape("line", "quiet", (*a, *b, 0.012)) for a, b in pairwise(points))
        flag = Shape("line", "good", (1.7, height(0.5) - 0.18, 1.7, height(0.5), 0.025))
        return Stage(1.8, 1.15, (*slope, flag))

    def frame(self, copy: int) -> tuple[Shape, ...]:
        played: Any = self.copied[copy]  # its base class does not name its state
        place = float(played.state[0])
        return (Shape("dot", "ink", (place + 1.2, height(place) - 0.05, 0.05)),)


def height(place: float) -> float:
    """How far down the road lies on the stage."""
    return float(1.1 - (np.sin(3 * place) * 0.45 + 0.55))


ENTRY = MountainCar
