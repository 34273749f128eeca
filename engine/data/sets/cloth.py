"""Pictures of striped cloth beside twelve readings of each: cloth is good where both its weave and
its readings are, so it takes both to tell.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.data.sets.set import SEED, DataSet, Opening, noise, rows
from engine.reading.columns import Column, Raw, category, number

SIDE, READINGS, SIGNAL = 28, 12, 0.8
SHARE = 0.5**0.5  # of upright stripes, and of high readings: so half of all cloth is good


def load(options: dict[str, Any], opening: Opening) -> Raw:
    rng, count = np.random.default_rng(options["seed"]), options["rows"]
    is_upright, is_high = rng.random((2, count)) < SHARE
    readings = (
        np.where(is_high, SIGNAL, -SIGNAL)[:, None]
        + rng.standard_normal((count, READINGS)) * 5 * options["noise"]
    )
    columns = {
        "image": Column("image", "image", pictures(rng, is_upright, options["noise"])),
        **{f"reading {k + 1}": number(f"reading {k + 1}", readings[:, k]) for k in range(READINGS)},
        "cloth": category("cloth", (is_upright & is_high).astype(np.int64), ("bad", "good")),
    }
    return Raw(
        columns,
        "cloth",
        "two classes",
        tuple(name for name in columns if name != "cloth"),
        range=(0.0, 255.0),
    )


def pictures(rng: np.random.Generator, is_upright: np.ndarray, spread: float) -> np.ndarray:
    """(count, 1, side, side) as bytes: stripes of any width, upright or lying, never quite
    straight.
    """
    count, place = len(is_upright), np.arange(SIDE, dtype=np.float32)
    angle = (
        rng.uniform(-0.35, 0.35, (count, 1, 1)) + np.where(is_upright, 0, np.pi / 2)[:, None, None]
    )
    width, start = rng.uniform(4, 8, (count, 1, 1)), rng.uniform(0, 2 * np.pi, (count, 1, 1))
    across = place[None, None, :] * np.cos(angle) + place[None, :, None] * np.sin(angle)
    light = 0.5 + rng.uniform(0.2, 0.4, (count, 1, 1)) * np.sin(2 * np.pi * across / width + start)
    light = light + rng.standard_normal(light.shape) * spread / 2
    return np.rint(255 * np.clip(light, 0, 1)).astype(np.uint8)[:, None]


ENTRIES = (
    DataSet(
        name="cloth",
        title="Cloth",
        summary="A picture of striped cloth beside twelve readings of it. Good is what has upright stripes and high readings.",
        explain="The picture alone tells which cloth is surely bad, and so do the readings; only both together tell the good. "
        "A network needs two inputs, reads each in its own way, and joins them. In real life: a scan beside the laboratory's numbers.",
        licence="generated here",
        source="drawn by lot on this machine",
        kind="image",
        task="two classes",
        load=load,
        options=(
            rows(2000, 20_000),
            noise(0.2, 0.5, "Of the pictures' brightness, and five times as much of the readings."),
            SEED,
        ),
        transforms=({"type": "standardise"},),
        reference="Always the same answer: 50%. From the picture or the readings alone: 79% at best. From both: above 99%.",
        words=("two inputs", "picture and table", "joined", "multimodal", "toy"),
        group="generated",
    ),
)
