"""Networks that read one text and write another."""

from __future__ import annotations

from typing import Any

from builder.drawing.sketch import Sketch
from builder.templates.drawing import Document, Template, document, plan

DATES_LETTERS = 49  # in the spellings of days, with padding and unknown
SIGNS = ["", "\ufffd", "-", *"0123456789"]
DATES: dict[str, Any] = {
    "set": "dates",
    "transforms": [
        {"type": "characters", "columns": ["written"], "options": {"length": 32}},
        {"type": "characters", "columns": ["date"], "options": {"length": 10}},
    ],
    "signature": {
        "rows": 10_000,
        "fields": {
            "text": {
                "kind": "tokens",
                "shape": [32],
                "names": ["time"],
                "dtype": "int64",
                "vocabulary": DATES_LETTERS,
                "padding": 0,
            },
            "reply": {
                "kind": "tokens",
                "shape": [11],
                "names": ["time"],
                "dtype": "int64",
                "classes": SIGNS,
                "vocabulary": len(SIGNS),
                "padding": -100,
            },
        },
        "inputs": ["text"],
        "target": "reply",
        "task": "text to text",
    },
}
AT_RANDOM = {"type": "random", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0}


def _answering(data: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The plan of a network that reads “text” and is given what it has written “so far”."""
    return plan(
        data,
        {"text": "text", "so_far": "so_far"},
        objective="text-to-text",
        split=AT_RANDOM,
        **more,
    )


def looking_back(
    s: Sketch, *, letters: int, length: int, tokens: int, written: int, features: int
) -> None:
    """A GRU reads in both directions, another writes, and looks at what was read."""
    text = s.put("tokens", name="text", length=length, vocabulary=letters)
    so_far = s.put("tokens", name="so_far", length=written, vocabulary=tokens)
    read = s.put(
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
        s.put("embedding", so_far, name="signs", embedding_dim=features // 2),
        name="writer",
        hidden_size=features,
        keep="all",
    )
    looked = s.put(
        "additive_attention",
        writer,
        read,
        name="looks_back",
        ports={"length": f"{text}.length"},
        hidden=features,
    )
    x = s.chain(s.put("concat", writer, looked), ("dense", {"out_features": features}), "tanh")
    s.put("token_scores", s.put("dense", x, out_features=tokens), name="out")


def _dates() -> Document:
    s = Sketch()
    looking_back(s, letters=DATES_LETTERS, length=32, tokens=len(SIGNS), written=11, features=64)
    return document(
        "date-format",
        {"network": s.graph()},
        plan=_answering(DATES, epochs=12, batch=64, lr=3e-3),
        notes="The classic first task of a network that reads and writes: twelve spellings of a day become one.",
    )


TEMPLATES = (
    Template(
        "date-format",
        "Dates in words",
        "Reads a day as people write it, and writes it as machines do.",
        "Text",
        _dates,
    ),
)
