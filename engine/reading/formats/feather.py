"""Feather and other files of Arrow."""

from __future__ import annotations

from engine.reading.formats.format import Beginning, Format, Reading
from engine.reading.found import Found

ENDINGS = (".feather", ".arrow", ".arrows", ".ipc")
STREAM = b"\xff\xff\xff\xff"  # a stream of Arrow has no mark but the first length of its pieces


def recognises(file: Beginning) -> bool:
    return file.head.startswith((b"ARROW1", b"FEA1")) or (
        file.head.startswith(STREAM) and file.ends(*ENDINGS)
    )


def read(asked: Reading) -> Found:
    from engine.reading.tables import read_feather

    return read_feather(asked.path, asked.options, asked.progress)


ENTRY = Format("feather", "Feather", 32, recognises, read, ENDINGS)
