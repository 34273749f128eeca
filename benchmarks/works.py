"""What ours and its peers all train: two moons with large and with small batches, a small picture
network, a small Transformer. Each framework builds the same network and gets the same rows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

LEARNING_RATE = 1e-3  # Adam, in every framework
SYMBOLS, LENGTH, WIDTH, HEADS, DEPTH = 50, 32, 64, 4, 4  # of the Transformer
FEWEST = 4  # epochs: the first two are left out, and a median wants more than one


class Rows(NamedTuple):
    """Four fifths to learn from, the rest to measure on."""

    x: np.ndarray
    y: np.ndarray
    x_held: np.ndarray
    y_held: np.ndarray


@dataclass(frozen=True)
class Work:
    """One thing to train. `network` makes it in torch; `benchmarks/peers.py` has it in Keras."""

    name: str
    rows: Callable[[], Rows]
    network: Callable[[], Any]
    batch: int
    epochs: int
    is_trial: bool = False

    def trial(self) -> Work:
        """Two batches and a few epochs, to see that it runs; its numbers are worth nothing."""

        def few() -> Rows:
            rows = self.rows()
            learned, held = 2 * self.batch, self.batch
            return Rows(rows.x[:learned], rows.y[:learned], rows.x_held[:held], rows.y_held[:held])

        return replace(self, rows=few, epochs=FEWEST, is_trial=True)


def split(x: np.ndarray, y: np.ndarray) -> Rows:
    learned = len(x) * 4 // 5
    return Rows(x[:learned], y[:learned], x[learned:], y[learned:])


# ---- rows ----------------------------------------------------------------------------------------
def moons() -> Rows:
    from sklearn.datasets import make_moons

    x, y = make_moons(n_samples=1000, noise=0.2, random_state=42)
    return split(x.astype(np.float32), y.astype(np.int64))


def pictures() -> Rows:
    """Noise as large as MNIST: only the time that it takes matters."""
    chance = np.random.default_rng(0)
    return split(chance.random((6400, 1, 28, 28), dtype=np.float32), chance.integers(0, 10, 6400))


def texts() -> Rows:
    chance = np.random.default_rng(0)
    return split(chance.integers(0, SYMBOLS, (1280, LENGTH)), chance.integers(0, 10, 1280))


# ---- networks, in torch --------------------------------------------------------------------------
# Torch is imported when one is made: Keras on JAX should not pay for it.
def dense() -> Any:
    from torch import nn

    widths = (2, 64, 128, 64)
    hidden = [
        layer
        for before, after in pairwise(widths)
        for layer in (nn.Linear(before, after), nn.ReLU())
    ]
    return nn.Sequential(*hidden, nn.Linear(widths[-1], 2))


def convolutional() -> Any:
    from torch import nn

    def stage(before: int, after: int) -> list[nn.Module]:
        return [nn.Conv2d(before, after, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]

    head = [nn.Flatten(), nn.Linear(32 * 7 * 7, 64), nn.ReLU(), nn.Linear(64, 10)]
    return nn.Sequential(*stage(1, 16), *stage(16, 32), *head)


def transformer() -> Any:
    from torch import nn

    class Transformer(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.embed = nn.Embedding(SYMBOLS, WIDTH)
            layers = [
                nn.TransformerEncoderLayer(
                    WIDTH, HEADS, 4 * WIDTH, 0.0, batch_first=True, norm_first=True
                )
                for _ in range(DEPTH)
            ]
            self.layers = nn.Sequential(*layers)
            self.out = nn.Linear(WIDTH, 10)

        def forward(self, x: Any) -> Any:
            return self.out(self.layers(self.embed(x)).mean(1))

    return Transformer()


WORKS = {
    work.name: work
    for work in (
        Work("moons", moons, dense, batch=800, epochs=200),
        Work("moons32", moons, dense, batch=32, epochs=20),
        Work("cnn", pictures, convolutional, batch=128, epochs=5),
        Work("transformer", texts, transformer, batch=32, epochs=6),
    )
}
