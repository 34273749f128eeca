"""The peers of ../shared/bench/peers_train.py, as they stand there, with one work more: a
Transformer of four layers over 32 tokens.

`python -m benchmarks.peers NAME` answers each line of its standard input, a work, with a line of
JSON: the seconds of each epoch and of the
whole. So every framework keeps a process of its own and all of them can be asked in turns. NAME:
bare tuned lightning skorch keras ours.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("LAYERLOOM_SHARED", ROOT.parent / "shared"))
FILE = SHARED / "bench" / "peers_train.py"
SYMBOLS, LENGTH, WIDTH, HEADS, CLASSES = 50, 32, 64, 4, 10


def peers(clock: str = "perf_counter") -> dict[str, Any]:
    """The functions of the file without its last lines, which run one peer and print."""
    source = FILE.read_text().replace("time.perf_counter()", f"time.{clock}()")
    space: dict[str, Any] = {"__name__": "peers_train"}
    exec(source[: source.index("name, work = sys.argv")], space)
    data, torch_net, keras = space["data"], space["torch_net"], space["keras"]
    space["data"] = lambda work: tokens() if work == "transformer" else data(work)
    space["torch_net"] = lambda work: transformer() if work == "transformer" else torch_net(work)
    space["keras"] = lambda work: keras_transformer(space) if work == "transformer" else keras(work)
    space["BATCH"]["transformer"], space["EPOCHS"]["transformer"] = 32, 6
    return space


def tokens() -> tuple[np.ndarray, ...]:
    chance = np.random.default_rng(0)
    x, y = chance.integers(0, SYMBOLS, (1280, LENGTH)), chance.integers(0, CLASSES, 1280)
    return x[:1024], y[:1024], x[1024:], y[1024:]


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
                for _ in range(4)
            ]
            self.layers = nn.Sequential(*layers)
            self.out = nn.Linear(WIDTH, CLASSES)

        def forward(self, x: Any) -> Any:
            return self.out(self.layers(self.embed(x)).mean(1))

    return Transformer()


def keras_transformer(space: dict[str, Any]) -> list[float]:
    """The same network in Keras, with the same loop around it as the file's other works."""
    import keras as K

    x, y, xv, yv = tokens()
    layers, times = K.layers, list[float]()
    given = layers.Input((LENGTH,), dtype="int32")
    h = layers.Embedding(SYMBOLS, WIDTH)(given)
    for _ in range(4):
        n = layers.LayerNormalization(epsilon=1e-5)(h)
        h = layers.Add()([h, layers.MultiHeadAttention(HEADS, WIDTH // HEADS)(n, n)])
        n = layers.LayerNormalization(epsilon=1e-5)(h)
        h = layers.Add()([h, layers.Dense(WIDTH)(layers.Dense(4 * WIDTH, "relu")(n))])
    net = K.Model(given, layers.Dense(CLASSES)(layers.GlobalAveragePooling1D()(h)))
    net.compile(
        K.optimizers.Adam(1e-3),
        K.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )

    class Clock(K.callbacks.Callback):
        def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
            self.began = time.perf_counter()

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
            times.append(time.perf_counter() - self.began)

    batch, epochs = space["BATCH"]["transformer"], space["EPOCHS"]["transformer"]
    net.fit(
        x.astype("int32"),
        y,
        batch_size=batch,
        epochs=epochs,
        validation_data=(xv.astype("int32"), yv),
        verbose=0,
        callbacks=[Clock()],
    )
    return times


def main() -> None:
    name, space = sys.argv[1], peers()
    if name.startswith("ours"):
        from benchmarks.bench_engine import ours

        def run(work: str) -> list[float]:
            watchers, threads = (
                0 if name == "ours-unwatched" else 5,
                1 if name == "ours-one-thread" else None,
            )
            return ours(
                work,
                space,
                watchers,
                space["EPOCHS"][work],
                compiled=name == "ours-compiled",
                threads=threads,
            )
    else:
        run = space[name]
    answers = os.fdopen(os.dup(1), "w")  # what frameworks print must not come between
    os.dup2(2, 1)
    for line in sys.stdin:
        began = time.perf_counter()
        times = run(line.strip())
        answers.write(json.dumps({"epochs": times, "whole": time.perf_counter() - began}) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
