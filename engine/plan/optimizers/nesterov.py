"""Nesterov momentum."""

from __future__ import annotations

from engine.catalogue import Field
from engine.plan.optimizers.optimizer import DECAY, OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="nesterov",
    title="Nesterov momentum",
    summary="Momentum that looks ahead: the slope is taken where the roll will end.",
    maths="v ← μv + g,  w ← w − lr·(g + μv)",
    when="As momentum, often a little quicker to settle.",
    fields=(
        rate(0.01),
        Field(
            "momentum", "Momentum", "float", 0.9, "how much of the last step is kept", 0.001, 0.9999
        ),
        DECAY,
    ),
    torch="SGD",
    always={"nesterov": True},
    fused=True,
    decays_weights_itself=False,
)
