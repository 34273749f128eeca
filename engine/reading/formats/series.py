"""Series as sktime writes them."""

from __future__ import annotations

from engine.reading.formats.format import Beginning, Format, Reading
from engine.reading.found import Found

FACTS = (b"@problemname", b"@data", b"@timestamps", b"@univariate", b"#")


def recognises(file: Beginning) -> bool:
    low = file.head.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    return low.startswith(FACTS) and (file.ends(".ts") or b"@data" in low)


def read(asked: Reading) -> Found:
    from engine.reading.texts import read_ts

    return read_ts(asked.path, asked.options, asked.progress)


ENTRY = Format("ts", ".ts", 75, recognises, read, (".ts",), by="form")
