"""What a run is doing, true within three seconds even when nobody watches over it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.run.alive import boot_id, is_alive, is_halted, is_there
from engine.run.folder import BEGUN, STATES, FolderGone, RunFolder, State
from engine.run.record import beat, read_live

SILENT = 3000  # milliseconds without a sign of life before we say so


@dataclass(frozen=True)
class Status:
    """What a run is doing, true within three seconds even when nobody watches over it."""

    state: str
    cause: str = ""
    attempt: int = 0
    live: dict[str, int] = field(default_factory=dict)
    place: int | None = None
    proposals: list[dict[str, Any]] = field(default_factory=list)
    device: str = ""


def status_of(folder: Path) -> Status:
    run = RunFolder(folder)
    if not folder.exists():
        return Status(State.FAILED, str(FolderGone()))
    stated = run.stated
    state, cause, attempt = (
        stated.get("state", State.QUEUED),
        stated.get("cause", ""),
        int(stated.get("attempt", 0)),
    )
    live = read_live(folder) or {}
    live = live if live.get("attempt") == attempt else {}
    known: dict[str, Any] = {
        "attempt": attempt,
        "live": live,
        "device": stated.get("device", ""),
        "proposals": stated.get("proposals", []),
    }
    if stated.get("guessed") and live and beat() - live["beat"] < SILENT and is_there(live["pid"]):
        return Status(STATES[live["state"]], **known)  # its process knows better
    if state not in BEGUN:
        return Status(state, cause, place=stated.get("place"), **known)
    if ended := run.end(attempt):
        return Status(
            ended["state"], ended["cause"], **known | {"proposals": ended.get("proposals", [])}
        )
    pid, started = stated.get("pid") or live.get("pid", 0), stated.get("started", 0)
    if (
        pid
        and stated.get("pid")
        and (stated.get("boot") != boot_id() or not is_alive(pid, started))
    ):
        gone = f"Its process is gone since step {live.get('step', 0)}. It goes on by itself from its last checkpoint."
        if ended := run.end(attempt):  # written between our two looks
            return Status(
                ended["state"], ended["cause"], **known | {"proposals": ended.get("proposals", [])}
            )
        return Status(State.INTERRUPTED, gone, **known)
    if live:
        state = STATES[live["state"]] if 0 <= live["state"] < len(STATES) else state
        silent = beat() - live["beat"]
        if silent > SILENT:
            halted = (
                " It was halted by a signal; 'kill -CONT' lets it go on." if is_halted(pid) else ""
            )
            return Status(state, f"Not responding for {silent // 1000} s.{halted}", **known)
        if live.get("trouble"):
            cause = "The disk is full, so the run waits. Make room and it goes on by itself; nothing is lost."
    return Status(state, cause, **known)
