"""Ways to learn, one entry a file; the loop is the same for all. Nobody outside names one: whoever
needs a way for some data asks here.
"""

from __future__ import annotations

from typing import Any

from engine.catalogue import Catalogue, filled
from engine.ways.way import Way

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
NO_TARGET = "no target"


def for_task(task: str) -> list[type[Way]]:
    """The ways that learn a task of data, the usual one first."""
    first = [way for way in CATALOGUE if task in way.tasks]
    return first + [way for way in CATALOGUE if task in way.suits]


def suiting(signature: dict[str, Any], now: str | None = None) -> type[Way] | None:
    """The way for these data: the one of now where it still suits, else the usual one of their
    task, else the first that takes them. One that names no tasks suits all data that it can take.
    """
    fitting = for_task(str(signature.get("task") or "") or NO_TARGET)
    present = CATALOGUE.entries.get(now or "")
    if present is not None and not (present.tasks or present.suits):
        fitting.append(present)
    for way in sorted(fitting, key=lambda way: way.type != now):
        try:
            way.wants(signature, filled(way, {}))
        except (KeyError, TypeError, ValueError):
            continue
        return way
    return None


def usual(signature: dict[str, Any]) -> type[Way]:
    """The way that is proposed for data whose task may not be known: then their target says it."""
    target = signature["fields"].get(signature.get("target") or "", {})
    by_target = "many classes" if target.get("classes") else "regression" if target else NO_TARGET
    return (for_task(str(signature.get("task"))) or for_task(by_target))[0]
