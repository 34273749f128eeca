"""Networks that suit the data, drawn from what goes in and what is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from builder.drawing.ready_blocks import with_needs
from builder.drawing.sketch import Sketch
from builder.judging.ports import input_for, output_for
from builder.judging.verdict import judge
from builder.proposing import graphs, replies
from builder.proposing.rows import are_columns, columns_attend, straight, together


@dataclass(frozen=True)
class Proposal:
    """A network that fits, and why."""

    title: str
    reason: str
    network: dict[str, Any]
    parameters: int
    blocks: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "reason": self.reason,
            "network": self.network,
            "parameters": self.parameters,
            "blocks": self.blocks,
        }


def propose(signature: Mapping[str, Any], wants: Mapping[str, Any]) -> list[Proposal]:
    """Two or three networks for this data, from small to large."""
    role: Mapping[str, Any] = next(iter(wants.get("roles", {}).values()), {})
    inputs: Mapping[str, Any] = role.get("inputs") or {
        name: signature["fields"][name] for name in signature.get("inputs", [])
    }
    outputs: Mapping[str, Any] = role.get("outputs") or {}
    rows = int(signature.get("rows") or 0)
    proposals: list[Proposal] = []
    if not inputs:
        return []
    for size in ("small", "middle", "large"):
        s = Sketch(_blocks(inputs) if size == "large" else {})
        if size != "small" and _painted(outputs):
            s = Sketch(with_needs("unetstage", "unetup"))
        if are_columns(inputs, outputs):
            s = Sketch(with_needs("encoder") if size == "large" else {})
            words = [_draw_columns(s, inputs, outputs, size)]
        elif graphs.parts(inputs) and len(outputs) == 1:
            words = [_draw_graph(s, inputs, outputs, size)]
        elif replies.sides(inputs, outputs):
            s = Sketch(replies.reader_and_writer(128) if size == "large" else {})
            words = [replies.draw(s, inputs, outputs, size)]
        else:
            words = _draw_parts(s, inputs, outputs, size, rows)
        network = s.graph()
        document = {
            "format": 1,
            "name": "proposal",
            "networks": {"network": network},
            "blocks": s.blocks,
        }
        verdict = judge(document)
        parameters = int(verdict["parameters"])
        if any(problem["severity"] == "error" for problem in verdict["problems"]):
            continue
        if proposals and proposals[-1].parameters >= parameters:
            continue
        title, why = {"small": ("Small", "the yardstick: if a larger one is not better, stay here"), "middle": ("Middle", "the usual choice for data like this"),
                      "large": ("Large", "for when there is much data, or the middle one learns too little")}[size]  # fmt: skip
        proposals.append(
            Proposal(
                title,
                f"{'; '.join(words)}. {why.capitalize()}.",
                network,
                parameters,
                dict(s.blocks),
            )
        )
    return proposals


COLUMNS = {
    "small": (straight, "One weighted sum of the columns, like the linear models"),
    "middle": (
        together,
        "A weighted sum of the columns, and members that share two layers bend it",
    ),
    "large": (columns_attend, "Attention lets each column look at every other"),
}


def _draw_columns(
    s: Sketch, inputs: Mapping[str, Any], outputs: Mapping[str, Any], size: str
) -> str:
    """The whole network of a table, and its reason."""
    draw, reads = COLUMNS[size]
    ((name, wanted),) = outputs.items()
    shape = [int(size or 1) for size in wanted.get("shape", [])]
    _end(s, draw(s, inputs, shape[-1] if shape else 1), name, wanted)
    return reads


def _draw_graph(s: Sketch, inputs: Mapping[str, Any], outputs: Mapping[str, Any], size: str) -> str:
    """The whole network of a graph, and its reason."""
    ((name, wanted),) = outputs.items()
    shape = [int(side or 1) for side in wanted.get("shape", [])]
    x, reason = graphs.draw(s, inputs, shape[-1] if shape else 1, size)
    _end(s, x, name, wanted)
    return reason


def _draw_parts(
    s: Sketch, inputs: Mapping[str, Any], outputs: Mapping[str, Any], size: str, rows: int
) -> list[str]:
    """A part for each input, joined before the heads; the reasons of the parts."""
    parts, words, each_place = [], [], False
    for name, field in inputs.items():
        if each_place := len(inputs) == 1 and _each_place(field, outputs):
            part, reads = _read_on(s, name, field, size)
        else:
            alone = len(inputs) == 1 and _picture(outputs)
            deep = _halvings(field) if alone and size != "small" and _painted(outputs) else 0
            part, reads = (
                _paint(s, name, field, size, deep)
                if deep
                else _read(s, name, field, size, rows, alone)
            )
        parts.append(part)
        words.append(reads)
    x = parts[0] if len(parts) == 1 else s.put("concat", *parts)
    for name, wanted in outputs.items():
        _answer(s, x, name, wanted, each_place)
    return words


def _blocks(inputs: Mapping[str, Any]) -> dict[str, Any]:
    kinds = {field.get("kind") for field in inputs.values()}
    wanted = [
        id_
        for id_, kind in (
            ("residual", "image"),
            ("residualdown", "image"),
            ("encoder", "tokens"),
            ("gpt", "tokens"),
            ("encoder", "series"),
        )
        if kind in kinds
    ]
    return with_needs(*dict.fromkeys(wanted)) if wanted else {}


def _picture(outputs: Mapping[str, Any]) -> bool:
    return any(len(wanted.get("shape", [])) == 3 for wanted in outputs.values())


def _painted(outputs: Mapping[str, Any]) -> bool:
    """Whether a class is wanted for each point of a picture."""
    return any(
        wanted.get("kind") == "scores" and len(wanted.get("shape", [])) == 3
        for wanted in outputs.values()
    )


def _halvings(field: Mapping[str, Any]) -> int:
    """How often a picture can be halved, and doubled again to the same size: three times at most,
    to 4 points at least.
    """
    sides = [int(side or 1) for side in field.get("shape", [])[-2:]]
    return max(
        (n for n in range(4) if all(side % 2**n == 0 and side >= 4 * 2**n for side in sides)),
        default=0,
    )


def _paint(s: Sketch, name: str, field: Mapping[str, Any], size: str, deep: int) -> tuple[str, str]:
    """A U-Net: down to see far, up again to say it of each point."""
    type_, params = input_for(field)
    x, first, skips = s.put(type_, name=name, **params), 8 if size == "middle" else 16, []
    for step in range(deep):
        x = s.use(
            "unetstage", x, name=f"down{step + 1}", title=f"Down {step + 1}", width=first * 2**step
        )
        skips.append(x)
        x = s.put("max_pool2d", x)
    x = s.use("unetstage", x, name="bottom", title="Bottom", width=first * 2**deep)
    for step, skip in zip(reversed(range(deep)), reversed(skips), strict=True):
        x = s.use(
            "unetup", x, skip, name=f"up{step + 1}", title=f"Up {step + 1}", width=first * 2**step
        )
    return (
        x,
        "It shrinks the picture to see far, and enlarges it again beside what was seen on the way down",
    )


def _each_place(field: Mapping[str, Any], outputs: Mapping[str, Any]) -> bool:
    """Whether every place of a text is asked for: then what follows a place must not be read before
    it is answered.
    """
    lengths = [
        wanted["shape"][0] for wanted in outputs.values() if len(wanted.get("shape", [])) == 2
    ]
    return (
        field.get("kind") == "tokens"
        and len(lengths) == len(outputs) > 0
        and set(lengths) == {field["shape"][0]}
    )


def _read_on(s: Sketch, name: str, field: Mapping[str, Any], size: str) -> tuple[str, str]:
    """The part that reads a text from left to right and keeps a row of numbers for each place."""
    type_, params = input_for(field)
    wide = {"small": 32, "middle": 64, "large": 128}[size]
    x = s.put("embedding", s.put(type_, name=name, **params), embedding_dim=wide)
    if size == "large":
        x = s.use(
            "gpt",
            s.put("learned_positions", x),
            name=f"{name}_blocks",
            repeat=3,
            features=wide,
            heads=4,
        )
        return s.put("layer_norm", x), "Attention lets each place look at all before it"
    x = s.put("gru", x, hidden_size=4 * wide if size == "middle" else 2 * wide, keep="all")
    return x, "A memory reads from left to right, and answers at each place"


def _read(
    s: Sketch, name: str, field: Mapping[str, Any], size: str, rows: int, alone: bool
) -> tuple[str, str]:
    """The part that reads one input down to a row of numbers; its last node and its reason."""
    type_, params = input_for(field)
    x = s.put(type_, name=name, **params)
    step = ("small", "middle", "large").index(size)
    if type_ == "image":
        if alone:
            width = (8, 16, 32)[step]
            for _ in range((1, 2, 3)[step]):
                x = s.chain(x, ("conv2d", {"out_channels": width}), "relu")
            return x, "Convolutions keep the size, since a picture comes out"
        side = min(params["height"], params["width"])
        if size == "large":
            x = s.chain(x, ("conv2d", {"out_channels": 32, "bias": False}), "batch_norm2d", "relu")
            x = s.use("residual", x, name=f"{name}_stage1", width=32)
            for number, width in enumerate((64, 128)[: 2 if side >= 16 else 1], 2):
                x = s.use("residualdown", x, name=f"{name}_down{number}", width=width)
                x = s.use("residual", x, name=f"{name}_stage{number}", width=width)
            return s.chain(
                x, "global_avg_pool2d", "flatten"
            ), "Residual blocks see large patterns and still train"
        filters: tuple[int, ...] = ((8, 32), (16, 64, 128))[step]
        for number, width in enumerate(filters):
            x = s.chain(x, ("conv2d", {"out_channels": width}), "relu")
            if number + 1 < len(filters) and side >= 4:
                x, side = s.put("max_pool2d", x), side // 2
        x = s.chain(x, "global_avg_pool2d", "flatten")
        return (
            s.chain(x, ("dense", {"out_features": 64}), "relu") if size == "middle" else x
        ), "Convolutions find patterns wherever they are"
    if type_ == "volume":
        for width in ((8,), (8, 16), (16, 32, 64))[step]:
            x = s.chain(x, ("conv3d", {"out_channels": width}), "relu")
        return s.chain(x, "global_avg_pool3d", "flatten"), "Filters in three dimensions"
    if type_ in ("series", "tokens"):
        start = x
        # Filler at the end of a text or a series is not read; codes of categories have none.
        filled = type_ == "series" or field.get("padding") is not None
        ports = {"length": f"{start}.length"} if filled else None
        wide = (16, 64, 64)[step]
        if type_ == "tokens":
            x = s.put("embedding", x, embedding_dim=wide)
        if size == "small":
            if type_ == "tokens":
                return s.put(
                    "mean_over_time", x, ports=ports
                ), "The mean of all symbols, whatever their order"
            return s.put("gru", x, ports=ports, hidden_size=16), "A small memory reads step by step"
        if size == "middle":
            return s.put(
                "lstm" if type_ == "tokens" else "gru", x, ports=ports, hidden_size=64
            ), "A recurrent layer reads step by step and remembers"
        if type_ == "series":
            x = s.put("dense", x, out_features=wide)
        x = s.use(
            "encoder",
            s.put("learned_positions", x),
            name=f"{name}_encoder",
            repeat=2,
            features=wide,
            heads=4,
        )
        return s.put(
            "mean_over_time", s.put("layer_norm", x), ports=ports
        ), "Attention lets each step look at every other"
    if type_ == "category":
        return s.put("embedding", x, embedding_dim=(4, 8, 16)[step]), "A vector for each category"
    if size == "small":
        return x, "One weighted sum of the columns, like the linear models"
    widths = (
        ((64, 32) if size == "middle" else (256, 128, 64))
        if rows >= 300
        else ((16,) if size == "middle" else (64, 32))
    )
    for width in widths:
        x = s.chain(x, ("dense", {"out_features": width}), "relu")
        if size == "large":
            x = s.put("dropout", x, p=0.2)
    return (
        x,
        f"{'One layer' if len(widths) == 1 else f'{len(widths)} layers'} of units bend what a weighted sum cannot",
    )


def _answer(s: Sketch, x: str, name: str, wanted: Mapping[str, Any], each_place: bool) -> None:
    """The head that an objective wants, at the end of x."""
    shape = [int(size or 1) for size in wanted.get("shape", [])]
    if len(shape) == 3:
        x = s.put("conv2d", x, out_channels=shape[0], kernel_size=1)
    elif len(shape) == 2 and each_place:
        x = s.put("dense", x, out_features=shape[1])
    elif len(shape) == 2:
        x = s.put("reshape", s.put("dense", x, out_features=shape[0] * shape[1]), shape=shape)
    else:
        x = s.put("dense", x, out_features=shape[-1] if shape else 1)
    _end(s, x, name, wanted)


def _end(s: Sketch, x: str, name: str, wanted: Mapping[str, Any]) -> None:
    """The output, after the activation that is wanted."""
    if wanted.get("activation", "none") in ("sigmoid", "tanh", "softmax"):
        x = s.put(wanted["activation"], x)
    s.put(output_for(wanted), x, name="out" if name in ("scores", "numbers") else name)
