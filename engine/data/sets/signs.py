"""Signs of made-up alphabets, each written by many hands: many classes with few pictures each."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.set import SEED, DataSet, Opening
from engine.reading.columns import Column, Raw

SIDE = 20  # points of a picture
POINTS = 24  # of a stroke, as it is drawn
STROKES = (2, 3)
PEN = 0.055  # how wide a stroke is, of the picture's side
# How hands differ: in radians, and in shares of the side.
TURN, SHAKE, STRETCH, SHIFT = 0.2, 0.05, 0.12, 0.05


def load(options: dict[str, Any], opening: Opening) -> Raw:
    rng = np.random.default_rng(options["seed"])
    signs, hands = int(options["signs"]), int(options["hands"])
    pictures = np.concatenate([written(rng, sign_of(rng), hands) for _ in range(signs)])
    names = tuple(f"sign {k + 1}" for k in range(signs))
    label = np.repeat(np.arange(signs), hands)
    columns = {
        "image": Column("image", "image", pictures),
        "sign": Column("sign", "category", label, names),
    }
    return Raw(columns, "sign", "many classes", ("image",), range=(0.0, 255.0))


def sign_of(rng: np.random.Generator) -> np.ndarray:
    """(strokes, 4, 2): the corners that each stroke bends along."""
    strokes = int(rng.integers(STROKES[0], STROKES[1] + 1))
    return rng.uniform(0.12, 0.88, (strokes, 4, 2))


def written(rng: np.random.Generator, sign: np.ndarray, hands: int) -> np.ndarray:
    """The sign by so many hands: (hands, 1, SIDE, SIDE) as bytes."""
    corners = sign[None] + rng.normal(0, SHAKE, (hands, *sign.shape))
    angle, size = rng.normal(0, TURN, hands), 1 + rng.normal(0, STRETCH, (hands, 2))
    turn = np.stack([np.cos(angle), -np.sin(angle), np.sin(angle), np.cos(angle)], 1)
    turned = np.einsum("hscd,hde->hsce", corners - 0.5, turn.reshape(hands, 2, 2))
    shift = rng.normal(0, SHIFT, (hands, 1, 1, 2))
    corners = 0.5 + shift + turned * size[:, None, None]
    t = np.linspace(0, 1, POINTS)[:, None]
    along = np.concatenate([(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3], 1)
    path = np.einsum("tc,hscd->hstd", along, corners).reshape(hands, -1, 2)
    place = (np.arange(SIDE) + 0.5) / SIDE
    far = (place[None, None, None, :] - path[:, :, 0, None, None]) ** 2
    far = far + (place[None, None, :, None] - path[:, :, 1, None, None]) ** 2
    ink = np.exp(-far.min(1) / (2 * (PEN / 1.6) ** 2))  # (hands, SIDE, SIDE)
    return np.rint(255 * ink).astype(np.uint8)[:, None]


ENTRIES = (
    DataSet(
        name="signs",
        title="Signs of made-up alphabets",
        summary="Signs that nobody has seen before, each written twenty times.",
        explain="Many classes with few pictures each. The parts hold different signs: what a network learns of some must help it to tell "
        "others apart that it has never seen, from one or five examples of each. So people learn a new letter.",
        licence="generated here",
        source="drawn by lot on this machine",
        kind="image",
        task="many classes",
        load=load,
        options=(
            Field("signs", "Signs", "int", 120, "How many different ones there are.", 10, 500, 10),
            Field("hands", "Hands", "int", 20, "How often each is written.", 4, 50),
            SEED,
        ),
        transforms=(),
        split={
            "type": "grouped",
            "column": "sign",
            "train": 0.6,
            "validation": 0.2,
            "test": 0.2,
            "seed": 0,
        },
        reference="Compare with the nearest mean of the pictures as they are: Results show both.",
        words=("few-shot", "omniglot", "letters", "meta-learning", "pictures", "toy"),
        group="generated",
    ),
)
