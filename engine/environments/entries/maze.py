"""A maze of cells with a flag and a pit."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

import numpy as np

from engine.catalogue import Field
from engine.environments.chance import uniform
from engine.environments.world import Seen, Shape, Stage, State, Vectorised

MOVES = np.array([(-1, 0), (0, 1), (1, 0), (0, -1)])  # up, right, down, left
STEP, FLAG, PIT = -0.02, 1.0, -1.0


class Maze(Vectorised):
    type = "maze"
    title = "Maze"
    summary = "Find the flag from any free cell of a maze, and keep out of the pit."
    when = "To see value spread from the goal, cell by cell; a single dense layer is a table here."
    explain = (
        "One cell is seen at a time, as a one among zeros, so a dense layer without bends is exactly a table of values. "
        "Now and then a step slips to another side."
    )
    reward = "+1 at the flag, −1 in the pit, −0.02 for each step. Cut after 200 steps."
    reference = "The shortest ways from all cells bring about 0.8."
    words = ("acting", "grid", "gridworld", "labyrinth", "reinforcement", "table")
    actions = ("up", "right", "down", "left")
    limit = 200
    solved = 0.6
    plans_by = "the rule that goes along the shortest way"
    fields = (
        Field("width", "Width", "int", 10, "Cells across.", 4, 16, 1),
        Field("height", "Height", "int", 7, "Cells down.", 4, 12, 1),
        Field("slip", "Slips", "float", 0.1, "The share of steps that go elsewhere.", 0.0, 0.9, 0.05),
        Field("walls", "Walls drawn with seed", "int", 3, "The same number gives the same maze.", 0, 2**31 - 1, 1),
    )  # fmt: skip
    TONES: ClassVar = {"flag": "good", "pit": "bad"}

    @property
    def size(self) -> tuple[int, int]:
        return int(self.options["height"]), int(self.options["width"])

    @cached_property
    def plan(self) -> np.ndarray:
        """(height, width): where walls are. A slab is laid only where every free cell still reaches
        the flag.
        """
        height, width = self.size
        rng, walls = np.random.default_rng(int(self.options["walls"])), np.zeros(self.size, bool)
        for cell in rng.permutation(height * width)[: int(0.6 * height * width)]:
            place = divmod(int(cell), width)
            if place in (self.flag, self.pit):
                continue
            walls[place] = True
            if not self.all_reach_the_flag(walls):
                walls[place] = False
            if walls.mean() > 0.33:
                break
        return walls

    @property
    def flag(self) -> tuple[int, int]:
        return self.size[0] - 1, self.size[1] - 1

    @property
    def pit(self) -> tuple[int, int]:
        return self.size[0] // 2, self.size[1] * 2 // 3

    def all_reach_the_flag(self, walls: np.ndarray) -> bool:
        far = self.distances(walls)
        free = ~walls
        free[self.pit] = False
        return bool((far[free] < far.size).all())

    def distances(self, walls: np.ndarray) -> np.ndarray:
        """Steps to the flag from each cell, around walls and pit."""
        far, ring, steps = np.full(self.size, walls.size), [self.flag], 0
        far[self.flag] = 0
        while ring:
            steps, after = steps + 1, []
            for place in ring:
                for down, right in MOVES.tolist():
                    there = place[0] + down, place[1] + right
                    inside = 0 <= there[0] < self.size[0] and 0 <= there[1] < self.size[1]
                    if inside and not walls[there] and there != self.pit and far[there] > steps:
                        far[there] = steps
                        after.append(there)
            ring = after
        return far

    @cached_property
    def starts(self) -> np.ndarray:
        """(cells, 2): where an episode may begin."""
        free = ~self.plan
        free[self.flag] = free[self.pit] = False
        return np.argwhere(free)

    @cached_property
    def best(self) -> np.ndarray:
        """(height, width): the move along the shortest way."""
        far = np.pad(self.distances(self.plan), 1, constant_values=self.plan.size)
        height, width = self.size
        around = [far[1 + d : 1 + d + height, 1 + r : 1 + r + width] for d, r in MOVES.tolist()]
        return np.stack(around).argmin(0)

    @property
    def seen(self) -> Seen:
        height, width = self.size
        return Seen(
            (height * width,),
            tuple(f"row {y + 1}, column {x + 1}" for y in range(height) for x in range(width)),
        )

    def begin(self, seeds: np.ndarray) -> State:
        drawn = (uniform(seeds, 0)[:, 0] * len(self.starts)).astype(np.int64)
        return {"cell": self.starts[drawn].copy()}

    def move(self, actions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        slips = self.chance(2)
        elsewhere = (slips[:, 1] * len(MOVES)).astype(np.int64)
        goes = np.where(slips[:, 0] < self.options["slip"], elsewhere, actions)
        there = self.state["cell"] + MOVES[goes]
        inside = ((there >= 0) & (there < self.size)).all(1)
        there = np.where(inside[:, None], there, self.state["cell"])
        free = ~self.plan[there[:, 0], there[:, 1]]
        self.state["cell"] = cell = np.where(free[:, None], there, self.state["cell"])
        won, lost = (cell == self.flag).all(1), (cell == self.pit).all(1)
        return np.where(won, FLAG, np.where(lost, PIT, STEP)), won | lost

    def observe(self) -> np.ndarray:
        shown = np.zeros((self.copies, self.plan.size), np.float32)
        cell = self.state["cell"]
        shown[np.arange(self.copies), cell[:, 0] * self.size[1] + cell[:, 1]] = 1
        return shown

    def rule(self) -> np.ndarray:
        cell = self.state["cell"]
        return self.best[cell[:, 0], cell[:, 1]]

    def stage(self, copy: int) -> Stage:
        height, width = self.size
        walls = [(y, x, "wall") for y, x in np.argwhere(self.plan).tolist()]
        marks = [(*self.flag, "good"), (*self.pit, "bad")]
        cells = (Shape("rect", tone, (x, y, 1, 1)) for y, x, tone in [*walls, *marks])
        return Stage(width, height, tuple(cells))

    def frame(self, copy: int) -> tuple[Shape, ...]:
        y, x = self.state["cell"][copy].tolist()
        return (Shape("dot", "ink", (x + 0.5, y + 0.5, 0.3)),)


ENTRY = Maze
