"""The way back: a project and its weights from what was taken away, an ONNX file of ours or a
bundle.

Only bytes are walked; no loader of models runs here, and nothing in the file becomes a path.
"""

from __future__ import annotations

import base64
import hashlib
import json
import mmap
import os
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import Refusal
from engine.export.onnx_bytes import NoOnnx, fields, metadata, refuse_other_files, varint
from engine.reading.columns import DataError
from engine.reading.found import shown
from engine.reading.pictures import member_bytes, open_zip

LARGEST_PROJECT = 32 * 2**20
LARGEST_WEIGHTS = 8 * 2**30
LARGEST_HEADER = 100_000_000
MOST_SIDES = 32  # of one array, in numpy
Json = dict[str, Any]
Parse = Callable[[bytes], Json]
DTYPES = {
    "float32": "F32",
    "float64": "F64",
    "float16": "F16",
    "int64": "I64",
    "int32": "I32",
    "int16": "I16",
    "int8": "I8",
    "uint8": "U8",
    "bool": "BOOL",
}
FROM_SAFETENSORS = {tag: np.dtype(name) for name, tag in DTYPES.items()} | {
    "U16": np.dtype("uint16")
}
NARROW = "BF16"  # the upper half of a float32, which numpy does not know


class NotOurs(Refusal, ValueError):
    """There is no project in this file; the text says what it is instead."""


@dataclass(frozen=True)
class Reopened:
    """What was taken away, opened again: the project, and weights by network as safetensors
    files.
    """

    document: Json
    weights: dict[str, bytes]


def open_onnx(content: bytes | mmap.mmap, parse: Parse) -> Reopened:
    """The project in an exported ONNX file; `parse` reads the document from its JSON."""
    texts = metadata(content)
    refuse_other_files(content)
    if "layerloom" not in texts:
        raise NotOurs("This ONNX file was not written by Layerloom, so there is no drawing in it.")
    document = parse(texts["layerloom"].encode())
    network = texts.get("layerloom.network", "network")
    return Reopened(document, {network: weights_in(content, texts, network)})


def open_bundle(path: Path, parse: Parse) -> Reopened:
    """The project in a bundle; `parse` reads the document from its JSON."""
    with open_zip(path) as archive:
        names = {member.filename: member for member in archive.infolist()}
        if "project.json" not in names:
            raise NotOurs("This zip is no Layerloom bundle: it holds no project.json.")
        document = parse(_member(archive, names["project.json"], LARGEST_PROJECT))
        weights: dict[str, bytes] = {}
        for network, facts in table(document.get("weights")).items():
            sha = table(facts).get("sha")
            member = names.get(f"weights/{sha}.safetensors")
            if member is None:
                continue
            held = _member(archive, member, LARGEST_WEIGHTS)
            if hashlib.sha256(held).hexdigest() != sha:
                raise NotOurs(
                    "The weights in this bundle are not those that it names: it was damaged or changed."
                )
            read_safetensors(held)
            weights[str(network)] = held
    return Reopened(document, weights)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    try:
        return member_bytes(archive, info, most)
    except DataError as why:
        raise NotOurs(
            f"{shown(info.filename, 90)} in this bundle {why}. Bring a whole copy, or make the bundle once more on Export."
        ) from None


