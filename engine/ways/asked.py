"""What a way to learn is given from outside: a trained network to ask, and what sources are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from engine.data.signature import Signature

if TYPE_CHECKING:
    import numpy as np
    import torch

    from engine.data.batches import Rows
    from engine.ways.way import Nets


class Asked(Protocol):
    """A trained network with its final weights, in evaluation mode (engine/trained/opened.py)."""

    @property
    def nets(self) -> Nets: ...

    @property
    def signature(self) -> Signature: ...

    @property
    def seed(self) -> int: ...

    @property
    def state(self) -> dict[str, Any]:
        """What the way remembered when the training ended."""

    def fields_of(self, part: str) -> dict[str, np.ndarray]:
        """The prepared fields of one part, a row each."""

    def rows_of(self, part: str) -> np.ndarray:
        """Which rows of the whole data these are."""

    def source_of(self, part: str) -> Rows:
        """The same as a source, in the order of its rows."""

    def outputs(self, fields: dict[str, np.ndarray], role: str | None = None) -> np.ndarray:
        """The raw outputs of a role, by default of the one that answers."""


@dataclass(frozen=True)
class Given:
    """What a way makes its own sources from."""

    data: Any  # opened data with its parts; None where the way needs none
    options: dict[str, Any]
    batch: int
    seed: int
    device: torch.device
