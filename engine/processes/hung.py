"""Which processes hang: they live, and neither compute nor say anything.

Looks are counted and not seconds, so that a machine that slept, or whoever looks, has not hung
anybody.
"""

from __future__ import annotations

import time

from engine.run.alive import look

APART = 1.0  # seconds between two looks
LOOKS = 6  # without anything new until a process counts as hung
IDLE = 1  # hundredths of a second between two looks, which threads take that wait for their turn


class Stillness:
    """What was seen of each process, and how often since."""

    def __init__(self) -> None:
        self.seen: dict[int, tuple[tuple[int, int], int]] = {}
        self.next = 0.0

    def is_due(self) -> bool:
        now = time.monotonic()
        if now < self.next:
            return False
        self.next = now + APART
        return True

    def hangs(self, pid: int, beat: int = 0, may_be_halted: bool = True) -> bool:
        """One more look at a process, and at the number of its last sign of life. Who waits for a
        disk (D) does not hang, nor who was halted by a person (T) and is shown as such.
        """
        process = look(pid)
        if process is None or process.state in ("DTtZX" if may_be_halted else "DZX"):
            self.seen.pop(pid, None)
            return False
        (worked, beat_before), looks = self.seen.get(pid, ((process.worked, beat), 0))
        is_still = beat == beat_before and process.worked - worked <= IDLE
        looks = looks + 1 if is_still else 0
        self.seen[pid] = (process.worked, beat), looks
        return looks >= LOOKS

    def forget(self, pids: set[int]) -> None:
        """All but these have gone."""
        self.seen = {pid: seen for pid, seen in self.seen.items() if pid in pids}
