"""A taxi in a small town: gymnasium's Taxi-v4 (Taxi-v3 in older versions)."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.environments.gymnasium import Gymnasium, among
from engine.environments.world import Seen, Shape, Stage

SIDE = 5
STOPS = ((0, 0), (0, 4), (4, 0), (4, 3))  # red, green, yellow, blue
WALLS = ((2, 0, 2), (1, 3, 5), (3, 3, 5))  # across, from row, to row


class Taxi(Gymnasium):
    type = "taxi"
    title = "Taxi"
    called = "Taxi-v4"
    summary = "Fetch a passenger at one of four stops and bring them to another."
    when = "To see a task of several parts learned from one reward."
    explain = "Seen are the row and the column of the taxi, where the passenger is, and where they want to go, each as a one among zeros."
    reward = "20 for the right stop, −10 for fetching or leaving at a wrong place, −1 for each step. Cut after 200 steps."
    reference = "Good play brings about 8."
    words = ("acting", "grid", "taxi", "gym", "reinforcement", "table")
    actions = ("down", "up", "right", "left", "fetch", "leave")
    limit = 200
    solved = 7.0

    @property
    def seen(self) -> Seen:
        rows, columns = (tuple(f"{of} {k + 1}" for k in range(SIDE)) for of in ("row", "column"))
        waits = tuple(f"passenger at {k + 1}" for k in range(4))
        goes = tuple(f"to {k + 1}" for k in range(4))
        return Seen((19,), (*rows, *columns, *waits, "passenger in taxi", *goes))

    def parts(self, raw: Any) -> tuple[int, int, int, int]:
        rest, to = divmod(int(raw), 4)
        rest, at = divmod(rest, 5)
        row, column = divmod(rest, SIDE)
        return row, column, at, to

    def numbers(self, raw: Any) -> np.ndarray:
        row, column, at, to = self.parts(raw)
        return np.concatenate([among(row, 5), among(column, 5), among(at, 5), among(to, 4)])

    def stage(self, copy: int) -> Stage:
        stops = (Shape("rect", "quiet", (x, y, 1, 1)) for y, x in STOPS)
        walls = (Shape("line", "wall", (x, top, x, end, 0.08)) for x, top, end in WALLS)
        return Stage(SIDE, SIDE, (*stops, *walls))

    def frame(self, copy: int) -> tuple[Shape, ...]:
        row, column, at, to = self.parts(self.raw[copy])
        goal = STOPS[to]
        y, x = STOPS[at] if at < len(STOPS) else (row, column)
        return (
            Shape("rect", "good", (goal[1], goal[0], 1, 1)),
            Shape("rect", "ink", (column + 0.15, row + 0.25, 0.7, 0.5)),
            Shape("dot", "bad", (x + 0.5, y + 0.5, 0.16)),
        )


ENTRY = Taxi
