"""Warm restarts."""

from __future__ import annotations

import math
from typing import Any

from engine.catalogue import Field
from engine.plan.schedules.schedule import FLOOR, Pace, ScheduleEntry


def factor(options: dict[str, Any], step: int, pace: Pace) -> float:
    at, length = step / pace.per_epoch, float(options["first"])
    while at >= length:
        at, length = at - length, length * options["growth"]
    return float(
        options["floor"] + (1 - options["floor"]) * 0.5 * (1 + math.cos(math.pi * at / length))
    )


ENTRY = ScheduleEntry(
    type="warm-restarts",
    title="Warm restarts",
    summary="Cosine falls, each followed by a jump back up.",
    maths="lr(t) = lr·½(1 + cos(π·t / Tᵢ)),  Tᵢ₊₁ = growth·Tᵢ",
    when="When training settles in a poor place; every fall ends in a usable network.",
    fields=(
        Field("first", "Epochs of the first wave", "int", 10, "", 1, 100000),
        Field(
            "growth",
            "Growth",
            "int",
            2,
            "each wave is so many times as long as the one before",
            1,
            10,
        ),
        FLOOR,
    ),
    factor=factor,
)
