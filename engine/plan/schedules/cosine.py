"""Cosine."""

from __future__ import annotations

import math
from typing import Any

from engine.plan.schedules.schedule import FLOOR, WARM_UP, Pace, ScheduleEntry, warmed


def factor(options: dict[str, Any], step: int, pace: Pace) -> float:
    return warmed(options, step, pace) * (
        options["floor"]
        + (1 - options["floor"]) * 0.5 * (1 + math.cos(math.pi * step / pace.steps))
    )


ENTRY = ScheduleEntry(
    type="cosine",
    title="Cosine",
    summary="Falls along half a cosine: slowly, quickly, slowly, down to nothing.",
    maths="lr(t) = lr·½(1 + cos(π·t / T))",
    when="A good default when the number of epochs is fixed; with warm-up for transformers.",
    fields=(WARM_UP, FLOOR),
    factor=factor,
    needs_end=True,
)
