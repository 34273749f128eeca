"""Layers of networks that make samples: the time as waves, a condition that turns channels up and
down, and a look at the other samples of a batch.
"""

from __future__ import annotations

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
    image,
    series,
    table,
)


def _one_number(p: Form, x: Sent) -> Misfit | None:
    if x.first.shape != (1,):
        return Misfit(
            f"takes one number a sample, the time, but {{from}} sends {x.first.text}",
            "Each number would need waves of its own.",
            "Wire the input *time* to it; for a row of numbers use *Embed numbers*.", "Not a time",
        )  # fmt: skip
    return None


time_embedding = Layer(
    "time_embedding", "Time embedding", "embedding", "Turns the time into waves of many lengths, so that a network can tell moments apart.", "time_waves",
    torch="builder.layers.modules.conditions.TimeEmbedding", inputs=(Port("in", ("features",)),), check=_one_number,
    arguments=lambda p, x: {"features": p.features, "scale": p.scale}, names=lambda p, x: ("features",), detail="{features} waves",
    fields=(
        whole("features", "Waves", 64, "How many numbers stand for the time.", low=2, high=4096, usual=(32, 64, 128)),
        real("scale", "Scale", 1000.0, "Times from 0 to 1 are made this long first.", low=1e-3, high=1e6, step=1.0, advanced=True),
    ),
    words=("sinusoidal", "diffusion", "noise level", "timestep", "flow"), purposes=("generate",), mixes=True,
    maths="sin(1000·t·ωₖ), cos(1000·t·ωₖ)",
    explain="For the input *time* of diffusion and flow matching: how much noise is in what the network sees. A *Dense* and an activation usually follow.",
    examples=(Example((table(1),)), Example((table(1),), {"features": 7, "scale": 1.0})),
    mistakes=(Mistake(Example((table(3),)), "one number a sample"), Mistake(Example((image(),)), "{from} sends")),
)  # fmt: skip


def _last(x: Sent) -> bool:
    """Whether the channels of what is turned are its last dimension: rows, and steps of a series."""
    names = x["in"].names
    return len(x["in"].shape) <= 2 and not (names and names[0] == "channels")


def _modulate(p: Form, x: Sent) -> dict[str, Any]:
    last, shape = _last(x), x["in"].shape
    channels = shape[-1] if last else shape[0]
    return {
        "channels": channels,
        "condition": x["condition"].shape[0],
        "last": last,
        "norm": p.norm,
    }


modulate = Layer(
    "modulate", "Modulate by a condition", "normalisation", "Stretches and shifts each channel as a condition says (FiLM).", "modulate",
    torch="builder.layers.modules.conditions.Modulate", inputs=(Port("in", least=1), Port("condition", ("features",), label="condition")),
    arguments=_modulate, names=lambda p, x: x["in"].names, detail=lambda p: "after a norm" if p.norm else "",
    fields=(switch("norm", "Norm before", False, "Brings each sample to mean 0 and spread 1 first: an adaptive norm."),),
    words=("film", "adaptive", "adain", "adagn", "class", "time", "conditional", "style"), purposes=("generate",), mixes=True,
    maths="y = x·(1 + s(c)) + b(c)", initialise={"weight": ("project.weight",), "bias": ("project.bias",)},
    explain="How a time, a class or a text reaches every layer of a network that makes pictures: the condition, a row of numbers, is wired to each place that should know it.",
    examples=(
        Example((table(6), table(3))), Example((image(4, 5, 5), table(3)), {"norm": True}), Example((series(7, 4), table(3)), {"norm": True}),
    ),
    mistakes=(Mistake(Example((table(6), image())), "features"),),
)  # fmt: skip


def _is_a_row(p: Form, x: Sent) -> Misfit | None:
    if x.first.count > 65_536 // p.kernels:
        return Misfit(
            f"compares rows of features, but {{from}} sends {x.first.count:,} numbers a sample", "Its weights would fill the memory.",
            "Put a *Dense* before it, or set *Looks* smaller.", "Too wide to compare", Change("kernels", 1),
        )  # fmt: skip
    return None


minibatch_discrimination = Layer(
    "minibatch_discrimination", "Minibatch discrimination", "dense", "Puts beside each sample how near the others of its batch are.", "others",
    torch="builder.layers.modules.conditions.MinibatchDiscrimination", inputs=(Port("in", ("features",)),), outputs=(Port("out", ("features",)),),
    arguments=lambda p, x: {"features": x.first.shape[0], "kernels": p.kernels, "numbers": p.numbers}, names=lambda p, x: ("features",), check=_is_a_row,
    fields=(
        whole("kernels", "Looks", 8, "In so many ways the samples are compared; each adds a number.", high=1024, usual=(4, 8, 16)),
        whole("numbers", "Numbers a look", 4, "How finely each look compares.", high=256, usual=(4, 8)),
    ),
    detail="{kernels} looks", words=("gan", "collapse", "critic", "discriminator", "batch", "diversity"), purposes=("generate",), mixes=True,
    maths="o = mean over the batch of exp(−|M·xᵢ − M·xⱼ|)", initialise={"weight": ("project.weight",)},
    explain="For the critic of two networks against each other: a generator that makes the same thing over and over is found out at once, because its samples are too alike.",
    examples=(Example((table(6),)), Example((table(6),), {"kernels": 2, "numbers": 3})),
    mistakes=(Mistake(Example((image(),)), "{from} sends"),),
)  # fmt: skip
