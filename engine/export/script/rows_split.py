"""A piece of a training script: rows that ship with scikit-learn, split there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import torch
from sklearn.datasets import (
    load_breast_cancer,
    load_diabetes,
    load_digits,
    load_iris,
    load_wine,
    make_moons,
)
from sklearn.model_selection import train_test_split

if TYPE_CHECKING:
    from engine.ways.script_pieces import Batch

Rows = tuple[np.ndarray, np.ndarray]


def digits() -> tuple[np.ndarray, np.ndarray]:
    """Pictures of 8 × 8 points from 0 to 1, and the digit of each."""
    bunch = load_digits()
    return bunch.images[:, None] / 16, bunch.target


def iris() -> tuple[np.ndarray, np.ndarray]:
    """Four measures of a flower, and its species."""
    X, y = load_iris(return_X_y=True)
    return X, y


def wine() -> tuple[np.ndarray, np.ndarray]:
    """Thirteen measures of a wine, and which of three growers made it."""
    X, y = load_wine(return_X_y=True)
    return X, y


def breast_cancer() -> tuple[np.ndarray, np.ndarray]:
    """Thirty measures of cells, and whether they are benign."""
    X, y = load_breast_cancer(return_X_y=True)
    return X, y


def diabetes() -> tuple[np.ndarray, np.ndarray]:
    """Ten measures of a person, and how far the illness went in a year."""
    X, y = load_diabetes(return_X_y=True, scaled=False)
    return X, y


def moons(
    *,
    rows: int = 200,
    noise: float = 0.1,
    seed: int = 0,
) -> tuple[np.ndarray, np.ndarray]:
    """Points on two half moons, and on which of them each lies."""
    X, y = make_moons(n_samples=rows, noise=noise, random_state=seed)
    return X, y


# By the name of the data set.
LOADERS: dict[str, Callable[[], Rows]] = {
    "digits": digits,
    "iris": iris,
    "wine": wine,
    "breast-cancer": breast_cancer,
    "diabetes": diabetes,
    "moons": moons,
}
load = digits  # a script has one of them, under this name


def load_rows(
    *,
    field: str = "image",
    validation: float = 0.15,
    test: float = 0.15,
    seed: int = 0,
) -> dict[str, Batch]:
    """All rows in parts, split at random; the test part stays closed until the end."""
    X, y = load()
    # [if classes]
    X, X_held, y, y_held = train_test_split(
        X, y, test_size=validation, random_state=seed, stratify=y
    )
    # [end]
    # [if not classes]
    X, X_held, y, y_held = train_test_split(X, y, test_size=validation, random_state=seed)
    # [end]
    split = {"validation": (X_held, y_held)}
    # [if test]
    left = min(0.99, test / (1 - validation))  # the share of what is left
    # [if classes]
    X, X_held, y, y_held = train_test_split(X, y, test_size=left, random_state=seed, stratify=y)
    # [end]
    # [if not classes]
    X, X_held, y, y_held = train_test_split(X, y, test_size=left, random_state=seed)
    # [end]
    split["test"] = X_held, y_held
    # [end]
    # [if standardise]
    mean, std = X.mean(0), X.std(0)  # of the training part alone
    std[std < 1e-12] = 1.0
    # [end]
    # [if standardise-target]
    usual, spread = y.mean(), y.std()  # of the training part alone
    # [end]
    parts: dict[str, Batch] = {}
    for part, (inputs, target) in {"train": (X, y), **split}.items():
        # [if standardise]
        inputs = (inputs - mean) / std
        # [end]
        # [if standardise-target]
        target = (target - usual) / spread
        # [end]
        parts[part] = {field: torch.tensor(inputs, dtype=torch.float32)}
        # [if target of classes]
        parts[part]["target"] = torch.tensor(target, dtype=torch.long)
        # [end]
        # [if target of numbers]
        parts[part]["target"] = torch.tensor(target, dtype=torch.float32)
        # [end]
    return parts
