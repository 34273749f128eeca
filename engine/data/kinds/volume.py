"""Solid pictures, such as scans or short films."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.data.kinds.kind import Drawn, Kind, sizes_of
from engine.data.signature import Field

NAMES = ("channels", "depth", "height", "width")


@dataclass(frozen=True)
class Volume(Kind):
    def drawn(self, field: Field) -> Drawn | None:
        sizes = sizes_of(field)
        return ("volume", dict(zip(NAMES, sizes, strict=True))) if len(sizes) == 4 else None

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        field = Field("volume", (1, 3, 4, 5), NAMES, self.dtype, range=(0.0, 1.0))
        return field, rng.integers(0, 256, (rows, 1, 3, 4, 5), dtype=np.uint8)


ENTRY = Volume(
    "volume",
    "Volume",
    "A solid picture: depth, height and width, for each channel.",
    "Scans of bodies, short films, simulations in space.",
    unit="volume",
    samples="volumes",
    rank=1,
    as_bytes=True,
)
