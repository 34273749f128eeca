"""Series and text: recurrent, convolutional and transformer networks."""

from __future__ import annotations

from pathlib import Path
from string import ascii_lowercase, ascii_uppercase
from typing import Any

from builder.drawing.ready_blocks import definition, with_needs
from builder.drawing.sketch import Sketch
from builder.proposing import designs
from builder.proposing.designs.design import Given
from builder.templates.drawing import GIVEN, RANDOM, Document, Template, document, label, plan

SPAM: dict[str, Any] = {
    "set": "sms-spam",
    "transforms": [{"type": "words"}],
    "signature": {
        "rows": 5574,
        "fields": {
            "text": {
                "kind": "tokens",
                "shape": [42],
                "names": ["time"],
                "dtype": "int64",
                "vocabulary": 3556,
                "padding": 0,
            },
            "label": label(["ham", "spam"]),
        },
        "inputs": ["text"],
        "target": "label",
    },
}
# Of its 65 characters "$" and "&" come four times in all: they count as unknown, which with padding
# makes 65 again.
LETTERS = ["", "\ufffd", *"\n !',-.3:;?", *ascii_uppercase, *ascii_lowercase]
_TEXT = {"kind": "tokens", "shape": [64], "names": ["time"], "dtype": "int64"}
SHAKESPEARE: dict[str, Any] = {
    "set": "tiny-shakespeare",
    "transforms": [{"type": "characters", "options": {"most": 63}}],
    "signature": {
        "rows": 17_428,
        "fields": {
            "text": {**_TEXT, "tokens": LETTERS, "vocabulary": 65, "padding": 0},
            "next": {**_TEXT, "classes": LETTERS, "vocabulary": 65, "padding": -100},
        },
        "inputs": ["text"],
        "target": "next",
    },
}
# The 2,000 words and marks that are most frequent in nine tenths of the play, as the transform
# counts them in pieces of 256 characters.
WORDS = ["", "\ufffd", *Path(__file__).with_name("shakespeare_words.txt").read_text(encoding="utf-8").split()]  # fmt: skip
PLAY: dict[str, Any] = {
    "set": "tiny-shakespeare",
    "options": {"length": 256},
    "transforms": [{"type": "words", "options": {"most": 2000}}],
    "signature": {
        "rows": 4357,
        "fields": {
            "text": {**_TEXT, "shape": [65], "tokens": WORDS, "vocabulary": 2002, "padding": 0},
            "next": {**_TEXT, "shape": [65], "classes": WORDS, "vocabulary": 2002, "padding": -100},
        },
        "inputs": ["text"],
        "target": "next",
    },
}
_SYMBOLS = ["", "\ufffd", "-", ">", *"abcdefgh"]
RECALL: dict[str, Any] = {
    "set": "recall",
    "transforms": [{"type": "characters", "options": {"length": 0}}],
    "signature": {
        "rows": 5000,
        "fields": {
            "text": {**_TEXT, "shape": [32], "tokens": _SYMBOLS, "vocabulary": 12, "padding": 0},
            "next": {**_TEXT, "shape": [32], "classes": _SYMBOLS, "vocabulary": 12, "padding": -100},
        },
        "inputs": ["text"],
        "target": "next",
    },
}  # fmt: skip
ADDING: dict[str, Any] = {
    "set": "adding",
    "signature": {
        "rows": 10_000,
        "fields": {
            "series": {"kind": "series", "shape": [100, 2], "names": ["time", "features"], "dtype": "float32", "columns": ["number", "marked"]},
            "value": {"kind": "number", "shape": [], "names": [], "dtype": "float32", "title": "sum"},
        },
        "inputs": ["series"],
        "target": "value",
    },
}  # fmt: skip
WRITING = {"type": "time", "train": 0.9, "validation": 0.1, "test": 0.0, "seed": 0}


def _series(set_: str, rows: int, steps: int, classes: list[str]) -> dict[str, Any]:
    series = {
        "kind": "series",
        "shape": [steps, 1],
        "names": ["time", "features"],
        "dtype": "float32",
    }
    return {
        "set": set_,
        "signature": {
            "rows": rows,
            "fields": {"series": series, "label": label(classes)},
            "inputs": ["series"],
            "target": "label",
        },
    }


