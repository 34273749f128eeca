"""What a catalogue entry says about one layer. Palette, form, shapes, source, module, pages and
tests all derive from it.

An entry names its torch class by a dotted string: nothing here imports torch until a shape or a
module is asked for.
"""

from __future__ import annotations

import importlib
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import prod
from typing import Any, NotRequired

from typing_extensions import TypedDict

from builder.layers.fields import Field, Form, FormField, Misread, plain_words
from builder.nearest import did_you_mean

GROUPS = {
    "structure": "Structure",
    "spatial": "Spatial",
    "dense": "Dense",
    "activation": "Activation",
    "steady": "Keep steady",
    "sequence": "Sequence",
}


@dataclass(frozen=True)
class Family:
    title: str
    group: str
    glyph: str


FAMILIES = {
    "input": Family("Inputs", "structure", "input"),
    "output": Family("Outputs", "structure", "output"),
    "convolution": Family("Convolution", "spatial", "convolution"),
    "pooling": Family("Pooling", "spatial", "pooling"),
    "upsample": Family("Upsample", "spatial", "upsample"),
    "dense": Family("Dense", "dense", "dense"),
    "activation": Family("Activation", "activation", "activation"),
    "normalisation": Family("Normalisation", "steady", "normalisation"),
    "dropout": Family("Dropout", "steady", "dropout"),
    "recurrent": Family("Recurrent", "sequence", "recurrent"),
    "attention": Family("Attention", "sequence", "attention"),
    "embedding": Family("Embedding", "sequence", "embedding"),
    "graph": Family("Graph", "sequence", "graph"),
    "shape": Family("Shape", "structure", "shape"),
    "combine": Family("Combine", "structure", "combine"),
    "arithmetic": Family("Arithmetic", "structure", "combine"),
    "block": Family("Blocks", "structure", "block"),
}

ITEM_BYTES = {"float32": 4, "int64": 8, "bool": 1}

# Why an entry may answer differently in ONNX than in torch; closed, at most five. `make check`
# prints it.
ONNX_REASONS = {
    "random": "It draws random numbers while it runs, so no two runs agree.",
    "packed": "It packs sequences of unequal length, which the exporter cannot follow.",
    "missing": "The exporter has no translation for one of torch's operations in it.",
    "training": "It acts in training only: the exported network leaves it out.",
}


class OutputType(TypedDict):
    shape: list[int]
    names: list[str]
    dtype: str
    classes: NotRequired[int]


@dataclass(frozen=True, slots=True)
class Type:
    """What flows along a wire, without the batch: (8, 8, 8) is channels, height, width. `classes`
    bounds whole numbers.
    """

    shape: tuple[int, ...]
    names: tuple[str, ...] = ()
    dtype: str = "float32"
    classes: int | None = None

    @property
    def count(self) -> int:
        """Numbers per sample."""
        return prod(self.shape)

    @property
    def text(self) -> str:
        return " × ".join(f"{size}" for size in self.shape) if self.shape else "one number"

    def as_json(self) -> OutputType:
        facts: OutputType = {
            "shape": list(self.shape),
            "names": list(self.names),
            "dtype": self.dtype,
        }
        if self.classes is not None:
            facts["classes"] = self.classes
        return facts


class PortEntry(TypedDict):
    name: str
    many: bool
    optional: bool
    label: str
    dims: list[str] | None
    least: int
    dtype: str | None


@dataclass(frozen=True)
class Port:
    """A place for wires. `dims` names the dimensions that it needs."""

    name: str
    dims: tuple[str, ...] | None = None
    many: bool = False
    optional: bool = False
    label: str = ""
    dtype: str | None = "float32"
    least: int = 0  # the smallest number of dimensions, where `dims` is open

    def as_json(self) -> PortEntry:
        dims = list(self.dims) if self.dims is not None else None
        return {"name": self.name, "many": self.many, "optional": self.optional, "label": self.label, "dims": dims, "least": self.least, "dtype": self.dtype}  # fmt: skip


class Sent(Mapping[str, Any]):
    """The types that a node's wires bring, by port; `x.first` is the one that most layers need."""

    __slots__ = ("ports", "types")

    def __init__(self, ports: tuple[tuple[str, bool], ...], types: tuple[Type, ...]) -> None:
        self.ports = ports  # (port, many) for each type, in the order of the ports
        self.types = types

    @property
    def first(self) -> Type:
        return self.types[0]

    def __getitem__(self, name: str) -> Any:
        types = [
            type_ for (port, _), type_ in zip(self.ports, self.types, strict=True) if port == name
        ]
        if not types:
            raise KeyError(name)
        return tuple(types) if any(many for port, many in self.ports if port == name) else types[0]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(port for port, _ in self.ports))

    def __len__(self) -> int:
        return len({port for port, _ in self.ports})


@dataclass(frozen=True)
class Insert:
    """A remedy: put a layer of this type on the wire that comes in."""

    type: str
    params: Mapping[str, Any] = field(default_factory=dict)
    port: str = ""


@dataclass(frozen=True)
class Change:
    """A remedy: set a field of the node itself."""

    field: str
    value: Any


