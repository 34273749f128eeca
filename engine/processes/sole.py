"""One process trains a run at a time. A worker may be born while whoever would have told of it dies;
then another one is ordered in its place, and both would write to the same curve.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import time

from engine.errors import Refusal
from engine.run.alive import is_alive, start_time
from engine.run.folder import RunFolder

PATIENCE = 10.0  # seconds for the other one to be gone


class StillTrains(Refusal, RuntimeError):
    """Another process trains this run and cannot be ended."""


def be_the_only_one(run: RunFolder) -> None:
    """Ends a process that trains this run already; what it had not kept is learned again, to the
    same bits. The lock goes with this process, however it ends.
    """
    handle = os.open(run.worker_file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    deadline = time.monotonic() + PATIENCE
    while not locked(handle):
        end_other(handle)
        if time.monotonic() > deadline:
            raise StillTrains(
                "Another process trains this run and does not end, so nothing was begun. End it, then resume."
            )
        time.sleep(0.01)
    with contextlib.suppress(OSError):  # on a full disk nobody can be told who has the lock
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()} {start_time(os.getpid())}".encode(), 0)


def locked(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks has none to wait for
        pass
    return True


def end_other(handle: int) -> None:
    """The one that the file names, if it is still that one."""
    with contextlib.suppress(ValueError, OSError):
        pid, started = map(int, os.pread(handle, 64, 0).split())
        if is_alive(pid, started):
            os.killpg(pid, signal.SIGKILL)
