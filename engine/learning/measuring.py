"""A training looks at itself after an epoch: how good it is, and samples to look at. Nothing of the
training changes by it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from engine.learning.precision import autocast
from engine.measures.threshold import Threshold
from engine.randomness import reseed
from engine.run.standing import Samples

if TYPE_CHECKING:
    from engine.learning.train import Training


def measure(training: Training) -> dict[str, float]:
    """The same noise and masks at every measurement."""
    reseed(training.plan.seed, "measure", 0)
    with (
        as_measured(training),
        torch.set_grad_enabled(training.way.needs_gradients),
        autocast(training.plan.precision, training.device),
    ):
        return training.way.measure(training.nets, training.sources, training.state)


@torch.no_grad()
def choose_threshold(training: Training) -> Threshold | None:
    """From which chance on the second of two classes is said, by the validation part; None where
    there is no such choice, or rare classes were made louder: then one half is meant.
    """
    way, source = training.way, training.sources.get("validation")
    if source is None or training.plan.weighs_classes or not way.reading.is_yes_or_no:
        return None
    outputs, truth = list[Tensor](), list[Tensor]()
    for module in training.modules.values():
        module.eval()  # the weights that are kept stand in it already
    for number in range(source.batches):
        batch = source.batch(0, number)
        counted = batch.get("sample.rows", slice(None))
        outputs.append(training.nets[training.asked](batch)[counted].float().cpu())
        truth.append(batch[way.target][counted].cpu())
    return way.reading.threshold_for(torch.cat(outputs).numpy(), torch.cat(truth).numpy())


@torch.no_grad()
def make_samples(training: Training) -> Samples:
    reseed(training.plan.seed, "samples", 0)
    with as_measured(training):
        figures = training.way.samples(training.nets, training.sources, training.state)
    return Samples(training.at["step"], tuple(figures))


@contextlib.contextmanager
def as_measured(training: Training) -> Iterator[None]:
    """Evaluation mode, and the averaged weights where there are any."""
    for module in training.modules.values():
        module.eval()
    with training.slow.in_place() if training.slow else contextlib.nullcontext():
        yield
