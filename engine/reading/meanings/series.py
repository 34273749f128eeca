"""Series, each of them a sample: a row with its steps side by side, or many rows told apart by an id."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from engine.reading import limits, tasks
from engine.reading.columns import CODED, Column, Raw, task_of
from engine.reading.found import Found
from engine.reading.meanings.named import as_target, channels_of, name_of, on_series, suggest_target
from engine.reading.meanings.table import as_table
from engine.reading.moments import Clock
from engine.reading.questions import Answer, Question
from engine.reading.windows import stacked

ID_OF_SERIES = re.compile(r"(^|_)(id|series|case|subject|item|unit)($|_)", re.I)


TIME_OF_STEP = re.compile(r"(^|_)(time|step|t|date|day|index)($|_)", re.I)


STEPS_OF_SERIES = 5  # on average, for rows to be steps


def as_wide_series(contents: Found, columns: dict[str, Column], options: dict[str, Any]) -> Raw:
    target = (
        name_of(options["target"], columns, "*Predict*")
        if options.get("target")
        else suggest_target(contents, columns)[0]
    )
    steps = [name for name in channels_of(columns, options, {target or ""}) if name != target]
    values = np.stack([columns[name].values for name in steps], axis=1).astype(np.float32)
    # Blanks at the end of a row mean that its series is shorter.
    real = np.isfinite(values)
    lengths = np.where(real.any(axis=1), values.shape[1] - np.argmax(real[:, ::-1], axis=1), 0)
    unequal = bool((lengths < values.shape[1]).any()) and bool(
        all(real[k, : lengths[k]].all() for k in range(min(len(values), 1000)))
    )
    if unequal:
        values = np.where(np.arange(values.shape[1])[None] < lengths[:, None], values, 0)
    wide = {
        "series": Column(
            "series",
            "series",
            values[:, :, None],
            ("value",),
            np.maximum(lengths, 1).astype(np.int64) if unequal else None,
        )
    }
    if target:
        wide[target] = as_target(columns[target], options.get("task") or "auto")
    return Raw(
        wide,
        target,
        on_series(task_of(wide.get(target or ""))),
        ("series",),
        given=contents.given,
        notes=tuple(contents.notes),
    )


def as_long_series(contents: Found, columns: dict[str, Column], options: dict[str, Any]) -> Raw:
    names = list(columns)
    which = options.get("id") or next(
        (n for n in names if ID_OF_SERIES.search(n)),
        names[0],
    )
    which = name_of(which, columns, "*Series*")
    time = options.get("time") or next(
        (n for n in names if columns[n].type == "date" or TIME_OF_STEP.search(n)),
        None,
    )
    target = name_of(options["target"], columns, "*Predict*") if options.get("target") else None
    ids = np.array([str(w) for w in columns[which].words()])
    order = (
        np.argsort(columns[name_of(time, columns, "*Time*")].values, kind="stable")
        if time
        else np.arange(len(ids))
    )
    order = order[np.argsort(ids[order], kind="stable")]
    keys, starts = np.unique(ids[order], return_index=True)
    if target is None:
        for name in names:
            column = columns[name]
            if name not in (which, time) and column.type in CODED and len(column.levels) >= 2:
                codes = column.values[order]
                if all((piece == piece[0]).all() for piece in np.split(codes, starts[1:])):
                    target = name
    channels = channels_of(columns, options, {which, time or "", target or ""})
    matrix = np.stack([columns[name].values for name in channels], axis=1)[order]
    values, lengths = stacked(
        [piece.astype(np.float32) for piece in np.split(matrix, starts[1:])], limits.STEPS
    )
    long = {
        "series": Column(
            "series",
            "series",
            values,
            tuple(channels),
            lengths if len(set(lengths.tolist())) > 1 else None,
        )
    }
    table = np.empty(len(keys), dtype=object)
    table[:] = [str(key) for key in keys]
    long[which] = Column(which, "id", table)
    task = tasks.NO_TARGET.name
    if target:
        long[target] = as_target(columns[target].take(order[starts]), options.get("task") or "auto")
        task = on_series(task_of(long[target]))
    return Raw(
        long,
        target,
        task,
        ("series",),
        notes=(*contents.notes, f"{len(ids):,} rows make {len(keys):,} series."),
    )


@dataclass(frozen=True)
class LongSeries:
    """Many rows that make one series, told apart by an id and ordered by a time."""

    id: str
    time: str
    target: str | None  # a class that is the same in all rows of a series
    count: int


def long_series(columns: dict[str, Column]) -> LongSeries | None:
    """Whether each id has many rows, one after the other in time."""
    names = [name for name, column in columns.items() if column.values.ndim == 1]
    ids = [name for name in names if ID_OF_SERIES.search(name)]
    times = [name for name in names if columns[name].type == "date" or TIME_OF_STEP.search(name)]
    for name in ids:
        codes = np.unique(
            np.array([str(word) for word in columns[name].words()]), return_inverse=True
        )[1]
        count = int(codes.max()) + 1
        if not 3 <= count <= len(codes) / STEPS_OF_SERIES:
            continue
        order = np.argsort(codes, kind="stable")
        same = np.diff(codes[order]) == 0
        for time in times:
            column = columns[time]
            if (
                time == name
                or column.type not in ("number", "date", "ordered")
                or column.missing.any()
            ):
                continue
            steps = np.diff(column.values[order].astype(np.float64))
            numbers = [n for n in names if n not in (name, time) and columns[n].type == "number"]
            if numbers and (steps[same] > 0).all():
                constant = (n for n in names if columns[n].type in CODED and n not in (name, time))
                target = next((n for n in constant if _same_within(columns[n], order, same)), None)
                return LongSeries(name, time, target, count)
    return None


def _same_within(column: Column, order: np.ndarray, same: np.ndarray) -> bool:
    return len(column.levels) > 1 and not np.diff(column.values[order])[same].any()


def as_series_or_table(
    contents: Found,
    columns: dict[str, Column],
    options: dict[str, Any],
    clock: Clock,
    long: LongSeries,
) -> Raw:
    """Series where a class goes with each of them; else a table, in which rows of one series stay
    together. Both are asked about.
    """
    settled = options.get("as") == "table"
    if long.target and not settled and options.get("target") in (None, long.target):
        raw = as_long_series(
            contents, columns, {**options, "id": long.id, "time": long.time, "target": long.target}
        )
    else:
        raw = as_table(contents, columns, {**options, "group": long.id}, clock)
        raw = replace(
            raw, inputs=tuple(name for name in raw.inputs if name != long.id) or raw.inputs
        )
    a_series = Answer(
        "Series: the rows of one id are its steps",
        (f"{len(contents.columns[0].values):,} rows are {long.count:,} series",),
        {"as": "series long", "id": long.id, "time": long.time, "target": long.target or ""},
    )
    a_table = Answer(
        "A table: each row a sample",
        (f"rows of one {long.id} stay on one side of the split",),
        {"as": "table", "target": None},
    )
    is_series = "series" in raw.columns
    question = Question(
        "series",
        f"Is each {long.id} one series?",
        f"**{long.id}** stands in many rows, and **{long.time}** goes on within each.",
        (a_series, a_table) if is_series else (a_table, a_series),
        settled=settled,
    )
    return replace(raw, questions=(*raw.questions, question))
