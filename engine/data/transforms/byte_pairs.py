"""Byte pairs as the first releases learned them. A run of theirs keeps no pairs and learns them again
whenever it is opened, so this stays as long as such runs are opened; new ones take `pieces.py`.
"""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np

from engine.data.transforms.entry import State, Transform
from engine.data.transforms.tokenise import (
    LENGTH,
    LOWER,
    clean,
    length_for,
    most,
    padded,
    pieces_of,
)
from engine.reading.columns import Column

PIECE = re.compile(r"\s?\w+|\s?[^\w\s]+|\s+", re.UNICODE)


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
    state["length"] = length_for(
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
    return padded(column, encoder(state), state, options)


ENTRY = Transform(
    name="byte-pairs",
    title="Byte pairs",
    summary="A text becomes frequent pieces of words, joined from characters that often stand together.",
    explain="What large language models use: common words are one token, rare ones fall into pieces, and hardly anything is unknown.",
    applies=("text", "id"),
    fit=fit_pairs,
    apply=apply_pairs,
    cut=lambda text, state, options: pieces_of(text, encoder(state), state, options),
    frame=("tokens", "merges", "length"),
    options=(LENGTH, most(1000), LOWER),
    stage=7,
    former=True,
)
