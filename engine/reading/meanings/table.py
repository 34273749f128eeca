"""A table: each row is a sample, and one column is predicted from others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np

from engine.reading import tasks
from engine.reading.columns import CODED, TABULAR, Column, DataError, Raw, task_of
from engine.reading.found import Found
from engine.reading.guesses import answers_with_texts, newer
from engine.reading.meanings.named import as_target, name_of, on_series, suggest_target
from engine.reading.moments import Clock
from engine.reading.questions import Question
from engine.reading.several import NAMES, WHOLE, several_in
from engine.reading.types import retyped

# a date about a person, not about when the row was
BESIDE = {"image": "pictures", "sound": "sounds"}  # what a row of a table may stand beside
BIRTH = re.compile(r"birth|born|dob\b|geburt|geboren|naiss|nacim|nascita", re.I)


def as_table(
    contents: Found, columns: dict[str, Column], options: dict[str, Any], clock: Clock
) -> Raw:
    targets = tuple(name_of(name, columns, "*Labels*") for name in options.get("targets") or ())
    task = options.get("task") or "auto"
    questions: list[Question] = []
    if not targets and newer(options) and task in ("auto", tasks.MANY_LABELS.name):
        columns, targets, questions = _labels_in_cells(contents, columns, options)
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
            name_of(options["target"], columns, "*Predict*")
            if options.get("target")
            else suggest_target(contents, columns)[0] or _reply_in(columns, options)
        )
        if target is not None:
            after_text = any(name != target for name in _texts_in(columns))
            columns[target] = as_target(columns[target], task, after_text)
        guessed = task_of(columns.get(target or ""))
        task = guessed if task == "auto" else task
        if any(columns[n].type in ("series", "sound") for n in columns):
            task = on_series(task)
        if tasks.of(task).replies:
            columns = _with_a_text(columns, target)
        if target and task != guessed and not tasks.of(task).classes:
            raise DataError(
                f"'{target}' cannot be predicted as {task}; as it is read, it is for {guessed}."
            )
    if len(next(iter(columns.values())).values) < 2:
        raise DataError("There is only one row, and nothing can be learned from one.")
    inputs, why = default_inputs(columns, target, targets, texts_too=newer(options))
    if clock.time in inputs:
        inputs.remove(clock.time)  # its pieces are inputs themselves
    if options.get("inputs"):
        inputs = [name_of(name, columns, "*Inputs*") for name in options["inputs"]]
        if target in inputs:
            raise DataError(f"'{target}' is to be predicted, so it cannot be an input as well.")
    leave = {name_of(name, columns, "*Left out*") for name in options.get("leave_out") or ()}
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
    time = clock.time or next((name for name in dates if not BIRTH.search(name)), None)
    group = options.get("group") or None
    if group:
        group = name_of(group, columns, "*Group*")
    return Raw(columns, target, task, tuple(inputs), targets, given=contents.given, group=group, time=time, notes=tuple(contents.notes),
               range=(0.0, 255.0) if "image" in columns else None, questions=tuple(questions), nothing=_nothing(options))  # fmt: skip


def _texts_in(columns: Mapping[str, Column]) -> list[str]:
    return [name for name, column in columns.items() if column.type in ("text", "id")]


def _reply_in(columns: Mapping[str, Column], options: Mapping[str, Any]) -> str | None:
    """Where nothing but texts stand side by side, the last answers the others."""
    texts = _texts_in(columns)
    if answers_with_texts(options) and len(texts) == len(columns) > 1:
        return texts[-1]
    return None


def _with_a_text(columns: dict[str, Column], target: str | None) -> dict[str, Column]:
    """The columns with a text among them that is answered: texts that are all different look like
    names of rows where they are short.
    """
    others = [name for name in _texts_in(columns) if name != target]
    if not others or any(columns[name].type == "text" for name in others):
        return columns
    return columns | {name: retyped(columns[name], "text") for name in others}


def _labels_in_cells(
    contents: Found, columns: dict[str, Column], options: dict[str, Any]
) -> tuple[dict[str, Column], tuple[str, ...], list[Question]]:
    """The columns with those of single labels, where the cells of the target hold several."""
    name = options.get("target")
    if name is None:
        likely = [name for name in columns if NAMES.search(name)] + [
            suggest_target(contents, columns)[0]
        ]
        name = next((each for each in likely if each and several_in(columns[each])), None)
    several = several_in(columns[name]) if name in columns else None
    if several is None:
        return columns, (), []
    chosen = options.get("several") or "auto"
    question = several.question(chosen)
    if chosen == WHOLE:
        return columns, (), [question]
    others = {other: column for other, column in columns.items() if other != name}
    labels = several.columns()
    return others | labels, tuple(labels), [question]


def _nothing(options: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(map(str, words)) for name, words in (options.get("nothing") or {}).items()}


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


def default_inputs(
    columns: dict[str, Column],
    target: str | None,
    targets: tuple[str, ...] = (),
    *,
    texts_too: bool = False,
) -> tuple[list[str], dict[str, str]]:
    """Which columns a network gets unless a person says otherwise, and why the others are left
    out. `texts_too`: texts are inputs beside other columns, where their words come again.
    """
    inputs, why = [], {}
    texts = [name for name, column in columns.items() if column.type == "text" and name != target]
    others = [
        name
        for name, column in columns.items()
        if column.type in ("number", "category", "ordered", "date") and name != target
    ]
    beside = next((BESIDE[c.type] for c in columns.values() if c.type in BESIDE), None)
    for name, column in columns.items():
        if name == target or name in targets:
            continue
        rows = max(1, len(column.values))
        missing = float(column.missing.mean()) if column.values.ndim == 1 else 0.0
        if column.type == "id":
            why[name] = column.note or "names the rows"
        elif beside and column.type in TABULAR:
            why[name] = f"stands beside the {beside}; put it in if it is known when you ask"
        elif column.type == "text" and texts_too and others and not comes_again(column):
            why[name] = "a text whose words hardly come again"
        elif column.type == "text" and texts_too:
            inputs.append(name)
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


def comes_again(text: Column) -> bool:
    """Whether most words of some rows are in another of them too: else there is nothing to learn
    from them.
    """
    some = [set(value.lower().split()) for value in text.values[:2000] if value is not None]
    counts = Counter(word for words in some for word in words)
    total = sum(counts.values())
    return total > 0 and sum(count for count in counts.values() if count > 1) >= 0.5 * total


def _has_numbers(column: Column) -> bool:
    return (
        column.type == "number"
        and column.values.ndim == 1
        and bool(np.isfinite(column.values).any())
    )


def _mean_length(column: Column) -> float:
    some = [len(v) for v in column.values[:1000] if v is not None]
    return sum(some) / max(1, len(some))
