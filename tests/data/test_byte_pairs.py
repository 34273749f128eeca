"""Byte pairs: an old run learns its pairs again when it is opened, so they may never change."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from engine.data.transforms.byte_pairs import apply_pairs, encoder, fit_pairs
from engine.reading.columns import Column

LINES = (
    "the cat sat on the mat",
    "that hat is the cat's",
    "the rat ate that",
    "matter, fatter, latter!",
)

FIRST_RELEASE = [
    ["a", "t"],
    ["t", "h"],
    ["th", "e"],
    ["t", "e"],
    ["te", "r"],
    ["at", "ter"],
    ["th", "at"],
    ["c", "at"],
    [" ", "the"],
    [" ", "cat"],
]


def texts(lines: tuple[str, ...] | list[str]) -> Column:
    return Column("text", "text", np.array(lines, dtype=object))


def learned(lines: tuple[str, ...] | list[str], most: int) -> dict[str, object]:
    options = {"length": 0, "most": most, "lower": False}
    return fit_pairs(texts(lines), options, np.random.default_rng(0))


def test_the_pairs_of_a_text_are_those_of_the_first_release() -> None:
    assert learned(LINES, 40)["merges"] == FIRST_RELEASE


@pytest.mark.parametrize("seed", range(20))
def test_always_the_commonest_pair_is_joined_and_of_equals_the_last_in_the_alphabet(
    seed: int,
) -> None:
    rng = np.random.default_rng(seed)
    words = ["".join(rng.choice(list("abé"), rng.integers(1, 12))) for _ in range(40)]
    merges = learned(words, 60)["merges"]
    assert isinstance(merges, list)
    assert merges
    pieces = [list(word) for word in words]
    for a, b in merges:
        counts: dict[tuple[str, str], int] = {}
        for piece in pieces:
            for pair in itertools.pairwise(piece):
                counts[pair] = counts.get(pair, 0) + 1
        assert (a, b) == max(counts, key=lambda pair: (counts[pair], pair))
        assert counts[a, b] >= 2
        for piece in pieces:
            k = 0
            while k + 1 < len(piece):
                if (piece[k], piece[k + 1]) == (a, b):
                    piece[k : k + 2] = [a + b]
                k += 1


def test_a_text_is_the_sum_of_its_pieces_and_letters_not_met_are_unknown() -> None:
    state = learned(LINES, 40)
    text = "the fattest matter of that rat"
    assert "".join(encoder(state)(text)) == text
    tokens = apply_pairs(texts(["the xat"]), state, {"lower": False})[0]
    assert 1 in tokens.values[0, : tokens.lengths[0]].tolist()  # x was never there
