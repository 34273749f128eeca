"""Too little memory, at every moment of a start."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from random import Random

from engine.run.folder import ENDED, OVER, State
from engine.run.run import start
from engine.run.status import Status
from tests.torture.calm import any_job
from tests.torture.fault import Fault, Landed, Lost, environment
from tests.torture.watched import poll_status

LEAST, MOST = 0.01, 1.2  # gigabytes: no worker begins with the least, all train with the most
SOON = 10.0  # seconds within which a start that has not enough must end


class Memory(Fault):
    name = "memory"
    does = "Starts a run with a random limit of memory, from one that no worker fits in to enough."
    loses = (
        "No end 10 s after its process began, no number in its words, a queue that stands still."
    )
    slowest = "from its process to its end"
    minutes = 2

    def attempt(self, chance: Random) -> Iterator[Landed]:
        # half of them where it is decided: what Python and torch hold at birth, and a little more
        limit = chance.uniform(LEAST, MOST) if chance.random() < 0.5 else chance.gauss(0.35, 0.1)
        job = any_job(chance, self.home, tempo=None)
        one_place = {"LAYERLOOM_CPU_SLOTS": "1"}
        with environment(LAYERLOOM_RUN_MEMORY_GB=f"{max(LEAST, limit):.3f}", **one_place):
            run = start(job, folder=self.home)
        poll_status(run, lambda now: run.stated.get("pid") or now.state in ENDED, "has a process")
        began = time.monotonic()
        try:
            poll_status(
                run, lambda now: has_begun(now) or now.state in OVER, "begins or ends", SOON
            )
        except Lost as loss:
            run.kill()
            poll_status(run, lambda now: now.state in OVER, f"{limit:.3f} GB: killed", 15)
            raise Lost(f"with {limit:.3f} GB: {loss}") from None
        seconds = time.monotonic() - began
        poll_status(run, lambda now: now.state in OVER, "has ended")
        if run.state == State.FAILED and not re.search(r"memory|\d GB", run.cause):
            raise Lost(f"with {limit:.3f} GB it is said: {run.cause}")
        yield Landed(f"{limit:.3f} GB: {run.state}", seconds)
        run.delete()


def has_begun(now: Status) -> bool:
    return now.live.get("step", 0) > 0


ENTRY = Memory
