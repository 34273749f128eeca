"""How weights begin: each way is one entry, written into the source as one line of torch's own
`nn.init`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from builder.layers.fields import Field, Misread, choice, plain_words, real
from builder.nearest import did_you_mean

GAIN = real("gain", "Gain", 1.0, "The spread is multiplied by it.", low=0.0, high=100.0)


@dataclass(frozen=True)
class Initialiser:
    type: str
    title: str
    torch: str  # the function in torch.nn.init
    summary: str
    fields: tuple[Field, ...] = ()
    dims: int = 1  # the fewest dimensions that a weight must have

    def values(self, chosen: Mapping[str, Any]) -> dict[str, Any]:
        """The options that differ from torch's own; raises `Misread`."""
        by_name = {field.name: field for field in self.fields}
        unknown = [name for name in chosen if name != "type" and name not in by_name]
        if unknown:
            raise Misread(f"“{plain_words(str(unknown[0]))[:40]}” is no setting of *{self.title}*")
        return {
            name: value
            for name, field in by_name.items()
            if name in chosen and (value := field.read(chosen[name])) != field.default
        }


FAN = choice(
    "mode",
    "Count",
    "fan_in",
    {"fan_in": "inputs", "fan_out": "outputs"},
    "Keeps the spread steady forwards (inputs) or backwards (outputs).",
)
CURVE = choice("nonlinearity", "Made for", "leaky_relu", {"leaky_relu": "leaky ReLU", "relu": "ReLU", "tanh": "tanh", "sigmoid": "sigmoid", "linear": "none"}, "The activation that follows.")  # fmt: skip
INITIALISERS = {
    initialiser.type: initialiser
    for initialiser in (
        Initialiser("xavier_uniform", "Xavier, even", "xavier_uniform_", "Steady spread for tanh and sigmoid.", (GAIN,), 2),
        Initialiser("xavier_normal", "Xavier, bell", "xavier_normal_", "Steady spread for tanh and sigmoid.", (GAIN,), 2),
        Initialiser("he_uniform", "He, even", "kaiming_uniform_", "Steady spread for ReLU and its kin.", (FAN, CURVE), 2),
        Initialiser("he_normal", "He, bell", "kaiming_normal_", "Steady spread for ReLU and its kin.", (FAN, CURVE), 2),
        Initialiser("orthogonal", "Orthogonal", "orthogonal_", "Turns without stretching; good for recurrent layers.", (GAIN,), 2),
        Initialiser("normal", "Normal", "normal_", "A bell around a mean.", (real("mean", "Mean", 0.0, low=-1e6, high=1e6), real("std", "Spread", 1.0, low=0.0, high=1e6))),
        Initialiser("truncated_normal", "Normal, cut", "trunc_normal_", "A bell without its far ends.", (real("mean", "Mean", 0.0, low=-1e6, high=1e6), real("std", "Spread", 1.0, low=0.0, high=1e6))),
        Initialiser("uniform", "Even", "uniform_", "Any number of a range, equally likely.", (real("a", "From", 0.0, low=-1e6, high=1e6), real("b", "To", 1.0, low=-1e6, high=1e6))),
        Initialiser("constant", "Constant", "constant_", "The same number everywhere.", (real("val", "Value", 0.0, low=-1e6, high=1e6),)),
        Initialiser("zeros", "Zeros", "zeros_", "Nothing at first; for biases, or the last layer of a skip's branch."),
        Initialiser("ones", "Ones", "ones_", "One everywhere; for scales."),
        Initialiser("identity", "Identity", "eye_", "Passes its input on unchanged at first.", (), 2),
    )
}  # fmt: skip


def statement(path: str, chosen: Mapping[str, Any]) -> str:
    """The line of source: `nn.init.kaiming_normal_(self.conv1.weight, nonlinearity='relu')`."""
    initialiser = INITIALISERS[chosen["type"]]
    values = initialiser.values(chosen)
    if initialiser.type == "constant":
        values.setdefault("val", 0.0)
    options = "".join(
        f', {name}="{value}"' if isinstance(value, str) else f", {name}={value!r}"
        for name, value in values.items()
    )
    return f"nn.init.{initialiser.torch}({path}{options})"


def why_not(chosen: Any, shape: tuple[int, ...]) -> str:
    """Why this beginning does not suit a weight of this shape, in words; empty where it does."""
    initialiser = INITIALISERS.get(chosen.get("type", "")) if isinstance(chosen, Mapping) else None
    if initialiser is None:
        named = plain_words(str(chosen.get("type", "")))[:40] if isinstance(chosen, Mapping) else ""
        hint = did_you_mean(named, INITIALISERS)
        return f"there is no way to begin called “{named}”" + (f".{hint}" if hint else "")
    try:
        values = initialiser.values(chosen)
    except Misread as misread:
        return str(misread)
    if len(shape) < initialiser.dims:
        return f"*{initialiser.title}* needs weights of two dimensions or more, and these have {len(shape)}"
    if initialiser.type == "identity" and len(shape) != 2:
        return f"*{initialiser.title}* needs weights of exactly two dimensions, and these have {len(shape)}"
    if initialiser.type == "uniform" and values.get("a", 0.0) > values.get("b", 1.0):
        return f"*{initialiser.title}* goes from {values.get('a', 0.0):g} to {values.get('b', 1.0):g}, which is backwards"
    return ""


def as_json() -> list[dict[str, Any]]:
    """All of them for the browser's form."""
    return [{"type": initialiser.type, "title": initialiser.title, "summary": initialiser.summary, "fields": [field.as_json() for field in initialiser.fields], "dims": initialiser.dims} for initialiser in INITIALISERS.values()]  # fmt: skip
