"""An Arrow table's columns, typed, with what they leave open as questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from engine.reading import limits, marks
from engine.reading.columns import Column, DataError, Progress
from engine.reading.dates import dates_of
from engine.reading.found import Found, shown
from engine.reading.levels import lost_words
from engine.reading.pairs import pieces_of
from engine.reading.questions import Answer, Question
from engine.reading.types import GAPS, number_column, text_column
from engine.reading.wishes import Wishes
from engine.reading.writings import EXACT

SOME = 2000  # different texts that show the marks of a column


def columns_of(
    table: Any,
    names: list[str],
    decimal: str,
    types: Mapping[str, str],
    progress: Progress,
    wishes: Wishes | None = None,
    contents: Found | None = None,
) -> list[Column]:
    """An Arrow table's columns, typed. `contents` takes what can be read in two ways."""
    import pyarrow as pa
    import pyarrow.compute as pc

    wishes = wishes or Wishes()
    typed: list[Column] = []
    rows, waiting = table.num_rows, table.columns[::-1]
    del table
    for k, name in enumerate(names):
        progress(0.4 + 0.5 * k / len(names), f"Column {shown(name, 40)}")
        column = waiting.pop()  # each column of Arrow is let go as its typed one is made
        kind = column.type
        forced = types.get(name)
        if pa.types.is_integer(kind) and _is_beyond_floats(column):
            column = pc.cast(column, pa.string())
            kind = column.type
        if pa.types.is_null(kind):
            typed.append(Column(name, "number", np.full(rows, np.nan), note="empty"))
        elif pa.types.is_floating(kind) or pa.types.is_integer(kind) or pa.types.is_decimal(kind):
            values = pc.cast(column, pa.float64(), safe=False).to_numpy(zero_copy_only=False)
            typed.append(
                number_column(
                    name,
                    values.astype(np.float64, copy=False),
                    None if forced == "date" else forced,
                )
            )
        elif pa.types.is_boolean(kind):
            codes = pc.fill_null(pc.cast(column, pa.int32()), -1).to_numpy().astype(np.int32)
            typed.append(Column(name, "category", codes, ("false", "true")))
        elif (
            pa.types.is_temporal(kind)
            and not pa.types.is_time(kind)
            and not pa.types.is_duration(kind)
        ):
            stamps = pc.cast(column, pa.timestamp("s"), safe=False).to_numpy(zero_copy_only=False)
            typed.append(Column(name, "date", stamps.astype("datetime64[s]")))
        elif (
            pa.types.is_string(kind)
            or pa.types.is_large_string(kind)
            or pa.types.is_dictionary(kind)
            or pa.types.is_time(kind)
        ):
            texts = column if not pa.types.is_time(kind) else pc.cast(column, pa.string())
            coded = (
                texts.combine_chunks()
                if pa.types.is_dictionary(kind)
                else pc.dictionary_encode(texts.combine_chunks())
            )
            if isinstance(coded, pa.ChunkedArray):
                coded = (
                    coded.chunk(0)
                    if coded.num_chunks
                    else pa.array([], pa.string()).dictionary_encode()
                )
            codes = pc.fill_null(coded.indices, -1).to_numpy(zero_copy_only=False)
            levels = [str(v)[: limits.CELL] for v in coded.dictionary.to_pylist()]
            typed += _of_texts(name, codes, levels, rows, decimal, forced, wishes, contents)
        else:
            raise DataError(
                f"Column '{name}' holds {shown(kind, 60)}, which is not a number, text or date."
            )
    return typed


def _is_beyond_floats(column: Any) -> bool:
    import pyarrow.compute as pc

    ends = pc.min_max(column).as_py()
    return any(end is not None and abs(end) > EXACT for end in ends.values())


def _of_texts(
    name: str,
    codes: np.ndarray,
    levels: list[str],
    rows: int,
    decimal: str,
    forced: str | None,
    wishes: Wishes,
    contents: Found | None,
) -> list[Column]:
    """One column of texts; several, where each cell holds several numbers."""
    asked: list[Question] = []
    if name in wishes.marks:
        decimal = wishes.marks[name]
    else:
        own = marks.marks_of({name: levels[:SOME]}, "", None)
        if name in own.of_columns:
            decimal, asked = own.of_columns[name], [*own.questions]
    column = text_column(name, codes, levels, rows, decimal, forced, wishes.dates.get(name, ""))
    columns = [column]
    if column.type == "date":
        asked = _which_day(name, levels, wishes)
    elif column.type in ("category", "text", "id") and forced is None:
        columns, asked = _taken_apart(column, codes, levels, decimal, wishes)
    if contents is not None:
        contents.questions += asked
    return columns


def _which_day(name: str, levels: list[str], wishes: Wishes) -> list[Question]:
    """03/04/2021 is in March or in April."""
    filled = [level.strip() for level in levels if level.strip() not in GAPS]
    dates = dates_of(filled[:SOME])
    if dates is None or not dates.other or not _stay_open(filled, dates.form):
        return []
    settled = name in wishes.dates
    forms = {dates.form: "The day comes first", dates.other: "The month comes first"}
    telling = [text for text in filled if len({*text.split("/")[:2]}) == 2][:2] or filled[:1]
    answers = []
    for form, label in forms.items():
        read = dates_of(telling, form)
        examples = tuple(
            f"{text} is {stamp.item():%-d %B %Y}"
            for text, stamp in zip(telling, read.stamps if read else (), strict=False)
        )
        answers.append(Answer(label, examples, {"reading": {"dates": {name: form}}}))
    return [
        Question(
            "dates",
            f"Which day is {telling[0]}?",
            f"In **{name}** no date has a day beyond the twelfth, so day and month cannot be told apart.",
            (answers[0], answers[1]),
            chosen=int(wishes.dates.get(name) == dates.other),
            settled=settled,
        )
    ]


def _stay_open(levels: list[str], form: str) -> bool:
    whole = dates_of(levels)
    return whole is not None and whole.form == form and bool(whole.other)


def _taken_apart(
    column: Column, codes: np.ndarray, levels: list[str], decimal: str, wishes: Wishes
) -> tuple[list[Column], list[Question]]:
    """A column for each number in the cells; the whole column where they hold none."""
    counts = np.bincount(codes[codes >= 0], minlength=len(levels))
    filled = [level if level.strip() not in GAPS else "" for level in levels]
    known = np.array([bool(level) for level in filled])
    texts = [level for level in filled if level]
    pieces = pieces_of(texts, decimal, counts[known])
    if pieces is None:
        return [column], []
    name, width = column.name, pieces.values.shape[1]
    values = np.full((len(levels) + 1, width), np.nan)
    values[:-1][known] = pieces.values
    note = lost_words(f"{width} numbers", texts, pieces.lost, counts[known])
    apart = [
        replace(
            number_column(f"{name} ({k + 1})", values[codes, k], "number"),
            note="; ".join(filter(None, [note, f"number {k + 1} of each cell"])),
        )
        for k in range(width)
    ]
    example = texts[0][:40]
    numbers = ", ".join(f"{value:g}" for value in pieces.values[0])
    question = Question(
        "pairs",
        f"Are there {width} numbers in {example}?",
        f"The cells of **{name}** hold {width} numbers each.",
        (
            Answer(
                f"{width} columns of numbers",
                (f"{example} is {numbers}",),
                {"reading": {"whole": {name: False}}},
            ),
            Answer("One column, as it stands", (example,), {"reading": {"whole": {name: True}}}),
        ),
        chosen=int(wishes.whole.get(name, False)),
        settled=name in wishes.whole,
    )
    return ([column] if wishes.whole.get(name) else apart), [question]
