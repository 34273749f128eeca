"""Two numbers in one cell, such as "48.0, 11.0" or "120/80": a column each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.reading.levels import enough_read

MOST = 4  # more are a list, not places of one thing
BETWEEN = re.compile(r"\s*(?:,\s+|;|/|\||×|(?<=\d)\s*x\s*(?=\d)|\s)\s*")
NUMBER = re.compile(r"[+\-−]?(?:(?!0\d)\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")
INNER = re.compile(r"(?<=\d),(?=\d)")
TIGHT = re.compile(r"(?P<first>[+\-−]?\d+\.\d+),(?P<second>[+\-−]?\d+\.\d+)")


@dataclass(frozen=True)
class Pieces:
    """The numbers of each of a column's texts, side by side."""

    values: np.ndarray  # (texts, numbers)
    lost: np.ndarray  # texts that do not have as many


def pieces_of(levels: Sequence[str], decimal: str, counts: np.ndarray) -> Pieces | None:
    """None where the texts are something else."""
    width = max((len(_numbers_in(level, decimal)) for level in levels[:2]), default=0)
    if not 2 <= width <= MOST:
        return None
    values, lost = np.full((len(levels), width), np.nan), np.zeros(len(levels), bool)
    for k, level in enumerate(levels):
        numbers = _numbers_in(level, decimal)
        if len(numbers) == width:
            values[k] = numbers
        else:
            lost[k] = True
            if k == 200 and lost.sum() > 100:
                return None
    return Pieces(values, lost) if enough_read(lost, counts) else None


def _numbers_in(text: str, decimal: str) -> list[float]:
    bare = text.strip().strip("()[]{}").strip()
    if decimal == ",":
        bare = INNER.sub(".", bare)
    tight = TIGHT.fullmatch(bare)
    pieces = list(tight.groups()) if tight else BETWEEN.split(bare)
    if len(pieces) < 2 or not all(NUMBER.fullmatch(piece) for piece in pieces):
        return []
    return [float(piece.replace("−", "-")) for piece in pieces]