@dataclass(frozen=True)
class Misfit:
    """Why a layer cannot take what it gets, told before torch would; `do` and `remedy` say what
    helps.
    """

    what: str  # "expects …, but {from} sends …": {from} becomes the sender's title
    why: str
    do: str
    title: str = "A size that does not fit"
    remedy: Insert | Change | None = None
    port: str = ""


OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "@": operator.matmul,
    "**": operator.pow,
}


@dataclass(frozen=True)
class Expression:
    """A plain tensor expression, told once: `render` writes it into the source, `run` does it for
    shapes and tests.
    """

    kind: str  # operator, function, method, index
    name: str = ""
    arguments: tuple[Any, ...] = ()
    keywords: tuple[tuple[str, Any], ...] = ()
    together: bool = False  # the tensors go in as one tuple, as torch.cat wants them

    def render(self, tensors: Sequence[str]) -> str:
        literals = [repr(value) for value in self.arguments] + [
            f"{key}={value!r}" for key, value in self.keywords
        ]
        match self.kind:
            case "operator":
                return f" {self.name} ".join([*tensors, *literals])
            case "method":
                return f"{tensors[0]}.{self.name}({', '.join([*tensors[1:], *literals])})"
            case "index":
                return f"{tensors[0]}[{', '.join(_slice(part) for part in self.arguments)}]"
            case _:
                given = (
                    [f"({', '.join(tensors)}{',' if len(tensors) == 1 else ''})"]
                    if self.together
                    else list(tensors)
                )
                return f"{self.name}({', '.join(given + literals)})"

    def run(self, tensors: Sequence[Any]) -> Any:
        keywords = dict(self.keywords)
        match self.kind:
            case "operator":
                result = tensors[0]
                for other in [*tensors[1:], *self.arguments]:
                    result = OPERATORS[self.name](result, other)
                return result
            case "method":
                return getattr(tensors[0], self.name)(*tensors[1:], *self.arguments, **keywords)
            case "index":
                return tensors[0][
                    tuple(
                        slice(*part) if isinstance(part, tuple) else part for part in self.arguments
                    )
                ]
            case _:
                call = resolve(
                    self.name.replace("F.", "torch.nn.functional.", 1)
                    if self.name.startswith("F.")
                    else self.name
                )
                return (
                    call(tuple(tensors), *self.arguments, **keywords)
                    if self.together
                    else call(*tensors, *self.arguments, **keywords)
                )


def _slice(part: Any) -> str:
    if isinstance(part, tuple):
        start, stop = ("" if bound is None else repr(bound) for bound in part[:2])
        return f"{start}:{stop}" + (
            f":{part[2]!r}" if len(part) > 2 and part[2] not in (None, 1) else ""
        )
    return repr(part)


KEEPS = frozenset(
    (
        "dense",
        "convolution",
        "upsample",
        "pooling",
        "activation",
        "normalisation",
        "dropout",
        "arithmetic",
    )
)
"""Families whose layers give as many dimensions as they get; others say it by the `dims` of their
output, or nobody knows before it is computed.
"""


class LayerEntry(TypedDict):
    """A layer as the palette and the form show it."""

    type: str
    title: str
    torch: str
    family: str
    summary: str
    explain: str
    maths: str
    words: list[str]
    purposes: list[str]
    stem: str
    kind: str
    inputs: list[PortEntry]
    outputs: list[PortEntry]
    keeps: bool  # it gives as many dimensions as it gets
    fields: list[FormField]
    detail: str
    initialise: list[str]  # the weights whose start may be chosen
    common: list[str]  # of an input: the layers that are usual on its data


@dataclass(frozen=True)
class Example:
    """Inputs and fields with which the contract is tried; `inputs` are types in port order."""

    inputs: tuple[Type, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)
    ports: tuple[
        str, ...
    ] = ()  # where they go; by default the ports in order (a port for many takes the rest)
    onnx: str = ""  # a key of ONNX_REASONS, where only this example differs


@dataclass(frozen=True)
class Mistake:
    """A typical mistake and words that its explanation must hold."""

    example: Example
    says: str


Arguments = Callable[[Form, Sent], dict[str, Any]]


def nothing(p: Form, x: Sent) -> dict[str, Any]:
    """The layer has no arguments."""
    return {}


