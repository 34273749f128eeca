"""All templates in the order of the gallery; this file only gathers."""

from __future__ import annotations

from builder.templates import (
    classics,
    codes,
    first,
    generating,
    graphs,
    mixed,
    pairs,
    sequences,
    tables,
)

TEMPLATES = (
    *first.TEMPLATES,
    *mixed.TEMPLATES,
    *codes.TEMPLATES,
    *tables.TEMPLATES,
    *sequences.TEMPLATES,
    *pairs.TEMPLATES,
    *graphs.TEMPLATES,
    *generating.TEMPLATES,
    *classics.TEMPLATES,
)
