"""A file and its next version: what has changed between them, and the choices of the one carried
over to the other.
"""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.reading.columns import CODED, Column, number_text
from engine.reading.found import Found
from engine.reading.guesses import newer
from engine.reading.moments import with_moment
from engine.reading.types import retyped
from engine.reading.versions import Version, versions_of

ONE_COLUMN = {"target": "Predict", "group": "Group", "id": "Series", "time": "Time"}
COLUMNS = {"inputs": "Inputs", "leave_out": "Left out", "targets": "Labels", "channels": "Channels"}
OF_COLUMNS = ("types", "nothing", "together")  # each has a choice for single columns
DRIFTED = 0.1  # of the rows would have to be others; beneath it is worth no word
SURE = 1.63  # how far two samples of one thing lie apart by chance in 1 of 100 cases (Kolmogorov–Smirnov)


@dataclass(frozen=True)
class Drift:
    """How differently a column is spread in two versions. `share` is the part of all rows that lies
    elsewhere: 0 where both are alike, 1 where they have nothing in common.
    """

    column: str
    share: float
    drifted: bool  # more than chance would make it, and enough to matter
    words: str  # what it was and what it is
    missing_before: float
    missing_after: float


@dataclass(frozen=True)
class TypeChange:
    column: str
    before: str
    after: str


@dataclass(frozen=True)
class FileChanges:
    """What is different in the next version of a file."""

    before: Version
    after: Version
    rows_before: int
    rows_after: int
    gone: tuple[str, ...]
    new: tuple[str, ...]
    retyped: tuple[TypeChange, ...]
    drifts: tuple[Drift, ...]  # of the columns that both have, the largest first
    measure: str


@dataclass(frozen=True)
class NextVersion:
    """The data of a project with a new file in the place of the old one."""

    data: dict[str, Any]
    let_go: tuple[str, ...]  # choices that do not fit any more, in words


MEASURE = (
    "Numbers and dates: the largest gap between both distribution curves (Kolmogorov–Smirnov). Categories: the share of rows "
    "that would have to change their category (total variation)."
)


def carried_over(
    data: Mapping[str, Any], file: str, name: str, contents: Found, known_since: float = 0.0
) -> NextVersion:
    """The data part of a plan for the next version of its file: what was chosen stays where it fits.
    `known_since` is when the file that it replaces came.
    """
    options = dict(data.get("options") or {})
    of_file = {column.name: column for column in contents.columns}
    columns = set(with_moment(of_file)[0] if newer(options) else of_file)
    let_go: list[str] = []
    for option, label in ONE_COLUMN.items():
        if options.get(option) and options[option] not in columns:
            let_go.append(f"{label}: the new version has no column '{options[option]}'.")
            del options[option]
    for option, label in COLUMNS.items():
        wanted = options.get(option) or []
        fitting_columns = [column for column in wanted if column in columns]
        if len(fitting_columns) < len(wanted):
            gone = ", ".join(f"'{column}'" for column in wanted if column not in columns)
            let_go.append(f"{label}: the new version has no {gone}.")
        if option in options:
            options[option] = fitting_columns
    for option in OF_COLUMNS:
        if options.get(option):
            options[option] = {
                column: choice for column, choice in options[option].items() if column in of_file
            }
    earlier = [
        Version(each.file, each.name, each.at or known_since) for each in versions_of(options)
    ]
    versions = [*earlier, Version(file, name, time.time())]
    options |= {"file": file, "name": name, "versions": [each.as_json() for each in versions]}
    split = data.get("split")
    if split and split.get("column") and split["column"] not in columns:
        let_go.append(
            f"Split: the new version has no column '{split['column']}', so it is split as its rows suggest."
        )
        split = None
    transforms = data.get("transforms")
    if transforms is not None:
        transforms = _steps(transforms, columns, let_go)
    carried = {**data, "options": options, "split": split, "transforms": transforms}
    return NextVersion({key: carried[key] for key in carried if key != "signature"}, tuple(let_go))


def _steps(
    steps: list[dict[str, Any]], columns: set[str], let_go: list[str]
) -> list[dict[str, Any]]:
    fitting = []
    for step in steps:
        if not step.get("columns"):
            fitting.append(step)
            continue
        fitting_columns = [column for column in step["columns"] if column in columns]
        if len(fitting_columns) < len(step["columns"]):
            let_go.append(f"Transforms: '{step['type']}' has columns that are not there any more.")
        if fitting_columns:
            fitting.append({**step, "columns": fitting_columns})
    return fitting


