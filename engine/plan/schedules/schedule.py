"""What a schedule entry says: the learning rate's factor as a function of the step, so that there
is nothing to save.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.catalogue import Entry, Field


@dataclass(frozen=True)
class Pace:
    """How long the run is: all its steps, and those of one epoch."""

    steps: float  # infinite where nobody says when it ends
    per_epoch: int


@dataclass(frozen=True)
class ScheduleEntry(Entry):
    """`factor(options, step, pace)` multiplies the learning rate. `waits_for` is for the one that
    listens to the score.
    """

    factor: Callable[[dict[str, Any], int, Pace], float] = lambda options, step, pace: 1.0
    needs_end: bool = False
    listens: bool = False


@dataclass
class Listener:
    """The falls of a schedule that listens to a score: what share of the rate they have left."""

    options: dict[str, Any]
    share: float = 1.0
    best: float | None = None
    waited: int = 0  # epochs since the best, or since the last fall

    def hear(self, value: float, better: str) -> float | None:
        """After each epoch: the new share when it falls."""
        if self.best is None or (value < self.best if better == "min" else value > self.best):
            self.best, self.waited = value, 0
            return None
        self.waited += 1
        if self.waited < self.options["patience"]:
            return None
        self.waited, before = 0, self.share
        self.share = max(self.share * self.options["gamma"], self.options["floor"])
        return self.share if self.share != before else None


def warmed(options: dict[str, Any], step: int, pace: Pace) -> float:
    """The rise from nearly nothing over the first epochs; 1 afterwards."""
    rise = options.get("warmup", 0) * pace.per_epoch
    return min(1.0, (step + 1) / rise) if rise >= 1 else 1.0


WARM_UP = Field(
    "warmup",
    "Warm-up epochs",
    "float",
    0.0,
    "rises from nearly nothing over so many epochs first",
    0.0,
    1000.0,
)
FLOOR = Field(
    "floor", "Lowest factor", "float", 0.0, "never under this share of the learning rate", 0.0, 1.0
)
