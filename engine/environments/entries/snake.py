"""Snake on a board of 10 × 10 cells."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from engine.environments.chance import uniform
from engine.environments.world import Seen, Shape, Stage, State, Vectorised

SIDE = 10
MOVES = np.array([(-1, 0), (0, 1), (1, 0), (0, -1)])
FOOD, DEATH = 1.0, -1.0
PATIENCE = 100  # steps without food, after which it starves


class Snake(Vectorised):
    type = "snake"
    title = "Snake"
    summary = "A snake grows with everything that it eats. It must not bite a wall or itself."
    when = "To see filters learn from planes what is near, and what is dangerous."
    explain = (
        "A board of 10 × 10 cells is seen as three planes: the head, the body and the food. "
        "The longer the snake, the harder it is to go on."
    )
    reward = "+1 for each food, −1 at the end. Over at a wall, at its own body, or after 100 steps without food."
    reference = "The rule that goes straight to the food without biting at once eats about 20."
    words = ("acting", "game", "grid", "planes", "reinforcement")
    actions = ("up", "right", "down", "left")
    limit = 1000
    solved = 10.0
    plans_by = "the rule that goes towards the food and bites nothing at once"
    planes: ClassVar = ("head", "body", "food")

    @property
    def seen(self) -> Seen:
        return Seen((len(self.planes), SIDE, SIDE), self.planes)

    def begin(self, seeds: np.ndarray) -> State:
        """`left`: for how many steps a cell still holds the body; the head holds the length."""
        count = len(seeds)
        place = (uniform(seeds, 0, 2) * (SIDE - 4)).astype(np.int64) + 2
        left = np.zeros((count, SIDE, SIDE), np.int64)
        rows = np.arange(count)
        left[rows, place[:, 0], place[:, 1]] = 3
        left[rows, place[:, 0] + 1, place[:, 1]] = 2
        left[rows, np.minimum(place[:, 0] + 2, SIDE - 1), place[:, 1]] = 1
        numbers = {"head": place, "left": left, "hungry": np.zeros(count, np.int64)}
        return numbers | {"food": drop(left, uniform(seeds, 0, 3)[:, 2])}

    def move(self, actions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        rows, state = np.arange(self.copies), self.state
        head = state["head"] + MOVES[actions]
        out = ((head < 0) | (head >= SIDE)).any(1)
        inside = np.clip(head, 0, SIDE - 1)
        length = state["left"].max((1, 2))
        eats = ~out & (inside == state["food"]).all(1)
        # The tail goes on, unless the snake grows.
        left = np.where(eats[:, None, None], state["left"], np.maximum(state["left"] - 1, 0))
        bites = out | (left[rows, inside[:, 0], inside[:, 1]] > 0)
        alive = ~bites
        left[rows[alive], inside[alive, 0], inside[alive, 1]] = (length + eats)[alive]
        hungry = np.where(eats, 0, state["hungry"] + 1)
        full = alive & (left > 0).all((1, 2))
        food = np.where(eats[:, None], drop(left, self.chance()[:, 0]), state["food"])
        head = np.where(alive[:, None], inside, state["head"])
        self.state = {"head": head, "left": left, "hungry": hungry, "food": food}
        return FOOD * eats + DEATH * bites, bites | full | (hungry >= PATIENCE)

    def observe(self) -> np.ndarray:
        rows, shown = np.arange(self.copies), np.zeros((self.copies, 3, SIDE, SIDE), np.float32)
        head, food = self.state["head"], self.state["food"]
        shown[:, 1] = self.state["left"] > 0
        shown[rows, 1, head[:, 0], head[:, 1]] = 0
        shown[rows, 0, head[:, 0], head[:, 1]] = 1
        shown[rows, 2, food[:, 0], food[:, 1]] = 1
        return shown

    def rule(self) -> np.ndarray:
        rows, head = np.arange(self.copies), self.state["head"]
        there = head[:, None] + MOVES  # (copies, moves, 2)
        inside = np.clip(there, 0, SIDE - 1)
        deadly = ((there < 0) | (there >= SIDE)).any(2)
        deadly |= self.state["left"][rows[:, None], inside[..., 0], inside[..., 1]] > 1
        away = np.abs(there - self.state["food"][:, None]).sum(2)
        return np.asarray((away + 1000 * deadly).argmin(1))

    def stage(self, copy: int) -> Stage:
        return Stage(SIDE, SIDE)

    def frame(self, copy: int) -> tuple[Shape, ...]:
        head, food = self.state["head"][copy].tolist(), self.state["food"][copy].tolist()
        body = [cell for cell in np.argwhere(self.state["left"][copy]).tolist() if cell != head]
        return (
            Shape("dot", "bad", (food[1] + 0.5, food[0] + 0.5, 0.3)),
            *(Shape("rect", "body", (x + 0.06, y + 0.06, 0.88, 0.88)) for y, x in body),
            Shape("rect", "ink", (head[1] + 0.06, head[0] + 0.06, 0.88, 0.88)),
        )


def drop(left: np.ndarray, chance: np.ndarray) -> np.ndarray:
    """(copies, 2): a free cell each, drawn; the corner where none is free."""
    free = (left == 0).reshape(len(left), -1)
    nth = (chance * free.sum(1)).astype(np.int64)
    cell = (free.cumsum(1) > nth[:, None]).argmax(1)
    return np.stack([cell // SIDE, cell % SIDE], 1)


ENTRY = Snake
