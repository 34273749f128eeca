"""What a transform's entry says, and the two functions behind it: `fit` sees the training rows
only, `apply` any rows.

A transform turns one column into one or more columns. What it learned is a plain dictionary of
numbers and texts, so that an exported network can carry it along.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from typing_extensions import TypedDict

from engine.catalogue import Field, FormOption
from engine.reading.columns import Column

State = dict[str, Any]


class TransformEntry(TypedDict):
    """A transform as the page's forms show it."""

    name: str
    title: str
    summary: str
    explain: str
    applies: list[str]
    options: list[FormOption]
    stage: int
    target: bool


@dataclass(frozen=True)
class Transform:
    """One transform."""

    name: str
    title: str
    summary: str
    explain: str
    applies: tuple[str, ...]  # the types of column it works on
    fit: Callable[[Column, dict[str, Any], np.random.Generator], State]
    apply: Callable[[Column, State, dict[str, Any]], list[Column]]
    options: tuple[Field, ...] = ()
    stage: int = (
        5  # the place among others that is proposed: 1 mends gaps, 3 reshapes, 5 scales, 7 encodes
    )
    target: bool = False  # works on the target instead of the inputs
    frame: tuple[str, ...] = ()  # what of its state decides how many numbers come out
    undo: Callable[[np.ndarray, State], np.ndarray] | None = (
        None  # back to the original unit, where there is a way
    )

    def settle(self, options: dict[str, Any] | None) -> dict[str, Any]:
        return {**{option.name: option.default for option in self.options}, **(options or {})}

    def as_json(self) -> TransformEntry:
        return {
            "name": self.name,
            "title": self.title,
            "summary": self.summary,
            "explain": self.explain,
            "applies": list(self.applies),
            "options": [option.as_json() for option in self.options],
            "stage": self.stage,
            "target": self.target,
        }
