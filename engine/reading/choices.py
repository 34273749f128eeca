"""From what was found in a file to raw data: which column is predicted, what each one means, and
what a row is. Everything guessed can be set.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import numpy as np

from engine.catalogue import nearest
from engine.reading import limits, tasks
from engine.reading.columns import CODED, Column, DataError, Raw, task_of
from engine.reading.found import Found
from engine.reading.types import guess_target, retyped
from engine.reading.windows import forecast, next_token, stacked

# a date about a person, not about when the row was
BIRTH = re.compile(r"birth|born|dob\b|geburt|geboren|naiss|nacim|nascita", re.I)
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
    `id` and `time` (of long series), `past`, `ahead`, `stride`, `length`, `group`.
    """
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
    columns = _typed(contents, options)
    if meaning == "series long":
        return _long(contents, columns, options)
    if meaning == "series wide":
        return _wide(contents, columns, options)
    if meaning == "forecast" or tasks.of(options.get("task") or "auto").ahead:
        return _forecast(contents, columns, options)
    return _table(contents, columns, options)


def _typed(contents: Found, options: dict[str, Any]) -> dict[str, Column]:
    columns = {column.name: column for column in contents.columns}
    for name, kind in (options.get("types") or {}).items():
        columns[_known(name, columns, "*Read as*")] = retyped(
            columns[_known(name, columns, "*Read as*")], kind
        )
    return columns


def _known(name: Any, columns: dict[str, Column], where: str) -> str:
    if name in columns:
        return str(name)
    raise DataError(
        f"{where} names a column '{name}', which is not in the file.{nearest(name, columns, '')}"
    )


def suggest_target(contents: Found, columns: dict[str, Column]) -> tuple[str | None, str]:
    if contents.target in columns:
        return contents.target, "it came as the label"
    return guess_target(list(columns.values()))


def default_inputs(
    columns: dict[str, Column], target: str | None, targets: tuple[str, ...] = ()
) -> tuple[list[str], dict[str, str]]:
    """Which columns a network gets unless a person says otherwise, and why the others are left
    out.
    """
    inputs, why = [], {}
    texts = [name for name, column in columns.items() if column.type == "text" and name != target]
    others = [
        name
        for name, column in columns.items()
        if column.type in ("number", "category", "ordered", "date") and name != target
    ]
    for name, column in columns.items():
        if name == target or name in targets:
            continue
        rows = max(1, len(column.values))
        missing = float(column.missing.mean()) if column.values.ndim == 1 else 0.0
        if column.type == "id":
            why[name] = column.note or "names the rows"
        elif column.type == "text" and len(others) >= 3:
            why[name] = column.note or "a text among columns"
        elif (
            column.type == "text"
            and len(texts) > 1
            and name != max(texts, key=lambda n: _mean_length(columns[n]))
        ):
            why[name] = "a shorter text beside the main one"
        elif missing > 0.7:
            why[name] = f"{missing:.0%} missing"
        elif (column.type in CODED and len(column.levels) < 2) or (
            column.type == "number"
            and not np.ptp(column.values[np.isfinite(column.values)][: min(rows, 2_000_000)])
            if _has_numbers(column)
            else False
        ):
            why[name] = "always the same"
        else:
            inputs.append(name)
    return inputs, why


def _has_numbers(column: Column) -> bool:
    return (
        column.type == "number"
        and column.values.ndim == 1
        and bool(np.isfinite(column.values).any())
    )


def _mean_length(column: Column) -> float:
    some = [len(v) for v in column.values[:1000] if v is not None]
    return sum(some) / max(1, len(some))


def _table(contents: Found, columns: dict[str, Column], options: dict[str, Any]) -> Raw:
    targets = tuple(_known(name, columns, "*Labels*") for name in options.get("targets") or ())
    task = options.get("task") or "auto"
    target: str | None
    if targets or tasks.of(task).many:
        if len(targets) < 2:
            raise DataError(
                "Many labels need at least two columns of yes and no. Name them under *Labels*."
            )
        for name in targets:
            columns[name] = _yes_no(columns[name])
        target, task = None, tasks.MANY_LABELS.name
    elif options.get("target") == "":
        target, task = None, tasks.NO_TARGET.name
    else:
        target = (
            _known(options["target"], columns, "*Predict*")
            if options.get("target")
            else suggest_target(contents, columns)[0]
        )
        if target is not None:
            columns[target] = _as_target(columns[target], task)
        guessed = task_of(columns.get(target or ""))
        task = guessed if task == "auto" else task
        if any(columns[n].type == "series" for n in columns):
            task = _on_series(task)
        if target and task != guessed and not tasks.of(task).classes:
            raise DataError(
                f"'{target}' cannot be predicted as {task}; as it is read, it is for {guessed}."
            )
    if len(next(iter(columns.values())).values) < 2:
        raise DataError("There is only one row, and nothing can be learned from one.")
    inputs, why = default_inputs(columns, target, targets)
    if options.get("inputs"):
        inputs = [_known(name, columns, "*Inputs*") for name in options["inputs"]]
        if target in inputs:
            raise DataError(f"'{target}' is to be predicted, so it cannot be an input as well.")
    leave = {_known(name, columns, "*Left out*") for name in options.get("leave_out") or ()}
    inputs = [name for name in inputs if name not in leave]
    if not inputs:
        reasons = "; ".join(
            f"'{name}': {reason}" for name, reason in list(why.items())[:5] if name != target
        )
        raise DataError(
            f"No column is left as an input{f' ({reasons})' if reasons else ''}. Use at least one, or change how the columns are read."
        )
    dates = (
        name
        for name, column in columns.items()
        if column.type == "date" and not column.missing.any()
    )
    time = next((name for name in dates if not BIRTH.search(name)), None)
    group = options.get("group") or None
    if group:
        group = _known(group, columns, "*Group*")
    return Raw(columns, target, task, tuple(inputs), targets, given=contents.given, group=group, time=time, notes=tuple(contents.notes),
               range=(0.0, 255.0) if "image" in columns else None)  # fmt: skip


