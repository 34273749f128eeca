"""Muon."""

from __future__ import annotations

from engine.catalogue import Field
from engine.plan.optimizers.optimizer import OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="muon",
    title="Muon",
    summary="Makes each matrix step in all its directions alike; everything that is no matrix goes to AdamW.",
    maths="M ← μM + G,  W ← W − lr·U·Vᵀ,  where M = U·S·Vᵀ",
    when="Transformers and dense networks of some size; often fewer steps than AdamW.",
    fields=(
        rate(0.02),
        Field(
            "momentum",
            "Momentum",
            "float",
            0.95,
            "how much of the last direction is kept",
            0.0,
            0.9999,
        ),
        Field(
            "weight_decay",
            "Weight decay",
            "float",
            0.01,
            "pulls every weight towards zero, apart from the gradient",
            0.0,
            10.0,
        ),
        Field(
            "rest_lr",
            "Learning rate of the rest",
            "float",
            0.001,
            "for biases, norms and embeddings, which go to AdamW",
            0.0,
            1.0,
        ),
    ),
    torch="Muon",
    always={"nesterov": True},
    fused=False,
    decays_weights_itself=True,
    matrices_only=True,
)
