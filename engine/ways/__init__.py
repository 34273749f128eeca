"""Ways to learn, one entry a file; the loop is the same for all. Nobody outside names one: whoever
needs a way for some data asks here.
"""

from __future__ import annotations

from engine.catalogue import Catalogue, filled
from engine.data.signature import Signature
from engine.reading import tasks
from engine.ways.way import Way, classes_of

CATALOGUE: Catalogue[type[Way]] = Catalogue(
    __name__,
    __path__,
    "objective",
    (
        "classify",
        "two-classes",
        "labels",
        "classify-series",
        "forecast",
        "regress",
        "next-token",
        "segment",
    ),
)


def for_task(task: str) -> list[type[Way]]:
    """The ways that learn a task of data, the usual one first."""
    first = [way for way in CATALOGUE if task in way.tasks]
    return first + [way for way in CATALOGUE if task in way.suits]


def suiting(signature: Signature, now: str | None = None) -> type[Way] | None:
    """The way for these data: the one of now where it still suits, else the usual one of their
    task, else the first that takes them. One that names no tasks suits all data that it can take.
    """
    fitting = for_task(signature.task or task_by_target(signature))
    present = CATALOGUE.entries.get(now or "")
    if present is not None and not (present.tasks or present.suits):
        fitting.append(present)
    for way in sorted(fitting, key=lambda way: way.type != now):
        try:
            way.wants(signature, filled(way, {}))
        except (LookupError, TypeError, ValueError):
            continue
        return way
    return None


def usual(signature: Signature) -> type[Way]:
    """The way that is proposed for data whose task may not be known: then their target says it."""
    return (for_task(signature.task) or for_task(task_by_target(signature)))[0]


def task_by_target(signature: Signature) -> str:
    by_classes = tasks.MANY_CLASSES if classes_of(signature) else tasks.REGRESSION
    return (by_classes if signature.target_field else tasks.NO_TARGET).name
