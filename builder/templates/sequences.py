"""Series and text: recurrent, convolutional and transformer networks."""

from __future__ import annotations

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
