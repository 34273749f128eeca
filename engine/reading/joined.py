"""Rare classes put together as one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from engine.reading.columns import CODED, Column, DataError

OTHER = "other"


def joined(column: Column, rare: Collection[str]) -> Column:
    """The column in which these levels are one, called "other"; it may be a level already."""
    if column.type not in CODED:
        raise DataError(f"'{column.name}' has no classes that could be put together.")
    left = [level for level in column.levels if level not in rare and level != OTHER]
    if len(left) == len(column.levels):
        return column
    code = {level: place for place, level in enumerate(left)}
    place = np.array([*(code.get(level, len(left)) for level in column.levels), -1])
    values = place[column.values].astype(column.values.dtype)
    return replace(column, values=values, levels=(*left, OTHER))
