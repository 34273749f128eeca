"""Losses: what a network is told to make small. One entry a file."""

from __future__ import annotations

from engine.catalogue import Catalogue
from engine.plan.losses.loss import LossEntry

CATALOGUE: Catalogue[LossEntry] = Catalogue(
    __name__, __path__, "loss", ("cross-entropy", "binary-cross-entropy", "mse", "mae", "huber")
)
