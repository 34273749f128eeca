"""Lines such as "__label__sports The match …", as fastText takes them; a line may have several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from engine.reading.found import Found
from engine.reading.layouts.layout import Layout, Rows

LINE = re.compile(r"\s*((?:__label__\S+[\s,]+)+)(\S.*)")
NEARLY_ALL = 0.9


def _fits(lines: list[str]) -> bool:
    filled = [line for line in lines[:-1] or lines if line.strip()]
    return bool(filled) and sum(map(bool, map(LINE.fullmatch, filled))) >= NEARLY_ALL * len(filled)


def _rows(lines: Iterable[str], contents: Found) -> Rows:
    def cells() -> Iterator[list[str]]:
        for number, line in enumerate(lines, 1):
            match = LINE.fullmatch(line.strip())
            if match:
                labels = [label.strip(",") for label in match[1].split()]
                yield [";".join(label.removeprefix("__label__") for label in labels), match[2]]
            elif line.strip():
                contents.bad(f"line {number:,}", "does not begin with __label__, and was left out")

    return Rows(["label", "text"], cells(), {"text": "text"})


ENTRY = Layout("fasttext", "__label__ in front of a text", 20, _fits, _rows)
