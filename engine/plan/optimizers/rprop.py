"""Rprop."""

from __future__ import annotations

from engine.plan.optimizers.optimizer import OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="rprop",
    title="Rprop",
    summary="Looks only at the sign of each gradient: steps grow while it stays and shrink when it turns.",
    maths="d ← d·(1.2 if g keeps its sign, 0.5 if not),  w ← w − d·sign(g)",
    when="Small networks on the whole data set at once (one batch an epoch); never with small batches.",
    fields=(rate(0.01),),
    torch="Rprop",
    always={},
    fused=False,
    decays_weights_itself=False,
)
