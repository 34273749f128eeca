"""Layers that add an edge, or make pictures larger or finer without weights."""

from __future__ import annotations

from typing import Any

from builder.layers.families.convolution import DIMS, OVER, SAMPLES
from builder.layers.fields import Form, choice, each, real, size, whole
from builder.layers.layer import (
    Change,
    Example,
    Layer,
    Misfit,
    Mistake,
    Port,
    Sent,
    image,
    signal,
    square,
    table,
)

MODES = {
    1: {"nearest": "Nearest", "linear": "Straight lines"},
    2: {"nearest": "Nearest", "bilinear": "Smooth", "bicubic": "Very smooth"},
    3: {"nearest": "Nearest", "trilinear": "Smooth"},
}


def _upsample(dims: int) -> Layer:
    sample = SAMPLES[dims]
    return Layer(
        f"upsample{dims}d", "Upsample" + {1: " 1-D", 2: "", 3: " 3-D"}[dims], "upsample", f"Makes the {OVER[dims]} a whole number of times larger.", "upsample",
        torch="torch.nn.Upsample", arguments=lambda p, x: {"scale_factor": p.scale_factor, "mode": p.mode}, inputs=(Port("in", DIMS[dims]),), mixes=True,
        fields=(whole("scale_factor", "Times", 2, "How many times larger.", high=64, usual=(2, 4)), choice("mode", "Between the points", "nearest", MODES[dims], "What stands between the old points.")),
        words=("resize", "enlarge", "interpolate", "decoder", "unet"), detail="× {scale_factor}",
        explain="It has no weights; a convolution after it learns to fill in what is missing. Smoother than a transposed convolution.",
        examples=(Example((sample,)), Example((sample,), {"scale_factor": 3, "mode": list(MODES[dims])[1]})),
        mistakes=(Mistake(Example((table(),)), "{from} sends"),),
    )  # fmt: skip


upsamples = tuple(_upsample(dims) for dims in (2, 1, 3))


def _shuffle_check(p: Form, x: Sent) -> Misfit | None:
    square_of = p.upscale_factor**2
    if x.first.shape[0] % square_of:
        return Misfit(
            f"turns {square_of} channels into one, but {{from}} sends {x.first.shape[0]} channels",
            f"Each new pixel takes {square_of} channels: {p.upscale_factor} × {p.upscale_factor} of them make one place.",
            f"Make the channels before it a multiple of {square_of}.", "Channels that do not divide",
        )  # fmt: skip
    return None


pixel_shuffle = Layer(
    "pixel_shuffle", "Pixel shuffle", "upsample", "Turns channels into pixels: a finer picture with fewer channels.", "shuffle",
    torch="torch.nn.PixelShuffle", arguments=lambda p, x: {"upscale_factor": p.upscale_factor}, inputs=(Port("in", DIMS[2]),), check=_shuffle_check, mixes=True,
    fields=(whole("upscale_factor", "Times", 2, "How many times finer.", low=1, high=64, usual=(2, 4)),), detail="× {upscale_factor}",
    words=("super resolution", "sub-pixel", "enlarge", "depth to space"), explain="A convolution before it paints the small squares of the finer picture.",
    examples=(Example((image(8),)),), mistakes=(Mistake(Example((image(3),)), "multiple|channels"),),
)  # fmt: skip


def _unshuffle_check(p: Form, x: Sent) -> Misfit | None:
    if any(length % p.downscale_factor for length in x.first.shape[1:]):
        return Misfit(
            f"folds squares of {p.downscale_factor} × {p.downscale_factor} pixels, but {{from}} sends {x.first.text}",
            "Height and width must both be a multiple of it.", "Choose a number that divides both, or add an edge before it.", "A size that does not divide",
        )  # fmt: skip
    return None


pixel_unshuffle = Layer(
    "pixel_unshuffle", "Pixel unshuffle", "pooling", "Turns pixels into channels: a coarser picture that loses nothing.", "unshuffle",
    torch="torch.nn.PixelUnshuffle", arguments=lambda p, x: {"downscale_factor": p.downscale_factor}, inputs=(Port("in", DIMS[2]),), check=_unshuffle_check, mixes=True,
    fields=(whole("downscale_factor", "Times", 2, "How many times coarser.", low=1, high=64, usual=(2, 4)),), detail="÷ {downscale_factor}",
    words=("space to depth", "downsample"), explain="Unlike pooling it throws nothing away: each square of pixels becomes channels.",
    examples=(Example((image(),)),), mistakes=(Mistake(Example((image(3, 7, 7),)), "multiple"),),
)  # fmt: skip


def _channel_check(p: Form, x: Sent) -> Misfit | None:
    if x.first.shape[0] % p.groups:
        return Misfit(
            f"shuffles {p.groups} groups, but {{from}} sends {x.first.shape[0]} channels", "Each group takes an equal share of the channels.",
            "Choose a number of groups that divides the channels.", "Groups that do not divide the channels", Change("groups", 1),
        )  # fmt: skip
    return None


