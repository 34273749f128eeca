"""Layers that put the same numbers into another arrangement."""

from __future__ import annotations

from collections.abc import Callable
from math import prod

from builder.layers.fields import Field, Form, numbers, switch, whole
from builder.layers.layer import (
    Change,
    Example,
    Expression,
    Layer,
    Misfit,
    Mistake,
    Port,
    Sent,
    image,
    lengths,
    series,
    signal,
    table,
    tokens,
)

flatten = Layer(
    "flatten", "Flatten", "shape", "Lays all numbers of a sample in one row.", "flatten",
    torch="torch.nn.Flatten", outputs=(Port("out", ("features",)),), inputs=(Port("in", dtype=None, least=0),), names=lambda p, x: ("features",), mixes=True,
    words=("row", "vector", "reshape", "unroll"),
    explain="Between the part that sees pictures and the part that decides. It has no weights and changes no number.",
    examples=(Example((image(),)), Example((series(),)), Example((table(),)), Example((tokens(),))),
)  # fmt: skip


def _dim(text: str, default: int | None = 1) -> Field:
    return whole(
        "dim",
        "Dimension",
        default,
        f"{text} The batch is not counted: 1 is the first dimension of a sample.",
        high=8,
    )


def _there(what: str, *, extra: int = 0) -> Callable[[Form, Sent], Misfit | None]:
    """Whether the named dimension exists."""

    def check(p: Form, x: Sent) -> Misfit | None:
        rank = len(x.first.shape) + extra
        if p.dim > rank:
            return Misfit(
                f"{what} dimension {p.dim}, but {{from}} sends {rank - extra} dimension{'s' if rank - extra != 1 else ''}: {', '.join(x.first.names) or 'one number'}",
                "The batch is not counted, so the first dimension is number 1.", f"Set *Dimension* to {max(rank, 1)} or less.", "A dimension that is not there",
                Change("dim", rank) if rank else None,
            )  # fmt: skip
        return None

    return check


def _reshape_check(p: Form, x: Sent) -> Misfit | None:
    if prod(p.shape) != x.first.count:
        return Misfit(
            f"arranges {prod(p.shape):,} numbers ({' × '.join(map(str, p.shape))}), but {{from}} sends {x.first.count:,}",
            "The same numbers are only put into another arrangement, so there must be as many before as after.", "Choose sizes that multiply to the same number.",
            "Another number of numbers", Change("shape", (x.first.count,)) if x.first.count <= 65536 else None,
        )  # fmt: skip
    return None


reshape = Layer(
    "reshape", "Reshape", "shape", "Arranges the same numbers in other dimensions.", "reshape",
    inputs=(Port("in", dtype=None),), expression=lambda p, x: Expression("method", "reshape", (-1, *p.shape)), check=_reshape_check,
    fields=(numbers("shape", "Sizes", (1, 8, 8), "The sizes that come out, without the batch."),), mixes=True, detail="{shape}",
    words=("view", "unflatten", "dimensions"), explain="Row by row, as a page is read. It has no weights and changes no number.",
    examples=(Example((table(12),), {"shape": [3, 4]}), Example((image(),), {"shape": [3, 64]})), mistakes=(Mistake(Example((table(5),), {"shape": [2, 3]}), "numbers"),),
)  # fmt: skip


def _permute_check(p: Form, x: Sent) -> Misfit | None:
    rank = len(x.first.shape)
    if sorted(p.order) != list(range(1, rank + 1)):
        turned = tuple(range(rank, 0, -1))
        return Misfit(
            f"puts the dimensions in the order {', '.join(map(str, p.order))}, but {{from}} sends {rank}", "Each dimension must be named once; the batch is not counted.",
            f"Name {', '.join(map(str, range(1, rank + 1)))} in the order you want.", "An order that names other dimensions", Change("order", turned) if rank else None,
        )  # fmt: skip
    return None


permute = Layer(
    "permute", "Permute", "shape", "Puts the dimensions in another order.", "permute",
    inputs=(Port("in", dtype=None, least=1),), expression=lambda p, x: Expression("method", "permute", (0, *p.order)), check=_permute_check,
    names=lambda p, x: tuple(x.first.names[place - 1] for place in p.order) if len(x.first.names) == len(p.order) else (),
    fields=(numbers("order", "Order", (2, 1), "2, 1 swaps the first two dimensions of a sample.", high=8),), mixes=True, detail=lambda p: ", ".join(map(str, p.order)),
    words=("transpose", "swap", "axes", "channels last"), explain="The batch stays in front.",
    examples=(Example((series(),)), Example((image(),), {"order": [2, 3, 1]})), mistakes=(Mistake(Example((image(),)), "order"),),
)  # fmt: skip

