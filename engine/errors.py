"""What is told to a person when something cannot be done, and how an exception crosses from one
process to another: as its kind and a sentence.
"""

from __future__ import annotations

from typing import Literal

Kind = Literal["refusal", "memory", "mistake"]


class Refusal(Exception):
    """It cannot be done as asked; the text is a sentence for the person."""

    def __str__(self) -> str:
        # KeyError would put its text into quotation marks, OSError its number in front.
        return str(getattr(self, "strerror", None) or Exception.__str__(self))


class NotThere(Refusal, KeyError):
    """There is nothing of the name that was asked for; the text says what there is."""


def explain(error: BaseException) -> tuple[Kind, str]:
    """What kind of ending an exception is, and the sentence that a person reads of it.

    >>> explain(NotThere("There is no run 'x'."))
    ('refusal', "There is no run 'x'.")
    >>> explain(ZeroDivisionError("division by zero"))
    ('mistake', 'It ended with an error: division by zero.')
    """
    if isinstance(error, Refusal):
        return "refusal", str(error)
    if isinstance(error, MemoryError):
        return (
            "memory",
            "It needs more memory than one task may use. A smaller part of the data may do.",
        )
    return "mistake", f"It ended with an error: {first_line(error)}."


def first_line(error: BaseException, most: int = 300) -> str:
    """The first line of an exception's text, or what it is called where it has none."""
    lines = str(error).strip().splitlines()
    return lines[0][:most] if lines else type(error).__name__


class RunError(Refusal, RuntimeError):
    """A run cannot do what was asked; the text is a sentence for the person."""
