"""Symbols of a vocabulary as text."""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import Any

from engine.reading.columns import DataError

UNKNOWN = "�"  # what token 1 stands for
GAP = re.compile(r"\[mask\]", re.IGNORECASE)  # written where a word is missing: token 1 as well


def package() -> ModuleType:
    """The package `tokenizers`, which only pieces of words need."""
    # Its threads would be at odds with our processes, and with the order of its sums.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    try:
        import tokenizers
    except ImportError:
        raise DataError(
            "Pieces of words need the package tokenizers. Install it with: pip install tokenizers."
        ) from None
    return tokenizers


@dataclass(frozen=True)
class Piece:
    """A part of a text and its number. `gap` is what stands before it and belongs to none; a piece
    without a text goes on with the character of the one before.
    """

    gap: str
    text: str
    code: int


def pieces_at(text: str, places: Iterable[tuple[int, int]], codes: Iterable[int]) -> list[Piece]:
    """A text as its pieces, which stand from place to place.

    >>> pieces_at("a cat", [(0, 1), (2, 5)], [7, 9])
    [Piece(gap='', text='a', code=7), Piece(gap=' ', text='cat', code=9)]
    """
    pieces, after = list[Piece](), 0
    for (start, end), code in zip(places, codes, strict=True):
        pieces.append(Piece(text[after:start], text[max(start, after) : end], code))
        after = max(after, end)
    return pieces


def joined(symbols: Sequence[str], codes: Sequence[int], spelling: str = "") -> str:
    """Characters and pieces stand side by side; words need a blank between them. `spelling` says it
    where a vocabulary has rules of its own (`Field.spelling`).

    >>> joined(("", "�", "the", "cat"), [2, 3, 0])
    'the cat'
    >>> joined(("", "�", "un", "##known"), [2, 3], '{"type": "WordPiece", "prefix": "##", "cleanup": true}')
    'unknown'
    """
    words = [symbols[code] for code in codes if symbols[code]]
    if spelling and words:
        inside = str(json.loads(spelling).get("prefix") or "")  # of what begins within a word
        words[0] = words[0].removeprefix(inside) or words[0]
        return str(_speller(spelling).decode(words))
    return (
        ""
        if any(" " in symbol for symbol in symbols) or all(len(symbol) < 2 for symbol in symbols)
        else " "
    ).join(words)


def gone_on(
    symbols: Sequence[str], given: Sequence[int], codes: Sequence[int], spelling: str = ""
) -> tuple[str, str]:
    """What was given and what follows it, as one text: whether a blank or nothing stands between
    them is said by both.

    >>> gone_on(("", "�", "un", "##known"), [2], [3], '{"type": "WordPiece", "prefix": "##", "cleanup": true}')
    ('un', 'known')
    """
    if not spelling:
        return joined(symbols, given), joined(symbols, codes)
    begun, whole = (joined(symbols, each, spelling) for each in (given, [*given, *codes]))
    follows = whole.removeprefix(begun)
    return begun, joined(symbols, codes, spelling) if follows == whole and begun else follows


@lru_cache(8)
def readable(symbols: tuple[str, ...], spelling: str) -> tuple[str, ...]:
    """Each symbol as a person reads it; what is no character alone stays as it is written."""
    if not spelling:
        return symbols
    alone = ((symbol, joined((symbol,), (0,), spelling)) for symbol in symbols)
    return tuple(text if text and UNKNOWN not in text else symbol for symbol, text in alone)


@lru_cache(8)
def sizes_of(symbols: tuple[str, ...], spelling: str = "") -> tuple[float, ...]:
    """How many bytes of a text each symbol stands for, the blank that belongs to it included; of an
    unknown one nobody can say.

    >>> sizes_of(("", "�", "the", "é"))
    (0.0, nan, 4.0, 3.0)
    >>> sizes_of(("", "�", "t", "é"))
    (0.0, nan, 1.0, 2.0)
    """
    first = next((symbol for symbol in symbols if len(symbol) > 1), "")
    blank = (
        0 if spelling else len(joined((first, first), (0, 1)).encode()) - 2 * len(first.encode())
    )
    if first == "":
        blank = 0
    return tuple(
        math.nan if symbol == UNKNOWN else float(_size(symbol, spelling, blank if symbol else 0))
        for symbol in symbols
    )


def _size(symbol: str, spelling: str, blank: int) -> int:
    if not spelling:
        return len(symbol.encode()) + blank
    if json.loads(spelling)["type"] == "ByteLevel":
        return len(symbol)  # it writes each byte as a character of its own
    speller = _speller(spelling)
    alone, twice = (len(speller.decode([symbol] * times).encode()) for times in (1, 2))
    return twice - alone if symbol else 0


@lru_cache(8)
def _speller(spelling: str) -> Any:
    empty = {"version": "1.0", "model": {"type": "WordLevel", "vocab": {}, "unk_token": ""}}
    return (
        package().Tokenizer.from_str(json.dumps(empty | {"decoder": json.loads(spelling)})).decoder
    )
