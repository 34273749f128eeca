"""Small filters slid over pictures, signals and volumes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from builder.layers.fields import Field, Form, choice, each, short, size, switch, whole
from builder.layers.layer import (
    Change,
    Example,
    Layer,
    Misfit,
    Mistake,
    Port,
    Sent,
    Type,
    image,
    signal,
    square,
    table,
    volume,
)

FILTERS = (8, 16, 32, 64, 128, 256)
DIMS: dict[int, tuple[str, ...]] = {
    1: ("channels", "time"),
    2: ("channels", "height", "width"),
    3: ("channels", "depth", "height", "width"),
}
SAMPLES: dict[int, Type] = {1: signal(), 2: image(), 3: volume()}
OVER = {1: "signal", 2: "picture", 3: "volume"}


def filter_size(dims: int, default: Any = 3) -> Field:
    return size(
        "kernel_size",
        "Filter size",
        default,
        dims,
        "How far one filter sees.",
        high=512,
        usual=(1, 3, 5, 7),
    )


def step(dims: int, default: int = 1) -> Field:
    return size(
        "stride",
        "Step",
        default,
        dims,
        "How far the filter moves; 2 halves the size.",
        high=512,
        usual=(1, 2),
    )


def edges(dims: int, default: Any = "same") -> Field:
    words = {"same": "Same size"}
    return size(
        "padding",
        "Edges",
        default,
        dims,
        "How much is added around: 0 shrinks, Same size keeps.",
        low=0,
        high=512,
        usual=(0, 1, 2, 3),
        choices=words,
    )


def spread(dims: int) -> Field:
    return size(
        "dilation",
        "Spread",
        1,
        dims,
        "Distance between the points of a filter; 2 leaves every other out.",
        high=256,
        usual=(1, 2, 4),
        advanced=True,
    )


FILL = choice("padding_mode", "Fill edges with", "zeros", {"zeros": "Zeros", "reflect": "Mirror", "replicate": "Nearest", "circular": "Wrap round"}, "What stands beyond the edge.", advanced=True)  # fmt: skip
BIAS = switch("bias", "Add a bias", True, "A number of its own added to each filter's map.")


def padding_of(p: Form, dims: int) -> Any:
    """The padding that torch gets: "same" in numbers where one number a side can say it."""
    if p.padding != "same":
        return p.padding
    kernel, stride, dilation = (
        each(p.kernel_size, dims),
        each(p.stride, dims),
        each(p.get("dilation", 1), dims),
    )
    reach = [(k - 1) * d for k, d in zip(kernel, dilation, strict=True)]
    if any(r % 2 for r in reach) and set(stride) == {1}:
        return "same"  # an even filter needs one more on one side
    return short(tuple(r // 2 for r in reach))


def room(p: Form, x: Sent, dims: int) -> Misfit | None:
    """Whether the filter fits into the padded picture."""
    if p.padding == "same":
        return None
    sizes = x.first.shape[-dims:]
    kernel, padding, dilation = (
        each(p.kernel_size, dims),
        each(p.padding, dims),
        each(p.get("dilation", 1), dims),
    )
    for length, k, pad, d, name in zip(
        sizes, kernel, padding, dilation, x.first.names[-dims:], strict=False
    ):
        reach = (k - 1) * d + 1
        if length + 2 * pad < reach:
            largest = max(
                1,
                min(
                    (min(s + 2 * q for s, q in zip(sizes, padding, strict=True)) - 1)
                    // max(dilation)
                    + 1,
                    *kernel,
                ),
            )
            return Misfit(
                f"expects at least {reach} numbers of {name} but {{from}} sends {length}"
                + (f", {length + 2 * pad} with the edges" if pad else ""),
                "The filter is larger than what it slides over, so there is no place for it.",
                f"Make *Filter size* {largest} or less, or choose *Same size* for the edges.",
                "A filter larger than its input",
                Change("padding", "same"),
            )
    return None


def mirror_room(p: Form, x: Sent, dims: int) -> Misfit | None:
    """Mirrored and wrapped edges take their numbers from the picture, so it must be larger than the
    edge.
    """
    if p.padding_mode in ("zeros", "replicate"):
        return None
    kernel, dilation = each(p.kernel_size, dims), each(p.dilation, dims)
    if p.padding == "same":
        edge = [((k - 1) * d + 1) // 2 for k, d in zip(kernel, dilation, strict=True)]
    else:
        edge = list(each(p.padding, dims))
    for length, pad, name in zip(x.first.shape[-dims:], edge, x.first.names[-dims:], strict=False):
        if pad > length or (pad == length and p.padding_mode == "reflect"):
            return Misfit(
                f"adds {pad} at each side but {{from}} sends {length} numbers of {name}",
                "Mirrored or wrapped edges are taken from the picture itself, and it is too small for that.",
                "Fill the edges with zeros, or make *Filter size* smaller.",
                "Edges wider than the picture",
                Change("padding_mode", "zeros"),
            )
    return None


def groups_fit(p: Form, x: Sent) -> Misfit | None:
    channels = x.first.shape[0]
    if channels % p.groups or p.out_channels % p.groups:
        common = max(
            g for g in range(1, p.groups + 1) if channels % g == 0 and p.out_channels % g == 0
        )
        return Misfit(
            f"splits its work into {p.groups} groups, but {{from}} sends {channels} channels and {p.out_channels} filters come out",
            "Each group takes an equal share of the channels and of the filters.",
            f"Set *Groups* to {common}, or choose numbers that {p.groups} divides.",
            "Groups that do not divide the channels",
            Change("groups", common),
        )
    return None


def _convolution(dims: int) -> Layer:
    def arguments(p: Form, x: Sent) -> dict[str, Any]:
        return {
            "in_channels": x.first.shape[0], "out_channels": p.out_channels, "kernel_size": p.kernel_size, "stride": p.stride,
            "padding": padding_of(p, dims), "dilation": p.dilation, "groups": p.groups, "bias": p.bias, "padding_mode": p.padding_mode,
        }  # fmt: skip

    def window(p: Form) -> tuple[tuple[int, int, int], ...]:
        return tuple(
            zip(
                each(p.kernel_size, dims), each(p.stride, dims), each(p.dilation, dims), strict=True
            )
        )

    def detail(p: Form) -> str:
        return f"{p.out_channels} filters · {square(p.kernel_size, dims)}" + (
            f" · step {square(p.stride, 1)}" if p.stride != 1 else ""
        )

    title = {1: "Convolution 1-D", 2: "Convolution", 3: "Convolution 3-D"}[dims]
    sample = SAMPLES[dims]
    return Layer(
        f"conv{dims}d", title, "convolution", f"Slides small filters over the {OVER[dims]}; each draws a map of where its pattern occurs.", "conv",
        torch=f"torch.nn.Conv{dims}d", arguments=arguments, window=window, detail=detail,
        inputs=(Port("in", DIMS[dims]),),
        check=lambda p, x: groups_fit(p, x) or room(p, x, dims) or mirror_room(p, x, dims),
        fields=(
            whole("out_channels", "Filters", 16, "How many patterns it looks for; each gives one map.", usual=FILTERS, high=16384),
            filter_size(dims), step(dims), edges(dims), spread(dims),
            whole("groups", "Groups", 1, "Splits channels into groups that do not see each other.", high=16384, usual=(1, 2, 4), advanced=True),
            BIAS, FILL,
        ),
        words=("cnn", "convnet", "filter", "kernel", "conv", "edges", "feature map", {1: "time", 2: "image", 3: "video"}[dims]),
        purposes=({1: "series", 2: "images", 3: "volumes"}[dims],),
        explain="The same few weights are used at every place, so a pattern learned in one corner is recognised in all of them.",
        maths="y[o] = b[o] + Σᵢ w[o, i] ⋆ x[i]",
        initialise={"weight": ("weight",), "bias": ("bias",)},
        examples=(
            Example((sample,)),
            Example((sample,), {"out_channels": 4, "kernel_size": 1, "bias": False}),
            Example((sample,), {"kernel_size": 5, "stride": 2, "padding": 0}),
            Example((sample,), {"kernel_size": 3, "padding": 2, "dilation": 2, "padding_mode": "replicate"}),
        ),
        mistakes=(
            Mistake(Example((table(),)), "{from} sends"),
            Mistake(Example((sample,), {"kernel_size": 17, "padding": 0}), "at least 17"),
            Mistake(Example((sample,), {"groups": 5, "out_channels": 10}), "groups"),
        ),
    )  # fmt: skip


convolutions = tuple(_convolution(dims) for dims in (2, 1, 3))


def _preset(
    dims: int,
    type_: str,
    title: str,
    summary: str,
    explain: str,
    words: tuple[str, ...],
    change: dict[str, Any],
    wrap: str = "",
) -> Layer:
    """A convolution that begins with other settings, so that it is found under the name people
    know.
    """
    plain = _convolution(dims)
    fields = tuple(
        replace(field, default=change[field.name]) if field.name in change else field
        for field in plain.fields
    )
    given = {"groups": 1, **change}
    sample = replace(SAMPLES[dims], shape=(4, *SAMPLES[dims].shape[1:]))
    return replace(
        plain, type=type_, title=title, summary=summary, explain=explain, words=(*plain.words, *words), fields=fields, wrap=wrap,
        initialise={"bias": ("bias",)} if wrap else plain.initialise, purposes=(),
        examples=(Example((sample,)), Example((sample,), {"out_channels": 4 * given["groups"], "bias": False})),
        mistakes=(Mistake(Example((table(),)), "{from} sends"),),
    )  # fmt: skip


presets = (
    _preset(2, "pointwise_conv2d", "Pointwise convolution", "Mixes the channels at each place by itself: a 1 × 1 filter.",
            "Changes how many channels there are, and nothing else; the cheapest way to match two branches.", ("1x1", "pointwise", "channels"), {"kernel_size": 1}),
    _preset(2, "dilated_conv2d", "Dilated convolution", "A filter with gaps: it sees farther with the same number of weights.",
            "With *Spread* 2 it looks at every other place.", ("atrous", "dilated", "spread"), {"dilation": 2}),
    _preset(1, "dilated_conv1d", "Dilated convolution 1-D", "A filter over time with gaps: it sees farther with the same number of weights.",
            "Stacked with spreads 1, 2, 4 … a few layers see a long series.", ("atrous", "dilated", "tcn", "wavenet"), {"dilation": 2}),
    _preset(2, "grouped_conv2d", "Grouped convolution", "Splits the channels into groups that do not see each other.",
            "Costs as many times less as there are groups.", ("grouped", "resnext", "cardinality"), {"groups": 2}),
    _preset(2, "spectral_conv2d", "Convolution, spectral norm", "A convolution that can stretch nothing by more than one.",
            "Its weights are divided by their largest singular value; it keeps the critic of a GAN steady.", ("spectral", "gan", "lipschitz"), {},
            "torch.nn.utils.parametrizations.spectral_norm"),
    _preset(2, "weight_norm_conv2d", "Convolution, weight norm", "A convolution whose weights are split into direction and length.",
            "Direction and length are learned apart, without looking at the batch.", ("weight norm",), {}, "torch.nn.utils.parametrizations.weight_norm"),
    _preset(1, "weight_norm_conv1d", "Convolution 1-D, weight norm", "A convolution over time whose weights are split into direction and length.",
            "Direction and length are learned apart; usual in networks that make sound.", ("weight norm", "audio"), {}, "torch.nn.utils.parametrizations.weight_norm"),
)  # fmt: skip


def _depthwise(dims: int) -> Layer:
    def arguments(p: Form, x: Sent) -> dict[str, Any]:
        channels = x.first.shape[0]
        return {
            "in_channels": channels, "out_channels": channels * p.multiplier, "kernel_size": p.kernel_size, "stride": p.stride,
            "padding": padding_of(p, dims), "dilation": p.dilation, "groups": channels, "bias": p.bias,
        }  # fmt: skip

    suffix = {1: " 1-D", 2: "", 3: " 3-D"}[dims]
    sample = SAMPLES[dims]
    return Layer(
        f"depthwise_conv{dims}d", f"Depthwise convolution{suffix}", "convolution", "One filter for each channel; the channels do not see each other.", "depthwise",
        torch=f"torch.nn.Conv{dims}d", arguments=arguments, inputs=(Port("in", DIMS[dims]),), check=lambda p, x: room(p, x, dims),
        window=lambda p: tuple(zip(each(p.kernel_size, dims), each(p.stride, dims), each(p.dilation, dims), strict=True)),
        detail=lambda p: square(p.kernel_size, dims) + (f" · step {square(p.stride, 1)}" if p.stride != 1 else ""),
        fields=(filter_size(dims), step(dims), edges(dims), spread(dims), whole("multiplier", "Filters a channel", 1, "How many maps each channel gives.", high=64, advanced=True), BIAS),
        words=("mobilenet", "cheap", "separable", "conv"), initialise={"weight": ("weight",), "bias": ("bias",)},
        explain="Much cheaper than a full convolution. A pointwise convolution after it mixes the channels.", maths="y[c] = b[c] + w[c] ⋆ x[c]",
        examples=(Example((sample,)), Example((sample,), {"stride": 2, "multiplier": 2, "bias": False})),
        mistakes=(Mistake(Example((sample,), {"kernel_size": 17, "padding": 0}), "at least 17"),),
    )  # fmt: skip


def _separable(dims: int) -> Layer:
    def arguments(p: Form, x: Sent) -> dict[str, Any]:
        return {
            "in_channels": x.first.shape[0], "out_channels": p.out_channels, "kernel_size": p.kernel_size, "stride": p.stride,
            "padding": padding_of(p, dims), "dilation": p.dilation, "bias": p.bias,
        }  # fmt: skip

    sample = SAMPLES[dims]
    return Layer(
        f"separable_conv{dims}d", "Separable convolution" + {1: " 1-D", 2: ""}[dims], "convolution", "A filter for each channel, then a mix of the channels.", "separable",
        torch=f"builder.layers.modules.pieces.SeparableConv{dims}d", arguments=arguments, inputs=(Port("in", DIMS[dims]),), check=lambda p, x: room(p, x, dims),
        window=lambda p: tuple(zip(each(p.kernel_size, dims), each(p.stride, dims), each(p.dilation, dims), strict=True)),
        detail=lambda p: f"{p.out_channels} filters · {square(p.kernel_size, dims)}",
        fields=(whole("out_channels", "Filters", 16, "How many maps come out.", usual=FILTERS, high=16384), filter_size(dims), step(dims), edges(dims), spread(dims), BIAS),
        words=("xception", "mobilenet", "cheap", "depthwise", "conv"), initialise={"weight": ("depthwise.weight", "pointwise.weight"), "bias": ("depthwise.bias", "pointwise.bias")},
        explain="Nearly as good as a full convolution at a fraction of the weights.",
        examples=(Example((sample,)), Example((sample,), {"out_channels": 5, "stride": 2, "bias": False})),
        mistakes=(Mistake(Example((table(),)), "{from} sends"),),
    )  # fmt: skip


def _transposed(dims: int) -> Layer:
    def arguments(p: Form, x: Sent) -> dict[str, Any]:
        return {
            "in_channels": x.first.shape[0], "out_channels": p.out_channels, "kernel_size": p.kernel_size, "stride": p.stride,
            "padding": p.padding, "output_padding": p.output_padding, "groups": p.groups, "bias": p.bias, "dilation": p.dilation,
        }  # fmt: skip

    def check(p: Form, x: Sent) -> Misfit | None:
        values = [
            each(p[name], dims)
            for name in ("kernel_size", "stride", "padding", "output_padding", "dilation")
        ]
        for length, k, s, pad, extra, d in zip(x.first.shape[-dims:], *values, strict=True):
            if extra >= max(s, d):
                return Misfit(
                    f"adds {extra} at the end, but its step is only {s}", "More than a step at the end would belong to no filter.",
                    f"Set *Extra at the end* below {max(s, d)}.", "An end that is too wide", Change("output_padding", 0),
                )  # fmt: skip
            if (length - 1) * s - 2 * pad + d * (k - 1) + extra + 1 < 1:
                return Misfit(
                    f"cuts {pad} from each side, but {{from}} sends only {length}", "Nothing would be left.",
                    "Set *Cut edges* to 0, or make *Filter size* larger.", "More cut away than there is", Change("padding", 0),
                )  # fmt: skip
        return groups_fit(p, x)

    sample = SAMPLES[dims]
    return Layer(
        f"conv_transpose{dims}d", "Transposed convolution" + {1: " 1-D", 2: "", 3: " 3-D"}[dims], "upsample", f"Makes the {OVER[dims]} larger with filters that are learned.", "deconv",
        torch=f"torch.nn.ConvTranspose{dims}d", arguments=arguments, inputs=(Port("in", DIMS[dims]),), check=check,
        detail=lambda p: f"{p.out_channels} filters · {square(p.kernel_size, dims)} · step {square(p.stride, 1)}",
        fields=(
            whole("out_channels", "Filters", 16, "How many maps come out.", usual=FILTERS, high=16384),
            size("kernel_size", "Filter size", 4, dims, "How far one number spreads.", high=64, usual=(2, 3, 4)),
            size("stride", "Step", 2, dims, "How many times larger it becomes.", high=64, usual=(1, 2)),
            size("padding", "Cut edges", 1, dims, "How much is cut from each side.", low=0, high=64, usual=(0, 1)),
            size("output_padding", "Extra at the end", 0, dims, "One more row at the end, where the size does not come out.", low=0, high=64, advanced=True),
            size("dilation", "Spread", 1, dims, "Distance between the points of a filter.", high=64, advanced=True),
            whole("groups", "Groups", 1, "Splits channels into groups.", high=16384, advanced=True),
            BIAS,
        ),
        words=("deconvolution", "upsample", "decoder", "generator", "enlarge"), initialise={"weight": ("weight",), "bias": ("bias",)}, mixes=True,
        explain="A convolution run backwards: each number spreads over a patch. Filter size 4, step 2, cut 1 doubles the size exactly.",
        examples=(Example((sample,)), Example((sample,), {"out_channels": 3, "kernel_size": 3, "stride": 1, "bias": False})),
        mistakes=(Mistake(Example((sample,), {"output_padding": 5}), "step"), Mistake(Example((table(),)), "{from} sends")),
    )  # fmt: skip


others = (
    *(_depthwise(dims) for dims in (2, 1, 3)),
    *(_separable(dims) for dims in (2, 1)),
    *(_transposed(dims) for dims in (2, 1, 3)),
)
