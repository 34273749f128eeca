"""Where the code of a network in one piece is: found by trying."""

from __future__ import annotations

import itertools

import pytest
import torch
from torch import Tensor, nn

from engine.ways.narrow import narrowest


class Around(nn.Module):
    """A narrow place with something that goes around it."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.down, self.up, self.share = nn.Linear(8, 2), nn.Linear(2, 8), share

    def forward(self, x: Tensor) -> Tensor:
        return self.up(self.down(x)) + self.share * x


def chain(*sizes: int) -> nn.Sequential:
    layers = [
        layer
        for before, after in itertools.pairwise(sizes)
        for layer in (nn.Linear(before, after), nn.Tanh())
    ]
    return nn.Sequential(*layers[:-1])


@pytest.mark.parametrize("sizes", [(8, 5, 2, 5, 8), (8, 3, 8), (30, 16, 6, 16, 30)])
@torch.no_grad()
def test_what_the_narrowest_place_keeps_gives_the_whole_back(sizes: tuple[int, ...]) -> None:
    torch.manual_seed(0)
    network, samples = chain(*sizes).eval(), torch.randn(16, sizes[0])
    place = narrowest(network, network, samples)
    assert place is not None
    assert place.size == min(sizes)
    assert isinstance(place.layer, nn.Linear)  # the first of equals, before its activation
    code = place.encode(network, samples)
    assert code.shape == (16, min(sizes))
    assert torch.equal(place.decode(network, code, torch.randn(3, sizes[0])), network(samples))
    assert torch.equal(network(samples), network(samples))  # no hook stays behind


@torch.no_grad()
def test_a_code_of_planes_is_laid_flat_and_stood_up_again() -> None:
    torch.manual_seed(0)
    network = nn.Sequential(
        nn.Conv2d(1, 4, 3, stride=2, padding=1),
        nn.ReLU(),
        nn.Conv2d(4, 2, 1),
        nn.Upsample(scale_factor=2),
        nn.Conv2d(2, 1, 3, padding=1),
    ).eval()
    samples = torch.randn(6, 1, 8, 8)
    place = narrowest(network, network, samples)
    assert place is not None
    assert place.sizes == (2, 4, 4)
    code = place.encode(network, samples)
    assert code.shape == (6, 32)
    torch.testing.assert_close(place.decode(network, code, samples), network(samples))


@pytest.mark.parametrize("share", [1.0, 0.01])
@torch.no_grad()
def test_a_place_that_something_goes_around_is_none(share: float) -> None:
    torch.manual_seed(0)
    network = Around(share).eval()
    assert narrowest(network, network, torch.randn(16, 8)) is None


@torch.no_grad()
def test_a_network_as_wide_as_its_samples_has_none() -> None:
    torch.manual_seed(0)
    network = chain(8, 8, 12, 8).eval()
    assert narrowest(network, network, torch.randn(16, 8)) is None
