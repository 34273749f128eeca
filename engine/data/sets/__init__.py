"""The data sets, one file each. This file only gathers them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.catalogue import by_name, gathered, nearest

if TYPE_CHECKING:
    from engine.data.sets.set import DataSet, DataSetEntry, Opening
    from engine.reading.columns import Raw

GROUPS = ("ready", "generated", "fetched", "own")
ORDER = ("digits", "moons", "iris", "wine", "breast-cancer", "diabetes")


@cache
def catalogue() -> dict[str, DataSet]:
    """Every data set by its name, the ready ones first."""
    from engine.data.sets.set import DataSet

    places = {name: place for place, name in enumerate(ORDER)}

    def order(entry: DataSet) -> tuple[int, int, str]:
        return GROUPS.index(entry.group), places.get(entry.name, 99), entry.title

    return by_name(DataSet, gathered(__name__, __path__), order)


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


def as_json() -> list[DataSetEntry]:
    """What a gallery of data sets shows."""
    return [entry.as_json() for entry in catalogue().values()]
