"""Layers that make a picture smaller by keeping the largest, the mean or another summary of each
patch.
"""

from __future__ import annotations

from typing import Any

from builder.layers.families.convolution import DIMS, OVER, SAMPLES
from builder.layers.fields import Field, Form, each, size, switch, whole
from builder.layers.layer import Change, Example, Layer, Misfit, Mistake, Port, Sent, square, table


def pool_size(dims: int) -> Field:
    return size(
        "kernel_size",
        "Window",
        2,
        dims,
        "The patch of which one number is kept.",
        high=512,
        usual=(2, 3),
    )


def pool_step(dims: int) -> Field:
    return size(
        "stride",
        "Step",
        None,
        dims,
        "How far the window moves; empty: as far as it is wide.",
        high=512,
        usual=(1, 2),
        nullable=True,
    )


def pool_edges(dims: int) -> Field:
    return size(
        "padding",
        "Edges",
        0,
        dims,
        "How much is added around, half a window at most.",
        low=0,
        high=256,
        usual=(0, 1),
        advanced=True,
    )


CEIL = switch(
    "ceil_mode",
    "Keep the rest",
    False,
    "Also pool the part at the end that does not fill a window.",
    advanced=True,
)


def pool_room(p: Form, x: Sent, dims: int) -> Misfit | None:
    """Whether the window fits, and the edges are half a window at most."""
    sizes, kernel, padding = (
        x.first.shape[-dims:],
        each(p.kernel_size, dims),
        each(p.get("padding", 0), dims),
    )
    for pad, k in zip(padding, kernel, strict=True):
        if pad * 2 > k:
            return Misfit(
                f"adds {pad} at each side, but its window is {k} wide",
                "With more than half a window at the edge, some windows would hold nothing at all.",
                f"Set *Edges* to {min(kernel) // 2} or less.",
                "Edges wider than half the window",
                Change("padding", min(kernel) // 2),
            )
    for length, pad, k, name in zip(sizes, padding, kernel, x.first.names[-dims:], strict=False):
        if length + 2 * pad < k:
            return Misfit(
                f"pools windows of {k} but {{from}} sends {length} numbers of {name}",
                "The picture has become smaller than the window, mostly because it was pooled several times before.",
                f"Make the window {min(sizes)}, or take one of the poolings before it out.",
                "A window larger than its input",
                Change("kernel_size", min(sizes)),
            )
    return None


def _pool(dims: int, kind: str) -> Layer:
    most = kind == "max"

    def arguments(p: Form, x: Sent) -> dict[str, Any]:
        given: dict[str, Any] = {
            "kernel_size": p.kernel_size,
            "padding": p.padding,
            "ceil_mode": p.ceil_mode,
        }
        if p.stride is not None and each(p.stride, dims) != each(p.kernel_size, dims):
            given["stride"] = p.stride
        return given

    def window(p: Form) -> tuple[tuple[int, int, int], ...]:
        stride = p.kernel_size if p.stride is None else p.stride
        return tuple(zip(each(p.kernel_size, dims), each(stride, dims), (1,) * dims, strict=True))

    sample = SAMPLES[dims]
    suffix = {1: " 1-D", 2: "", 3: " 3-D"}[dims]
    return Layer(
        f"{kind}_pool{dims}d", ("Max pooling" if most else "Average pooling") + suffix, "pooling",
        f"Keeps the {'largest' if most else 'mean'} of each patch of the {OVER[dims]}, so that it becomes smaller.", "pool",
        torch=f"torch.nn.{'Max' if most else 'Avg'}Pool{dims}d", arguments=arguments, window=window,
        inputs=(Port("in", DIMS[dims]),), check=lambda p, x: pool_room(p, x, dims),
        detail=lambda p: square(p.kernel_size, dims) + (f" · step {square(p.stride, 1)}" if p.stride is not None else ""),
        fields=(pool_size(dims), pool_step(dims), pool_edges(dims), CEIL),
        words=("subsample", "downsample", "shrink", kind, "mean" if not most else "maximum"),
        explain="Smaller pictures cost less and let the next filters see farther. It has no weights.",
        maths="y = max(patch)" if most else "y = mean(patch)",
        examples=(Example((sample,)), Example((sample,), {"kernel_size": 3, "stride": 2, "padding": 1})),
        mistakes=(Mistake(Example((sample,), {"kernel_size": 40}), "windows of 40"), Mistake(Example((table(),)), "{from} sends")),
    )  # fmt: skip


pools = tuple(_pool(dims, kind) for kind in ("max", "avg") for dims in (2, 1, 3))


def _global(dims: int, most: bool) -> Layer:
    suffix = {1: " 1-D", 2: "", 3: " 3-D"}[dims]
    word = "max" if most else "average"
    return Layer(
        f"global_{'max' if most else 'avg'}_pool{dims}d", f"Global {word} pooling{suffix}", "pooling",
        f"Makes one number of each map: its {'largest' if most else 'mean'}.", "pool",
        torch=f"torch.nn.Adaptive{'Max' if most else 'Avg'}Pool{dims}d", arguments=lambda p, x: {"output_size": 1},
        inputs=(Port("in", DIMS[dims]),), mixes=True, words=("gap", "summary", "adaptive", word),
        explain="Whatever the size of the picture, one number a channel is left; that is why a network with it takes pictures of any size. A *Flatten* usually follows.",
        maths="y[c] = max(x[c])" if most else "y[c] = mean(x[c])",
        examples=(Example((SAMPLES[dims],)),),
        mistakes=(Mistake(Example((table(),)), "{from} sends"),),
    )  # fmt: skip


global_pools = tuple(_global(dims, most) for most in (False, True) for dims in (2, 1, 3))


def _adaptive(dims: int, most: bool) -> Layer:
    word = "max" if most else "average"
    sample = SAMPLES[dims]
    return Layer(
        f"adaptive_{'max' if most else 'avg'}_pool{dims}d", f"Adaptive {word} pooling" + {1: " 1-D", 2: "", 3: " 3-D"}[dims], "pooling",
        f"Brings a {OVER[dims]} of any size to the size you name.", "pool",
        torch=f"torch.nn.Adaptive{'Max' if most else 'Avg'}Pool{dims}d", arguments=lambda p, x: {"output_size": p.output_size},
        inputs=(Port("in", DIMS[dims]),), mixes=True, onnx="missing" if dims == 3 and not most else "", detail=lambda p: "to " + square(p.output_size, dims), words=("resize", "fixed size", word),
        fields=(size("output_size", "Size after", 4, dims, "The size that comes out, whatever comes in.", high=1024, usual=(1, 2, 4, 7)),),
        explain="The windows are as large as they must be, so networks with it take inputs of any size.",
        examples=(Example((sample,), onnx="missing" if dims == 3 and most else ""), Example((sample,), {"output_size": 2})),
    )  # fmt: skip


adaptive_pools = tuple(_adaptive(dims, most) for most in (False, True) for dims in (2, 1, 3))


def _lp(dims: int) -> Layer:
    def arguments(p: Form, x: Sent) -> dict[str, Any]:
        given: dict[str, Any] = {"norm_type": p.norm_type, "kernel_size": p.kernel_size}
        if p.stride is not None:
            given["stride"] = p.stride
        return given

    sample = SAMPLES[dims]
    return Layer(
        f"lp_pool{dims}d", "LP pooling" + {1: " 1-D", 2: "", 3: " 3-D"}[dims], "pooling", "Between average and max: the length of each patch.", "pool",
        torch=f"torch.nn.LPPool{dims}d", arguments=arguments, inputs=(Port("in", DIMS[dims]),), check=lambda p, x: pool_room(p, x, dims), mixes=True,
        fields=(whole("norm_type", "Power", 2, "1 adds up; the higher, the more the largest counts.", high=16), pool_size(dims), pool_step(dims)),
        words=("norm", "power", "subsample"), explain="With power 1 it sums the patch, with a high power it is nearly max pooling.", maths="y = (Σ xᵖ)^(1/p)",
        detail=lambda p: square(p.kernel_size, dims), examples=(Example((sample,)),),
        mistakes=(Mistake(Example((sample,), {"kernel_size": 40}), "windows of 40"),),
    )  # fmt: skip


lp_pools = tuple(_lp(dims) for dims in (2, 1, 3))
