"""Layers that keep numbers in a steady range, so that deep networks train."""

from __future__ import annotations

from typing import Any

from builder.layers.families.convolution import DIMS, SAMPLES
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
    signal,
    table,
)

EPS = real(
    "eps",
    "Epsilon",
    1e-5,
    "A tiny number that keeps divisions safe.",
    low=1e-12,
    high=1.0,
    step=1e-6,
    advanced=True,
)
AFFINE = switch(
    "affine",
    "Learn scale and shift",
    True,
    "Lets the network undo the normalisation where it wants to.",
    advanced=True,
)
SCALE = {"weight": ("weight",), "bias": ("bias",)}


def _batch(dims: int) -> Layer:
    def arguments(p: Form, x: Sent) -> dict[str, Any]:
        return {
            "num_features": x.first.shape[0],
            "eps": p.eps,
            "momentum": p.momentum,
            "affine": p.affine,
            "track_running_stats": p.track_running_stats,
        }

    def check(p: Form, x: Sent) -> Misfit | None:
        if dims == 1 and len(x.first.shape) > 2:
            return Misfit(
                f"takes features, or channels over time, but {{from}} sends {len(x.first.shape)} dimensions: {', '.join(x.first.names)}",
                "It looks at one dimension beside the channels at most.",
                f"Use *Batch norm{' 3-D' if len(x.first.shape) == 4 else ''}*, which is made for this.", "Too many dimensions",
            )  # fmt: skip
        return None

    ports = {1: Port("in", least=1), 2: Port("in", DIMS[2]), 3: Port("in", DIMS[3])}
    suffix = {1: " 1-D", 2: "", 3: " 3-D"}[dims]
    return Layer(
        f"batch_norm{dims}d", f"Batch norm{suffix}", "normalisation", "Brings each channel to mean 0 and spread 1 over the batch.", "norm",
        torch=f"torch.nn.BatchNorm{dims}d", arguments=arguments, inputs=(ports[dims],), check=check,
        # ten times as fast as asking torch, which works it out in Python
        rule=lambda p, x: {"out": x.first}, cost=lambda p, x: x.first.count,
        fields=(
            EPS,
            real("momentum", "Momentum", 0.1, "How fast the remembered mean follows the batches.", low=0.0, high=1.0, advanced=True),
            AFFINE,
            switch("track_running_stats", "Remember for later", True, "Use the remembered mean when predicting, instead of the batch's own.", advanced=True),
        ),
        words=("bn", "normalise", "batchnorm", "steady"), purposes=("steady",),
        explain="Faster and steadier training. In training it looks at the whole batch, so a batch needs at least two samples.",
        maths="y = γ·(x − mean) / √(var + ε) + β",
        initialise=SCALE,
        examples=((Example((table(),)), Example((signal(),))) if dims == 1 else (Example((SAMPLES[dims],)), Example((SAMPLES[dims],), {"affine": False}))),
    )  # fmt: skip


batch_norms = tuple(_batch(dims) for dims in (2, 1, 3))


def _instance(dims: int) -> Layer:
    def check(p: Form, x: Sent) -> Misfit | None:
        if all(length == 1 for length in x.first.shape[1:]):
            return Misfit(
                "compares the numbers of each map, but {from} sends one number a map", "A single number has no spread.",
                "Take it out here, or put it before the pooling.", "Nothing to compare",
            )  # fmt: skip
        return None

    sample = SAMPLES[dims]
    return Layer(
        f"instance_norm{dims}d", "Instance norm" + {1: " 1-D", 2: "", 3: " 3-D"}[dims], "normalisation", "Brings each map of each sample to mean 0 and spread 1.", "norm",
        torch=f"torch.nn.InstanceNorm{dims}d", arguments=lambda p, x: {"num_features": x.first.shape[0], "eps": p.eps, "affine": p.affine},
        inputs=(Port("in", DIMS[dims]),), check=check, fields=(EPS, switch("affine", "Learn scale and shift", False, "Lets the network undo the normalisation.")),
        words=("style", "contrast", "normalise"), explain="Takes away contrast and brightness of each picture: usual where style is changed.",
        maths="y = (x − mean) / √(var + ε), over each map", initialise=SCALE, examples=(Example((sample,)), Example((sample,), {"affine": True})),
    )  # fmt: skip


instance_norms = tuple(_instance(dims) for dims in (2, 1, 3))


def _layer_arguments(p: Form, x: Sent) -> dict[str, Any]:
    return {
        "normalized_shape": x.first.shape[-1] if p.dims == 1 else tuple(x.first.shape[-p.dims :]),
        "eps": p.eps,
        "elementwise_affine": p.affine,
        "bias": p.bias,
    }


def _deep_enough(p: Form, x: Sent) -> Misfit | None:
    if p.dims > len(x.first.shape):
        return Misfit(
            f"looks at the last {p.dims} dimensions, but {{from}} sends {len(x.first.shape)}", "It cannot look at more dimensions than there are.",
            f"Set *Dimensions* to {len(x.first.shape)}.", "Too few dimensions", Change("dims", len(x.first.shape)),
        )  # fmt: skip
    return None


OVER_LAST = whole(
    "dims",
    "Dimensions",
    1,
    "How many of the last dimensions it looks at together.",
    high=4,
    advanced=True,
)