channel_shuffle = Layer(
    "channel_shuffle", "Channel shuffle", "shape", "Mixes the order of the channels, so that groups see each other.", "shuffle",
    torch="torch.nn.ChannelShuffle", arguments=lambda p, x: {"groups": p.groups}, inputs=(Port("in", DIMS[2]),), check=_channel_check,
    fields=(whole("groups", "Groups", 2, "How many groups the convolution before it has.", high=4096, usual=(2, 4)),), detail="{groups} groups",
    words=("shufflenet", "groups"), explain="Between two grouped convolutions. It has no weights.",
    examples=(Example((image(4),)),), mistakes=(Mistake(Example((image(3),)), "groups"),),
)  # fmt: skip

KINDS = {
    "zero": ("Zero", "zeros", "Zeros beyond the edge."),
    "reflect": ("Reflection", "its mirror image", "The picture, mirrored at the edge."),
    "replicate": ("Replication", "its nearest numbers", "The last number, again and again."),
    "circular": ("Circular", "its other end", "The other side of the picture, as on a globe."),
}


def _pad(dims: int, kind: str) -> Layer:
    word, fills, explain = KINDS[kind]

    def arguments(p: Form, x: Sent) -> dict[str, Any]:
        return {
            "padding": p.padding
            if isinstance(p.padding, int)
            else tuple(number for side in reversed(p.padding) for number in (side, side))
        }

    def check(p: Form, x: Sent) -> Misfit | None:
        for length, pad in zip(x.first.shape[-dims:], each(p.padding, dims), strict=True):
            if (kind == "reflect" and pad >= length) or (kind == "circular" and pad > length):
                return Misfit(
                    f"adds {pad} at each side, but {{from}} sends only {length}", "What is added is taken from the picture itself.",
                    f"Add {max(0, length - 1)} at most, or use zeros.", "Edges wider than the picture", Change("padding", max(0, length - 1)),
                )  # fmt: skip
        return None

    sample = SAMPLES[dims]
    return Layer(
        f"{kind}_pad{dims}d", f"{word} padding" + {1: " 1-D", 2: "", 3: " 3-D"}[dims], "shape", f"Surrounds the {OVER[dims]} with {fills}.", "pad",
        torch=f"torch.nn.{word}Pad{dims}d", arguments=arguments, inputs=(Port("in", DIMS[dims]),), check=check, detail=lambda p: square(p.padding, dims),
        fields=(size("padding", "Added at each side", 1, dims, "How much is added at each side.", low=0, high=1024, usual=(1, 2, 3)),),
        words=("edge", "border", "margin", kind), explain=explain,
        examples=(Example((sample,)), Example((sample,), {"padding": list(range(1, dims + 1)) if dims > 1 else 2})),
        mistakes=(Mistake(Example((table(),)), "{from} sends"),),
    )  # fmt: skip


pads = tuple(
    _pad(dims, kind) for kind in KINDS for dims in ((2, 1, 3) if kind == "zero" else (2, 1))
)

constant_pad = Layer(
    "constant_pad2d", "Constant padding", "shape", "Surrounds the picture with a number of your choice.", "pad",
    torch="torch.nn.ConstantPad2d", arguments=lambda p, x: {"padding": p.padding, "value": p.value}, inputs=(Port("in", DIMS[2]),),
    fields=(whole("padding", "Added at each side", 1, "How much is added at each side.", low=0, high=1024), real("value", "Value", 1.0, "What stands there.", low=-1e6, high=1e6)),
    words=("edge", "border", "margin"), detail="{padding} of {value}", explain="For pictures whose background is not zero.", examples=(Example((image(),)),),
)  # fmt: skip

local = Layer(
    "unfold1d", "Windows", "shape", "Cuts a signal into windows that overlap.", "windows",
    inputs=(Port("in", DIMS[1]),), kind="layer", torch="builder.layers.modules.pieces.Windows",
    arguments=lambda p, x: {"size": p.size, "step": p.step}, names=lambda p, x: ("windows", "features"),
    check=lambda p, x: Misfit(
        f"cuts windows of {p.size}, but {{from}} sends {x.first.shape[1]} steps", "A window must fit in at least once.",
        f"Set *Window* to {x.first.shape[1]} or less.", "A window larger than its input", Change("size", x.first.shape[1]),
    ) if p.size > x.first.shape[1] else None,
    fields=(whole("size", "Window", 4, "Steps in one window."), whole("step", "Step", 2, "How far the next window lies.")), mixes=True,
    words=("frames", "unfold", "patches"), explain="Each window becomes one row, so that a recurrent or attention layer reads it as one step.", detail="{size} · step {step}",
    examples=(Example((signal(),)),), mistakes=(Mistake(Example((signal(4, 3),)), "fit|windows"),),
)  # fmt: skip
