"""Elastic (L1 and L2)."""

from __future__ import annotations

from engine.plan.regularisers.regulariser import Penalty, RegulariserEntry, factor

ENTRY = RegulariserEntry(
    type="elastic",
    title="Elastic (L1 and L2)",
    summary="Both penalties: few weights, and none of them large.",
    maths="g ← g + λ₁·sign(w) + λ₂·w",
    when="Tables with many related columns.",
    fields=(
        factor(1e-5, "l1", "Strength of L1"),
        factor(1e-4, "l2", "Strength of L2"),
    ),
    penalty=lambda options: Penalty(l1=options["l1"], l2=options["l2"]),
)
