"""Small pictures with circles, squares and triangles, and for each point of a picture what lies
there.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.set import SEED, DataSet, Opening, noise
from engine.reading.columns import Column, Raw

CLASSES = ("background", "circle", "square", "triangle")
MOST = 3  # shapes in a picture; a later one lies over an earlier one
PIECE = (
    512  # pictures that are painted at once: a seed gives the same pictures only while this stays
)


def inside(kind: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Which points, measured from the shape's middle in its own size and direction, lie in it. All
    three have about the same area.
    """
    square = np.maximum(abs(x), abs(y)) < 0.89
    triangle = np.maximum(abs(x) * 0.866 + y * 0.5, -y) < 0.78
    return np.select([kind == 1, kind == 2], [x**2 + y**2 < 1, square], triangle)


def paint(
    rng: np.random.Generator, count: int, side: int, spread: float
) -> tuple[np.ndarray, np.ndarray]:
    """(pictures, masks) as bytes: (count, 1, side, side) and (count, side, side)."""
    place = (np.arange(side, dtype=np.float32) + 0.5) / side
    light = np.broadcast_to(rng.uniform(0.1, 0.35, (count, 1, 1)), (count, side, side)).astype(
        np.float32
    )
    masks = np.zeros((count, side, side), np.uint8)
    shapes = rng.integers(1, MOST + 1, count)
    for number in range(MOST):
        kind = rng.integers(1, len(CLASSES), (count, 1, 1))
        size = rng.uniform(0.13, 0.22, (count, 1, 1))
        angle = rng.uniform(0, 2 * np.pi, (count, 1, 1))
        middle = rng.uniform(0.18, 0.82, (2, count, 1, 1))
        bright = rng.uniform(0.55, 1.0, (count, 1, 1)).astype(np.float32)
        across = (place[None, None, :] - middle[0]) / size
        down = (place[None, :, None] - middle[1]) / size
        covered = inside(
            kind,
            across * np.cos(angle) + down * np.sin(angle),
            down * np.cos(angle) - across * np.sin(angle),
        )
        covered &= (number < shapes)[:, None, None]
        light = np.where(covered, bright, light)
        masks = np.where(covered, kind, masks).astype(np.uint8)
    light = light + rng.standard_normal(light.shape, np.float32) * spread
    return np.rint(255 * np.clip(light, 0, 1)).astype(np.uint8)[:, None], masks


def load(options: dict[str, Any], opening: Opening) -> Raw:
    rng, rows, side = np.random.default_rng(options["seed"]), options["rows"], int(options["side"])
    pieces = [
        paint(rng, min(PIECE, rows - start), side, options["noise"])
        for start in range(0, rows, PIECE)
    ]
    pictures, masks = (np.concatenate(parts) for parts in zip(*pieces, strict=True))
    columns = {
        "image": Column("image", "image", pictures),
        "mask": Column("mask", "mask", masks, CLASSES),
    }
    return Raw(columns, "mask", "segmentation", ("image",), range=(0.0, 255.0))


ENTRIES = (
    DataSet(
        name="shapes",
        title="Shapes",
        summary="Circles, squares and triangles on grey pictures, each point with what lies there.",
        explain="The network paints over what it sees: for every point one of four classes. Most points are background, so look "
        "at the overlap (IoU), not only at the accuracy. What a point belongs to is seen from the outline alone, farther away than "
        "a single small filter looks: deeper networks, and those that shrink the picture and enlarge it again, are better.",
        licence="generated here",
        source="drawn by lot on this machine",
        kind="image",
        task="segmentation",
        load=load,
        options=(
            Field("rows", "Pictures", "int", 1200, "How many are drawn.", 10, 20_000, 10),
            noise(0.1, 0.5, "How much the brightness of each point is changed by lot."),
            Field(
                "side",
                "Size",
                "choice",
                "32",
                "How many points a picture is wide and high.",
                choices=(("32", "32 × 32"), ("64", "64 × 64")),
            ),
            SEED,
        ),
        transforms=(),
        split={"type": "random", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0},
        reference="Painting everything as background is right for about five points of six, and has an overlap of 0.2.",
        words=("segmentation", "mask", "pictures", "u-net", "paint", "toy"),
        group="generated",
    ),
)
