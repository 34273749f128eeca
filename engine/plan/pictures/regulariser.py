"""How hard a weight is pulled towards zero, by how large it is; a limit on the length shows what is
left of it.
"""

from __future__ import annotations

from typing import Any

from engine.measures.entry_figures import DrawnLine, Lines
from engine.plan.regularisers.regulariser import RegulariserEntry

POINTS = 81
REACH = 4.0  # weights from its minus to its plus


def picture(entry: RegulariserEntry, options: dict[str, Any]) -> Lines:
    penalty = entry.penalty(options)
    weights = tuple(REACH * (2 * k / (POINTS - 1) - 1) for k in range(POINTS))
    if penalty.max_norm:
        lengths = tuple(REACH * k / (POINTS - 1) for k in range(POINTS))
        cut = tuple(min(length, penalty.max_norm) for length in lengths)
        lines = (DrawnLine("after", lengths, cut), DrawnLine("before", lengths, lengths, True))
        return Lines(lines, "length of the weights into a unit", "what is left of it")
    pull = tuple(
        -(penalty.l1 * ((weight > 0) - (weight < 0)) + penalty.l2 * weight + penalty.decay * weight)
        for weight in weights
    )
    return Lines(
        (
            DrawnLine("pull", weights, pull),
            DrawnLine("no pull", weights, (0.0,) * POINTS, True),
        ),
        "weight",
        "pull of each step, times the learning rate",
    )
