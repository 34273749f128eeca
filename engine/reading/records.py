"""Where a JSON document keeps its rows: a list of objects, wherever it lies; a list of lists; or a
list for each column.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from engine.reading.found import Found, shown

DEEPEST = 4


@dataclass(frozen=True)
class Records:
    """The rows, as values by name, and what else the document holds."""

    rows: list[dict[str, Any]]
    at: str  # the names that lead there: "result.records"
    beside: tuple[str, ...] = ()  # names of the document that are no rows


def records_of(document: Any, contents: Found) -> Records | None:
    """None where a document holds no rows."""
    if isinstance(document, list):
        rows = _listed(document, None, contents)
        return Records(rows, "") if rows else None
    if not isinstance(document, dict):
        return None
    names = document.get("columns")
    lists = document.get("data")
    if isinstance(names, list) and isinstance(lists, list) and lists and isinstance(lists[0], list):
        return Records(_listed(lists, [str(name) for name in names], contents), "data")
    if columns := _by_column(document):
        return Records(columns, "", tuple(name for name in document if name not in columns[0]))
    if places := list(_places(document, ())):
        path, entries = max(places, key=lambda place: len(place[1]))
        beside = tuple(str(name) for name in document if name != path[0])
        return Records(_listed(entries, None, contents), ".".join(path), beside)
    return None


def told(records: Records) -> str:
    """What of the document was passed over; empty where nothing was."""
    if not records.beside:
        return ""
    names = ", ".join(f"'{shown(name, 30)}'" for name in records.beside[:5])
    where = f"'{shown(records.at, 60)}'" if records.at else "the lists"
    return f"The rows are those of {where}; {names} beside them {'are' if len(records.beside) > 1 else 'is'} left out."


def _places(
    document: dict[str, Any], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], list[Any]]]:
    """The lists of objects in a document, with the names that lead to them."""
    for name, value in document.items():
        here = (*path, str(name))
        if isinstance(value, list) and any(isinstance(entry, dict) for entry in value):
            yield here, value
        elif isinstance(value, dict) and len(here) < DEEPEST:
            yield from _places(value, here)


def _listed(entries: list[Any], names: list[str] | None, contents: Found) -> list[dict[str, Any]]:
    lists = [entry for entry in entries if isinstance(entry, list)]
    first = 1
    if len(lists) > 0.5 * len(entries) and names is None:
        named = all(isinstance(name, str) for name in lists[0]) and len(lists) > 1
        if named and any(not isinstance(value, str) for value in lists[1]):
            names, entries, first = lists[0], entries[1:], 2
        else:
            names = [f"column {k + 1}" for k in range(len(lists[0]))]
    rows: list[dict[str, Any]] = []
    for number, entry in enumerate(entries, first):
        if isinstance(entry, dict):
            rows.append(entry)
        elif names is not None and isinstance(entry, list) and len(entry) == len(names):
            rows.append(dict(zip(names, entry, strict=True)))
        else:
            contents.bad(f"entry {number:,}", "is not an object with names and values")
    return rows


def _by_column(document: dict[str, Any]) -> list[dict[str, Any]]:
    """{"a": [1, 2], "b": [3, 4]} or, as pandas has it, {"a": {"0": 1, "1": 2}, …}."""
    columns: dict[str, list[Any]] = {}
    for name, value in document.items():
        values = list(value.values()) if isinstance(value, dict) else value
        if isinstance(values, list) and len(values) > 1:
            if any(isinstance(each, (list, dict)) for each in values):
                return []
            columns[name] = values
    lengths = {len(values) for values in columns.values()}
    if len(lengths) != 1 or (len(columns) < 2 and len(document) > 1):
        return []
    if any(isinstance(document[name], dict) for name in columns) and not _alike(document, columns):
        return []
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _alike(document: dict[str, Any], columns: dict[str, list[Any]]) -> bool:
    keys = [tuple(value) for name in columns if isinstance(value := document[name], dict)]
    return len(keys) == len(columns) and len(set(keys)) == 1
