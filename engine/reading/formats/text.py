"""A plain text: what nothing else is."""

from __future__ import annotations

from engine.reading.formats.format import ENCODING, Beginning, Format, Reading
from engine.reading.found import Found


def recognises(file: Beginning) -> bool:
    return True


def read(asked: Reading) -> Found:
    from engine.reading.texts import read_text

    return read_text(asked.path, asked.options, asked.progress)


ENTRY = Format("text", "texts", 78, recognises, read, (), (ENCODING,), by="rest")
