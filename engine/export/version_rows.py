"""A stored file as a plain table, whatever format it has, so that its rows can be answered as those
of any table.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.reading.columns import Column, Progress
from engine.reading.reader import read_stored
from engine.reading.types import retyped
from engine.reading.versions import Version
from engine.reading.written_rows import text_of


def rows_of_version(
    store: Path, version: Version, options: Mapping[str, Any], out: Path, progress: Progress
) -> None:
    """Writes the rows of a version as the run's options read them."""
    contents = read_stored(
        store, version.file, version.name, options.get("reading") or {}, progress
    )
    types = options.get("types") or {}
    columns = [
        retyped(column, types[column.name]) if column.name in types else column
        for column in contents.columns
        if column.values.ndim == 1
    ]
    with out.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow([column.name for column in columns])
        writer.writerows(zip(*(texts_of(column) for column in columns), strict=True))


def texts_of(column: Column) -> Iterator[str]:
    """Numbers to the last digit, and nothing where a value is missing."""
    if column.type == "number":
        missing = column.missing
        return (
            "" if gone else text_of(float(value))
            for value, gone in zip(column.values, missing, strict=True)
        )
    return ("" if word is None else str(word) for word in column.words())
