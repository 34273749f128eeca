"""Optimizers: how a step is made from a gradient. One entry a file."""

from __future__ import annotations

from engine.catalogue import Catalogue
from engine.plan.optimizers.optimizer import OptimizerEntry

CATALOGUE: Catalogue[OptimizerEntry] = Catalogue(
    __name__, __path__, "optimizer", ("adam", "adamw", "sgd", "momentum", "nesterov")
)


def title_of(name: str | None) -> str | None:
    """As people are told it; a name that nobody knows here as it is."""
    return CATALOGUE[name].title if name and name in CATALOGUE else name
