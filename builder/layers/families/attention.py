"""Layers in which every place looks at every other and takes what it needs."""

from __future__ import annotations

from typing import Any

from builder.layers.fields import Form, choice, real, switch, whole
from builder.layers.layer import (
    Change,
    Example,
    Layer,
    Misfit,
    Mistake,
    Port,
    Sent,
    image,
    lengths,
    series,
    table,
)

SEQUENCE = Port("in", ("time", "features"))
MEMORY = Port("memory", ("time", "features"), label="memory")
LENGTH = Port("length", (), optional=True, label="lengths", dtype="int64")
HEADS = whole(
    "heads",
    "Heads",
    4,
    "Several looks at once; they share the features out among them.",
    high=512,
    usual=(1, 2, 4, 8, 12),
)
BIAS = switch(
    "bias", "Add a bias", True, "A number of its own added to each feature.", advanced=True
)
DROPOUT = real(
    "dropout",
    "Dropout",
    0.0,
    "The share of looks that is dropped while training.",
    low=0.0,
    high=0.99,
    step=0.05,
    usual=(0.0, 0.1, 0.2),
    advanced=True,
)


def _heads_fit(p: Form, x: Sent) -> Misfit | None:
    wide = x["in"].shape[1]
    if wide % p.heads:
        divisors = [heads for heads in range(1, min(p.heads, wide) + 1) if wide % heads == 0]
        return Misfit(
            f"shares the features out among {p.heads} heads, but {{from}} sends {wide}", "Each head takes an equal share.",
            f"Set *Heads* to {divisors[-1]}, or make the features a multiple of {p.heads}.", "Heads that do not divide the features", Change("heads", divisors[-1]),
        )  # fmt: skip
    return None


def _self_attention(
    type_: str, title: str, causal: bool, summary: str, explain: str, words: tuple[str, ...]
) -> Layer:
    def arguments(p: Form, x: Sent) -> dict[str, Any]:
        return {
            "features": x["in"].shape[1],
            "heads": p.heads,
            "causal": causal,
            "bias": p.bias,
            "dropout": p.dropout,
        }

    return Layer(
        type_, title, "attention", summary, "attention", torch="builder.layers.modules.attention.SelfAttention", inputs=(SEQUENCE, LENGTH), check=_heads_fit, arguments=arguments,
        fields=(HEADS, BIAS, DROPOUT), names=lambda p, x: x["in"].names, detail="{heads} heads", words=("self-attention", "transformer", "qkv", *words), explain=explain,
        maths="softmax(Q·Kᵀ / √d)·V", initialise={"weight": ("qkv.weight", "project.weight"), "bias": ("qkv.bias", "project.bias")}, mixes=True,
        examples=(Example((series(),)), Example((series(),), {"heads": 2, "bias": False}), Example((series(), lengths()), {"heads": 1}, ("in", "length"))),
        mistakes=(Mistake(Example((series(7, 6),)), "heads"), Mistake(Example((table(),)), "time")),
    )  # fmt: skip


self_attention = _self_attention(
    "self_attention", "Multi-head attention", False, "Every place of a sequence looks at every other and takes what it needs.",
    "Unlike a recurrent layer it sees the whole sequence at once. It does not see order: add positions before it.", ("multi-head", "bert"),
)  # fmt: skip
causal_attention = _self_attention(
    "causal_attention", "Causal attention", True, "Every place looks at itself and at those before it, never ahead.",
    "For writing: what comes next must not be seen before it is written.", ("gpt", "masked", "language model", "decoder"),
)  # fmt: skip

cross_attention = Layer(
    "cross_attention", "Cross attention", "attention", "Every place of one sequence looks at every place of another.", "cross",
    torch="builder.layers.modules.attention.CrossAttention", inputs=(SEQUENCE, MEMORY, LENGTH), check=_heads_fit, names=lambda p, x: x["in"].names,
    arguments=lambda p, x: {"features": x["in"].shape[1], "memory_features": x["memory"].shape[1], "heads": p.heads, "bias": p.bias, "dropout": p.dropout},
    fields=(HEADS, BIAS, DROPOUT), detail="{heads} heads", words=("encoder-decoder", "translation", "transformer", "memory"), mixes=True,
    explain="What is being written asks what was read: *memory* is the sequence that is looked at, *lengths* are those of the memory.", maths="softmax(Q·Kᵀ / √d)·V",
    initialise={"weight": ("query.weight", "key_value.weight", "project.weight"), "bias": ("query.bias", "key_value.bias", "project.bias")},
    examples=(Example((series(5), series(7, 6))), Example((series(5), series(7), lengths()), {"heads": 2, "bias": False}, ("in", "memory", "length"))),
    mistakes=(Mistake(Example((series(5, 6), series())), "heads"),),
)  # fmt: skip

