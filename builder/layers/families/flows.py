"""Layers that can be run backwards: of them alone a normalising flow is made."""

from __future__ import annotations

from typing import Any

from builder.layers.fields import Form, choice, real, whole
from builder.layers.layer import Example, Layer, Misfit, Mistake, Port, Sent, Type, image, table

ANY = (Port("in", least=1),)
WORDS = ("flow", "normalising flow", "invertible", "backwards", "likelihood", "real nvp", "glow")
MANY = 2048  # numbers that a square of weights is made for


def _numbers(p: Form, x: Sent) -> dict[str, Any]:
    return {"numbers": x.first.count}


def _coupling(p: Form, x: Sent) -> dict[str, Any]:
    given = {**_numbers(p, x), "stays": p.stays, "width": p.width, "depth": p.depth}
    return {**given, "most": p.most}


def _at_least_two(p: Form, x: Sent) -> Misfit | None:
    if x.first.count >= 2:
        return None
    return Misfit(
        "needs at least 2 numbers, but {from} sends 1",
        "Some numbers stay and say what happens to the others, so there have to be others.",
        "Give it more numbers, or use *Stretch and shift*.",
        "A single number",
    )


def _not_too_many(p: Form, x: Sent) -> Misfit | None:
    if x.first.count <= MANY:
        return None
    return Misfit(
        f"mixes at most {MANY:,} numbers, but {{from}} sends {x.first.count:,}",
        "It has a weight for every pair of numbers.",
        "Use *Permutation*, which only changes their order.",
        "Too many numbers to mix",
    )


def _ends(p: Form, x: Sent) -> Misfit | None:
    if p.low < p.high:
        return None
    return Misfit(
        f"opens the ends {p.low:g} and {p.high:g}, of which the lower is not below the higher",
        "Numbers have to lie between the two.",
        "Set *Lower end* below *Higher end*, for pictures to 0 and 1.",
        "Ends in the wrong order",
    )


def _names(p: Form, x: Sent) -> tuple[str, ...]:
    return x.first.names


coupling = Layer(
    "coupling", "Coupling", "dense", "Some numbers stay and say how the others are stretched and shifted; it can be run backwards.", "coupling",
    torch="builder.layers.modules.flows.Coupling", inputs=ANY, arguments=_coupling, check=_at_least_two, names=_names, mixes=True, detail="{stays} stay · {width} wide",
    fields=(
        choice("stays", "What stays", "first", {"first": "First half", "second": "Second half", "even": "Every other, from the first", "odd": "Every other, from the second"}, "Take turns from one coupling to the next, or some numbers never change."),
        whole("width", "Width", 64, "Units in each layer of the small network inside.", high=8192, usual=(32, 64, 128, 256)),
        whole("depth", "Depth", 2, "Hidden layers of the small network inside.", high=16, usual=(1, 2, 3)),
        real("most", "Most stretch", 2.0, "As a logarithm: no number is stretched by more than e to this, which keeps the training calm.", low=0.1, high=10.0, usual=(1.0, 2.0, 4.0), advanced=True),
    ),
    words=(*WORDS, "affine coupling"), purposes=("generate",),
    explain="Since what stays is known on the way back too, the stretch and the shift can be worked out again and undone, however complicated the small network is. How much space is "
    "stretched is a sum that is read off. A flow is a chain of such layers; pictures are taken as one row of numbers.",
    maths="y_a = x_a, y_b = x_b · e^{s(x_a)} + t(x_a)",
    examples=(Example((table(),)), Example((Type((5,), ("features",)),), {"stays": "odd", "width": 8, "depth": 1}), Example((image(),), {"stays": "second"})),
    mistakes=(Mistake(Example((Type((1,), ("features",)),)), "at least 2"),),
)  # fmt: skip

permutation = Layer(
    "permutation", "Permutation", "shape", "The numbers in another order, by lot and always the same.", "permutation",
    torch="builder.layers.modules.flows.Permutation", inputs=ANY, arguments=_numbers, names=_names, mixes=True, words=(*WORDS, "shuffle", "order"), purposes=("generate",),
    explain="Between couplings it lets other numbers stay. It learns nothing and can be run backwards.",
    examples=(Example((table(),)), Example((image(),))),
)  # fmt: skip

invertible_mix = Layer(
    "invertible_mix", "Invertible mix", "dense", "Every number becomes a mixture of all; it can be run backwards.", "mix",
    torch="builder.layers.modules.flows.InvertibleMix", inputs=ANY, arguments=_numbers, check=_not_too_many, names=_names, mixes=True, words=(*WORDS, "1x1", "linear", "lu", "permutation"), purposes=("generate",),
    explain="A permutation that is learned: a square matrix, kept as an order and two triangles, so that it always has an inverse and how much it stretches is a sum (Kingma and Dhariwal, 2018).",
    maths="y = L (U + diag(e^s)) P x",
    initialise={"weight": ("lower", "upper")},
    examples=(Example((table(),)), Example((image(),))),
    mistakes=(Mistake(Example((Type((3, 32, 32), ("channels", "height", "width")),)), "at most 2,048"),),
)  # fmt: skip

stretch_shift = Layer(
    "stretch_shift", "Stretch and shift", "normalisation", "Each number is stretched and shifted by itself; it can be run backwards.", "stretch",
    torch="builder.layers.modules.flows.StretchShift", inputs=ANY, arguments=_numbers, names=_names, words=(*WORDS, "actnorm", "scale"), purposes=("generate",),
    explain="What a norm is to other networks, without looking at the batch: both are learned.", maths="y = x · e^s + t",
    examples=(Example((table(),)), Example((image(),))),
)  # fmt: skip

open_ends = Layer(
    "open_ends", "Open the ends", "activation", "Numbers between two ends become any numbers; it can be run backwards.", "open_ends",
    torch="builder.layers.modules.flows.OpenEnds", arguments=lambda p, x: {"low": p.low, "high": p.high, "margin": p.margin}, check=_ends, names=_names, detail="{low} to {high}",
    fields=(
        real("low", "Lower end", 0.0, "The smallest number that comes in.", low=-1e6, high=1e6),
        real("high", "Higher end", 1.0, "The largest number that comes in.", low=-1e6, high=1e6),
        real("margin", "Margin", 0.05, "Keeps the ends themselves from becoming endless.", low=1e-6, high=0.4, usual=(0.01, 0.05), advanced=True),
    ),
    words=(*WORDS, "logit"), purposes=("generate",),
    explain="The first layer of a flow of pictures: a bell has no ends, and grey values do. Run backwards it keeps whatever is made between them, but for the margin.",
    maths="y = logit(m + (1 − 2m) · (x − low) / (high − low))",
    examples=(Example((table(),), {"low": -10.0, "high": 10.0}), Example((image(),), {"low": -20.0, "high": 20.0, "margin": 0.01})),
    mistakes=(Mistake(Example((table(),), {"low": 1.0}), "ends"),),
)  # fmt: skip
