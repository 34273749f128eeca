"""SIGKILL to what trains and to what watches over it, at any moment."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from engine.run.folder import OVER, State
from engine.run.mailbox import wake_supervisor
from engine.run.run import Run, start
from engine.run.status import Status
from tests.torture.calm import Calm, any_job, check_same
from tests.torture.fault import Fault, Landed
from tests.torture.watched import (
    FORGE,
    SUPERVISOR,
    WORKER,
    check_true,
    end_well,
    kill,
    poll_status,
    wait_for_step,
    watchers,
)

# Mostly the worker alone: another forge first imports torch, for seconds.
STRUCK: tuple[tuple[str, ...], ...] = (
    *[(WORKER,)] * 12,
    (FORGE,),
    (SUPERVISOR,),
    (WORKER, FORGE),
    (SUPERVISOR, WORKER),
    (SUPERVISOR, FORGE, WORKER),
)


class Kills(Fault):
    name = "kills"
    does = "Kills worker, forge, supervisor or several of them, up to five times in one run."
    loses = (
        "Other bits, a row of the curve twice or never, a state that is untrue after 3 s, no end."
    )
    slowest = "until it went on"
    minutes = 9
    at_once = 4

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.calm = Calm(home)

    def attempt(self, chance: Random) -> Iterator[Landed]:
        job = any_job(chance, self.home)
        calm = self.calm.run(job)
        run = start(job, folder=self.home)
        for _ in range(chance.randint(1, 5)):
            # Each further on than the one before: four deaths at one place are an end, as is right.
            step = run.status.live.get("step", 0) + chance.randint(2, 25)
            if step > job["plan"]["steps"] - 5:
                break
            landed = self.strike(run, step, chance)
            if landed is None:  # it ended first
                break
            yield landed
        end_well(run)
        check_same(run.folder, calm)
        run.delete()

    def strike(self, run: Run, step: int, chance: Random) -> Landed | None:
        """Kills somebody at a step and sees the run go on; None where it had ended by then."""
        struck, writing = chance.choice(STRUCK), chance.random() < 0.3
        by_hand = chance.random() < 0.5
        worker = wait_for_step(run, step, writing)
        if worker is None:
            return None
        pid, started, attempt = worker
        victims = watchers(self.home) | {WORKER: pid}
        began = time.monotonic()
        dead = [
            who
            for who in struck
            if who in victims and kill(victims[who], started if who == WORKER else None)
        ]
        if not dead or (WORKER in dead and run.end(attempt)):
            return None
        if WORKER in dead:
            check_true(run, attempt)
            if by_hand and run.state == State.INTERRUPTED:
                run.resume()
        wake_supervisor(self.home)  # as every page does
        least = attempt + 1 if WORKER in dead else attempt
        poll_status(run, lambda now: goes_on(now, least), "goes on")
        where = "while it wrote a checkpoint" if writing else f"at step {step}"
        return Landed(f"killed {', '.join(dead)} {where}", time.monotonic() - began)

    def close(self) -> None:
        self.calm.close()
        super().close()


def goes_on(now: Status, least: int) -> bool:
    """A step of its own in this attempt or a later one, or an end."""
    trains = now.attempt >= least and now.live.get("step", 0) > now.live.get("resumed", 0)
    return trains or now.state in OVER


ENTRY = Kills
