"""Going on with a text: which token is taken, and where it ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.data.signature import Field, Signature
from engine.plan import losses
from engine.ways.next_token import NextToken
from engine.ways.readings.choosing import WISHES, Choosing
from engine.ways.way import Role

SCORES = np.log(np.array([0.5, 0.3, 0.15, 0.05]))
SYMBOLS = ("", "�", "a", "b", "c")


def drawn(choosing: Choosing, times: int = 4000) -> np.ndarray:
    chance = np.random.default_rng(0)
    codes = [choosing.of(SCORES, chance).code for _ in range(times)]
    return np.bincount(codes, minlength=4) / times


def test_without_warmth_the_likeliest_token_is_taken_each_time() -> None:
    assert drawn(Choosing(temperature=0.0), 50).tolist() == [1, 0, 0, 0]


def test_at_a_temperature_of_one_tokens_come_as_often_as_they_are_likely() -> None:
    assert drawn(Choosing(1.0)) == pytest.approx([0.5, 0.3, 0.15, 0.05], abs=0.03)


@pytest.mark.parametrize(
    ("choosing", "may"),
    [
        (Choosing(1.0, top_k=2), [0.625, 0.375, 0, 0]),
        (Choosing(1.0, top_p=0.8), [0.625, 0.375, 0, 0]),
        (Choosing(1.0, top_p=0.01), [1, 0, 0, 0]),
        (Choosing(1.0, top_k=3, top_p=0.6), [0.625, 0.375, 0, 0]),
    ],
)
def test_only_the_first_or_those_of_a_share_are_drawn(choosing: Choosing, may: list[float]) -> None:
    shares = drawn(choosing)
    assert shares == pytest.approx(may, abs=0.03)
    assert not shares[np.array(may) == 0].any()


def test_a_token_is_said_with_its_own_chance_and_what_was_likeliest() -> None:
    chosen = Choosing(0.2).of(SCORES, np.random.default_rng(0))
    assert chosen.chance == pytest.approx(np.exp(SCORES[chosen.code]))
    assert [code for code, _ in chosen.others] == [0, 1, 2, 3]


def test_the_settings_have_defaults_that_may_stand() -> None:
    assert [wish.problem(wish.default) for wish in WISHES] == [None] * len(WISHES)


class OneFurther(nn.Module):
    """After a comes b, after b c, after c a; the unknown token is said to be likelier than all."""

    def forward(self, text: Tensor) -> Tensor:
        scores = nn.functional.one_hot((text - 1) % 3 + 2, 5).float() * 20
        scores[..., 1] = 50.0
        return scores


def writer(length: int) -> Iterator[Any]:
    text = Field("tokens", (length,), ("time",), "int64", "text", vocabulary=5, padding=0)
    aim = Field("tokens", (length,), ("time",), "int64", classes=SYMBOLS, padding=-100)
    signature = Signature(1, {"text": text, "next": aim}, ("text",), "next")
    entry = losses.CATALOGUE["cross-entropy"]
    way = NextToken(
        {}, entry.make({field.name: field.default for field in entry.fields}), signature
    )
    nets = {"network": Role(OneFurther(), {}, {})}
    return way.go_on(nets, [2, 3], Choosing(1.0), np.random.default_rng(0))


@pytest.mark.parametrize("length", [2, 3, 16])
def test_a_text_goes_on_beyond_what_the_network_sees_and_never_with_the_unknown(
    length: int,
) -> None:
    torch.manual_seed(0)
    codes = [chosen.code for chosen, _ in zip(writer(length), range(20), strict=False)]
    assert codes == [4, 2, 3] * 6 + [4, 2]
