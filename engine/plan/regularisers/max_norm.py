"""Max norm."""

from __future__ import annotations

from engine.catalogue import Field
from engine.plan.regularisers.regulariser import Penalty, RegulariserEntry

ENTRY = RegulariserEntry(
    type="max-norm",
    title="Max norm",
    summary="Cuts the weights into a unit back when they grow longer than a limit.",
    maths="w ← w·min(1, c / ‖w‖)",
    when="With dropout and large learning rates.",
    fields=(
        Field("limit", "Largest norm", "float", 3.0, "of the weights into one unit", 0.001, 1000.0),
    ),
    penalty=lambda options: Penalty(max_norm=options["limit"]),
)
