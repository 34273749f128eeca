"""Places on the processor, shared by everything that computes for long: trainings (the supervisor
takes a seat for each) and races.

A seat is a locked file in the data folder. The lock goes with the process that holds it, however
that ends, so no seat is ever lost.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path


class Seats:
    """The seats that this process holds, out of `count` for all processes of a data folder."""

    def __init__(self, home: Path, count: int) -> None:
        self.folder, self.count = home / "seats", count
        self.held: dict[int, int] = {}  # number of the seat, and its open file

    def hold(self, wanted: int) -> bool:
        """Takes free seats until it holds so many; False while there are too few."""
        for number in range(self.count):
            if len(self.held) >= wanted:
                break
            if number not in self.held and (file := self._take(number)) is not None:
                self.held[number] = file
        return len(self.held) >= wanted

    def keep(self, wanted: int) -> None:
        """Gives back what is held beyond so many."""
        while len(self.held) > wanted:
            _, file = self.held.popitem()
            # closing alone would not do: a forked child may have the same file open
            fcntl.flock(file, fcntl.LOCK_UN)
            os.close(file)

    def others(self) -> int:
        """How many seats other processes hold."""
        taken = 0
        for number in range(self.count):
            if number in self.held:
                continue
            file = self._take(number)
            if file is None:
                taken += 1
            else:
                os.close(file)
        return taken

    def _take(self, number: int) -> int | None:
        self.folder.mkdir(parents=True, exist_ok=True)
        file = os.open(self.folder / str(number), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(file)
            return None
        return file
