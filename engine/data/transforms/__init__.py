"""What is done to columns before a network sees them, one file each; fitted on the training part
only. This file gathers them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from engine.catalogue import by_name, gathered, nearest
from engine.reading.store import SHA

if TYPE_CHECKING:
    from engine.data.transforms.entry import Transform, TransformEntry


@cache
def catalogue() -> dict[str, Transform]:
    """Every transform by its name."""
    from engine.data.transforms.entry import Transform

    entries = gathered(__name__, __path__)
    return by_name(Transform, entries, lambda entry: (entry.stage, entry.title))


def find(name: str) -> Transform:
    from engine.reading.columns import DataError

    if name in catalogue():
        return catalogue()[name]
    raise DataError(f"There is no transform '{name}'.{nearest(name, catalogue(), '')}")


def files_in(steps: Iterable[Mapping[str, Any]]) -> set[str]:
    """The stored files that chosen transforms take, such as a vocabulary."""
    return {
        value
        for step in steps
        if (entry := catalogue().get(str(step.get("type")))) is not None
        for option in entry.options
        if option.kind == "file"
        and isinstance(value := (step.get("options") or {}).get(option.name), str)
        and SHA.fullmatch(value)
    }


def as_json() -> list[TransformEntry]:
    return [entry.as_json() for entry in catalogue().values()]
