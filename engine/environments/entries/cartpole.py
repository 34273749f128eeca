"""A pole on a cart, to be kept upright: gymnasium's CartPole-v1, to the last digit of its dynamics."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from engine.environments.chance import uniform
from engine.environments.world import Seen, Shape, Stage, State, Vectorised

GRAVITY, CART, POLE, HALF, FORCE, TAU = 9.8, 1.0, 0.1, 0.5, 10.0, 0.02
WHOLE = POLE + CART
EDGE, TILT = 2.4, 12 * 2 * np.pi / 360  # beyond which it is over


class CartPole(Vectorised):
    type = "cartpole"
    title = "CartPole"
    summary = (
        "A pole stands on a cart. Push the cart left or right, so that the pole stays upright."
    )
    when = "To see a network learn to act within seconds."
    explain = (
        "The classic of learning by reward: four numbers are seen, two pushes are possible. It is CartPole-v1 of gymnasium, "
        "played in many copies side by side."
    )
    reward = "1 for each step in which the pole stands. Over at 12 degrees, at the edge, or after 500 steps."
    reference = "A return of 500 is the most there is; pure chance gets about 22."
    source = "Barto, Sutton and Anderson 1983; rules as in gymnasium's CartPole-v1"
    words = ("acting", "control", "pole", "balance", "gym", "reinforcement")
    actions = ("left", "right")
    limit = 500
    solved = 475.0
    plans_by = "the rule that pushes to where the pole falls"
    names: ClassVar = ("cart position", "cart speed", "pole angle", "pole speed")

    @property
    def seen(self) -> Seen:
        return Seen((4,), self.names)

    def begin(self, seeds: np.ndarray) -> State:
        return {"cart": uniform(seeds, 0, 4) * 0.1 - 0.05}

    def move(self, actions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        x, speed, angle, turning = self.state["cart"].T
        force = np.where(actions == 1, FORCE, -FORCE)
        cos, sin = np.cos(angle), np.sin(angle)
        pushed = (force + POLE * HALF * np.square(turning) * sin) / WHOLE
        turned = (GRAVITY * sin - cos * pushed) / (
            HALF * (4.0 / 3.0 - POLE * np.square(cos) / WHOLE)
        )
        moved = pushed - POLE * HALF * turned * cos / WHOLE
        x, speed = x + TAU * speed, speed + TAU * moved
        angle, turning = angle + TAU * turning, turning + TAU * turned
        self.state["cart"] = np.stack([x, speed, angle, turning], 1)
        over = (np.abs(x) > EDGE) | (np.abs(angle) > TILT)
        return np.ones(self.copies), over

    def observe(self) -> np.ndarray:
        return self.state["cart"].astype(np.float32)

    def rule(self) -> np.ndarray:
        _, _, angle, turning = self.state["cart"].T
        return (angle + 0.5 * turning > 0).astype(np.int64)

    def stage(self, copy: int) -> Stage:
        ticks = tuple(Shape("line", "quiet", (x, 2.25, x, 2.45, 0.03)) for x in (0.4, 5.2))
        return Stage(5.6, 2.8, (Shape("line", "quiet", (0.0, 2.35, 5.6, 2.35, 0.02)), *ticks))

    def frame(self, copy: int) -> tuple[Shape, ...]:
        x, _, angle, _ = (float(value) for value in self.state["cart"][copy])
        middle, top = x + 2.8, 2.1
        end = (middle + 1.5 * np.sin(angle), top - 1.5 * np.cos(angle))
        return (
            Shape("rect", "ink", (middle - 0.35, 2.1, 0.7, 0.25)),
            Shape("line", "body", (middle, top, float(end[0]), float(end[1]), 0.12)),
            Shape("dot", "paper", (middle, top, 0.06)),
        )


ENTRY = CartPole
