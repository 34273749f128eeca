"""A clock that jumps while runs are trained: forwards, backwards, by a second or by years.

The machine's own clock is left alone: every Python process of the engine that begins under
`shifted` reads how far its clock is off from a file, and so does this one.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random

from engine.run.folder import OVER, State
from engine.run.run import Run, start
from engine.run.status import Status
from tests.torture.calm import Calm, any_job, check_same
from tests.torture.fault import Fault, Landed, Lost, environment
from tests.torture.watched import check_true, end_well, kill, poll_status, wait_for_step

# Python imports a module of this name before anything else.
SITE = """
import os
import time


def shift(read=open, file=os.environ["CLOCK_SHIFT"]):
    with read(file) as text:
        return int(text.read() or 0)


real, real_ns = time.time, time.time_ns
time.time = lambda: real() + shift()
time.time_ns = lambda: real_ns() + shift() * 10**9
"""
DAY = 86_400
JUMPS = (1, -1, 30, -30, 3600, -3600, DAY, -DAY, 365 * DAY, -365 * DAY, 3650 * DAY, -3650 * DAY)


class Clocks(Fault):
    name = "clocks"
    does = "Moves the clock of all processes by a second to ten years, several times in one run."
    loses = (
        "Other bits, a row twice or never, a state that is untrue after 3 s, a stop that is lost."
    )
    slowest = "until it went on"
    minutes = 1.5

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        site = home.with_name(f"{home.name}-site")
        site.mkdir()
        (site / "sitecustomize.py").write_text(SITE)
        self.shift = site / "shift"
        self.turn(0)
        paths = [str(site), *filter(None, [os.environ.get("PYTHONPATH")])]
        self.under = ExitStack()
        self.under.enter_context(
            environment(PYTHONPATH=os.pathsep.join(paths), CLOCK_SHIFT=str(self.shift))
        )
        self.under.enter_context(own_clock(self.shift))
        self.calm = Calm(home)

    def turn(self, seconds: int) -> int:
        part = self.shift.with_name("part")
        part.write_text(str(seconds))
        os.replace(part, self.shift)
        return seconds

    def attempt(self, chance: Random) -> Iterator[Landed]:
        self.turn(0)
        job = any_job(chance, self.home)
        calm = self.calm.run(job)
        run = start(job, folder=self.home)
        step = 1
        for _ in range(chance.randint(1, 4)):
            jumps = [self.turn(chance.choice(JUMPS))] if wait_for_step(run, step) else []
            if not jumps:
                break
            began = time.monotonic()
            if chance.random() < 0.4:
                self.kill_across(run, chance.choice(JUMPS))
            step = run.status.live.get("step", 0) + 5
            poll_status(run, lambda now, step=step: is_further(now, step), "goes on")
            if run.status.cause.startswith("Not responding"):
                raise Lost(f"after a jump of {jumps[0]:,} s it is said: {run.cause}")
            yield Landed(f"moved the clock by {jumps[0]:,} s", time.monotonic() - began)
        end_well(run)
        check_same(run.folder, calm)
        run.delete()
        yield from self.stop_across(chance)

    def kill_across(self, run: Run, jump: int) -> None:
        """A worker dies before a jump, and the next one is born after it."""
        worker = wait_for_step(run, 1)
        if worker and kill(*worker[:2]) and not run.end(worker[2]):
            check_true(run, worker[2])
            self.turn(jump)

    def stop_across(self, chance: Random) -> Iterator[Landed]:
        """What was asked last counts, though its moment is earlier by the clock."""
        run = start(any_job(chance, self.home, tempo=20.0), folder=self.home)
        jump = -abs(chance.choice(JUMPS))
        self.turn(jump)
        began = time.monotonic()
        run.stop()
        poll_status(run, lambda now: now.state == State.STOPPED, "stopped", 15)
        yield Landed(f"stopped {-jump:,} s before it was started", time.monotonic() - began)
        run.delete()

    def close(self) -> None:
        self.calm.close()
        super().close()
        self.under.close()


def is_further(now: Status, step: int) -> bool:
    return now.live.get("step", 0) >= step or now.state in OVER


@contextmanager
def own_clock(shift: Path) -> Iterator[None]:
    """This process, which starts and stops runs, is no exception."""
    real, real_ns = time.time, time.time_ns
    time.time = lambda: real() + int(shift.read_text())
    time.time_ns = lambda: real_ns() + int(shift.read_text()) * 10**9
    try:
        yield
    finally:
        time.time, time.time_ns = real, real_ns


ENTRY = Clocks
