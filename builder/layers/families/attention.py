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
    Type,
    image,
    lengths,
    series,
    table,
    tokens,
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


SHARED = whole(
    "key_value_heads",
    "Key and value heads",
    None,
    "Fewer than heads: neighbours share keys and values (grouped queries; 1: all share one). Empty: as many as heads.",
    high=512,
    usual=(1, 2, 4),
    nullable=True,
    advanced=True,
)
POSITIONS = choice(
    "positions",
    "Positions inside",
    "none",
    {"none": "None", "rotary": "Rotary", "alibi": "Fading (ALiBi)"},
    "Rotary turns queries and keys by their place, so that their product knows how far apart they are. Fading lets far places count less.",
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
    shared = p.get("key_value_heads")
    if shared and p.heads % shared:
        divisors = [count for count in range(1, min(shared, p.heads) + 1) if p.heads % count == 0]
        return Misfit(
            f"shares {shared} heads of keys and values among {p.heads} heads of queries, which does not come out even", "Each group of heads shares one.",
            f"Set *Key and value heads* to {divisors[-1]}, or *Heads* to a multiple of {shared}.", "Heads that cannot be grouped", Change("key_value_heads", divisors[-1]),
        )  # fmt: skip
    if p.get("positions") == "rotary" and wide // p.heads % 2:
        return Misfit(
            f"turns pairs of features, but each of its {p.heads} heads gets {wide // p.heads} of the {wide} that {{from}} sends", "An odd number leaves one without a partner.",
            f"Make the features a multiple of {2 * p.heads}, or choose other positions.", "An odd number of features a head", Change("positions", "alibi"),
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
            "key_value_heads": p.key_value_heads,
            "positions": p.positions,
        }

    def detail(p: Form) -> str:
        words = {"none": "", "rotary": " · rotary", "alibi": " · fading"}[p.positions]
        return (
            f"{p.heads} heads{f', {p.key_value_heads} shared' if p.key_value_heads else ''}{words}"
        )

    return Layer(
        type_, title, "attention", summary, "attention", torch="builder.layers.modules.attention.SelfAttention", inputs=(SEQUENCE, LENGTH), check=_heads_fit, arguments=arguments,
        fields=(HEADS, SHARED, POSITIONS, BIAS, DROPOUT), names=lambda p, x: x["in"].names, detail=detail,
        words=("self-attention", "transformer", "qkv", "grouped queries", "gqa", "multi-query", "rotary", "rope", "alibi", *words), explain=explain,
        maths="softmax(Q·Kᵀ / √d)·V", initialise={"weight": ("qkv.weight", "project.weight"), "bias": ("qkv.bias", "project.bias")}, mixes=True,
        examples=(
            Example((series(),)), Example((series(),), {"heads": 2, "bias": False}), Example((series(), lengths()), {"heads": 1}, ("in", "length")),
            Example((series(),), {"key_value_heads": 2, "positions": "rotary"}), Example((series(),), {"key_value_heads": 1, "positions": "alibi"}),
            Example((series(), lengths()), {"positions": "alibi"}, ("in", "length")),
        ),
        mistakes=(
            Mistake(Example((series(7, 6),)), "heads"), Mistake(Example((table(),)), "time"), Mistake(Example((series(),), {"key_value_heads": 3}), "3 heads of keys"),
            Mistake(Example((series(7, 12),), {"positions": "rotary"}), "pairs"),
        ),
    )  # fmt: skip


self_attention = _self_attention(
    "self_attention", "Multi-head attention", False, "Every place of a sequence looks at every other and takes what it needs.",
    "Unlike a recurrent layer it sees the whole sequence at once. It does not see order: add positions before it, or choose them inside.", ("multi-head", "bert"),
)  # fmt: skip
causal_attention = _self_attention(
    "causal_attention", "Causal attention", True, "Every place looks at itself and at those before it, never ahead.",
    "For writing: what comes next must not be seen before it is written.", ("gpt", "masked", "language model", "decoder"),
)  # fmt: skip

cross_attention = Layer(
    "cross_attention", "Cross attention", "attention", "Every place of one sequence looks at every place of another.", "cross",
    torch="builder.layers.modules.attention.CrossAttention", inputs=(SEQUENCE, MEMORY, LENGTH), check=_heads_fit, names=lambda p, x: x["in"].names,
    arguments=lambda p, x: {"features": x["in"].shape[1], "memory_features": x["memory"].shape[1], "heads": p.heads, "bias": p.bias, "dropout": p.dropout, "key_value_heads": p.key_value_heads},
    fields=(HEADS, SHARED, BIAS, DROPOUT), detail="{heads} heads", words=("encoder-decoder", "translation", "transformer", "memory"), mixes=True,
    explain="What is being written asks what was read: *memory* is the sequence that is looked at, *lengths* are those of the memory.", maths="softmax(Q·Kᵀ / √d)·V",
    initialise={"weight": ("query.weight", "key_value.weight", "project.weight"), "bias": ("query.bias", "key_value.bias", "project.bias")},
    examples=(
        Example((series(5), series(7, 6))), Example((series(5), series(7), lengths()), {"heads": 2, "bias": False}, ("in", "memory", "length")),
        Example((series(5), series(7, 6)), {"key_value_heads": 2}),
    ),
    mistakes=(Mistake(Example((series(5, 6), series())), "heads"), Mistake(Example((series(5), series()), {"key_value_heads": 3}), "3 heads of keys")),
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


def _alike(p: Form, x: Sent) -> Misfit | None:
    if p.score == "dot" and x["in"].shape[1] != x["memory"].shape[1]:
        return Misfit(
            f"multiplies {x['in'].shape[1]} features of {{first}} with {x['memory'].shape[1]} of {{other:1}}", "A product of two vectors needs both equally long.",
            "Set *Score* to *Through a matrix*, or make both equally wide.", "Two widths that do not meet", Change("score", "general"), "memory",
        )  # fmt: skip
    return None


dot_attention = Layer(
    "dot_attention", "Dot attention", "attention", "The product of two vectors scores how well each place of the memory answers.", "attention",
    torch="builder.layers.modules.attention.DotAttention", inputs=(SEQUENCE, MEMORY, LENGTH), check=_alike, mixes=True,
    names=lambda p, x: ("time", "features"), arguments=lambda p, x: {"features": x["in"].shape[1], "memory_features": x["memory"].shape[1], "score": p.score},
    fields=(choice("score", "Score", "general", {"general": "Through a matrix", "dot": "As they are"}, "A matrix between them is learned, or both are multiplied as they are, without weights."),),
    detail=lambda p: "through a matrix" if p.score == "general" else "as they are", words=("luong", "multiplicative", "translation", "seq2seq", "memory"),
    explain="Luong, 2015: simpler and quicker than the additive kind. One look, without heads; what comes out is a mix of the memory.",
    maths="softmax(x·W·mᵀ)·m", initialise={"weight": ("key.weight",)},
    examples=(Example((series(5), series(7, 6))), Example((series(5), series()), {"score": "dot"}), Example((series(5), series(7), lengths()), {}, ("in", "memory", "length"))),
    mistakes=(Mistake(Example((series(5), series(7, 6)), {"score": "dot"}), "equally long"), Mistake(Example((table(), series())), "time")),
)  # fmt: skip

POINTS = whole(
    "hidden",
    "Units",
    64,
    "How many numbers a query and a place are compared by.",
    high=16384,
    usual=(32, 64, 128),
)

pointer_attention = Layer(
    "pointer_attention", "Pointer", "attention", "Says how well each place of the memory answers: the answer is a place, not a mix.", "pointer",
    torch="builder.layers.modules.attention.PointerAttention", inputs=(SEQUENCE, MEMORY, LENGTH), mixes=True, outputs=(Port("out", ("time", "places")),), names=lambda p, x: ("time", "places"),
    arguments=lambda p, x: {"features": x["in"].shape[1], "memory_features": x["memory"].shape[1], "hidden": p.hidden}, fields=(POINTS,), detail="{hidden} units",
    words=("pointer network", "copy", "span", "index"), explain="Pointer networks: Vinyals and others, 2015. What comes out are scores over the places of the memory, as many as it is long: for answers that are places, such as where a span begins.",
    maths="x·Q·Kᵀ·mᵀ / √d", initialise={"weight": ("query.weight", "key.weight")},
    examples=(Example((series(5), series(7, 6)), {"hidden": 4}), Example((series(5), series(7), lengths()), {"hidden": 4}, ("in", "memory", "length"))),
    mistakes=(Mistake(Example((table(), series())), "time"),),
)  # fmt: skip


def _copies(p: Form, x: Sent) -> Misfit | None:
    places, symbols, scores = x["memory"].shape[0], x["symbols"], x["scores"]
    if symbols.shape[0] != places:
        return Misfit(
            f"points at {places} places of the memory, but {{from}} sends {symbols.shape[0]} symbols", "Each place stands for the symbol that was read there.",
            "Wire the *Tokens* that the memory was made of.", "Places without their symbols", port="symbols",
        )  # fmt: skip
    if scores.shape[0] != x["in"].shape[0]:
        return Misfit(
            f"says what comes at {x['in'].shape[0]} places, but {{from}} scores {scores.shape[0]}", "Both are mixed place by place.",
            "Wire the scores that were made of the same sequence.", "Scores of another length", port="scores",
        )  # fmt: skip
    if symbols.classes is not None and symbols.classes > scores.shape[1]:
        return Misfit(
            f"may copy {symbols.classes} symbols, but {{from}} scores {scores.shape[1]}", "A symbol that is copied needs a score too.",
            f"Score {symbols.classes} symbols before it.", "Symbols without a score", port="scores",
        )  # fmt: skip
    if p.causal and places != x["in"].shape[0]:
        return Misfit(
            f"looks at what was read so far, but the memory has {places} places and {{from}} sends {x['in'].shape[0]}", "That needs one and the same sequence.",
            "Wire the same sequence to *memory*, or switch *Never ahead* off.", "Two sequences of other lengths", Change("causal", False), "in",
        )  # fmt: skip
    return None


copy_head = Layer(
    "copy_head", "Copying head", "attention", "Mixes scores of all symbols with copies of symbols that were read.", "copy",
    torch="builder.layers.modules.attention.CopyHead", check=_copies, mixes=True, outputs=(Port("out", ("time", "symbols")),), names=lambda p, x: ("time", "symbols"),
    inputs=(SEQUENCE, MEMORY, Port("symbols", ("time",), label="symbols of the memory", dtype="int64"), Port("scores", ("time", "symbols"), label="scores"), LENGTH),
    arguments=lambda p, x: {"features": x["in"].shape[1], "memory_features": x["memory"].shape[1], "hidden": p.hidden, "causal": p.causal},
    fields=(POINTS, switch("causal", "Never ahead", False, "Copies only what was read so far: for a text that points at itself.")), detail="{hidden} units",
    words=("pointer-generator", "copy", "pointer sentinel", "summary"),
    explain="See and others, 2017: names and rare words are copied rather than spelt. *symbols* are those that the memory was made of. What leaves are logarithms of chances, which cross-entropy takes as scores.",
    maths="log(g·softmax(s) + (1 − g)·copied)", initialise={"weight": ("point.query.weight", "point.key.weight", "write.weight"), "bias": ("write.bias",)},
    examples=(
        Example((series(5), series(7, 6), tokens(), Type((5, 11), ("time", "symbols"))), {"hidden": 4}),
        Example((series(), series(), tokens(), Type((7, 12), ("time", "symbols"))), {"hidden": 4, "causal": True}),
        Example((series(5), series(), tokens(), Type((5, 11), ("time", "symbols")), lengths()), {"hidden": 4}, ("in", "memory", "symbols", "scores", "length")),
    ),
    mistakes=(
        Mistake(Example((series(5), series(), tokens(6), Type((5, 11), ("time", "symbols")))), "6 symbols"),
        Mistake(Example((series(5), series(), tokens(), Type((4, 11), ("time", "symbols")))), "scores 4"),
        Mistake(Example((series(5), series(), tokens(), Type((5, 9), ("time", "symbols")))), "scores 9"),
        Mistake(Example((series(5), series(), tokens(), Type((5, 11), ("time", "symbols"))), {"causal": True}), "same sequence"),
    ),
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
