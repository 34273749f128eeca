"""The catalogue of layers: `catalogue()` lists the entries, `catalogue.as_json()` is what the
browser's palette is made of.
"""

from __future__ import annotations

import sys
import types
from functools import cache
from typing import Any

from builder.layer import FAMILIES, GROUPS, Layer
from builder.layers import gather


@cache
def entries() -> dict[str, Layer]:
    """Every entry by its type."""
    return gather()


def entry(type_: str) -> Layer | None:
    """The entry of a type, or None where there is none."""
    return entries().get(type_)


@cache
def as_json() -> dict[str, Any]:
    """The whole catalogue as JSON."""
    from builder import ready_blocks

    return {
        "groups": [{"id": name, "title": title} for name, title in GROUPS.items()],
        "families": {
            name: {"title": one.title, "group": one.group, "glyph": one.glyph}
            for name, one in FAMILIES.items()
        },
        "entries": {name: one.as_json() for name, one in entries().items()},
        "blocks": ready_blocks.as_json(),
    }


class _Callable(types.ModuleType):
    """`from builder import catalogue; catalogue()` lists the entries, and `catalogue.as_json()`
    still works.
    """

    def __call__(self) -> list[Layer]:
        return list(entries().values())


sys.modules[__name__].__class__ = _Callable
