"""What the browser's palette is made of: the catalogue of layers and the ready blocks, as JSON."""

from __future__ import annotations

from functools import cache

from typing_extensions import TypedDict

from builder.drawing.ready_blocks import ReadyBlock
from builder.layers.entries import entries
from builder.layers.layer import FAMILIES, GROUPS, LayerEntry


class Group(TypedDict):
    id: str
    title: str


class FamilyEntry(TypedDict):
    title: str
    group: str
    glyph: str


class Palette(TypedDict):
    groups: list[Group]
    families: dict[str, FamilyEntry]
    entries: dict[str, LayerEntry]
    blocks: dict[str, ReadyBlock]
    refused: list[str]  # words that no name in code may be


@cache
def as_json() -> Palette:
    """The whole catalogue as JSON."""
    from builder.drawing import ready_blocks
    from builder.layers import names

    return {
        "groups": [{"id": name, "title": title} for name, title in GROUPS.items()],
        "families": {
            name: {"title": family.title, "group": family.group, "glyph": family.glyph}
            for name, family in FAMILIES.items()
        },
        "entries": {name: entry.as_json() for name, entry in entries().items()},
        "blocks": ready_blocks.as_json(),
        "refused": names.refused(),
    }
