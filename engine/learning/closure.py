"""A step of an optimizer that asks for the loss several times, as L-BFGS does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor

from engine.learning.precision import autocast
from engine.ways.way import Batch, Loss

if TYPE_CHECKING:
    from engine.learning.learner import Learner
    from engine.learning.train import Training


def step_with_closure(training: Training, learner: Learner, drawn: list[Batch], look: bool) -> None:
    """Each time that it asks, dropout has the same masks."""
    step, generator = training.at["step"], torch.get_rng_state()
    params, losses_seen = learner.params, list[tuple[Loss, Tensor]]()
    buffers = list[Tensor]()  # as BatchNorm has them when it met the batch once
    weights = [p.detach().clone() for p in params]
    for group in learner.groups:
        group["lr"] = learner.rate(step)

    def closure() -> Tensor:
        first = not losses_seen
        torch.set_rng_state(generator)
        for p in params:
            p.grad = None
        total, count = torch.zeros((), device=training.device), 0.0
        for batch in drawn:
            with autocast(training.plan.precision, training.device):
                loss = next(training.way.losses(training.nets, batch, training.state))
            value = learner.balance.added_to(loss.value)
            (value * loss.count).backward()
            total, count = total + value.detach() * loss.count, count + float(loss.count)
            if first:
                losses_seen.append((loss, loss.value.detach()))
        torch._foreach_div_([p.grad for p in params if p.grad is not None], count)
        if first:
            buffers.extend(b.clone() for b in training.buffers)
        return total / count

    for optimizer in learner.optimizers:
        optimizer.step(closure)  # type: ignore[arg-type]  # torch's stubs want a float, its code takes a tensor
    if training.buffers:
        torch._foreach_copy_(training.buffers, buffers)
    training.pending.extend((step, loss.name, value, loss.count) for loss, value in losses_seen)
    if look:
        for loss, _ in losses_seen:
            training.look_at_parts(step, loss, learner)
    for p in params:
        p.grad = None
    if not all(bool(torch.isfinite(p).all()) for p in params):
        torch._foreach_copy_([p.detach() for p in params], weights)
        training.stop_for_fault(step)
        return
    if training.buffers:
        torch._foreach_copy_(training.before, training.buffers)
    if training.slow:
        training.slow.follow(step)
    training.step_is_done(len(drawn), look)
