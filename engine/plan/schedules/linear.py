"""Linear."""

from __future__ import annotations

from typing import Any

from engine.plan.schedules.schedule import FLOOR, WARM_UP, Pace, ScheduleEntry, warmed


def factor(options: dict[str, Any], step: int, pace: Pace) -> float:
    return warmed(options, step, pace) * (
        options["floor"] + (1 - options["floor"]) * (1 - step / pace.steps)
    )


ENTRY = ScheduleEntry(
    type="linear",
    title="Linear",
    summary="Falls in a straight line to nothing.",
    maths="lr(t) = lr·(1 − t / T)",
    when="Fine-tuning, and wherever cosine works.",
    fields=(WARM_UP, FLOOR),
    factor=factor,
    needs_end=True,
)
