"""Samples of earlier moments of a training, kept beside the newest: a bounded number, evenly spread
however long it trains.
"""

from __future__ import annotations

import contextlib
from typing import Any

from engine.run.folder import RunFolder

MOST = 12
GAP = "gap"  # in the file of a moment: how many steps the next one was to be away


class Earlier:
    """What the folder of a run has of them. Those from `step` on are made again by this training,
    which goes on from there.
    """

    def __init__(self, run: RunFolder, step: int) -> None:
        self.run = run
        run.earlier_folder.mkdir(exist_ok=True)
        steps = run.earlier_steps
        self.steps = [known for known in steps if known < step]
        newest = run.earlier_samples(self.steps[-1]) if self.steps else None
        self.gap = float((newest or {}).get(GAP, 0.0))
        if self.gap and len(self.steps) > 1:  # some have gone since that one was written
            self.gap = mean_gap(self.steps)
        for superseded in steps[len(self.steps) :]:
            self._forget(superseded)

    def add(self, papers: dict[str, Any], step: int, record: dict[str, Any]) -> None:
        """`papers` brings it to the disk. One that comes too soon after another is not kept. Where
        there are too many, every second one goes, and further ones come as far apart.
        """
        if self.steps and step < self.steps[-1] + self.gap:
            return
        papers[self.run.earlier_name(step)] = {**record, GAP: self.gap}
        self.steps.append(step)
        if len(self.steps) > MOST:
            for dropped in self.steps[1::2]:
                papers.pop(self.run.earlier_name(dropped), None)
                self._forget(dropped)
            self.steps = self.steps[::2]
            self.gap = mean_gap(self.steps)

    def _forget(self, step: int) -> None:
        with contextlib.suppress(OSError):
            self.run.earlier_file(step).unlink()


def mean_gap(steps: list[int]) -> float:
    return (steps[-1] - steps[0]) / (len(steps) - 1)
