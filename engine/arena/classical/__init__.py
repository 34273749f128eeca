"""The classical models that race against drawn networks: one entry each, gathered here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from engine.catalogue import by_name, gathered, nearest
from engine.errors import Refusal

if TYPE_CHECKING:
    from engine.arena.classical.entry import ClassicalEntry, Entry
    from engine.arena.classical.inputs import Inputs

# modules here that are no entries; patterns, seasons, shapes and spreading import scikit-learn
MACHINERY = {"entry", "inputs", "patterns", "prepare", "seasons", "shapes", "spreading", "stages"}
GROUPS = ("baseline", "linear", "trees", "ensemble", "neighbours", "kernel", "bayes", "neural")


class NoSuchContestant(Refusal, ValueError):
    """A name that no entry has; the sentence says which is nearest."""


@cache
def catalogue() -> dict[str, Entry]:
    """Every entry by its name, simple ones first."""
    from engine.arena.classical.entry import Entry

    def order(entry: Entry) -> tuple[int, int, str]:
        return GROUPS.index(entry.group), entry.rank, entry.title

    return by_name(Entry, gathered(__name__, __path__, MACHINERY), order)


def find(name: str) -> Entry:
    """
    >>> find("random-forest").title
    'Random forest'
    """
    if name in catalogue():
        return catalogue()[name]
    raise NoSuchContestant(f"There is no contestant '{name}'.{nearest(name, catalogue(), '')}")


def suited(inputs: Inputs) -> list[Entry]:
    """The entries that can race on such data."""
    return [entry for entry in catalogue().values() if not entry.refuses(inputs)]


def usual(inputs: Inputs, seconds: float = 60.0) -> list[Entry]:
    """The ones that a race begins with: the usual of each kind, none of which is expected to take
    longer than `seconds`.
    """
    return [entry for entry in suited(inputs) if entry.usual and entry.seconds(inputs) <= seconds]


def as_json() -> list[ClassicalEntry]:
    return [entry.as_json() for entry in catalogue().values()]
