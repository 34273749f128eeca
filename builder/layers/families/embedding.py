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
    filler = p.get("padding_idx")
    if filler is not None and filler >= x.first.classes:
        return Misfit(
            f"keeps symbol {filler} empty, but {{from}} sends symbols 0 to {x.first.classes - 1}", "There is no such row in its table.",
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


def _filler_first(p: Form, x: Sent) -> Misfit | None:
    misfit = _embedding_check(p, x)
    if misfit is None and p.longest > x.first.shape[0]:
        return Misfit(
            f"looks at runs of {p.longest} symbols, but {{from}} sends {x.first.shape[0]}", "No text is so long.",
            f"Set *Longest run* to {x.first.shape[0]} or less.", "Runs longer than the text", Change("longest", x.first.shape[0]),
        )  # fmt: skip
    return misfit


phrase_bag = Layer(
    "phrase_bag", "Bag of phrases", "embedding", "Adds up a vector for each symbol and for each run of neighbours of a text.", "phrases",
    torch="builder.layers.modules.phrases.PhraseBag", inputs=(Port("in", ("time",), dtype="int64"),), outputs=(Port("out", ("features",)),), check=_filler_first, names=lambda p, x: ("features",),
    arguments=lambda p, x: {"vocabulary": x.first.classes, "features": p.features, "longest": p.longest, "buckets": p.buckets},
    fields=(
        whole("features", "Features", 16, "How many numbers stand for one symbol or run.", high=65536, usual=WIDE),
        whole("longest", "Longest run", 2, "1: single symbols; 2: also pairs of neighbours, and so on.", high=8, usual=(1, 2, 3, 4)),
        whole("buckets", "Places for runs", 16384, "Runs share so many vectors; the more, the fewer meet in one.", low=2, high=10_000_000, usual=(4096, 16384, 65536), advanced=True),
    ), mixes=True,
    words=("bag of words", "text", "fasttext", "n-gram", "hashing", "tf-idf"), purposes=("text",), detail="{features} features, runs up to {longest}",
    explain="fastText, 2016: “not good” is more than “not” and “good”, so pairs have vectors of their own. Quick, and hard to beat on short texts. Symbol 0 is filler and does not count.",
    maths="y = sum W[hash(run)] / sqrt(number of runs)", initialise={"weight": ("table.weight",)},
    examples=(Example((tokens(),), {"features": 5}), Example((tokens(),), {"features": 4, "longest": 3, "buckets": 32}), Example((tokens(),), {"features": 4, "longest": 1})),
    mistakes=(Mistake(Example((table(),)), "whole numbers|time"), Mistake(Example((tokens(3),), {"longest": 5}), "runs of 5")),
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
