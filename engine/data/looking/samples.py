"""Single samples as a person looks at them, and as the network gets them."""

from __future__ import annotations

from typing import Any, cast

import numpy as np

from engine.data import kinds
from engine.data.kinds.thumbnail import PAINTS
from engine.data.looking.opened import Opened
from engine.data.looking.shown import (
    NetworkField,
    RowsPage,
    SampleCard,
    SampleGrid,
    SampleGroup,
    SampleShown,
    Use,
)
from engine.data.recipe import grouped
from engine.data.symbols import readable
from engine.reading import tasks
from engine.reading.columns import CODED, Column

Json = dict[str, Any]
GRID = 14  # samples of each class that are shown


def main_column(opened: Opened) -> Column | None:
    """The picture, series or text that a sample mostly is; None for a table."""
    columns = [opened.raw.columns[name] for name in opened.raw.inputs]
    for kind in kinds.by_rank():
        for column in columns:
            if kind.column and column.type == kind.column:
                return column
    return None


def mask_of(opened: Opened) -> np.ndarray | None:
    """The masks (rows, height, width) where each point of a picture has a class."""
    target = opened.raw.columns.get(opened.raw.target or "")
    return target.values if target is not None and target.type == "mask" else None


def paints_of(opened: Opened) -> list[tuple[str, str]]:
    """What each colour laid over a picture means."""
    if mask_of(opened) is None:
        return []
    return [
        (level, "rgb({}, {}, {})".format(*PAINTS[k % len(PAINTS)]))
        for k, level in enumerate(opened.raw.classes()[1:])
    ]


def label_words(opened: Opened, rows: np.ndarray) -> list[str]:
    """What each row's answer is, in words."""
    raw = opened.raw
    if tasks.of(raw.task).many:
        return [
            ", ".join(name for name in raw.targets if raw.columns[name].values[row] > 0) or "none"
            for row in rows
        ]
    column = raw.columns.get(raw.target or "")
    if column is not None and column.type == "mask":
        return [
            ", ".join(column.levels[k] for k in np.unique(column.values[row]) if k)
            or column.levels[0]
            for row in rows
        ]
    if column is None or column.values.ndim != 1:
        return [""] * len(rows)
    return ["" if word is None else str(word) for word in column.take(rows).words()]


def grid(opened: Opened, test: bool = False, page: int = 0) -> SampleGrid:
    """Samples by class (pictures, series, texts), a few of each; another page shows others."""
    raw, column = opened.raw, main_column(opened)
    if column is None:
        return {"kind": "table", "groups": []}
    rows = opened.open_rows(test)
    target = raw.columns.get(raw.target or "")
    groups: list[SampleGroup] = []
    if target is not None and target.type in CODED and len(target.levels) <= 60:
        codes = target.values[rows]
        many = GRID if len(target.levels) > 3 else 2 * GRID
        for code, level in enumerate(target.levels):
            members = rows[codes == code]
            chosen = np.roll(members, -page * many)[:many]
            groups.append(
                {
                    "class": level,
                    "count": len(members),
                    "samples": [small(opened, column, int(row)) for row in chosen],
                }
            )
    else:
        shown_as = kinds.of_column(column.type)
        many = 48 if shown_as is not None and shown_as.leads else 24
        spread = np.unique(
            np.linspace(0, len(rows) - 1, min(many, len(rows))).astype(int) + page
        ) % max(1, len(rows))
        chosen = rows[spread] if len(rows) else rows
        words = label_words(opened, chosen)
        samples: list[SampleCard] = [
            {**small(opened, column, int(row)), "label": word}
            for row, word in zip(chosen, words, strict=True)
        ]
        groups.append({"class": "", "count": len(rows), "samples": samples})
    return {
        "kind": column.type,
        "groups": groups,
        "page": page,
        "paints": paints_of(opened),
        "channels": list(column.levels)[:12],
    }


