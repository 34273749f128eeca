"""Which layers and blocks may follow a layer, the usual ones first."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from typing_extensions import TypedDict

from builder.drawing import graph as graphs
from builder.drawing.graph import Block
from builder.drawing.ready_blocks import READY, with_needs
from builder.layers import entries as catalogue
from builder.layers.layer import Layer, Type

# What usually follows a family, best first, with the reason that the list shows.
USUAL: dict[str, tuple[tuple[str, str], ...]] = {
    "input image": (("conv2d", "finds patterns in pictures"), ("patch_embedding", "cuts it into squares for attention"), ("flatten", "one row of numbers")),
    "input table": (("dense", "weighs all columns"), ("batch_norm1d", "brings columns to one range")),
    "input series": (("gru", "reads step by step"), ("lstm", "reads step by step and remembers long"), ("swap", "for convolutions over time"), ("dense", "acts on each step")),
    "input tokens": (("embedding", "turns symbols into vectors"), ("phrase_bag", "adds up words and pairs of words"), ("embedding_bag", "the mean of all symbols")),
    "input volume": (("conv3d", "finds patterns in solids"),),
    "input code": (("dense", "the first layer of a decoder"), ("reshape", "a small picture to enlarge")),
    "input category": (("embedding", "a vector for each class"),),
    "convolution": (("relu", "the usual bend"), ("batch_norm2d", "keeps it steady"), ("max_pool2d", "makes it smaller"), ("conv2d", "sees farther"), ("global_avg_pool2d", "one number a map"), ("add", "ends a skip")),
    "pooling": (("conv2d", "sees farther"), ("flatten", "one row of numbers"), ("dropout", "against learning by heart")),
    "dense": (("relu", "the usual bend"), ("scores", "the answer: classes"), ("numbers", "the answer: numbers"), ("dropout", "against learning by heart"), ("gelu", "as in transformers"), ("batch_norm1d", "keeps it steady")),
    "activation": (("dense", "weighs what is left"), ("conv2d", "sees farther"), ("max_pool2d", "makes it smaller"), ("dropout", "against learning by heart"), ("batch_norm2d", "keeps it steady")),
    "normalisation": (("relu", "the usual bend"), ("conv2d", "sees farther"), ("dense", "weighs all numbers"), ("self_attention", "looks around")),
    "dropout": (("dense", "weighs all numbers"), ("conv2d", "sees farther")),
    "recurrent": (("dense", "decides from what was remembered"), ("dropout", "against learning by heart"), ("gru", "another layer of memory"), ("additive_attention", "looks back")),
    "embedding": (("lstm", "reads step by step"), ("learned_positions", "says where each symbol stands"), ("self_attention", "looks around"), ("mean_over_time", "a simple summary"), ("swap", "for convolutions over time")),
    "attention": (("add", "ends a skip"), ("layer_norm", "keeps it steady"), ("dense", "weighs each step"), ("mean_over_time", "sums it up"), ("pick", "takes one step out")),
    "shape": (("dense", "weighs all numbers"), ("conv2d", "finds patterns"), ("conv1d", "finds patterns over time"), ("relu", "a bend")),
    "combine": (("relu", "the usual bend after a skip"), ("dense", "decides from all branches"), ("conv2d", "sees farther"), ("layer_norm", "keeps it steady")),
}  # fmt: skip


class Follower(TypedDict):
    """A layer or block that can take what leaves a port."""

    type: str
    title: str
    why: str


def fits(
    document: Mapping[str, Any], network: str, node: str, port: str, scope: str = "networks"
) -> list[Follower]:
    """Layers and blocks that can take what leaves this port, the usual ones first: [{"type",
    "title", "why"}].

    In the scope "blocks" the network is a block's id, and its shapes are those of one use.
    """
    from builder.document.form import check_form
    from builder.judging.verdict import block_uses, look_at
    from builder.shapes.shapes import know

    if (
        check_form(document)
        or scope not in ("networks", "blocks")
        or network not in document.get(scope, {})
    ):
        return []
    drawing, everything = look_at(document)
    shapes = (
        everything.get(network)
        if scope == "networks"
        else block_uses(drawing, everything).get(network, (None, None))[1]
    )
    source = shapes.graph.nodes.get(node) if shapes else None
    if shapes is None or source is None or source.entry is None:
        return []
    outputs = shapes.nodes[node].outputs
    type_: Type | None = outputs.get(port) if outputs else None
    if type_ is None:
        return []
    key = f"input {source.type}" if source.kind == "input" else source.entry.family
    usual = {name: why for name, why in USUAL.get(key, ()) if catalogue.entry(name)}
    ends = "output" if scope == "networks" else "block_out"
    fitting: list[tuple[int, Follower]] = []
    for place, entry in enumerate(catalogue.entries().values()):
        if entry.kind not in ("layer", ends) or not entry.inputs:
            continue
        if not _takes(entry, type_, know):
            continue
        rank = list(usual).index(entry.type) if entry.type in usual else 1000 + place
        fitting.append(
            (
                rank,
                {
                    "type": entry.type,
                    "title": entry.title,
                    "why": usual.get(entry.type) or entry.summary,
                },
            )
        )
    own = [
        block
        for id_, block in drawing.blocks.items()
        if scope == "networks" or not _holds(block, network)
    ]
    for place, block in enumerate(own):
        if _block_takes(block, {}, type_):
            fitting.append(
                (
                    100 + place,
                    {
                        "type": f"block:{block.id}",
                        "title": block.title,
                        "why": "a block of this project",
                    },
                )
            )
    for place, ready in enumerate(READY):
        if _block_takes(_ready()[ready.id], ready.settings(type_), type_):
            fitting.append(
                (
                    500 + place,
                    {"type": f"ready:{ready.id}", "title": ready.title, "why": ready.summary},
                )
            )
    return [follower for _, follower in sorted(fitting, key=lambda pair: pair[0])]


@cache
def _ready() -> Mapping[str, Block]:
    return graphs.read(
        {"networks": {}, "blocks": with_needs(*(block.id for block in READY))}
    ).blocks


def _holds(block: Block, id_: str) -> bool:
    """Whether a block is this one or has it inside: it cannot stand in it."""
    return block.id == id_ or any(
        _holds(block.blocks[node.block], id_)
        for node in block.nodes.values()
        if node.block in block.blocks
    )


def _block_takes(block: Block, params: Mapping[str, Any], type_: Type) -> bool:
    """Whether nothing inside disagrees when this comes in first."""
    from builder.shapes.shapes import infer

    if not block.ports_into:
        return False
    inside = infer(block.with_params(params), {next(iter(block.ports_into)): type_})
    return not any(known.misfit or any(inner.nodes[id_].misfit for _, inner in known.inner for id_ in inner.nodes) for known in inside.nodes.values())  # fmt: skip


def _takes(entry: Layer, type_: Type, know: Any) -> bool:
    """Whether the first way in takes this type; where several are needed, only its dimensions are
    looked at.
    """
    from builder.shapes.shapes import dimensions

    port = entry.inputs[0]
    if dimensions(port, type_) is not None:
        return False
    if sum(not port.optional for port in entry.inputs) > 1:
        return True
    return know(entry, entry.read({})[0], (port.name,), (type_,)).outputs is not None
