"""RAdam."""

from __future__ import annotations

from engine.plan.optimizers.optimizer import BETAS, DECAY, EPS, OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="radam",
    title="RAdam",
    summary="Adam that starts carefully until it knows the spread of the gradients: a warm-up of its own.",
    maths="w ← w − lr·r·m̂ / √v̂,  r: how far v can be trusted yet",
    when="When Adam jumps in the first steps and you want no warm-up schedule.",
    fields=(rate(0.001), *BETAS, EPS, DECAY),
    torch="RAdam",
    always={},
    fused=False,
    decays_weights_itself=False,
)
