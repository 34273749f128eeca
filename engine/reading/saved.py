"""What the reading process leaves on disk and the app opens again: arrays and texts in Arrow and
npy files, facts in JSON. Never pickle.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import numpy as np

from engine.reading.columns import Column
from engine.reading.found import Found

VERSION = 2  # of what is found out: another one reads every file anew


def save(contents: Found, out: Path) -> None:
    import pyarrow as pa

    about: dict[str, Any] = {
        "version": VERSION, "kind": contents.kind, "detected": contents.detected, "notes": contents.notes, "problems": contents.problems,
        "left_out": contents.left_out, "target": contents.target, "given": contents.given is not None, "columns": [],
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
        }
        if column.values.ndim > 1:
            facts["file"] = (
                f"{k}.npy"
                if not (column.type == "image" and (out / "image.npy").exists())
                else "image.npy"
            )
            facts["rows"] = len(column.values)
            if facts["file"] != "image.npy":
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
    os.replace(part, out / "about.json")  # last: a folder without it was never finished


def load(folder: Path) -> Found:
    """Columns of numbers are views of the mapped file: a table larger than memory opens as well."""
    import pyarrow as pa

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
                facts["name"], facts["type"], values, tuple(facts["levels"]), lengths, facts["note"]
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
    )
