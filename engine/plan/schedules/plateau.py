"""On plateau."""

from __future__ import annotations

from typing import Any

from engine.catalogue import Field
from engine.plan.schedules.schedule import FLOOR, Pace, ScheduleEntry


def factor(options: dict[str, Any], step: int, pace: Pace) -> float:
    return 1.0  # Learner keeps what the falls have left of it


ENTRY = ScheduleEntry(
    type="plateau",
    title="On plateau",
    summary="Falls when the watched score has not got better for a while.",
    maths="lr ← lr·γ after so many epochs without a better score",
    when="When you do not know how long learning goes on.",
    fields=(
        Field(
            "patience",
            "Patience",
            "int",
            5,
            "epochs without a better score before the rate falls",
            1,
            10000,
        ),
        Field("gamma", "Factor", "float", 0.5, "what is left after each fall", 0.001, 0.999),
        FLOOR,
    ),
    factor=factor,
    listens=True,
)
