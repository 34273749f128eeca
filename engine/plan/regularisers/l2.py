"""L2 penalty."""

from __future__ import annotations

from engine.plan.regularisers.regulariser import Penalty, RegulariserEntry, factor

ENTRY = RegulariserEntry(
    type="l2",
    title="L2 penalty",
    summary="Pulls large weights harder than small ones, through the gradient.",
    maths="g ← g + λ·w",
    when="The ordinary brake on learning by heart.",
    fields=(factor(1e-4),),
    penalty=lambda options: Penalty(l2=options["factor"]),
)