additive_attention = Layer(
    "additive_attention", "Additive attention", "attention", "A small network scores how well each place of the memory answers.", "attention",
    torch="builder.layers.modules.attention.AdditiveAttention", inputs=(SEQUENCE, MEMORY, LENGTH), names=lambda p, x: x["in"].names, mixes=True,
    arguments=lambda p, x: {"features": x["in"].shape[1], "memory_features": x["memory"].shape[1], "hidden": p.hidden},
    fields=(whole("hidden", "Units", 64, "The size of the small network that scores.", high=16384, usual=(32, 64, 128)),), detail="{hidden} units",
    words=("bahdanau", "translation", "seq2seq", "memory"), explain="The first attention, made for translation with recurrent layers. What comes out is a mix of the memory.",
    maths="softmax(vᵀ·tanh(W·x + U·m))·m", initialise={"weight": ("query.weight", "key.weight", "score.weight"), "bias": ("key.bias",)},
    examples=(Example((series(5), series(7, 6)), {"hidden": 4}), Example((series(5), series(7), lengths()), {"hidden": 4}, ("in", "memory", "length"))),
    mistakes=(Mistake(Example((table(), series())), "time"),),
)  # fmt: skip

attention_pooling = Layer(
    "attention_pooling", "Attention pooling", "attention", "A weighted mean over time; the weights are learned.", "pool",
    torch="builder.layers.modules.attention.AttentionPooling", outputs=(Port("out", ("features",)),), inputs=(SEQUENCE, LENGTH), names=lambda p, x: ("features",), arguments=lambda p, x: {"features": x["in"].shape[1]},
    words=("summary", "pool", "weighted mean"), explain="Sums a sequence up by what matters in it.", mixes=True, maths="y = Σ softmax(w·xₜ)·xₜ",
    initialise={"weight": ("score.weight",), "bias": ("score.bias",)}, examples=(Example((series(),)), Example((series(), lengths()), {}, ("in", "length"))),
    mistakes=(Mistake(Example((table(),)), "time"),),
)  # fmt: skip

WIDTH = whole(
    "feedforward",
    "Inner units",
    128,
    "The width of the two dense layers inside.",
    usual=(128, 256, 1024, 2048),
)
CURVE = choice(
    "activation",
    "Activation",
    "gelu",
    {"gelu": "GELU", "relu": "ReLU"},
    "Between the two dense layers.",
    advanced=True,
)
FIRST = switch(
    "norm_first",
    "Norm before",
    True,
    "Norm before each part trains more steadily; after it is the first design.",
    advanced=True,
)
LAYER_DROPOUT = real(
    "dropout",
    "Dropout",
    0.1,
    "The share that is dropped while training.",
    low=0.0,
    high=0.99,
    step=0.05,
    usual=(0.0, 0.1, 0.2),
)


def _layer(p: Form, x: Sent) -> dict[str, Any]:
    return {
        "d_model": x["in"].shape[1], "nhead": p.heads, "dim_feedforward": p.feedforward, "dropout": p.dropout, "activation": p.activation,
        "batch_first": True, "norm_first": p.norm_first,
    }  # fmt: skip


encoder_layer = Layer(
    "encoder_layer", "Transformer encoder layer", "attention", "Attention and two dense layers, each with a skip and a norm.", "encoder",
    torch="torch.nn.TransformerEncoderLayer", inputs=(SEQUENCE,), arguments=_layer, check=_heads_fit, fields=(HEADS, WIDTH, LAYER_DROPOUT, CURVE, FIRST),
    detail="{heads} heads · {feedforward} units", words=("transformer", "bert", "self-attention"), mixes=True,
    explain="torch's own layer in one piece. To see and change its inside, use the block *Transformer encoder*.",
    initialise={"weight": ("self_attn.in_proj_weight", "self_attn.out_proj.weight", "linear1.weight", "linear2.weight")},
    examples=(Example((series(),), {"feedforward": 16}), Example((series(),), {"feedforward": 12, "heads": 2, "norm_first": False, "activation": "relu"})),
    mistakes=(Mistake(Example((series(7, 6),)), "heads"), Mistake(Example((table(),)), "time")),
)  # fmt: skip


