"""Objectives: what is learned. One entry a file; the loop is the same for all."""

from __future__ import annotations

from engine.catalogue import Catalogue
from engine.ways.way import Objective

CATALOGUE: Catalogue[type[Objective]] = Catalogue(
    __name__,
    __path__,
    "objective",
    (
        "classify",
        "two-classes",
        "labels",
        "regress",
        "classify-series",
        "forecast",
        "next-token",
        "segment",
    ),
)
