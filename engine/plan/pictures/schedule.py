"""The learning rate over a run of twenty epochs, as a share of what was set."""

from __future__ import annotations

from typing import Any

from engine.measures.entry_figures import DrawnLine, Lines
from engine.plan.schedules.schedule import Pace, ScheduleEntry

STEPS = 400
PACE = Pace(steps=STEPS, per_epoch=20)
GETS_BETTER = 6  # epochs, of the score that is listened to


def picture(entry: ScheduleEntry, options: dict[str, Any]) -> Lines:
    steps = range(0, STEPS, 2)
    factors = [entry.factor(options, step, PACE) for step in steps]
    note = ""
    if entry.listens:
        falls = listened(entry, options)
        factors = [
            factor * falls[step // PACE.per_epoch]
            for step, factor in zip(steps, factors, strict=True)
        ]
        note = f"Here the score gets better for {GETS_BETTER} epochs, and then not any more."
    epochs = tuple(step / PACE.per_epoch for step in steps)
    return Lines(
        (DrawnLine("share of the learning rate", epochs, tuple(factors)),),
        "epoch",
        "times the learning rate",
        note,
    )


def listened(entry: ScheduleEntry, options: dict[str, Any]) -> list[float]:
    """What each epoch has left of the rate, by the rule that the loop calls after each."""
    from engine.plan.schedules.schedule import Listener

    listener = Listener(options)
    left = []
    for epoch in range(STEPS // PACE.per_epoch):
        left.append(listener.share)
        listener.hear(-float(min(epoch, GETS_BETTER - 1)), "min")
    return left
