"""Two or three networks that fit the data in front of a person, each with its reason; one click
takes one to Build.

Networks come from `builder.propose` and from the designs for one kind of data; this file orders and
names them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from typing_extensions import TypedDict

import builder
from builder.judging.judged import DrawingVerdict
from builder.proposing import designs
from builder.proposing.suggestion import Suggestion, suggest

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
        "Networks that vote",
        "A straight line, and sixteen small networks in one that bend it and answer together.",
    ),
    ("table", "Large"): (
        "Attention over columns",
        "A Transformer (FT-Transformer): each column looks at every other; it takes its time.",
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

WORDS |= {
    ("node", "Small"): (
        "One step along the edges",
        "Each node and its neighbours, weighed once: what more steps must beat.",
    ),
    ("node", "Middle"): (
        "Graph convolutions",
        "Two steps along the edges (GCN): the usual start for a graph.",
    ),
    ("node", "Large"): (
        "Graph attention",
        "Each node learns whom of its neighbours to listen to (GAT).",
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

REPLIES = {
    "Small": (
        "Small reader and writer",
        "A small memory reads, another writes and looks back at what was read; done soonest.",
    ),
    "Middle": (
        "Reader and writer",
        "Reads in both directions, then writes and looks back: the usual start for pairs of texts.",
    ),
    "Large": (
        "Small Transformer",
        "Attention alone reads and writes; pays off with tens of thousands of pairs.",
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
        elif task.replies:
            title, reason = REPLIES[proposed.title]
        elif task.by_point:
            title, reason = PAINT[proposed.title]
        by_size[proposed.title] = Proposal(
            proposed.title.lower(), title, reason, proposed.network, proposed.blocks
        )
    suggestion = suggestion_for(signature, rows)
    special = designs.suiting(signature.as_json(), wanted)
    for design, _ in special:
        by_size.pop(design.instead_of.capitalize(), None)
    letters = any((field.vocabulary or 1000) < 300 for field in signature.inputs_of.values())
    first = "Small" if kind == "tokens" and rows < 20_000 and not letters else "Middle"
    first = suggestion.first.capitalize() if suggestion else first
    second = "Middle" if first != "Middle" else "Large" if rows >= 5000 else "Small"
    order = [*dict.fromkeys([first, second, "Small", "Middle", "Large"])]
    ordered = [by_size[size] for size in order if size in by_size]
    made_for_these = [
        Proposal(design.name, design.title, design.reason, drawn.network, dict(drawn.blocks))
        for design, drawn in special
    ]
    return [*made_for_these, *ordered]


def suggestion_for(signature: Signature, rows: int) -> Suggestion | None:
    """What the benchmark of tables found for one of so many rows; it knows of no other data."""
    from engine.plan.of_columns import are_columns
    from engine.reading import tasks

    if not are_columns(signature) or not tasks.of(signature.task).races:
        return None
    return suggest(rows)


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
