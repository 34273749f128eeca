"""Environments to act in, one entry each, and playing in many copies of one."""

from __future__ import annotations

from engine.catalogue import Catalogue
from engine.environments import entries
from engine.environments.world import World

CATALOGUE: Catalogue[type[World]] = Catalogue(
    entries.__name__, list(entries.__path__), "environment", ("cartpole", "maze", "snake")
)
