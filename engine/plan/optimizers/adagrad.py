"""Adagrad."""

from __future__ import annotations

from engine.catalogue import Field
from engine.plan.optimizers.optimizer import DECAY, OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="adagrad",
    title="Adagrad",
    summary="Weights that moved much move less and less.",
    maths="w ← w − lr·g / (√Σ g² + ε)",
    when="Sparse inputs such as words, where rare ones should still learn.",
    fields=(
        rate(0.01),
        Field(
            "eps",
            "Smallest divisor",
            "float",
            1e-10,
            "keeps a division from exploding",
            1e-16,
            1.0,
            advanced=True,
        ),
        DECAY,
    ),
    torch="Adagrad",
    always={},
    fused=True,
    decays_weights_itself=False,
)
