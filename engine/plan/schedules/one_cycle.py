"""One cycle."""

from __future__ import annotations

import math
from typing import Any

from engine.catalogue import Field
from engine.plan.schedules.schedule import Pace, ScheduleEntry


def factor(options: dict[str, Any], step: int, pace: Pace) -> float:
    rise = max(1.0, options["peak"] * pace.steps)
    if step < rise:
        way = step / rise
        return float(
            options["start"] + (1 - options["start"]) * 0.5 * (1 - math.cos(math.pi * way))
        )
    way = (step - rise) / max(1.0, pace.steps - rise)
    return max(1e-4, 0.5 * (1 + math.cos(math.pi * way)))


ENTRY = ScheduleEntry(
    type="one-cycle",
    title="One cycle",
    summary="Rises to the full learning rate and falls to nothing: one wave over the run.",
    maths="up to lr along half a cosine, then down to nearly nothing along another",
    when="Few epochs and a learning rate larger than you would dare to keep.",
    fields=(
        Field("peak", "Where the peak is", "float", 0.3, "share of the run that rises", 0.01, 0.99),
        Field("start", "First factor", "float", 0.04, "", 0.0, 1.0),
    ),
    factor=factor,
    needs_end=True,
)
