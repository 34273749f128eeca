"""Optimizers: how a step is made from a gradient. One entry a file."""

from __future__ import annotations

from engine.catalogue import Catalogue
from engine.plan.optimizers.optimizer import OptimizerEntry

CATALOGUE: Catalogue[OptimizerEntry] = Catalogue(
    __name__, __path__, "optimizer", ("adam", "adamw", "sgd", "momentum", "nesterov")
)
