"""Sounds: how the air moved, thousands of times a second."""

from __future__ import annotations

import base64
import io
import wave
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.kinds.kind import ANY_LENGTH, Drawn, FromColumns, Json, Kind, Thumbnails, sizes_of
from engine.data.kinds.series import along_time, lengths_in
from engine.data.signature import Field
from engine.reading.columns import Column, DataError
from engine.reading.sounds import EVEN, heard, seconds_text, taken

if TYPE_CHECKING:
    from engine.data.recipe import Recipe

LOUDEST = 32768  # of 16 bits
SHOWN = 28
NAMES = ("time", "features")


@dataclass(frozen=True)
class Sound(Kind):
    """A column keeps 16-bit numbers and its rate; without a transform a network gets them from −1 to 1."""

    def array_of(self, columns: Sequence[Column]) -> np.ndarray:
        return (columns[0].values.astype(np.float32) / LOUDEST)[:, :, None]

    def lengths_of(self, columns: Sequence[Column]) -> np.ndarray | None:
        return lengths_in(columns[0], columns[0].values.shape[1])

    def field_of(self, columns: Sequence[Column], recipe: Recipe) -> Field:
        first = columns[0]
        shape = (first.values.shape[1], 1)
        return Field(self.type, shape, NAMES, self.dtype, first.name, range=(-1.0, 1.0))

    def long(self, field: Field) -> int | None:
        return along_time(field) or super().long(field)

    def in_words(self, field: Field) -> str:
        return f"sound, {field.shape[0] or 'any number of'} moments"

    def expected(self, field: Field) -> str:
        return ", the sound as it is, from −1 to 1."

    def counted(self, column: Column, rows: int, task: str, ordered: bool) -> str:
        long = seconds_text(column.values.shape[1] / max(1, column.rate))
        return f"{rows:,} sounds, {long} at {column.rate:,} Hz"

    # ---- shown ----
    def thumbnails(
        self, values: np.ndarray, field: Field, *, large: bool = False
    ) -> Thumbnails | None:
        lines = [outline(sample[:, 0], 100) for sample in values[:SHOWN]]
        return {"kind": "series", "values": [[[value] for value in line] for line in lines]}

    def sketch(self, values: np.ndarray, place: int, field: Field, more: Mapping[str, Any]) -> Json:
        return {"series": [outline(values[place][:, 0], 100)]}

    def card(self, column: Column, row: int, mask: np.ndarray | None = None) -> Json:
        return {"series": [outline(real(column, row), 100)]}

    def whole(self, column: Column, row: int, mask: np.ndarray | None = None) -> Json:
        heard_of = real(column, row)
        return {"series": [outline(heard_of, 400)], "sound": playable(heard_of, column.rate)}

    def step(self, column: Column) -> Json | None:
        some = range(min(4, len(column.values)))
        return {"kind": "series", "lines": [outline(real(column, row), 100) for row in some]}

    # ---- one's own ----
    def form_facts(
        self, column: Column, rows: np.ndarray, limits: tuple[float, float] | None
    ) -> Json:
        return {
            "rate": int(column.rate),
            "samples": int(column.values.shape[1]),
            "even": column.note == EVEN,
        }

    def read(self, sent: str | bytes, way: str, about: Mapping[str, Any]) -> tuple[Any, list[str]]:
        """A sound file in any usual format, brought to the rate, the length and the loudness of the
        training sounds.
        """
        facts, notes = about[self.form], list[str]()
        content = sent if isinstance(sent, bytes) else content_of(sent, way)
        try:
            own = heard(content)
            values = taken(content, facts["rate"], facts["samples"], facts["even"])
        except DataError as why:
            raise DataError(f"The sound {why}.") from None
        if own.rate != facts["rate"]:
            notes.append(f"Brought from {own.rate:,} to {facts['rate']:,} samples a second.")
        if own.channels > 1:
            notes.append(f"Of its {own.channels} channels the mean was taken.")
        longest = facts["samples"] / facts["rate"]
        if own.seconds > longest + 0.01:
            notes.append(
                f"It lasts {seconds_text(own.seconds)}; the network hears the first {seconds_text(longest)}."
            )
        if not values.any():
            notes.append("Nothing is to be heard in it.")
        return values[None], notes

    def raw_column(
        self, name: str, values: Any, levels: tuple[str, ...], facts: Mapping[str, Any]
    ) -> Column:
        """Silence follows what is shorter than the training sounds."""
        filled = np.zeros((len(values), facts["samples"]), np.int16)
        filled[:, : values.shape[1]] = values
        lengths = np.full(len(values), values.shape[1], np.int64)
        return Column(name, self.column, filled, levels, lengths, rate=facts["rate"])

    # ---- drawn, and tried ----
    def drawn(self, field: Field) -> Drawn | None:
        sizes = sizes_of(field)
        return "series", {"length": sizes[0] if sizes else ANY_LENGTH, "features": 1}

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        field = Field(self.type, (40, 1), NAMES, self.dtype, "noise", range=(-1.0, 1.0))
        return field, rng.uniform(-1, 1, (rows, 40, 1)).astype(np.float32)

    def example_input(self) -> tuple[Column, str, Json] | None:
        waves = np.random.default_rng(0).integers(-9000, 9000, (9, 800)).astype(np.int16)
        column = Column("noise", self.column, waves, lengths=np.full(9, 800), rate=8000)
        return column, "sound", {"sound": playable(waves[4], 8000)}


def content_of(text: str, way: str) -> bytes:
    """The file behind base64, alone or in a data URL."""
    coded = text.partition(",")[2] if text.startswith("data:") else text
    try:
        return base64.b64decode(coded, validate=True)
    except ValueError:
        raise DataError(f"'{way}' is a sound file as base64 text, and this is none.") from None


def real(column: Column, row: int) -> np.ndarray:
    """One sound without the silence that fills it up."""
    values = column.values[row]
    return values if column.lengths is None else values[: max(1, int(column.lengths[row]))]


def outline(sound: np.ndarray, most: int) -> list[float]:
    """A sound as a line of at most so many points: by turns the highest and the lowest of each piece,
    so that it looks as an editor of sounds draws it.
    """
    sound = sound.astype(np.float32) / (LOUDEST if sound.dtype == np.int16 else 1)
    if len(sound) > most:
        pieces = np.array_split(sound, most)
        sound = np.array([piece.min() if k % 2 else piece.max() for k, piece in enumerate(pieces)])
    return [round(float(value), 3) if np.isfinite(value) else 0.0 for value in sound]


def playable(sound: np.ndarray, rate: int) -> str:
    """16-bit numbers as a WAV that a browser plays."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(np.ascontiguousarray(sound, "<i2").tobytes())
    return "data:audio/wav;base64," + base64.b64encode(out.getvalue()).decode()


ENTRY = Sound(
    "sound",
    "Sound",
    "How the air moved: thousands of numbers a second.",
    "Spoken words, music, animals, machines: whatever can be heard.",
    unit="sound",
    samples="sounds",
    rank=1,
    made_of=(FromColumns(("sound",), "sound"),),
    column="sound",
    asked=("sound",),
    form="sound",
    beside=True,
    changed_as="series",
    leads=True,
)
