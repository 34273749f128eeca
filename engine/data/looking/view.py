"""The Data page's first answer: what these data are, what is predicted from what, what could fool
us, how they are split.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from engine.data import kinds
from engine.data import split as splits
from engine.data.ledger import openings
from engine.data.looking import trust
from engine.data.looking.columns import column_table, target_of
from engine.data.looking.opened import Opened
from engine.data.looking.shown import (
    AnswerShown,
    Choice,
    ClassInParts,
    DataView,
    FoldShown,
    FoldsShown,
    QuestionShown,
    SplitShown,
    TargetWords,
)
from engine.reading import layouts, tasks
from engine.reading.columns import CODED, Raw
from engine.reading.formats import form_of
from engine.reading.questions import Question, with_answer

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", " ": "blank"}
HEADERS = (
    "no names in the first row",
    "names in the first row",
    "names in the first two rows",
)
MOST_NAMED = 2  # columns in a heading
TYPES = {
    "number": "Number",
    "category": "Category",
    "ordered": "Ordered",
    "date": "Date",
    "text": "Text",
    "id": "Id",
}


def view(opened: Opened, home: Path, owner: str) -> DataView:
    """Everything that the page shows without further questions."""
    raw, entry = opened.raw, opened.entry
    options = opened.data.options
    return {
        "data": opened.kept,
        "chosen_transforms": list(opened.data.transforms),
        "automatic": opened.automatic,
        "entry": entry.as_json(),
        "title": str(options.get("name") or entry.title) if entry.group == "own" else entry.title,
        "facts": facts(opened),
        "seconds": round(opened.seconds, 3),
        "own": entry.group == "own",
        "detected": opened.found.detected if opened.found is not None else {},
        "reading": form_of(opened.found) if opened.found is not None else [],
        "kind": opened.found.kind if opened.found is not None else entry.kind,
        "bad": opened.found.problems[:50] if opened.found is not None else [],
        "left_out": opened.found.left_out if opened.found is not None else 0,
        "notes": list(dict.fromkeys([*raw.notes, *opened.split.notes, *opened.recipe.notes])),
        "questions": [question_of(opened, question) for question in raw.questions],
        "columns": column_table(opened),
        "more_columns": max(0, len(raw.columns) - 400),
        "types": [{"value": value, "label": label} for value, label in TYPES.items()],
        "tasks": [
            {"value": "auto", "label": "As it looks"},
            *[Choice(value=task.name, label=task.title) for task in tasks.OF_FILES],
        ],
        "target": {**target_of(opened), **target_words(opened)},
        "cut_by": list(cut_by(raw.task, options)),
        "cut": dict(raw.cut),
        "split": split_view(opened, home, owner),
        "problems": trust.problems(opened),
        "signature": opened.signature.as_json(),
        "samples": sample_kind(opened),
        "rows": raw.rows,
    }


def question_of(opened: Opened, question: Question) -> QuestionShown:
    """What can be read in two ways, with the whole `data` part of a plan for each."""
    answers: list[AnswerShown] = []
    for answer in question.answers:
        options = {**with_answer(opened.data.options, answer), "inputs": []}
        data = {**opened.kept, "options": options, "transforms": None, "split": None}
        answers.append({"label": answer.label, "examples": list(answer.examples), "data": data})
    return {
        "name": question.name,
        "title": question.title,
        "what": question.what,
        "answers": answers,
        "chosen": question.chosen,
        "settled": question.settled,
    }


def target_words(opened: Opened) -> TargetWords:
    """What the page calls it, and what follows from it."""
    raw, column = opened.raw, opened.raw.columns.get(opened.raw.target or "")
    classes = len(raw.targets or (column.levels if column is not None else ()))
    aim = opened.signature.target_field
    return {
        "aim": tasks.of(raw.task).in_words(classes),
        "heading": heading_of(raw),
        "races": tasks.of(raw.task).races,
        "one_column": not raw.targets,
        "lies_over": kinds.of(aim.kind if aim else None).lies_over,
    }


def heading_of(raw: Raw) -> str:
    names = list(raw.target_names)
    if own := tasks.of(raw.task).heading:
        return own
    if not names:
        return "Nothing is predicted"
    rest = len(names) - MOST_NAMED
    return f"Predict {', '.join(names[:MOST_NAMED])}" + (f" and {rest} more" if rest > 0 else "")


def cut_by(task: str, options: Mapping[str, Any]) -> tuple[str, ...]:
    """A file that is to be read as something to forecast is asked the same, whatever it is now."""
    return tasks.FORECASTING.cut_by if options.get("as") == "forecast" else tasks.of(task).cut_by


def sample_kind(opened: Opened) -> str:
    """The type of the columns by which the data are shown, or 'points' or 'table'."""
    types = [opened.raw.columns[name].type for name in opened.raw.inputs]
    for kind in kinds.by_rank():
        if kind.column and kind.column in types and (kind.leads or len(types) <= 3):
            return kind.column
    return "points" if types == ["number", "number"] else "table"


def facts(opened: Opened) -> list[str]:
    """ "891 rows, 12 columns", "comma", "UTF-8", …"""
    raw = opened.raw
    by = sample_kind(opened)
    kind = kinds.of_column(by)
    if kind is not None:
        first = next(column for column in raw.columns.values() if column.type == by)
        facts = [kind.counted(first, raw.rows, raw.task, raw.ordered)]
        beside = sum(raw.columns[name].type != by for name in raw.inputs) if kind.leads else 0
        if beside:
            facts.append(f"{beside:,} column{'s' if beside > 1 else ''} beside each")
    elif by == "points":
        facts = [f"{raw.rows:,} points"]
    else:
        facts = [f"{raw.rows:,} rows, {len(raw.columns):,} columns"]
    detected = opened.found.detected if opened.found is not None else {}
    if detected.get("delimiter") in DELIMITERS:
        facts.append(DELIMITERS[detected["delimiter"]])
    if detected.get("layout") in layouts.catalogue():
        facts.append(layouts.catalogue()[detected["layout"]].title.lower())
    if detected.get("encoding"):
        facts.append(
            {"utf-8": "UTF-8", "cp1252": "Windows-1252"}.get(
                str(detected["encoding"]), str(detected["encoding"]).upper()
            )
        )
    if detected.get("decimal") == ",":
        facts.append("decimal comma")
    if "header" in detected:
        facts.append(HEADERS[int(detected["header"])])
    if detected.get("format") and len(facts) == 1:
        facts.append(str(detected["format"]))
    return facts


def split_view(opened: Opened, home: Path, owner: str) -> SplitShown:
    """The split as it is, what else it could be, and how often its test part was opened."""
    raw = opened.raw
    ties_possible = [
        name for name, column in raw.columns.items()
        if column.type in ("id", *CODED, "text") and name not in raw.target_names and column.values.ndim == 1
    ][:100]  # fmt: skip
    times = [
        name
        for name, column in raw.columns.items()
        if column.type in ("date", "number")
        and column.values.ndim == 1
        and name not in raw.target_names
    ][:100]
    target = raw.columns.get(raw.target or "")
    classes: list[ClassInParts] = []
    if target is not None and target.type in CODED and len(target.levels) <= 40:
        for code, level in enumerate(target.levels):
            classes.append(
                {
                    "class": level,
                    "parts": [
                        int((target.values[opened.split.rows[name]] == code).sum())
                        for name in splits.PARTS
                    ],
                }
            )
    return {
        "options": opened.data.split,
        "sizes": opened.split.sizes,
        "unused": raw.rows - sum(opened.split.sizes.values()),
        "hash": opened.hash,
        "types": [
            {
                "name": kind.name,
                "title": kind.title,
                "summary": kind.summary,
                "when": kind.when,
                "why_not": why_not(opened, kind.name),
            }
            for kind in splits.TYPES
        ],
        "group_columns": ties_possible,
        "time_columns": times,
        "suggested_group": raw.group,
        "suggested_time": raw.time,
        "openings": openings(home, owner, opened.hash),
        "classes": classes,
        "notes": list(opened.split.notes),
    }


def why_not(opened: Opened, kind: str) -> str:
    """Why a way to split cannot be chosen for these data; empty where it can."""
    raw = opened.raw
    if kind == "given" and raw.given is None:
        named = [
            name
            for name, column in raw.columns.items()
            if column.type in CODED
            and {str(level).lower() for level in column.levels} & {"train", "training", "test"}
        ]
        return "" if named else "These data do not say which row belongs where"
    if kind == "stratified" and splits.strata(raw) is None:
        return "There are no classes to keep in balance"
    if kind == "grouped" and not any(
        c.type in ("id", *CODED, "text") and name not in raw.target_names
        for name, c in raw.columns.items()
    ):
        return "There is no column that could tie rows together"
    return ""


def folds_view(opened: Opened, count: int) -> FoldsShown:
    """How k folds would look: sizes, and the share of each class in each fold's validation part."""
    folds = splits.folds(opened.raw, {**opened.data.split, "type": "k-fold"}, count)
    target = opened.raw.columns.get(opened.raw.target or "")
    shown: list[FoldShown] = []
    for fold in folds:
        line: FoldShown = {"sizes": fold.sizes}
        if target is not None and target.type in CODED and len(target.levels) <= 12:
            codes = target.values[fold.rows["validation"]]
            line["classes"] = [
                int(c) for c in np.bincount(codes[codes >= 0], minlength=len(target.levels))
            ]
        shown.append(line)
    return {
        "folds": shown,
        "classes": list(target.levels) if target is not None and target.type in CODED else [],
    }
