"""Weight decay."""

from __future__ import annotations

from engine.plan.regularisers.regulariser import Penalty, RegulariserEntry, factor

ENTRY = RegulariserEntry(
    type="weight-decay",
    title="Weight decay",
    summary="Shrinks every weight by a share of itself at each step, apart from the gradient.",
    maths="w ← w − lr·λ·w",
    when="With Adam and transformers it works better than L2.",
    fields=(factor(0.01),),
    penalty=lambda options: Penalty(decay=options["factor"]),
)