@dataclass(frozen=True, eq=False)
class Layer:
    """One entry of the catalogue. `torch` names its class; an entry without one has an `expression`
    or a `kind`.
    """

    type: str
    title: str
    family: str
    summary: str
    stem: str
    torch: str = ""
    explain: str = ""
    maths: str = ""
    words: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    inputs: tuple[Port, ...] = (Port("in"),)
    outputs: tuple[Port, ...] = (Port("out"),)
    fields: tuple[Field, ...] = ()
    arguments: Arguments = nothing
    expression: Callable[[Form, Sent], Expression] | None = None
    check: Callable[[Form, Sent], Misfit | None] | None = None
    names: Callable[[Form, Sent], tuple[str, ...]] | None = None
    rule: Callable[[Form, Sent], dict[str, Type]] | None = (
        None  # shapes without running torch (recurrent layers, inputs)
    )
    cost: Callable[[Form, Sent], int] | None = (
        None  # FLOPs per sample where the rule hides them from torch
    )
    write: Callable[..., list[str]] | None = (
        None  # the statements of forward, where one call is not enough
    )
    window: Callable[[Form], tuple[tuple[int, int, int], ...]] | None = (
        None  # (kernel, stride, dilation) a dimension
    )
    mixes: bool = False  # looks at the whole picture: no receptive field after it
    wrap: str = ""  # a parametrisation around the module, such as spectral_norm
    detail: str | Callable[[Form], str] = ""
    # label → parameter paths in the module
    initialise: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    common: tuple[
        str, ...
    ] = ()  # of an input: the layers that are usual on its data, first ones first
    kind: str = "layer"  # layer, input, output, block_in, block_out, block, again, tied
    examples: tuple[Example, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    onnx: str = ""  # a key of ONNX_REASONS
    by_name: Mapping[str, Field] = field(init=False, repr=False, default_factory=dict)
    defaults: Mapping[str, Any] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {field.name: field for field in self.fields})
        object.__setattr__(self, "defaults", {field.name: field.default for field in self.fields})

    def read(self, params: Mapping[str, Any]) -> tuple[Form, list[tuple[str, str]]]:
        """The form of a node, and what is wrong with it as (field, sentence); a wrong value stands
        at its default meanwhile.
        """
        values: dict[str, Any] = dict(self.defaults)
        wrong: list[tuple[str, str]] = []
        for name, value in params.items():
            field: Field | None = self.by_name.get(name)
            if field is None:
                hint = did_you_mean(name, values)
                wrong.append(
                    (
                        name,
                        f"there is no field “{plain_words(str(name))[:40]}” in this layer.{hint}",
                    )
                )
                continue
            try:
                values[name] = field.read(value)
            except Misread as misread:
                wrong.append((name, str(misread)))
        return Form(values), wrong

    def detail_of(self, p: Form) -> str:
        """The one or two settings that matter, for the second line of a node."""
        if callable(self.detail):
            return self.detail(p)
        if not self.detail:
            return ""
        return self.detail.format(**{name: _words(value) for name, value in p.items()})

    def port(self, name: str) -> Port | None:
        return next((port for port in self.inputs if port.name == name), None)

    def as_json(self) -> LayerEntry:
        """The entry for the browser."""
        return {
            "type": self.type,
            "title": self.title,
            "torch": self.torch if self.torch.startswith("torch.") else "",
            "family": self.family,
            "summary": self.summary,
            "explain": self.explain,
            "maths": self.maths,
            "words": list(self.words),
            "purposes": list(self.purposes),
            "stem": self.stem,
            "kind": self.kind,
            "inputs": [port.as_json() for port in self.inputs],
            "outputs": [port.as_json() for port in self.outputs],
            "keeps": self.family in KEEPS,
            "fields": [field.as_json() for field in self.fields],
            "detail": self.detail
            if isinstance(self.detail, str)
            else self.detail_of(Form(dict(self.defaults))),
            "initialise": list(self.initialise),
            "common": list(self.common),
        }


def _words(value: Any) -> str:
    if isinstance(value, tuple):
        return " × ".join(str(number) for number in value)
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)


def square(value: Any, dims: int) -> str:
    """A size as a person says it: 3 in two dimensions is "3 × 3"."""
    return " × ".join(
        str(number) for number in (value if isinstance(value, tuple) else (value,) * dims)
    )


@lru_cache(maxsize=1024)
def resolve(path: str) -> Any:
    """The object behind a dotted name of torch or of our own modules. Only entries choose such
    names, never a file.
    """
    module, _, attribute = path.rpartition(".")
    while module:
        try:
            thing = importlib.import_module(module)
        except ModuleNotFoundError:
            module, _, rest = module.rpartition(".")
            attribute = f"{rest}.{attribute}"
            continue
        for part in attribute.split("."):
            thing = getattr(thing, part)
        return thing
    raise ModuleNotFoundError(path)


def build(entry: Layer, p: Form, x: Sent) -> Any:
    """The torch module of an entry: the very arguments that the source prints."""
    module = resolve(entry.torch)(**entry.arguments(p, x))
    return resolve(entry.wrap)(module) if entry.wrap else module


# What examples are made of, in one word each.
def table(features: int = 6) -> Type:
    return Type((features,), ("features",))


def image(channels: int = 3, height: int = 8, width: int = 8) -> Type:
    return Type((channels, height, width), ("channels", "height", "width"))


def volume(channels: int = 2, depth: int = 6, height: int = 6, width: int = 6) -> Type:
    return Type((channels, depth, height, width), ("channels", "depth", "height", "width"))


def signal(channels: int = 4, length: int = 12) -> Type:
    return Type((channels, length), ("channels", "time"))


def series(length: int = 7, features: int = 8) -> Type:
    return Type((length, features), ("time", "features"))


def tokens(length: int = 7, vocabulary: int = 11) -> Type:
    return Type((length,), ("time",), "int64", vocabulary)


def lengths(longest: int = 7) -> Type:
    return Type((), (), "int64", longest + 1)
