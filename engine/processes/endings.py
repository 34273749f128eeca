"""How a run ended whose process is gone without a word of its own, in words, and whether it is
tried again.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import speaks_of_memory
from engine.processes.hung import LOOKS
from engine.processes.orders import HALF_THE_BATCH, beyond_memory
from engine.run.folder import State
from engine.system import OUT_OF_MEMORY

RETRIES = 3  # for workers that were killed; a fault of the network or its data is never tried again
PATIENCE = 10.0  # seconds for a worker to stop by itself


@dataclass(frozen=True)
class Death:
    """What is known of it from outside."""

    code: int | None  # of its exit; below zero a signal, none where nobody saw it
    step: int  # that it had reached
    memory: float | None  # bytes that it might use
    log: str = ""  # its last page
    killed: bool = False  # by us, because somebody asked
    overdue: bool = False  # it was asked to stop, and did not
    hung: bool = False
    leaving: bool = False  # the engine is shut down
    kernel_had_none: bool = False  # memory, for any process, since it was born
    disk_had_none: bool = False  # room, not even for a word of its own
    tries: int = 0  # that ended so before, one after another
    died_at: int | None = None  # the step of the try before


@dataclass(frozen=True)
class Ending:
    state: State
    cause: str
    proposals: list[Any] | None = None
    tries: int | None = None  # so many, with the next one; none where it is not tried again

    @property
    def wait(self) -> float:
        """Seconds until the next try: 1, 3, 7; where it does not count as one, 1."""
        assert self.tries is not None
        return self.tries**2 - self.tries + 1


def ending_of(death: Death) -> Ending:
    code = death.code
    # A signal from outside, and no word of our own, says nothing of memory.
    from_inside = death.hung or code not in (None, -9, -15)
    if code == OUT_OF_MEMORY or (from_inside and speaks_of_memory(death.log)):
        return Ending(State.FAILED, beyond_memory(death.memory), HALF_THE_BATCH)
    if death.killed and death.leaving:
        sentence = "The engine was shut down. It can be resumed from its last checkpoint."
        return Ending(State.INTERRUPTED, sentence)
    if death.killed:
        why = "Killed by hand."
        if death.overdue:
            why = f"It was asked to stop and did not within {PATIENCE:.0f} s, so it was killed."
        return Ending(State.STOPPED, f"{why} It can be resumed from its last checkpoint.")
    why = how_it_died(code)
    if death.hung:
        why = f"Its process hung: for {LOOKS} seconds it neither computed nor said anything, so it was ended"
    if death.disk_had_none and not death.hung:
        sentence = f"The disk was full at step {death.step}, and it could not go on. Make room: it does by itself, from its last checkpoint."
        return Ending(State.INTERRUPTED, sentence, tries=death.tries)
    if code is not None and code >= 0:
        return Ending(State.FAILED, f"{why} at step {death.step}. The log of the run may say why.")
    if code in (None, -9) and death.kernel_had_none:  # the same would happen again
        sentence = f"The machine had no memory left at step {death.step}, so its kernel ended the run. A smaller batch or a smaller network helps."
        return Ending(State.FAILED, sentence, HALF_THE_BATCH)
    went_on = death.died_at is not None and death.step > death.died_at + 1
    tries = 0 if went_on else death.tries
    if tries >= RETRIES:
        sentence = f"{why} at step {death.step}, {RETRIES + 1} times at the same place, so it is not tried again."
        return Ending(State.FAILED, sentence)
    sentence = f"{why} at step {death.step}. It goes on by itself from its last checkpoint."
    return Ending(State.INTERRUPTED, sentence, tries=tries + 1)


def how_it_died(code: int | None) -> str:
    """The end of a process in words."""
    if code is None:
        return "Its process is gone without a word"
    if code < 0:
        name = {
            9: "killed",
            11: "crashed with a memory fault",
            15: "asked to end",
            7: "crashed with a bus error",
            6: "aborted",
        }.get(-code, "ended")
        return (
            f"Its process was {name} (signal {-code})"
            if -code in (9, 15)
            else f"Its process {name} (signal {-code})"
        )
    return f"It ended without a result (exit code {code})"


def size_of(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def end_of(log: Path, begin: int = 0) -> str:
    """The last page of a log, and nothing of what stands before `begin`."""
    try:
        with log.open("rb") as file:
            file.seek(max(begin, size_of(log) - 4000))
            return file.read().decode(errors="replace")
    except OSError:
        return ""
