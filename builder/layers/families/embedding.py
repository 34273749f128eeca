"""Symbols into vectors, and where in the sequence they stand."""

from __future__ import annotations

from typing import Any

from builder.layers.fields import Form, real, whole
from builder.layers.layer import (
    Change,
    Example,
    Layer,
    Misfit,
    Mistake,
    Port,
    Sent,
    Type,
    series,
    table,
    tokens,
)

WIDE = (16, 32, 64, 128, 256, 768)
SEQUENCE = Port("in", ("time", "features"))


def _embedding_check(p: Form, x: Sent) -> Misfit | None:
    if x.first.classes is None:
        return Misfit(
            "cannot tell how many different symbols {from} sends", "Its table needs a row for each symbol.",
            "Connect it to a *Tokens* or *Category* input.", "An unknown vocabulary",
        )  # fmt: skip
    if p.padding_idx is not None and p.padding_idx >= x.first.classes:
        return Misfit(
            f"keeps symbol {p.padding_idx} empty, but {{from}} sends symbols 0 to {x.first.classes - 1}", "There is no such row in its table.",
            "Leave *Filler* empty, or choose a symbol that exists.", "A symbol that is not there", Change("padding_idx", None),
        )  # fmt: skip
    return None


def _embedding(p: Form, x: Sent) -> dict[str, Any]:
    return {
        "num_embeddings": x.first.classes,
        "embedding_dim": p.embedding_dim,
        "padding_idx": p.padding_idx,
    }


PADDING = whole(
    "padding_idx",
    "Filler",
    None,
    "The symbol that fills short texts up; its vector stays zero.",
    low=0,
    high=10_000_000,
    nullable=True,
    advanced=True,
)

embedding = Layer(
    "embedding", "Embedding", "embedding", "Looks each symbol up in a table of vectors that are learned.", "embedding",
    torch="torch.nn.Embedding", inputs=(Port("in", dtype="int64"),), check=_embedding_check, arguments=_embedding, names=lambda p, x: (*x.first.names, "features"),
    fields=(whole("embedding_dim", "Features", 64, "How many numbers stand for one symbol.", high=65536, usual=WIDE), PADDING), mixes=True,
    words=("lookup", "tokens", "words", "vectors", "word2vec", "categories"), purposes=("text",), detail="{embedding_dim} features",
    explain="Symbols that are used alike come to have vectors that are alike. The size of the vocabulary comes from the wire.", maths="y = W[x]",
    initialise={"weight": ("weight",)},
    examples=(Example((tokens(),), {"embedding_dim": 5}), Example((Type((), (), "int64", 4),), {"embedding_dim": 3}), Example((tokens(),), {"embedding_dim": 4, "padding_idx": 0})),
    mistakes=(Mistake(Example((table(),)), "whole numbers"),),
)  # fmt: skip

embedding_bag = Layer(
    "embedding_bag", "Bag of symbols", "embedding", "The mean of the vectors of all symbols of a text, whatever their order.", "bag",
    torch="torch.nn.EmbeddingBag", inputs=(Port("in", ("time",), dtype="int64"),), check=_embedding_check, names=lambda p, x: ("features",),
    arguments=lambda p, x: {"num_embeddings": x.first.classes, "embedding_dim": p.embedding_dim, "padding_idx": p.padding_idx},
    fields=(whole("embedding_dim", "Features", 64, "How many numbers stand for one symbol.", high=65536, usual=WIDE), PADDING), mixes=True,
    words=("bag of words", "text", "fasttext", "mean"), purposes=("text",), detail="{embedding_dim} features",
    explain="Fast, and surprisingly good at telling what a text is about. With *Filler* set, the symbols that fill short texts up are left out.",
    maths="y = mean W[x]", initialise={"weight": ("weight",)}, examples=(Example((tokens(),), {"embedding_dim": 5}),),
)  # fmt: skip

learned_positions = Layer(
    "learned_positions", "Learned positions", "embedding", "Adds a learned vector for each place in the sequence.", "positions",
    torch="builder.layers.modules.positions.LearnedPositions", inputs=(SEQUENCE,), arguments=lambda p, x: {"length": x.first.shape[0], "features": x.first.shape[1]},
    words=("position", "embedding", "gpt", "bert", "order"), explain="Attention sees a heap of vectors without order; this tells it where each one stands. It knows no place beyond the longest that it was made for.",
    maths="y = x + P", initialise={"weight": ("table.weight",)}, examples=(Example((series(),)),), mistakes=(Mistake(Example((table(),)), "time"),),
)  # fmt: skip

sinusoidal_positions = Layer(
    "sinusoidal_positions", "Wave positions", "embedding", "Adds waves of many lengths, so that each place has its own pattern.", "positions",
    torch="builder.layers.modules.positions.SinusoidalPositions", inputs=(SEQUENCE,), arguments=lambda p, x: {"features": x.first.shape[1]},
    words=("position", "sinusoidal", "encoding", "transformer", "order"), explain="Tells attention where each vector stands, without weights and for any length.",
    maths="y = x + sin, cos(t / 10000^(k/d))", examples=(Example((series(),)), Example((series(5, 7),))),
)  # fmt: skip


def _even(p: Form, x: Sent) -> Misfit | None:
    if x.first.shape[1] % 2:
        return Misfit(
            f"turns pairs of features, but {{from}} sends {x.first.shape[1]}", "An odd number leaves one without a partner.",
            "Make the features before it an even number.", "An odd number of features",
        )  # fmt: skip
    return None


rotary_positions = Layer(
    "rotary_positions", "Rotary positions", "embedding", "Turns pairs of features by an angle that grows with the place.", "rotary",
    torch="builder.layers.modules.positions.RotaryPositions", inputs=(SEQUENCE,), check=_even, arguments=lambda p, x: {"features": x.first.shape[1], "base": p.base},
    fields=(real("base", "Base", 10000.0, "The larger, the slower the turning.", low=2.0, high=1e9, step=1000.0, advanced=True),),
    words=("rope", "position", "llama", "order"), explain="Attention then sees how far apart two places are, not where they are. It has no weights.",
    maths="(a, b) → (a·cos − b·sin, a·sin + b·cos)", examples=(Example((series(),)),), mistakes=(Mistake(Example((series(7, 5),)), "pairs"),),
)  # fmt: skip
