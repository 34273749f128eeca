"""SIGSTOP to a worker, the forge or the supervisor: a machine that swaps, a laptop that sleeps."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from engine.run.alive import is_alive, start_time
from engine.run.folder import State
from engine.run.run import start
from tests.torture.calm import Calm, any_job, check_same
from tests.torture.fault import Fault, Landed, Lost
from tests.torture.watched import (
    WELL,
    WORKER,
    end_well,
    poll_status,
    wait_for_step,
    watchers,
)

SEEN = 4.0  # seconds: silent for three, and a look
THEN_STOP, THEN_KILL, THEN_GO_ON = "then stopped by hand", "then killed by hand", "then let go on"


class Halts(Fault):
    name = "halts"
    does = "Halts worker, forge or supervisor for up to 6 s, then lets it go on, stops or kills the run."
    loses = (
        "A halt that is not said within 4 s, other bits, a stop or kill that does nothing in 15 s."
    )
    slowest = "until it was well again"
    minutes = 2
    at_once = 4

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.calm = Calm(home)

    def attempt(self, chance: Random) -> Iterator[Landed]:
        job = any_job(chance, self.home)
        calm = self.calm.run(job)
        run = start(job, folder=self.home)
        worker = wait_for_step(run, chance.randint(1, job["plan"]["steps"] // 2))
        assert worker, "it was over before its middle"
        pid, started, attempt = worker
        whom = chance.choice([WORKER, WORKER, WORKER, *watchers(self.home)])
        victim = pid if whom == WORKER else watchers(self.home).get(whom, pid)
        begun = started if victim == pid else start_time(victim)
        seconds = chance.choice([0.2, 1.0, 5.0, 6.0])
        then = chance.choice([THEN_GO_ON, THEN_GO_ON, THEN_STOP, THEN_KILL])
        os.kill(victim, signal.SIGSTOP)
        began = time.monotonic()
        try:
            if victim == pid and seconds > SEEN:
                poll_status(run, lambda now: "Not responding" in now.cause, "halted is said", SEEN)
                if "halted by a signal" not in run.cause:
                    raise Lost(f"why it does not respond is not said: {run.cause}")
            time.sleep(max(0.0, began + seconds - time.monotonic()))
            if then == THEN_STOP:
                run.stop()
            elif then == THEN_KILL:
                run.kill()
            if then == THEN_KILL and whom == WORKER:
                poll_status(run, lambda now: now.state == State.STOPPED, "killed", 15)
        finally:
            if is_alive(victim, begun):
                os.kill(victim, signal.SIGCONT)
        began = time.monotonic()
        if then == THEN_GO_ON:
            poll_status(run, lambda now: now.live.get("step", 0) > 1, "goes on")
            end_well(run)
            if run.status.attempt != attempt:
                raise Lost(f"it was begun again after a halt of {seconds} s")
            check_same(run.folder, calm)
        else:
            ended = {State.STOPPED, State.FINISHED}  # it may have been quicker
            poll_status(run, lambda now: now.state in ended, then, WELL)
            if then == THEN_STOP and run.weights is None:
                raise Lost("it was stopped, and there are no weights")
        yield Landed(f"halted {whom} for {seconds} s, {then}", time.monotonic() - began)
        run.delete()

    def close(self) -> None:
        self.calm.close()
        super().close()


ENTRY = Halts
