"""What might stand where a part of a sample is missing, at networks whose answers are known."""

from __future__ import annotations

import math
from itertools import product
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from engine.errors import Refusal
from engine.trained.repairing import missing_of
from engine.ways.diffusion import MOST, SCHEDULES
from engine.ways.gradual import Gradual
from engine.ways.making import NotWished, Repairer
from engine.ways.way import Role
from tests.engine import test_codes, test_exact, test_generating
from tests.engine.test_generating import AIM, Sees, Told, nets_of

SAMPLE = torch.tensor([[0.5, 0.25]])
FIRST = torch.tensor([[True, False]])


def gradual(kind: str, **options: Any) -> Gradual:
    way = test_generating.way_of(kind, **options)
    assert isinstance(way, Gradual)
    return way


def knows_noise(seen: Tensor, time: Tensor) -> Tensor:
    """What a diffusion's network answers that is sure of AIM."""
    left, added = SCHEDULES["cosine"](time)
    return (seen - left * AIM) / added


def knows_way(place: Tensor, time: Tensor) -> Tensor:
    """And that of a flow."""
    return (AIM - place) / (1 - time).clamp(min=1e-3)


SURE = {"diffusion": knows_noise, "flow-matching": knows_way}
# A straight line is walked as it is; at its very end such a network cannot say where it leads.
HOW: dict[str, dict[str, Any]] = {"diffusion": {}, "flow-matching": {"walk": "euler"}}


# ---- little by little ----------------------------------------------------------------------------
@pytest.mark.parametrize("kind", SURE)
def test_what_is_missing_is_filled_in_and_the_rest_stays_to_the_bit(kind: str) -> None:
    way, many = gradual(kind), SAMPLE.repeat(6, 1)
    nets = nets_of(network=Sees(SURE[kind]))
    whole = way.repaired(nets, many, FIRST.expand_as(many), {"steps": 12, **HOW[kind]})
    assert torch.equal(whole[:, 1], many[:, 1])
    assert torch.allclose(whole[:, 0], AIM[0].expand(6), atol=2e-3)


@pytest.mark.parametrize("kind", SURE)
def test_at_each_step_the_network_sees_the_known_with_as_much_noise_as_there_is(kind: str) -> None:
    """So it can go by it: the same noise all along, less and less of it."""
    way, seen = gradual(kind), list[tuple[float, Tensor]]()

    def looks(given: Tensor, time: Tensor) -> Tensor:
        seen.append((float(time[0]), given[:, 1:].clone()))
        return SURE[kind](given, time)

    way.repaired(nets_of(network=Sees(looks)), SAMPLE, FIRST, {"steps": 5, **HOW[kind]})
    (_, noise), *later = seen
    assert len(later) == 4
    for time, given in later:
        wanted = way.mixed(SAMPLE[:, 1:], noise, time)
        assert torch.allclose(given, wanted, atol=1e-6)


def test_another_seed_fills_in_something_else_and_the_same_the_same() -> None:
    way, nets = gradual("flow-matching"), nets_of(network=Sees(lambda place, time: place))

    def at(seed: int) -> Tensor:
        torch.manual_seed(seed)
        return way.repaired(nets, SAMPLE, FIRST, {})

    assert torch.equal(at(1), at(1))
    assert not torch.equal(at(1), at(2))


@pytest.mark.parametrize(("kind", "begins"), [("diffusion", 0.3 * MOST), ("flow-matching", 0.7)])
def test_a_sample_is_noised_to_where_was_asked_and_walked_back(kind: str, begins: float) -> None:
    way, times = gradual(kind), list[float]()

    def looks(given: Tensor, time: Tensor) -> Tensor:
        times.append(float(time[0]))
        return SURE[kind](given, time)

    nets = nets_of(network=Sees(looks))
    assert torch.equal(way.cleaned(nets, SAMPLE, {"noise": 0.0}), SAMPLE)
    assert times == []
    clean = way.cleaned(nets, SAMPLE, {"noise": 0.3, "steps": 10, **HOW[kind]})
    assert times[0] == pytest.approx(begins, abs=1e-6)
    assert torch.allclose(clean, AIM.expand(1, 2), atol=2e-3)


def test_so_much_noise_is_mixed_in_as_was_asked() -> None:
    """Where a flow leads nowhere, what was mixed stays."""
    way, many = gradual("flow-matching"), SAMPLE.repeat(4000, 1)
    nets = nets_of(network=Sees(lambda place, time: torch.zeros_like(place)))
    torch.manual_seed(0)
    mixed = way.cleaned(nets, many, {"noise": 0.25})
    assert torch.allclose(mixed.mean(0), 0.75 * SAMPLE[0], atol=0.02)
    assert torch.allclose(mixed.std(0), torch.tensor(0.25), atol=0.02)


def test_a_network_that_is_told_classes_is_told_none_unless_one_is_wished() -> None:
    way, told = gradual("diffusion", by_class=True), set[int]()

    def hears(point: Tensor, time: Tensor, label: Tensor) -> Tensor:
        told.update(label.tolist())
        return knows_noise(point, time)

    nets = nets_of(network=Told(hears))
    way.repaired(nets, SAMPLE, FIRST, {"steps": 2, "guidance": 1.0})
    assert told == {way.nobody}
    told.clear()
    way.repaired(nets, SAMPLE, FIRST, {"steps": 2, "class": "b", "guidance": 1.0})
    assert told == {1}
    with pytest.raises(NotWished, match="has no wish 'noise'"):
        way.repaired(nets, SAMPLE, FIRST, {"noise": 0.5})


