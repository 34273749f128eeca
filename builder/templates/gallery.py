"""All templates in the order of the gallery; this file only gathers."""

from __future__ import annotations

from builder.templates import (
    acting,
    classics,
    codes,
    first,
    generating,
    graphs,
    known,
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
    *known.TEMPLATES,
    *graphs.TEMPLATES,
    *generating.TEMPLATES,
    *acting.TEMPLATES,
    *classics.TEMPLATES,
)
