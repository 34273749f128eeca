"""Adam."""

from __future__ import annotations

from engine.plan.optimizers.optimizer import BETAS, DECAY, EPS, OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="adam",
    title="Adam",
    summary="Every weight gets a step of its own size, from the mean and spread of its gradients.",
    maths="m ← β₁m + (1 − β₁)g,  v ← β₂v + (1 − β₂)g²,  w ← w − lr·m̂ / (√v̂ + ε)",
    when="The safe first choice for nearly everything.",
    fields=(rate(0.001), *BETAS, EPS, DECAY),
    torch="Adam",
    always={},
    fused=True,
    decays_weights_itself=False,
)
