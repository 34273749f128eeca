"""A run as those see it who strike it: where it is, whether what it says is true, when it goes on."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from engine.files import read_json
from engine.run.alive import is_alive, start_time
from engine.run.folder import BEGUN, ENDED, OVER, State
from engine.run.mailbox import wake_supervisor
from engine.run.run import Run
from engine.run.status import Status
from tests.torture.fault import Lost

TRUE = 3.0  # seconds within which a state must be true
WELL = 120.0  # seconds within which a run goes on: the machine may be busy with other things
WORKER, FORGE, SUPERVISOR = "the worker", "the forge", "the supervisor"


def wait_for_step(run: Run, step: int, writing: bool = False) -> tuple[int, int, int] | None:
    """The pid, its start time and the attempt of a worker that has recorded a step of its own and
    reached `step`, if `writing` with a half-written file; None where the run ended first.
    """
    deadline = time.monotonic() + WELL
    while time.monotonic() < deadline:
        now = run.status
        if now.state in ENDED and now.state != State.INTERRUPTED:
            return None
        live, stated = now.live, run.stated
        pid, started = stated.get("pid", 0), stated.get("started", 0)
        recorded = live and live["step"] > live["resumed"] and live["pid"] == pid
        late = time.monotonic() > deadline - WELL / 2  # it writes rarely
        if (
            recorded
            and live["step"] >= step
            and (
                not writing
                or late
                or live["step"] > step + 10
                or any(run.checkpoints_folder.glob("*.part"))
            )
        ):
            return pid, started, now.attempt
        time.sleep(0.001 if writing else 0.003)
    raise Lost(f"it came to no step {step} within {WELL:.0f} s; it is {run.state}: {run.cause}")


def kill(pid: int, started: int | None = None) -> bool:
    """SIGKILL to this very process and no later one with its number; True where it died of it."""
    try:
        handle = os.pidfd_open(pid)
    except OSError:
        return False
    try:
        begun = start_time(pid)
        if not is_alive(pid, begun) or started not in (None, begun):
            return False
        signal.pidfd_send_signal(handle, signal.SIGKILL)
        return bool(select.select([handle], [], [], 10)[0])
    except OSError:
        return False
    finally:
        os.close(handle)


def poll_status(run: Run, what: Callable[[Status], Any], why: str, seconds: float = WELL) -> Status:
    """The first status of which it is true."""
    deadline, looked = time.monotonic() + seconds, time.monotonic()
    while not what(now := run.status):
        if time.monotonic() > deadline:
            raise Lost(
                f"'{why}' is not true within {seconds:.0f} s: it is {now.state}. {now.cause}"
            )
        if time.monotonic() - looked > 2:
            looked = time.monotonic()
            wake_supervisor(run.home)
        time.sleep(0.01)
    return now


def end_well(run: Run) -> None:
    """Waits for its end, which is to be a good one."""
    poll_status(run, lambda now: now.state in OVER, "has ended")
    if run.state != State.FINISHED:
        raise Lost(f"{run.name} ended {run.state}: {run.cause}")


def check_true(run: Run, attempt: int) -> None:
    """A worker that is dead is not said to train."""
    began = time.monotonic()
    while claims_to_train(now := run.status, attempt):
        if time.monotonic() - began > TRUE:
            raise Lost(f"{TRUE:.0f} s after its worker died it is said to be {now.state}")
        time.sleep(0.01)


def claims_to_train(now: Status, attempt: int) -> bool:
    silent = now.cause.startswith("Not responding")
    return now.attempt == attempt and now.state in BEGUN and not silent


def watchers(home: Path) -> dict[str, int]:
    """The pids of those that watch over the runs of a data folder now."""
    supervisor = (read_json(home / "supervisor.json") or {}).get("pid", 0)
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(supervisor)
        if str(home) in " ".join(process.cmdline()):
            forges = [child.pid for child in process.children()]
            return {SUPERVISOR: supervisor} | ({FORGE: forges[0]} if forges else {})
    return {}
