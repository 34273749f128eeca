"""Handwritten digits of 8 × 8 pixels, which come with scikit-learn."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.datasets.entry import DataSet, Opening
from engine.reading.raw import Column, Raw, category


def load(options: dict[str, Any], opening: Opening) -> Raw:
    from sklearn.datasets import load_digits  # slow to import: not on the first screen's path

    bunch = load_digits()
    pictures = (bunch.images.astype(np.float32) / 16.0)[:, None]  # (rows, 1, 8, 8); the file counts 0 to 16
    columns = {"image": Column("image", "image", pictures), "label": category("label", bunch.target, map(str, range(10)))}
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
