"""Perplexity and bits a byte: of all tokens together, whatever the tokens are."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from engine.data import vocabulary
from engine.data.signature import Field
from engine.data.symbols import sizes_of
from engine.ways import surprise
from engine.ways.surprise import Surprise

TEXTS = ["the cat sat on the mät", "the dogs sat on the cats"] * 40


@pytest.mark.parametrize("method", ["bpe", "unigram", "bytes"])
def test_the_tokens_of_a_text_have_as_many_bytes_as_the_text(method: str) -> None:
    opened = vocabulary.opened(vocabulary.learned(TEXTS, method, 300, False))
    sizes = sizes_of(opened.levels, opened.spelling)
    for text, codes in zip(TEXTS[:2], opened.codes(TEXTS[:2]), strict=True):
        assert sum(sizes[code] for code in codes) == len(text.encode())


def test_measured_batches_become_the_perplexity_of_all_their_tokens() -> None:
    field = Field("tokens", (4,), ("time",), "int64", classes=("", "�", "a", "é"))
    scores, truth = torch.randn(10, 4), torch.tensor([2, 3] * 5)
    parts = Surprise(field).parts(scores, truth)
    nats = float(torch.nn.functional.cross_entropy(scores, truth))
    said = surprise.said({f"validation/{k}": float(v) for k, v in parts.items()}, "validation")
    assert said == {
        "validation/perplexity": pytest.approx(math.exp(nats)),
        "validation/bits_a_byte": pytest.approx(nats / math.log(2) / 1.5),
    }


def test_bits_a_byte_are_not_said_of_a_token_whose_bytes_nobody_knows() -> None:
    field = Field("tokens", (4,), ("time",), "int64", classes=("", "�", "a", "é"))
    parts = Surprise(field).parts(torch.randn(3, 4), torch.tensor([2, 1, 3]))
    said = surprise.said({f"validation/{k}": float(v) for k, v in parts.items()}, "validation")
    assert set(said) == {"validation/perplexity"}
    unknown = surprise.scores_of(np.ones(3), np.ones(3), np.array([1.0, math.nan, 2.0]))
    assert set(unknown) == {"perplexity"}


def test_texts_of_different_lengths_weigh_by_their_tokens() -> None:
    nats, tokens = np.array([1.0, 30.0]), np.array([1.0, 10.0])
    scores = surprise.scores_of(nats, tokens, np.array([1.0, 20.0]))
    assert scores["perplexity"].value == pytest.approx(math.exp(31 / 11))
    assert scores["bits_a_byte"].value == pytest.approx(31 / math.log(2) / 21)
    assert scores["perplexity"].low <= scores["perplexity"].value <= scores["perplexity"].high
