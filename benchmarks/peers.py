"""The works in other hands: torch loops written by hand, Lightning, skorch, Keras 3. Each function
trains one work and gives the seconds of every epoch, its measuring on the held-out rows included.

`python -m benchmarks.peers NAME` trains what each line of its standard input names ("moons", or
"moons trial") and answers with a line of JSON. So every framework keeps a process of its own, and
all of them can be asked in turns.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any

from benchmarks.ours import Clock, ours
from benchmarks.works import (
    DEPTH,
    HEADS,
    LEARNING_RATE,
    LENGTH,
    SYMBOLS,
    WIDTH,
    WORKS,
    Rows,
    Work,
)

Trains = Callable[[Work], list[float]]


# ---- by hand -------------------------------------------------------------------------------------
def bare(work: Work) -> list[float]:
    """The loop of a tutorial, with torch as it comes."""
    import torch

    net = work.network()
    return loop(work, net, torch.optim.Adam(net.parameters(), lr=LEARNING_RATE))


def tuned(work: Work, clock: Clock = time.perf_counter) -> list[float]:
    """The same loop by somebody who knows torch: one thread, a fused optimizer, and the order in
    memory that convolutions like.
    """
    import torch

    torch.set_num_threads(1)
    net, order = work.network(), torch.contiguous_format
    if work.name == "cnn":
        order = torch.channels_last
        net = net.to(memory_format=order)
    optimizer = torch.optim.Adam(net.parameters(), lr=LEARNING_RATE, fused=True)
    return loop(work, net, optimizer, order, clock)


def loop(
    work: Work, net: Any, optimizer: Any, order: Any = None, clock: Clock = time.perf_counter
) -> list[float]:
    import torch
    from torch.nn.functional import cross_entropy

    x, y, x_held, y_held = (torch.from_numpy(array) for array in work.rows())
    if order is not None and x.dim() == 4:
        x, x_held = x.to(memory_format=order), x_held.to(memory_format=order)
    seconds = []
    for _ in range(work.epochs):
        began = clock()
        net.train()
        for rows in torch.randperm(len(x)).split(work.batch):
            loss = cross_entropy(net(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        net.eval()
        with torch.no_grad():  # a person wants to see both numbers after each epoch
            scores = net(x_held)
            cross_entropy(scores, y_held).item()
            (scores.argmax(1) == y_held).float().mean().item()
        seconds.append(clock() - began)
    return seconds


# ---- frameworks ----------------------------------------------------------------------------------
def by_lightning(work: Work) -> list[float]:
    import lightning
    import torch
    from torch.nn.functional import cross_entropy
    from torch.utils.data import DataLoader, TensorDataset

    seconds: list[float] = []

    class Learner(lightning.LightningModule):
        def __init__(self) -> None:
            super().__init__()
            self.net = work.network()

        def training_step(self, batch: Any, number: int) -> Any:
            x, y = batch
            loss = cross_entropy(self.net(x), y)
            self.log("train/loss", loss, on_step=False, on_epoch=True)
            return loss

        def validation_step(self, batch: Any, number: int) -> None:
            x, y = batch
            scores = self.net(x)
            self.log("validation/loss", cross_entropy(scores, y))
            self.log("validation/accuracy", (scores.argmax(1) == y).float().mean())

        def configure_optimizers(self) -> Any:
            return torch.optim.Adam(self.parameters(), lr=LEARNING_RATE)

        def on_train_epoch_start(self) -> None:
            self.began = time.perf_counter()

        def on_train_epoch_end(self) -> None:  # Lightning measures before it calls this
            seconds.append(time.perf_counter() - self.began)

    x, y, x_held, y_held = (torch.from_numpy(array) for array in work.rows())
    trainer = lightning.Trainer(
        accelerator="cpu",
        max_epochs=work.epochs,
        num_sanity_val_steps=0,
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
    )
    learned = DataLoader(TensorDataset(x, y), batch_size=work.batch, shuffle=True)
    held = DataLoader(TensorDataset(x_held, y_held), batch_size=len(x_held))
    trainer.fit(Learner(), learned, held)
    return seconds


def by_skorch(work: Work) -> list[float]:
    import torch
    from skorch import NeuralNetClassifier
    from skorch.dataset import Dataset
    from skorch.helper import predefined_split

    rows = work.rows()
    learner = NeuralNetClassifier(
        work.network(),
        criterion=torch.nn.CrossEntropyLoss,
        optimizer=torch.optim.Adam,
        lr=LEARNING_RATE,
        batch_size=work.batch,
        max_epochs=work.epochs,
        iterator_train__shuffle=True,
        train_split=predefined_split(Dataset(rows.x_held, rows.y_held)),
        verbose=0,
    )
    learner.fit(rows.x, rows.y)
    return [epoch["dur"] for epoch in learner.history]


def by_keras(work: Work) -> list[float]:
    """On the backend that KERAS_BACKEND names."""
    import keras

    rows, seconds = work.rows(), list[float]()
    on_torch = keras.backend.backend() == "torch"
    keras.backend.set_image_data_format("channels_first" if on_torch else "channels_last")
    if work.name == "cnn" and not on_torch:
        x, x_held = (array.transpose(0, 2, 3, 1) for array in (rows.x, rows.x_held))
        rows = rows._replace(x=x, x_held=x_held)
    elif work.name == "transformer":
        rows = rows._replace(x=rows.x.astype("int32"), x_held=rows.x_held.astype("int32"))
    net = in_keras(work, rows)
    net.compile(
        keras.optimizers.Adam(LEARNING_RATE),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )

    class Watch(keras.callbacks.Callback):  # type: ignore[misc]  # Keras is not there when types are checked
        def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
            self.began = time.perf_counter()

        def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
            seconds.append(time.perf_counter() - self.began)

    net.fit(
        rows.x,
        rows.y,
        batch_size=work.batch,
        epochs=work.epochs,
        validation_data=(rows.x_held, rows.y_held),
        callbacks=[Watch()],
        verbose=0,
    )
    return seconds


def in_keras(work: Work, rows: Rows) -> Any:
    """The network of a work as somebody writes it in Keras."""
    import keras
    from keras import layers

    if work.name == "transformer":
        return transformer_in_keras()
    if work.name == "cnn":
        body = [
            *(layers.Conv2D(16, 3, padding="same", activation="relu"), layers.MaxPooling2D()),
            *(layers.Conv2D(32, 3, padding="same", activation="relu"), layers.MaxPooling2D()),
            *(layers.Flatten(), layers.Dense(64, "relu"), layers.Dense(10)),
        ]
    else:
        body = [*(layers.Dense(width, "relu") for width in (64, 128, 64)), layers.Dense(2)]
    return keras.Sequential([layers.Input(rows.x.shape[1:]), *body])


def transformer_in_keras() -> Any:
    import keras
    from keras import layers

    given = layers.Input((LENGTH,), dtype="int32")
    x = layers.Embedding(SYMBOLS, WIDTH)(given)
    for _ in range(DEPTH):
        normed = layers.LayerNormalization(epsilon=1e-5)(x)
        x = layers.Add()([x, layers.MultiHeadAttention(HEADS, WIDTH // HEADS)(normed, normed)])
        normed = layers.LayerNormalization(epsilon=1e-5)(x)
        x = layers.Add()([x, layers.Dense(WIDTH)(layers.Dense(4 * WIDTH, "relu")(normed))])
    return keras.Model(given, layers.Dense(10)(layers.GlobalAveragePooling1D()(x)))


# ---- a process for each --------------------------------------------------------------------------
PEERS: dict[str, Trains] = {
    "ours": lambda work: ours(work, watchers=5, threads=None),
    "ours-unwatched": lambda work: ours(work, threads=None),
    "ours-one-thread": lambda work: ours(work, watchers=5),
    "ours-compiled": lambda work: ours(work, watchers=5, threads=None, compiled=True),
    "bare": bare,
    "tuned": tuned,
    "lightning": by_lightning,
    "skorch": by_skorch,
    "keras-torch": by_keras,
    "keras-jax": by_keras,
}
# What each needs beside the project's own environment.
NEEDS = {
    "lightning": ("lightning",),
    "skorch": ("skorch",),
    "keras-torch": ("keras",),
    "keras-jax": ("keras", "jax"),
}


def missing(name: str) -> list[str]:
    """The packages that this interpreter lacks for a peer."""
    return [package for package in NEEDS.get(name, ()) if not importlib.util.find_spec(package)]


def main(name: str) -> None:
    answers = os.fdopen(os.dup(1), "w")  # what frameworks print must not come between
    os.dup2(2, 1)
    print(json.dumps({"missing": missing(name)}), file=answers, flush=True)
    for line in sys.stdin:
        name_of_work, _, trial = line.strip().partition(" ")
        work = WORKS[name_of_work]
        began = time.perf_counter()
        seconds = PEERS[name](work.trial() if trial else work)
        whole = time.perf_counter() - began
        print(json.dumps({"epochs": seconds, "whole": whole}), file=answers, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
