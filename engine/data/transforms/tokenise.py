"""Texts as numbers: characters, words, byte pairs (each learned from the training part), or a bag
of words.

Token 0 is padding, 1 is anything not met in training.
"""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.transforms.entry import State, Transform
from engine.reading.columns import Column

SPECIAL = ("", "�")  # padding, unknown
LONGEST = (
    20_000  # characters of one text that are looked at: the longest useful sequence is far shorter
)
WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]", re.UNICODE)
PIECE = re.compile(r"\s?\w+|\s?[^\w\s]+|\s+", re.UNICODE)


def clean(text: Any, lower: bool) -> str:
    """A text in composed form, bounded; None is empty."""
    if text is None:
        return ""
    done = unicodedata.normalize("NFC", str(text)[:LONGEST])
    return done.lower() if lower else done


def words_of(text: str) -> list[str]:
    """
    >>> words_of("Don't shout, s'il vous plaît!")
    ["Don't", 'shout', ',', "s'il", 'vous', 'plaît', '!']
    """
    return WORD.findall(text)


def _length(counts: Iterable[int], options: dict[str, Any]) -> int:
    """Long enough for 95 of 100 training texts unless a length is asked for."""
    if int(options["length"]):
        return int(options["length"])
    lengths = np.fromiter(counts, np.int64)
    return int(max(4, min(512, np.ceil(np.quantile(lengths, 0.95))))) if len(lengths) else 4


def _padded(
    column: Column, pieces: Callable[[str], list[str]], state: State, options: dict[str, Any]
) -> list[Column]:
    levels, length = (*SPECIAL, *state["tokens"]), int(state["length"])
    place = {token: k for k, token in enumerate(levels) if k > 0}
    values = np.zeros((len(column.values), length), np.int64)
    # an empty text counts as one unknown token: lengths of 0 break recurrent layers
    lengths = np.ones(len(column.values), np.int64)
    for row, text in enumerate(column.values):
        codes = [
            place.get(piece, 1)
            for piece in pieces(clean(text, bool(options.get("lower", False))))[:length]
        ] or [1]
        values[row, : len(codes)] = codes
        lengths[row] = len(codes)
    return [Column(column.name, "tokens", values, levels, lengths)]


