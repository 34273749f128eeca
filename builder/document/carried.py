"""The drawing inside an ONNX file that Layerloom exported: read from the file's metadata without a
loader of models.

Only protobuf's wire format is walked; the network in the file is neither built nor run, and no
other file is opened.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Iterator
from typing import BinaryIO

DRAWING = b"layerloom"
METADATA = 14  # ModelProto.metadata_props: key 1, value 2
GRAPH = 7
MOST_PARTS = 100_000  # of one message; of an exported file's outermost there are a dozen


def drawing_in(file: BinaryIO) -> str | None:
    """The project's JSON; None where the file is no ONNX file or carries no drawing."""
    if not file.seek(0, os.SEEK_END):
        return None
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return _drawing(memoryview(content))


def _drawing(content: memoryview) -> str | None:
    drawing, has_graph = None, False
    try:
        for number, value in _parts(content):
            has_graph = has_graph or number == GRAPH
            if number == METADATA and value is not None:
                pair = {inner: bytes(text) for inner, text in _parts(value) if text is not None}
                if pair.get(1) == DRAWING:
                    drawing = pair.get(2, b"").decode()
    except (ValueError, IndexError):
        return None
    return drawing if has_graph else None


def _parts(data: memoryview) -> Iterator[tuple[int, memoryview | None]]:
    """(number, bytes) of each field; None for plain numbers."""
    place, seen = 0, 0
    while place < len(data):
        key, place = _number(data, place)
        kind, seen = key & 7, seen + 1
        if not key >> 3 or seen > MOST_PARTS:
            raise ValueError("not protobuf, or no network")
        if kind == 0:
            _, place = _number(data, place)
            yield key >> 3, None
            continue
        if kind not in (1, 2, 5):
            raise ValueError("not protobuf")
        size, place = _number(data, place) if kind == 2 else (8 if kind == 1 else 4, place)
        if place + size > len(data):
            raise ValueError("cut off")
        yield key >> 3, data[place : place + size] if kind == 2 else None
        place += size


def _number(data: memoryview, place: int) -> tuple[int, int]:
    value = shift = 0
    while shift < 70:
        byte = data[place]
        place += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, place
        shift += 7
    raise ValueError("not protobuf")