def _memory_fits(p: Form, x: Sent) -> Misfit | None:
    if x["in"].shape[1] != x["memory"].shape[1]:
        return Misfit(
            f"gets {x['in'].shape[1]} features from {{first}} and {x['memory'].shape[1]} from {{other:1}}", "torch's decoder layer wants both equally wide.",
            "Bring the memory to the same number of features with a *Dense*.", "Two widths that do not meet", port="memory",
        )  # fmt: skip
    return _heads_fit(p, x)


decoder_layer = Layer(
    "decoder_layer", "Transformer decoder layer", "attention", "Attention to itself, attention to a memory, two dense layers.", "decoder",
    torch="torch.nn.TransformerDecoderLayer", inputs=(SEQUENCE, MEMORY), arguments=_layer, check=_memory_fits, names=lambda p, x: x["in"].names,
    fields=(HEADS, WIDTH, LAYER_DROPOUT, CURVE, FIRST), detail="{heads} heads · {feedforward} units", words=("transformer", "translation", "cross-attention"), mixes=True,
    explain="It looks at all of its own sequence, so it suits sets and queries. For writing from left to right use the block *Transformer decoder*, which is causal.",
    initialise={"weight": ("self_attn.in_proj_weight", "self_attn.out_proj.weight", "multihead_attn.in_proj_weight", "multihead_attn.out_proj.weight", "linear1.weight", "linear2.weight")},
    examples=(Example((series(5), series()), {"feedforward": 16}),),
    mistakes=(Mistake(Example((series(5), series(7, 4))), "features"),),
)  # fmt: skip


def _patches_fit(p: Form, x: Sent) -> Misfit | None:
    _, height, width = x.first.shape
    if height % p.patch_size or width % p.patch_size:
        divisors = [
            size
            for size in range(1, min(height, width) + 1)
            if height % size == 0 and width % size == 0
        ]
        near = min(divisors, key=lambda size: abs(size - p.patch_size))
        return Misfit(
            f"cuts squares of {p.patch_size} × {p.patch_size}, but {{from}} sends {x.first.text}", "The rest at the edge would be lost.",
            f"Set *Patch* to {near}, which divides height and width.", "Patches that do not divide the picture", Change("patch_size", near),
        )  # fmt: skip
    return None


patch_embedding = Layer(
    "patch_embedding", "Patch embedding", "attention", "Cuts a picture into squares and turns each into one vector.", "patches",
    torch="builder.layers.modules.attention.PatchEmbedding", outputs=(Port("out", ("time", "features")),), inputs=(Port("in", ("channels", "height", "width")),), check=_patches_fit, names=lambda p, x: ("time", "features"),
    arguments=lambda p, x: {"in_channels": x.first.shape[0], "features": p.features, "patch_size": p.patch_size},
    fields=(whole("features", "Features", 64, "How many numbers stand for one square.", usual=(64, 192, 384, 768)), whole("patch_size", "Patch", 4, "The side of a square in pixels.", high=512, usual=(2, 4, 8, 16))),
    detail="{patch_size} × {patch_size} · {features} features", words=("vit", "vision transformer", "tokens", "patches"), mixes=True,
    explain="A picture becomes a sequence that attention can read.", initialise={"weight": ("project.weight",), "bias": ("project.bias",)},
    examples=(Example((image(),), {"features": 6}),), mistakes=(Mistake(Example((image(3, 9, 9),)), "squares"), Mistake(Example((table(),)), "{from} sends")),
)  # fmt: skip

class_token = Layer(
    "class_token", "Class token", "attention", "Puts one learned vector in front; it gathers what the whole is about.", "cls",
    torch="builder.layers.modules.attention.ClassToken", inputs=(SEQUENCE,), arguments=lambda p, x: {"features": x.first.shape[1]},
    words=("cls", "vit", "bert", "summary"), explain="After the last attention layer, *Pick* takes it out and a dense layer decides from it alone.", mixes=True,
    initialise={"weight": ("token",)}, examples=(Example((series(),)),), mistakes=(Mistake(Example((table(),)), "time"),),
)  # fmt: skip
