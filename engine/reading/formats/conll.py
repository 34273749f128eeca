"""Tagged texts: a word and its tag a line, an empty line between texts."""

from __future__ import annotations

from engine.reading.formats.format import ENCODING, Beginning, Format, Reading
from engine.reading.found import Found

ENDINGS = (".conll", ".iob", ".bio")


def recognises(file: Beginning) -> bool:
    from engine.reading.tagged import looks_tagged

    return file.ends(*ENDINGS) or looks_tagged(file.head.decode("utf-8", "replace"))


def read(asked: Reading) -> Found:
    from engine.reading.tagged import read_tagged

    return read_tagged(asked.path, asked.options, asked.progress)


ENTRY = Format(
    "conll", "tagged words (CoNLL)", 76, recognises, read, ENDINGS, (ENCODING,), by="form"
)
