"""Measurements over time: at each step a few numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.kinds.kind import ANY_LENGTH, Drawn, FromColumns, Json, Kind, Thumbnails, sizes_of
from engine.data.kinds.thumbnail import picture
from engine.data.signature import Field
from engine.measures.pictures import encoded, small
from engine.reading.columns import Column, DataError

if TYPE_CHECKING:
    from engine.data.recipe import Recipe

SHOWN = 28
MANY = 8  # channels that no lines can tell apart: they are drawn as a picture, as tones are
STEPPED = 5  # such pictures beside a transform
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
CHANNELS_FIRST = "channels first"  # the note of a column that a transform has turned


@dataclass(frozen=True)
class Series(Kind):
    def lengths_of(self, columns: Sequence[Column]) -> np.ndarray | None:
        first = columns[0]
        steps = first.values.shape[2 if first.note == CHANNELS_FIRST else 1]
        return lengths_in(first, steps)

    def field_of(self, columns: Sequence[Column], recipe: Recipe) -> Field:
        first = columns[0]
        turned = first.note == CHANNELS_FIRST
        return Field(
            "series",
            first.values.shape[1:],
            ("channels", "time") if turned else ("time", "features"),
            self.dtype,
            first.name,
            columns=first.levels,
            scale=recipe.past_scale(first),
        )

    def long(self, field: Field) -> int | None:
        return along_time(field) or super().long(field)

    def counted(self, column: Column, rows: int, task: str, ordered: bool) -> str:
        return f"{rows:,} {'windows' if ordered else 'series'}"

    def thumbnails(
        self, values: np.ndarray, field: Field, *, large: bool = False
    ) -> Thumbnails | None:
        if values.ndim != 3:
            return None
        if is_heat(field.names, values.shape[1:]):
            shades = small(heat(values[:SHOWN], field.names), 64)
            low, high = float(shades.min()), float(shades.max())
            shades = (shades - low) / (high - low or 1.0) * 255
            return {
                "kind": "image",
                "count": len(shades),
                "size": list(shades.shape[2:]),
                "channels": 1,
                "data": encoded(shades.transpose(0, 2, 3, 1)),
            }
        shown = [np.round(sample, 4).tolist() for sample in small(values[:SHOWN], 200)]
        return {"kind": "series", "values": shown}

    def sketch(self, values: np.ndarray, place: int, field: Field, more: Mapping[str, Any]) -> Json:
        if is_heat(field.names, values.shape[1:]):
            return {"picture": drawn_heat(heat(values[place][None], field.names)[0])}
        steps = values[place] if field.names[0] == "time" else values[place].T
        return {"series": [[round(float(v), 4) for v in channel] for channel in steps.T[:4]]}

    def card(self, column: Column, row: int, mask: np.ndarray | None = None) -> Json:
        return {"series": lines(column, row, 80, 4)}

    def whole(self, column: Column, row: int, mask: np.ndarray | None = None) -> Json:
        return {"series": lines(column, row, 400), "channels": list(column.levels)[:12]}

    def seen_by_network(self, values: np.ndarray, field: Field, texts: Sequence[str]) -> Json:
        facts = super().seen_by_network(values, field, texts)
        if is_heat(field.names, values.shape):
            facts["picture"] = drawn_heat(heat(values[None], field.names)[0], 256)
        return facts

    def step(self, column: Column) -> Json | None:
        names = ("channels", "time") if column.note == CHANNELS_FIRST else ("time", "features")
        if is_heat(names, column.values.shape[1:]):
            drawn = heat(column.values[:STEPPED], names)
            shape = list(drawn.shape[1:])
            return {
                "kind": "pictures",
                "pictures": [drawn_heat(one_sample) for one_sample in drawn],
                "shape": shape,
            }
        first = [sample.reshape(sample.shape[0], -1)[:, 0][:120] for sample in column.values[:4]]
        shown = [[round(float(v), 4) if np.isfinite(v) else None for v in line] for line in first]
        return {"kind": "series", "lines": shown}

    def channel(self, values: np.ndarray, field: Field, name: str) -> np.ndarray | None:
        if name not in field.columns:
            return None
        place, (mean, std) = field.columns.index(name), field.scale or (0.0, 1.0)
        steps = values[:, place] if field.names[0] == "channels" else values[:, :, place]
        return steps * std + mean

    def form_facts(
        self, column: Column, rows: np.ndarray, limits: tuple[float, float] | None
    ) -> Json:
        shape = column.values.shape[1:]
        steps, channels = shape[0], shape[1] if len(shape) > 1 else 1
        if column.note == CHANNELS_FIRST:
            steps, channels = shape[1], shape[0]
        return {
            "steps": int(steps),
            "channels": int(channels),
            "note": column.note,
            "ragged": column.lengths is not None,
        }

    def read(self, sent: str | bytes, way: str, about: Mapping[str, Any]) -> tuple[Any, list[str]]:
        """Pasted numbers: one line a step with its channels side by side, or all numbers of one
        channel in a row.
        """
        facts, text = about[self.form], sent if isinstance(sent, str) else sent.decode()
        steps = [[float(n) for n in NUMBER.findall(line)] for line in text.splitlines()]
        steps = [line for line in steps if line]
        if not steps:
            raise DataError("There are no numbers in the text.")
        channels, wanted = facts["channels"], facts["steps"]
        if len(steps) > 1 and len(steps[0]) != channels and channels == 1:
            steps = [[v for line in steps for v in line]]
        if len(steps) == 1 and channels == 1:
            steps = [[v] for v in steps[0]]
        if any(len(line) != channels for line in steps):
            raise DataError(
                f"Each line is one step with {channels} number{'s' if channels > 1 else ''}; {len(steps[0])} were found in the first line."
            )
        values = np.array(steps, np.float32)  # (steps, channels)
        if not np.isfinite(values).all():
            raise DataError("The series holds a number that is too large.")
        if not facts.get("ragged") and len(values) != wanted:
            raise DataError(f"The series has {len(values):,} steps; this network takes {wanted:,}.")
        if facts.get("ragged") and len(values) > wanted:
            values = values[:wanted]
        ordered = values.T if facts.get("note") == CHANNELS_FIRST else values
        return np.ascontiguousarray(ordered)[None], []

    def raw_column(
        self, name: str, values: Any, levels: tuple[str, ...], facts: Mapping[str, Any]
    ) -> Column:
        lengths = np.full(len(values), values.shape[1], np.int64) if facts.get("ragged") else None
        return Column(name, "series", values, levels, lengths, facts.get("note", ""))

    def drawn(self, field: Field) -> Drawn | None:
        sizes = sizes_of(field)
        length = sizes[0] if sizes else ANY_LENGTH
        return "series", {"length": length, "features": sizes[1] if len(sizes) > 1 else 1}

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        names = ("time", "features")
        field = Field("series", (7, 2), names, self.dtype, "wave", columns=("left", "right"))
        return field, rng.normal(size=(rows, 7, 2)).astype(np.float32)

    def example_input(self) -> tuple[Column, str, Json] | None:
        values = np.random.default_rng(0).normal(size=(9, 7, 2)).astype(np.float32)
        text = "\n".join(" ".join(repr(float(v)) for v in step) for step in values[4])
        return Column("wave", "series", values, ("left", "right")), "series", {"series": text}


def along_time(field: Field) -> int | None:
    return field.names.index("time") + 1 if "time" in field.names else None


def is_heat(names: Sequence[str], shape: Sequence[int | None]) -> bool:
    """Whether a series of this shape has too many channels for lines."""
    return len(shape) == 2 and (shape[0 if names[:1] == ("channels",) else 1] or 1) >= MANY


def heat(values: np.ndarray, names: Sequence[str]) -> np.ndarray:
    """(samples, 1, channels, steps): the last channel on top, as the highest tone."""
    across = values if names[:1] == ("channels",) else values.swapaxes(1, 2)
    return across[:, None, ::-1]


def drawn_heat(shades: np.ndarray, side: int = 128) -> str:
    shades = np.nan_to_num(shades.astype(np.float32))
    return picture(shades, float(shades.min()), float(shades.max()), side)


def lengths_in(column: Column, steps: int) -> np.ndarray:
    """How long each row is; rows of one length have one too, for networks that ask."""
    whole = np.full(len(column.values), steps) if column.lengths is None else column.lengths
    return whole.astype(np.int64)


def lines(column: Column, row: int, most: int, channels: int = 12) -> list[list[float | None]]:
    """The channels of one series, thinned to `most` points each."""
    values = column.values[row]
    if column.note == CHANNELS_FIRST:
        values = values.T
    if column.lengths is not None:
        values = values[: max(1, int(column.lengths[row]))]
    if values.ndim == 1:
        values = values[:, None]
    if len(values) > most:
        values = values[np.linspace(0, len(values) - 1, most).astype(int)]
    return [
        [round(float(v), 4) if np.isfinite(v) else None for v in channel]
        for channel in values.T[:channels]
    ]


ENTRY = Series(
    "series",
    "Series",
    "Measurements over time: at each step a few numbers.",
    "Sensors, prices, heartbeats, anything that was measured again and again.",
    unit="series",
    samples="series",
    rank=2,
    made_of=(FromColumns(("series",), "series"),),
    column="series",
    asked=("series",),
    form="series",
)
