"""SGD."""

from __future__ import annotations

from engine.plan.optimizers.optimizer import DECAY, OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="sgd",
    title="SGD",
    summary="A step straight down the slope of the batch.",
    maths="w ← w − lr·g",
    when="To see the bare idea, or with a schedule and much patience: it can end up a little better than Adam.",
    fields=(rate(0.01), DECAY),
    torch="SGD",
    always={},
    fused=True,
    decays_weights_itself=False,
)
