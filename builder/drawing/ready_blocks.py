"""Blocks that come with Layerloom: the building stones of the classic networks, each a small
drawing that can be opened and changed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from typing_extensions import TypedDict

from builder.drawing.sketch import Sketch
from builder.layers.layer import Type


@dataclass(frozen=True)
class Ready:
    """One ready block; `needs` are the blocks that it is made of."""

    id: str
    title: str
    summary: str
    draw: Callable[[], dict[str, Any]]
    needs: tuple[str, ...] = ()
    family: str = "convolution"
    follows: tuple[str, float] | None = (
        None  # a setting that a skip ties to what comes in: so many times its channels or features
    )

    def settings(self, type_: Type) -> dict[str, int]:
        """The settings with which it takes this: a skip adds only what has the same width."""
        if self.follows is None or not type_.shape:
            return {}
        width = type_.shape[0] if self.family == "convolution" else type_.shape[-1]
        return {self.follows[0]: max(1, round(width * self.follows[1]))}


def _start() -> tuple[Sketch, str]:
    s = Sketch()
    return s, s.put("block_in", name="x")


def _conv_norm() -> dict[str, Any]:
    s, x = _start()
    conv = s.put("conv2d", x, bias=False)
    s.put("block_out", s.chain(conv, "batch_norm2d", "relu"), name="y")
    return s.block("Conv norm ReLU", {
        "width": ("Filters", [(conv, "out_channels", 1)]), "size": ("Filter size", [(conv, "kernel_size", None)]),
        "step": ("Step", [(conv, "stride", None)]), "edges": ("Edges", [(conv, "padding", None)]),
    })  # fmt: skip


def _residual() -> dict[str, Any]:
    s, x = _start()
    first = s.put("conv2d", x, out_channels=64, bias=False)
    second = s.put("conv2d", s.chain(first, "batch_norm2d", "relu"), out_channels=64, bias=False)
    total = s.put("add", x, s.put("batch_norm2d", second))
    s.put("block_out", s.put("relu", total), name="y")
    return s.block(
        "Residual block",
        {"width": ("Width", [(first, "out_channels", 1), (second, "out_channels", 1)])},
    )


def _residual_down() -> dict[str, Any]:
    s, x = _start()
    first = s.put("conv2d", x, out_channels=128, stride=2, bias=False)
    second = s.put("conv2d", s.chain(first, "batch_norm2d", "relu"), out_channels=128, bias=False)
    branch = s.put("batch_norm2d", second)
    skip = s.put(
        "conv2d",
        x,
        name="project",
        out_channels=128,
        kernel_size=1,
        stride=2,
        padding=0,
        bias=False,
    )
    total = s.put("add", s.put("batch_norm2d", skip), branch)
    s.put("block_out", s.put("relu", total), name="y")
    width = [(first, "out_channels", 1), (second, "out_channels", 1), (skip, "out_channels", 1)]
    return s.block(
        "Residual block down",
        {
            "width": ("Width", width),
            "step": ("Step", [(first, "stride", None), (skip, "stride", None)]),
        },
    )


def _bottleneck(project: bool) -> Callable[[], dict[str, Any]]:
    def draw() -> dict[str, Any]:
        s, x = _start()
        step: dict[str, Any] = {"stride": 2} if project else {}
        a = s.put("conv2d", x, out_channels=64, kernel_size=1, bias=False)
        b = s.put("conv2d", s.chain(a, "batch_norm2d", "relu"), out_channels=64, bias=False, **step)
        c = s.put(
            "conv2d",
            s.chain(b, "batch_norm2d", "relu"),
            out_channels=256,
            kernel_size=1,
            bias=False,
        )
        branch = s.put("batch_norm2d", c)
        skip = x
        sets = [(a, "out_channels", 1), (b, "out_channels", 1), (c, "out_channels", 4)]
        exposed: dict[str, Any] = {"width": ("Inner width", sets)}
        if project:
            side = s.put(
                "conv2d",
                x,
                name="project",
                out_channels=256,
                kernel_size=1,
                stride=2,
                padding=0,
                bias=False,
            )
            sets.append((side, "out_channels", 4))
            exposed["step"] = ("Step", [(b, "stride", None), (side, "stride", None)])
            skip = s.put("batch_norm2d", side)
        s.put("block_out", s.put("relu", s.put("add", skip, branch)), name="y")
        return s.block("Bottleneck down" if project else "Bottleneck", exposed)

    return draw


def _step(down: bool) -> dict[str, Any]:
    return {"stride": 2} if down else {}


def _inverted(skip: bool) -> Callable[[], dict[str, Any]]:
    def draw() -> dict[str, Any]:
        s, x = _start()
        expand = s.put("conv2d", x, name="expand", out_channels=96, kernel_size=1, bias=False)
        deep = s.put(
            "depthwise_conv2d",
            s.chain(expand, "batch_norm2d", "relu6"),
            bias=False,
            **_step(not skip),
        )
        project = s.put(
            "conv2d",
            s.chain(deep, "batch_norm2d", "relu6"),
            name="project",
            out_channels=16,
            kernel_size=1,
            bias=False,
        )
        y = s.put("batch_norm2d", project)
        s.put("block_out", s.put("add", x, y) if skip else y, name="y")
        exposed: dict[str, Any] = {
            "inner": ("Inner width", [(expand, "out_channels", 1)]),
            "width": ("Width", [(project, "out_channels", 1)]),
        }
        if not skip:
            exposed["step"] = ("Step", [(deep, "stride", None)])
        return s.block("Inverted bottleneck" if skip else "Inverted bottleneck down", exposed)

    return draw


def _squeeze_excite() -> dict[str, Any]:
    s, x = _start()
    small = s.put(
        "conv2d", s.put("global_avg_pool2d", x), name="squeeze", out_channels=4, kernel_size=1
    )
    wide = s.put("conv2d", s.put("relu", small), name="excite", out_channels=16, kernel_size=1)
    s.put("block_out", s.put("multiply", x, s.put("sigmoid", wide)), name="y")
    return s.block(
        "Squeeze and excite",
        {"width": ("Channels", [(wide, "out_channels", 1), (small, "out_channels", 0.25)])},
    )


def _inception(blocks: dict[str, Any]) -> dict[str, Any]:
    s = Sketch(blocks)
    x = s.put("block_in", name="x")
    single = s.use("convnorm", x, name="one", width=64, size=1)
    three_in = s.use("convnorm", x, name="three_in", width=96, size=1)
    three = s.use("convnorm", three_in, name="three", width=128)
    five_in = s.use("convnorm", x, name="five_in", width=16, size=1)
    five = s.use("convnorm", five_in, name="five", width=32)
    pooled = s.use(
        "convnorm",
        s.put("max_pool2d", x, kernel_size=3, stride=1, padding=1, ceil_mode=True),
        name="pooled",
        width=32,
        size=1,
    )
    s.put("block_out", s.put("concat", single, three, five, pooled), name="y")
    return s.block("Inception block", {
        "one": ("1 × 1", [(single, "width", 1)]), "three_in": ("Before 3 × 3", [(three_in, "width", 1)]), "three": ("3 × 3", [(three, "width", 1)]),
        "five_in": ("Before the wide one", [(five_in, "width", 1)]), "five": ("Wide", [(five, "width", 1)]), "pooled": ("After pooling", [(pooled, "width", 1)]),
    })  # fmt: skip


def _dense_layer() -> dict[str, Any]:
    s, x = _start()
    narrow = s.put(
        "conv2d", s.chain(x, "batch_norm2d", "relu"), out_channels=128, kernel_size=1, bias=False
    )
    fresh = s.put("conv2d", s.chain(narrow, "batch_norm2d", "relu"), out_channels=32, bias=False)
    s.put("block_out", s.put("concat", x, fresh), name="y")
    return s.block(
        "Dense block layer",
        {"growth": ("Growth", [(fresh, "out_channels", 1), (narrow, "out_channels", 4)])},
    )


def _double_conv() -> dict[str, Any]:
    s, x = _start()
    first = s.put("conv2d", x, out_channels=32, bias=False)
    second = s.put("conv2d", s.chain(first, "batch_norm2d", "relu"), out_channels=32, bias=False)
    s.put("block_out", s.chain(second, "batch_norm2d", "relu"), name="y")
    return s.block(
        "U-Net stage",
        {"width": ("Width", [(first, "out_channels", 1), (second, "out_channels", 1)])},
    )


def _up_stage(blocks: dict[str, Any]) -> dict[str, Any]:
    s = Sketch(blocks)
    x, skip = s.put("block_in", name="x"), s.put("block_in", name="skip")
    up = s.put("conv_transpose2d", x, out_channels=32, kernel_size=2, padding=0)
    stage = s.use("unetstage", s.put("concat", skip, up), name="stage", width=32)
    s.put("block_out", stage, name="y")
    return s.block(
        "U-Net stage up", {"width": ("Width", [(up, "out_channels", 1), (stage, "width", 1)])}
    )


def _encoder() -> dict[str, Any]:
    s, x = _start()
    attention = s.put("self_attention", s.put("layer_norm", x), heads=4)
    middle = s.put("add", x, attention)
    wide = s.put("dense", s.put("layer_norm", middle), out_features=256)
    narrow = s.put("dense", s.put("gelu", wide), out_features=64)
    s.put("block_out", s.put("add", middle, narrow), name="y")
    return s.block("Transformer encoder", {
        "features": ("Features", [(wide, "out_features", 4), (narrow, "out_features", 1)]), "heads": ("Heads", [(attention, "heads", 1)]),
    })  # fmt: skip


def _decoder() -> dict[str, Any]:
    s = Sketch()
    x, memory = s.put("block_in", name="x"), s.put("block_in", name="memory")
    own = s.put("causal_attention", s.put("layer_norm", x), heads=4)
    first = s.put("add", x, own)
    cross = s.put("cross_attention", s.put("layer_norm", first), memory, heads=4)
    second = s.put("add", first, cross)
    wide = s.put("dense", s.put("layer_norm", second), out_features=256)
    narrow = s.put("dense", s.put("gelu", wide), out_features=64)
    s.put("block_out", s.put("add", second, narrow), name="y")
    return s.block("Transformer decoder", {
        "features": ("Features", [(wide, "out_features", 4), (narrow, "out_features", 1)]), "heads": ("Heads", [(own, "heads", 1), (cross, "heads", 1)]),
    })  # fmt: skip


def _causal() -> dict[str, Any]:
    s, x = _start()
    attention = s.put("causal_attention", s.put("layer_norm", x), heads=4)
    middle = s.put("add", x, attention)
    wide = s.put("dense", s.put("layer_norm", middle), out_features=256)
    narrow = s.put("dense", s.put("gelu", wide), out_features=64)
    s.put("block_out", s.put("add", middle, narrow), name="y")
    return s.block("GPT block", {
        "features": ("Features", [(wide, "out_features", 4), (narrow, "out_features", 1)]), "heads": ("Heads", [(attention, "heads", 1)]),
    })  # fmt: skip


def _newer(sparse: bool) -> Callable[[], dict[str, Any]]:
    def draw() -> dict[str, Any]:
        s, x = _start()
        attention = s.put("causal_attention", s.put("rms_norm", x), heads=4, key_value_heads=2, positions="rotary", bias=False)  # fmt: skip
        middle = s.put("add", x, attention)
        kind = "mixture_of_experts" if sparse else "swiglu_feedforward"
        wide = s.put(kind, s.put("rms_norm", middle))
        s.put("block_out", s.put("add", middle, wide), name="y")
        exposed: dict[str, Any] = {
            "heads": ("Heads", [(attention, "heads", 1)]),
            "key_value_heads": ("Key and value heads", [(attention, "key_value_heads", None)]),
        }
        if sparse:
            exposed["hidden"] = ("Inner units", [(wide, "hidden", None)])
            exposed["experts"] = ("Experts", [(wide, "experts", None)])
            exposed["chosen"] = ("Experts a step", [(wide, "chosen", None)])
        return s.block("Mixture-of-experts block" if sparse else "Newer GPT block", exposed)

    return draw


def _mamba() -> dict[str, Any]:
    s, x = _start()
    memory = s.put("selective_state_space", s.put("rms_norm", x))
    s.put("block_out", s.put("add", x, memory), name="y")
    return s.block("Mamba block", {
        "heads": ("Heads", [(memory, "heads", 1)]), "state": ("Memory", [(memory, "state", None)]),
    })  # fmt: skip


def _inception_1d() -> dict[str, Any]:
    s, x = _start()
    narrow = s.put("conv1d", x, name="narrow", out_channels=32, kernel_size=1, bias=False)
    branches = [
        s.put("conv1d", narrow, name=name, out_channels=32, kernel_size=size, bias=False)
        for name, size in (("long", 39), ("middle", 19), ("short", 9))
    ]
    pooled = s.put(
        "conv1d",
        s.put("max_pool1d", x, kernel_size=3, stride=1, padding=1),
        name="pooled",
        out_channels=32,
        kernel_size=1,
        bias=False,
    )
    joined = s.put("concat", *branches, pooled)
    s.put("block_out", s.chain(joined, "batch_norm1d", "relu"), name="y")
    width = [(node, "out_channels", 1) for node in (narrow, *branches, pooled)]
    sizes = {
        name: (label, [(node, "kernel_size", None)])
        for name, label, node in zip(
            ("long", "middle", "short"),
            ("Longest filter", "Middle filter", "Shortest filter"),
            branches,
            strict=True,
        )
    }
    return s.block("Inception over time", {"width": ("Filters a branch", width), **sizes})


def _inception_time(blocks: dict[str, Any]) -> dict[str, Any]:
    s = Sketch(blocks)
    x = s.put("block_in", name="x")
    y, uses = x, []
    for number in range(3):
        y = s.use("inception1d", y, name=f"inception{number + 1}", width=32)
        uses.append(y)
    skip = s.put("conv1d", x, name="skip", out_channels=128, kernel_size=1, bias=False)
    total = s.put("add", s.put("batch_norm1d", skip), y)
    s.put("block_out", s.put("relu", total), name="y")
    exposed: dict[str, Any] = {
        "width": (
            "Filters a branch",
            [*((use, "width", 1) for use in uses), (skip, "out_channels", 4)],
        ),
        **{
            name: (label, [(use, name, None) for use in uses])
            for name, label in (
                ("long", "Longest filter"),
                ("middle", "Middle filter"),
                ("short", "Shortest filter"),
            )
        },
    }
    return s.block("InceptionTime stage", exposed)


def _n_beats() -> dict[str, Any]:
    s, x = _start()
    past = s.put("flatten", x)  # one row: it is explained as a whole
    y, layers = past, []
    for _ in range(4):
        layers.append(s.put("dense", y, out_features=128))
        y = s.put("relu", layers[-1])
    back = s.put("dense", y, name="back", out_features=48)
    ahead = s.put("dense", y, name="ahead", out_features=12)
    s.put("block_out", s.put("subtract", past, back), name="rest")
    s.put("block_out", ahead, name="foreseen")
    return s.block("N-BEATS block", {
        "past": ("Steps back", [(back, "out_features", 1)]), "ahead": ("Steps ahead", [(ahead, "out_features", 1)]),
        "width": ("Units", [(layer, "out_features", 1) for layer in layers]),
    })  # fmt: skip


READY = (
    Ready("convnorm", "Conv norm ReLU", "Convolution, batch norm and ReLU in one.", _conv_norm),
    Ready("residual", "Residual block", "Two convolutions and a skip: deep networks train because of it.", _residual, follows=("width", 1)),
    Ready("residualdown", "Residual block down", "A residual block that halves the picture and changes its channels.", _residual_down),
    Ready("bottleneck", "Bottleneck", "A residual block that works on fewer channels inside.", _bottleneck(False), follows=("width", 0.25)),
    Ready("bottleneckdown", "Bottleneck down", "A bottleneck that halves the picture and changes its channels.", _bottleneck(True)),
    Ready("inverted", "Inverted bottleneck", "Wide inside, narrow outside, with a skip: made for phones.", _inverted(True), follows=("width", 1)),
    Ready("inverteddown", "Inverted bottleneck down", "An inverted bottleneck that halves the picture, without a skip.", _inverted(False)),
    Ready("squeezeexcite", "Squeeze and excite", "Weighs whole channels by what the picture is about.", _squeeze_excite, follows=("width", 1)),
    Ready("inception", "Inception block", "Four branches of other filter sizes side by side.", lambda: _inception({"convnorm": _conv_norm()}), ("convnorm",)),
    Ready("inception1d", "Inception over time", "Three lengths of filter side by side over a signal.", _inception_1d),
    Ready("inceptiontime", "InceptionTime stage", "Three inceptions over time and a skip past them.", lambda: _inception_time({"inception1d": _inception_1d()}), ("inception1d",)),
    Ready("nbeats", "N-BEATS block", "Explains a part of the past, foresees what follows from it, and hands on the rest.", _n_beats, (), "dense", ("past", 1)),
    Ready("denselayer", "Dense block layer", "Adds new channels beside all old ones; repeat it for a dense block.", _dense_layer),
    Ready("unetstage", "U-Net stage", "Two convolutions of the same width.", _double_conv),
    Ready("unetup", "U-Net stage up", "Doubles the picture and joins what was seen on the way down.", lambda: _up_stage({"unetstage": _double_conv()}), ("unetstage",)),
    Ready("encoder", "Transformer encoder", "Attention and two dense layers, each with a norm and a skip.", _encoder, (), "attention", ("features", 1)),
    Ready("decoder", "Transformer decoder", "Causal attention, attention to a memory, two dense layers.", _decoder, (), "attention", ("features", 1)),
    Ready("gpt", "GPT block", "Causal attention and two dense layers: the stone of language models.", _causal, (), "attention", ("features", 1)),
    Ready("newergpt", "Newer GPT block", "As in newer language models: rotary positions, grouped queries, RMS norm, SwiGLU.", _newer(False), (), "attention"),
    Ready("experts", "Mixture-of-experts block", "A newer GPT block whose dense layers are a mixture of experts.", _newer(True), (), "attention"),
    Ready("mamba", "Mamba block", "A selective state space with a norm and a skip: no attention.", _mamba, (), "recurrent"),
)  # fmt: skip
BY_ID = {ready.id: ready for ready in READY}


@cache
def definition(id_: str) -> dict[str, Any]:
    """The JSON of a ready block."""
    return BY_ID[id_].draw()


def with_needs(*ids: str) -> dict[str, Any]:
    """These blocks and those they are made of, as a document's `blocks`."""
    blocks: dict[str, Any] = {}
    for id_ in ids:
        for needed in BY_ID[id_].needs:
            blocks.setdefault(needed, definition(needed))
        blocks[id_] = definition(id_)
    return blocks


class ReadyBlock(TypedDict):
    """A block that comes with Layerloom."""

    title: str
    summary: str
    family: str
    follows: tuple[str, float] | None  # the setting that must be so many times the width coming in
    definitions: dict[str, dict[str, Any]]


def as_json() -> dict[str, ReadyBlock]:
    """All ready blocks for the palette: title, summary, and the definitions that a drawing takes
    over.
    """
    return {
        ready.id: {
            "title": ready.title,
            "summary": ready.summary,
            "family": ready.family,
            "follows": ready.follows,
            "definitions": with_needs(ready.id),
        }
        for ready in READY
    }
