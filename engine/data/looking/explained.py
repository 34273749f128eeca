"""What a look at data says, as values: columns and why they are read so, the split, what could fool
us. Printed, it is a page for a terminal.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from engine.data.honesty.check import Problem
from engine.data.looking import trust
from engine.data.looking.columns import MOST, column_table, target_of
from engine.data.looking.opened import Opened
from engine.data.looking.shown import TargetFacts
from engine.data.looking.view import facts
from engine.data.proposal import propose
from engine.reading import tasks
from engine.reading.questions import Answer, Question

WIDTH = 100
LONGEST_NAME = 24
MARKS = re.compile(r"\*\*([^*]+)\*\*|\*([^*]+)\*")
USES = {"target": "predicted", "input": "input", "out": "left out"}


@dataclass(frozen=True)
class SeenColumn:
    """One column of the file. `why` says why it is read or left out so, where that is not plain."""

    name: str
    type: str
    use: str  # predicted, input, left out
    missing: int
    examples: str
    why: str


@dataclass(frozen=True)
class SeenSplit:
    """Which rows learn, choose and judge; `options` is what a plan says of it."""

    options: dict[str, Any]
    sizes: dict[str, int]
    what: str
    why: str


@dataclass(frozen=True)
class Explained:
    """The Data page's first answer, for scripts and terminals."""

    title: str
    facts: tuple[str, ...]
    target: str | None
    task: str
    answers: str  # how the values to be predicted are spread
    columns: tuple[SeenColumn, ...]
    more_columns: int  # that are not described one by one
    split: SeenSplit
    problems: tuple[Problem, ...]  # worst first
    unread: tuple[str, ...]  # rows or members of the file that could not be used, and why
    notes: tuple[str, ...]
    questions: tuple[Question, ...]  # what can be read in two ways, the one that holds first
    data: dict[str, Any] = field(repr=False)  # the plan's part, spelt out

    @property
    def inputs(self) -> tuple[SeenColumn, ...]:
        return tuple(column for column in self.columns if column.use == "input")

    @property
    def left_out(self) -> tuple[SeenColumn, ...]:
        """Columns that no network gets; `.why` says why."""
        return tuple(column for column in self.columns if column.use == "left out")

    def __str__(self) -> str:
        return harmless("\n".join([*_heading(self), "", *_table(self), *_rest(self)]))


def explain(opened: Opened) -> Explained:
    """What the opened data hold, and what could fool us in them."""
    raw, read = opened.raw, opened.found
    split_reason = propose(opened.data.as_json(), raw)["reasons"][
        0
    ]  # how to split is always said first
    unread = [] if read is None else [f"{row['where']}: {row['what']}" for row in read.problems]
    if read is not None and read.left_out > len(unread):
        unread.append(f"and {read.left_out - len(unread):,} more")
    title = str(opened.data.options.get("name") or opened.entry.title)
    notes = dict.fromkeys([*raw.notes, *opened.split.notes, *opened.recipe.notes])
    return Explained(
        title=title,
        facts=tuple(facts(opened)),
        target=raw.target,
        task=raw.task,
        answers=_answers(target_of(opened)),
        columns=tuple(
            SeenColumn(
                line["name"],
                line["type"],
                USES[line["use"]],
                line["missing"],
                line["examples"],
                line["note"],
            )
            for line in column_table(opened)
        ),
        more_columns=max(0, len(raw.columns) - MOST),
        split=SeenSplit(
            dict(opened.data.split),
            opened.split.sizes,
            split_reason["what"],
            split_reason["why"],
        ),
        problems=tuple(trust.found_in(opened)),
        unread=tuple(unread),
        notes=tuple(notes),
        questions=raw.questions,
        data=opened.data.as_json(),
    )


def plain(text: str) -> str:
    """Without the marks that a page sets in bold or slanted.

    >>> plain("**Age** is missing; see *Transforms*.")
    'Age is missing; see Transforms.'
    """
    return MARKS.sub(lambda match: match[1] or match[2], text)


