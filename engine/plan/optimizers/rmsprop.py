"""RMSprop."""

from __future__ import annotations

from engine.catalogue import Field
from engine.plan.optimizers.optimizer import DECAY, EPS, OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="rmsprop",
    title="RMSprop",
    summary="Divides each step by the recent size of its gradients.",
    maths="v ← αv + (1 − α)g²,  w ← w − lr·g / (√v + ε)",
    when="Recurrent networks and learning by reward, where Adam's memory of the direction gets in the way.",
    fields=(
        rate(0.001),
        Field(
            "alpha",
            "Memory of the size",
            "float",
            0.99,
            "how slowly the scale of the gradients is forgotten",
            0.0,
            0.99999,
        ),
        Field(
            "momentum", "Momentum", "float", 0.0, "how much of the last step is kept", 0.0, 0.9999
        ),
        EPS,
        DECAY,
    ),
    torch="RMSprop",
    always={},
    fused=False,
    decays_weights_itself=False,
)
