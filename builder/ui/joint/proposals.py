"""Two or three networks that fit the data in front of a person, each with its reason; one click
takes one to Build.

Networks come from `builder.propose`; this file orders and names them, and adds one that reads
series by convolution.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from typing_extensions import TypedDict

import builder
from builder.drawing.sketch import Sketch
from builder.judging.judged import DrawingVerdict

if TYPE_CHECKING:
    from engine.data.signature import Signature

Json = dict[str, Any]

# (kind of the input, size) → title and reason, as short as a card wants them; others keep builder's
# own words.
WORDS = {
    ("table", "Small"): (
        "A straight line",
        "One weighted sum of the columns: what a network must beat to be worth it.",
    ),
    ("table", "Middle"): (
        "Small dense network",
        "Two layers bend what a straight line cannot; the usual start for tables.",
    ),
    ("table", "Large"): (
        "Wider dense network",
        "Three wider layers find interactions of columns; pays off with many rows.",
    ),
    ("image", "Small"): (
        "Small convolutional network",
        "Looks for the same small patterns everywhere; done in seconds.",
    ),
    ("image", "Middle"): (
        "Convolutional network",
        "Patterns of patterns, wherever they stand: the usual start for pictures.",
    ),
    ("image", "Large"): (
        "Residual network",
        "Deeper, with shortcuts so that it still trains; pays off with thousands of pictures.",
    ),
    ("tokens", "Small"): (
        "Average of the symbols",
        "Forgets their order: quick, and on short texts often as good as more.",
    ),
    ("tokens", "Middle"): ("Recurrent network", "Reads from left to right and remembers the gist."),
    ("tokens", "Large"): ("Attention", "Each place looks at every other; pays off with much text."),
    ("series", "Small"): ("Small recurrent network", "A small memory reads step by step."),
    ("series", "Middle"): (
        "Recurrent network",
        "Reads step by step and remembers; suits series of different lengths.",
    ),
    ("series", "Large"): (
        "Attention over time",
        "Each step looks at every other; pays off with many series.",
    ),
}

NEXT = {
    "Small": ("Small recurrent network", "A small memory reads symbol by symbol; done soonest."),
    "Middle": (
        "Recurrent network",
        "Reads symbol by symbol and remembers the gist; learns to spell in minutes.",
    ),
    "Large": (
        "Small GPT",
        "Each place looks back at all before it; the better writer, given time.",
    ),
}


PAINT = {
    "Small": (
        "One convolution",
        "Sees only the points next to each: the yardstick that a deeper one must beat.",
    ),
    "Middle": (
        "Small U-Net",
        "Shrinks the picture to see far, then paints at full size: the usual start for masks.",
    ),
    "Large": ("U-Net", "Twice as wide: pays off with thousands of pictures."),
}


@dataclass(frozen=True)
class Proposal:
    """A whole network for these data."""

    name: str
    title: str
    reason: str
    network: Json = field(repr=False)
    blocks: Json = field(repr=False)

    @property
    def drawn(self) -> list[Json]:
        return [self.network, *self.blocks.values()]

    @property
    def document(self) -> Json:
        """A project of this network alone, without a plan."""
        return {
            "format": 1,
            "name": f"proposal {self.name}",
            "notes": "",
            "networks": {"network": self.network},
            "blocks": self.blocks,
            "plan": {},
            "weights": {},
        }

    @cached_property
    def verdict(self) -> DrawingVerdict:
        """Shapes, costs and problems of the drawing."""
        from builder.judging.verdict import judge

        return judge(self.document)

    @property
    def parameters(self) -> int:
        return int(self.verdict["parameters"])

    @property
    def errors(self) -> list[str]:
        return [
            problem["text"]
            for problem in self.verdict["problems"]
            if problem["severity"] == "error"
        ]


def proposals(signature: Signature, wanted: Json, rows: int) -> list[Proposal]:
    """The one to begin with first."""
    from engine.data.kinds import main
    from engine.reading import tasks

    kinds = [field.kind for field in signature.inputs_of.values()]
    kind = main(kinds).type or "table"
    if "table" in kinds and kind == "tokens":
        kind = "table"  # learned places for categories beside numbers
    task = tasks.of(signature.task)
    by_size: dict[str, Proposal] = {}
    for proposed in builder.propose(signature.as_json(), wanted):
        title, reason = WORDS.get((kind, proposed.title), (proposed.title, proposed.reason))
        if len(kinds) > 1 and kind == "image":
            title, reason = (
                f"{title} and columns",
                "Reads the picture by filters and the columns beside it by dense layers, then joins them.",
            )
        if task.writes:
            title, reason = NEXT[proposed.title]
        elif task.by_point:
            title, reason = PAINT[proposed.title]
        by_size[proposed.title] = Proposal(
            proposed.title.lower(), title, reason, proposed.network, proposed.blocks
        )
    letters = any((field.vocabulary or 1000) < 300 for field in signature.inputs_of.values())
    first = "Small" if kind == "tokens" and rows < 20_000 and not letters else "Middle"
    second = "Middle" if first == "Small" else "Large" if rows >= 5000 else "Small"
    order = [*dict.fromkeys([first, second, "Small", "Middle", "Large"])]
    ordered = [by_size[size] for size in order if size in by_size]
    if kind == "series" and len(kinds) == 1 and (by_convolution := convolution(wanted)) is not None:
        ordered.insert(0, by_convolution)
    return ordered


def convolution(wanted: Json) -> Proposal | None:
    """Filters along time: strong and fast on series with shapes that occur anywhere."""
    from builder.judging.ports import input_for

    role = next(iter(wanted["roles"].values()))
    (name, field), outputs = next(iter(role["inputs"].items())), list(role["outputs"].values())
    type_, params = input_for(field)
    if (
        type_ != "series"
        or len(outputs) != 1
        or params.get("length", 0) < 12
        or len(outputs[0]["shape"]) > 1
    ):
        return None
    s = Sketch()
    x = s.put("swap", s.put(type_, name=name, **params))  # convolutions want the channels first
    side = int(params["length"])
    for number, width in enumerate((32, 64, 64)):
        x = s.chain(x, ("conv1d", {"out_channels": width, "kernel_size": 5}), "relu")
        if number < 2 and side >= 16:
            x, side = s.put("max_pool1d", x), side // 2
    x = s.chain(
        x,
        "flatten",
        ("dropout", {"p": 0.2}),
        ("dense", {"out_features": int(outputs[0]["shape"][0]) if outputs[0]["shape"] else 1}),
    )
    s.put("numbers" if outputs[0]["kind"] == "numbers" else "scores", x, name="out")
    return Proposal(
        "convolution",
        "Convolution over time",
        "Finds short shapes wherever they occur: strong and fast on series.",
        s.graph(),
        {},
    )


class NetworkOffer(TypedDict):
    """A network that fits the data, as a card."""

    name: str
    title: str
    reason: str
    parameters: int
    picture: str  # an SVG
    errors: list[str]


def shown(proposal: Proposal) -> NetworkOffer:
    """A card: title, reason, picture, parameters, and what is wrong where something is."""
    from builder.judging.verdict import look_at
    from builder.proposing.picture import picture

    drawing, shapes = look_at(proposal.document)
    return {
        "name": proposal.name,
        "title": proposal.title,
        "reason": proposal.reason,
        "parameters": proposal.parameters,
        "picture": picture(drawing, shapes),
        "errors": proposal.errors,
    }