SEASONS: dict[str, Any] = {
    "set": "seasons",
    "transforms": [{"type": "standardise-series"}, {"type": "standardise-target"}],
    "signature": {
        "rows": 2941,
        "fields": {
            "series": {
                "kind": "series",
                "shape": [48, 1],
                "names": ["time", "features"],
                "dtype": "float32",
                "columns": ["value"],
            },
            "future": {
                "kind": "numbers",
                "shape": [12],
                "names": ["step"],
                "dtype": "float32",
                "title": "value",
            },
        },
        "inputs": ["series"],
        "target": "future",
    },
}
SHARES = {"train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0}
IN_TIME = {"type": "time", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0}


def _designed(design: str, data: dict[str, Any], wish: str, wanted: dict[str, Any]) -> Document:
    """The network that is proposed for such data, without its plan."""
    signature = data["signature"]
    name, target = signature["inputs"][0], signature["fields"][signature["target"]]
    given = Given(name, signature["fields"][name], wish, wanted, target, signature["rows"])
    drawn = designs.catalogue()[design].draw(given)
    return {"networks": {"network": drawn.network}, "blocks": dict(drawn.blocks)}


def _scores(classes: int) -> dict[str, Any]:
    return {"kind": "scores", "shape": [classes], "activation": "none"}


def _phrases() -> Document:
    drawn = _designed("phrases", SPAM, "scores", _scores(2))
    return document(
        "text-phrases",
        **drawn,
        plan=plan(SPAM, {"text": "text"}, epochs=20, lr=0.005),
        notes="fastText: Joulin and others, 2016. A vector for each word and for each pair of neighbours, added up.",
    )


def _inception_time() -> Document:
    data = _series("mnist-1d", 5000, 40, [str(number) for number in range(10)])
    drawn = _designed("inception", data, "scores", _scores(10))
    training = plan(
        data,
        {"series": "series"},
        objective="classify-series",
        split=GIVEN,
        epochs=40,
        batch=64,
        lr=0.003,
        schedule="cosine",
    )
    return document(
        "inception-time",
        **drawn,
        plan=training,
        notes="Fawaz and others, 2019, in a small size: filters of three lengths side by side, six deep, with two skips.",
    )


def _forecast(name: str, design: str, notes: str) -> Document:
    ahead = {"kind": "numbers", "shape": [12], "activation": "none"}
    drawn = _designed(design, SEASONS, "numbers", ahead)
    training = plan(
        SEASONS,
        {"series": "series"},
        objective="forecast",
        want="numbers",
        loss="mse",
        split=IN_TIME,
        epochs=30,
    )
    return document(name, **drawn, plan=training, notes=notes)


def _recurrent(type_: str, name: str, learned: str = "") -> Document:
    s = Sketch()
    x = s.put("series", length=64, features=1)
    x = s.put(type_, x, ports={"length": f"{x}.length"}, hidden_size=64)
    s.put("scores", s.put("dense", x, out_features=5), name="out")
    training = plan(
        _series("waves", 2000, 64, ["sine", "square", "triangle", "saw", "bursts"]),
        {"series": "series"},
        objective="classify-series",
        lr=0.005,
        epochs=60,
        schedule="cosine",
    )
    # Through 64 steps gradients explode now and then, above all those of the LSTM.
    training["learners"]["network"]["clip"] = 1.0
    # The best weights are kept: after some thirty epochs they are soon learned by heart.
    training["stopping"] = {"monitor": "validation/loss", "patience": 20}
    return document(
        name,
        {"network": s.graph()},
        plan=training,
        notes="Tells five kinds of waves apart; series of unequal length are read up to their end."
        + learned,
    )


def _cnn_1d() -> Document:
    data = _series("mnist-1d", 5000, 40, [str(number) for number in range(10)])
    drawn = _designed("convolution", data, "scores", _scores(10))
    training = plan(
        data,
        {"series": "series"},
        objective="classify-series",
        split=GIVEN,
        epochs=30,
        batch=64,
        lr=0.003,
        schedule="cosine",
    )
    return document(
        "cnn-1d",
        **drawn,
        plan=training,
        notes="A fully convolutional network: Wang and others, 2016, here with filters that see ever farther. For MNIST-1D: 40 steps, ten classes; 94 % are published for a CNN there, and this one learned 98 %.",
    )


def _speech_digits() -> Document:
    digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    tones = {
        "kind": "series",
        "shape": [78, 40],
        "names": ["time", "features"],
        "dtype": "float32",
    }
    data = {
        "set": "spoken-digits",
        "transforms": [{"type": "log-mel"}],
        "signature": {
            "rows": 2000,
            "fields": {"series": tones, "label": label(digits)},
            "inputs": ["series"],
            "target": "label",
        },
    }
    drawn = _designed("convolution", data, "scores", _scores(10))
    training = plan(
        data,
        {"series": "series"},
        objective="classify-series",
        split={**SHARES, "type": "grouped", "column": "voice"},
        epochs=15,
        lr=0.003,
        schedule="cosine",
    )
    return document(
        "speech-digits",
        **drawn,
        plan=training,
        notes="A sound becomes its tones over time (log-mel), and filters over time tell ten spoken digits apart, said by voices that it has never heard. The voices are synthetic; bring recordings as a zip to train it on real ones.",
    )


def _char_rnn() -> Document:
    s = Sketch()
    x = s.put("embedding", s.put("tokens", name="text", length=64, vocabulary=65), embedding_dim=64)
    x = s.put("lstm", x, hidden_size=256, num_layers=2, dropout=0.2, keep="all")
    s.put("token_scores", s.put("dense", x, out_features=65), name="next_symbol")
    training = plan(
        SHAKESPEARE,
        {"text": "text"},
        objective="next-token",
        out="next_symbol",
        split=WRITING,
        lr=0.002,
        epochs=10,
    )
    notes = "Guesses the next letter at every place; drawn for the 65 symbols of Tiny Shakespeare."
    return document("char-rnn", {"network": s.graph()}, plan=training, notes=notes)


def _word_lstm() -> Document:
    s = Sketch()
    table = s.put("embedding", s.put("tokens", name="text", length=65, vocabulary=2002), name="words", embedding_dim=160, init={"weight": {"type": "normal", "std": 0.05}})  # fmt: skip
    x = s.put("dropout", table, p=0.2)
    x = s.put("lstm", x, hidden_size=160, keep="all")
    x = s.put("tied_head", s.put("dropout", x, p=0.2), layer=table)
    s.put("token_scores", x, name="next_word")
    training = plan(
        PLAY,
        {"text": "text"},
        objective="next-token",
        out="next_word",
        split=WRITING,
        optimizer="adamw",
        lr=4e-3,
        epochs=10,
        schedule="cosine",
    )
    training["learners"]["network"]["clip"] = 1.0
    notes = (
        "Whole words rather than letters: the 2,000 most frequent ones and marks of the play, without capitals; all others are unknown, one in ten. "
        "The head is the table of words read backwards: Press and Wolf, 2016."
    )
    return document("word-lstm", {"network": s.graph()}, plan=training, notes=notes)


def _text_cnn() -> Document:
    s = Sketch()
    x = s.put(
        "embedding", s.put("tokens", name="text", length=42, vocabulary=3556), embedding_dim=128
    )
    x = s.put("swap", x)
    branches = [
        s.chain(
            x,
            ("conv1d", {"out_channels": 64, "kernel_size": size, "padding": 0}),
            "relu",
            "global_max_pool1d",
            "flatten",
        )
        for size in (3, 4, 5)
    ]
    x = s.chain(s.put("concat", *branches), "dropout", ("dense", {"out_features": 2}))
    s.put("scores", x, name="out")
    notes = "Kim, 2014: filters over three, four and five words, the strongest answer of each."
    return document(
        "text-cnn",
        {"network": s.graph()},
        plan=plan(SPAM, {"text": "text"}, epochs=10),
        notes=notes,
    )


def _transformer_classifier() -> Document:
    blocks = with_needs("encoder")
    s = Sketch(blocks)
    text = s.put("tokens", name="text", length=42, vocabulary=3556)
    x = s.put(
        "dropout", s.put("learned_positions", s.put("embedding", text, embedding_dim=64)), p=0.1
    )
    x = s.use("encoder", x, name="encoder", repeat=2, features=64, heads=4)
    # What fills short texts up is not averaged.
    x = s.put("mean_over_time", s.put("layer_norm", x), ports={"length": f"{text}.length"})
    s.put("scores", s.put("dense", x, out_features=2), name="out")
    return document(
        "transformer-classifier",
        {"network": s.graph()},
        blocks,
        plan=plan(SPAM, {"text": "text"}, epochs=10),
    )


NAMES: dict[str, Any] = {
    "set": "names-in-sentences",
    "transforms": [{"type": "spaced-words", "options": {"least": 5}}],
    "signature": {
        "rows": 2000,
        "fields": {
            "text": {
                "kind": "tokens",
                "shape": [13],
                "names": ["time"],
                "dtype": "int64",
                "vocabulary": 139,
                "padding": 0,
            },
            "tags": {
                "kind": "tags",
                "shape": [13],
                "names": ["word"],
                "dtype": "int64",
                "classes": ["O", "B-DATE", "B-LOC", "B-PER", "I-DATE", "I-LOC", "I-PER"],
                "padding": -100,
            },
        },
        "inputs": ["text"],
        "target": "tags",
    },
}


def _ner_bilstm() -> Document:
    s = Sketch()
    text = s.put("tokens", name="text", length=13, vocabulary=139)
    x = s.put("dropout", s.put("embedding", text, embedding_dim=32), p=0.2)
    x = s.put(
        "lstm",
        x,
        ports={"length": f"{text}.length"},
        hidden_size=32,
        bidirectional=True,
        keep="all",
    )
    s.put("token_scores", s.put("dense", x, out_features=7), name="tags")
    return document(
        "ner-bilstm",
        {"network": s.graph()},
        plan=plan(
            NAMES,
            {"text": "text"},
            objective="tagging",
            out="tags",
            split=RANDOM,
            lr=0.005,
            epochs=10,
        ),
        notes="Lample and others, 2016, without its last step: an LSTM reads each sentence both ways and says of every word whether it belongs to a name, a place or a date.",
    )


def _bert_tiny() -> Document:
    blocks = with_needs("encoder")
    s = Sketch(blocks)
    text = s.put("tokens", name="text", length=42, vocabulary=3556)
    small = {"weight": {"type": "normal", "std": 0.02}}
    table = s.put("embedding", text, name="words", embedding_dim=64, init=small)
    # As small as the words: larger places would drown them for long.
    x = s.put("dropout", s.put("learned_positions", table, init=small), p=0.1)
    x = s.use("encoder", x, name="encoder", repeat=2, features=64, heads=4)
    x = s.put("tied_head", s.put("layer_norm", x), layer=table)
    s.put("token_scores", x, name="hidden_word")
    training = plan(
        SPAM,
        {"text": "text"},
        objective="masked-tokens",
        out="hidden_word",
        optimizer="adamw",
        lr=3e-3,
        epochs=40,
        schedule="cosine",
    )
    return document(
        "bert-tiny",
        {"network": s.graph()},
        blocks,
        plan=training,
        notes="Devlin and others, 2018, in a small size: it learns from messages without their labels. Its run goes on as a classifier by one button (*Make it a classifier*).",
    )


def _seq2seq() -> Document:
    s = Sketch()
    source = s.put(
        "embedding", s.put("tokens", name="source", length=32, vocabulary=4000), embedding_dim=128
    )
    target = s.put(
        "embedding", s.put("tokens", name="target", length=32, vocabulary=4000), embedding_dim=128
    )
    encoder = s.put("gru", source, name="encoder", hidden_size=128, keep="all")
    decoder = s.put(
        "gru",
        target,
        name="decoder",
        ports={"state": f"{encoder}.state"},
        hidden_size=128,
        keep="all",
    )
    looked = s.put("additive_attention", decoder, encoder, hidden=128)
    x = s.chain(
        s.put("concat", decoder, looked),
        ("dense", {"out_features": 128}),
        "tanh",
        ("dense", {"out_features": 4000}),
    )
    s.put("token_scores", x, name="next_word")
    return document(
        "seq2seq-attention",
        {"network": s.graph()},
        notes="Bahdanau and others, 2014: while it writes, it looks back at what it read.",
    )


def _gpt(
    name: str,
    *,
    vocabulary: int,
    length: int,
    features: int,
    heads: int,
    layers: int,
    bias: bool,
    notes: str,
    plan: dict[str, Any] | None = None,
) -> Document:
    block = definition("gpt")
    nodes = {
        id_: {**node, "params": dict(node.get("params", {}))}
        for id_, node in block["nodes"].items()
    }
    for node in nodes.values():
        if not bias and node["type"] in ("causal_attention", "layer_norm", "dense"):
            node["params"]["bias"] = False
        if bias and node["type"] == "gelu":
            node["params"]["approximate"] = "tanh"
    blocks = {"gpt": {**block, "nodes": nodes}}
    s = Sketch(blocks)
    tokens = s.put("tokens", name="text", length=length, vocabulary=vocabulary)
    table = s.put(
        "embedding",
        tokens,
        name="symbols",
        embedding_dim=features,
        init={"weight": {"type": "normal", "std": 0.02}},
    )
    x = s.put("learned_positions", table, init={"weight": {"type": "normal", "std": 0.02}})
    x = s.use(
        "gpt", x, name="blocks", title="GPT blocks", repeat=layers, features=features, heads=heads
    )
    x = s.put("layer_norm", x) if bias else s.put("layer_norm", x, bias=False)
    s.put("token_scores", s.put("tied_head", x, layer=table), name="next_symbol")
    return document(name, {"network": s.graph()}, blocks, plan=plan, notes=notes)


def _gpt_nano() -> Document:
    notes = "nanoGPT's configuration for a CPU, on the 65 symbols of Tiny Shakespeare: no biases, the head is the embedding read backwards."
    training = plan(
        SHAKESPEARE,
        {"text": "text"},
        objective="next-token",
        out="next_symbol",
        split=WRITING,
        optimizer="adamw",
        lr=1e-3,
        epochs=10,
    )
    return _gpt(
        "gpt-nano",
        vocabulary=65,
        length=64,
        features=128,
        heads=4,
        layers=4,
        bias=False,
        notes=notes,
        plan=training,
    )


def _newer(name: str, block: str, settings: dict[str, Any], notes: str, **more: Any) -> Document:
    """A small language model of newer blocks: no table of positions, RMS norm, a tied head."""
    blocks = with_needs(block)
    s = Sketch(blocks)
    table = s.put("embedding", s.put("tokens", name="text", length=64, vocabulary=65), name="symbols", embedding_dim=128, init={"weight": {"type": "normal", "std": 0.02}})  # fmt: skip
    x = s.use(block, table, name="blocks", repeat=4, **settings)
    x = s.put("tied_head", s.put("rms_norm", x), layer=table)
    s.put("token_scores", x, name="next_symbol")
    training = plan(
        SHAKESPEARE,
        {"text": "text"},
        objective="next-token",
        out="next_symbol",
        split=WRITING,
        optimizer="adamw",
        schedule="cosine",
        **{"lr": 3e-3, "epochs": 4, **more},
    )
    training["learners"]["network"] |= {"clip": 1.0}
    training["learners"]["network"]["schedule"]["options"] = {"warmup": 0.2}
    return document(name, {"network": s.graph()}, blocks, plan=training, notes=notes)


def _gpt_modern() -> Document:
    notes = (
        "GPT nano with the parts of newer models, as of Llama (2023): queries and keys are turned by their place, two heads of keys and values serve four of queries, "
        "RMS norm, SwiGLU, no biases, no table of positions. On a CPU it learned a validation loss of 1.556 in 4 epochs, which are 1,964 steps."
    )
    settings = {"heads": 4, "key_value_heads": 2}
    return _newer("gpt-modern", "newergpt", settings, notes)


def _moe_gpt() -> Document:
    settings = {"heads": 4, "key_value_heads": 2, "hidden": 176, "experts": 4, "chosen": 2}
    notes = (
        "Switch and Mixtral (2021, 2024) in a small size: in each block four small networks stand in the place of one, and every letter meets two of them. "
        "What uneven use adds to the loss keeps all four busy: choose *load of experts* as a plot while it trains, where 1 is even. After the first of four epochs it was 1.00, and the validation loss 1.779."
    )
    return _newer("moe-gpt", "experts", settings, notes)


def _mamba() -> Document:
    notes = (
        "Mamba-2: Dao and Gu, 2024, in a small size. No attention: each block has a memory that fades as fast as each letter says. "
        "Here it is plain torch without the kernels for graphics cards; a step takes about as long as one of *GPT, newer parts*. After the first of four epochs its validation loss was 1.681."
    )
    return _newer("mamba", "mamba", {"heads": 4, "state": 16}, notes)


def _recall() -> Document:
    blocks = with_needs("newergpt")
    s = Sketch(blocks)
    table = s.put("embedding", s.put("tokens", name="text", length=32, vocabulary=12), name="symbols", embedding_dim=64)  # fmt: skip
    x = s.use("newergpt", table, name="blocks", repeat=2, heads=4, key_value_heads=4)
    s.put("token_scores", s.put("dense", s.put("rms_norm", x), out_features=12), name="next_symbol")
    training = plan(
        RECALL,
        {"text": "text"},
        objective="next-token",
        out="next_symbol",
        split=RANDOM,
        optimizer="adamw",
        lr=3e-3,
        epochs=8,
        schedule="cosine",
    )
    training["learners"]["network"]["clip"] = 1.0
    notes = (
        "Eight letters, a gap, and the same letters again: the test of memory of 1997, as a text. The first letters are chance, so no loss can be below 7·ln 8 / 32 = 0.455 "
        "and no accuracy above 0.809. This one learned 0.458 and 0.809: attention finds each letter where it stood, however wide the gap."
    )
    return document("copy-task", {"network": s.graph()}, blocks, plan=training, notes=notes)


def _adding() -> Document:
    s = Sketch()
    x = s.put("lstm", s.put("series", length=100, features=2), hidden_size=64)
    s.put("numbers", s.put("dense", x, out_features=1), name="out")
    training = plan(
        ADDING,
        {"series": "series"},
        objective="regress",
        want="numbers",
        loss="mse",
        split=RANDOM,
        lr=0.005,
        epochs=30,
        batch=64,
        schedule="cosine",
    )
    training["learners"]["network"]["clip"] = 1.0
    notes = (
        "Hochreiter and Schmidhuber, 1997. Always saying the mean is wrong by 0.160 in the mean square on these validation rows. This LSTM learned 0.0005 in 30 epochs; "
        "an *RNN* of 64 units in its place stood at 0.160 after as many. Change the layer to *RNN* and see."
    )
    return document("adding-problem", {"network": s.graph()}, plan=training, notes=notes)


def _gpt_2() -> Document:
    notes = "Radford and others, 2019, the small size."
    return _gpt(
        "gpt-2-small",
        vocabulary=50_257,
        length=1024,
        features=768,
        heads=12,
        layers=12,
        bias=True,
        notes=notes,
    )


def _bert() -> Document:
    b = Sketch()
    x = b.put("block_in", name="x")
    attention = b.put("self_attention", x, heads=12)
    middle = b.put("layer_norm", b.put("add", x, attention), eps=1e-12)
    wide = b.put("dense", middle, out_features=3072)
    narrow = b.put("dense", b.put("gelu", wide), out_features=768)
    b.put("block_out", b.put("layer_norm", b.put("add", middle, narrow), eps=1e-12), name="y")
    exposed = {
        "features": ("Features", [(wide, "out_features", 4), (narrow, "out_features", 1)]),
        "heads": ("Heads", [(attention, "heads", 1)]),
    }
    blocks = {"bertlayer": b.block("BERT layer", exposed)}
    s = Sketch(blocks)
    words = s.put(
        "embedding",
        s.put("tokens", name="text", length=512, vocabulary=30_522),
        name="words",
        embedding_dim=768,
    )
    segments = s.put(
        "embedding",
        s.put("tokens", name="segment", length=512, vocabulary=2),
        name="segments",
        embedding_dim=768,
    )
    x = s.put("learned_positions", s.put("add", words, segments))
    x = s.chain(x, ("layer_norm", {"eps": 1e-12}), ("dropout", {"p": 0.1}))
    x = s.use("bertlayer", x, name="layers", title="BERT layers", repeat=12, features=768, heads=12)
    # What stands for the whole text comes first: a head for classes is put on it.
    s.put("latent", s.chain(x, "pick", ("dense", {"out_features": 768}), "tanh"), name="pooled")
    s.put("latent", x, name="sequence")
    return document(
        "bert-base",
        {"network": s.graph()},
        blocks,
        notes="Devlin and others, 2018, uncased, with the pooler.",
    )


TEMPLATES = (
    Template("cnn-1d", "1-D convolutions", "Filters over time read a signal.", "Series", _cnn_1d),
    Template(
        "rnn-classifier",
        "RNN",
        "Reads a series step by step with a simple memory.",
        "Series",
        lambda: _recurrent("rnn", "rnn-classifier"),
    ),
    Template(
        "lstm-classifier",
        "LSTM",
        "Reads a series step by step and remembers.",
        "Series",
        lambda: _recurrent("lstm", "lstm-classifier", " This one learned 88 % of them."),
    ),
    Template(
        "gru-classifier",
        "GRU",
        "A lighter memory for series.",
        "Series",
        lambda: _recurrent("gru", "gru-classifier"),
    ),
    Template(
        "adding-problem",
        "Adding problem",
        "Keeps two marked numbers in mind over a hundred steps.",
        "Series",
        _adding,
    ),
    Template(
        "inception-time",
        "InceptionTime",
        "Short, middle and long filters side by side read a signal.",
        "Series",
        _inception_time,
    ),
    Template(
        "forecast-lines",
        "Straight lines ahead",
        "One weighted sum for the trend, one for the season.",
        "Series",
        lambda: _forecast(
            "forecast-lines",
            "lines",
            "DLinear: Zeng and others, 2022, counted from the last value. It beat the transformers of its day.",
        ),
    ),
    Template(
        "n-beats",
        "N-BEATS",
        "Block after block explains the past and foresees what follows from it.",
        "Series",
        lambda: _forecast(
            "n-beats",
            "nbeats",
            "Oreshkin and others, 2019: three blocks, each hands on what it could not explain.",
        ),
    ),
    Template(
        "speech-digits",
        "Spoken digits",
        "Tones over time, and filters that know words.",
        "Series",
        _speech_digits,
    ),
    Template(
        "text-phrases",
        "Bag of phrases",
        "Words and pairs of words, added up: quick, and hard to beat.",
        "Text",
        _phrases,
    ),
    Template(
        "char-rnn", "Letter by letter", "Writes by guessing the next letter.", "Text", _char_rnn
    ),
    Template(
        "word-lstm",
        "Word by word",
        "Writes by guessing the next of two thousand words.",
        "Text",
        _word_lstm,
    ),
    Template(
        "text-cnn",
        "Text convolutions",
        "Filters over three, four and five words.",
        "Text",
        _text_cnn,
    ),
    Template(
        "transformer-classifier",
        "Transformer classifier",
        "Attention decides what a text is about.",
        "Text",
        _transformer_classifier,
    ),
    Template(
        "seq2seq-attention",
        "Translation with attention",
        "Reads one sequence, writes another, and looks back.",
        "Text",
        _seq2seq,
    ),
    Template(
        "gpt-nano", "GPT nano", "Writes like the text it has read.", "Text", _gpt_nano, 804_096
    ),
    Template(
        "gpt-modern",
        "GPT, newer parts",
        "The same size, built as language models are today.",
        "Text",
        _gpt_modern,
    ),
    Template(
        "moe-gpt",
        "GPT of experts",
        "Many small networks, of which each letter meets two.",
        "Text",
        _moe_gpt,
    ),
    Template(
        "mamba", "Mamba", "Writes with a memory that fades, without attention.", "Text", _mamba
    ),
    Template(
        "copy-task",
        "Recall after a gap",
        "Looks back over a gap for what it has to say again.",
        "Text",
        _recall,
    ),
    Template(
        "gpt-2-small", "GPT-2 small", "The language model of 2019.", "Text", _gpt_2, 124_439_808
    ),
    Template(
        "ner-bilstm",
        "Names in sentences",
        "Says of every word whether it is a name, a place or a date.",
        "Text",
        _ner_bilstm,
    ),
    Template(
        "bert-tiny",
        "BERT tiny",
        "Guesses hidden words of messages from both sides; no labels are needed.",
        "Text",
        _bert_tiny,
    ),
    Template(
        "bert-base",
        "BERT base",
        "Reads both ways; the ground of much that followed.",
        "Text",
        _bert,
        109_482_240,
    ),
)
