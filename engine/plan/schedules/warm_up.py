"""Warm-up."""

from __future__ import annotations

from typing import Any

from engine.catalogue import Field
from engine.plan.schedules.schedule import Pace, ScheduleEntry, warmed


def factor(options: dict[str, Any], step: int, pace: Pace) -> float:
    return warmed(options, step, pace)


ENTRY = ScheduleEntry(
    type="warm-up",
    title="Warm-up",
    summary="Rises from nearly nothing, then stays.",
    maths="lr(t) = lr·min(1, t / rise)",
    when="When the first steps jump: large learning rates, attention, large batches.",
    fields=(
        Field(
            "warmup",
            "Warm-up epochs",
            "float",
            1.0,
            "rises from nearly nothing over so many epochs",
            0.0,
            1000.0,
        ),
    ),
    factor=factor,
)
