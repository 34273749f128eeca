"""Adadelta."""

from __future__ import annotations

from engine.catalogue import Field
from engine.plan.optimizers.optimizer import DECAY, OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="adadelta",
    title="Adadelta",
    summary="Finds its own step size from how far the weights went so far.",
    maths="w ← w − lr·√(E[Δ²] + ε) / √(E[g²] + ε)·g",
    when="When you want no learning rate to choose; slower than Adam.",
    fields=(
        rate(1.0),
        Field("rho", "Memory", "float", 0.9, "how slowly the past is forgotten", 0.0, 0.9999),
        Field(
            "eps",
            "Smallest divisor",
            "float",
            1e-6,
            "keeps a division from exploding",
            1e-16,
            1.0,
            advanced=True,
        ),
        DECAY,
    ),
    torch="Adadelta",
    always={},
    fused=False,
    decays_weights_itself=False,
)