def keep(reopened: Reopened, folder: Path) -> Json:
    """Lays the weights down, each file named by its hash; the document with the weights that it
    begins from.
    """
    hashes: dict[str, str] = {}
    for network, content in reopened.weights.items():
        hashes[network] = sha = hashlib.sha256(content).hexdigest()
        with open(folder / f"{sha}.safetensors", "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
    return with_weights(reopened.document, hashes) if hashes else reopened.document


def weights_in(content: bytes | mmap.mmap, texts: dict[str, str], network: str) -> bytes:
    """The exact weights as a safetensors file: those that stand in the graph, and those that were
    folded away and carried along.
    """
    try:
        facts = json.loads(texts.get("layerloom.weights", "{}"))
        rest = read_safetensors(base64.b64decode(facts["rest"])) if facts.get("rest") else {}
        places = {
            str(name): (str(place[0]), bool(place[1]))
            for name, place in facts.get("map", {}).items()
        }
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        raise NoOnnx("What this ONNX file says about its weights is damaged.") from None
    wanted = {place for place, _ in places.values()}
    held = initialisers(content, wanted)
    if lost := wanted - held.keys():
        raise NoOnnx(
            f"The ONNX file lacks the weights '{shown(sorted(lost)[0], 60)}'. It was changed after it was exported."
        )
    tensors = {
        f"{network}/{name}": np.ascontiguousarray(held[place].T) if turned else held[place]
        for name, (place, turned) in places.items()
    }
    return write_safetensors(tensors | {f"{network}/{name}": array for name, array in rest.items()})


def initialisers(content: bytes | mmap.mmap, wanted: set[str] | None) -> dict[str, np.ndarray]:
    """float32 weights of the graph by name (ModelProto.graph = 7, GraphProto.initializer = 5);
    without `wanted`, all.
    """
    held: dict[str, np.ndarray] = {}
    for number, _, graph in fields(memoryview(content)):
        if number != 7 or not isinstance(graph, memoryview):
            continue
        for inner, _, tensor in fields(graph):
            if inner != 5 or not isinstance(tensor, memoryview):
                continue
            dims, kind, name, raw, floats = list[int](), 0, "", None, None
            for part, wire, value in fields(tensor):
                if part == 1 and wire == 0:
                    dims.append(int(value))  # type: ignore[arg-type]
                elif part == 1 and isinstance(value, memoryview):
                    place = 0
                    while place < len(value):
                        size, place = varint(value, place)
                        dims.append(size)
                elif part == 2 and wire == 0:
                    kind = int(value)  # type: ignore[arg-type]
                elif part == 8 and isinstance(value, memoryview):
                    name = bytes(value).decode("utf-8", "replace")
                elif part == 9 and isinstance(value, memoryview):
                    raw = value
                elif part == 4 and isinstance(value, memoryview):
                    floats = value
            data = raw if raw is not None else floats
            if (wanted is None or name in wanted) and kind == 1 and data is not None:
                count = 1
                for size in dims:
                    count *= size
                if count * 4 != len(data) or len(dims) > MOST_SIDES:
                    raise NoOnnx(f"The weights '{shown(name, 60)}' are cut off.")
                try:
                    held[name] = np.frombuffer(data, "<f4").reshape(dims)
                except (ValueError, OverflowError):  # sides beyond all bounds beside one of 0
                    raise NoOnnx(f"The weights '{shown(name, 60)}' are damaged.") from None
    return held


# ---- safetensors, which is a header and bytes ----------------------------------------------------
def write_safetensors(tensors: dict[str, np.ndarray]) -> bytes:
    header, place, parts = {}, 0, []
    for name in sorted(tensors):
        array = np.asarray(tensors[name], order="C")
        header[name] = {
            "dtype": DTYPES[array.dtype.name],
            "shape": list(array.shape),
            "data_offsets": [place, place + array.nbytes],
        }
        parts.append(array.tobytes())
        place += array.nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + b"".join(parts)


def read_safetensors(content: bytes) -> dict[str, np.ndarray]:
    """Refuses what does not add up; nothing larger than the file is made."""
    wrong = NotOurs("The weights are damaged: they are no safetensors file that adds up.")
    if len(content) < 8:
        raise wrong
    (size,) = struct.unpack("<Q", content[:8])
    if size > min(LARGEST_HEADER, len(content) - 8):
        raise wrong
    try:
        header = json.loads(content[8 : 8 + size])
        data, tensors = memoryview(content)[8 + size :], dict[str, np.ndarray]()
        for name, facts in header.items():
            if name == "__metadata__":
                continue
            begin, end = facts["data_offsets"]
            narrow = facts["dtype"] == NARROW
            dtype, count = FROM_SAFETENSORS["U16" if narrow else facts["dtype"]], 1
            for side in facts["shape"]:
                if not isinstance(side, int) or side < 0:
                    raise wrong
                count *= side
            if not 0 <= begin <= end <= len(data) or end - begin != count * dtype.itemsize:
                raise wrong
            array = np.frombuffer(data[begin:end], dtype).reshape(facts["shape"])
            tensors[name] = widened(array) if narrow else array
        return tensors
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        raise wrong from None


def widened(array: np.ndarray) -> np.ndarray:
    """
    >>> widened(np.array([0x3F80, 0xC000], np.uint16)).tolist()
    [1.0, -2.0]
    """
    return (array.astype(np.uint32) << 16).view(np.float32)


# ---- the project ---------------------------------------------------------------------------------
def with_weights(document: Json, weights: dict[str, str]) -> Json:
    """The document with these weights named, and a plan that begins from them."""
    plan = table(document.get("plan"))
    roles = table(table(plan.get("objective")).get("roles")) or {"network": "network"}
    begin = {
        role: {"sha": weights[network], "match": "names"}
        for role, network in roles.items()
        if isinstance(network, str) and network in weights
    }
    if plan and begin:
        plan = {**plan, "begin_from": {**table(plan.get("begin_from")), **begin}}
    named = {name: {"sha": sha} for name, sha in weights.items()}
    return {**document, "plan": plan, "weights": {**table(document.get("weights")), **named}}


def table(value: Any) -> Json:
    """What stands in a stranger's document where a table belongs; empty where it is none."""
    return value if isinstance(value, dict) else {}
