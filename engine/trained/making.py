"""Samples that a trained network makes on request, as figures and as a file to take away."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from engine.errors import Refusal
from engine.files import write_bytes
from engine.randomness import reseed
from engine.trained.opened import Trained, open_trained
from engine.ways.making import Maker, shown
from engine.ways.way import first_input

if TYPE_CHECKING:
    from engine.run.folder import RunFolder

MOST = 10_000  # samples at once


class CannotMake(Refusal, ValueError):
    """What was asked for cannot be made."""


def make_task(
    run: RunFolder,
    count: int = 16,
    seed: int = 0,
    wishes: dict[str, Any] | None = None,
    path: str | None = None,
) -> dict[str, Any]:
    """The same count, seed and wishes give the same samples. `path`: an .npz file to write."""
    trained = open_trained(run.folder, with_data=False)
    samples = made_by(trained, count, seed, wishes or {})
    name, field = first_input(trained.signature)
    if path is not None:
        file = io.BytesIO()
        np.savez_compressed(file, **{name: samples.numpy()})  # type: ignore[arg-type]  # its stubs take no names
        write_bytes(Path(path), file.getvalue())
    figures = shown(samples, samples[:0], field)
    facts = {"count": count, "seed": seed, "shape": list(samples.shape), "path": path}
    return facts | {"figures": [figure.as_json() for figure in figures]}


def made_by(trained: Trained, count: int, seed: int, wishes: Mapping[str, Any]) -> torch.Tensor:
    """(count, *shape of the first input), in the numbers that the network learned from."""
    way = trained.way
    if not isinstance(way, Maker):
        raise CannotMake(
            f"A network that learned by *{way.title}* answers and makes nothing. Ask it with predict."
        )
    if not 1 <= count <= MOST:
        raise CannotMake(f"It makes 1 to {MOST:,} samples at once, not {count:,}.")
    wished = way.wished(wishes)
    reseed(seed, "make", 0)
    with torch.no_grad():
        samples = way.make(trained.nets, count, wished).float().cpu()
    if not torch.isfinite(samples).all():
        raise CannotMake("What it makes is no numbers any more. Train it anew with a smaller rate.")
    return samples
