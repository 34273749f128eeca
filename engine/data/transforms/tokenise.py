"""Texts as numbers: characters, words (each learned from the training part), or a bag of words.
`pieces.py` cuts words into pieces.

Token 0 is padding, 1 is anything not met in training.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.symbols import GAP, UNKNOWN, Piece, pieces_at
from engine.data.transforms.entry import State, Transform
from engine.reading.columns import Column

SPECIAL = ("", UNKNOWN)  # padding, unknown
LONGEST = (
    20_000  # characters of one text that are looked at: the longest useful sequence is far shorter
)
SPACED = re.compile(r"[^ \t\r\n]+")
HOLE = "\ufdd0"  # stands for a gap while a text is cut: no text has this character
WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]", re.UNICODE)


def clean(text: Any, lower: bool) -> str:
    """A text in composed form, bounded; None is empty."""
    if text is None:
        return ""
    done = unicodedata.normalize("NFC", str(text)[:LONGEST])
    return done.lower() if lower else done


def with_holes(text: Any, lower: bool) -> str:
    """The same where words may be missing, each gap one character that no vocabulary knows."""
    return GAP.sub(HOLE, clean(text, lower))


def words_of(text: str) -> list[str]:
    """
    >>> words_of("Don't shout, s'il vous plaît!")
    ["Don't", 'shout', ',', "s'il", 'vous', 'plaît', '!']
    """
    return WORD.findall(text)


def length_for(counts: Iterable[int], options: dict[str, Any]) -> int:
    """Long enough for 95 of 100 training texts unless a length is asked for."""
    if int(options["length"]):
        return int(options["length"])
    lengths = np.fromiter(counts, np.int64)
    return int(max(4, min(512, np.ceil(np.quantile(lengths, 0.95))))) if len(lengths) else 4


def padded(
    column: Column, pieces: Callable[[str], list[str]], state: State, options: dict[str, Any]
) -> list[Column]:
    levels, length = (*SPECIAL, *state["tokens"]), int(state["length"])
    place = places_of(state)
    values = np.zeros((len(column.values), length), np.int64)
    # an empty text counts as one unknown token: lengths of 0 break recurrent layers
    lengths = np.ones(len(column.values), np.int64)
    for row, text in enumerate(column.values):
        codes = [
            place.get(piece, 1)
            for piece in pieces(with_holes(text, bool(options.get("lower", False))))[:length]
        ] or [1]
        values[row, : len(codes)] = codes
        lengths[row] = len(codes)
    return [Column(column.name, "tokens", values, levels, lengths)]


def pieces_of(
    text: Any, cutting: Callable[[str], list[str]], state: State, options: dict[str, Any]
) -> list[Piece]:
    """A text as its pieces, each found where it stands."""
    whole, place = with_holes(text, bool(options.get("lower", False))), places_of(state)
    pieces, places = cutting(whole), list[tuple[int, int]]()
    for piece in pieces:
        start = whole.index(piece, places[-1][1] if places else 0)
        places.append((start, start + len(piece)))
    codes = (place.get(piece, 1) for piece in pieces)
    return [
        replace(piece, text=piece.text.replace(HOLE, "[MASK]"))
        for piece in pieces_at(whole, places, codes)
    ]


def places_of(state: State) -> dict[str, int]:
    """The number of each token."""
    return {token: k for k, token in enumerate((*SPECIAL, *state["tokens"])) if k > 0}


def fit_characters(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    texts = [clean(text, options["lower"]) for text in column.values]
    counts = Counter("".join(texts)) if sum(map(len, texts)) < 5e8 else Counter()
    tokens = sorted(
        token
        for token, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[
            : int(options["most"])
        ]
    )
    return {"tokens": tokens, "length": length_for(map(len, texts), options)}


def apply_characters(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return padded(column, list, state, options)


def fit_words(
    column: Column,
    options: dict[str, Any],
    rng: np.random.Generator,
    cutting: Callable[[str], list[str]] = words_of,
) -> State:
    counts: Counter[str] = Counter()
    lengths = []
    for text in column.values:
        words = cutting(clean(text, options["lower"]))
        counts.update(words)
        lengths.append(len(words))
    tokens = [
        w
        for w, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        if n >= int(options["least"])
    ][: int(options["most"])]
    return {"tokens": tokens, "length": length_for(lengths, options)}


def apply_words(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return padded(column, words_of, state, options)


def fit_spaced(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    return fit_words(column, options, rng, SPACED.findall)


def apply_spaced(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return padded(column, SPACED.findall, state, options)


def fit_bag(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    documents: Counter[str] = Counter()
    for text in column.values:
        documents.update(set(words_of(clean(text, True))))
    tokens = sorted(
        w
        for w, n in sorted(documents.items(), key=lambda pair: (-pair[1], pair[0]))[
            : int(options["most"])
        ]
    )
    total = len(column.values)
    return {
        "tokens": tokens,
        "weights": [float(np.log((1 + total) / (1 + documents[word])) + 1) for word in tokens],
    }


def apply_bag(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    place = {word: k for k, word in enumerate(state["tokens"])}
    values = np.zeros((len(column.values), len(place)), np.float32)
    for row, text in enumerate(column.values):
        for word, count in Counter(words_of(clean(text, True))).items():
            if word in place:
                values[row, place[word]] = count * state["weights"][place[word]]
    values /= np.maximum(np.linalg.norm(values, axis=1, keepdims=True), 1e-12)
    return [Column(column.name, "vector", values, tuple(state["tokens"]))]


LENGTH = Field(
    "length",
    "Length",
    "int",
    0,
    "Longer texts are cut, shorter ones padded. 0: long enough for 95 of 100.",
    0,
    4096,
)
LOWER = Field("lower", "Lower case", "bool", False, "Treat “The” and “the” as the same.")


def most(count: int) -> Field:
    return Field(
        "most",
        "At most",
        "int",
        count,
        "How many different tokens are kept; the rest are unknown.",
        10,
        50_000,
    )


ENTRIES = (
    Transform(
        name="characters",
        title="Characters",
        summary="A text becomes its characters, one number each.",
        explain="Nothing is ever unknown, spelling is seen, but sequences are long. The choice for names, codes and small language models.",
        applies=("text", "id"),
        fit=fit_characters,
        apply=apply_characters,
        cut=lambda text, state, options: pieces_of(text, list, state, options),
        frame=("tokens", "length"),
        options=(LENGTH, most(1000), LOWER),
        stage=7,
    ),
    Transform(
        name="words",
        title="Words",
        summary="A text becomes its words and punctuation marks, one number each.",
        explain="Short sequences in which each number means something. Words that training never shows are all the same unknown.",
        applies=("text", "id"),
        fit=fit_words,
        apply=apply_words,
        cut=lambda text, state, options: pieces_of(text, words_of, state, options),
        frame=("tokens", "length"),
        options=(
            LENGTH,
            most(5000),
            Field("least", "Seen at least", "int", 2, "Rarer words count as unknown.", 1, 100),
            Field("lower", "Lower case", "bool", True, "Treat “The” and “the” as the same."),
        ),
        stage=7,
    ),
    Transform(
        name="spaced-words",
        title="Words between blanks",
        summary="A text becomes what stands between its blanks, one number each.",
        explain="For texts that are cut into words already, such as tagged ones: each word keeps its own tag.",
        applies=("text", "id"),
        fit=fit_spaced,
        apply=apply_spaced,
        cut=lambda text, state, options: pieces_of(text, SPACED.findall, state, options),
        frame=("tokens", "length"),
        options=(
            LENGTH,
            most(5000),
            Field("least", "Seen at least", "int", 2, "Rarer words count as unknown.", 1, 100),
            LOWER,
        ),
        stage=7,
    ),
    Transform(
        name="bag-of-words",
        title="Bag of words",
        summary="A text becomes one number a word: how often it occurs, weighed by how rare it is (tf-idf).",
        explain="The order of words is lost, yet for telling topics or spam apart it is hard to beat, and a plain dense network "
        "can use it.",
        applies=("text", "id"),
        fit=fit_bag,
        apply=apply_bag,
        frame=("tokens", "weights"),
        options=(most(1000),),
        stage=7,
    ),
)
