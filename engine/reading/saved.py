"""What the reading process leaves on disk and the app opens again: arrays and texts in Arrow and
npy files, facts in JSON. Never pickle.
"""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import DamagedError
from engine.reading.columns import Column
from engine.reading.found import Found
from engine.reading.questions import Question

SUMS = "sums.json"  # of all files, to see at opening whether they are as they were saved
PIECE = 1 << 22
VERSION = 5  # of what is found out: another one reads every file anew
BEFORE = 2  # of the releases in which nothing was asked about


def sum_of(file: Path) -> int:
    """CRC-32: what accident changes is found, in a tenth of the time that a sha256 takes."""
    total = 0
    with open(file, "rb") as opened:
        while piece := opened.read(PIECE):
            total = zlib.crc32(piece, total)
    return total


def save(contents: Found, out: Path) -> None:
    import pyarrow as pa

    about: dict[str, Any] = {
        "version": VERSION, "kind": contents.kind, "detected": contents.detected, "notes": contents.notes, "problems": contents.problems,
        "left_out": contents.left_out, "target": contents.target, "given": contents.given is not None, "columns": [],
        "questions": [question.as_json() for question in contents.questions],
        "formats": contents.formats, "choices": contents.choices,
    }  # fmt: skip
    flat: dict[str, Any] = {}
    for k, column in enumerate(contents.columns):
        facts = {
            "name": column.name,
            "type": column.type,
            "levels": list(column.levels),
            "note": column.note,
            "file": "",
            "lengths": False,
            "rate": column.rate,
        }
        if column.values.ndim > 1:
            laid = f"{column.type}.npy"  # pictures and sounds lie there since they were read
            is_laid = column.type in ("image", "sound") and (out / laid).exists()
            facts["file"] = laid if is_laid else f"{k}.npy"
            facts["rows"] = len(column.values)
            if not is_laid:
                np.save(out / str(facts["file"]), column.values, allow_pickle=False)
            if column.lengths is not None:
                facts["lengths"] = True
                np.save(out / f"{k}.lengths.npy", column.lengths, allow_pickle=False)
        elif column.values.dtype == object:
            flat[str(k)] = pa.array(column.values, pa.large_string())
        elif column.values.dtype.kind == "M":
            flat[str(k)] = pa.array(column.values.astype("datetime64[s]").astype(np.int64))
        else:
            flat[str(k)] = pa.array(column.values, from_pandas=False)
        about["columns"].append(facts)
    if flat:
        table = pa.table(flat)
        with (
            pa.OSFile(str(out / "table.arrow"), "wb") as file,
            pa.ipc.new_file(file, table.schema) as writer,
        ):
            writer.write_table(table.combine_chunks())
    if contents.text:
        (out / "text.txt").write_text(contents.text, encoding="utf-8", errors="replace")
    if contents.given is not None:
        np.save(out / "given.npy", contents.given, allow_pickle=False)
    part = out / "about.json.part"
    part.write_text(json.dumps(about, allow_nan=False, default=float), encoding="utf-8")
    sums = {file.name.removesuffix(".part"): sum_of(file) for file in out.iterdir()}
    (out / SUMS).write_text(json.dumps(sums))
    os.replace(part, out / "about.json")  # last: a folder without it was never finished


def load(folder: Path) -> Found:
    """Columns of numbers are views of the mapped file: a table larger than memory opens as well.
    Raises DamagedError where a file has changed since it was saved.
    """
    import pyarrow as pa

    sums = json.loads((folder / SUMS).read_text()) if (folder / SUMS).exists() else {}
    if changed := [name for name in sums if sum_of(folder / name) != sums[name]]:
        raise DamagedError(f"{changed[0]} has changed since it was saved.")
    about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
    table = None
    if (folder / "table.arrow").exists():
        with pa.memory_map(str(folder / "table.arrow")) as source:
            table = pa.ipc.open_file(source).read_all()
    columns = []
    for k, facts in enumerate(about["columns"]):
        lengths = (
            np.load(folder / f"{k}.lengths.npy", allow_pickle=False) if facts["lengths"] else None
        )
        values: np.ndarray
        if facts["file"]:
            values = np.load(folder / facts["file"], mmap_mode="r", allow_pickle=False)[
                : facts["rows"]
            ]
        else:
            assert table is not None
            chunk = table.column(str(k)).combine_chunks()
            chunk = chunk.chunk(0) if isinstance(chunk, pa.ChunkedArray) else chunk
            if pa.types.is_large_string(chunk.type):
                values = chunk.to_numpy(zero_copy_only=False)
            else:
                values = chunk.to_numpy(zero_copy_only=True)
            if facts["type"] == "date":
                values = values.view("datetime64[s]")
        columns.append(
            Column(
                facts["name"],
                facts["type"],
                values,
                tuple(facts["levels"]),
                lengths,
                facts["note"],
                rate=facts.get("rate", 0),
            )
        )
    given = np.load(folder / "given.npy", allow_pickle=False) if about["given"] else None
    text = (
        (folder / "text.txt").read_text(encoding="utf-8") if (folder / "text.txt").exists() else ""
    )
    return Found(
        about["kind"],
        columns,
        about["detected"],
        about["notes"],
        about["problems"],
        about["left_out"],
        about["target"],
        given,
        text,
        [Question.from_json(facts) for facts in about.get("questions", [])],
        about.get("formats", []),
        {
            name: [(value, words) for value, words in some]
            for name, some in about.get("choices", {}).items()
        },
    )
