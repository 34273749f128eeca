"""Steps."""

from __future__ import annotations

from typing import Any

from engine.catalogue import Field
from engine.plan.schedules.schedule import Pace, ScheduleEntry


def factor(options: dict[str, Any], step: int, pace: Pace) -> float:
    return float(options["gamma"] ** (step // pace.per_epoch // options["every"]))


ENTRY = ScheduleEntry(
    type="step",
    title="Steps",
    summary="Falls at once every few epochs.",
    maths="lr(t) = lr·γ^⌊epoch / every⌋",
    when="The classic recipe for images: by ten at a third and two thirds of the way.",
    fields=(
        Field("every", "Every so many epochs", "int", 10, "", 1, 100000),
        Field("gamma", "Factor", "float", 0.1, "what is left after each fall", 0.001, 1.0),
    ),
    factor=factor,
)
