"""Numbers as small pictures for a browser: eight bits a number, in base64, with the scale beside
them.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import numpy as np
from typing_extensions import TypedDict

if TYPE_CHECKING:
    from torch import Tensor

BINS = 40


class Histogram(TypedDict):
    """Counts in equal bins between two numbers."""

    counts: list[int]
    low: float
    high: float


class Signed(TypedDict):
    data: str
    most: float


def numbers(tensor: Tensor) -> np.ndarray:
    """As float32 on the CPU; what is not finite becomes 0, for a picture has no place for it."""
    return np.nan_to_num(tensor.detach().float().cpu().numpy(), nan=0.0, posinf=0.0, neginf=0.0)


def encoded(values: np.ndarray) -> str:
    return base64.b64encode(np.ascontiguousarray(values, np.uint8).tobytes()).decode()


def shades(values: np.ndarray, low: float, high: float) -> str:
    """0 to 255 between low and high."""
    span = high - low
    scaled = (values - low) * (255 / span) if span > 0 else np.zeros_like(values)
    return encoded(np.clip(scaled + 0.5, 0, 255))


def signed(values: np.ndarray, most: float | None = None) -> Signed:
    """Shades around 128 for zero; `most` is what 255 stands for."""
    most = float(np.abs(values).max()) if most is None else most
    return {"data": shades(values, -most, most), "most": most}


def histogram(values: np.ndarray, bins: int = BINS) -> Histogram | None:
    """Counts between the 0.1th and the 99.9th of a hundred, so that one stray number does not
    flatten all others.
    """
    flat = values.reshape(-1)
    flat = flat[np.isfinite(flat)]
    if not len(flat):
        return None
    if len(flat) > 200_000:
        flat = flat[:: len(flat) // 100_000]
    low, high = float(flat.min()), float(flat.max())
    if len(flat) > 1000:
        low, high = (float(v) for v in np.quantile(flat, [0.001, 0.999]))
    if high - low < 1e-12 * max(1.0, abs(low)):
        low, high = low - 0.5, high + 0.5
    counts, _ = np.histogram(flat, bins=bins, range=(low, high))
    return {"counts": counts.tolist(), "low": low, "high": high}


def small(maps: np.ndarray, most: int = 32) -> np.ndarray:
    """Pictures (…, height, width) with at most `most` rows and columns, by leaving out."""
    down, across = -(-maps.shape[-2] // most), -(-maps.shape[-1] // most)
    return maps[..., ::down, ::across]
