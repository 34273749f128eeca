"""Exponential."""

from __future__ import annotations

from typing import Any

from engine.catalogue import Field
from engine.plan.schedules.schedule import Pace, ScheduleEntry


def factor(options: dict[str, Any], step: int, pace: Pace) -> float:
    return float(options["gamma"] ** (step / pace.per_epoch))


ENTRY = ScheduleEntry(
    type="exponential",
    title="Exponential",
    summary="Shrinks by the same share each epoch.",
    maths="lr(t) = lr·γ^epoch",
    when="Long runs without a fixed end.",
    fields=(
        Field(
            "gamma",
            "Factor an epoch",
            "float",
            0.95,
            "0.95: five percent less each epoch",
            0.01,
            1.0,
        ),
    ),
    factor=factor,
)
