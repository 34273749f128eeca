"""Feed-forward parts of a transformer: one gated network, or many of which each step meets a few."""

from __future__ import annotations

from math import ceil, prod
from typing import Any

from builder.layers.fields import Form, real, switch, whole
from builder.layers.layer import (
    Change,
    Example,
    Layer,
    Misfit,
    Mistake,
    Port,
    Sent,
    Type,
    series,
    table,
    tokens,
)

HIDDEN = whole(
    "hidden",
    "Inner units",
    None,
    "How wide it is in the middle. Empty: eight thirds of the features, as many weights as four times without a gate.",
    usual=(128, 256, 512, 1024),
    nullable=True,
)


def _wide(p: Form, x: Sent) -> int:
    """Rounded up to a multiple of 8, which processors like."""
    return p.hidden or 8 * ceil(x.first.shape[-1] / 3)


swiglu_feedforward = Layer(
    "swiglu_feedforward", "SwiGLU feed-forward", "dense", "Wide in the middle: one half weighs the other; as many features leave as came.", "feedforward",
    torch="builder.layers.modules.gates.SwiGLUFeedForward", inputs=(Port("in", least=1),), mixes=True,
    arguments=lambda p, x: {"features": x.first.shape[-1], "hidden": _wide(p, x), "bias": p.bias},
    fields=(HIDDEN, switch("bias", "Add a bias", False, "A number of its own added to each unit.", advanced=True)), detail=lambda p: f"{p.hidden} units" if p.hidden else "8/3 as wide",
    words=("mlp", "ffn", "gated", "llama", "transformer"), purposes=("text",),
    explain="Shazeer, 2020. The two dense layers of a transformer with a gate between them: most language models since 2023 have it.",
    maths="y = (silu(x·W) ⊙ x·V)·U", initialise={"weight": ("wide.weight", "narrow.weight")},
    examples=(Example((series(),)), Example((table(),), {"hidden": 5}), Example((series(),), {"hidden": 12, "bias": True})),
    mistakes=(Mistake(Example((tokens(),)), "whole numbers"),),
)  # fmt: skip


def _few_of_many(p: Form, x: Sent) -> Misfit | None:
    if p.chosen > p.experts:
        return Misfit(
            f"sends what comes from {{from}} to {p.chosen} experts, but has {p.experts}", "It cannot meet more than there are.",
            f"Set *Experts a step* to {p.experts} or less.", "More experts than there are", Change("chosen", p.experts),
        )  # fmt: skip
    return None


def _experts(p: Form, x: Sent) -> dict[str, Any]:
    given = {"features": x.first.shape[-1], "hidden": _wide(p, x), "experts": p.experts}
    return {**given, "chosen": p.chosen, "price": p.price}


def _work(p: Form, x: Sent) -> int:
    """The gate, and the three matrices of the experts that a row meets."""
    features, rows = x.first.shape[-1], prod(x.first.shape[:-1])
    return 2 * rows * features * (p.experts + 3 * p.chosen * _wide(p, x))


mixture_of_experts = Layer(
    "mixture_of_experts", "Mixture of experts", "dense", "A gate sends each step to a few of many small networks.", "experts",
    torch="builder.layers.modules.experts.MixtureOfExperts", inputs=(Port("in", least=1),), mixes=True, check=_few_of_many, arguments=_experts,
    rule=lambda p, x: {"out": Type(x.first.shape, x.first.names)}, cost=_work, detail="{chosen} of {experts} experts",
    fields=(
        whole("experts", "Experts", 4, "How many there are; each is a SwiGLU feed-forward.", low=2, high=256, usual=(4, 8, 16)),
        whole("chosen", "Experts a step", 2, "How many of them each step meets; only those cost time.", high=256, usual=(1, 2)),
        HIDDEN,
        real("price", "Price of imbalance", 0.01, "How strongly uneven use of the experts adds to the loss; 0: not at all.", low=0.0, high=10.0, usual=(0.0, 0.01, 0.1), advanced=True),
    ),
    words=("moe", "experts", "router", "switch", "mixtral", "sparse", "gate"), purposes=("text",),
    explain="Many weights, of which each step uses a few. Without a price the gate soon sends all to the same ones: how evenly they are used is shown as *load of experts* while it trains, where 1 is even. "
    "In an ONNX file every step meets all experts, and those that were not chosen count nothing.",
    maths="y = Σ gₑ·fₑ(x), e among the best k;  loss + price·E·Σ usedₑ·chanceₑ", initialise={"weight": ("gate.weight", "wide", "narrow")},
    examples=(Example((series(),), {"hidden": 5}), Example((table(),), {"experts": 3, "chosen": 1, "hidden": 4}), Example((series(),), {"experts": 2})),
    mistakes=(Mistake(Example((series(),), {"experts": 2, "chosen": 3}), "3 experts"), Mistake(Example((tokens(),)), "whole numbers")),
)  # fmt: skip
