"""What not every operating system has, asked for in this one place; each has a way without it.

Layerloom is measured on Linux. macOS has no /proc, no pidfd, no affinity, and lets a process say how
much memory it may take without holding it to that; native Windows lacks what the engine's processes
are made of (fork, named pipes, locks on files), and says so in one sentence.
"""

from __future__ import annotations

import contextlib
import math
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

WINDOWS = (
    "Layerloom runs on Linux and macOS. On Windows, run it inside WSL, the Linux that comes with "
    "Windows: type 'wsl --install' in PowerShell once, then the same two commands in its window."
)
LOOK = 0.25  # seconds between two looks at something that has no event
TORCH = 400 * 2**20  # bytes that Python and torch take before they do anything
OUT_OF_MEMORY = 71  # the exit code of a process that had no memory left to say so in words


def check_system(platform: str = sys.platform) -> None:
    """Ends the program with one sentence where the engine's processes cannot be."""
    if platform in ("win32", "cygwin"):
        raise SystemExit(WINDOWS)


def cores() -> int:
    """Cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def watch_end(pid: int) -> int | None:
    """A handle that `select` finds ready when that process ends; None where there is none, and one
    has to look now and then.
    """
    try:
        return os.pidfd_open(pid)
    except (OSError, AttributeError):
        return None


def wait_for_end(pid: int) -> None:
    """Until that process is gone."""
    handle = watch_end(pid)
    if handle is not None:
        select.select([handle], [], [])
        os.close(handle)
        return
    import psutil

    while psutil.pid_exists(pid):
        time.sleep(LOOK)


# ---- memory --------------------------------------------------------------------------------------
def memory_held() -> int:
    """Bytes that this process holds in memory."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        import psutil

        return int(psutil.Process().memory_info().rss)


def memory_own() -> int:
    """Bytes of this process that count against its limit: its own, without mapped files."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[5]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return memory_held()


def peak_memory(reset: bool = False) -> int:
    """The most memory of this process so far, in bytes; from now on where the system can begin
    anew.
    """
    import resource

    if reset:
        with contextlib.suppress(OSError):
            Path("/proc/self/clear_refs").write_text("5")
    try:
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used if sys.platform == "darwin" else used * 1024


def limit(what: str, most: int) -> bool:
    """Sets a limit of this process by its name in `resource` (CPU, NOFILE …), never above what
    stands already. False where this system has no such limit.
    """
    import resource

    kind = getattr(resource, f"RLIMIT_{what}", None)
    if kind is None:
        return False
    hard = resource.getrlimit(kind)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    try:
        resource.setrlimit(kind, (most, most))
    except (ValueError, OSError):
        return False
    return True


def open_files(most: int) -> int:
    """Lets this process have so many files and sockets open, or as many as it may; how many."""
    import resource

    limit("NOFILE", most)
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]


def limit_memory(most: int) -> None:
    """How much memory of its own this process may take. What is mapped does not count: neither
    files and libraries nor the addresses that CUDA sets aside, which is why address space is not
    what is limited.

    A thread that finds no memory ends the process: whoever starts one waits for its first sign, and
    would wait for ever.
    """
    threading.excepthook = _end_without_memory(threading.excepthook)
    sys.unraisablehook = _end_without_memory(sys.unraisablehook)
    if limit("DATA", most) and sys.platform == "linux":
        return
    # Elsewhere nobody holds a process to it, so it looks at itself.
    threading.Thread(target=_end_above, args=(most,), name="memory", daemon=True).start()


def memory_limit() -> int | None:
    """Bytes of its own that this process may take; None where nobody has set a limit."""
    import resource

    most = resource.getrlimit(resource.RLIMIT_DATA)[0]
    return None if most == resource.RLIM_INFINITY else most


def memory_left() -> float:
    most = memory_limit()
    return math.inf if most is None else most - memory_own()


def file_limit() -> float:
    """Bytes that a file which this process writes may have."""
    import resource

    most = resource.getrlimit(resource.RLIMIT_FSIZE)[0]
    return math.inf if most == resource.RLIM_INFINITY else most


def processor_left() -> float:
    """Seconds of the processor until this process is ended."""
    import resource

    most = resource.getrlimit(resource.RLIMIT_CPU)[0]
    return math.inf if most == resource.RLIM_INFINITY else most - time.process_time()


def _end_without_memory(otherwise: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """What hears of exceptions that nobody can catch."""

    def hear(unheard: Any) -> None:
        if issubclass(unheard.exc_type, MemoryError):
            os.write(2, b"MemoryError: a thread found no memory\n")
            os._exit(OUT_OF_MEMORY)
        otherwise(unheard)

    return hear


def _end_above(most: int) -> None:
    while memory_own() <= most:
        time.sleep(LOOK)
    os.kill(os.getpid(), signal.SIGKILL)
