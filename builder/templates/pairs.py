"""Networks that read one text and write another."""

from __future__ import annotations

from typing import Any

from builder.drawing.sketch import Sketch
from builder.proposing.replies import attending, looking_back, reader_and_writer
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
PIECES = 4001  # of words, with padding and unknown
CAPTIONS: dict[str, Any] = {
    "set": "multi30k",
    "options": {"rows": 10_000},  # of 29,000: minutes instead of an hour
    "transforms": [
        {"type": "pieces", "columns": [language], "options": {"most": 4000, "length": 32}}
        for language in ("German", "English")
    ],
    "signature": {
        "rows": 12_014,
        "fields": {
            "text": {
                "kind": "tokens",
                "shape": [32],
                "names": ["time"],
                "dtype": "int64",
                "vocabulary": PIECES,
                "padding": 0,
            },
            "reply": {
                "kind": "tokens",
                "shape": [33],
                "names": ["time"],
                "dtype": "int64",
                "vocabulary": PIECES,
                "padding": -100,
            },
        },
        "inputs": ["text"],
        "target": "reply",
        "task": "text to text",
    },
}
AS_GIVEN = {"type": "given", "train": 1.0, "validation": 0.0, "test": 0.0, "seed": 0}
AT_RANDOM = {"type": "random", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0}


def _answering(data: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The plan of a network that reads “text” and is given what it has written “so far”."""
    return plan(data, {"text": "text", "so_far": "so_far"}, objective="text-to-text", **more)


def _translating(**more: Any) -> dict[str, Any]:
    """Smoothed labels and a warm-up, as in the paper; the best weights are kept, and four beginnings
    of an answer go on side by side.
    """
    plan = _answering(CAPTIONS, split=AS_GIVEN, loss="cross-entropy", **more)
    plan["objective"]["options"] = {"beams": 4}
    plan["loss"]["options"] = {"smoothing": 0.1}
    plan["learners"]["network"]["clip"] = 1.0
    plan["stopping"] = {"monitor": "validation/loss", "patience": 3}
    return plan


def _dates() -> Document:
    s = Sketch()
    looking_back(s, letters=DATES_LETTERS, length=32, tokens=len(SIGNS), written=11, features=64)
    return document(
        "date-format",
        {"network": s.graph()},
        plan=_answering(DATES, split=AT_RANDOM, epochs=12, batch=64, lr=3e-3),
        notes="The classic first task of a network that reads and writes: twelve spellings of a day become one.",
    )


def _captions_rnn() -> Document:
    s = Sketch()
    looking_back(s, letters=PIECES, length=32, tokens=PIECES, written=33, features=192)
    return document(
        "translation-rnn",
        {"network": s.graph()},
        plan=_translating(epochs=10, batch=64, lr=2e-3, schedule="one-cycle"),
        notes="Bahdanau and others, 2014: while it writes, it looks back at what it read. German captions of photographs become English ones.",
    )


def _captions_transformer() -> Document:
    blocks = reader_and_writer(128)
    s = Sketch(blocks)
    attending(s, letters=PIECES, length=32, tokens=PIECES, written=33, features=128, layers=2)
    return document(
        "translation-transformer",
        {"network": s.graph()},
        blocks,
        plan=_translating(epochs=16, batch=64, lr=2e-3, optimizer="adamw", schedule="one-cycle"),
        notes="Vaswani and others, 2017, small: German captions of photographs become English ones. This one learned from 10,000 in 12 minutes on a CPU, and wrote 500 others with 31.2 BLEU.",
    )


TEMPLATES = (
    Template(
        "translation-rnn",
        "Translation, recurrent",
        "Reads a German sentence, writes an English one, and looks back.",
        "Text",
        _captions_rnn,
    ),
    Template(
        "translation-transformer",
        "Translation, Transformer",
        "Attention alone reads a German sentence and writes an English one.",
        "Text",
        _captions_transformer,
    ),
    Template(
        "date-format",
        "Dates in words",
        "Reads a day as people write it, and writes it as machines do.",
        "Text",
        _dates,
    ),
)
