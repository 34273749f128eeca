"""Columns that stand below one another, with blanks between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice

from engine.reading.found import Found
from engine.reading.layouts.layout import Layout, Rows
from engine.reading.top import guess_header, top_of

CELL = re.compile(r'"[^"]*"|\S+')
WIDE = re.compile(r"\s{2,}|\t")
SAME = 0.95  # of the lines have as many cells
FEWEST = 4
LOOKED_AT = 400
DIGITS = 0.2  # of the cells are numbers: texts have fewer

Cut = Callable[[str], list[str]]


def _by_blanks(line: str) -> list[str]:
    return [cell.strip('"') for cell in CELL.findall(line)]


def _by_gaps(line: str) -> list[str]:
    return [cell.strip().strip('"') for cell in WIDE.split(line.strip())]


def _by_places(lines: list[str]) -> Cut | None:
    """Cells between the places that are blank in every line: an empty cell keeps its column."""
    longest = max(map(len, lines))
    if "\t" in "".join(lines) or longest > 2000:
        return None
    blank = [all(k >= len(line) or line[k] == " " for line in lines) for k in range(longest)]
    starts = [k for k in range(longest) if not blank[k] and (k == 0 or blank[k - 1])]
    ends = [*starts[1:], None]
    return lambda line: [line[a:b].strip() for a, b in zip(starts, ends, strict=True)]


def _cut_of(lines: list[str]) -> Cut | None:
    """The way that cuts nearly all of these lines into as many cells, at least two."""
    if len(lines) < FEWEST:
        return None
    for cut in (_by_blanks, _by_gaps):
        ((width, often),) = Counter(len(cut(line)) for line in lines).most_common(1)
        if width > 1 and often >= SAME * len(lines):
            return cut
    places = _by_places(lines)
    return places if places is not None and len(places(lines[0])) > 1 else None


def _filled(lines: Iterable[str]) -> list[str]:
    return [line.rstrip() for line in lines if line.strip()]


def _fits(lines: list[str]) -> bool:
    filled = _filled(lines[:-1] if len(lines) >= LOOKED_AT else lines)
    gaps = sum(bool(WIDE.search(line.strip())) for line in filled)
    if len(filled) < FEWEST or gaps < 0.8 * len(filled):
        return False
    if any(sum(d in line for line in filled) > 0.9 * len(filled) for d in (",", ";", "|")):
        return False
    if all(line.count("\t") == filled[0].count("\t") > 0 for line in filled):
        return False
    cut = _cut_of(_below_top(filled))
    if cut is None:
        return False
    cells = [cell for line in filled for cell in cut(line)]
    return sum(cell[:1].isdigit() or cell[1:2].isdigit() for cell in cells) > DIGITS * len(cells)


def _below_top(filled: list[str]) -> list[str]:
    return filled[top_of(filled, _by_gaps).lines :]


def _rows(lines: Iterable[str], contents: Found) -> Rows:
    rest = iter(lines)
    first = list(islice(rest, LOOKED_AT))
    above = top_of(first, _by_gaps)
    if above.note:
        contents.notes.append(above.note)
    body = _filled(first[above.lines :])
    cut = _cut_of(body) or _by_blanks
    rows = [cut(line) for line in body]
    width = Counter(map(len, rows)).most_common(1)[0][0]
    header = guess_header(rows)
    names = rows[0] if header else [f"column {k + 1}" for k in range(width)]
    if len(names) == width - 1:
        names = ["row", *names]

    def cells() -> Iterator[list[str]]:
        start = above.lines + 1
        for number, line in enumerate(chain(first[above.lines :], rest), start):
            if not line.strip() or (header and line.rstrip() == body[0]):
                continue
            values = cut(line.rstrip("\r\n"))
            if len(values) == width:
                yield values
            else:
                contents.bad(
                    f"line {number:,}",
                    f"has {len(values)} values where {width} are expected, and was left out",
                )

    return Rows(names, cells())


ENTRY = Layout("aligned", "Columns below one another, blanks between", 40, _fits, _rows)
