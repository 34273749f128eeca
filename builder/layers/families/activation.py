"""Activations: the bends without which a stack of layers would be one straight line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from builder.layers.fields import Field, Form, choice, real, switch
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
    series,
    table,
)

ANY = (Port("in"),)
# operations for each number, where it is not one
STEPS = {"identity": 0, "tanhshrink": 2, "softsign": 3}


def _same(p: Form, x: Sent) -> dict[str, Type]:
    """Number by number: what leaves is as large as what came. Asking torch would cost a
    millisecond, for it works this out in Python.
    """
    return {"out": x.first}


def _cost(steps: int) -> Callable[[Form, Sent], int]:
    return lambda p, x: steps * x.first.count


def _plain(
    type_: str,
    title: str,
    torch: str,
    summary: str,
    maths: str,
    explain: str,
    words: tuple[str, ...] = (),
) -> Layer:
    return Layer(
        type_, title, "activation", summary, type_.replace("_", ""), torch=f"torch.nn.{torch}", inputs=ANY, rule=_same, cost=_cost(STEPS.get(type_, 1)),
        maths=maths, explain=explain, words=("activation", "nonlinearity", *words), examples=(Example((table(),)), Example((image(),))),
    )  # fmt: skip


plain = (
    _plain("relu", "ReLU", "ReLU", "Keeps what is positive and makes the rest zero.", "y = max(0, x)",
           "The usual choice: cheap, and gradients pass unchanged where it is open.", ("rectifier",)),
    _plain("tanh", "Tanh", "Tanh", "Squeezes every number between −1 and 1.", "y = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)",
           "Centred on zero. In deep stacks its flat ends stop gradients.", ("squash",)),
    _plain("sigmoid", "Sigmoid", "Sigmoid", "Squeezes every number between 0 and 1.", "y = 1 / (1 + e⁻ˣ)",
           "For a gate, or for a yes-no answer at the end. In deep stacks its flat ends stop gradients.", ("logistic", "probability")),
    _plain("identity", "Identity", "Identity", "Passes everything on as it is.", "y = x", "To hold a place, or to name a point of the drawing.", ("pass", "nothing")),
    _plain("silu", "SiLU", "SiLU", "A smooth ReLU that dips a little below zero.", "y = x·sigmoid(x)", "Also called swish. Usual in efficient image networks.", ("swish",)),
    _plain("mish", "Mish", "Mish", "A smooth ReLU, close to SiLU.", "y = x·tanh(softplus(x))", "A little dearer than SiLU.", ("smooth",)),
    _plain("relu6", "ReLU6", "ReLU6", "ReLU that never exceeds 6.", "y = min(max(0, x), 6)", "Made for phones: small numbers stay exact with few bits.", ("mobile",)),
    _plain("selu", "SELU", "SELU", "Keeps mean and spread steady by itself.", "y = λ·(x if x > 0 else α(eˣ − 1))", "For deep dense stacks without batch norm; use *Alpha dropout* with it.", ("self-normalising",)),
    _plain("hardsigmoid", "Hard sigmoid", "Hardsigmoid", "A sigmoid made of straight lines.", "y = clip(x/6 + ½, 0, 1)", "Cheaper than a sigmoid.", ("mobile",)),
    _plain("hardswish", "Hard swish", "Hardswish", "SiLU made of straight lines.", "y = x·clip(x/6 + ½, 0, 1)", "Cheaper than SiLU; usual on phones.", ("mobile",)),
    _plain("tanhshrink", "Tanh shrink", "Tanhshrink", "What tanh takes away.", "y = x − tanh(x)", "Small numbers almost vanish.", ("shrink",)),
    _plain("softsign", "Softsign", "Softsign", "Squeezes between −1 and 1, more gently than tanh.", "y = x / (1 + |x|)", "Its ends are less flat than those of tanh.", ("squash",)),
    _plain("logsigmoid", "Log sigmoid", "LogSigmoid", "The logarithm of a sigmoid.", "y = log(1 / (1 + e⁻ˣ))", "For losses that want log-probabilities.", ("logistic",)),
)  # fmt: skip


def _last(p: Form, x: Sent) -> dict[str, Any]:
    """Softmax along the dimension that a person means: channels of a picture, else the last."""
    return {"dim": 1 if len(x.first.shape) >= 3 and x.first.names[:1] == ("channels",) else -1}


def _over(
    type_: str,
    title: str,
    torch: str,
    summary: str,
    maths: str,
    explain: str,
    arguments: Callable[[Form, Sent], dict[str, Any]] = _last,
) -> Layer:
    return Layer(
        type_, title, "activation", summary, type_.replace("_", ""), torch=f"torch.nn.{torch}", inputs=(Port("in", least=1),), arguments=arguments,
        maths=maths, explain=explain, words=("activation", "probabilities", "classes"), examples=(Example((table(),)), Example((image(),))),
    )  # fmt: skip


over = (
    _over("softmax", "Softmax", "Softmax", "Turns scores into probabilities that add up to 1.", "yᵢ = eˣⁱ / Σ eˣ",
          "Across the features, or across the channels of a picture. Not before cross-entropy: that loss does it itself."),
    _over("softmin", "Softmin", "Softmin", "Turns scores into probabilities; the smallest gets most.", "yᵢ = e⁻ˣⁱ / Σ e⁻ˣ",
          "Softmax of the negated scores: for distances, where the nearest should win."),
    _over("log_softmax", "Log softmax", "LogSoftmax", "The logarithms of softmax.", "yᵢ = xᵢ − log Σ eˣ",
          "For the loss *negative log-likelihood*. Not before cross-entropy: that loss does it itself."),
)  # fmt: skip


def _set(
    type_: str,
    title: str,
    torch: str,
    summary: str,
    maths: str,
    explain: str,
    fields: tuple[Field, ...],
    words: tuple[str, ...] = (),
    detail: str = "",
) -> Layer:
    def arguments(p: Form, x: Sent) -> dict[str, Any]:
        return dict(p)

    return Layer(
        type_, title, "activation", summary, type_.replace("_", ""), torch=f"torch.nn.{torch}", inputs=ANY, arguments=arguments, fields=fields, detail=detail,
        rule=_same, cost=_cost(1),
        maths=maths, explain=explain, words=("activation", "nonlinearity", *words), examples=(Example((table(),)), Example((image(),))),
    )  # fmt: skip


SLOPE = real(
    "negative_slope",
    "Slope below zero",
    0.01,
    "How much of a negative number passes.",
    low=-1.0,
    high=1.0,
)
ALPHA = real("alpha", "Depth", 1.0, "How far below zero it goes.", low=0.001, high=100.0, step=0.1)
LAMBD = real(
    "lambd",
    "Threshold",
    0.5,
    "Numbers smaller than this become zero.",
    low=0.0,
    high=100.0,
    step=0.1,
)

_settable = (
    _set("leaky_relu", "Leaky ReLU", "LeakyReLU", "ReLU that lets a little of the negative through.", "y = x if x > 0 else s·x",
         "No unit ever dies, for its gradient is never zero. Usual in the critics of GANs.", (SLOPE,), ("leak",), "slope {negative_slope}"),
    _set("rrelu", "Randomised ReLU", "RReLU", "Leaky ReLU with a random slope while training.", "y = x if x > 0 else r·x",
         "The random slope works against learning by heart; when predicting, its mean is used.",
         (real("lower", "Smallest slope", 0.125, low=0.0, high=1.0), real("upper", "Largest slope", 1 / 3, low=0.0, high=1.0)), ("random",)),
    _set("elu", "ELU", "ELU", "Smooth below zero, down to a floor.", "y = x if x > 0 else α(eˣ − 1)", "Its mean is nearer to zero than that of ReLU.", (ALPHA,), ("exponential",)),
    _set("celu", "CELU", "CELU", "ELU without a kink, whatever its depth.", "y = max(0, x) + min(0, α(e^(x/α) − 1))", "Smooth for every depth.", (ALPHA,), ("exponential",)),
    _set("gelu", "GELU", "GELU", "A smooth ReLU weighed by how likely a number is positive.", "y = x·Φ(x)", "The usual choice in transformers.",
         (choice("approximate", "Computed", "none", {"none": "Exactly", "tanh": "By tanh"}, "GPT-2 used the approximation.", advanced=True),), ("transformer", "smooth")),
    _set("softplus", "Softplus", "Softplus", "A smooth ReLU that is never quite zero.", "y = log(1 + e^(βx)) / β", "For what must be positive, such as a spread.",
         (real("beta", "Sharpness", 1.0, low=0.001, high=1000.0, step=0.1), real("threshold", "Straight above", 20.0, low=0.0, high=1000.0, step=1.0, advanced=True)), ("positive",)),
    _set("hardtanh", "Hard tanh", "Hardtanh", "Cuts numbers off at both ends.", "y = clip(x, low, high)", "Straight in between, flat outside.",
         (real("min_val", "Lowest", -1.0, low=-1e6, high=1e6, step=0.1), real("max_val", "Highest", 1.0, low=-1e6, high=1e6, step=0.1)), ("clip", "clamp")),
    _set("hardshrink", "Hard shrink", "Hardshrink", "Makes small numbers zero and leaves the rest.", "y = x if |x| > λ else 0", "For sparse codes.", (LAMBD,), ("sparse",)),
    _set("softshrink", "Soft shrink", "Softshrink", "Pulls every number towards zero.", "y = sign(x)·max(0, |x| − λ)", "For sparse codes.", (LAMBD,), ("sparse", "lasso")),
    _set("threshold", "Threshold", "Threshold", "Replaces all that is not above a threshold.", "y = x if x > t else v", "ReLU with a threshold and a value of your own.",
         (real("threshold", "Threshold", 0.0, low=-1e6, high=1e6, step=0.1), real("value", "Value", 0.0, low=-1e6, high=1e6, step=0.1)), ("cut",)),
)  # fmt: skip


def _ordered(low: str, high: str, entry: Layer) -> Layer:
    """Two bounds must stand in order, or torch refuses."""

    def check(p: Form, x: Sent) -> Misfit | None:
        bad = p[low] >= p[high] if entry.type == "hardtanh" else p[low] > p[high]
        if bad:
            names = entry.by_name[low].label, entry.by_name[high].label
            return Misfit(f"goes from {p[low]:g} to {p[high]:g}", f"*{names[0]}* must be below *{names[1]}*.", "Swap the two.", "Bounds in the wrong order", Change(low, entry.defaults[low] if entry.defaults[low] < p[high] else p[high] - 1.0))  # fmt: skip
        return None

    return replace(entry, check=check)


settable: tuple[Layer, ...] = tuple(
    _ordered("min_val", "max_val", layer)
    if layer.type == "hardtanh"
    else replace(_ordered("lower", "upper", layer), onnx="missing")
    if layer.type == "rrelu"
    else layer
    for layer in _settable
)


def _prelu(p: Form, x: Sent) -> dict[str, Any]:
    return {
        "num_parameters": x.first.shape[0] if p.each_channel and x.first.shape else 1,
        "init": p.init,
    }


prelu = Layer(
    "prelu", "PReLU", "activation", "Leaky ReLU that learns its own slope.", "prelu", torch="torch.nn.PReLU", arguments=_prelu, inputs=ANY,
    fields=(switch("each_channel", "One slope a channel", False, "Otherwise one for all."), real("init", "First slope", 0.25, low=-10.0, high=10.0)),
    maths="y = x if x > 0 else w·x", explain="One weight more, or one for each channel.", words=("activation", "learned", "leaky"), initialise={"weight": ("weight",)},
    examples=(Example((table(),)), Example((image(),), {"each_channel": True})),
)  # fmt: skip


def _half_check(p: Form, x: Sent) -> Misfit | None:
    if x.first.shape[-1] % 2:
        return Misfit(
            f"splits the features into two halves, but {{from}} sends {x.first.shape[-1]}", "One half opens and closes the other, so both must be equal.",
            "Make the features before it an even number.", "An odd number of features",
        )  # fmt: skip
    return None


def _gate(
    type_: str,
    title: str,
    torch: str,
    summary: str,
    maths: str,
    explain: str,
    words: tuple[str, ...],
) -> Layer:
    return Layer(
        type_, title, "activation", summary, type_, torch=torch, inputs=(Port("in", least=1),), check=_half_check, names=lambda p, x: x.first.names,
        maths=maths, explain=explain, words=("activation", "gate", *words), examples=(Example((table(),)), Example((series(),))),
        mistakes=(Mistake(Example((table(5),)), "halves"),),
    )  # fmt: skip


gates = (
    _gate("glu", "GLU", "torch.nn.GLU", "One half of the features opens and closes the other half.", "y = a·sigmoid(b)", "Half as many features come out.", ("gated",)),
    _gate("swiglu", "SwiGLU", "builder.layers.modules.gates.SwiGLU", "A gate with SiLU: one half weighs the other.", "y = silu(a)·b", "Usual in newer language models, between two dense layers. Half as many features come out.", ("gated", "llama", "transformer")),
    _gate("geglu", "GEGLU", "builder.layers.modules.gates.GEGLU", "A gate with GELU: one half weighs the other.", "y = gelu(a)·b", "Half as many features come out.", ("gated", "transformer")),
)  # fmt: skip

squared_relu = Layer(
    "squared_relu", "Squared ReLU", "activation", "ReLU, squared: zero below, a parabola above.", "squaredrelu", torch="builder.layers.modules.gates.SquaredReLU", inputs=ANY,
    maths="y = max(0, x)²", explain="Cheap, and strong in language models.", words=("activation", "primer"), examples=(Example((table(),)), Example((image(),))),
)  # fmt: skip
