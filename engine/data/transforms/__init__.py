"""What is done to columns before a network sees them, one file each; fitted on the training part
only. This file gathers them.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from engine.catalogue import nearest

if TYPE_CHECKING:
    from engine.data.transforms.entry import Transform


@cache
def catalogue() -> dict[str, Transform]:
    """Every transform by its name."""
    from engine.data.transforms.entry import Transform

    found: dict[str, Transform] = {}
    for module in pkgutil.iter_modules(__path__):
        for entry in getattr(import_module(f"{__name__}.{module.name}"), "ENTRIES", ()):
            assert isinstance(entry, Transform)
            assert entry.name not in found, f"two transforms are called {entry.name}"
            found[entry.name] = entry
    return dict(sorted(found.items(), key=lambda pair: (pair[1].stage, pair[1].title)))


def find(name: str) -> Transform:
    from engine.reading.columns import DataError

    if name in catalogue():
        return catalogue()[name]
    raise DataError(f"There is no transform '{name}'.{nearest(name, catalogue(), '')}")


def as_json() -> list[dict[str, Any]]:
    return [entry.as_json() for entry in catalogue().values()]
