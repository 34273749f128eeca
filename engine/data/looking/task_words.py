"""What the Data page says of a task: on the card of a set, beside what is predicted, in its heading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.reading.columns import Raw

MOST_NAMED = 2  # columns in a heading
CUT = ("past", "ahead", "stride")


@dataclass(frozen=True)
class TaskWords:
    card: str
    aim: str = ""  # with {classes} for how many, where there are classes; as on the card, if empty
    heading: str = ""  # where it is more than the names of columns
    races: bool = False  # against classical models
    cut_by: tuple[str, ...] = ()  # choices of a file, by which it is cut into samples


TASKS = {
    "two classes": TaskWords("two classes", races=True),
    "many classes": TaskWords("classes", "{classes} classes", races=True),
    "sequence classification": TaskWords("classes", "{classes} classes", races=True),
    "many labels": TaskWords("many labels"),
    "regression": TaskWords("a number", races=True),
    "forecasting": TaskWords("forecast", "what comes next", cut_by=CUT),
    "next token": TaskWords(
        "next token", "the next token", "Predict the next token", cut_by=("stride", "length")
    ),
    "segmentation": TaskWords("a class a point", "one of {classes} classes a point"),
    "no target": TaskWords("nothing yet"),
}


def words_of(task: str) -> TaskWords:
    """A task of a plug-in is called by its own name."""
    return TASKS.get(task, TaskWords(task))


def aim_of(task: str, classes: int) -> str:
    """
    >>> aim_of("many classes", 3), aim_of("regression", 0), aim_of("segmentation", 0)
    ('3 classes', 'a number', 'a class a point')
    """
    words = words_of(task)
    return (
        words.aim.format(classes=classes)
        if words.aim and (classes or "{" not in words.aim)
        else words.card
    )


def heading_of(raw: Raw) -> str:
    names = list(raw.target_names)
    if own := words_of(raw.task).heading:
        return own
    if not names:
        return "Nothing is predicted"
    rest = len(names) - MOST_NAMED
    return f"Predict {', '.join(names[:MOST_NAMED])}" + (f" and {rest} more" if rest > 0 else "")


def cut_by(task: str, options: Mapping[str, Any]) -> tuple[str, ...]:
    """A file that is to be read as something to forecast is asked the same, whatever it is now."""
    return CUT if options.get("as") == "forecast" else words_of(task).cut_by
