"""Weka's .arff: @attribute names and types the columns, the rows follow @data."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator

from engine.reading.columns import DataError
from engine.reading.found import Found
from engine.reading.layouts.layout import Layout, Rows

ATTRIBUTE = re.compile(r"@attribute\s+('(?:[^'\\]|\\.)*'|\"[^\"]*\"|\S+)\s+(.+)", re.I)
NUMERIC = ("numeric", "real", "integer")
NO_VALUES = ("", "?")


def _fits(lines: list[str]) -> bool:
    facts = [line.lstrip().lower() for line in lines if not line.lstrip().startswith("%")]
    return any(line.startswith("@relation") for line in facts) and any(
        line.startswith("@attribute") for line in facts
    )


def _rows(lines: Iterable[str], contents: Found) -> Rows:
    names: list[str] = []
    types: dict[str, str] = {}
    numbered = enumerate(lines, 1)
    for _, line in numbered:
        fact = line.strip()
        if fact.lower().startswith("@data"):
            break
        if match := ATTRIBUTE.fullmatch(fact):
            name = match[1].strip("'\"").replace("\\'", "'")
            names.append(name)
            kind = match[2].strip().lower()
            if kind.startswith("{"):
                types[name] = "category"
            elif kind.startswith(NUMERIC):
                types[name] = "number"
    else:
        raise DataError("The .arff file has no line @data, after which its rows should stand.")
    if not names:
        raise DataError("The .arff file has no line @attribute that names a column.")

    def cells() -> Iterator[list[str]]:
        for number, line in numbered:
            row = line.strip()
            if not row or row.startswith("%"):
                continue
            try:
                values = _sparse(row, names, types) if row.startswith("{") else _cut(row)
            except csv.Error:  # a cell without end, or a stray return inside the line
                contents.bad(f"line {number:,}", "cannot be cut into cells, and was left out")
                continue
            if len(values) != len(names):
                contents.bad(
                    f"line {number:,}",
                    f"has {len(values)} values where {len(names)} are declared, and was left out",
                )
                continue
            yield values

    return Rows(names, cells(), types)


def _cut(row: str) -> list[str]:
    quote = '"' if '"' in row and "'" not in row else "'"
    delimiter = "," if "," in row else "\t" if "\t" in row else " "
    return [
        cell.strip()
        for cell in next(
            csv.reader(
                [row], delimiter=delimiter, quotechar=quote, escapechar="\\", skipinitialspace=True
            )
        )
    ]


def _sparse(row: str, names: list[str], types: dict[str, str]) -> list[str]:
    """{1 5, 3 yes}: the places that are not zero."""
    values = ["0" if types.get(name) == "number" else "" for name in names]
    for piece in _cut_pieces(row.strip("{} ")):
        place, _, value = piece.strip().partition(" ")
        if place.isdigit() and int(place) < len(values):
            values[int(place)] = value.strip().strip("'\"")
    return values


def _cut_pieces(text: str) -> list[str]:
    return [piece for piece in text.split(",") if piece.strip()]


ENTRY = Layout("arff", "Weka's .arff", 10, _fits, _rows)
