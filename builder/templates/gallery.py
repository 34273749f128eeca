"""All templates in the order of the gallery; this file only gathers."""

from __future__ import annotations

from builder.templates import classics, first, mixed, sequences, tables

TEMPLATES = (
    *first.TEMPLATES,
    *mixed.TEMPLATES,
    *tables.TEMPLATES,
    *sequences.TEMPLATES,
    *classics.TEMPLATES,
)
