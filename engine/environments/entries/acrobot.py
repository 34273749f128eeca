"""Two arms that swing up: gymnasium's Acrobot-v1."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.environments.gymnasium import Gymnasium
from engine.environments.world import Seen, Shape, Stage


class Acrobot(Gymnasium):
    type = "acrobot"
    title = "Acrobot"
    called = "Acrobot-v1"
    summary = (
        "Two arms hang from a bar. Swing the lower end above the line, by turning the elbow alone."
    )
    when = "To see momentum being used: nothing is reached by pushing straight."
    explain = "Six numbers are seen: the cosine and sine of both angles, and how fast they turn."
    reward = "−1 for each step until the end is above the line, at most 500."
    reference = "Good play needs about 80 steps: a return of −80."
    words = ("acting", "control", "arm", "swing", "gym", "reinforcement")
    actions = ("turn left", "nothing", "turn right")
    limit = 500
    solved = -100.0
    plans_by = "the rule that turns with the swing"

    @property
    def seen(self) -> Seen:
        names = ("cos of first", "sin of first", "cos of second", "sin of second")
        return Seen((6,), (*names, "speed of first", "speed of second"))

    def rule(self) -> np.ndarray:
        """Pumps: against the way in which the upper arm turns."""
        speed = self.observe()[:, 4]
        return np.where(speed > 0, 0, 2)

    def stage(self, copy: int) -> Stage:
        return Stage(4.8, 4.8, (Shape("line", "good", (0.0, 1.4, 4.8, 1.4, 0.03)),))

    def frame(self, copy: int) -> tuple[Shape, ...]:
        played: Any = self.copied[copy]  # its base class does not name its state
        first, second = (float(angle) for angle in played.state[:2])
        elbow = 2.4 + np.sin(first), 2.4 + np.cos(first)
        end = elbow[0] + np.sin(first + second), elbow[1] + np.cos(first + second)
        return (
            Shape("line", "body", (2.4, 2.4, float(elbow[0]), float(elbow[1]), 0.14)),
            Shape("line", "ink", (float(elbow[0]), float(elbow[1]), float(end[0]), float(end[1]), 0.14)),
            Shape("dot", "quiet", (2.4, 2.4, 0.1)),
        )  # fmt: skip


ENTRY = Acrobot
