"""Ways that say exactly how likely a sample is: that what they say is exact, that what they make
follows it, and what they say when something is wrong.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise, product
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from builder.layers.modules import flows
from builder.layers.modules.boltzmann import Boltzmann
from builder.layers.modules.masked import MaskedConv2d
from engine import ways
from engine.catalogue import filled
from engine.data.batches import Rows
from engine.data.kinds import kinds_of
from engine.data.signature import Signature
from engine.ways.autoregressive_pictures import AutoregressivePictures, SeesAhead, placed
from engine.ways.deep_belief import DeepBelief, NotStacked
from engine.ways.making import AllTheSame
from engine.ways.normalising_flow import NormalisingFlow, NoWayBack
from engine.ways.way import DoesNotSuit, Role


def pictures(sizes: list[int], **label: Any) -> Signature:
    image = {"kind": "image", "shape": sizes, "dtype": "float32", "range": [0.0, 1.0]}
    kind = {"kind": "label", "shape": [], "dtype": "int64", "classes": ["a", "b"], **label}
    facts = {"fields": {"image": image, "label": kind}, "inputs": ["image"], "target": "label"}
    return Signature.from_json(facts)


def pixelwise(sizes: list[int], **options: Any) -> AutoregressivePictures:
    entry = ways.CATALOGUE["autoregressive-pictures"]
    way = entry(filled(entry, options), None, pictures(sizes))
    assert isinstance(way, AutoregressivePictures)
    return way


class Masked(nn.Module):
    """A small PixelCNN; `first`: how its first layer begins."""

    def __init__(self, out: int, channels: int = 1, first: bool = True) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.first = MaskedConv2d(channels, 8, itself=not first)
        self.then = MaskedConv2d(8, 8)
        self.last = nn.Conv2d(8, out, 1)

    def forward(self, image: Tensor) -> Tensor:
        return self.last(self.then(self.first(image).tanh()).tanh())


class Told(nn.Module):
    """It says of every pixel that it is as light as its class."""

    def forward(self, image: Tensor, label: Tensor) -> Tensor:
        return (4.0 * label - 2).reshape(-1, 1, 1, 1).expand(-1, *image.shape[1:])


def nets_of(module: nn.Module) -> dict[str, Role]:
    return {"network": Role(module.eval(), {}, {"scores": "scores"})}


def source_of(way: AutoregressivePictures, images: Tensor) -> dict[str, Any]:
    fields = {"image": images.numpy(), "label": np.arange(len(images)) % 2}
    of = kinds_of(way.signature)
    return {"train": Rows(fields, of, len(images), torch.device("cpu"))}


# ---- one pixel after the other -------------------------------------------------------------------
@pytest.mark.parametrize("first", [True, False])
def test_a_masked_convolution_sees_only_what_comes_before(first: bool) -> None:
    torch.manual_seed(0)
    layer = MaskedConv2d(2, 3, (3, 5), itself=not first)
    image = torch.randn(1, 2, 6, 7, requires_grad=True)
    for place in (0, 17, 41):
        (slope,) = torch.autograd.grad(layer(image).flatten(2)[0, :, place].sum(), image)
        reached = slope.abs().sum((0, 1)).flatten().nonzero().flatten().tolist()
        assert all(pixel < place + (not first) for pixel in reached)
        assert (place in reached) != first
        assert place == 0 or place - 1 in reached


@pytest.mark.parametrize(("levels", "sizes"), [(2, [1, 2, 3]), (3, [1, 2, 2]), (2, [2, 2, 2])])
def test_the_chances_of_all_pictures_that_there_are_make_one(levels: int, sizes: list[int]) -> None:
    way = pixelwise(sizes, levels=levels)
    nets = nets_of(Masked((1 if levels == 2 else levels) * sizes[0], sizes[0]))
    every = torch.tensor(list(product(range(levels), repeat=math.prod(sizes))))
    batch = {"image": placed(every.reshape(-1, *sizes), levels, way.span)}
    with torch.no_grad():
        nats = way.surprise(nets, batch)
        ((loss),) = way.losses(nets, batch, {})
    assert float((-nats.double()).exp().sum()) == pytest.approx(1, abs=1e-5)
    assert loss.parts is not None
    bits = float(nats.mean()) / math.log(2) / math.prod(sizes)
    assert float(loss.parts()["bits"]) == pytest.approx(bits, rel=1e-5)


def test_pictures_are_made_as_often_as_they_are_likely() -> None:
    way, nets = pixelwise([1, 2, 2], levels=2), nets_of(Masked(1))
    with torch.no_grad():
        for weight in nets["network"].module.parameters():
            weight.mul_(4)
        torch.manual_seed(0)
        drawn = way.make(nets, 4000, {})
        every = torch.tensor(list(product([0.0, 1.0], repeat=4))).reshape(-1, 1, 2, 2)
        chances = (-way.surprise(nets, {"image": every})).exp()
    number = (drawn.flatten(1) @ torch.tensor([8.0, 4.0, 2.0, 1.0])).long()
    shares = torch.bincount(number, minlength=16) / 4000
    assert float(chances.max()) > 0.12, "they differ"
    assert torch.allclose(shares, chances, atol=0.03)


def test_a_judge_asks_for_fewer_pictures_where_each_takes_long() -> None:
    assert [pixelwise([1, side, side]).made_soon for side in (8, 28, 64)] == [1000, 83, 64]


def test_a_given_upper_half_stays_and_the_rest_is_drawn_anew() -> None:
    way, nets = pixelwise([1, 4, 4], levels=4), nets_of(Masked(4))
    level = torch.randint(4, (50, 1, 4, 4), generator=torch.Generator().manual_seed(0))
    torch.manual_seed(0)
    with torch.no_grad():
        lower = torch.zeros_like(level, dtype=torch.bool)
        lower[:, :, 2:] = True
        whole = way.written_on(nets, {}, level, lower)
    assert torch.equal(whole[:, :, :2], level[:, :, :2])
    assert not torch.equal(whole[:, :, 2:], level[:, :, 2:])


def test_a_wished_class_is_made_and_the_class_of_a_picture_can_be_heard() -> None:
    way, nets = pixelwise([1, 4, 4], levels=2, by_class=True), nets_of(Told())
    torch.manual_seed(0)
    light = [float(way.make(nets, 50, {"class": name}).mean()) for name in ("a", "b")]
    assert light == pytest.approx([1 / (1 + math.e**2), 1 / (1 + math.e**-2)], abs=0.05)
    level = torch.stack([torch.zeros(1, 4, 4), torch.ones(1, 4, 4)]).long()
    assert way.likeliest_class(nets, level, {}).tolist() == [0, 1]


def test_the_baseline_is_each_pixel_for_itself() -> None:
    way = pixelwise([1, 1, 2], levels=2)
    image = np.array([[[[0, 0]]], [[[1, 0]]]], dtype=np.float32)
    baseline = way.baselines({"image": image})
    assert baseline["loss"].value == pytest.approx(math.log(2))
    assert baseline["bits"].value == pytest.approx(0.5)


# ---- there and back ------------------------------------------------------------------------------
LAYERS: dict[str, Callable[[int], nn.Module]] = {
    "first": lambda numbers: flows.Coupling(numbers, "first", 16),
    "second": lambda numbers: flows.Coupling(numbers, "second", 16),
    "even": lambda numbers: flows.Coupling(numbers, "even", 16),
    "odd": lambda numbers: flows.Coupling(numbers, "odd", 16, depth=1),
    "permutation": flows.Permutation,
    "mix": flows.InvertibleMix,
    "stretch": flows.StretchShift,
    "ends": lambda numbers: flows.OpenEnds(-6.0, 6.0),
}


def moved(module: nn.Module, by: float = 0.3) -> nn.Module:
    """Away from where it begins, which is often nothing at all."""
    with torch.no_grad():
        for weight in module.parameters():
            weight.add_(by * torch.randn_like(weight))
    return module


@pytest.mark.parametrize("sizes", [(5,), (2, 3, 2)])
@pytest.mark.parametrize("name", LAYERS)
def test_a_layer_comes_home_and_stretches_by_its_determinant(
    name: str, sizes: tuple[int, ...]
) -> None:
    torch.manual_seed(0)
    layer: Any = moved(LAYERS[name](math.prod(sizes)))
    x = torch.randn(4, *sizes)
    y, stretch = layer.both(x)
    assert y.shape == x.shape
    assert stretch.shape == (4,)
    assert torch.equal(layer(x), y)
    assert torch.allclose(layer.inverse(y), x, atol=1e-4)
    for row, its in zip(x, stretch, strict=True):
        slopes = torch.autograd.functional.jacobian(lambda one, f=layer: f(one[None])[0], row)
        slopes = slopes.reshape(row.numel(), row.numel())
        assert slopes.slogdet()[1].item() == pytest.approx(its.item(), abs=1e-4)


class Flow(nn.Module):
    """Deeper than any template: there and back has to hold all the way."""

    def __init__(self, numbers: int, *first: nn.Module) -> None:
        super().__init__()
        torch.manual_seed(0)
        turns = [flows.Coupling(numbers, ("first", "second")[k % 2], 16) for k in range(12)]
        self.chain = nn.Sequential(*first, flows.InvertibleMix(numbers), *turns)

    def forward(self, sample: Tensor) -> Tensor:
        return self.chain(sample)


def flow_of(sizes: list[int], kind: str = "table", **options: Any) -> NormalisingFlow:
    field: dict[str, Any] = {"kind": kind, "shape": sizes, "dtype": "float32"}
    if kind == "image":
        field["range"] = [0.0, 1.0]
    facts = {"fields": {"sample": field}, "inputs": ["sample"]}
    entry = ways.CATALOGUE["normalising-flow"]
    way = entry(filled(entry, options), None, Signature.from_json(facts))
    assert isinstance(way, NormalisingFlow)
    return way


def test_a_sample_is_encoded_and_comes_back() -> None:
    way, nets = flow_of([2]), nets_of(moved(Flow(2), 0.1))
    sample = torch.randn(500, 2) * 2
    with torch.no_grad():
        code = way.encode(nets, {"sample": sample})
        assert code.shape == (500, way.code_size)
        assert float((way.decode(nets, code, {}) - sample).abs().max()) < 1e-4
        torch.manual_seed(0)
        noise = torch.randn(50, 2)
        torch.manual_seed(0)
        drawn = way.make(nets, 50, {"warmth": 0.5})
    assert torch.allclose(way.encode(nets, {"sample": drawn}), 0.5 * noise, atol=1e-4)


def test_the_chances_of_all_places_make_one() -> None:
    """Over a fine grid of the plane."""
    way, nets = flow_of([2]), nets_of(moved(Flow(2), 0.1))
    steps = torch.linspace(-12, 12, 601)
    grid = torch.stack(torch.meshgrid(steps, steps, indexing="ij"), -1).reshape(-1, 2)
    with torch.no_grad():
        nats, _ = way.surprise(nets, grid)
    inside = float((-nats.double()).exp().sum()) * (24 / 600) ** 2
    assert inside == pytest.approx(1, abs=0.01)


def test_the_chances_of_all_pictures_that_a_flow_knows_make_one() -> None:
    """Of two pixels with three grey values: each is as likely as its step is wide and high."""
    way = flow_of([1, 1, 2], "image", levels=3)
    nets = nets_of(moved(Flow(2, flows.OpenEnds(margin=1e-6)), 0.1))
    every = torch.tensor(list(product([0.0, 0.5, 1.0], repeat=2))).reshape(-1, 1, 1, 2)
    torch.manual_seed(0)
    with torch.no_grad():
        nats, _ = way.surprise(nets, every.repeat(20_000, 1, 1, 1))
    assert float((-nats.double()).exp().sum()) / 20_000 == pytest.approx(1, abs=0.03)


def test_the_baseline_of_numbers_is_a_bell_for_each() -> None:
    rows = np.random.default_rng(0).normal(3, 2, (4000, 2)).astype(np.float32)
    baseline = flow_of([2]).baselines({"sample": rows})
    assert baseline["loss"].value == pytest.approx(math.log(2 * math.pi * math.e * 4), abs=0.05)
    assert baseline["bits"].value == pytest.approx(baseline["loss"].value / 2 / math.log(2))


class Beside(Flow):
    def forward(self, sample: Tensor) -> Tensor:
        return sample + self.chain(sample)


class Between(Flow):
    def __init__(self, numbers: int) -> None:
        super().__init__(numbers)
        self.bend = nn.Linear(numbers, numbers)

    def forward(self, sample: Tensor) -> Tensor:
        return self.bend(self.chain(sample))


@pytest.mark.parametrize(
    ("network", "says"),
    [
        (nn.Sequential(nn.Linear(2, 2)), "No layer of the network can be run backwards"),
        (Between(2), "These layers cannot be run backwards: bend"),
        (Beside(2), "not what its layers give one after the other"),
        (Flow(2, flows.OpenEnds()), "do not come home"),
    ],
)
def test_a_network_without_a_way_back_is_refused(network: nn.Module, says: str) -> None:
    way, rows = flow_of([2]), {"sample": 3 * torch.randn(8, 2).numpy()}
    source = Rows(rows, kinds_of(way.signature), 8, torch.device("cpu"))
    if isinstance(network, nn.Sequential):
        network.forward = lambda sample: sample  # type: ignore[method-assign,assignment]
    with pytest.raises(NoWayBack, match=says):
        way.begin(nets_of(network), {"train": source})
    assert way.begin(nets_of(Flow(2)), {"train": source}) == {}


# ---- energy --------------------------------------------------------------------------------------
class Stack(nn.Module):
    def __init__(self, *sizes: int) -> None:
        super().__init__()
        torch.manual_seed(0)
        pairs = pairwise(sizes)
        self.machines = nn.Sequential(nn.Flatten(), *(Boltzmann(*pair) for pair in pairs))

    def forward(self, image: Tensor) -> Tensor:
        return self.machines(image)


def belief_of(code: int, **options: Any) -> DeepBelief:
    entry = ways.CATALOGUE["deep-belief"]
    way = entry(filled(entry, {"code": code, **options}), None, pictures([1, 2, 2]))
    assert isinstance(way, DeepBelief)
    return way


def chances_of(machine: Boltzmann) -> Tensor:
    """Of all that can be seen, by counting: what the energy says once its constant is known."""
    seen = machine.weight.shape[1] - 1
    every = torch.tensor(list(product([0.0, 1.0], repeat=seen)))
    return (-machine.free_energy(every)).softmax(0)


def test_a_machine_that_goes_on_dreaming_dreams_what_it_takes_to_be_likely() -> None:
    way, net = belief_of(3), Stack(4, 3)
    nn.init.normal_(net.machines[1].weight)  # type: ignore[arg-type]
    machine: Any = net.machines[1]
    with torch.no_grad():
        seen, count = torch.full((6000, 4), 0.5).bernoulli(), torch.tensor([8.0, 4.0, 2.0, 1.0])
        for _ in range(60):
            seen = machine.below(machine(seen).bernoulli()).sigmoid().bernoulli()
        shares = torch.bincount((seen @ count).long(), minlength=16) / 6000
        assert torch.allclose(shares, chances_of(machine), atol=0.025)
        torch.manual_seed(0)
        mean = way.make(nets_of(net), 6000, {"dream": 60}).flatten(1).mean(0)
    assert torch.allclose(mean, seen.mean(0), atol=0.03)


def test_the_baseline_of_the_way_back_is_the_mean_picture() -> None:
    image = np.array([[[[0, 1], [1, 0]]], [[[1, 1], [1, 0]]]], dtype=np.float32)
    baseline = belief_of(3).baselines({"image": image})["again"]
    assert baseline.value == pytest.approx(math.log(2), abs=1e-6)


def test_contrastive_divergence_makes_the_data_likelier() -> None:
    way, net = belief_of(6), Stack(4, 6)
    images = torch.tensor([[1.0, 1, 0, 0], [0, 0, 1, 1]]).repeat(32, 1).reshape(-1, 1, 2, 2)
    optimizer = torch.optim.Adam(net.parameters(), 0.05)
    nets = nets_of(net)
    for _ in range(150):
        (loss,) = way.losses(nets, {"image": images}, {})
        optimizer.zero_grad()
        loss.value.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    machine: Any = net.machines[1]
    chances = chances_of(machine).detach()
    assert float(chances[0b1100] + chances[0b0011]) > 0.8, "they were 2 of 16"


def test_machines_learn_one_after_the_other_and_then_together() -> None:
    way, net = belief_of(2, each=3), Stack(4, 3, 2)
    rows = Rows({"image": torch.rand(8, 1, 2, 2).numpy()}, kinds_of(way.signature), 8, torch.device("cpu"))  # fmt: skip
    nets, moved_at = nets_of(net), []
    for epoch in (0, 2, 3, 5, 6, 99):
        (loss,) = way.losses(nets, way.draw(rows, nets, {}, epoch, 0), {})
        net.zero_grad()
        loss.value.backward()  # type: ignore[no-untyped-call]
        moved_at.append([machine.weight.grad is not None for machine in net.machines[1:]])  # type: ignore[union-attr]
    alone, above, both = [True, False], [False, True], [True, True]
    assert moved_at == [alone, alone, above, above, both, both]


@pytest.mark.parametrize(
    ("network", "says"),
    [
        (nn.Sequential(nn.Flatten()), "has no Boltzmann machine"),
        (Stack(4, 3).machines.append(nn.Sigmoid()), "are no Boltzmann machines: 2"),
    ],
)
def test_a_network_that_is_no_stack_of_machines_is_refused(network: nn.Module, says: str) -> None:
    way, rows = belief_of(3), {"image": torch.rand(8, 1, 2, 2).numpy()}
    source = Rows(rows, kinds_of(way.signature), 8, torch.device("cpu"))
    network.forward = lambda image: image  # type: ignore[method-assign,assignment]
    with pytest.raises(NotStacked, match=says):
        way.begin(nets_of(network), {"train": source})
    assert way.begin(nets_of(Stack(4, 3)), {"train": source}) == {}


# ---- what is wrong -------------------------------------------------------------------------------
class Everywhere(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.see = nn.Conv2d(1, 4, 3, padding=1)

    def forward(self, image: Tensor) -> Tensor:
        return self.see(image)


@pytest.mark.parametrize("network", [Everywhere(), Masked(4, first=False)])
def test_a_network_that_sees_what_it_is_to_foresee_is_refused(network: nn.Module) -> None:
    way = pixelwise([1, 4, 4], levels=4)
    sources = source_of(way, torch.rand(8, 1, 4, 4))
    nets = nets_of(network.train())
    with pytest.raises(SeesAhead, match=r"The network sees the pixel .* row 1, column 1 .*"):
        way.begin(nets, sources)
    assert way.begin(nets_of(Masked(4)), sources) == {}


def test_a_network_whose_weights_begin_at_zero_is_looked_at_once_more() -> None:
    way, network = pixelwise([1, 4, 4], levels=4), Everywhere()
    sources = source_of(way, torch.rand(8, 1, 4, 4))
    nn.init.zeros_(network.see.weight)
    way.begin(nets_of(network), sources)
    nn.init.normal_(network.see.weight)
    with pytest.raises(SeesAhead):
        way.after_epoch(nets_of(network), sources, {}, 0)


def test_data_and_networks_that_do_not_suit_are_told_what_would() -> None:
    way = pixelwise([1, 4, 4], levels=16)
    with pytest.raises(DoesNotSuit, match=r"gives 48 numbers .* want 16 × 4 × 4\. Give its last"):
        way.surprise(nets_of(Masked(3)), {"image": torch.rand(2, 1, 4, 4)})
    with pytest.raises(AllTheSame):
        way.begin(nets_of(Masked(16)), source_of(way, torch.zeros(8, 1, 4, 4)))
    entry = ways.CATALOGUE["autoregressive-pictures"]
    row = {"kind": "table", "shape": [6], "dtype": "float32"}
    signature = Signature.from_json({"fields": {"row": row}, "inputs": ["row"]})
    with pytest.raises(DoesNotSuit, match="no such pictures"):
        entry.wants(signature, filled(entry, {}))
