"""What an optimizer, a loss, a schedule or a regulariser does, as numbers to draw: computed with the
entry itself, a file a catalogue.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from engine.catalogue import Entry, filled, problems_of
from engine.errors import Refusal
from engine.measures.figure import Figure
from engine.plan.losses.loss import LossEntry
from engine.plan.optimizers.optimizer import OptimizerEntry
from engine.plan.pictures import loss, optimizer, regulariser, schedule
from engine.plan.regularisers.regulariser import RegulariserEntry
from engine.plan.schedules.schedule import ScheduleEntry

Picture = Callable[[Any, dict[str, Any]], Figure]

PICTURES: dict[type[Entry], Picture] = {
    OptimizerEntry: optimizer.picture,
    LossEntry: loss.picture,
    ScheduleEntry: schedule.picture,
    RegulariserEntry: regulariser.picture,
}


class CannotPicture(Refusal, ValueError):
    """These settings cannot be drawn; the text is a sentence for the person."""


def picture(entry: Entry, options: Mapping[str, Any]) -> Figure:
    """The entry with these settings over its usual ones."""
    if problems := problems_of(entry, options, "Here"):
        raise CannotPicture(" ".join(problems))
    return PICTURES[type(entry)](entry, filled(entry, options))
