"""From what was found in a file to raw data: which column is predicted, what each one means, and
what a row is. Everything guessed can be set.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np

from engine.reading import tasks
from engine.reading.columns import Column, DataError, Raw
from engine.reading.found import Found
from engine.reading.guesses import newer
from engine.reading.meanings.forecast import as_forecast, goes_on, windows_that_fit
from engine.reading.meanings.named import typed
from engine.reading.meanings.series import (
    as_long_series,
    as_series_or_table,
    as_wide_series,
    long_series,
)
from engine.reading.meanings.table import as_table
from engine.reading.moments import Clock, dated, with_moment
from engine.reading.rounds import period_of
from engine.reading.windows import next_token

MEANINGS = (
    ("auto", "As it looks"),
    ("table", "A table: each row a sample"),
    ("series wide", "Series: each row one series, its columns the steps"),
    ("series long", "Series: many rows make one series"),
    ("forecast", "One long series to be continued"),
    ("text", "One long text"),
)


def raw_from(contents: Found, options: dict[str, Any]) -> Raw:
    """The raw data that these choices make of a file's content.

    Options: `as`, `target`, `task`, `types` {column: type}, `leave_out` [columns], `targets`
    [columns of many labels],
    `id` and `time` (of long series), `past`, `ahead`, `stride`, `length`, `group`, `several`,
    `step` (of a series), `nothing` {column: [values]}, `together` {column: [classes]}, `guesses`.
    """
    raw = _raw_from(contents, options)
    return replace(raw, questions=(*contents.questions, *raw.questions))


def _raw_from(contents: Found, options: dict[str, Any]) -> Raw:
    meaning = options.get("as") or "auto"
    if contents.kind == "text" or meaning == "text":
        if not contents.text:
            raise DataError("Only a text file can be read as one long text.")
        return next_token(
            contents.text,
            int(options.get("length") or 64),
            int(options.get("stride") or 0) or int(options.get("length") or 64),
            tuple(contents.notes),
        )
    columns, clock = typed(contents, options), Clock()
    if newer(options):
        chosen = options.get("types") or {}
        columns = {n: c if n in chosen else dated(c) for n, c in columns.items()}
        columns = {name: replace(c, period=period_of(c)) for name, c in columns.items()}
        columns, clock = with_moment(columns)
        if meaning == "auto" and goes_on(columns, clock, options):
            steps = len(next(iter(columns.values())).values)
            return as_forecast(contents, columns, windows_that_fit(steps, options), clock)
    if meaning == "series long":
        return as_long_series(contents, columns, options)
    if meaning == "series wide":
        return as_wide_series(contents, columns, options)
    is_new = newer(options) and contents.kind == "table" and not options.get("group")
    long = long_series(columns) if is_new else None
    if (
        long is not None
        and meaning in ("auto", "table")
        and (options.get("task") or "auto") == "auto"
    ):
        return as_series_or_table(contents, columns, options, clock, long)
    if meaning == "forecast" or tasks.of(options.get("task") or "auto").ahead:
        return as_forecast(contents, columns, options, clock)
    return as_table(contents, columns, options, clock)


def meaning_of(columns: dict[str, Column], target: str | None) -> str:
    """Whether a table looks like something else: series side by side ("series wide"), one long
    series ("forecast"), or itself.
    """
    names = list(columns)
    numbers = [
        name
        for name in names
        if columns[name].type == "number" and columns[name].values.ndim == 1 and name != target
    ]
    digits = [re.search(r"(\d+)$", name) for name in numbers]
    stems = {re.sub(r"\d+$", "", name) for name in numbers}
    if len(numbers) >= 12 and all(digits) and len(stems) == 1 and len(numbers) >= len(names) - 2 and all(
        int(b[1]) - int(a[1]) == 1 for a, b in pairwise(digits) if a and b
    ):  # fmt: skip
        return "series wide"
    dates = [name for name in names if columns[name].type == "date"]
    if (
        dates
        and numbers
        and len(columns[dates[0]].values) > 200
        and not columns[dates[0]].missing.any()
    ):
        times = np.unique(columns[dates[0]].values).astype(np.int64)
        steps = np.diff(times)
        if (
            len(times) > 0.95 * len(columns[dates[0]].values)
            and (np.abs(steps - np.median(steps)) <= 0.5 * np.median(steps)).mean() > 0.9
        ):
            return "forecast"
    return "table"
