"""Schedules: how the learning rate changes on the way. One entry a file."""

from __future__ import annotations

from engine.catalogue import Catalogue
from engine.plan.schedules.schedule import ScheduleEntry

CATALOGUE: Catalogue[ScheduleEntry] = Catalogue(
    __name__, __path__, "schedule", ("constant", "cosine", "linear", "one-cycle", "warm-up")
)
