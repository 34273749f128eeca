"""Pictures: a grid of numbers for each colour."""

from __future__ import annotations

import base64
import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.kinds.kind import Drawn, FromColumns, Json, Kind, Thumbnails, sizes_of
from engine.data.kinds.thumbnail import limits_of, picture
from engine.data.signature import Field
from engine.measures.pictures import encoded, small
from engine.reading.columns import Column, DataError

if TYPE_CHECKING:
    from engine.data.recipe import Recipe

SHOWN = 256
STEPPED = 8  # pictures beside a transform
MOST_PIXELS = 40_000_000
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP")


@dataclass(frozen=True)
class Image(Kind):
    def field_of(self, columns: Sequence[Column], recipe: Recipe) -> Field:
        first = columns[0]
        plain = first.values.dtype == np.uint8 or not recipe.scaled(first.name)
        return Field(
            "image",
            first.values.shape[1:],
            ("channels", "height", "width"),
            self.dtype,
            first.name,
            range=(0.0, 1.0) if plain else None,
        )

    def expected(self, field: Field) -> str:
        of = ", prepared as the recipe in the file says"
        if field.range is not None:
            of = " from {:g} to {:g}".format(*field.range)
        return f" ({' × '.join(field.names)}), numbers{of}."

    def counted(self, column: Column, rows: int, task: str, ordered: bool) -> str:
        channels, height, width = column.values.shape[1:]
        colours = {1: "grey", 3: "colour"}.get(channels, f"{channels} channels")
        return f"{rows:,} pictures, {height} × {width} {colours}"

    def thumbnails(
        self, values: np.ndarray, field: Field, *, large: bool = False
    ) -> Thumbnails | None:
        if values.ndim != 4:
            return None
        shown = small(values[:SHOWN], 64 if large else 32)
        low, high = float(shown.min()), float(shown.max())
        shown = (shown - low) / (high - low or 1.0) * 255
        if shown.shape[1] != 3:
            shown = shown[:, :1]
        return {
            "kind": "image",
            "count": len(shown),
            "size": list(shown.shape[2:]),
            "channels": shown.shape[1],
            "data": encoded(shown.transpose(0, 2, 3, 1)),
        }

    def sketch(self, values: np.ndarray, place: int, field: Field, more: Mapping[str, Any]) -> Json:
        low, high = field.range or (float(values.min()), float(values.max()))
        return {"picture": picture(values[place], float(low), float(high), 96, more.get("mask"))}

    def card(self, column: Column, row: int, mask: np.ndarray | None = None) -> Json:
        limits = limits_of(column)
        return {"picture": picture(column.values[row], *limits, side=64, mask=mask)}

    def whole(self, column: Column, row: int, mask: np.ndarray | None = None) -> Json:
        limits, values = limits_of(column), column.values[row]
        shown = {"picture": picture(values, *limits, side=256)}
        if mask is not None:
            shown["painted"] = picture(values, *limits, side=256, mask=mask)
        return shown

    def step(self, column: Column) -> Json | None:
        limits, values = limits_of(column), column.values
        return {
            "kind": "pictures",
            "pictures": [picture(pixels, *limits, 64) for pixels in values[:STEPPED]],
            "shape": list(values.shape[1:]),
        }

    def spread(self, column: Column) -> np.ndarray | None:
        return None if column.values.dtype == np.uint8 else column.values[:60]

    def ways(self, about: Mapping[str, Any]) -> tuple[str, ...]:
        facts = about.get(self.form)
        if not facts:
            return ()
        return ("drawing", "picture") if facts["shape"][0] == 1 else ("picture",)

    def form_facts(
        self, column: Column, rows: np.ndarray, limits: tuple[float, float] | None
    ) -> Json:
        """The size, background and room around the drawing of the raw pictures."""
        values = column.values[rows]
        low, high = (
            (0.0, 255.0)
            if values.dtype == np.uint8
            else tuple(limits or (float(values.min()), float(values.max()) or 1.0))
        )
        light = (values.astype(np.float32) - low) / max(high - low, 1e-9)
        sides = (light[..., 0, :], light[..., -1, :], light[..., :, 0], light[..., :, -1])
        dark = float(np.concatenate([side.ravel() for side in sides]).mean()) < 0.5
        return {
            "shape": list(values.shape[1:]),
            "dtype": str(values.dtype),
            "range": [low, high],
            "dark": dark,
            "box": box(light, dark),
        }

    def read(self, sent: str | bytes, way: str, about: Mapping[str, Any]) -> tuple[Any, list[str]]:
        """A picture file in any usual format, brought to the size, colours and background of the
        training pictures.
        """
        facts, notes = about[self.form], list[str]()
        channels, height, width = facts["shape"]
        values = opened(sent if isinstance(sent, bytes) else content_of(sent, way), channels)
        tall, wide = values.shape[:2]
        if channels == 1:
            border = np.concatenate([values[0], values[-1], values[:, 0], values[:, -1]])
            if (float(np.median(border)) > 0.5) == bool(facts["dark"]):
                values = 1 - values
                if way != "drawing":
                    notes.append(
                        "Light and dark were exchanged: the training pictures have a "
                        + ("dark" if facts["dark"] else "light")
                        + " background."
                    )
            # Where each point is answered, the place is part of the answer.
            if way == "drawing" and (about.get("answer") or {}).get("kind") != "mask":
                values = placed(values, facts)
        ready = resized(values, height, width)
        ready = ready[None] if channels == 1 else np.ascontiguousarray(ready.transpose(2, 0, 1))
        if way != "drawing" and (wide, tall) != (width, height):
            notes.append(f"Brought from {wide} × {tall} to {width} × {height} pixels.")
        low, high = facts.get("range") or (0.0, 1.0)
        stored = (
            np.rint(ready * 255).astype(np.uint8)
            if facts["dtype"] == "uint8"
            else (low + ready * (high - low)).astype(np.float32)
        )
        return stored[None], notes

    def drawn(self, field: Field) -> Drawn | None:
        sizes = sizes_of(field)
        names = ("channels", "height", "width")
        return ("image", dict(zip(names, sizes, strict=True))) if len(sizes) == 3 else None

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        names = ("channels", "height", "width")
        field = Field("image", (3, 6, 5), names, self.dtype, "picture", range=(0.0, 1.0))
        return field, rng.integers(0, 256, (rows, 3, 6, 5), dtype=np.uint8)

    def example_input(self) -> tuple[Column, str, Json] | None:
        values = np.random.default_rng(0).integers(0, 256, (9, 3, 6, 5), dtype=np.uint8)
        return Column("picture", "image", values), "picture", {"picture": picture(values[4])}