def changes_between(
    before: tuple[Version, Found], after: tuple[Version, Found], types: Mapping[str, str]
) -> FileChanges:
    """`types` says how single columns are read, as the project has it."""
    old, new = (_columns(contents, types) for _, contents in (before, after))
    both = [name for name in new if name in old]
    changed = [name for name in both if old[name].type != new[name].type]
    drifts = [drift_of(old[name], new[name]) for name in both if name not in changed]
    return FileChanges(
        before[0],
        after[0],
        _rows(old),
        _rows(new),
        tuple(name for name in old if name not in new),
        tuple(name for name in new if name not in old),
        tuple(TypeChange(name, old[name].type, new[name].type) for name in changed),
        tuple(sorted((drift for drift in drifts if drift), key=lambda drift: -drift.share)),
        MEASURE,
    )


def _columns(contents: Found, types: Mapping[str, str]) -> dict[str, Column]:
    return {
        column.name: retyped(column, types[column.name]) if column.name in types else column
        for column in contents.columns
    }


def _rows(columns: Mapping[str, Column]) -> int:
    return len(next(iter(columns.values())).values) if columns else 0


def drift_of(before: Column, after: Column) -> Drift | None:
    """None for columns that have no spread: names of rows, pictures, series."""
    if before.values.ndim > 1 or before.type == "id":
        return None
    if before.type in CODED:
        share, chance, words = _of_categories(before, after)
    else:
        share, chance, words = _of_numbers(before, after)
    missing = [
        float(column.missing.mean()) if len(column.values) else 0.0 for column in (before, after)
    ]
    drifted = share > max(DRIFTED, chance) or abs(missing[1] - missing[0]) > DRIFTED
    return Drift(before.name, round(share, 4), drifted, words, *missing)


def _of_numbers(before: Column, after: Column) -> tuple[float, float, str]:
    """The largest gap between both curves; of texts that of their lengths."""
    a, b = (np.sort(_as_numbers(column)) for column in (before, after))
    if not len(a) or not len(b):
        return 0.0, 1.0, "nothing to compare"
    grid = np.concatenate([a, b])
    gaps = np.searchsorted(a, grid, "right") / len(a) - np.searchsorted(b, grid, "right") / len(b)
    chance = SURE * math.sqrt(1 / len(a) + 1 / len(b))
    middles = [_in_words(before.type, values[len(values) // 2]) for values in (a, b)]
    what = "middle length" if before.type == "text" else "middle"
    return float(np.abs(gaps).max()), chance, f"{what} {middles[0]} → {middles[1]}"


def _as_numbers(column: Column) -> np.ndarray:
    values = column.values[~column.missing]
    if column.type == "text":
        return np.array([len(text) for text in values], np.float64)
    return values.astype(np.int64 if column.type == "date" else np.float64)


def _in_words(kind: str, value: Any) -> str:
    if kind == "date":
        return str(np.datetime64(int(value), "s")).split("T", maxsplit=1)[0]
    number = float(value)
    return number_text(number if number.is_integer() else float(f"{number:.4g}"))


def _of_categories(before: Column, after: Column) -> tuple[float, float, str]:
    levels = list(dict.fromkeys([*before.levels, *after.levels]))
    old, new = (_counts(column, levels) for column in (before, after))
    if not old.sum() or not new.sum():
        return 0.0, 1.0, "nothing to compare"
    p, q = old / old.sum(), new / new.sum()
    pooled = (old + new) / (old.sum() + new.sum())
    spread = np.sqrt(pooled * (1 - pooled) * (1 / old.sum() + 1 / new.sum()))
    most = int(np.abs(p - q).argmax())
    words = f"'{levels[most]}' {p[most]:.0%} → {q[most]:.0%} of the rows"
    return float(np.abs(p - q).sum() / 2), float(spread.sum()), words


def _counts(column: Column, levels: list[str]) -> np.ndarray:
    """How often each of these levels occurs."""
    place = {level: k for k, level in enumerate(levels)}
    places = np.array([place[level] for level in column.levels], np.int64)
    known = column.values[column.values >= 0]
    return np.bincount(places[known] if len(known) else known, minlength=len(levels))
