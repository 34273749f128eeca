"""Is a process still the one we mean? A pid alone may have been given to another one since."""

from __future__ import annotations

from pathlib import Path


def _stat(pid: int) -> list[str]:
    """The fields after the name, which may hold anything."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def start_time(pid: int) -> int:
    """When it began, in ticks since the machine started; 0 when there is none."""
    fields = _stat(pid)
    return int(fields[19]) if len(fields) > 19 else 0


def is_alive(pid: int, started: int) -> bool:
    fields = _stat(pid)
    return len(fields) > 19 and int(fields[19]) == started and fields[0] not in "ZX"


def is_halted(pid: int) -> bool:
    """Stopped by a signal (SIGSTOP) or a debugger."""
    fields = _stat(pid)
    return bool(fields) and fields[0] in "Tt"


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
