"""SGD with momentum."""

from __future__ import annotations

from engine.catalogue import Field
from engine.plan.optimizers.optimizer import DECAY, OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="momentum",
    title="SGD with momentum",
    summary="SGD that keeps rolling: directions that agree add up, those that quarrel cancel.",
    maths="v ← μv + g,  w ← w − lr·v",
    when="Convolutional networks with a schedule; the classic recipe for images.",
    fields=(
        rate(0.01),
        Field(
            "momentum", "Momentum", "float", 0.9, "how much of the last step is kept", 0.0, 0.9999
        ),
        DECAY,
    ),
    torch="SGD",
    always={},
    fused=True,
    decays_weights_itself=False,
)
