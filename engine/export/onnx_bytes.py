"""Looks into an ONNX file without a loader: what stands in its metadata, and whether it refers to
other files.

A loader given such a file from bytes still reads files of the server's working directory (external
data), so bytes are walked first.
The walk knows only protobuf's wire format: sizes are checked, nothing is built, and a cut or mad
file ends it with a sentence.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator

from engine.errors import Refusal

LARGEST = 2**31 - 1  # protobuf's own limit
DEEPEST = 60
MOST_PARTS = 3_000_000
MOST_FIELDS = 1_000_000  # of one message: a network's nodes and weights stay far below


NO_ONNX = "This is no ONNX file, or it is damaged. Bring a whole copy, or export it once more."
TOO_MANY = "The ONNX file has more parts than any network needs, so it was not read on."


class NoOnnx(Refusal, ValueError):
    """These bytes are no ONNX file that can be used; the text says why."""


def fields(data: memoryview) -> Iterator[tuple[int, int, memoryview | int]]:
    """(number, wire type, value) of each field of one message."""
    place, end, left = 0, len(data), MOST_FIELDS
    while place < end:
        left -= 1
        if left < 0:
            raise NoOnnx(TOO_MANY)
        key, place = varint(data, place)
        number, kind = key >> 3, key & 7
        if number == 0:
            raise NoOnnx(NO_ONNX)
        if kind == 0:
            value, place = varint(data, place)
            yield number, kind, value
        elif kind in (1, 5):
            size = 8 if kind == 1 else 4
            if place + size > end:
                raise NoOnnx("The ONNX file is cut off in the middle.")
            yield number, kind, data[place : place + size]
            place += size
        elif kind == 2:
            size, place = varint(data, place)
            if place + size > end:
                raise NoOnnx("The ONNX file is cut off in the middle.")
            yield number, kind, data[place : place + size]
            place += size
        else:
            raise NoOnnx(NO_ONNX)


def varint(data: memoryview, place: int) -> tuple[int, int]:
    value = shift = 0
    while place < len(data) and shift < 70:
        byte = data[place]
        place += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, place
        shift += 7
    raise NoOnnx(NO_ONNX)


def metadata(content: bytes | mmap.mmap) -> dict[str, str]:
    """The texts in `metadata_props` of the model (field 14: key 1, value 2)."""
    if not content or len(content) > LARGEST:
        raise NoOnnx("The file is empty." if not content else "The ONNX file is larger than 2 GB.")
    texts: dict[str, str] = {}
    has_graph = False
    for number, kind, value in fields(memoryview(content)):
        has_graph |= number == 7 and kind == 2
        if number == 14 and isinstance(value, memoryview):
            pair = {n: bytes(v) for n, _, v in fields(value) if isinstance(v, memoryview)}
            try:
                texts[pair.get(1, b"").decode()] = pair.get(2, b"").decode()
            except UnicodeDecodeError:
                raise NoOnnx("The ONNX file holds texts that are no texts.") from None
    if not has_graph:
        raise NoOnnx("This is no ONNX file: it holds no network.")
    return texts


# Where tensors can hide: message → field → message. TensorProto's external_data is field 13,
# data_location field 14 (1 = external).
INSIDE = {
    "model": {7: "graph", 20: "training", 25: "function"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "training": {1: "graph", 2: "graph"},
    "function": {7: "node", 11: "attribute"},
    "node": {5: "attribute"},
    "attribute": {5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse"},
    "sparse": {1: "tensor", 2: "tensor"},
    "tensor": {},
}


def refuse_other_files(content: bytes | mmap.mmap) -> None:
    """Raises NoOnnx when any tensor, wherever it hides, would be read from another file."""
    front: list[tuple[str, memoryview, int]] = [("model", memoryview(content), 0)]
    seen = 0
    while front:
        kind, data, depth = front.pop()
        inside = INSIDE[kind]
        for number, wire, value in fields(data):
            seen += 1
            if seen > MOST_PARTS or depth > DEEPEST:
                raise NoOnnx(TOO_MANY)
            if kind == "tensor" and (number == 13 or (number == 14 and wire == 0 and value != 0)):
                raise NoOnnx(
                    "This ONNX file keeps its weights in another file beside it. Save it with the weights inside, then open it again."
                )
            if wire == 2 and number in inside and isinstance(value, memoryview):
                front.append((inside[number], value, depth + 1))
