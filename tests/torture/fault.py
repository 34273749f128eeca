"""What a campaign is made of: a fault is one kind of thing that goes wrong, and one file here.

A new file with an `ENTRY` joins by itself, as in the engine's catalogues.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import ClassVar

from tests.conftest import end_engine


class Lost(Exception):
    """Something of a person's was lost, was untrue, or took too long; the text says what."""


class NotPossible(Exception):
    """This machine does not let us do it; the text says what it refuses."""


@dataclass(frozen=True)
class Landed:
    """A fault that struck where it was to strike, and was recovered from."""

    what: str  # "killed the worker at step 12"
    seconds: float  # that it took until all was well again


class Fault(ABC):
    """One kind of thing that goes wrong. All tries share a data folder of their own."""

    name: ClassVar[str]
    does: ClassVar[str]  # one sentence: what one try does
    loses: ClassVar[str]  # one sentence: what counts as a loss
    slowest: ClassVar[str]  # what the slowest is the time of
    minutes: ClassVar[float]  # of the half hour
    at_once: ClassVar[int] = 1  # tries side by side: most of them wait more than they work

    def __init__(self, home: Path) -> None:
        """Raises NotPossible."""
        self.home = home
        home.mkdir(parents=True)

    @abstractmethod
    def attempt(self, chance: Random) -> Iterator[Landed]:
        """One try, the same faults for the same chance: yields each that landed, raises Lost."""

    def close(self) -> None:
        """Ends what it started."""
        end_engine(self.home)


@contextmanager
def environment(**values: str) -> Iterator[None]:
    """Variables that what is started meanwhile finds in its environment."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def catalogue() -> dict[str, type[Fault]]:
    """Every fault by its name, in the order in which they are tried."""
    package = importlib.import_module("tests.torture")
    modules = (
        importlib.import_module(f"tests.torture.{module.name}")
        for module in pkgutil.iter_modules(package.__path__)
        if not module.name.startswith(("__", "test_"))
    )
    entries = [module.ENTRY for module in modules if hasattr(module, "ENTRY")]
    return {entry.name: entry for entry in entries}
