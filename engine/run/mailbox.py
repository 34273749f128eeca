"""Requests to the supervisor and to workers: a file first, then a byte through a pipe."""

from __future__ import annotations

import errno
import os
import secrets
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from engine import files as jobs_home
from engine.errors import RunError
from engine.files import read_json, write_whole
from engine.run.alive import boot_id, is_alive
from engine.run.folder import ENDED, RunFolder, State
from engine.run.status import status_of
from engine.settings import ROOT, spoken


def ask_supervisor(home: Path, asked: dict[str, Any]) -> None:
    """Leaves a request and wakes the supervisor; starts one when nobody listens. What is asked for is
    done under the settings of who asks.
    """
    (home / "inbox").mkdir(parents=True, exist_ok=True)
    write_whole(
        home / "inbox" / f"{time.time_ns()}-{secrets.token_hex(4)}.json",
        asked | {"settings": spoken()},
    )
    wake_supervisor(home)


_on_its_way: dict[
    Path, tuple[subprocess.Popen[bytes], float]
] = {}  # supervisors that this process has started, and when


def wake_supervisor(home: Path) -> None:
    """Costs a byte through a pipe where one lives. One that is only being born is not started
    twice: it will look at what was left.
    """
    if poke(home / "supervisor.pipe"):
        return
    process, began = _on_its_way.get(home, (None, 0.0))
    if process and process.poll() is None and time.monotonic() - began < 5:
        return
    home.mkdir(parents=True, exist_ok=True)
    with open(home / "supervisor.log", "ab") as log:
        command = [sys.executable, "-m", "engine.processes.supervisor", str(home)]
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=ROOT,
            start_new_session=True,
        )
    _on_its_way[home] = process, time.monotonic()


def warm_up(folder: Path | str | None = None, wait: float = 0.0) -> None:
    """Starts the supervisor, so that the first run need not wait for torch to be imported. Waits so
    many seconds at most until it is ready.
    """
    home, until = jobs_home.home(folder), time.monotonic() + wait
    wake_supervisor(home)
    while time.monotonic() < until and not is_warm(home):
        time.sleep(0.05)


def is_warm(home: Path) -> bool:
    """Whether a supervisor lives that can have a worker at once."""
    supervisor = read_json(home / "supervisor.json") or {}
    return (
        bool(supervisor.get("ready"))
        and supervisor.get("boot") == boot_id()
        and is_alive(supervisor["pid"], supervisor["started"])
    )


def shut_down(
    folder: Path | str | None = None, seconds: float = 20.0
) -> tuple[list[str], list[str]]:
    """Ends the supervisor of a data folder, and what it looks after. Runs that train keep a
    checkpoint and are interrupted.

    Returns the runs that were interrupted, and those that wait on in the queue for the next
    supervisor.
    """
    home = jobs_home.home(folder)
    was = [mark.name for mark in (home / "active").glob("*")]
    supervisor = read_json(home / "supervisor.json") or {}
    if not was and not is_alive(supervisor.get("pid", 0), supervisor.get("started", 0)):
        return [], []
    ask_supervisor(home, {"do": "leave"})
    deadline = time.monotonic() + seconds
    while list((home / "inbox").glob("*.json")) or poke(home / "supervisor.pipe"):
        if time.monotonic() > deadline:
            raise RunError(
                f"The engine has not ended within {seconds:.0f} s. Its log is {home / 'supervisor.log'}."
            )
        time.sleep(0.05)  # files have no event that a plain process could wait for
    states = {run: status_of(jobs_home.run_folder(home, run)).state for run in was}
    return [run for run in was if states[run] in ENDED], [
        run for run in was if states[run] == State.QUEUED
    ]


def poke(pipe: Path) -> bool:
    """A byte through a named pipe; False when nobody has it open."""
    try:
        handle = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if error.errno in (errno.ENXIO, errno.ENOENT):
            return False
        raise
    try:
        os.write(handle, b".")
    except BlockingIOError:  # full of other pokes: it will wake anyway
        pass
    except BrokenPipeError:
        return False
    finally:
        os.close(handle)
    return True


def leave_request(run: Path, request: dict[str, Any]) -> bool:
    """A request for the worker of a run. It is a file first, so that it is found even if the worker
    is only being born.
    """
    at = RunFolder(run)
    at.control.mkdir(exist_ok=True)
    write_whole(at.control / f"{time.time_ns():020}-{secrets.token_hex(3)}.json", request)
    return poke(at.control_pipe)
