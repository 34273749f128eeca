"""L-BFGS."""

from __future__ import annotations

from engine.catalogue import Field
from engine.plan.optimizers.optimizer import OptimizerEntry, rate

ENTRY = OptimizerEntry(
    type="lbfgs",
    title="L-BFGS",
    summary="Learns the curvature from the last steps and leaps to where the slope should end.",
    maths="w ← w − lr·H·g,  H: the inverse curvature, from the last steps",
    when="Small, smooth problems on the whole data set at once: few, long steps, very exact.",
    fields=(
        rate(1.0),
        Field(
            "max_iter",
            "Tries a step",
            "int",
            20,
            "how often the loss may be asked in one step",
            1,
            1000,
        ),
        Field(
            "history_size", "Memory", "int", 10, "how many past steps shape the next one", 1, 1000
        ),
    ),
    torch="LBFGS",
    always={"line_search_fn": "strong_wolfe"},
    fused=False,
    decays_weights_itself=False,
    needs_closure=True,
)
