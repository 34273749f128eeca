"""A trained network on a person's own input: rows, a picture, a text or a series becomes what the
network takes, and its answer comes back in words.

Works on the exported file alone (`export.network_file`): what the recipe of the data learned stands
in the file.
"""

from __future__ import annotations

import base64
import csv
import io
import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.catalogue import nearest
from engine.export.network_file import Misfit, NetworkFile, shown

if TYPE_CHECKING:
    pass

MOST_PIXELS = 40_000_000
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP")
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
COMMA = re.compile(r"[-+]?\d+,\d+(?:[eE][-+]?\d+)?")


class Preparer:
    """From what people have to arrays by input name. `notes` of a preparation say what was done to
    fit.
    """

    def __init__(self, network: NetworkFile) -> None:
        self.network, self.about = network, network.about
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
        names = [one["name"] for one in self.columns]
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
        from engine.reading.columns import DataError

        if self.about.get("prepares"):
            made = {}
            for name, facts in self.facts.items():
                columns = [numbers(column, values[column]) for column in facts["raw"]]
                made[name] = np.stack(columns, axis=1).astype(np.float32)
            return made
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

        told: list[list[str]] = [[] for _ in rows]
        for place, column in enumerate(self.columns):
            name, levels = column["name"], tuple(column.get("levels") or ())
            if not levels:
                continue
            given = [row[name] if isinstance(row, dict) else row[place] for row in rows]
            for said, value, code in zip(
                told, given, column_like(name, "category", levels, given).values, strict=True
            ):
                text = str("" if value is None else value).strip()
                if code < 0 and text not in GAPS:
                    said.append(
                        f"'{shown(text)}' is no {shown(name)} that the data had, so it counts as missing.{nearest(text, levels, '')}"
                    )
        return told

    def inputs(self, fields: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Fields of a batch under the names of the file's inputs."""
        made: dict[str, np.ndarray] = {}
        for port in self.network.inputs:
            field = self.facts.get(port.name, {}).get("field", port.name)
            if field not in fields:
                raise Misfit(
                    f"What was sent gives no '{shown(field)}' for the input '{port.name}'."
                )
            array = fields[field]
            if array.dtype == np.uint8 and port.dtype.kind == "f":
                array = array.astype(np.float32) / (1 if self.about.get("prepares") else 255)
            made[port.name] = array.astype(port.dtype)
        return made

    # ---- pictures ----
    def picture(
        self, content: bytes, drawn: bool = False, rows: Any = None
    ) -> tuple[dict[str, np.ndarray], list[str]]:
        """A picture file in any usual format, brought to the size, colours and background of the
        training pictures.

        Where a row goes with each picture, `rows` is a list of that one row.
        """
        facts = self.about.get("picture")
        beside = [one["name"] for one in self.about.get("beside") or ()]
        if beside and rows is None:
            raise Misfit(
                f"This network takes a picture and a row beside it. Send 'rows' as well, one row with {', '.join(beside[:8])}."
            )
        if rows is not None and not beside:
            raise Misfit("This network takes a picture alone. Leave 'rows' out.")
        if not facts:
            raise Misfit("This network does not take pictures.")
        from PIL import Image, ImageOps

        channels, height, width = facts["shape"]
        notes: list[str] = []
        try:
            Image.MAX_IMAGE_PIXELS = MOST_PIXELS
            with Image.open(io.BytesIO(content), formats=FORMATS) as image:
                if image.width * image.height > MOST_PIXELS:
                    raise Misfit(
                        f"The picture has {image.width * image.height:,} pixels; {MOST_PIXELS:,} are taken at most. Make it smaller."
                    )
                turned = ImageOps.exif_transpose(image) or image
                if turned.mode in ("RGBA", "LA", "PA") or "transparency" in turned.info:
                    turned = turned.convert("RGBA")
                    white = Image.new("RGBA", turned.size, (255, 255, 255, 255))
                    turned = Image.alpha_composite(white, turned)
                plain = turned.convert("L" if channels == 1 else "RGB")
        except Misfit:
            raise
        except Exception:  # Pillow raises many kinds for damaged files
            raise Misfit(
                "This file is no picture that can be read, or it is damaged. PNG, JPEG, WebP, GIF and BMP are taken."
            ) from None
        values = np.asarray(plain, np.float32) / 255
        if channels == 1:
            border = np.concatenate([values[0], values[-1], values[:, 0], values[:, -1]])
            if (float(np.median(border)) > 0.5) == bool(facts["dark"]):
                values = 1 - values
                if not drawn:
                    notes.append(
                        "Light and dark were exchanged: the training pictures have a "
                        + ("dark" if facts["dark"] else "light")
                        + " background."
                    )
            if (
                drawn and (self.about.get("answer") or {}).get("kind") != "mask"
            ):  # there the place is part of the answer
                values = placed(values, facts)
        ready = resized(values, height, width)
        ready = ready[None] if channels == 1 else np.ascontiguousarray(ready.transpose(2, 0, 1))
        if not drawn and (plain.width, plain.height) != (width, height):
            notes.append(
                f"Brought from {plain.width} × {plain.height} to {width} × {height} pixels."
            )
        low, high = facts.get("range") or (0.0, 1.0)
        stored = (
            np.rint(ready * 255).astype(np.uint8)
            if facts["dtype"] == "uint8"
            else (low + ready * (high - low)).astype(np.float32)
        )
        return self.column(
            facts["column"], stored[None], self.values_of(beside, rows, most=1) if beside else None
        ), notes

    def column(
        self, name: str, values: np.ndarray, beside: Mapping[str, list[Any]] | None = None
    ) -> dict[str, np.ndarray]:
        """One picture or series column through the recipe, with the columns beside it where there
        are any.
        """
        from engine.data.recipe import apply_transforms, column_like
        from engine.reading.columns import Column, DataError

        kind, levels = self.recipe.columns[name]
        lengths = (
            np.full(len(values), values.shape[1], np.int64)
            if kind == "series" and self.about.get("series", {}).get("ragged")
            else None
        )
        note = self.about.get("series", {}).get("note", "")
        given = {name: Column(name, kind, values, levels, lengths, note)}
        try:
            for one, cells in (beside or {}).items():
                type_, known = self.recipe.columns[one]
                given[one] = column_like(one, type_, known, cells)
        except DataError as why:
            raise Misfit(str(why)) from None
        made = apply_transforms(given, self.recipe.fitted)
        return self.inputs(self.recipe._assemble(made))

    # ---- texts and series ----
    def text(self, text: str) -> dict[str, np.ndarray]:
        column = next((one["name"] for one in self.columns if one["type"] == "text"), None)
        if column is None:
            raise Misfit("This network does not take texts.")
        if not text.strip():
            raise Misfit("The text is empty.")
        others = [one["name"] for one in self.columns if one["name"] != column]
        if others:
            raise Misfit(
                f"Besides the text this network needs {', '.join(others[:6])}: fill in a whole row."
            )
        return self.values({column: [text]})

    def series(self, text: str) -> dict[str, np.ndarray]:
        """Pasted numbers: one line a step with its channels side by side, or all numbers of one
        channel in a row.
        """
        facts = self.about.get("series")
        if not facts:
            raise Misfit("This network does not take series.")
        lines = [[float(n) for n in NUMBER.findall(line)] for line in text.splitlines()]
        lines = [line for line in lines if line]
        if not lines:
            raise Misfit("There are no numbers in the text.")
        channels, steps = facts["channels"], facts["steps"]
        if len(lines) > 1 and len(lines[0]) != channels and channels == 1:
            lines = [[v for line in lines for v in line]]
        if len(lines) == 1 and channels == 1:
            lines = [[v] for v in lines[0]]
        if any(len(line) != channels for line in lines):
            raise Misfit(
                f"Each line is one step with {channels} number{'s' if channels > 1 else ''}; {len(lines[0])} were found in the first line."
            )
        values = np.array(lines, np.float32)  # (steps, channels)
        if not np.isfinite(values).all():
            raise Misfit("The series holds a number that is too large.")
        if not facts.get("ragged") and len(values) != steps:
            raise Misfit(f"The series has {len(values):,} steps; this network takes {steps:,}.")
        if facts.get("ragged") and len(values) > steps:
            values = values[:steps]
        ordered = values.T if facts.get("note") == "channels first" else values
        return self.column(facts["column"], np.ascontiguousarray(ordered)[None])


def numbers(name: str, values: list[Any]) -> np.ndarray:
    """A column of numbers; a gap becomes NaN, which the network's own preparation or the check
    after it deals with.
    """
    made = []
    for value in values:
        if value is None or (isinstance(value, str) and not value.strip()):
            made.append(math.nan)
            continue
        try:
            made.append(float(value))
        except (TypeError, ValueError):
            raise Misfit(f"'{shown(name)}' needs a number, not {shown(repr(value))}.") from None
    return np.array(made, np.float64)


def resized(values: np.ndarray, height: int, width: int) -> np.ndarray:
    """(height, width) or (height, width, 3) from 0 to 1 in another size. Shrinking takes the mean
    of what falls together.
    """
    from PIL import Image

    image = Image.fromarray(np.rint(values * 255).astype(np.uint8))
    return (
        np.asarray(
            image.resize(
                (width, height),
                Image.Resampling.BOX if image.width >= width else Image.Resampling.BILINEAR,
            ),
            np.float32,
        )
        / 255
    )


def placed(values: np.ndarray, facts: Mapping[str, Any]) -> np.ndarray:
    """A drawing cut out and set into a frame so that it is as large, and sits where, the training
    pictures' drawings do.
    """
    ink = values if facts["dark"] else 1 - values
    where = np.argwhere(ink > 0.25)
    if not len(where):
        raise Misfit("Nothing is drawn yet.")
    (top, left), (bottom, right) = where.min(0), where.max(0) + 1
    cut = ink[top:bottom, left:right]
    _, height, width = facts["shape"]
    across, along = facts.get("box") or (
        0.8,
        0.8,
    )  # the drawing's share of the picture: height, width
    side = max(cut.shape[0] / max(across, 0.05) / height, cut.shape[1] / max(along, 0.05) / width)
    frame = np.zeros(
        (max(cut.shape[0], math.ceil(side * height)), max(cut.shape[1], math.ceil(side * width))),
        np.float32,
    )
    y, x = (frame.shape[0] - cut.shape[0]) // 2, (frame.shape[1] - cut.shape[1]) // 2
    frame[y : y + cut.shape[0], x : x + cut.shape[1]] = cut
    return frame if facts["dark"] else 1 - frame


# ---- the nearest training samples ----


# ---- one question, and files of many ----
def prepare(
    preparer: Preparer, asked: Mapping[str, Any]
) -> tuple[dict[str, np.ndarray], list[str]]:
    """What a page or a client sent, whichever way it is put: inputs, rows, picture (base64),
    drawing, text or series.
    """
    ways = [
        way for way in ("inputs", "rows", "picture", "drawing", "text", "series") if way in asked
    ]
    beside = asked["rows"] if "rows" in ways and {"picture", "drawing"} & set(ways) else None
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
    if way == "text":
        return preparer.text(value), []
    if way == "series":
        return preparer.series(value), []
    try:
        content = base64.b64decode(
            value.partition(",")[2] if value.startswith("data:") else value, validate=True
        )
    except ValueError:
        raise Misfit(f"'{way}' is a picture file as base64 text, and this is none.") from None
    return preparer.picture(content, drawn=way == "drawing", rows=beside)


class Table:
    """A file's rows, cut as the Data page cuts them."""

    def __init__(self, file: Path) -> None:
        from engine.reading import delimited

        self.body, _ = delimited.content(file, None, [])
        self.lines = delimited.lines_of(self.body)
        self.delimiter, self.quote, self.decimal = delimited.marks_of(
            delimited.sample_of(self.body), {}
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
    row: Mapping[str, str | None], columns: list[dict[str, Any]]
) -> dict[str, str | None]:
    """A row whose numbers have a decimal comma, as `float` takes them."""
    numbers = {one["name"] for one in columns if not one.get("levels")}
    return {
        name: value.replace(",", ".")
        if value and name in numbers and COMMA.fullmatch(value.strip())
        else value
        for name, value in row.items()
    }
