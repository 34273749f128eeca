"""Layers in which every number meets every other."""

from __future__ import annotations

from typing import Any

from builder.layers.fields import Form, switch, whole
from builder.layers.layer import Example, Layer, Misfit, Mistake, Port, Sent, series, table, tokens

UNITS = (8, 16, 32, 64, 128, 256, 512)
UNIT = whole("out_features", "Units", 64, "How many numbers come out.", usual=UNITS)
BIAS = switch("bias", "Add a bias", True, "A number of its own added to each output.")


def _linear(p: Form, x: Sent) -> dict[str, Any]:
    return {"in_features": x.first.shape[-1], "out_features": p.out_features, "bias": p.bias}


def _last(p: Form, x: Sent) -> tuple[str, ...]:
    return (*x.first.names[:-1], "features")


dense = Layer(
    "dense", "Dense", "dense", "Every unit weighs all numbers that come in and adds them up.", "dense",
    torch="torch.nn.Linear", arguments=_linear, names=_last, detail="{out_features} units",
    inputs=(Port("in", least=1),), fields=(UNIT, BIAS), mixes=True,
    words=("linear", "fully connected", "fc", "perceptron", "neurons", "mlp"), purposes=("classify", "regress"),
    explain="The plainest layer with weights. It acts on the last dimension: on a row of numbers, or on each step of a series by itself. "
    "Between two of them goes an activation, or they could do no more than one.",
    maths="y = x·Wᵀ + b",
    initialise={"weight": ("weight",), "bias": ("bias",)},
    examples=(Example((table(),)), Example((table(3),), {"out_features": 1, "bias": False}), Example((series(),), {"out_features": 5})),
    mistakes=(Mistake(Example((tokens(),)), "whole numbers"),),
)  # fmt: skip


def _wrapped(kind: str, title: str, summary: str, explain: str, words: tuple[str, ...]) -> Layer:
    return Layer(
        f"{kind}_dense", title, "dense", summary, "dense", torch="torch.nn.Linear", wrap=f"torch.nn.utils.parametrizations.{kind}",
        arguments=_linear, names=_last, detail="{out_features} units", inputs=(Port("in", least=1),), fields=(UNIT, BIAS), mixes=True,
        words=("linear", *words), explain=explain, initialise={"bias": ("bias",)},
        examples=(Example((table(),)), Example((series(),), {"out_features": 3})),
    )  # fmt: skip


wrapped = (
    _wrapped("spectral_norm", "Dense, spectral norm", "A dense layer that can stretch nothing by more than one.",
             "Its weights are divided by their largest singular value. It keeps the critic of a GAN steady.", ("spectral", "lipschitz", "gan")),
    _wrapped("weight_norm", "Dense, weight norm", "A dense layer whose weights are split into direction and length.",
             "Direction and length are learned apart, which can speed training up without looking at the batch.", ("weight norm",)),
)  # fmt: skip


def _bilinear_check(p: Form, x: Sent) -> Misfit | None:
    a, b = x["a"], x["b"]
    if a.shape[:-1] != b.shape[:-1]:
        return Misfit(
            f"gets {a.text} from {{first}} and {b.text} from {{other:1}}", "Both must agree in all but their features.",
            "Bring both into the same arrangement first.", "Two sizes that do not meet",
        )  # fmt: skip
    return None


bilinear = Layer(
    "bilinear", "Bilinear", "dense", "Weighs every product of a number from one side with a number from the other.", "bilinear",
    torch="torch.nn.Bilinear", inputs=(Port("a", least=1), Port("b", least=1)), check=_bilinear_check,
    arguments=lambda p, x: {"in1_features": x["a"].shape[-1], "in2_features": x["b"].shape[-1], "out_features": p.out_features, "bias": p.bias},
    names=_last, detail="{out_features} units", fields=(UNIT, BIAS), mixes=True, words=("product", "interaction", "two inputs"),
    explain="For how two things go together, such as a question and an answer. Its weights are as many as both sizes and the units multiplied.",
    maths="y = aᵀ·W·b + c", initialise={"weight": ("weight",), "bias": ("bias",)},
    examples=(Example((table(), table(4)), {"out_features": 3}),),
)  # fmt: skip
