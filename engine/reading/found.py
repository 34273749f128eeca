"""What a reader hands back: typed columns, what it detected, and every row or member that it could
not use.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from engine.reading import limits
from engine.reading.columns import Column
from engine.reading.questions import Question


@dataclass
class Found:
    """The content of a file, as columns, before a target is chosen."""

    kind: str  # table, images, text, documents, pairs, series, arrays
    columns: list[Column]
    detected: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    # {"where": "row 7" or a member's name, "what": a sentence}
    problems: list[dict[str, str]] = field(default_factory=list)
    left_out: int = 0
    target: str | None = None
    given: Any = None
    text: str = ""  # of a text file: the whole of it
    questions: list[Question] = field(default_factory=list)  # what can be read in two ways
    formats: list[str] = field(default_factory=list)  # what it is, from the outside in
    # what only the file knows can be chosen, by the name of the setting: (value, words)
    choices: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def bad(self, where: str, what: str) -> None:
        """Remembers a row or member that cannot be used; the rest stays usable."""
        self.left_out += 1
        if len(self.problems) < limits.PROBLEMS:
            self.problems.append({"where": shown(where), "what": what})


First = Callable[[Found], None]
"""Hears what the first rows of a large file hold, while the rest is still being read."""


def shown(text: Any, longest: int = limits.NAME) -> str:
    """A text from a file as it may be shown: no control characters, not endless.

    >>> shown("a\\x00b\\u202ec", 10)
    'abc'
    """
    done = "".join(
        c
        for c in str(text)[: 4 * longest]
        if c == " " or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    )
    done = " ".join(done.split())
    return done if len(done) <= longest else done[: longest - 1] + "…"


def unique_names(names: list[str], contents: Found) -> list[str]:
    """Column names that can be told apart; every change is told.

    >>> unique_names(["a", "a", ""], Found("table", []))
    ['a', 'a (2)', 'column 3']
    """
    unique: list[str] = []
    taken = set()
    changed = []
    for k, name in enumerate(names):
        clean = shown(name) or f"column {k + 1}"
        better, count = clean, 2
        while better in taken:
            better, count = f"{clean} ({count})", count + 1
        taken.add(better)
        unique.append(better)
        if better != str(name).strip():
            changed.append((k + 1, shown(name, 40), shown(better, 60)))
    for place, old, new in changed[:5]:
        contents.notes.append(
            f"Column {place} "
            + (
                f"was called '{old}' and is now '{new}'."
                if old
                else f"had no name and is now '{new}'."
            )
        )
    if len(changed) > 5:
        contents.notes.append(
            f"{len(changed) - 5:,} more columns were renamed, because names were empty, too long or occurred twice."
        )
    return unique
