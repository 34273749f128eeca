"""The columns of a file by their names, each read as was chosen: as an input, as what is predicted,
as a channel of a series.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import nearest
from engine.reading import limits, tasks
from engine.reading.columns import CODED, Column, DataError
from engine.reading.found import Found
from engine.reading.joined import joined
from engine.reading.nothing import without_codes
from engine.reading.types import guess_target, retyped


def suggest_target(contents: Found, columns: dict[str, Column]) -> tuple[str | None, str]:
    if contents.target in columns:
        return contents.target, "it came as the label"
    return guess_target(list(columns.values()))


def typed(contents: Found, options: dict[str, Any]) -> dict[str, Column]:
    columns = {column.name: column for column in contents.columns}
    for name, words in (options.get("nothing") or {}).items():
        known = name_of(name, columns, "*Nothing*")
        columns[known] = without_codes(columns[known], words)
    for name, kind in (options.get("types") or {}).items():
        columns[name_of(name, columns, "*Read as*")] = retyped(
            columns[name_of(name, columns, "*Read as*")], kind
        )
    for name, levels in (options.get("together") or {}).items():
        known = name_of(name, columns, "*Put together*")
        columns[known] = joined(columns[known], levels)
    return columns


def name_of(name: Any, columns: dict[str, Column], where: str) -> str:
    if name in columns:
        return str(name)
    raise DataError(
        f"{where} names a column '{name}', which is not in the file.{nearest(name, columns, '')}"
    )


def as_target(column: Column, task: str, after_text: bool = False) -> Column:
    """The column as what is predicted. `after_text`: another text is there that it may answer."""
    read_as = tasks.of(task).read_as
    if read_as == "text":
        return retyped(column, read_as)
    if (read_as == "category" and column.type == "number") or (
        read_as == "number" and column.type in CODED
    ):
        return retyped(column, read_as)
    if column.type in ("text", "id"):
        different = len({v for v in column.values if v is not None})
        if after_text and task == "auto" and different > 0.5 * len(column.values):
            return retyped(column, "text")
        if different <= limits.LEVELS:
            return retyped(column, "category")
        raise DataError(
            f"'{column.name}' has {different:,} different texts, too many to be classes. Predict another column."
        )
    if column.type in CODED and column.levels:
        # Classes that no row has would be outputs that are never right.
        met = np.unique(column.values[column.values >= 0])
        if len(met) < len(column.levels):
            place = np.full(len(column.levels) + 1, -1, np.int32)
            place[met] = np.arange(len(met))
            return Column(
                column.name,
                column.type,
                place[column.values],
                tuple(column.levels[k] for k in met),
                note=column.note,
            )
    return column


def on_series(task: str) -> str:
    return tasks.of(task).on_series or task


def channels_of(
    columns: dict[str, Column], options: dict[str, Any], without: set[str]
) -> list[str]:
    wanted = [name_of(name, columns, "*Channels*") for name in options.get("channels") or ()]
    numbers = wanted or [
        name for name, column in columns.items() if column.type == "number" and name not in without
    ]
    if not numbers:
        raise DataError("A series needs at least one column of numbers.")
    return numbers
