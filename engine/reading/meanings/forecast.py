"""One long series to be continued: its rows in the order of time, cut into windows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from engine.reading.columns import Column, DataError, Raw
from engine.reading.found import Found
from engine.reading.meanings.named import channels_of, name_of
from engine.reading.moments import Clock, gathered, pace_of
from engine.reading.types import guess_target
from engine.reading.windows import forecast

FEWEST = 40  # rows of a series that is foreseen without being asked


def goes_on(columns: Mapping[str, Column], clock: Clock, options: Mapping[str, Any]) -> bool:
    """Whether there is nothing but a time, a row for each moment, and one number."""
    if (options.get("task") or "auto") != "auto" or options.get("targets"):
        return False
    dates = [name for name, column in columns.items() if column.type == "date"]
    time = clock.time or next(iter(dates), None)
    others = {
        name: column
        for name, column in columns.items()
        if name not in clock.pieces and name not in dates and column.type != "id"
    }
    if (
        time is None
        or columns[time].missing.any()
        or [c.type for c in others.values()] != ["number"]
    ):
        return False
    moments = columns[time].values
    wanted = options.get("target")
    is_asked = wanted is None or wanted in others
    return is_asked and len(moments) >= FEWEST and len(np.unique(moments)) > 0.95 * len(moments)


def windows_that_fit(steps: int, options: dict[str, Any]) -> dict[str, Any]:
    """Of a short series, windows so short that its parts still hold some."""
    past, ahead = max(4, min(48, steps // 12)), max(1, min(12, steps // 100))
    long = (int(options.get("past") or 48), int(options.get("ahead") or 12))
    return {**options, "past": min(past, long[0]), "ahead": min(ahead, long[1])}


def as_forecast(
    contents: Found, columns: dict[str, Column], options: dict[str, Any], clock: Clock
) -> Raw:
    time = (
        options.get("time")
        or clock.time
        or next((name for name, column in columns.items() if column.type == "date"), None)
    )
    order = np.arange(len(contents.columns[0].values))
    notes = list(contents.notes)
    if time:
        time = name_of(time, columns, "*Time*")
        if columns[time].missing.any():
            raise DataError(
                f"{int(columns[time].missing.sum()):,} rows have no time in '{time}'. Fill them or leave the column out."
            )
        order = np.argsort(columns[time].values, kind="stable")
        if (order != np.arange(len(order))).any():
            notes.append(f"The rows were put in the order of '{time}'.")
        gaps = np.diff(
            columns[time]
            .values[order]
            .astype(np.float64 if columns[time].type == "number" else np.int64)
        )
        if len(gaps) and gaps.max() > 1.5 * np.median(gaps) and np.median(gaps) > 0:
            notes.append(
                f"The steps in '{time}' are not all equally long; each row counts as one step."
            )
    channels = channels_of(columns, options, {time or "", *clock.pieces})
    target = options.get("target") or ""
    if target and name_of(target, columns, "*Predict*") not in channels:
        channels.append(target)
    target = target or guess_target([columns[name] for name in channels])[0] or channels[-1]
    if columns[target].type != "number":
        raise DataError(f"'{target}' is not a number, so it cannot be foreseen step by step.")
    leave = set(options.get("leave_out") or ())
    channels = [name for name in channels if name not in leave or name == target]
    matrix = np.stack([columns[name].values for name in channels], axis=1)[order]
    moments = columns[time].values[order] if time and columns[time].type == "date" else None
    pace = pace_of(str(time), moments) if moments is not None else None
    if options.get("step"):
        if moments is None:
            raise DataError("Only a series with dates can be gathered into steps. Name its *Time*.")
        even = gathered(moments, matrix, str(options["step"]))
        matrix, pace = even.values, None
        notes = [note for note in notes if "not all equally long" not in note] + [even.note]
    holes = ~np.isfinite(matrix)
    if holes.any():
        notes.append(f"{int(holes.sum()):,} missing values were filled with the value before them.")
        for k in range(matrix.shape[1]):
            places = np.where(holes[:, k], 0, np.arange(len(matrix)))
            np.maximum.accumulate(places, out=places)
            matrix[:, k] = np.nan_to_num(matrix[places, k])
    past, ahead, stride = (
        int(options.get(name) or default)
        for name, default in (("past", 48), ("ahead", 12), ("stride", 1))
    )
    raw = forecast(matrix, channels, channels.index(target), past, ahead, stride, tuple(notes))
    return replace(raw, pace=pace)
