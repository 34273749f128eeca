"""Samples as small pictures: bytes for a canvas of the page, PNG for an image of it."""

from __future__ import annotations

import base64
import io

import numpy as np

from engine.reading.columns import Column

SIDE = 128  # a larger picture is sent smaller

# Colours of the classes of a mask, the first (background) left as it is; parts/pictures/masks.tsx paints
# with the same.
PAINTS = (
    (46, 125, 209),
    (226, 118, 30),
    (42, 157, 99),
    (197, 64, 116),
    (126, 87, 194),
    (0, 151, 167),
    (158, 130, 20),
    (120, 100, 90),
)


def picture(
    values: np.ndarray,
    low: float = 0.0,
    high: float = 1.0,
    side: int = SIDE,
    mask: np.ndarray | None = None,
) -> str:
    """A picture (channels, height, width) as a PNG data URL; one or three channels. A mask is laid
    over it in the classes' colours.
    """
    from PIL import Image

    array = np.asarray(values)
    if array.dtype != np.uint8:
        array = np.nan_to_num(array.astype(np.float32))
        array = np.clip((array - low) / ((high - low) or 1.0), 0, 1)
        array = np.rint(255 * array).astype(np.uint8)
    image = (
        Image.fromarray(array[0])
        if array.shape[0] != 3
        else Image.fromarray(np.ascontiguousarray(array.transpose(1, 2, 0)))
    )
    if mask is not None:
        paints = np.array(PAINTS, np.float32)[(mask.astype(int) - 1) % len(PAINTS)]
        plain = np.asarray(image.convert("RGB"), np.float32)
        image = Image.fromarray(
            np.where(mask[..., None] > 0, 0.35 * plain + 0.65 * paints, plain).astype(np.uint8)
        )
    if max(image.size) > side:
        image.thumbnail((side, side))
    out = io.BytesIO()
    image.save(out, "PNG")
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()


def limits_of(column: Column) -> tuple[float, float]:
    """What counts as black and as white."""
    if column.values.dtype == np.uint8:
        return 0.0, 255.0
    some = column.values[:500]
    low, high = float(np.nanmin(some)), float(np.nanmax(some))
    return (0.0, 1.0) if low >= 0 and high <= 1 else (low, high)
