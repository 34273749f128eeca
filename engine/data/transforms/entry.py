"""What a transform's entry says, and the two functions behind it: `fit` sees the training rows
only, `apply` any rows.

A transform turns one column into one or more columns. What it learned is a plain dictionary of
numbers and texts, so that an exported network can carry it along.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from typing_extensions import TypedDict

from engine.catalogue import Field, FormOption
from engine.data.symbols import Piece
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
    former: bool
    cuts: bool


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
    # A text as its pieces, of what makes tokens of texts.
    cut: Callable[[Any, State, dict[str, Any]], list[Piece]] | None = None
    keeps: bool = False  # what it learned is kept with the run, and not learned again
    former: bool = False  # read in old projects, and not offered any more
    undo: Callable[[np.ndarray, State], np.ndarray] | None = (
        None  # back to the original unit, where there is a way
    )

    def settle(self, options: dict[str, Any] | None) -> dict[str, Any]:
        return {**{option.name: option.default for option in self.options}, **(options or {})}

    def with_files(self, options: dict[str, Any], folder: Path) -> dict[str, Any]:
        """The same options with the content of each file in the place of its sha256. From Python a
        text may stand there itself.
        """
        from engine.reading.store import SHA, Store

        names = [option.name for option in self.options if option.kind == "file"]
        content = {
            name: Store(folder).path(options[name]).read_bytes()
            if SHA.fullmatch(options[name])
            else options[name].encode("utf-8", "replace")
            for name in names
            if options[name]
        }
        return {**options, **content}

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
            "former": self.former,
            "cuts": self.cut is not None,
        }