def _on_series(task: str) -> str:
    return tasks.of(task).on_series or task


def _as_target(column: Column, task: str) -> Column:
    read_as = tasks.of(task).read_as
    if (read_as == "category" and column.type == "number") or (
        read_as == "number" and column.type in CODED
    ):
        return retyped(column, read_as)
    if column.type in ("text", "id"):
        different = len({v for v in column.values if v is not None})
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


YES = {"1", "yes", "true", "y", "t", "ja", "oui", "x", "si", "sí"}


def _yes_no(column: Column) -> Column:
    words = column.words()
    values = np.array([np.nan if w is None else float(str(w).lower() in YES) for w in words])
    different = {str(w).lower() for w in words if w is not None}
    if len(different) > 2:
        raise DataError(
            f"'{column.name}' has {len(different)} different values; a label is yes or no."
        )
    return Column(column.name, "number", values)


def _channels(columns: dict[str, Column], options: dict[str, Any], without: set[str]) -> list[str]:
    wanted = [_known(name, columns, "*Channels*") for name in options.get("channels") or ()]
    numbers = wanted or [
        name for name, column in columns.items() if column.type == "number" and name not in without
    ]
    if not numbers:
        raise DataError("A series needs at least one column of numbers.")
    return numbers


def _wide(contents: Found, columns: dict[str, Column], options: dict[str, Any]) -> Raw:
    target = (
        _known(options["target"], columns, "*Predict*")
        if options.get("target")
        else suggest_target(contents, columns)[0]
    )
    steps = [name for name in _channels(columns, options, {target or ""}) if name != target]
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
        wide[target] = _as_target(columns[target], options.get("task") or "auto")
    return Raw(
        wide,
        target,
        _on_series(task_of(wide.get(target or ""))),
        ("series",),
        given=contents.given,
        notes=tuple(contents.notes),
    )


def _long(contents: Found, columns: dict[str, Column], options: dict[str, Any]) -> Raw:
    names = list(columns)
    which = options.get("id") or next(
        (n for n in names if re.search(r"(^|_)(id|series|case|subject|item|unit)($|_)", n, re.I)),
        names[0],
    )
    which = _known(which, columns, "*Series*")
    time = options.get("time") or next(
        (
            n
            for n in names
            if columns[n].type == "date"
            or re.search(r"(^|_)(time|step|t|date|day|index)($|_)", n, re.I)
        ),
        None,
    )
    target = _known(options["target"], columns, "*Predict*") if options.get("target") else None
    ids = np.array([str(w) for w in columns[which].words()])
    order = (
        np.argsort(columns[_known(time, columns, "*Time*")].values, kind="stable")
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
    channels = _channels(columns, options, {which, time or "", target or ""})
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
        long[target] = _as_target(
            columns[target].take(order[starts]), options.get("task") or "auto"
        )
        task = _on_series(task_of(long[target]))
    return Raw(
        long,
        target,
        task,
        ("series",),
        notes=(*contents.notes, f"{len(ids):,} rows make {len(keys):,} series."),
    )


def _forecast(contents: Found, columns: dict[str, Column], options: dict[str, Any]) -> Raw:
    time = options.get("time") or next(
        (name for name, column in columns.items() if column.type == "date"), None
    )
    order = np.arange(len(contents.columns[0].values))
    notes = list(contents.notes)
    if time:
        time = _known(time, columns, "*Time*")
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
    channels = _channels(columns, options, {time or ""})
    target = options.get("target") or ""
    if target and _known(target, columns, "*Predict*") not in channels:
        channels.append(target)
    target = target or guess_target([columns[name] for name in channels])[0] or channels[-1]
    if columns[target].type != "number":
        raise DataError(f"'{target}' is not a number, so it cannot be foreseen step by step.")
    leave = set(options.get("leave_out") or ())
    channels = [name for name in channels if name not in leave or name == target]
    matrix = np.stack([columns[name].values for name in channels], axis=1)[order]
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
    return forecast(matrix, channels, channels.index(target), past, ahead, stride, tuple(notes))


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
