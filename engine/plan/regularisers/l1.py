"""L1 penalty."""

from __future__ import annotations

from engine.plan.regularisers.regulariser import Penalty, RegulariserEntry, factor

ENTRY = RegulariserEntry(
    type="l1",
    title="L1 penalty",
    summary="Pulls every weight towards zero with the same force; many become nearly zero.",
    maths="g ← g + λ·sign(w)",
    when="When few inputs matter and you want to see which.",
    fields=(factor(1e-5),),
    penalty=lambda options: Penalty(l1=options["factor"]),
)
