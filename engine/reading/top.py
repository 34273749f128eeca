"""What stands above a table: comments, a title, `sep=;`; and how many rows name its columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from engine.reading.types import GAPS

SEP = re.compile(r'"?sep=(.)"?\s*', re.I)
COMMENT = re.compile(r"\s*(#|%|//|!)")
NUMBER = re.compile(r"[+\-−]?[\d.,]+([eE][+-]?\d+)?%?")
MOST_ABOVE = 60  # lines that are looked through
NUMERIC = 0.7  # of a column's cells, for it to be one of numbers

TARGETISH = re.compile(
    r"^(text|message|sentence|review|name|label|class|target|category|id|date|time|title|comment|language|file|filename|path|image)s?$",
    re.I,
)

Cut = Callable[[str], list[str]]


@dataclass(frozen=True)
class Top:
    """How many lines stand above the table, and what they are. `names` is a comment that names the
    columns.
    """

    lines: int = 0
    examples: tuple[str, ...] = ()
    names: str = ""

    @property
    def note(self) -> str:
        if not self.examples:  # nothing but blank lines
            return ""
        some = ", ".join(f"“{line[:60]}”" for line in self.examples[:2])
        many = (
            f"{self.lines} lines above the table were"
            if self.lines > 1
            else "One line above the table was"
        )
        return f"{many} passed over{f': {some}' if some else ''}."


def separator_of(sample: str) -> str:
    """The delimiter that a first line `sep=;` names, as Excel writes it."""
    match = SEP.fullmatch(sample.split("\n", 1)[0].strip("\r"))
    return match[1] if match else ""


def top_of(lines: Sequence[str], cut: Cut) -> Top:
    """What of the first lines does not belong to the table, going by how the later ones are cut."""
    above = 0
    if lines and SEP.fullmatch(lines[0].strip("\r")):
        above = 1
    above = _past_blanks(lines, above)
    comments = above
    while above < len(lines) and COMMENT.match(lines[above]):
        above = _past_blanks(lines, above + 1)
    rows = [(k, cut(line)) for k, line in enumerate(lines) if k >= above and line.strip()]
    if len(rows) < 2:
        return _top(lines, 0 if len(rows) < 1 else above)
    if above > comments and (names := _named_by_comment(lines[above - 1], rows, cut)):
        return _top(lines, above, names)
    widths = Counter(len(cells) for _, cells in rows if len(cells) > 1)
    if not widths:
        return _top(lines, above)
    width = max(widths, key=lambda w: (widths[w], w))
    first = next(
        (n for n, (_, cells) in enumerate(rows[:MOST_ABOVE]) if _could_begin(cells, width)), 0
    )
    if first and widths[width] >= 2 and not _names_of(rows[first - 1][1], rows[first:], width):
        return _top(lines, rows[first][0])
    return _top(lines, above)


def _past_blanks(lines: Sequence[str], place: int) -> int:
    while place < len(lines) and not lines[place].strip():
        place += 1
    return place


def _top(lines: Sequence[str], above: int, names: str = "") -> Top:
    passed = [line.strip().rstrip(",;\t ") for line in lines[:above]]
    return Top(above, tuple(line for line in passed if line and line != names), names)


def _could_begin(cells: list[str], width: int) -> bool:
    """A title is shorter than the table, or padded with empty cells by a spreadsheet."""
    filled = sum(bool(cell.strip()) for cell in cells)
    return len(cells) == width and not (width > 2 and filled <= 1)


def _names_of(cells: list[str], below: Sequence[tuple[int, list[str]]], width: int) -> bool:
    """Whether a row of another width names the columns after all: one name too few beside row
    names, or one too many before a delimiter at the end.
    """
    if (
        len(cells) < width - 1
        or (len(cells) < 2 and width > 2)
        or not all(map(str.strip, cells[:-1]))
    ):
        return False
    return not guess_header([row for _, row in below])


def _named_by_comment(line: str, rows: Sequence[tuple[int, list[str]]], cut: Cut) -> str:
    """A last comment such as "# id, name" with as many pieces as the rows below it, which do not
    begin with names of their own.
    """
    bare = COMMENT.sub("", line, count=1).strip()
    names = cut(bare)
    fits = len(names) > 1 and len(names) == len(rows[0][1])
    return bare if fits and not guess_header([row for _, row in rows[:200]]) else ""


SINGLE_WORD = re.compile(r"[^\W\d_][\w-]{0,19}")


def guess_header(rows: list[list[str]]) -> bool:
    """Names stand in the first row where it differs in kind from what follows."""
    if len(rows) < 2:
        return True
    first, rest = [cell.strip() for cell in rows[0]], rows[1:200]
    numeric = [_is_number(cell) for cell in first]
    if all(numeric):
        # 0, 1, 2 … or years above a table are names as well.
        whole = [cell for cell in first if cell.isdigit()]
        follows = len(whole) == len(first) > 2 and all(
            int(b) - int(a) == 1 for a, b in pairwise(whole)
        )
        return follows and any(
            not re.match(r"^\d+$", cell.strip()) for row in rest[:5] for cell in row
        )
    if any(numeric) and sum(numeric) > 0.2 * len(first):
        return False
    votes = 0
    for k, name in enumerate(first):
        below = [row[k].strip() for row in rest if k < len(row) and row[k].strip()]
        if not below:
            continue
        numbers = sum(_is_number(cell) for cell in below)
        if numbers > NUMERIC * len(below):
            votes += 1 if name and not numeric[k] else -1
        elif name in below:
            votes -= 1
        elif (
            TARGETISH.match(name)
            or (len(set(below)) < 0.5 * len(below))
            or abs(len(name) - sum(map(len, below)) / len(below)) > 15
        ):
            votes += 1
    return votes > 0 or (votes == 0 and _names_over_texts(first, rest))


def _names_over_texts(first: list[str], rest: list[list[str]]) -> bool:
    """Single words over columns of which at least one has several words nearly everywhere."""
    if not all(SINGLE_WORD.fullmatch(cell) for cell in first) or len(set(first)) < len(first):
        return False
    below = ([row[k].strip() for row in rest if k < len(row)] for k in range(len(first)))
    return any(cells and sum(" " in cell for cell in cells) > 0.8 * len(cells) for cells in below)


def _is_number(cell: str) -> bool:
    return bool(NUMBER.fullmatch(cell.strip("'\"")))


def guess_second_header(rows: list[list[str]]) -> bool:
    """Whether a second row goes on with the names (or says the units): words over columns that are
    numbers from there on.
    """
    if len(rows) < 4 or len(rows[1]) != len(rows[0]):
        return False
    second, rest = [cell.strip() for cell in rows[1]], rows[2:200]
    if any(_is_number(cell) for cell in second):
        return False
    of_numbers = []
    for k in range(len(second)):
        below = [row[k].strip() for row in rest if k < len(row) and row[k].strip() not in GAPS]
        if below and sum(_is_number(cell) for cell in below) > NUMERIC * len(below):
            of_numbers.append(k)
    named = [k for k in of_numbers if second[k] not in GAPS]
    return len(named) > 0.5 * len(of_numbers) and len(of_numbers) >= 0.3 * len(second)


def joined_names(rows: Sequence[Sequence[str]]) -> list[str]:
    """Names from several rows; a blank one goes on with what stands left of it, as in merged cells.

    >>> joined_names([["", "speed", ""], ["id", "m/s", "km/h"]])
    ['id', 'speed m/s', 'speed km/h']
    """
    if len(rows) == 1:
        return list(rows[0])
    above, names = "", []
    for upper, lower in zip(rows[0], rows[-1], strict=True):
        above = upper.strip() or above
        below = lower.strip()
        names.append(above if not below or below == above else f"{above} {below}".strip())
    return names
