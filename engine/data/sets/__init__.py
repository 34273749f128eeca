"""The data sets, one file each. This file only gathers them."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.catalogue import nearest

if TYPE_CHECKING:
    from engine.data.sets.set import DataSet, Opening
    from engine.reading.columns import Raw

ORDER = ("digits", "moons", "iris", "wine", "breast-cancer", "diabetes")


@cache
def catalogue() -> dict[str, DataSet]:
    """Every data set by its name, the ready ones first."""
    from engine.data.sets.set import DataSet

    found: dict[str, DataSet] = {}
    for module in pkgutil.iter_modules(__path__):
        entries = getattr(import_module(f"{__name__}.{module.name}"), "ENTRIES", ())
        for entry in entries:
            assert isinstance(entry, DataSet)
            assert entry.name not in found, f"two data sets are called {entry.name}"
            found[entry.name] = entry
    groups = ("ready", "generated", "fetched", "own")
    place = {name: k for k, name in enumerate(ORDER)}
    return dict(
        sorted(
            found.items(),
            key=lambda pair: (groups.index(pair[1].group), place.get(pair[0], 99), pair[1].title),
        )
    )


def find(name: str) -> DataSet:
    """The data set of this name, or a sentence with the nearest one."""
    from engine.reading.columns import DataError

    if name in catalogue():
        return catalogue()[name]
    rest = " The Data page lists those there are."
    raise DataError(f"There is no data set '{name}'.{nearest(name, catalogue(), rest)}")


def open_raw(
    name: str, options: dict[str, Any] | None = None, opening: Opening | None = None
) -> Raw:
    """The raw data of a set under these options.

    >>> open_raw("iris").rows
    150
    """
    from engine.data.sets.set import Opening

    entry = find(name)
    return entry.load(entry.settle(options), opening or Opening(Path()))


def as_json() -> list[dict[str, Any]]:
    """What a gallery of data sets shows."""
    return [entry.as_json() for entry in catalogue().values()]
