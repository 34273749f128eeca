"""For trainings that somebody watches: steps at a tempo, and a record without an end that stays
small. Neither touches a bit of what is learned.
"""

from __future__ import annotations

import time
from typing import Protocol

DENSE = 13  # bits: the first 8,192 points of a curve are all written


class Waits(Protocol):
    def wait(self, seconds: float | None = None) -> None:
        """So long at most, or until somebody asks for something."""
        ...


class Rhythm:
    """When the next step is due. No tempo: always."""

    def __init__(self, tempo: float | None) -> None:
        self.tempo = tempo or 0.0
        self.due = 0.0

    def turn(self, tempo: float) -> None:
        """Another tempo, from now on; 0 is as fast as it can."""
        self.tempo, self.due = tempo, 0.0

    def is_due(self, desk: Waits) -> bool:
        """Waits for the next step; not yet where somebody asked for something meanwhile."""
        now = time.monotonic()
        if now < self.due:
            desk.wait(self.due - now)
            now = time.monotonic()
            if now < self.due:
                return False
        # What was missed is not made up for: a boundary that leaps ahead could not be followed.
        self.due = max(self.due + 1 / self.tempo, now)
        return True


def is_written(place: int) -> bool:
    """Whether a curve without an end keeps this point: all of them at first, then 4,096
    of each stretch, which is twice as long as the one before.

    >>> [is_written(place) for place in (1, 8191, 8192, 8193, 8194, 16385, 16386, 16388)]
    [True, True, True, False, True, False, False, True]
    """
    return place % (1 << max(0, place.bit_length() - DENSE)) == 0