layer_norm = Layer(
    "layer_norm", "Layer norm", "normalisation", "Brings the features of each sample, or of each step, to mean 0 and spread 1.", "norm",
    torch="torch.nn.LayerNorm", arguments=_layer_arguments, inputs=(Port("in", least=1),), check=_deep_enough,
    fields=(EPS, AFFINE, switch("bias", "Learn a shift", True, "Newer language models leave it out.", advanced=True), OVER_LAST),
    words=("ln", "transformer", "normalise"), purposes=("steady",), explain="Does not look at the batch, so it works for any batch and in sequences. The usual choice in transformers.",
    maths="y = γ·(x − mean) / √(var + ε) + β, over the features", initialise=SCALE,
    examples=(Example((table(),)), Example((series(),), {"bias": False}), Example((image(),), {"dims": 3})),
    mistakes=(Mistake(Example((table(),), {"dims": 2}), "dimensions"),),
)  # fmt: skip

rms_norm = Layer(
    "rms_norm", "RMS norm", "normalisation", "Brings the features of each step to the same strength, without moving their mean.", "norm",
    torch="torch.nn.RMSNorm", inputs=(Port("in", least=1),), check=_deep_enough,
    arguments=lambda p, x: {"normalized_shape": x.first.shape[-1] if p.dims == 1 else tuple(x.first.shape[-p.dims :]), "eps": p.eps, "elementwise_affine": p.affine},
    fields=(EPS, AFFINE, OVER_LAST), words=("llama", "transformer", "normalise"), explain="Layer norm without the mean: cheaper, and as good in language models.",
    maths="y = γ·x / √(mean(x²) + ε)", initialise={"weight": ("weight",)}, examples=(Example((table(),)), Example((series(),))),
)  # fmt: skip


def _group_check(p: Form, x: Sent) -> Misfit | None:
    if x.first.shape[0] % p.num_groups:
        divisors = [
            g
            for g in range(1, min(p.num_groups, x.first.shape[0]) + 1)
            if x.first.shape[0] % g == 0
        ]
        return Misfit(
            f"splits the channels into {p.num_groups} groups, but {{from}} sends {x.first.shape[0]}", "Each group takes an equal share of the channels.",
            f"Set *Groups* to {divisors[-1]}.", "Groups that do not divide the channels", Change("num_groups", divisors[-1]),
        )  # fmt: skip
    return None


group_norm = Layer(
    "group_norm", "Group norm", "normalisation", "Brings groups of channels of each sample to mean 0 and spread 1.", "norm",
    torch="torch.nn.GroupNorm", inputs=(Port("in", least=1),), check=_group_check, names=lambda p, x: x.first.names,
    arguments=lambda p, x: {"num_groups": p.num_groups, "num_channels": x.first.shape[0], "eps": p.eps, "affine": p.affine},
    fields=(whole("num_groups", "Groups", 4, "1: all channels together; as many as channels: each alone.", high=4096, usual=(1, 4, 8, 32)), EPS, AFFINE),
    words=("gn", "normalise", "small batches"), detail="{num_groups} groups", explain="Does not look at the batch, so it also works when only a few samples fit in memory.",
    maths="y = γ·(x − mean) / √(var + ε) + β, over each group", initialise=SCALE, examples=(Example((image(8),)), Example((table(8),), {"num_groups": 2})),
    mistakes=(Mistake(Example((image(3),), {"num_groups": 2}), "groups"),),
)  # fmt: skip

local_response = Layer(
    "local_response_norm", "Local response norm", "normalisation", "Damps a number when its neighbouring channels are strong.", "norm",
    torch="torch.nn.LocalResponseNorm", inputs=(Port("in", least=2),), arguments=lambda p, x: {"size": p.size, "alpha": p.alpha, "beta": p.beta, "k": p.k},
    fields=(
        whole("size", "Neighbours", 5, "How many channels side by side.", high=512),
        real("alpha", "Strength", 1e-4, low=0.0, high=1e3, step=1e-4), real("beta", "Power", 0.75, low=0.0, high=10.0), real("k", "Base", 1.0, low=0.001, high=1e3),
    ),
    words=("lrn", "alexnet", "inhibition"), explain="Used in AlexNet; batch norm has taken its place.", maths="y = x / (k + α/n·Σ x²)ᵝ", examples=(Example((image(8),)),),
)  # fmt: skip

scale = Layer(
    "scale", "Learned scale", "normalisation", "One learned factor for each feature or channel.", "scale",
    torch="builder.layers.modules.pieces.Scale", inputs=(Port("in", least=1),),
    arguments=lambda p, x: {
        "features": x.first.shape[0] if x.first.names[:1] == ("channels",) else x.first.shape[-1],
        "dims": len(x.first.shape) - 1 if x.first.names[:1] == ("channels",) else 0, "start": p.start,
    },
    fields=(real("start", "Begins at", 1.0, "Small, such as 0.0001, to fade a deep branch in.", low=-1e3, high=1e3, usual=(0.0001, 0.1, 1.0)),),
    words=("layerscale", "gain", "factor"), explain="At the end of a branch it decides how much the branch counts. Begun small, very deep networks train.",
    maths="y = w·x", initialise={"weight": ("weight",)}, examples=(Example((table(),)), Example((image(),), {"start": 0.1}), Example((series(),))),
)  # fmt: skip
