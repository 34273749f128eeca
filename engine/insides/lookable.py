"""What a window needs of whatever it looks into: a training that goes on, or a network that was
kept.
"""

from __future__ import annotations

from typing import Any, Protocol

from torch import nn

from engine.data.source import Source
from engine.plan.plan import Plan
from engine.ways.way import Nets, Way


class Papers(Protocol):
    """Takes small files that are replaced as a whole, by their names."""

    papers: dict[str, Any]


class Place(Protocol):
    """Where what is seen is written; no recorder means that nothing is written yet."""

    @property
    def recorder(self) -> Papers | None: ...
    @property
    def attempt(self) -> int: ...


class Lookable(Protocol):
    """Networks with their data at one moment. `Training` is one as it is."""

    @property
    def plan(self) -> Plan: ...
    @property
    def modules(self) -> dict[str, nn.Module]: ...
    @property
    def nets(self) -> Nets: ...
    @property
    def way(self) -> Way: ...
    @property
    def asked(self) -> str:
        """The role whose answers are shown."""
        ...

    @property
    def sources(self) -> dict[str, Source]: ...
    @property
    def state(self) -> dict[str, Any]:
        """What the way to learn remembers."""
        ...

    @property
    def drawing(self) -> dict[str, Any] | None:
        """The project that it was drawn in, where there is one."""
        ...

    @property
    def at(self) -> dict[str, Any]:
        """The step and the epoch of this moment."""
        ...

    @property
    def paused(self) -> bool: ...
    @property
    def desk(self) -> Place: ...
    def show_samples(self) -> None: ...
