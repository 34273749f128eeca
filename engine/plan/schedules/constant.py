"""Constant."""

from __future__ import annotations

from typing import Any

from engine.plan.schedules.schedule import Pace, ScheduleEntry


def factor(options: dict[str, Any], step: int, pace: Pace) -> float:
    return 1.0


ENTRY = ScheduleEntry(
    type="constant",
    title="Constant",
    summary="The same learning rate from beginning to end.",
    maths="lr(t) = lr",
    when="First tries, and short runs.",
    fields=(),
    factor=factor,
)
