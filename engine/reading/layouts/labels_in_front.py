"""Lines such as "3 What is …" or "LOC:city Where is …": a label, then a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from engine.reading.cells import cells_of
from engine.reading.found import Found
from engine.reading.layouts.layout import Layout, Rows

LINE = re.compile(r"\s*['\"]?([^\s,;'\"]{1,40})['\"]?\s*[\s,;]\s*(\S.*)")
FEWEST = 8
NEARLY_ALL = 0.98
DELIMITERS = "\t,;|"
EQUALLY = 0.9  # of the lines
OFTEN = 4  # lines with each label, on average: first words of prose are more various than that
WORDS = 2.5  # of a text, on average


def _fits(lines: list[str]) -> bool:
    filled = [line for line in lines[:-1] or lines if line.strip()]
    cut = [match for line in filled if (match := LINE.fullmatch(line.strip()))]
    if len(filled) < FEWEST or len(cut) < NEARLY_ALL * len(filled) or _has_delimiter(filled):
        return False
    labels = Counter(match[1] for match in cut)
    texts = [match[2] for match in cut]
    words = sum(len(text.split()) for text in texts) / len(texts)
    letters = sum(c.isalpha() for text in texts for c in text) / max(1, sum(map(len, texts)))
    return (
        2 <= len(labels) <= len(cut) / OFTEN
        and min(labels.values()) > 0
        and words >= WORDS
        and letters > 0.6
        and len(set(texts)) > 0.5 * len(texts)
        and _looks_like_labels(labels)
    )


def _has_delimiter(lines: list[str]) -> bool:
    """Whether a mark cuts the lines into equally many cells: then they are a table already."""
    for mark in DELIMITERS:
        rows = [cells_of(line, mark, '"') for line in lines]
        ((pieces, often),) = Counter(map(len, rows)).most_common(1)
        bare = sum(" " not in row[0].strip() for row in rows)
        # Sentences have commas too, but words before the first.
        if pieces > 1 and often >= EQUALLY * len(rows) and (mark != "," or bare > 0.5 * len(rows)):
            return True
    return False


def _looks_like_labels(labels: Counter[str]) -> bool:
    """Numbers, or words that are written alike and do not begin sentences."""
    if all(re.fullmatch(r"[+-]?\d{1,3}(\.0)?", label) for label in labels):
        return True
    return not any(
        label[:1].isupper() and label[1:].islower() and len(label) < 4 for label in labels
    )


def _rows(lines: Iterable[str], contents: Found) -> Rows:
    def cells() -> Iterator[list[str]]:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            match = LINE.fullmatch(line.strip())
            if match is None:
                contents.bad(f"line {number:,}", "has a label and no text, and was left out")
            else:
                yield [match[1], match[2]]

    return Rows(["label", "text"], cells(), {"text": "text"})


ENTRY = Layout("labels in front", "A label, then a text", 30, _fits, _rows, as_text=True)