def fit_characters(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    texts = [clean(text, options["lower"]) for text in column.values]
    counts = Counter("".join(texts)) if sum(map(len, texts)) < 5e8 else Counter()
    tokens = sorted(
        token
        for token, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[
            : int(options["most"])
        ]
    )
    return {"tokens": tokens, "length": _length(map(len, texts), options)}


def apply_characters(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return _padded(column, list, state, options)


def fit_words(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    counts: Counter[str] = Counter()
    lengths = []
    for text in column.values:
        words = words_of(clean(text, options["lower"]))
        counts.update(words)
        lengths.append(len(words))
    tokens = [
        w
        for w, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        if n >= int(options["least"])
    ][: int(options["most"])]
    return {"tokens": tokens, "length": _length(lengths, options)}


def apply_words(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return _padded(column, words_of, state, options)


def fit_pairs(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    """Byte-pair encoding: start from single characters and join, again and again, the pair that
    stands side by side most often.
    """
    pieces: Counter[str] = Counter()
    for text in column.values:
        pieces.update(PIECE.findall(clean(text, options["lower"])))
    # Rare words teach no pairs: the 20,000 commonest pieces are plenty, and keep this within
    # seconds.
    common = [
        (list(piece[:64]), count)
        for piece, count in sorted(pieces.items(), key=lambda pair: (-pair[1], pair[0]))[:20_000]
    ]
    alphabet = sorted({letter for letters, _ in common for letter in letters})
    merges = _learned(common, int(options["most"]) - len(alphabet))
    tokens = list(dict.fromkeys([*alphabet, *("".join(pair) for pair in merges)]))
    state: State = {"tokens": tokens, "merges": [list(pair) for pair in merges], "length": 4}
    encode = encoder(state)
    some = (
        column.values
        if len(column.values) <= 2000
        else column.values[rng.choice(len(column.values), 2000, replace=False)]
    )
    state["length"] = _length(
        (len(encode(clean(text, options["lower"]))) for text in some), options
    )
    return state


def _learned(words: list[tuple[list[str], int]], most: int) -> list[tuple[str, str]]:
    """The pairs to join, in their order: always the commonest, of equally common ones the last in
    the alphabet. A run keeps no merges: they are learned again whenever it is opened, so the order
    may never change (the package `tokenizers` settles ties otherwise, at the same speed).
    """
    pairs: Counter[tuple[str, str]] = Counter()
    where: dict[tuple[str, str], set[int]] = {}

    def count(change: Counter[tuple[str, str]], letters: list[str], number: int, k: int) -> None:
        for pair in pairwise(letters):
            change[pair] += number
            if number > 0:
                where.setdefault(pair, set()).add(k)

    for k, (letters, number) in enumerate(words):
        count(pairs, letters, number, k)
    queue = [_waiting(pair, number) for pair, number in pairs.items()]
    heapq.heapify(queue)
    merges: list[tuple[str, str]] = []
    while len(merges) < most and queue:
        least, *_, best = heapq.heappop(queue)
        if pairs.get(best) != -least:
            continue  # counted anew since it was put in the queue
        if pairs[best] < 2:
            break
        merges.append(best)
        change: Counter[tuple[str, str]] = Counter()
        for k in where.pop(best):
            letters, number = words[k]
            joined = _join(letters, best)
            words[k] = (joined, number)
            count(change, letters, -number, k)
            count(change, joined, number, k)
        for pair, number in change.items():
            pairs[pair] += number
            if not pairs[pair]:
                del pairs[pair]
            elif number:
                heapq.heappush(queue, _waiting(pair, pairs[pair]))
    return merges


Waiting = tuple[int, tuple[int, ...], tuple[int, ...], tuple[str, str]]


def _waiting(pair: tuple[str, str], number: int) -> Waiting:
    """A pair as a heap sorts it: the commonest first, then the last in the alphabet."""
    return -number, _backwards(pair[0]), _backwards(pair[1]), pair


@lru_cache(100_000)
def _backwards(token: str) -> tuple[int, ...]:
    """Sorts tokens from the end of the alphabet: "b" < "ab" < "a"."""
    return (*(-ord(letter) for letter in token), 1)


def _join(letters: list[str], pair: tuple[str, str]) -> list[str]:
    joined, k = [], 0
    while k < len(letters):
        if k + 1 < len(letters) and (letters[k], letters[k + 1]) == pair:
            joined.append(pair[0] + pair[1])
            k += 2
        else:
            joined.append(letters[k])
            k += 1
    return joined


def encoder(state: State) -> Callable[[str], list[str]]:
    """Text → its byte pairs, joined in the order in which they were learned."""
    rank = {(a, b): k for k, (a, b) in enumerate(state["merges"])}
    known: dict[str, list[str]] = {}

    def encode(text: str) -> list[str]:
        tokens: list[str] = []
        for piece in PIECE.findall(text):
            if piece not in known:
                letters = list(piece[:64]) if len(piece) > 64 else list(piece)
                rest = piece[64:] if len(piece) > 64 else ""
                while len(letters) > 1:
                    pairs = [(rank[pair], pair) for pair in pairwise(letters) if pair in rank]
                    if not pairs:
                        break
                    letters = _join(letters, min(pairs)[1])
                known[piece] = [*letters, *rest]
            tokens += known[piece]
        return tokens

    return encode


def apply_pairs(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    return _padded(column, encoder(state), state, options)


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
        name="byte-pairs",
        title="Byte pairs",
        summary="A text becomes frequent pieces of words, joined from characters that often stand together.",
        explain="What large language models use: common words are one token, rare ones fall into pieces, and hardly anything is unknown.",
        applies=("text", "id"),
        fit=fit_pairs,
        apply=apply_pairs,
        frame=("tokens", "merges", "length"),
        options=(LENGTH, most(1000), LOWER),
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
