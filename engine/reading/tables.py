"""Parquet and JSON lines: tables that bring their own types."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from engine.reading import limits
from engine.reading.columns import DataError, Progress
from engine.reading.delimited import columns_of, decode
from engine.reading.found import Found, shown, unique_names


def read_parquet(path: Path, options: dict[str, Any], progress: Progress) -> Found:
    import pyarrow as pa
    import pyarrow.parquet as pq

    contents = Found("table", [], {"format": "parquet"})
    try:
        file = pq.ParquetFile(path)
        meta = file.metadata
    except (pa.ArrowInvalid, OSError) as error:
        raise DataError(f"The Parquet file is damaged or cut off: {shown(error, 160)}.") from None
    if meta.num_rows == 0:
        raise DataError("The Parquet file has no rows.")
    if meta.num_rows > limits.ROWS or meta.num_columns > limits.COLUMNS:
        raise DataError(
            f"The file has {meta.num_rows:,} rows and {meta.num_columns:,} columns; {limits.ROWS:,} and {limits.COLUMNS:,} can be read."
        )
    schema = file.schema_arrow
    nested = [
        field.name
        for field in schema
        if pa.types.is_nested(field.type)
        or pa.types.is_binary(field.type)
        or pa.types.is_duration(field.type)
    ]
    keep = [field.name for field in schema if field.name not in nested]
    for name in nested:
        contents.notes.append(
            f"Column '{shown(name, 60)}' holds {shown(schema.field(name).type, 40)}, which is not a number, text or date; it was left out."
        )
    if not keep:
        raise DataError("No column of the file holds numbers, texts or dates.")
    progress(0.2, f"Reading {meta.num_rows:,} rows")
    try:
        table = file.read(columns=keep)
    except (pa.ArrowInvalid, OSError) as error:
        raise DataError(f"The Parquet file is damaged: {shown(error, 160)}.") from None
    table = (
        table.select(list(dict.fromkeys(table.column_names)))
        if len(set(table.column_names)) == len(table.column_names)
        else table
    )
    names = unique_names(table.column_names, contents)
    contents.columns = columns_of(table, names, ".", options.get("types") or {}, progress)
    return contents


def read_json(path: Path, options: dict[str, Any], progress: Progress) -> Found:
    """One object a line, or one list of objects."""
    import pyarrow as pa

    contents = Found("table", [], {"format": "json lines"})
    size = path.stat().st_size
    if size > limits.JSON:
        raise DataError(
            f"The file has {limits.bytes_text(size)}; JSON is read up to {limits.bytes_text(limits.JSON)}. Save it as CSV or Parquet."
        )
    body, encoding = decode(path.read_bytes(), options.get("encoding"), contents.notes)
    contents.detected["encoding"] = encoding
    text = body.decode("utf-8", "replace")
    rows: list[dict[str, Any]] = []
    if text.lstrip().startswith("["):
        contents.detected["format"] = "json list"
        try:
            whole = json.loads(text, parse_constant=_gap, parse_int=_whole)
        except RecursionError:
            raise DataError("The JSON is nested too deeply to be a table.") from None
        except ValueError as error:
            raise DataError(f"The JSON is broken: {shown(error, 120)}.") from None
        for k, entry in enumerate(whole):
            if isinstance(entry, dict):
                rows.append(entry)
            else:
                contents.bad(f"entry {k + 1:,}", "is not an object with names and values")
    else:
        for number, line in enumerate(text.split("\n"), 1):
            if not line.strip():
                continue
            if number % 20_000 == 0:
                progress(
                    0.1 + 0.4 * min(1.0, number * len(line) / max(size, 1)), f"Line {number:,}"
                )
            try:
                entry = json.loads(line, parse_constant=_gap, parse_int=_whole)
            except (ValueError, RecursionError):
                contents.bad(f"line {number:,}", "is not complete JSON")
                continue
            if isinstance(entry, dict):
                rows.append(entry)
            else:
                contents.bad(f"line {number:,}", "is not an object with names and values")
    if not rows:
        raise DataError("No line of the file is a JSON object with names and values.")
    keys = list(dict.fromkeys(key for row in rows for key in row))
    if len(keys) > limits.COLUMNS:
        raise DataError(
            f"The objects have {len(keys):,} different names; {limits.COLUMNS:,} can be read."
        )
    names = unique_names(keys, contents)
    arrays, plain = [], []
    for key, name in zip(keys, names, strict=True):
        values = [row.get(key) for row in rows]
        if any(isinstance(value, (dict, list)) for value in values):
            contents.notes.append(
                f"'{name}' holds lists or objects, which a table cannot; it was left out."
            )
            continue
        if any(isinstance(value, str) for value in values):
            values = [None if value is None else value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else repr(value)
                      for value in values]  # fmt: skip
            arrays.append(pa.array(values, pa.string()))
        elif all(value is None or isinstance(value, bool) for value in values):
            arrays.append(pa.array(values, pa.bool_()))
        else:
            arrays.append(
                pa.array(
                    [None if value is None else float(value) for value in values], pa.float64()
                )
            )
        plain.append(name)
    if not plain:
        raise DataError("The objects hold only lists and objects, no plain values.")
    if contents.left_out:
        contents.notes.append(f"{contents.left_out:,} lines could not be read and were left out.")
    contents.columns = columns_of(
        pa.table(dict(zip(plain, arrays, strict=True))),
        plain,
        ".",
        options.get("types") or {},
        progress,
    )
    return contents


def _gap(name: str) -> float:
    return {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}[name]


def _whole(digits: str) -> float:
    """Numbers only: a whole number of 5,000 digits is infinite, not a way to keep the processor
    busy.
    """
    return float(digits)
