"""The way back: a project and its weights from what was taken away, an ONNX file of ours or a
bundle.

Only bytes are walked; no loader of models runs here, and nothing in the file becomes a path.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import struct
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import Refusal
from engine.export.onnx_bytes import NoOnnx, fields, metadata, refuse_other_files

LARGEST_PROJECT = 32 * 2**20
LARGEST_WEIGHTS = 8 * 2**30
LARGEST_HEADER = 100_000_000
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
FROM_SAFETENSORS = {tag: np.dtype(name) for name, tag in DTYPES.items()}


class NotOurs(Refusal, ValueError):
    """There is no project in this file; the text says what it is instead."""


def open_onnx(content: bytes, home: Path) -> dict[str, Any]:
    """The document of an exported ONNX file; its weights are kept in the data folder and named in
    the document.
    """
    texts = metadata(content)
    refuse_other_files(content)
    if "layerloom" not in texts:
        raise NotOurs("This ONNX file was not written by Layerloom, so there is no drawing in it.")
    document = read_document(texts["layerloom"].encode())
    network = texts.get("layerloom.network", "network")
    return with_weights(document, {network: store(weights_in(content, texts, network), home)})


def weights_in(content: bytes, texts: dict[str, str], network: str) -> bytes:
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
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        raise NoOnnx("What this ONNX file says about its weights is damaged.") from None
    wanted = {place for place, _ in places.values()}
    held = initialisers(content, wanted)
    if lost := wanted - held.keys():
        raise NoOnnx(
            f"The ONNX file lacks the weights '{sorted(lost)[0][:60]}'. It was changed after it was exported."
        )
    tensors = {
        f"{network}/{name}": np.ascontiguousarray(held[place].T) if turned else held[place]
        for name, (place, turned) in places.items()
    }
    return write_safetensors(tensors | {f"{network}/{name}": array for name, array in rest.items()})


def initialisers(content: bytes, wanted: set[str]) -> dict[str, np.ndarray]:
    """float32 weights of the graph by name (ModelProto.graph = 7, GraphProto.initializer = 5)."""
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
                        from engine.export.onnx_bytes import varint

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
            if name in wanted and kind == 1 and data is not None:
                count = 1
                for size in dims:
                    count *= size
                if count * 4 != len(data):
                    raise NoOnnx(f"The weights '{name[:60]}' are cut off.")
                held[name] = np.frombuffer(data, "<f4").reshape(dims)
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
            dtype, count = FROM_SAFETENSORS[facts["dtype"]], 1
            for side in facts["shape"]:
                if not isinstance(side, int) or side < 0:
                    raise wrong
                count *= side
            if not 0 <= begin <= end <= len(data) or end - begin != count * dtype.itemsize:
                raise wrong
            tensors[name] = np.frombuffer(data[begin:end], dtype).reshape(facts["shape"])
        return tensors
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise wrong from None


# ---- the project ---------------------------------------------------------------------------------
def read_document(content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST_PROJECT:
        raise NotOurs(f"The project in this file is larger than {LARGEST_PROJECT // 2**20} MB.")
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        raise NotOurs("The project in this file is damaged.") from None
    if not isinstance(document, dict) or "networks" not in document:
        raise NotOurs("There is no project in this file.")
    return document


def store(weights: bytes, home: Path) -> str:
    """Keeps a checked weights file under its hash; the same weights twice are one file."""
    from engine.run.checkpoint import write_bytes

    read_safetensors(weights)
    sha = hashlib.sha256(weights).hexdigest()
    file = home / "weights" / f"{sha}.safetensors"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(file, weights)
    return sha


def with_weights(document: dict[str, Any], weights: dict[str, str]) -> dict[str, Any]:
    """The document, with the weights named and the next training beginning from them."""
    plan = dict(document.get("plan") or {})
    roles = (plan.get("objective") or {}).get("roles") or {"network": "network"}
    begin = {
        role: {"sha": weights[network], "match": "names"}
        for role, network in roles.items()
        if network in weights
    }
    if plan and begin:
        plan["begin_from"] = {**(plan.get("begin_from") or {}), **begin}
    return {
        **document,
        "plan": plan,
        "weights": {
            **(document.get("weights") or {}),
            **{name: {"sha": sha} for name, sha in weights.items()},
        },
    }


def open_bundle(content: bytes, home: Path) -> dict[str, Any]:
    """The document of a bundle, its weights kept in the data folder."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = {member.filename: member for member in archive.infolist()}
            if "project.json" not in names:
                raise NotOurs("This zip is no Layerloom bundle: it holds no project.json.")
            if names["project.json"].file_size > LARGEST_PROJECT:
                raise NotOurs(
                    f"The project in this bundle is larger than {LARGEST_PROJECT // 2**20} MB."
                )
            document = read_document(archive.read("project.json"))
            weights: dict[str, str] = {}
            wanted = (
                (document.get("weights") or {}) if isinstance(document.get("weights"), dict) else {}
            )
            for network, facts in wanted.items():
                sha = facts.get("sha", "") if isinstance(facts, dict) else ""
                member = names.get(f"weights/{sha}.safetensors")
                if member is None:
                    continue
                # A zip can claim that little becomes much: weights hardly shrink, so neither may
                # they grow.
                if member.file_size > LARGEST_WEIGHTS or member.file_size > 200 * max(
                    1, len(content)
                ):
                    raise NotOurs("The weights in this bundle are larger than they can be.")
                held = archive.read(member)
                if hashlib.sha256(held).hexdigest() != sha:
                    raise NotOurs(
                        "The weights in this bundle are not those that it names: it was damaged or changed."
                    )
                weights[str(network)] = store(held, home)
    except (
        zipfile.BadZipFile,
        EOFError,
        NotImplementedError,
        RuntimeError,
        OSError,
        struct.error,
    ) as error:
        raise NotOurs(f"This zip file cannot be opened: {str(error)[:120]}.") from None
    return with_weights(document, weights)


def add_weights(document: dict[str, Any], name: str, content: bytes, home: Path) -> dict[str, Any]:
    """A drawing that was read from a file, with the weights that came along: kept in the data
    folder, named in the document.
    """
    opened = (
        open_onnx(content, home) if name.lower().endswith(".onnx") else open_bundle(content, home)
    )
    hashes = {
        network: facts["sha"]
        for network, facts in opened["weights"].items()
        if isinstance(facts, dict) and "sha" in facts
    }
    here = {
        network: sha
        for network, sha in hashes.items()
        if (home / "weights" / f"{sha}.safetensors").exists()
    }
    return with_weights(document, here)
