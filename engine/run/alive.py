"""Is a process still the one we mean? A pid alone may have been given to another one since."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Seen(NamedTuple):
    """A process as the system shows it."""

    state: str  # one letter: Z is dead and not yet buried, T is halted
    started: int  # in hundredths of a second, since the machine started or since 1970
    worked: int  # hundredths of a second of the processor


def look(pid: int) -> Seen | None:
    try:
        # after the name, which may hold anything
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (
            Seen(fields[0], int(fields[19]), int(fields[11]) + int(fields[12]))
            if len(fields) > 19
            else None
        )
    except OSError:
        return None if Path("/proc/self/stat").exists() else _look_elsewhere(pid)


def _look_elsewhere(pid: int) -> Seen | None:
    """The same where there is no /proc."""
    import psutil

    letters = {
        psutil.STATUS_ZOMBIE: "Z",
        psutil.STATUS_DEAD: "X",
        psutil.STATUS_STOPPED: "T",
        psutil.STATUS_TRACING_STOP: "T",
    }
    try:
        process = psutil.Process(pid)
        times = process.cpu_times()
        worked = round((times.user + times.system) * 100)
        return Seen(letters.get(process.status(), "R"), round(process.create_time() * 100), worked)
    except (psutil.Error, ValueError):
        return None


def start_time(pid: int) -> int:
    """When it began; 0 when there is none."""
    seen = look(pid)
    return seen.started if seen else 0


def is_alive(pid: int, started: int) -> bool:
    seen = look(pid)
    return seen is not None and seen.started == started and seen.state not in "ZX"


def is_there(pid: int) -> bool:
    """Whether any process has this number, where nobody knows any more when ours began."""
    seen = look(pid)
    return seen is not None and seen.state not in "ZX"


def is_halted(pid: int) -> bool:
    """Stopped by a signal (SIGSTOP) or a debugger."""
    seen = look(pid)
    return seen is not None and seen.state in "Tt"


def boot_id() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return ""


def oom_kills() -> int:
    """How many processes the kernel of this machine has ended for want of memory since it
    started.
    """
    try:
        counters = dict(line.split() for line in Path("/proc/vmstat").read_text().splitlines())
        return int(counters.get("oom_kill", 0))
    except (OSError, ValueError):
        return 0