# ---- pixel by pixel ------------------------------------------------------------------------------
def test_a_lower_half_is_filled_in_as_often_as_it_is_likely() -> None:
    way, nets = (
        test_exact.pixelwise([1, 2, 2], levels=2),
        test_exact.nets_of(test_exact.Masked(1)),
    )
    upper = torch.tensor([1.0, 0.0])
    missing = torch.tensor([[False, False], [True, True]]).reshape(1, 1, 2, 2)
    with torch.no_grad():
        for weight in nets["network"].module.parameters():
            weight.mul_(4)
        torch.manual_seed(0)
        many = (
            torch.cat([upper, torch.tensor([0.3, 0.9])]).reshape(1, 1, 2, 2).repeat(4000, 1, 1, 1)
        )
        whole = way.repaired(nets, many, missing, {})
        lower = torch.tensor(list(product([0.0, 1.0], repeat=2)))
        every = torch.cat([upper.repeat(4, 1), lower], 1).reshape(-1, 1, 2, 2)
        chances = (-way.surprise(nets, {"image": every})).softmax(0)
    assert torch.equal(whole[:, :, 0], many[:, :, 0])
    number = (whole[:, 0, 1] @ torch.tensor([2.0, 1.0])).long()
    assert torch.allclose(torch.bincount(number, minlength=4) / 4000, chances, atol=0.03)
    assert float(chances.max() - chances.min()) > 0.1, "they differ"


def test_only_missing_pixels_are_drawn_and_the_others_stay_between_grey_values() -> None:
    way = test_exact.pixelwise([1, 4, 4], levels=4)
    nets = test_exact.nets_of(test_exact.Masked(4))
    picture = torch.rand(3, 1, 4, 4, generator=torch.Generator().manual_seed(0))
    missing = torch.zeros(1, 1, 4, 4, dtype=torch.bool)
    missing[..., 1:3, 2:] = True
    with torch.no_grad():
        whole = way.repaired(nets, picture, missing, {})
    assert torch.equal(whole[~missing.expand_as(whole)], picture[~missing.expand_as(whole)])
    drawn = whole[missing.expand_as(whole)] * 3
    assert torch.allclose(drawn, drawn.round(), atol=1e-5)


# ---- through a code ------------------------------------------------------------------------------
class Doubles(nn.Module):
    def forward(self, given: Tensor) -> Tensor:
        return 2 * given + given.sum(1, keepdim=True)


def test_one_network_sees_zeros_where_something_is_missing() -> None:
    way = test_codes.way_of("reconstruct", test_codes.TABLE, {})
    assert isinstance(way, Repairer)
    nets = {"network": Role(Doubles(), {}, {"again": "again"})}
    sample, missing = torch.tensor([[1.0, 2.0, 3.0, 4.0, 99.0]]), torch.arange(5)[None] == 4
    whole = way.repaired(nets, sample, missing, {})
    assert torch.equal(whole, torch.tensor([[1.0, 2.0, 3.0, 4.0, 10.0]]))
    again = way.cleaned(nets, sample[:, :], {})
    assert torch.equal(again, 2 * sample + 109)
    assert not way.draws


class Bell(nn.Module):
    """The mean of all numbers, sure of it."""

    def forward(self, given: Tensor) -> dict[str, Tensor]:
        mean = given.mean(1, keepdim=True)
        return {"mean": mean, "logvar": torch.full_like(mean, -80.0)}


class Spreads(nn.Module):
    def forward(self, code: Tensor) -> Tensor:
        return code.expand(-1, 5)


def test_what_comes_back_goes_in_again_until_it_agrees_with_what_is_known() -> None:
    """Four known ones; the fifth comes to be as their mean, though it begins at nought."""
    way = test_codes.way_of("variational", test_codes.TABLE, {"code": 1})
    nets = {
        "encoder": Role(Bell(), {}, {"mean": "mean", "logvar": "logvar"}),
        "decoder": Role(Spreads(), {}, {"again": "again"}),
    }
    sample, missing = torch.tensor([[1.0, 2.0, 3.0, 4.0, 99.0]]), torch.arange(5)[None] == 4
    whole = way.repaired(nets, sample, missing, {})
    assert torch.equal(whole[:, :4], sample[:, :4])
    assert float(whole[0, 4]) == pytest.approx(2.5, abs=1e-4)
    assert torch.allclose(way.cleaned(nets, sample, {}), sample.mean().expand(1, 5))


# ---- which part ----------------------------------------------------------------------------------
def test_a_box_of_shares_names_whole_pixels() -> None:
    picture = torch.zeros(1, 1, 4, 8)
    assert missing_of([0.5, 0, 1, 1], picture)[0, 0].sum() == 2 * 8
    assert missing_of([0.3, 0.3, 0.4, 0.4], picture)[0, 0].nonzero().tolist() == [[1, 2], [1, 3]]


@pytest.mark.parametrize(
    "box", [[0, 0, 1], [0, 0, 2, 1], [-0.1, 0, 1, 1], [0.5, 0.5, 0.5, 0.9], [math.nan] * 4, "all"]
)
def test_a_box_that_cannot_be_is_refused_in_words(box: Any) -> None:
    with pytest.raises(Refusal, match=r"box"):
        missing_of(box, torch.zeros(1, 1, 4, 8))
