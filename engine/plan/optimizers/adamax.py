"""Adamax."""

from __future__ import annotations

from engine.plan.optimizers.optimizer import BETAS, DECAY, EPS, OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="adamax",
    title="Adamax",
    summary="Adam that scales by the largest gradient it remembers instead of the spread.",
    maths="m ← β₁m + (1 − β₁)g,  u ← max(β₂u, |g|),  w ← w − lr·m̂ / u",
    when="Rare, large gradients, such as those of embeddings.",
    fields=(rate(0.002), *BETAS, EPS, DECAY),
    torch="Adamax",
    always={},
    fused=False,
    decays_weights_itself=False,
)
