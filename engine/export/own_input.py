"""A trained network on a person's own input: rows, a picture, a text or a series becomes what the
network takes, and its answer comes back in words.

Works on the exported file alone (`export.network_file`): what the recipe of the data learned stands
in the file.
"""

from __future__ import annotations

import csv
import functools
import math
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from engine.catalogue import nearest
from engine.data import kinds
from engine.data.kinds.kind import Kind
from engine.data.signature import Field
from engine.export.as_answered import as_answered, with_point
from engine.export.network_file import Misfit, NetworkFile, shown
from engine.reading.columns import DataError
from engine.reading.marks import Marks

SEEN_PARTS = ("picture", "tokens", "series")  # of a sketch: what a person can look at


class Preparer:
    """From what people have to arrays by input name. `notes` of a preparation say what was done to
    fit. Cells are texts as the file of the training had them, unless a program has written them.
    """

    def __init__(self, network: NetworkFile, by_program: bool = False) -> None:
        self.network, self.about = network, network.about
        self.answers = {} if by_program else self.about.get("reading") or {}
        self.facts: dict[str, Any] = self.about.get("inputs", {})
        self._recipe: Any = None

    @property
    def recipe(self) -> Any:
        if self._recipe is None:
            from engine.data.recipe import Recipe

            if not self.about.get("recipe"):
                raise Misfit(
                    "This file does not say how its data were prepared, so it takes only numbers by input name."
                )
            self._recipe = Recipe.from_json(self.about["recipe"])
        return self._recipe

    @property
    def columns(self) -> list[dict[str, Any]]:
        """The raw columns that a row has, in order; empty where the network does not learn from
        rows.
        """
        return list(self.about.get("rows") or ())

    # ---- rows ----
    def rows(self, rows: Any) -> dict[str, np.ndarray]:
        """Rows as the data set has them: a list of {column: value}, or of lists in the order of the
        columns.
        """
        names = [column["name"] for column in self.columns]
        if not names:
            raise Misfit(
                "This network does not learn from rows of columns alone. Send 'inputs' instead."
            )
        return self.values(self.values_of(names, rows))

    @staticmethod
    def values_of(names: list[str], rows: Any, most: int | None = None) -> dict[str, list[Any]]:
        """The cells of rows by column, or a Misfit that names the row and the column."""
        if not isinstance(rows, list) or not rows or (most is not None and len(rows) > most):
            raise Misfit(
                f"'rows' is a list of rows, each with {', '.join(names[:8])}{' …' if len(names) > 8 else ''}."
            )
        values: dict[str, list[Any]] = {name: [] for name in names}
        for number, row in enumerate(rows, 1):
            if isinstance(row, list) and len(row) == len(names):
                row = dict(zip(names, row, strict=True))
            if not isinstance(row, dict):
                raise Misfit(
                    f"Row {number} is neither a group of values by column nor a list of {len(names)} values."
                )
            for name in names:
                if name not in row:
                    close = nearest(name, row, "").replace("Did you mean", "It has")
                    raise Misfit(f"Row {number} lacks the column '{shown(name)}'.{close}")
                value = row[name]
                if value is not None and not isinstance(value, (str, int, float)):
                    raise Misfit(f"'{shown(name)}' in row {number} is neither a number nor a text.")
                values[name].append(value)
        return values

    def values(self, values: Mapping[str, list[Any]]) -> dict[str, np.ndarray]:
        """Columns of raw values through the recipe, or straight in where the file prepares them
        itself.
        """
        of = {
            column["name"]: column for column in (*self.columns, *(self.about.get("beside") or ()))
        }
        values = {
            name: as_answered(cells, of[name], self.answers) if name in of else cells
            for name, cells in values.items()
        }
        if self.about.get("prepares"):
            arrays = {}
            for name, facts in self.facts.items():
                columns = [numbers(column, values[column]) for column in facts["raw"]]
                arrays[name] = np.stack(columns, axis=1).astype(np.float32)
            return arrays
        try:
            return self.inputs(self.recipe.arrays_of(dict(values)))
        except DataError as why:
            raise Misfit(str(why)) from None
        except (ValueError, TypeError, KeyError, OverflowError, IndexError) as why:
            raise Misfit(f"These rows cannot be prepared as in training: {shown(why)}.") from None

    def unseen(self, rows: list[Any]) -> list[list[str]]:
        """For each row, a sentence for each level of a category column that the data never had: it
        is answered as if it were missing.
        """
        from engine.data.recipe import column_like
        from engine.reading.types import GAPS

        notes: list[list[str]] = [[] for _ in rows]
        for place, column in enumerate(self.columns):
            name, levels = column["name"], tuple(column.get("levels") or ())
            if not levels:
                continue
            given = [row[name] if isinstance(row, dict) else row[place] for row in rows]
            for of_row, value, code in zip(
                notes, given, column_like(name, "category", levels, given).values, strict=True
            ):
                text = str("" if value is None else value).strip()
                if code < 0 and text not in GAPS:
                    of_row.append(
                        f"'{shown(text)}' is no {shown(name)} that the data had, so it counts as missing.{nearest(text, levels, '')}"
                    )
        return notes

    def inputs(self, fields: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Fields of a batch under the names of the file's inputs."""
        arrays: dict[str, np.ndarray] = {}
        for port in self.network.inputs:
            if port.name == self.network.writes:
                continue
            field = self.facts.get(port.name, {}).get("field", port.name)
            if field not in fields:
                raise Misfit(
                    f"What was sent gives no '{shown(field)}' for the input '{port.name}'."
                )
            kind = kinds.of(self.facts.get(port.name, {}).get("kind"))
            arrays[port.name] = kind.given(fields[field]).astype(port.dtype)
        return arrays

    def seen(self, arrays: Mapping[str, np.ndarray]) -> list[dict[str, Any]]:
        """The first row as the network gets it, of the inputs that can be shown: its picture, its
        tokens, its curves.
        """
        shown = []
        for name, array in arrays.items():
            facts = self.facts.get(name, {})
            if not facts.get("shape") or facts.get("kind") == "length":
                continue
            kind, field = kinds.of(facts.get("kind")), Field.from_json(facts)
            texts = self.texts.get(facts.get("field", name), ()) if kind.has_vocabulary else ()
            sketch = kind.sketch(array, 0, field, {"texts": texts})
            if parts := {part: sketch[part] for part in SEEN_PARTS if part in sketch}:
                shown.append({"name": name, **parts})
        return shown

    @functools.cached_property
    def texts(self) -> dict[str, list[str]]:
        """By field, the text behind each number of its tokens or categories."""
        from engine.data.recipe import apply_transforms, column_like, grouped
        from engine.data.symbols import readable

        empty = {
            name: column_like(name, kind, levels, [""])
            for name, (kind, levels) in self.recipe.columns.items()
            if name in self.recipe.inputs and not getattr(kinds.of_column(kind), "form", "")
        }
        columns = apply_transforms(empty, self.recipe.fitted)
        return {
            name: [text for member in members for text in readable(member.levels, member.spelling)]
            for name, kind, members in grouped(columns, self.recipe.field)
            if kind.has_vocabulary
        }

    # ---- a picture, a text, a series, … ----
    def own(
        self, kind: Kind, sent: str | bytes, way: str, rows: Any = None
    ) -> tuple[dict[str, np.ndarray], list[str]]:
        """One sample of this kind as a person gives it: a file's content, or a text.

        Where a row goes with each, `rows` is a list of that one row.
        """
        beside = (
            [column["name"] for column in self.about.get("beside") or ()] if kind.beside else []
        )
        if beside and rows is None:
            raise Misfit(
                f"This network takes a {kind.unit} and a row beside it. Send 'rows' as well, one row with {', '.join(beside[:8])}."
            )
        if rows is not None and not beside:
            raise Misfit(f"This network takes a {kind.unit} alone. Leave 'rows' out.")
        name = self._column_of(kind)
        if name is None:
            raise Misfit(f"This network does not take {kind.samples}.")
        try:
            values, notes = kind.read(sent, way, self.about)
        except DataError as why:
            raise Misfit(str(why)) from None
        if not kind.form:
            return self._alone_in_a_row(kind, name, list(values)), notes
        return self.column(
            name, values, self.values_of(beside, rows, most=1) if beside else None
        ), notes

    def _column_of(self, kind: Kind) -> str | None:
        """The raw column of this kind: named by the file, or the one of that type in its rows."""
        if kind.form:
            return (self.about.get(kind.form) or {}).get("column")
        return next(
            (column["name"] for column in self.columns if column["type"] == kind.column), None
        )

    def _alone_in_a_row(self, kind: Kind, name: str, values: list[Any]) -> dict[str, np.ndarray]:
        others = [column["name"] for column in self.columns if column["name"] != name]
        if others:
            raise Misfit(
                f"Besides the {kind.unit} this network needs {', '.join(others[:6])}: fill in a whole row."
            )
        return self.values({name: values})

    def picture(
        self, content: bytes, drawn: bool = False, rows: Any = None
    ) -> tuple[dict[str, np.ndarray], list[str]]:
        """A picture file in any usual format."""
        return self.own(kinds.CATALOGUE["image"], content, "drawing" if drawn else "picture", rows)

    def sound(self, content: bytes, rows: Any = None) -> tuple[dict[str, np.ndarray], list[str]]:
        """A sound file in any usual format."""
        return self.own(kinds.CATALOGUE["sound"], content, "sound", rows)

    def text(self, text: str) -> dict[str, np.ndarray]:
        return self.own(kinds.CATALOGUE["tokens"], text, "text")[0]

    def series(self, text: str) -> dict[str, np.ndarray]:
        """Pasted numbers: one line a step, or all numbers of one channel in a row."""
        return self.own(kinds.CATALOGUE["series"], text, "series")[0]

    def column(
        self, name: str, values: np.ndarray, beside: Mapping[str, list[Any]] | None = None
    ) -> dict[str, np.ndarray]:
        """One column of a kind with a form of its own through the recipe, with the columns beside
        it where there are any.
        """
        from engine.data.recipe import apply_transforms, column_like

        type_, levels = self.recipe.columns[name]
        kind = kinds.of_column(type_) or kinds.of(None)
        facts = self.about.get(kind.form) or {}
        given = {name: kind.raw_column(name, values, levels, facts)}
        try:
            for other, cells in (beside or {}).items():
                other_type, known = self.recipe.columns[other]
                given[other] = column_like(other, other_type, known, cells)
        except DataError as why:
            raise Misfit(str(why)) from None
        columns = apply_transforms(given, self.recipe.fitted)
        return self.inputs(self.recipe.assemble(columns))


def numbers(name: str, values: list[Any]) -> np.ndarray:
    """A column of numbers; a gap becomes NaN, which the network's own preparation or the check
    after it deals with.
    """
    read = []
    for value in values:
        if value is None or (isinstance(value, str) and not value.strip()):
            read.append(math.nan)
            continue
        try:
            read.append(float(value))
        except (TypeError, ValueError):
            raise Misfit(f"'{shown(name)}' needs a number, not {shown(repr(value))}.") from None
    return np.array(read, np.float64)


# ---- one question, and files of many ----
def prepare(
    preparer: Preparer, asked: Mapping[str, Any]
) -> tuple[dict[str, np.ndarray], list[str]]:
    """What a page or a client sent, whichever way it is put: inputs, rows, or a way of a kind of
    data, such as a picture (base64), a drawing, a text or a series.
    """
    own = [way for kind in kinds.CATALOGUE for way in kind.asked]
    ways = [way for way in ("inputs", "rows", *own) if way in asked]
    with_row = any((kind := kinds.asked_by(way)) is not None and kind.beside for way in ways)
    beside = asked["rows"] if "rows" in ways and with_row else None
    if beside is not None:
        ways.remove("rows")
    if len(ways) != 1:
        known = "'inputs'" + (" or 'rows'" if preparer.columns else "")
        raise Misfit(
            f"Send an object with {known}."
            if not ways
            else f"Send one of {' and '.join(repr(w) for w in ways)}, not both."
        )
    way, value = ways[0], asked[ways[0]]
    if unknown := set(asked) - {way, "neighbours"} - ({"rows"} if beside is not None else set()):
        raise Misfit(
            f"There is nothing called '{shown(sorted(unknown)[0])}' to send.{nearest(sorted(unknown)[0], ['inputs', 'rows'], '')}"
        )
    if way == "inputs":
        if not isinstance(value, dict):
            raise Misfit("'inputs' is a group of arrays by input name.")
        return dict(value), []
    if way == "rows":
        return preparer.rows(value), list(
            dict.fromkeys(note for notes in preparer.unseen(value) for note in notes)
        )[:20]
    if not isinstance(value, str):
        raise Misfit(f"'{way}' is a text.")
    asked_kind = kinds.asked_by(way)
    assert asked_kind is not None, "each of these ways is one of a kind"
    return preparer.own(asked_kind, value, way, beside)


class Table:
    """A file's rows, cut as the Data page cuts them."""

    def __init__(self, file: Path) -> None:
        from engine.reading import delimited, marks

        self.body, _ = delimited.content(file, None, [])
        dialect = delimited.dialect_of(delimited.first_lines(self.body), {"header": 1})
        self.lines = islice(delimited.lines_of(self.body), dialect.top.lines, None)
        self.delimiter, self.quote = dialect.delimiter, dialect.quote
        names = [name.strip() for name in dialect.rows[0]] if dialect.rows else []
        self.marks = marks.marks_of(
            delimited.by_column(names, dialect.below), dialect.delimiter, None
        )
        self.read = 0  # bytes

    def rows(self) -> csv.DictReader[str]:
        return csv.DictReader(
            self.texts(),
            delimiter=self.delimiter,
            quotechar=self.quote or None,
            quoting=csv.QUOTE_MINIMAL if self.quote else csv.QUOTE_NONE,
            skipinitialspace=True,
        )

    def texts(self) -> Iterator[str]:
        for line in self.lines:
            self.read += len(line)
            yield line.decode("utf-8", "replace")

    @property
    def share(self) -> float:
        return self.read / max(1, len(self.body))


def with_points(
    row: Mapping[str, str | None], columns: list[dict[str, Any]], marks: Marks
) -> dict[str, str | None]:
    """A row whose numbers are written as `float` takes them: "1.930,50 €" as "1930.5" where the
    file has decimal commas.
    """
    numbers = {column["name"] for column in columns if column.get("type") == "number"}
    return {
        name: with_point(value, marks.of_columns.get(name, marks.decimal))
        if value and name in numbers
        else value
        for name, value in row.items()
    }
