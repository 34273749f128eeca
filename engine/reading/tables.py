"""Parquet, Feather and JSON lines: tables that bring their own types."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from typing import Any

from engine.reading import limits
from engine.reading.columns import DataError, Progress, number_text
from engine.reading.delimited import decode
from engine.reading.flattened import flattened
from engine.reading.found import Found, shown, unique_names
from engine.reading.records import records_of, told
from engine.reading.typed import columns_of
from engine.reading.wishes import wishes_of
from engine.reading.writings import is_code

LOOKED_AT = 50  # lines that say whether each is an object


def read_parquet(path: Path, options: dict[str, Any], progress: Progress) -> Found:
    import pyarrow as pa
    import pyarrow.parquet as pq

    contents = Found("table", [], {"format": "parquet"})
    try:
        file = pq.ParquetFile(path)
        meta = file.metadata
    except MemoryError:  # Arrow's own is an ArrowException too
        raise
    except (pa.ArrowException, UnicodeDecodeError, OSError) as error:
        raise DataError(damaged("Parquet", error)) from None
    if meta.num_rows == 0:
        raise DataError("The Parquet file has no rows.")
    if meta.num_rows > limits.ROWS or meta.num_columns > limits.COLUMNS:
        raise DataError(
            f"The file has {meta.num_rows:,} rows and {meta.num_columns:,} columns; {limits.ROWS:,} and {limits.COLUMNS:,} can be read."
        )
    progress(0.2, f"Reading {meta.num_rows:,} rows")
    try:
        table = file.read()
        table.validate(full=True)
    except MemoryError:  # Arrow's own is an ArrowException too
        raise
    except (pa.ArrowException, UnicodeDecodeError, OSError) as error:
        raise DataError(damaged("Parquet", error)) from None
    return _typed(table, contents, options, progress)


def read_feather(path: Path, options: dict[str, Any], progress: Progress) -> Found:
    """Feather of both versions, and Arrow's own files and streams."""
    import pyarrow as pa
    from pyarrow import feather, ipc

    contents = Found("table", [], {"format": "feather"})
    progress(0.2, "Reading the columns")
    try:
        with path.open("rb") as file:
            is_stream = file.read(4) == b"\xff\xff\xff\xff"
        if is_stream:
            with pa.OSFile(str(path)) as source:
                table = ipc.open_stream(source).read_all()
        else:
            table = feather.read_table(path, memory_map=False)
        # Lengths and places in the file are a stranger's: they are checked before they are followed.
        table.validate(full=True)
    except MemoryError:  # Arrow's own is an ArrowException too
        raise
    except (pa.ArrowException, UnicodeDecodeError, OSError) as error:
        raise DataError(damaged("Feather", error)) from None
    if table.num_rows == 0:
        raise DataError("The Feather file has no rows.")
    if table.num_rows > limits.ROWS or table.num_columns > limits.COLUMNS:
        raise DataError(
            f"The file has {table.num_rows:,} rows and {table.num_columns:,} columns; {limits.ROWS:,} and {limits.COLUMNS:,} can be read."
        )
    return _typed(table, contents, options, progress)


def damaged(what: str, error: Exception) -> str:
    """What Arrow says is no sentence; but whether it does not know something can be told."""
    import pyarrow as pa

    if isinstance(error, pa.ArrowNotImplementedError):
        return f"The {what} file holds something that cannot be read here, or it is damaged. Save it anew with plain columns."
    return f"The {what} file is damaged or cut off. Bring a whole copy of it, or save it anew."


def _typed(table: Any, contents: Found, options: dict[str, Any], progress: Progress) -> Found:
    table = flattened(table, contents)
    names = unique_names(table.column_names, contents)
    contents.columns = columns_of(
        table, names, ".", options.get("types") or {}, progress, wishes_of(options), contents
    )
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
    if _is_one_document(text):
        contents.detected["format"] = "json list"
        try:
            whole = json.loads(text, parse_constant=_gap, parse_int=_whole)
        except RecursionError:
            raise DataError("The JSON is nested too deeply to be a table.") from None
        except ValueError as error:
            raise DataError(f"The JSON is broken: {shown(error, 120)}.") from None
        records = records_of(whole, contents)
        rows = records.rows if records else []
        if records and (passed := told(records)):
            contents.notes.append(passed)
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
    arrays: list[Any] = []
    plain: list[str] = []
    for name in keys:
        values = [row.get(name) for row in rows]
        if any(isinstance(value, (dict, list)) for value in values):
            nested = _nested(values)
            if nested is None:
                contents.notes.append(
                    f"'{shown(name, 60)}' holds lists and objects in some rows and other things in others; it was left out."
                )
            else:
                arrays.append(nested)
                plain.append(name)
            continue
        if any(isinstance(value, str) for value in values):
            values = [None if value is None else value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else number_text(value)
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
        raise DataError("The objects hold nothing that could be a column.")
    if contents.left_out:
        contents.notes.append(f"{contents.left_out:,} lines could not be read and were left out.")
    return _typed(pa.Table.from_arrays(arrays, names=plain), contents, options, progress)


def _nested(values: list[Any]) -> Any:
    """Lists and objects as Arrow has them; None where they have no one form."""
    import pyarrow as pa

    if any(_too_deep(value, limits.DEEP + 2) for value in values):
        return None
    for form in (_as_it_is, _as_text):
        try:
            return pa.array([form(value) for value in values])
        except (pa.ArrowInvalid, pa.ArrowTypeError):
            continue
    return None


def _as_it_is(value: Any) -> Any:
    return value


def _as_text(value: Any) -> Any:
    """The same with all numbers as texts, where they stand beside texts."""
    if isinstance(value, dict):
        return {name: _as_text(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_as_text(inner) for inner in value]
    if value is None or isinstance(value, str):
        return value
    return str(value).lower() if isinstance(value, bool) else number_text(value)


def _too_deep(value: Any, most: int) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return most == 0 or any(
        _too_deep(each, most - 1) for each in inner if isinstance(each, (dict, list))
    )


def _gap(name: str) -> float:
    return {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}[name]


def _whole(digits: str) -> float | str:
    """Numbers only: a whole number of 5,000 digits is infinite, not a way to keep the processor
    busy. An id of 17 digits is kept to the last.
    """
    return digits if is_code(digits.lstrip("-")) else float(digits)


def _is_one_document(text: str) -> bool:
    """Whether the text is one list or one object, rather than an object a line."""
    start = text.lstrip()
    if start.startswith("["):
        return True
    lines = (line for line in start.split("\n") if line.strip())
    try:
        first = json.loads(next(lines))
    except (ValueError, RecursionError):
        # A broken line among whole ones is told by its number; one object over several lines ends
        # with its own bracket.
        return start.rstrip().endswith("}") and not any(
            _is_object(line) for line in islice(lines, LOOKED_AT)
        )
    nested = isinstance(first, dict) and any(isinstance(v, (list, dict)) for v in first.values())
    return nested and next(lines, None) is None


def _is_object(line: str) -> bool:
    return line.lstrip().startswith('{"') and line.rstrip().endswith("}")
