"""Which mark cuts off the decimals: 1.930 is one thousand or one point nine, and the columns of a
file together mostly say which. Where they do not, it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.reading.questions import Answer, Question
from engine.reading.writings import amount_of
from engine.reading.writings.writing import BLANKS, OTHER

CORE = re.compile(
    rf"[^\d.,]{{0,5}}([.,]?\d[\d.,'’{BLANKS}]*?)(?:[eE][+-]?\d+)?[{BLANKS}]?[^\d.,]{{0,12}}"
)
IN_THREES = {mark: re.compile(rf"\d{{1,3}}(?:\{mark}\d{{2,3}})*\{mark}\d{{3}}") for mark in OTHER}
NUMBERS = 0.7  # of a column's cells, for its marks to count
EXAMPLES = 3
WORDS = {".": "point", ",": "comma"}


@dataclass(frozen=True)
class Column:
    """What the cells of one column show: how often each mark can only be the decimal one, and how
    often it could be either.
    """

    clear: dict[str, int]
    open: dict[str, int]
    small: int  # whole numbers below a thousand: nothing in them needs a mark
    large: int  # whole numbers from a thousand on, that do without

    @property
    def mark(self) -> str:
        """The mark that could be either."""
        return max(self.open, key=lambda mark: self.open[mark])

    @property
    def is_open(self) -> bool:
        return not any(self.clear.values()) and any(self.open.values())

    @property
    def in_thousands(self) -> bool:
        """Whole numbers have the mark from a thousand on, and only then."""
        return self.small > 0 and not self.large

    @property
    def decimal(self) -> str:
        """The mark that is surely the decimal one; "" where nothing says so."""
        if not any(self.clear.values()):
            return ""
        return max(self.clear, key=lambda mark: self.clear[mark])


@dataclass(frozen=True)
class Marks:
    """The decimal mark of a file, of each column that shows one, and what is open."""

    decimal: str
    of_columns: dict[str, str]
    questions: tuple[Question, ...] = ()


def shown_by(cells: Sequence[str]) -> Column | None:
    """What these cells show; None where they are not numbers."""
    clear, open_ = dict.fromkeys(OTHER, 0), dict.fromkeys(OTHER, 0)
    small = large = numbers = filled = 0
    for cell in cells:
        cell = cell.strip().strip("'\"()")
        if not cell:
            continue
        filled += 1
        match = CORE.fullmatch(cell)
        if match is None:
            continue
        core = match[1].strip(BLANKS)
        if any(c in core for c in f"'’{BLANKS}"):  # grouped otherwise: any other mark is decimal
            core = "1" + re.sub(rf"['’{BLANKS}]", "", core)
        marks = [mark for mark in OTHER if mark in core]
        if not marks:
            numbers += 1
            small, large = small + (len(core) <= 3), large + (len(core) > 3)
        elif len(marks) == 2:
            last = max(marks, key=core.rfind)
            if core.count(last) == 1:
                numbers, clear[last] = numbers + 1, clear[last] + 1
        elif core.count(marks[0]) > 1:
            if IN_THREES[marks[0]].fullmatch(core):
                numbers, clear[OTHER[marks[0]]] = numbers + 1, clear[OTHER[marks[0]]] + 1
        else:
            numbers += 1
            mark = marks[0]
            before, after = core.split(mark)
            could_group = len(after) == 3 and 1 <= len(before) <= 3 and before[0] != "0"
            (open_ if could_group else clear)[mark] += 1
    if not filled or numbers < NUMBERS * filled:
        return None
    return Column(clear, open_, small, large)


def marks_of(
    columns: Mapping[str, Sequence[str]],
    delimiter: str,
    decimal: str | None = None,
    of_columns: Mapping[str, str] | None = None,
) -> Marks:
    """The marks of a file from the first cells of each of its columns. `decimal` and `of_columns`
    are what a person has said.
    """
    answered = dict(of_columns or {})
    shown = {name: column for name, cells in columns.items() if (column := shown_by(cells))}
    votes = [column.decimal for column in shown.values() if column.decimal]
    clear = decimal or (max(OTHER, key=votes.count) if votes else "")
    opened = {name: column for name, column in shown.items() if column.is_open}
    guessed = {
        name: decimal or _likelier(column, clear, delimiter) for name, column in opened.items()
    }
    whole = clear or next(iter(guessed.values()), ".")
    marks = {name: column.decimal for name, column in shown.items() if column.decimal} | guessed
    marks |= {name: mark for name, mark in answered.items() if name in columns}
    asked: dict[tuple[str, str, bool], list[str]] = {}
    for name, column in opened.items():
        settled = name in answered
        if decimal is None and (settled or _is_doubtful(column, clear)):
            asked.setdefault((column.mark, guessed[name], settled), []).append(name)
    questions = (
        _question(names, mark, likelier, settled, columns, marks)
        for (mark, likelier, settled), names in asked.items()
    )
    return Marks(whole, marks, tuple(questions))


def _likelier(column: Column, clear: str, delimiter: str) -> str:
    """The decimal mark of a column whose own mark could be either."""
    mark = column.mark
    if column.in_thousands:
        return OTHER[mark]
    if clear:
        return clear
    if column.large or mark == ".":
        return mark
    # A decimal comma goes with a delimiter that is none.
    return "." if delimiter == "," else ","


def _is_doubtful(column: Column, clear: str) -> bool:
    """Other columns settle it, unless this one speaks against them."""
    return not clear or (column.in_thousands and clear == column.mark)


def _question(
    names: list[str],
    mark: str,
    likelier: str,
    settled: bool,
    columns: Mapping[str, Sequence[str]],
    marks: Mapping[str, str],
) -> Question:
    cells = dict.fromkeys(
        cell.strip().strip("'\"") for name in names for cell in columns[name] if cell.strip()
    )
    marked = [cell for cell in cells if mark in cell][: EXAMPLES - 1]
    bare = [cell for cell in cells if mark not in cell][:1]
    answers = tuple(
        _answer(names, decimal, mark, [*marked, *bare]) for decimal in (likelier, OTHER[likelier])
    )
    rest = (
        f" and {len(names) - 1:,} more column{'s' if len(names) > 2 else ''}" if names[1:] else ""
    )
    return Question(
        "marks",
        f"What does the {WORDS[mark]} in {marked[0]} mean?",
        f"**{names[0]}**{rest} can be read in two ways, and no other column settles which.",
        (answers[0], answers[1]),
        chosen=0 if marks[names[0]] == likelier else 1,
        settled=settled,
    )


def _answer(names: list[str], decimal: str, mark: str, cells: list[str]) -> Answer:
    word = WORDS[mark]
    label = f"The {word} cuts off decimals" if decimal == mark else f"The {word} groups thousands"
    examples = tuple(
        f"{cell} is {amount.value:,.6g}"
        if abs(amount.value) < 1e6
        else f"{cell} is {amount.value:,.0f}"
        for cell in cells
        if (amount := amount_of(cell, decimal))
    )
    return Answer(label, examples, {"reading": {"marks": dict.fromkeys(names, decimal)}})
