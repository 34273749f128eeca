"""Handwritten digits of 8 × 8 pixels, which come with scikit-learn."""

from __future__ import annotations

import gzip
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.sets.set import DataSet, Opening
from engine.reading.columns import Column, Raw, category


def load(options: dict[str, Any], opening: Opening) -> Raw:
    # Read without scikit-learn: importing it takes 1.7 s, the file 0.02 s, and the first training
    # of all waits for it.
    place = find_spec("sklearn")
    assert place is not None, "scikit-learn is among the requirements"
    assert place.origin is not None
    with gzip.open(Path(place.origin).parent / "datasets" / "data" / "digits.csv.gz", "rt") as file:
        table = np.loadtxt(file, delimiter=",")
    # the file counts 0 to 16
    pictures = (table[:, :64].astype(np.float32) / 16.0).reshape(-1, 1, 8, 8)
    columns = {
        "image": Column("image", "image", pictures),
        "label": category("label", table[:, 64].astype(np.int64), map(str, range(10))),
    }
    return Raw(columns, "label", "many classes", ("image",), range=(0.0, 1.0))


ENTRIES = (
    DataSet(
        name="digits",
        title="Digits",
        summary="1,797 handwritten digits as pictures of 8 × 8 pixels.",
        explain="Small enough to train in seconds, real enough to make honest mistakes. Forty-three people wrote the digits; "
        "each picture counts the ink in 4 × 4 blocks of a larger scan.",
        licence="CC BY 4.0",
        source="UCI Machine Learning Repository, Optical Recognition of Handwritten Digits (test part), as shipped with scikit-learn",
        kind="image",
        task="many classes",
        load=load,
        transforms=(),
        reference="A support vector machine with a radial kernel reaches about 98.9% on a random split; "
        "a small convolutional network about the same.",
        rows=1797,
        words=("images", "handwriting", "numbers", "small", "classification"),
    ),
)
