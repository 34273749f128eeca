"""Tagged texts as CoNLL has them: a word and its tag on each line, an empty line between texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from engine.reading import limits
from engine.reading.columns import Column, DataError, Progress
from engine.reading.delimited import decode
from engine.reading.found import Found

NO_WORD = -100  # what cross-entropy passes over: places after the end of a text
TAG = re.compile(r"O|[BIESLU]-[^\s]+")
LEAST = 5  # lines that say what a file is
LONGEST = 512  # words of one text


def looks_tagged(head: str) -> bool:
    """Whether nearly all whole lines end in O, B-…, or I-…, and both an inside and an empty line are
    there.

    >>> looks_tagged("Ann B-PER\\nlives O\\nin O\\nParis B-LOC\\n. O\\n\\nShe O\\n")
    True
    >>> looks_tagged("a,b\\n1,2\\n")
    False
    """
    lines = head.splitlines()[:-1]
    filled = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    fitting = [line for line in filled if len(line) > 1 and TAG.fullmatch(line[-1])]
    inside = any(line[-1] != "O" for line in fitting)
    return len(filled) >= LEAST and inside and len(fitting) >= 0.98 * len(filled)


def tags_column(name: str, rows: Sequence[Sequence[str]]) -> Column:
    """The tags of each text: what stands outside of everything first, the others as they sort."""
    met = {tag for row in rows for tag in row}
    levels = (*(("O",) if "O" in met else ()), *sorted(met - {"O"}))
    number = {tag: k for k, tag in enumerate(levels)}
    values = np.full((len(rows), max(map(len, rows), default=0)), NO_WORD, np.int64)
    for place, row in enumerate(rows):
        values[place, : len(row)] = [number[tag] for tag in row]
    return Column(name, "tags", values, levels)


def read_tagged(path: Path, options: dict[str, Any], progress: Progress) -> Found:
    if path.stat().st_size > limits.TEXT:
        raise DataError(
            f"The file has {limits.bytes_text(path.stat().st_size)}; {limits.bytes_text(limits.TEXT)} can be read. Cut it into parts."
        )
    contents = Found("tagged", [], {"format": "conll"})
    body, encoding = decode(path.read_bytes(), options.get("encoding"), contents.notes)
    texts, words, tags = list[tuple[list[str], list[str]]](), list[str](), list[str]()

    def close() -> None:
        if words:
            if len(words) > LONGEST:
                contents.notes.append(
                    f"A text of {len(words):,} words was cut after {LONGEST}: long ones are better cut into sentences."
                )
            texts.append((words[:LONGEST], tags[:LONGEST]))
        words.clear()
        tags.clear()

    for number, line in enumerate(body.decode("utf-8", "replace").split("\n"), 1):
        cells = line.split()
        if not cells:
            close()
        elif cells[0] == "-DOCSTART-" or line.startswith("# "):
            continue
        elif len(cells) < 2:
            contents.bad(f"line {number:,}", "has a word and no tag, and was left out")
        else:
            words.append(cells[0])
            tags.append(cells[-1])
        if number % 20_000 == 0:
            progress(0.5, f"{len(texts):,} texts")
    close()
    if not texts:
        raise DataError("There is no line with a word and its tag.")
    values = np.empty(len(texts), dtype=object)
    values[:] = [" ".join(text) for text, _ in texts]
    contents.columns += [
        Column("text", "text", values),
        tags_column("tags", [row for _, row in texts]),
    ]
    contents.target = "tags"
    contents.detected.update(encoding=encoding, texts=len(texts))
    return contents
