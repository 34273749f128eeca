"""Rows of cells, wherever they come from: written as a table of text and read as one, so that
types, names and gaps are guessed and told in one way.
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from engine.reading import limits
from engine.reading.columns import DataError, Progress
from engine.reading.delimited import read_delimited
from engine.reading.found import First, Found

Cell = str | int | float | bool | date | datetime | time | timedelta | bytes | None
TELL_EVERY = 20_000  # rows


def read_rows(
    rows: Iterable[Sequence[Cell]],
    options: dict[str, Any],
    progress: Progress,
    first: First | None,
    **detected: Any,
) -> Found:
    """The typed columns of these rows. What was `detected` of the file they come from takes the
    place of the marks of a text file, which it has not.
    """
    # Where the process stands is an empty folder, which goes with it however it ends.
    with tempfile.TemporaryDirectory(dir=".") as folder:
        path = Path(folder) / "cells.csv"
        with path.open("w", newline="", encoding="utf-8", errors="replace") as file:
            csv.writer(file, lineterminator="\n").writerows(
                [text_of(cell) for cell in row] for row in counted(rows, progress)
            )
        marks = {"delimiter": ",", "quote": '"', "decimal": ".", "encoding": "utf-8", "skip": 0}
        contents = read_delimited(
            path, {**options, **marks, "layout": "delimited"}, progress, first
        )
    contents.detected = {**detected, "header": contents.detected["header"]}
    return contents


def counted(rows: Iterable[Sequence[Cell]], progress: Progress) -> Iterator[Sequence[Cell]]:
    for number, row in enumerate(rows):
        if number > limits.ROWS:
            raise DataError(f"It has more than {limits.ROWS:,} rows, the most that can be read.")
        if number % TELL_EVERY == 0:
            progress(0.05, f"Row {number:,}")
        yield row


def text_of(cell: Cell) -> str:
    """A cell as a text file has it.

    >>> text_of(3.0), text_of(0.1), text_of(True), text_of(datetime(2024, 5, 1, 8, 30)), text_of(None)
    ('3', '0.1', 'true', '2024-05-01 08:30:00', '')
    """
    if cell is None or isinstance(cell, bytes):
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 2**53 else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    return str(cell)[: limits.CELL]
