"""Texts as pieces of words: cut by a vocabulary that the training part taught, or that was brought.

What was learned is kept with the run, for another version of the package may learn other pieces.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data import vocabulary
from engine.data.symbols import Piece
from engine.data.transforms.entry import State, Transform
from engine.data.transforms.tokenise import LENGTH, LOWER, length_for, most
from engine.reading.columns import Column

MEASURED = 2000  # texts that say how long they are usually


def fit(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    """`options["vocabulary"]` is the content of a file where one was brought."""
    if options["vocabulary"]:
        written = vocabulary.brought(options["vocabulary"])
    else:
        most_tokens, lower = int(options["most"]), bool(options["lower"])
        written = vocabulary.learned(column.values, options["how"], most_tokens, lower)
    opened = vocabulary.opened(written)
    count = len(column.values)
    some = column.values[np.linspace(0, count - 1, min(count, MEASURED)).astype(int)]
    return {"tokenizer": written, "length": length_for(map(len, opened.codes(some)), options)}


def apply(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    opened, length = vocabulary.opened(state["tokenizer"]), int(state["length"])
    values = np.zeros((len(column.values), length), np.int64)
    # an empty text counts as one unknown token: lengths of 0 break recurrent layers
    lengths = np.ones(len(column.values), np.int64)
    for row, codes in enumerate(opened.codes(column.values)):
        cut = codes[:length] or [1]
        values[row, : len(cut)] = cut
        lengths[row] = len(cut)
    return [Column(column.name, "tokens", values, opened.levels, lengths, spelling=opened.spelling)]


def cut(text: Any, state: State, options: dict[str, Any]) -> list[Piece]:
    return vocabulary.opened(state["tokenizer"]).pieces(text)


ENTRY = Transform(
    name="pieces",
    title="Pieces of words",
    summary="A text becomes pieces of words: common words stay whole, rare ones fall into parts.",
    explain="What large language models use. Sequences are short, and hardly anything is unknown; with bytes, nothing is.",
    applies=("text", "id"),
    fit=fit,
    apply=apply,
    cut=cut,
    frame=("tokenizer", "length"),
    keeps=True,
    options=(
        Field(
            "how",
            "Cut by",
            "choice",
            "bpe",
            "BPE joins the pairs that stand together most often. WordPiece, as in BERT, marks what goes on with ##. Unigram keeps the pieces that make the texts likeliest. Bytes, as in GPT, know every character.",
            choices=tuple((name, method.title) for name, method in vocabulary.METHODS.items()),
        ),
        most(1000),
        LOWER,
        LENGTH,
        Field(
            "vocabulary",
            "Vocabulary of your own",
            "file",
            "",
            "A tokenizer.json, as the package tokenizers saves it. It is taken as it is: nothing is learned then.",
        ),
    ),
    stage=7,
)
