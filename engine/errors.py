"""What is told to a person when something cannot be done, and how an exception crosses from one
process to another: as its kind and a sentence.
"""

from __future__ import annotations

import errno
from typing import Literal

from engine import system

FULL = (errno.ENOSPC, errno.EDQUOT)  # what the system says where there is no room
Kind = Literal["refusal", "memory", "mistake"]


class Refusal(Exception):
    """It cannot be done as asked; the text is a sentence for the person."""

    def __str__(self) -> str:
        # KeyError would put its text into quotation marks, OSError its number in front.
        return str(getattr(self, "strerror", None) or Exception.__str__(self))


class NotThere(Refusal, KeyError):
    """There is nothing of the name that was asked for; the text says what there is."""


class DiskError(Refusal, OSError):
    """The disk does not take what is to be kept; the text says why and what to do."""


class DiskFullError(DiskError):
    """There is no room for a file; the text says how much is needed and what is free."""


class DamagedError(Refusal, ValueError):
    """A file is not what was written."""


def explain(error: BaseException) -> tuple[Kind, str]:
    """What kind of ending an exception is, and the sentence that a person reads of it.

    >>> explain(NotThere("There is no run 'x'."))
    ('refusal', "There is no run 'x'.")
    >>> explain(ZeroDivisionError("division by zero"))
    ('mistake', 'It ended with an error: division by zero.')
    """
    if isinstance(error, Refusal):
        return "refusal", str(error)
    if isinstance(error, OSError) and error.errno in FULL:
        return (
            "refusal",
            "The disk is full, so what was asked for could not be kept. Make room and try again.",
        )
    if lacks_memory(error):
        return "memory", needs_more_memory("It", system.memory_limit())
    return "mistake", f"It ended with an error: {first_line(error)}."


# What Python, torch, the C++ library, OpenMP and the loader print or raise where memory ends.
WITHOUT_MEMORY = (
    "MemoryError",
    "not enough memory",
    "can't allocate memory",
    "annot allocate memory",
    "out of memory",
    "bad_alloc",
    "can't start new thread",
    "Memory allocation",
    "memory allocation of",
    "Thread creation failed",
    "failed to map segment",
)


def lacks_memory(error: BaseException) -> bool:
    """Whether it is the want of memory that an exception tells of."""
    return (
        isinstance(error, MemoryError)
        or (isinstance(error, OSError) and error.errno == errno.ENOMEM)
        or speaks_of_memory(str(error))
    )


def speaks_of_memory(text: str) -> bool:
    return any(sign in text for sign in WITHOUT_MEMORY)


def needs_more_memory(who: str, may_use: float | None, helps: str = "") -> str:
    """
    >>> needs_more_memory("It", 3e8)
    'It needs more memory than the 0.3 GB it may use. A smaller part of the data may do.'
    """
    most = f"the {may_use / 1e9:.3g} GB it may use" if may_use else "it may use"
    return f"{who} needs more memory than {most}. {helps or 'A smaller part of the data may do.'}"


def too_little_memory(who: str, may_use: float, least: float) -> str:
    """
    >>> too_little_memory("A run", 3e8, 4.2e8)
    'A run may use 0.3 GB here, and Python and torch alone take about 0.4 GB. Raise LAYERLOOM_RUN_MEMORY_GB.'
    """
    return f"{who} may use {may_use / 1e9:.3g} GB here, and Python and torch alone take about {least / 1e9:.1f} GB. Raise LAYERLOOM_RUN_MEMORY_GB."


def first_line(error: BaseException, most: int = 300) -> str:
    """The first line of an exception's text, or what it is called where it has none."""
    lines = str(error).strip().splitlines()
    return lines[0][:most] if lines else type(error).__name__


class RunError(Refusal, RuntimeError):
    """A run cannot do what was asked; the text is a sentence for the person."""
