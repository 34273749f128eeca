"""JSON: one object a line, or a list of objects."""

from __future__ import annotations

from engine.reading.formats.format import ENCODING, Beginning, Format, Reading
from engine.reading.found import Found

ENDINGS = (".json", ".jsonl", ".ndjson")


def recognises(file: Beginning) -> bool:
    low = file.head.lstrip(b"\xef\xbb\xbf \r\n\t")
    return low.startswith((b"{", b"[")) and (
        file.ends(*ENDINGS) or b'":' in file.head or b'" :' in file.head
    )


def read(asked: Reading) -> Found:
    from engine.reading.tables import read_json

    return read_json(asked.path, asked.options, asked.progress)


ENTRY = Format("json", "JSON lines", 40, recognises, read, ENDINGS, (ENCODING,), by="form")
