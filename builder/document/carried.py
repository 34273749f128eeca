"""The drawing inside an ONNX file that Layerloom exported: read from the file's metadata without a
loader of models.

Only protobuf's wire format is walked; the network in the file is neither built nor run, and no
other file is opened.
"""

from __future__ import annotations

DRAWING = b"layerloom"
METADATA = 14  # ModelProto.metadata_props: key 1, value 2
GRAPH = 7


def drawing_in(content: bytes) -> str | None:
    """The project's JSON; None where the file is no ONNX file or carries no drawing."""
    drawing, has_graph = None, False
    try:
        for number, value in _parts(memoryview(content)):
            has_graph = has_graph or number == GRAPH
            if number == METADATA and value is not None:
                pair = {inner: bytes(text) for inner, text in _parts(value) if text is not None}
                if pair.get(1) == DRAWING:
                    drawing = pair.get(2, b"").decode()
    except (ValueError, IndexError):
        return None
    return drawing if has_graph else None


def _parts(data: memoryview) -> list[tuple[int, memoryview | None]]:
    """(number, bytes) of each field; None for plain numbers."""
    parts: list[tuple[int, memoryview | None]] = []
    place = 0
    while place < len(data):
        key, place = _number(data, place)
        kind = key & 7
        if kind == 0:
            _, place = _number(data, place)
            parts.append((key >> 3, None))
            continue
        if kind not in (1, 2, 5):
            raise ValueError("not protobuf")
        size, place = _number(data, place) if kind == 2 else (8 if kind == 1 else 4, place)
        if place + size > len(data):
            raise ValueError("cut off")
        parts.append((key >> 3, data[place : place + size] if kind == 2 else None))
        place += size
    return parts


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