def harmless(text: str) -> str:
    """Without what would move a terminal's cursor: names and values are a stranger's.

    >>> harmless("a\\x1b[2Jb")
    'a[2Jb'
    """
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf"))


def wrapped(text: str, indent: str, first: str | None = None) -> str:
    """A paragraph for a terminal."""
    return textwrap.fill(
        " ".join(text.split()),
        WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _answers(target: TargetFacts) -> str:
    if classes := target.get("classes"):
        what = " points" if target.get("points") else ""
        spread = [f"{name} {count:,}{what}" for name, count in classes[:8]]
        if len(classes) > 8:
            spread.append(f"and {len(classes) - 8:,} more")
        return ", ".join(spread)
    if numbers := target.get("numbers"):
        return f"{numbers['low']:.6g} to {numbers['high']:.6g}, half of them under {numbers['middle']:.6g}"
    return ""


def _heading(seen: Explained) -> Iterable[str]:
    yield wrapped(f"{seen.title}: {', '.join(seen.facts)}", "  ", "")
    if seen.target:
        answers = f": {seen.answers}" if seen.answers else ""
        yield wrapped(f"To predict: {seen.target} ({seen.task}){answers}", "  ", "")
    else:
        what = tasks.of(seen.task).without_column or seen.task
        answers = f": {seen.answers}" if seen.answers else ""
        yield wrapped(f"To predict: {what}{answers}", "  ", "")


def _table(seen: Explained) -> Iterable[str]:
    if not seen.columns:
        return
    heads = ("column", "read as", "use", "missing", "examples", "")
    lines = [
        (
            _cut(column.name, LONGEST_NAME),
            column.type,
            column.use,
            f"{column.missing:,}" if column.missing else "",
            _cut(column.examples, 28),
            column.why,
        )
        for column in seen.columns
    ]
    widths = [max(len(line[k]) for line in [heads, *lines]) for k in range(5)]
    for line in [heads, *lines]:
        cells = [cell.ljust(width) for cell, width in zip(line[:5], widths, strict=True)]
        yield ("  " + "  ".join([*cells, line[5]])).rstrip()
    if seen.more_columns:
        yield f"  and {seen.more_columns:,} more columns"


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _said(answer: Answer) -> str:
    """How a script says so: marks={'price': ','}."""
    choices = {**answer.options, **answer.options.get("reading", {})}
    return ", ".join(
        f"{'as_' if name == 'as' else name}={value!r}"
        for name, value in choices.items()
        if name != "reading" and value is not None
    )


def _rest(seen: Explained) -> Iterable[str]:
    what = seen.split.what
    sizes = {part: f"{rows:,}" if rows else "none" for part, rows in seen.split.sizes.items()}
    yield ""
    yield wrapped(
        f"Split: {what[:1].lower()}{what[1:]} ({seen.split.why}): {sizes['train']} rows to learn, "
        f"{sizes['validation']} to choose, {sizes['test']} to judge",
        "  ",
        "",
    )
    for heading, lines in (("Notes", seen.notes), ("Rows that were not read", seen.unread)):
        if lines:
            yield ""
            yield heading
            yield from (wrapped(plain(line), "    ", "  ") for line in lines)
    if seen.questions:
        yield ""
        yield "What can be read in two ways"
        for question in seen.questions:
            yield wrapped(plain(f"{question.title} {question.what}"), "    ", "  ")
            for place, answer in enumerate(question.answers):
                mark = "*" if place == question.chosen else " "
                yield wrapped(
                    f"{answer.label} ({'; '.join(answer.examples)}): {_said(answer)}",
                    " " * 8,
                    f"    {mark} ",
                )
    yield ""
    yield "What could fool us" if seen.problems else "Nothing was found that could fool us."
    for problem in seen.problems:
        indent = " " * 11
        yield wrapped(plain(problem.title), indent, f"  {problem.severity:<7}  ")
        yield wrapped(plain(f"{problem.what} {problem.why} {problem.do}"), indent)
