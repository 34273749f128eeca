"""A convolution for pictures that are made one pixel after the other."""

from __future__ import annotations

from typing import Any

from builder.layers.families.convolution import BIAS, DIMS, FILTERS, filter_size
from builder.layers.fields import Form, each, switch, whole
from builder.layers.layer import (  # fmt: skip
    Change,
    Example,
    Layer,
    Misfit,
    Mistake,
    Port,
    Sent,
    image,
    square,
    table,
)


def _arguments(p: Form, x: Sent) -> dict[str, Any]:
    given = {"in_channels": x.first.shape[0], "out_channels": p.out_channels}
    return {**given, "kernel_size": p.kernel_size, "itself": not p.first, "bias": p.bias}


def _has_a_middle(p: Form, x: Sent) -> Misfit | None:
    height, width = each(p.kernel_size, 2)
    if height % 2 == 0 or width % 2 == 0:
        return Misfit(
            f"has a filter of {height} × {width}, which has no middle",
            "What comes before a place is told from its middle, and only odd sizes have one.",
            "Make *Filter size* 3, 5 or 7.",
            "A filter without a middle",
            Change("kernel_size", 3),
        )
    if p.first and height == width == 1:
        return Misfit(
            "has a filter of 1 × 1 that leaves its own place out, so it sees nothing",
            "The first masked convolution looks at what stands around its place, not at the place.",
            "Make *Filter size* 3 or more.",
            "A filter that sees nothing",
            Change("kernel_size", 3),
        )
    return None


masked_conv2d = Layer(
    "masked_conv2d", "Masked convolution", "convolution", "A convolution that sees only what comes before each place: the rows above, and what stands to the left.", "masked",
    torch="builder.layers.modules.masked.MaskedConv2d", arguments=_arguments, check=_has_a_middle, inputs=(Port("in", DIMS[2]),),
    window=lambda p: tuple((size, 1, 1) for size in each(p.kernel_size, 2)),
    detail=lambda p: f"{p.out_channels} filters · {square(p.kernel_size, 2)}" + (" · first" if p.first else ""),
    fields=(
        whole("out_channels", "Filters", 16, "How many patterns it looks for; each gives one map.", usual=FILTERS, high=16384),
        filter_size(2),
        switch("first", "First of its kind", False, "The first one leaves the place itself out (mask A), since that is what is to be foreseen; those after it may see it (mask B)."),
        BIAS,
    ),
    words=("pixelcnn", "autoregressive", "causal", "mask a", "mask b", "conv", "generate"), purposes=("generate",),
    initialise={"weight": ("weight",), "bias": ("bias",)},
    explain="It makes a PixelCNN: what the network says at a place follows from the pixels before it alone, so pictures can be made one pixel after the other, and how likely a given "
    "picture is can be said exactly. The first such layer leaves the place itself out, and none may lie beside it that does not. Several of them one after the other "
    "never see a wedge to the right of the rows above.",
    maths="y[o] = b[o] + Σᵢ (m · w[o, i]) ⋆ x[i]",
    examples=(
        Example((image(),)),
        Example((image(),), {"out_channels": 4, "kernel_size": 5, "first": True}),
        Example((image(),), {"kernel_size": 1, "bias": False}),
    ),
    mistakes=(
        Mistake(Example((table(),)), "{from} sends"),
        Mistake(Example((image(),), {"kernel_size": 4}), "no middle"),
        Mistake(Example((image(),), {"kernel_size": 1, "first": True}), "sees nothing"),
    ),
)  # fmt: skip
