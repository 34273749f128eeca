"""By which rules is guessed what nobody has said: those of today, or those of when a file was read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

GUESSES = 3  # the rules by which new files are guessed; see `newer` and `answers_with_texts`


def newer(options: Mapping[str, Any]) -> bool:
    """Whether what is not said is guessed by the rules of today: texts are inputs, pieces of time
    are one time, a date and a number go on. A file that was read before keeps the rules of then.
    """
    return int(options.get("guesses") or 1) >= 2


def answers_with_texts(options: Mapping[str, Any]) -> bool:
    """Whether of texts side by side the last is taken for the answer to the others."""
    return int(options.get("guesses") or 1) >= 3
