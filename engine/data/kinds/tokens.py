"""Texts and other symbols, as whole numbers from a vocabulary; the codes of categories too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.kinds.kind import (
    ANY_LENGTH,
    Drawn,
    FromColumns,
    Json,
    Kind,
    Thumbnails,
    sizes_of,
    times,
)
from engine.data.kinds.series import along_time, lengths_in
from engine.data.signature import Field
from engine.data.symbols import joined, readable
from engine.reading import tasks
from engine.reading.columns import Column, DataError

if TYPE_CHECKING:
    from engine.data.recipe import Recipe

SHOWN = 28
CARRIED_TO_WRITE = 8000  # texts of symbols go along with the signature: networks say them
IGNORED = -100  # what cross-entropy passes over: places after the end of a text
COMMONEST = 2000  # symbols that a map of all samples counts


@dataclass(frozen=True)
class Tokens(Kind):
    def array_of(self, columns: Sequence[Column]) -> np.ndarray:
        if columns[0].type != "code":
            return np.ascontiguousarray(columns[0].values)
        # Numbered on from column to column, so that one Embedding serves them all.
        starts = np.cumsum([0, *(len(column.levels) for column in columns[:-1])])
        codes = [column.values + start for column, start in zip(columns, starts, strict=True)]
        return np.stack(codes, axis=1).astype(np.int64)

    def lengths_of(self, columns: Sequence[Column]) -> np.ndarray | None:
        first = columns[0]
        return None if first.type == "code" else lengths_in(first, first.values.shape[1])

    def field_of(self, columns: Sequence[Column], recipe: Recipe) -> Field:
        if columns[0].type == "code":
            names = tuple(column.name for column in columns)
            count = sum(len(column.levels) for column in columns)
            shape = (len(columns),)
            return Field("tokens", shape, ("column",), "int64", columns=names, vocabulary=count)
        first = columns[0]
        return Field(
            "tokens",
            (first.values.shape[1],),
            ("time",),
            self.dtype,
            first.name,
            vocabulary=len(first.levels),
            tokens=first.levels if len(first.levels) <= CARRIED_TO_WRITE else (),
            padding=0,
            spelling=first.spelling,
        )

    def answers(self, column: Column) -> bool:
        return column.type == "tokens"

    def target_array(self, columns: Sequence[Column]) -> np.ndarray:
        """The tokens of a text that is to be written, then one 0, which is its end; beyond it
        nothing is asked.
        """
        first = columns[0]
        lengths = self.lengths_of(columns)
        assert lengths is not None, "texts know how long they are"
        codes = np.pad(first.values.astype(np.int64), ((0, 0), (0, 1)))
        codes[np.arange(codes.shape[1]) > lengths[:, None]] = IGNORED
        return codes

    def target_field(
        self, columns: Sequence[Column], scale: tuple[float, float] | None = None
    ) -> Field:
        first = columns[0]
        if len(first.levels) > CARRIED_TO_WRITE:
            raise DataError(too_many_to_write(len(first.levels)))
        return Field(
            "tokens",
            (first.values.shape[1] + 1,),
            ("time",),
            self.dtype,
            first.name,
            classes=first.levels,
            vocabulary=len(first.levels),
            padding=IGNORED,
            spelling=first.spelling,
        )

    def long(self, field: Field) -> int | None:
        return along_time(field) or super().long(field)

    def in_words(self, field: Field) -> str:
        return f"{times(field.shape)} tokens of {field.vocabulary}"

    def expected(self, field: Field) -> str:
        last = (field.vocabulary or 1) - 1
        return f": the number of each symbol, from 0 to {last:,}, as the recipe in the file gives them."

    def counted(self, column: Column, rows: int, task: str, ordered: bool) -> str:
        return f"{rows:,} {'pieces of text' if tasks.of(task).writes else 'texts'}"

    def thumbnails(
        self, values: np.ndarray, field: Field, *, large: bool = False
    ) -> Thumbnails | None:
        if not field.tokens or values.ndim != 2:
            return None
        codes = values[:SHOWN].astype(np.int64).tolist()
        return {
            "kind": "text",
            "texts": [joined(field.tokens, row, field.spelling)[:240] for row in codes],
        }

    def sketch(self, values: np.ndarray, place: int, field: Field, more: Mapping[str, Any]) -> Json:
        texts, row = more.get("texts") or (), values[place]
        shown = row[: min(int(more.get("length", len(row))), 40)]
        return {
            "tokens": [texts[int(v)] if 0 <= int(v) < len(texts) else str(int(v)) for v in shown]
        }

    def seen_by_network(self, values: np.ndarray, field: Field, texts: Sequence[str]) -> Json:
        codes = [int(v) for v in values.ravel()[:200]]
        shown: Json = {
            "tokens": [[code, texts[code] if 0 <= code < len(texts) else ""] for code in codes]
        }
        if field.columns:
            shown["columns"] = list(field.columns)
        return shown

    def card(self, column: Column, row: int, mask: np.ndarray | None = None) -> Json:
        text = column.values[row]
        return {"text": "" if text is None else str(text)[:240]}

    def step(self, column: Column) -> Json | None:
        shown: Json = {"kind": "tokens", "vocabulary": len(column.levels)}
        if column.values.ndim == 1:
            codes = column.values[:5]
        else:
            steps = column.values.shape[1]
            real = steps if column.lengths is None else int(column.lengths[0])
            codes, shown["length"] = column.values[0][: min(real, 40)], int(steps)
        texts = readable(column.levels, column.spelling)
        return shown | {"pairs": [[int(v), texts[int(v)]] for v in codes]}

    def flat(self, values: np.ndarray, field: Field) -> np.ndarray:
        return bag(values, min(int(field.vocabulary or 1), COMMONEST))

    def ways(self, about: Mapping[str, Any]) -> tuple[str, ...]:
        rows = about.get("rows") or []
        return self.asked if len(rows) == 1 and rows[0]["type"] == self.column else ()

    def read(self, sent: str | bytes, way: str, about: Mapping[str, Any]) -> tuple[Any, list[str]]:
        text = sent if isinstance(sent, str) else sent.decode()
        if not text.strip():
            raise DataError("The text is empty.")
        return np.array([text], dtype=object), []

    def drawn(self, field: Field) -> Drawn | None:
        length = sizes_of(field)[0] if field.shape else ANY_LENGTH
        return "tokens", {"length": length, "vocabulary": symbols_of(field)}

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        texts = ("", "the", "cat", "sat", "on")
        field = Field("tokens", (6,), ("time",), self.dtype, "text", vocabulary=5, tokens=texts)
        return field, rng.integers(0, 5, (rows, 6))

    def example_input(self) -> tuple[Column, str, Json] | None:
        texts = np.array(["the cat sat", "on the cat", "the cat"], dtype=object)
        return Column("text", "text", texts), "text", {"text": "on the cat"}


def too_many_to_write(vocabulary: int) -> str:
    return (
        f"A network that writes gives each of {vocabulary:,} tokens a chance at every place; {CARRIED_TO_WRITE:,} are the most. "
        "Let the vocabulary have fewer (*At most* of its transform)."
    )


def symbols_of(field: Field) -> int:
    """How many different ones there are; two at least, and a usual number where nobody knows."""
    if field.vocabulary or field.classes:
        return max(2, field.vocabulary or len(field.classes))
    return max(2, int(field.range[1]) + 1 if field.range else 1000)


def bag(tokens: np.ndarray, vocabulary: int) -> np.ndarray:
    """How often each of the commonest tokens occurs in each row, scaled down for frequent ones."""
    counts = np.zeros((len(tokens), vocabulary))
    for row, line in enumerate(tokens):
        known = line[(line > 0) & (line < vocabulary)]
        np.add.at(counts[row], known, 1.0)
    return np.log1p(counts)


ENTRY = Tokens(
    "tokens",
    "Text",
    "Symbols one after the other, each a whole number from a vocabulary.",
    "Texts, melodies, and categories that a network is to learn a place for.",
    unit="text",
    samples="texts",
    rank=3,
    dtype="int64",
    has_vocabulary=True,
    made_of=(FromColumns(("code",), "categories", together=True), FromColumns(("tokens",), "text")),
    column="text",
    asked=("text",),
)
