"""Several labels in one cell, such as "drama;war": each of them yes or no, or each combination a
class of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

import numpy as np

from engine.reading import limits
from engine.reading.columns import CODED, Column
from engine.reading.questions import Answer, Question

MARKS = (";", "|", ",")
NAMES = re.compile(
    r"(^|[\s_.-])(labels?|tags?|genres?|topics?|keywords?|categories|classes)($|[\s_.-])", re.I
)
IN_CELLS = 0.1  # of the rows hold more than one
MOST = 200  # different labels
OFTEN = 5  # rows with each label, on average
LONGEST = 40
EACH, WHOLE = "each", "whole"  # the two answers, as the options of a file have them


@dataclass(frozen=True)
class Several:
    """The labels of each row."""

    column: Column
    mark: str
    labels: tuple[str, ...]
    of_rows: tuple[frozenset[str] | None, ...]

    def columns(self) -> dict[str, Column]:
        """A column of yes and no for each label."""
        missing = np.array([labels is None for labels in self.of_rows])
        columns = {}
        for label in self.labels:
            values = np.array([float(label in (labels or ())) for labels in self.of_rows])
            values[missing] = np.nan
            columns[self.name_of(label)] = Column(self.name_of(label), "number", values)
        return columns

    def name_of(self, label: str) -> str:
        return f"{self.column.name}: {label}"

    def question(self, chosen: str) -> Question:
        name = self.column.name
        cell = next(str(word) for word in self.column.words() if word and self.mark in str(word))
        each = tuple(self.name_of(label) for label in self.labels[:3])
        return Question(
            "several",
            f"Are there several labels in {cell[:LONGEST]}?",
            f"Cells of **{name}** hold up to {max(len(labels or ()) for labels in self.of_rows)} of "
            f"{len(self.labels)} labels.",
            (
                Answer("Each label is yes or no", each, {"several": EACH, "target": name}),
                Answer(
                    "Each cell is one class", (cell[:LONGEST],), {"several": WHOLE, "target": name}
                ),
            ),
            chosen=int(chosen == WHOLE),
            settled=chosen in (EACH, WHOLE),
        )


def several_in(column: Column) -> Several | None:
    """The labels in the cells of a column; None where each cell holds one thing."""
    if column.type not in (*CODED, "text", "id") or column.values.ndim != 1:
        return None
    words = [None if word is None else str(word) for word in column.words()]
    filled = [word for word in words if word is not None]
    for mark in MARKS:
        if sum(mark in word for word in filled) < max(1.0, IN_CELLS * len(filled)):
            continue
        of_rows = [None if word is None else _cut(word, mark) for word in words]
        counts = Counter(label for labels in of_rows for label in labels or ())
        if (
            2 <= len(counts) <= min(MOST, limits.LEVELS)
            and sum(counts.values()) >= OFTEN * len(counts)
            and max(map(len, counts)) <= LONGEST
            and len(set(filled)) > len(counts)
            and not any(any(c.isdigit() for c in label) and label[0].isdigit() for label in counts)
        ):
            return Several(column, mark, tuple(sorted(counts)), tuple(of_rows))
    return None


def _cut(cell: str, mark: str) -> frozenset[str]:
    return frozenset(
        label for piece in cell.strip("[](){} ").split(mark) if (label := piece.strip(" '\""))
    )
