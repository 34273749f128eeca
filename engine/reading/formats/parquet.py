"""Parquet."""

from __future__ import annotations

from engine.reading.formats.format import Beginning, Format, Reading
from engine.reading.found import Found


def recognises(file: Beginning) -> bool:
    return file.head.startswith(b"PAR1")


def read(asked: Reading) -> Found:
    from engine.reading.tables import read_parquet

    return read_parquet(asked.path, asked.options, asked.progress)


ENTRY = Format("parquet", "Parquet", 30, recognises, read, (".parquet", ".pq"))
