"""The limited process that opens a stranger's file: little memory, little time, an empty folder to
stand in, nothing to find there.

It gets one JSON line (work, facts, limits) and answers with JSON lines: progress, perhaps that the
first part of the result is there, then done or a sentence.
"""

from __future__ import annotations

import errno
import importlib
import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from typing import Any

from engine import system
from engine.errors import Refusal, lacks_memory
from engine.reading.limits import TOO_MUCH_MEMORY


class Telling:
    """What the work says to who asked for it, through `say`."""

    def __init__(self, say: Callable[[dict[str, Any]], None]) -> None:
        self.say = say
        self._last = 0.0

    def progress(self, share: float, text: str) -> None:
        if time.monotonic() - self._last > 0.05:
            self._last = time.monotonic()
            self.say({"share": share, "text": text})

    def first(self) -> None:
        self.say({"first": True})


def hold_to(limits: dict[str, Any]) -> None:
    """From now on this process takes no more."""
    for what, most in {"CPU": limits["seconds"], "FSIZE": limits["file"], "NOFILE": 256, "CORE": 0}.items():  # fmt: skip
        system.limit(what, most)
    system.limit_memory(limits["memory"])


def do(job: dict[str, Any], say: Callable[[dict[str, Any]], None]) -> int:
    """Does the job; whatever happens, what is said last is done or a sentence."""
    module, _, name = job["work"].partition(":")
    try:
        getattr(importlib.import_module(module), name)(job["facts"], Telling(say))
    except Exception as error:
        say({"sentence": why(error, job["limits"]["advice"])})
        return 2
    say({"done": True})
    return 0


def why(error: Exception, advice: str) -> str:
    """Why there is no result, for the person who brought the file."""
    number = getattr(error, "errno", None)
    if isinstance(error, Refusal):
        return str(error)
    if lacks_memory(error):
        return TOO_MUCH_MEMORY.format(advice=advice)
    if isinstance(error, RecursionError):
        return "The file is nested too deeply to be read."
    if number == errno.EFBIG:
        return f"What it unpacks to is larger than a file may be. {advice}"
    if number in (errno.ENOSPC, errno.EDQUOT):
        return "The server's disk is full. Make room there, then open the file again."
    traceback.print_exception(error)
    return f"The file could not be read, and the reason is not known ({type(error).__name__}). Please report it; nothing else was touched."


def main() -> int:
    def say(facts: dict[str, Any]) -> None:
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()

    job = json.loads(sys.stdin.readline())
    hold_to(job["limits"])
    return do(job, say)


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    sys.exit(main())
