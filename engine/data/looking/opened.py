"""Data that people look at: opened once, in the background, and kept while questions about them
come in.

Only the plan's `data` part is needed; parts of a split are never materialised whole, so a look at a
large set stays small.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from engine.data import recipe
from engine.data.looking import bends
from engine.data.looking.shown import FirstColumn, FirstRows
from engine.data.sets.set import DataSet
from engine.data.signature import Signature
from engine.data.split import Split
from engine.reading.columns import Raw
from engine.reading.found import Found


@dataclass(frozen=True)
class Chosen:
    """What was chosen of a data set: the plan's part, with split and transforms spelt out."""

    set: str
    options: dict[str, Any]
    split: dict[str, Any]
    transforms: tuple[dict[str, Any], ...] = ()
    augment: tuple[dict[str, Any], ...] = ()

    def as_json(self) -> dict[str, Any]:
        steps = {"transforms": list(self.transforms), "augment": list(self.augment)}
        return {"set": self.set, "options": self.options, "split": self.split, **steps}


@dataclass(frozen=True)
class FirstLook:
    """What the first rows of a large file hold, while the rest is still being read."""

    rows: int
    columns: tuple[FirstColumn, ...]  # in the words of the page, the first ones
    of: int  # columns in all

    def as_json(self) -> FirstRows:
        return {"rows": self.rows, "columns": list(self.columns), "of": self.of}


@dataclass(frozen=True)
class Opened:
    """Data with their split and their transforms as fitted on the training part."""

    data: Chosen
    entry: DataSet
    raw: Raw
    found: Found | None  # what the reader of a file detected; None for other sets
    split: Split
    recipe: recipe.Recipe
    signature: Signature
    seconds: float
    automatic: bool  # the transforms are those that the columns need, not a person's choice

    @property
    def hash(self) -> str:
        return hashlib.sha256(f"{self.raw.hash}\n{self.split.hash}".encode()).hexdigest()

    @property
    def kept(self) -> dict[str, Any]:
        """The choice as a plan keeps it: transforms that the columns need are found anew each
        time.
        """
        return self.data.as_json() | ({"transforms": None} if self.automatic else {})

    @cached_property
    def bends(self) -> bends.Bends | None:
        """Whether a network of bends is likely to be worth it on few rows."""
        return bends.look(self)

    def part_of(self) -> np.ndarray:
        """0 training, 1 validation, 2 test, −1 in no part; one number a row."""
        part = np.full(self.raw.rows, -1, np.int8)
        for code, name in enumerate(("train", "validation", "test")):
            part[self.split.rows[name]] = code
        return part

    def open_rows(self, test: bool = False) -> np.ndarray:
        """The rows that may be looked at: not those that are to judge, unless they were opened."""
        names = ("train", "validation", "test") if test else ("train", "validation")
        return np.sort(np.concatenate([self.split.rows[name] for name in names]))


@dataclass(frozen=True)
class Waiting:
    """How far an opening is; share −1: unknown. `first` is what the first rows of a large file
    hold, as soon as that is known.
    """

    share: float
    text: str
    first: FirstLook | None = None
