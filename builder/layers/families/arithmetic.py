"""Arithmetic with a constant, and single functions."""

from __future__ import annotations

from collections.abc import Callable

from builder.layers.fields import Field, Form, real
from builder.layers.layer import Example, Expression, Layer, Port, Sent, image, table


def _with(
    type_: str,
    title: str,
    sign: str,
    summary: str,
    maths: str,
    default: float,
    words: tuple[str, ...],
    low: float = -1e6,
    high: float = 1e6,
) -> Layer:
    return _one(
        type_, title, summary, maths, lambda p, x: Expression("operator", sign, (p.value,)),
        (real("value", "Number", default, "The constant.", low=low, high=high, step=0.1),), words, "{value}",
    )  # fmt: skip


def _one(type_: str, title: str, summary: str, maths: str, expression: Callable[[Form, Sent], Expression], fields: tuple[Field, ...] = (), words: tuple[str, ...] = (), detail: str = "") -> Layer:  # fmt: skip
    return Layer(
        type_, title, "arithmetic", summary, type_.replace("_", ""), inputs=(Port("in"),), expression=expression, fields=fields, detail=detail,
        maths=maths, words=("arithmetic", "constant", *words), explain="It has no weights and acts on every number by itself.",
        examples=(Example((table(),)), Example((image(),))),
    )  # fmt: skip


constants = (
    _with(
        "add_constant",
        "Add a number",
        "+",
        "Adds the same number everywhere.",
        "y = x + c",
        1.0,
        ("plus", "shift"),
    ),
    _with(
        "multiply_constant",
        "Multiply by a number",
        "*",
        "Multiplies everything by the same number.",
        "y = c·x",
        2.0,
        ("scale", "times", "temperature"),
    ),
    _with(
        "power",
        "Power",
        "**",
        "Raises everything to a power.",
        "y = xⁿ",
        2.0,
        ("square", "exponent"),
        low=1.0,
        high=8.0,
    ),
)
functions = (
    _one("negate", "Negate", "Turns every sign round.", "y = −x", lambda p, x: Expression("function", "torch.neg"), (), ("minus", "sign")),
    _one("absolute", "Absolute value", "Drops every sign.", "y = |x|", lambda p, x: Expression("function", "torch.abs"), (), ("abs", "distance")),
    _one("exponential", "Exponential", "e to the power of every number.", "y = eˣ", lambda p, x: Expression("function", "torch.exp"), (), ("exp", "positive")),
    _one("sine", "Sine", "The sine of every number.", "y = sin x", lambda p, x: Expression("function", "torch.sin"), (), ("wave", "siren", "periodic")),
    _one("clamp", "Clip", "Cuts numbers off below and above.", "y = min(max(x, low), high)",
         lambda p, x: Expression("method", "clamp", (min(p.low, p.high), max(p.low, p.high))),
         (real("low", "Lowest", 0.0, low=-1e6, high=1e6, step=0.1), real("high", "Highest", 1.0, low=-1e6, high=1e6, step=0.1)), ("clamp", "clip", "range"), "{low} to {high}"),
)  # fmt: skip

unit_length = Layer(
    "unit_length", "Unit length", "arithmetic", "Brings each vector to length one; only its direction stays.", "unit",
    inputs=(Port("in", least=1),), expression=lambda p, x: Expression("function", "F.normalize", keywords=(("dim", -1),)), mixes=True,
    maths="y = x / |x|", words=("normalise", "l2", "cosine", "contrastive"), explain="Before comparing vectors by their direction, as contrastive learning does.",
    examples=(Example((table(),)),),
)  # fmt: skip
