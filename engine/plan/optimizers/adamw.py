"""AdamW."""

from __future__ import annotations

from engine.catalogue import Field
from engine.plan.optimizers.optimizer import BETAS, EPS, OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="adamw",
    title="AdamW",
    summary="Adam whose weight decay is apart from the gradient, as it should be.",
    maths="w ← w − lr·(m̂ / (√v̂ + ε) + λw),  m and v as in Adam",
    when="Transformers, and wherever Adam overfits.",
    fields=(
        rate(0.001),
        *BETAS,
        EPS,
        Field(
            "weight_decay",
            "Weight decay",
            "float",
            0.01,
            "pulls every weight towards zero, apart from the gradient",
            0.0,
            10.0,
        ),
    ),
    torch="AdamW",
    always={},
    fused=True,
    decays_weights_itself=True,
)
