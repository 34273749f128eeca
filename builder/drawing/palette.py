"""What the browser's palette is made of: the catalogue of layers and the ready blocks, as JSON."""

from __future__ import annotations

from functools import cache
from typing import Any

from builder.layers.entries import entries
from builder.layers.layer import FAMILIES, GROUPS


@cache
def as_json() -> dict[str, Any]:
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