swap = Layer(
    "swap", "Swap time and features", "shape", "Turns a series into a signal, as 1-D convolutions want it, and back.", "swap",
    inputs=(Port("in", dtype=None, least=2),), expression=lambda p, x: Expression("method", "transpose", (1, 2)),
    names=lambda p, x: (*({"features": "channels", "channels": "features"}.get(name, name) for name in (x.first.names[1], x.first.names[0])), *x.first.names[2:]) if len(x.first.names) >= 2 else (),
    words=("transpose", "channels first", "series"), mixes=True,
    explain="Series are kept step by step; convolutions over time want one row for each channel.", examples=(Example((series(),)), Example((signal(),))),
    mistakes=(Mistake(Example((table(),)), "dimension"),),
)  # fmt: skip

squeeze = Layer(
    "squeeze", "Drop a dimension", "shape", "Takes a dimension of size one away.", "squeeze",
    inputs=(Port("in", dtype=None, least=1),), expression=lambda p, x: Expression("method", "squeeze", (p.dim,)), fields=(_dim("Which one goes."),), mixes=True,
    check=lambda p, x: _there("takes away")(p, x) or (Misfit(
        f"takes dimension {p.dim} away, but {{from}} sends {x.first.shape[p.dim - 1]} numbers there", "Only a dimension of size one can go without losing numbers.",
        "Choose a dimension of size one, or *Pick* one of its numbers.", "A dimension that is not empty",
    ) if x.first.shape[p.dim - 1] != 1 else None),
    names=lambda p, x: tuple(name for place, name in enumerate(x.first.names, 1) if place != p.dim),
    words=("squeeze", "remove", "singleton"), explain="The numbers stay the same.", detail="dimension {dim}",
    examples=(Example((image(1),)),), mistakes=(Mistake(Example((image(3),)), "dimension"),),
)  # fmt: skip

unsqueeze = Layer(
    "unsqueeze", "Add a dimension", "shape", "Adds a dimension of size one.", "unsqueeze",
    inputs=(Port("in", dtype=None),), expression=lambda p, x: Expression("method", "unsqueeze", (p.dim,)), fields=(_dim("Where it goes."),), mixes=True,
    check=_there("adds", extra=1), names=lambda p, x: (*x.first.names[: p.dim - 1], "channels" if p.dim == 1 else "time", *x.first.names[p.dim - 1 :]),
    words=("unsqueeze", "expand", "channel"), explain="A grey picture of height and width becomes one with a channel.", detail="dimension {dim}",
    examples=(Example((table(),)), Example((series(),)), Example((table(),), {"dim": 2})), mistakes=(Mistake(Example((table(),), {"dim": 4}), "dimension"),),
)  # fmt: skip


def _slice_check(p: Form, x: Sent) -> Misfit | None:
    missing = _there("cuts")(p, x)
    if missing:
        return missing
    length = x.first.shape[p.dim - 1]
    stop = length if p.stop is None else min(p.stop, length)
    if p.start >= stop:
        return Misfit(
            f"keeps the numbers from {p.start} up to {stop}, but {{from}} sends {length} there", "Nothing would be left.",
            "Let it start earlier, or end later.", "Nothing left", Change("start", 0) if stop > 0 else Change("stop", None),
        )  # fmt: skip
    return None


slice_ = Layer(
    "slice", "Slice", "shape", "Keeps a part of one dimension.", "slice",
    inputs=(Port("in", dtype=None, least=1),), check=_slice_check, mixes=True,
    expression=lambda p, x: Expression("index", arguments=(*[(None, None)] * p.dim, (p.start or None, p.stop, p.step))),
    fields=(
        _dim("Which one is cut."), whole("start", "From", 0, "Counted from 0.", low=0, high=1_000_000),
        whole("stop", "Up to", None, "Not included; empty: to the end.", low=1, high=1_000_000, nullable=True), whole("step", "Every", 1, "2 keeps every other.", high=1_000_000),
    ),
    words=("crop", "cut", "part", "range"), explain="To cut the edge off a picture, or to look at the last steps of a series.", detail="dimension {dim} from {start}",
    examples=(Example((image(),), {"dim": 2, "start": 1, "stop": 7}), Example((series(),), {"dim": 1, "step": 2})), mistakes=(Mistake(Example((table(4),), {"start": 9}), "left|start"),),
)  # fmt: skip


def _pick_check(p: Form, x: Sent) -> Misfit | None:
    missing = _there("picks from")(p, x)
    if missing:
        return missing
    length = x.first.shape[p.dim - 1]
    if not -length <= p.index < length:
        return Misfit(
            f"picks number {p.index}, but {{from}} sends {length} there", "Counting begins at 0; −1 is the last.", f"Choose from 0 to {length - 1}.", "A number that is not there", Change("index", 0),
        )  # fmt: skip
    return None


pick = Layer(
    "pick", "Pick", "shape", "Takes one step, one channel or one feature out.", "pick",
    inputs=(Port("in", dtype=None, least=1),), check=_pick_check, mixes=True, expression=lambda p, x: Expression("index", arguments=(*[(None, None)] * p.dim, p.index)),
    fields=(_dim("From which one."), whole("index", "Which", 0, "Counted from 0; −1 is the last.", low=-65536, high=65536, usual=(0, -1))),
    names=lambda p, x: tuple(name for place, name in enumerate(x.first.names, 1) if place != p.dim), detail="number {index} of dimension {dim}",
    words=("select", "index", "last", "first", "class token"), explain="For the class token of a transformer, or the last step of a series.",
    examples=(Example((series(),)), Example((series(),), {"index": -1}), Example((image(),), {"dim": 1, "index": 2})), mistakes=(Mistake(Example((series(),), {"index": 99}), "picks"),),
)  # fmt: skip