def small(opened: Opened, column: Column, row: int) -> SampleCard:
    kind, masks = kinds.of_column(column.type) or kinds.of(None), mask_of(opened)
    card = kind.card(column, row, None if masks is None else masks[row])
    return cast(SampleCard, {"row": row, **card})  # as each kind of data shows it


def sample(opened: Opened, row: int, test: bool = False) -> SampleShown:
    """Everything about one row: its columns as they are, and what a network gets of it."""
    from engine.reading.columns import DataError

    raw = opened.raw
    if not 0 <= row < raw.rows:
        raise DataError(f"There is no row {row + 1:,}; the data have {raw.rows:,}.")
    part = int(opened.part_of()[row])
    if part == 2 and not test:
        raise DataError("This row belongs to the test part, which is closed.")
    places = np.array([row])
    shown: Json = {
        "row": row,
        "part": ["training", "validation", "test"][part] if part >= 0 else "in no part",
        "label": label_words(opened, places)[0],
    }
    values: list[tuple[str, str | None, Use]] = []
    for name, column in list(raw.columns.items())[:200]:
        kind, masks = kinds.of_column(column.type), mask_of(opened)
        large = (
            {} if kind is None else kind.whole(column, row, None if masks is None else masks[row])
        )
        if large:
            shown |= large
            if "painted" in large:
                shown["paints"] = paints_of(opened)
        elif column.values.ndim == 1:
            word = column.take(places).words()[0]
            text = None if word is None else str(word)[:2000]
            values.append((name, text, use_of(opened, name)))
    shown["values"] = values
    shown["network"] = network_input(opened, places)
    return cast(SampleShown, shown)  # pictures and series as each kind of data shows them


def use_of(opened: Opened, name: str) -> Use:
    if name in opened.raw.target_names:
        return "target"
    return "input" if name in opened.raw.inputs else "out"


def network_input(opened: Opened, rows: np.ndarray) -> list[NetworkField]:
    """Each field of the batch for these rows: shape, and its first numbers or tokens."""
    arrays, texts = opened.recipe.by_row(opened.raw, rows), token_texts(opened, rows)
    shown: list[NetworkField] = []
    for name, field in opened.signature.fields.items():
        if name not in arrays:
            continue
        array = arrays[name][0]
        facts: Json = {
            "name": name, "kind": field.kind, "shape": [int(s) for s in array.shape], "declared": list(field.shape), "names": list(field.names),
            "dtype": "float32" if array.dtype == np.uint8 else str(array.dtype), "input": name in opened.signature.inputs,
        }  # fmt: skip
        known = texts.get(name) or texts.get(next(iter(texts), ""), [])
        numbers = kinds.of(field.kind).seen_by_network(array, field, known)
        shown.append(cast(NetworkField, {**facts, **numbers}))
    return shown


def token_texts(opened: Opened, rows: np.ndarray) -> dict[str, list[str]]:
    """The text behind each number of the fields that hold tokens or categories."""
    columns = opened.recipe.columns_of(opened.raw, rows, targets=False)
    texts = {}
    for name, kind, members in grouped(columns, opened.recipe.field):
        if kind.has_vocabulary:
            texts[name] = [
                text for member in members for text in readable(member.levels, member.spelling)
            ]
    return texts


def rows_page(opened: Opened, start: int = 0, count: int = 50, test: bool = False) -> RowsPage:
    """Rows as a table, those of the closed test part left out."""
    rows = opened.open_rows(test)
    chosen = rows[max(0, start) : max(0, start) + min(count, 200)]
    raw = opened.raw
    names = [name for name, column in raw.columns.items() if column.values.ndim == 1][:60]
    words = {name: raw.columns[name].take(chosen).words() for name in names}
    part = opened.part_of()
    return {
        "columns": [(name, raw.columns[name].type, use_of(opened, name)) for name in names],
        "rows": [
            {"row": int(row), "part": int(part[row]), "values": [None if words[name][k] is None else str(words[name][k])[:160] for name in names]}
            for k, row in enumerate(chosen)
        ],
        "start": start, "total": len(rows), "closed": 0 if test else len(opened.split.rows["test"]),
    }  # fmt: skip
