"""The catalogue of layers, as a list and by type."""

from __future__ import annotations

from functools import cache

from builder.layers.families import gather
from builder.layers.layer import Layer


@cache
def entries() -> dict[str, Layer]:
    """Every entry by its type."""
    return gather()


def entry(type_: str) -> Layer | None:
    """The entry of a type, or None where there is none."""
    return entries().get(type_)


def catalogue() -> list[Layer]:
    """Every entry, in the order of the families."""
    return list(entries().values())