repeat = Layer(
    "repeat", "Repeat over time", "shape", "One vector, again at every step of a sequence.", "repeat",
    torch="builder.layers.modules.sequences.Repeat", inputs=(Port("in", ("features",), dtype=None),), arguments=lambda p, x: {"steps": p.steps}, names=lambda p, x: ("time", *x.first.names), mixes=True,
    fields=(whole("steps", "Steps", 8, "How many times.", usual=(8, 16, 32)),), words=("expand", "repeat vector", "broadcast"), detail="× {steps}",
    explain="A summary is handed to every step of a decoder.", examples=(Example((table(),)),), mistakes=(Mistake(Example((image(),)), "{from} sends"),),
)  # fmt: skip

flip = Layer(
    "flip", "Flip", "shape", "Turns one dimension back to front.", "flip",
    inputs=(Port("in", dtype=None, least=1),), check=_there("turns"), names=lambda p, x: x.first.names, mixes=True,
    expression=lambda p, x: Expression("method", "flip", (p.dim,)), fields=(_dim("Which one is turned."),), detail="dimension {dim}",
    words=("reverse", "mirror"), explain="To read a series backwards, or to mirror a picture.", examples=(Example((series(),)), Example((image(),), {"dim": 3})),
    mistakes=(Mistake(Example((table(),), {"dim": 3}), "dimension"),),
)  # fmt: skip

mean_over_time = Layer(
    "mean_over_time", "Mean over time", "shape", "The mean of all steps; with lengths, of each one's own.", "mean",
    torch="builder.layers.modules.sequences.MeanOverTime", outputs=(Port("out", ("features",)),), inputs=(Port("in", ("time", "features")), Port("length", (), optional=True, label="lengths", dtype="int64")),
    names=lambda p, x: ("features",), mixes=True, words=("average", "summary", "pool"), explain="A simple summary of a text or a series.",
    examples=(Example((series(),)), Example((series(), lengths()), {}, ("in", "length"))), mistakes=(Mistake(Example((table(),)), "time"),),
)  # fmt: skip

moving_average = Layer(
    "moving_average", "Moving average", "shape", "Smooths a series: each step becomes the mean of itself and its neighbours.", "smooth",
    torch="builder.layers.modules.sequences.MovingAverage", inputs=(Port("in", ("time", "features")),), outputs=(Port("out", ("time", "features")),), arguments=lambda p, x: {"window": p.window}, names=lambda p, x: x.first.names, mixes=True,
    fields=(whole("window", "Window", 25, "How many steps are averaged.", high=4096, usual=(7, 13, 25)),), detail="over {window} steps",
    words=("trend", "smooth", "season", "dlinear", "decomposition"), explain="What is left is the trend; taken from the series, what remains is its season and its chance. At the ends the first and last step go on.",
    maths="y[t] = mean(x[t−w/2 … t+w/2])", examples=(Example((series(),), {"window": 3}), Example((series(),), {"window": 4}), Example((series(5, 2),))),
    mistakes=(Mistake(Example((table(),)), "time"),),
)  # fmt: skip


def _over(type_: str, title: str, method: str, summary: str, words: tuple[str, ...]) -> Layer:
    def expression(p: Form, x: Sent) -> Expression:
        return Expression(
            "method",
            method,
            keywords=(("dim", p.dim), *((("keepdim", True),) if p.keepdim else ())),
        )

    return Layer(
        type_, title, "shape", summary, type_.split("_")[0], inputs=(Port("in", least=1),), check=_there("looks along"), expression=expression, mixes=True,
        names=lambda p, x: x.first.names if p.keepdim else tuple(name for place, name in enumerate(x.first.names, 1) if place != p.dim),
        fields=(_dim("Along which one."), switch("keepdim", "Keep it as one", False, "The dimension stays, with size one.", advanced=True)), detail="dimension {dim}",
        words=("reduce", "pool", "summary", *words), explain="One number stands for all along this dimension.",
        examples=(Example((series(),)), Example((image(),), {"dim": 3, "keepdim": True})), mistakes=(Mistake(Example((table(),), {"dim": 2}), "dimension"),),
    )  # fmt: skip


reductions = (
    _over(
        "mean_over",
        "Mean over a dimension",
        "mean",
        "The mean of all numbers along one dimension.",
        ("average",),
    ),
    _over(
        "max_over",
        "Max over a dimension",
        "amax",
        "The largest number along one dimension.",
        ("maximum",),
    ),
    _over(
        "min_over",
        "Min over a dimension",
        "amin",
        "The smallest number along one dimension.",
        ("minimum",),
    ),
    _over(
        "sum_over",
        "Sum over a dimension",
        "sum",
        "The sum of all numbers along one dimension.",
        ("add", "total"),
    ),
)
