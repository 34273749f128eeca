"""Networks that read one text and write another, drawn for any lengths and vocabularies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.drawing.sketch import Sketch
from builder.judging.ports import input_for


def sides(
    inputs: Mapping[str, Any], outputs: Mapping[str, Any]
) -> tuple[tuple[str, Mapping[str, Any]], tuple[str, Mapping[str, Any]]] | None:
    """The text that is read and the one that is written so far, each with its name; None where
    something else is wanted.
    """
    wanted = [field["up_to"] for field in outputs.values() if field.get("up_to")]
    if len(wanted) != 1 or len(inputs) != 2 or wanted[0] not in inputs:
        return None
    (read,) = (name for name in inputs if name != wanted[0])
    if input_for(inputs[read])[0] != "tokens":
        return None
    return (read, inputs[read]), (wanted[0], inputs[wanted[0]])


def draw(s: Sketch, inputs: Mapping[str, Any], outputs: Mapping[str, Any], size: str) -> str:
    """The whole network, and its reason."""
    both = sides(inputs, outputs)
    assert both is not None, "these data have two sides"
    (read, text), (written, so_far) = both
    here, there = input_for(text)[1], input_for(so_far)[1]
    sizes: dict[str, Any] = {
        "letters": here["vocabulary"],
        "length": here["length"],
        "tokens": there["vocabulary"],
        "written": there["length"],
        "read": read,
        "so_far": written,
    }
    if size == "large":
        attending(s, **sizes, features=128, layers=2)
        return "Attention alone reads the text and writes another"
    looking_back(s, **sizes, features=64 if size == "small" else 160)
    return "Reads the text in both directions, and looks back at it while it writes"


def looking_back(
    s: Sketch,
    *,
    letters: int,
    length: int,
    tokens: int,
    written: int,
    features: int,
    read: str = "text",
    so_far: str = "so_far",
) -> None:
    """A GRU reads in both directions, another writes, and looks at what was read."""
    text = s.put("tokens", name=read, length=length, vocabulary=letters)
    begun = s.put("tokens", name=so_far, length=written, vocabulary=tokens)
    memory = s.put(
        "gru",
        s.put("embedding", text, name="letters", embedding_dim=features // 2),
        name="reader",
        ports={"length": f"{text}.length"},
        hidden_size=features // 2,
        bidirectional=True,
        keep="all",
    )
    writer = s.put(
        "gru",
        s.put("embedding", begun, name="signs", embedding_dim=features // 2),
        name="writer",
        hidden_size=features,
        keep="all",
    )
    looked = s.put(
        "additive_attention",
        writer,
        memory,
        name="looks_back",
        ports={"length": f"{text}.length"},
        hidden=features,
    )
    x = s.chain(s.put("concat", writer, looked), ("dense", {"out_features": features}), "tanh")
    s.put("token_scores", s.put("dense", x, out_features=tokens), name="out")


def attending(
    s: Sketch,
    *,
    letters: int,
    length: int,
    tokens: int,
    written: int,
    features: int,
    layers: int,
    read: str = "text",
    so_far: str = "so_far",
) -> None:
    """Attention reads, and attention to both sides writes. The sketch has the two blocks."""

    def placed(side: str, name: str) -> str:
        x = s.put("embedding", side, name=name, embedding_dim=features)
        return s.put("dropout", s.put("learned_positions", x), p=0.1)

    text = s.put("tokens", name=read, length=length, vocabulary=letters)
    begun = s.put("tokens", name=so_far, length=written, vocabulary=tokens)
    real = f"{text}.length"
    memory = s.use("reader", placed(text, "pieces"), real, name="reader", repeat=layers)
    memory = s.put("layer_norm", memory)
    x = s.use("writer", placed(begun, "begun"), memory, real, name="writer", repeat=layers)
    x = s.put("dense", s.put("layer_norm", x), out_features=tokens)
    s.put("token_scores", x, name="out")


def reader_and_writer(features: int) -> dict[str, Any]:
    return {"reader": _reader(features), "writer": _writer(features)}


def _reader(features: int) -> dict[str, Any]:
    """Attention to all real words, and two dense layers."""
    s = Sketch()
    x, length = s.put("block_in", name="x"), s.put("block_in", name="length")
    own = s.put(
        "self_attention", s.put("layer_norm", x), ports={"length": length}, heads=4, dropout=0.1
    )
    s.put("block_out", _with_dense(s, features, s.put("add", x, own)), name="y")
    return s.block("Reader", {})


def _writer(features: int) -> dict[str, Any]:
    """Attention to what was written, to what was read, and two dense layers."""
    s = Sketch()
    x, memory, length = (s.put("block_in", name=name) for name in ("x", "memory", "length"))
    own = s.put("causal_attention", s.put("layer_norm", x), heads=4, dropout=0.1)
    first = s.put("add", x, own)
    cross = s.put(
        "cross_attention",
        s.put("layer_norm", first),
        memory,
        ports={"length": length},
        heads=4,
        dropout=0.1,
    )
    s.put("block_out", _with_dense(s, features, s.put("add", first, cross)), name="y")
    return s.block("Writer", {})


def _with_dense(s: Sketch, features: int, x: str) -> str:
    wide = s.put("gelu", s.put("dense", s.put("layer_norm", x), out_features=4 * features))
    narrow = s.put("dropout", s.put("dense", wide, out_features=features), p=0.1)
    return s.put("add", x, narrow)