def content_of(text: str, way: str) -> bytes:
    """The file behind a base64 text or a data URL."""
    try:
        coded = text.partition(",")[2] if text.startswith("data:") else text
        return base64.b64decode(coded, validate=True)
    except ValueError:
        raise DataError(f"'{way}' is a picture file as base64 text, and this is none.") from None


def opened(content: bytes, channels: int) -> np.ndarray:
    """(height, width) or (height, width, 3) from 0 to 1; what is see-through becomes white."""
    from PIL import Image, ImageOps

    try:
        Image.MAX_IMAGE_PIXELS = MOST_PIXELS
        with Image.open(io.BytesIO(content), formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise DataError(
                    f"The picture has {image.width * image.height:,} pixels; {MOST_PIXELS:,} are taken at most. Make it smaller."
                )
            turned = ImageOps.exif_transpose(image) or image
            if turned.mode in ("RGBA", "LA", "PA") or "transparency" in turned.info:
                turned = turned.convert("RGBA")
                white = Image.new("RGBA", turned.size, (255, 255, 255, 255))
                turned = Image.alpha_composite(white, turned)
            return np.asarray(turned.convert("L" if channels == 1 else "RGB"), np.float32) / 255
    except DataError:
        raise
    except Exception:  # Pillow raises many kinds for damaged files
        raise DataError(
            "This file is no picture that can be read, or it is damaged. PNG, JPEG, WebP, GIF and BMP are taken."
        ) from None


def resized(values: np.ndarray, height: int, width: int) -> np.ndarray:
    """(height, width) or (height, width, 3) from 0 to 1 in another size. Shrinking takes the mean
    of what falls together.
    """
    from PIL import Image

    image = Image.fromarray(np.rint(values * 255).astype(np.uint8))
    how = Image.Resampling.BOX if image.width >= width else Image.Resampling.BILINEAR
    return np.asarray(image.resize((width, height), how), np.float32) / 255


def placed(values: np.ndarray, facts: Mapping[str, Any]) -> np.ndarray:
    """A drawing cut out and set into a frame so that it is as large, and sits where, the training
    pictures' drawings do.
    """
    ink = values if facts["dark"] else 1 - values
    where = np.argwhere(ink > 0.25)
    if not len(where):
        raise DataError("Nothing is drawn yet.")
    (top, left), (bottom, right) = where.min(0), where.max(0) + 1
    cut = ink[top:bottom, left:right]
    _, height, width = facts["shape"]
    # The drawing's share of the picture: height, width.
    across, along = facts.get("box") or (0.8, 0.8)
    side = max(cut.shape[0] / max(across, 0.05) / height, cut.shape[1] / max(along, 0.05) / width)
    frame = np.zeros(
        (max(cut.shape[0], math.ceil(side * height)), max(cut.shape[1], math.ceil(side * width))),
        np.float32,
    )
    y, x = (frame.shape[0] - cut.shape[0]) // 2, (frame.shape[1] - cut.shape[1]) // 2
    frame[y : y + cut.shape[0], x : x + cut.shape[1]] = cut
    return frame if facts["dark"] else 1 - frame


def box(light: np.ndarray, dark: bool) -> list[float]:
    """The drawings' usual share of height and width."""
    ink = (light if dark else 1 - light).max(1) > 0.25  # (pictures, height, width)
    tall = [np.ptp(np.flatnonzero(drawing.any(1))) + 1 for drawing in ink if drawing.any()]
    wide = [np.ptp(np.flatnonzero(drawing.any(0))) + 1 for drawing in ink if drawing.any()]
    if not tall:
        return [0.8, 0.8]
    return [float(np.median(tall)) / ink.shape[1], float(np.median(wide)) / ink.shape[2]]


ENTRY = Image(
    "image",
    "Picture",
    "A grid of numbers for each colour channel.",
    "Photographs, scans of writing, anything that a camera saw.",
    unit="picture",
    samples="pictures",
    rank=0,
    as_bytes=True,
    made_of=(FromColumns(("image",), "image"),),
    column="image",
    asked=("picture", "drawing"),
    form="picture",
    beside=True,
    leads=True,
)
