"""How much memory a training will take, before it takes any; what is too large is refused with what
would fit.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np
import psutil
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from engine import ways
from engine.catalogue import filled
from engine.errors import Refusal
from engine.learning.networks import build, roles_of
from engine.plan import optimizers
from engine.plan.plan import Plan
from engine.system import TORCH

# Copies of each weight: itself, its gradient, what the optimizer remembers, the best one so far.
COPIES = {
    "sgd": 3,
    "momentum": 4,
    "nesterov": 4,
    "adagrad": 4,
    "rmsprop": 4,
    "muon": 4,
    "lbfgs": 23,
}
BASE = TORCH


class TooLargeError(Refusal, MemoryError):
    """The job does not fit; the text has the numbers and what would."""


@dataclass(frozen=True)
class Estimate:
    """What a training takes: bytes whatever the batch, bytes a sample, and multiplications and
    additions a sample (forward).
    """

    fixed: int
    sample: int
    work: int


def estimate(source: ModuleType, plan: Plan, data: Any) -> Estimate:
    """Built on the meta device: nothing is allocated, nothing is computed."""
    with torch.device("meta"):
        modules = build(source, plan)
    weights = sum(
        p.numel() * 4
        for m in {id(m): m for m in modules.values()}.values()
        for p in (*m.parameters(), *m.buffers())
    )
    copies = max(
        (COPIES.get(plan.learner(name).optimizer.type, 5) for name in learners_of(plan)),
        default=5,
    )
    held = weights * (copies + (1 if plan.average else 0))
    # What lies on the disk is read as it is needed, and takes no memory that others could not have.
    arrays = sum(
        array.nbytes
        for part in data.parts.values()
        for array in part.fields.values()
        if not isinstance(array, np.memmap)
    )
    if "train" not in data.parts:  # nothing lies there before the training makes it
        return Estimate(BASE + held, 0, 0)
    a_row = sum(array[:1].nbytes for array in data.parts["train"].fields.values())
    two, work = activations(modules, plan, data, 2)
    four, _ = activations(modules, plan, data, 4)
    # what grows with the batch is a sample's
    return Estimate(BASE + held + 2 * arrays, a_row + max(0, four - two) // 2, work // 2)


def activations(modules: dict[str, Any], plan: Plan, data: Any, rows: int) -> tuple[int, int]:
    """Bytes that the backward pass keeps of so many rows, and the work of the forward pass; 0 where
    it needs real numbers.

    A network with recurrent layers is not gone through, which would take 1.5 ms for each moment of
    time: its work is that of one moment.
    """
    if any(isinstance(layer, nn.RNNBase) for m in modules.values() for layer in m.modules()):
        return 0, 2 * rows * sum(p.numel() for m in modules.values() for p in m.parameters())
    sizes: dict[int, int] = {}
    hold: list[Any] = []  # while they live, no two share an id
    counter = FlopCounterMode(display=False)

    def pack(tensor: torch.Tensor) -> torch.Tensor:
        sizes[id(tensor)] = tensor.numel() * tensor.element_size()
        hold.append(tensor)
        return tensor

    entry = ways.CATALOGUE[plan.objective.type]
    with contextlib.suppress(Exception):
        objective = entry(filled(entry, plan.objective.options), None, data.signature)
        fields = {k: torch.as_tensor(v[:1]) for k, v in data.parts["train"].fields.items()}
        batch = {
            k: (t.float() if t.is_floating_point() or t.dtype == torch.uint8 else t.long()).to(
                "meta"
            )
            for k, t in fields.items()
        }
        batch = {k: t.expand(rows, *t.shape[1:]) for k, t in batch.items()}
        with counter, torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
            for net in roles_of(modules, plan, objective).values():
                hold.append(net(batch))
    return sum(sizes.values()), counter.get_total_flops()


def check_memory(source: ModuleType, plan: Plan, data: Any, limit: float | None) -> Estimate:
    """The estimate. Raises TooLargeError when it is over what this run may use."""
    available = min(limit or float("inf"), psutil.virtual_memory().available + BASE)
    needs = estimate(source, plan, data)
    fixed, sample = needs.fixed, needs.sample
    needed = fixed + sample * plan.batch
    if needed <= available:
        return needs
    gb, room = 1e9, available - fixed
    sentence = (
        f"This training needs about {needed / gb:.1f} GB and may use {available / gb:.1f} GB."
    )
    if room > sample:
        raise TooLargeError(
            f"{sentence} A batch of {int(room // max(sample, 1))} instead of {plan.batch} would fit."
        )
    name = optimizers.CATALOGUE[plan.learner(next(iter(learners_of(plan)))).optimizer.type].title
    raise TooLargeError(
        f"{sentence} {fixed / gb:.1f} GB of it are the weights with {name}, and the data: only a smaller network or less data fits."
    )


def learners_of(plan: Plan) -> dict[str, tuple[str, ...]]:
    way = ways.CATALOGUE[plan.objective.type]
    return way.learners_for(filled(way, plan.objective.options))
