"""NAdam."""

from __future__ import annotations

from engine.plan.optimizers.optimizer import BETAS, DECAY, EPS, OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="nadam",
    title="NAdam",
    summary="Adam that looks ahead like Nesterov momentum.",
    maths="w ← w − lr·(β₁m̂ + (1 − β₁)ĝ) / (√v̂ + ε),  m and v as in Adam",
    when="When Adam works and you want to try something a little quicker at the start.",
    fields=(rate(0.002), *BETAS, EPS, DECAY),
    torch="NAdam",
    always={},
    fused=False,
    decays_weights_itself=False,
)
