"""Pictures: their size, their colours, and the scale of their brightness."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.transforms.entry import State, Transform
from engine.reading.columns import Column


def fit_nothing(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    return {}


def as_float(values: np.ndarray) -> np.ndarray:
    """Brightness from 0 to 1, whether stored as bytes or as numbers."""
    return (
        values.astype(np.float32) / 255 if values.dtype == np.uint8 else values.astype(np.float32)
    )


def fit_normalise(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    total = square = count = 0.0
    for start in range(
        0, len(column.values), 1024
    ):  # pieces, so that a large set is never all floats at once
        piece = as_float(column.values[start : start + 1024]).astype(np.float64)
        total, square = total + piece.sum(axis=(0, 2, 3)), square + (piece**2).sum(axis=(0, 2, 3))
        count += piece.shape[0] * piece.shape[2] * piece.shape[3]
    mean = total / max(count, 1)
    std = np.sqrt(np.maximum(square / max(count, 1) - mean**2, 0))
    return {
        "mean": [float(v) for v in np.atleast_1d(mean)],
        "std": [float(v) if v > 1e-6 else 1.0 for v in np.atleast_1d(std)],
    }


def apply_normalise(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    mean, std = (np.array(state[name], np.float32)[:, None, None] for name in ("mean", "std"))
    normalised = np.empty(column.values.shape, np.float32)
    for start in range(0, len(normalised), 1024):
        normalised[start : start + 1024] = (
            as_float(column.values[start : start + 1024]) - mean
        ) / std
    return [replace(column, values=normalised)]


def apply_resize(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return [
        replace(column, values=resize(column.values, int(options["height"]), int(options["width"])))
    ]


def resize(pictures: np.ndarray, height: int, width: int) -> np.ndarray:
    """Each picture (channels, height, width) stretched or shrunk to this size, smoothly."""
    from PIL import Image

    if pictures.shape[2:] == (height, width):
        return pictures
    resized = np.empty((*pictures.shape[:2], height, width), pictures.dtype)
    for k, picture in enumerate(pictures):
        for c, plane in enumerate(picture):
            image = Image.fromarray(plane if plane.dtype == np.uint8 else plane.astype(np.float32))
            resized[k, c] = np.asarray(image.resize((width, height), Image.Resampling.BILINEAR))
    return resized


def apply_grey(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    if column.values.shape[1] != 3:
        return [column]
    # how bright red, green and blue look (ITU-R BT.601)
    weights = np.array([0.299, 0.587, 0.114], np.float32)
    greys = np.empty((len(column.values), 1, *column.values.shape[2:]), column.values.dtype)
    for start in range(0, len(greys), 1024):
        red, green, blue = (
            column.values[start : start + 1024, c].astype(np.float32) for c in range(3)
        )
        # Written out, since a matrix product rounds differently for other numbers of rows.
        grey = (red * weights[0] + green * weights[1] + blue * weights[2])[:, None]
        greys[start : start + 1024] = np.rint(grey) if greys.dtype == np.uint8 else grey
    return [replace(column, values=greys)]


def _side(name: str, label: str) -> Field:
    return Field(name, label, "int", 32, "In pixels.", 4, 512)


ENTRIES = (
    Transform(
        name="normalise",
        title="Normalise pictures",
        summary="Each colour channel gets mean 0 and standard deviation 1 over the training part.",
        explain="Helps deeper networks to start well. Batch normalisation inside the network makes it nearly unnecessary.",
        applies=("image",),
        fit=fit_normalise,
        apply=apply_normalise,
        stage=6,
    ),
    Transform(
        name="resize",
        title="Resize pictures",
        summary="All pictures are stretched or shrunk to one size.",
        explain="Half the side means a quarter of the work. Look at a few: what you cannot recognise any more, a network hardly will.",
        applies=("image",),
        fit=fit_nothing,
        apply=apply_resize,
        options=(_side("height", "Height"), _side("width", "Width")),
        stage=3,
    ),
    Transform(
        name="grey",
        title="Grey",
        summary="Colour pictures become grey ones: a third of the numbers.",
        explain="Right where colour says nothing (handwriting, X-rays), wrong where it does (ripe or not, sick leaves).",
        applies=("image",),
        fit=fit_nothing,
        apply=apply_grey,
        stage=2,
    ),
)
