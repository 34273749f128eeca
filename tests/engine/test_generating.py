"""Ways that make samples: what their losses say at known places, where their samplers lead, what
they can be asked for, and what they say when something is wrong.
"""

from __future__ import annotations

import base64
import math
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from engine import ways
from engine.catalogue import filled
from engine.data.batches import Rows
from engine.data.kinds import kinds_of
from engine.data.signature import Signature
from engine.learning.desk import Desk
from engine.learning.requests import obey_request
from engine.learning.train import Training
from engine.measures.figure import Points
from engine.plan.plan import PlanError
from engine.plan.plan import read as read_plan
from engine.ways.adversarial import kinds_near
from engine.ways.diffusion import ANSWERS, SCHEDULES
from engine.ways.gradual import Gradual
from engine.ways.making import Maker, NotWished
from engine.ways.way import DoesNotSuit, Role

LABEL = {"kind": "label", "shape": [], "dtype": "int64", "classes": ["a", "b", "c"]}
FACTS: dict[str, Any] = {
    "fields": {"point": {"kind": "table", "shape": [2], "dtype": "float32"}, "label": LABEL},
    "inputs": ["point"],
    "target": "label",
}
REAL = torch.tensor([[0.0, 0.0], [1.0, 0.0]])
PAIR = {"critic": "critic", "generator": "generator"}


class Says(nn.Module):
    """A network that answers what a function says of what it is given."""

    def __init__(self, function: Any, weights: int = 0) -> None:
        super().__init__()
        self.function = function
        self.weight = nn.Parameter(torch.ones(weights))


class Critic(Says):
    def forward(self, point: Tensor) -> Tensor:
        return self.function(point, self.weight)


class Generator(Says):
    def forward(self, noise: Tensor) -> Tensor:
        return self.function(noise, self.weight)


class Sees(Says):
    def forward(self, point: Tensor, time: Tensor) -> Tensor:
        return self.function(point, time)


class Told(Says):
    def forward(self, point: Tensor, time: Tensor, label: Tensor) -> Tensor:
        return self.function(point, time, label)


def way_of(kind: str, signature: dict[str, Any] = FACTS, **options: Any) -> Maker:
    entry: Any = ways.CATALOGUE[kind]
    made: Maker = entry(filled(entry, options), None, Signature.from_json(signature))
    return made


def nets_of(**modules: nn.Module) -> dict[str, Role]:
    return {role: Role(module, {}, {"one": "one"}) for role, module in modules.items()}


def against(critic: Any, made: float = 3.0, weights: int = 0) -> dict[str, Role]:
    """A critic, and a generator that makes the same point always."""
    generator = Generator(lambda noise, weight: torch.full((len(noise), 2), made) * weight[:2], 2)
    return nets_of(critic=Critic(critic, weights), generator=generator)


# ---- two against each other ----------------------------------------------------------------------
SURE, UNSURE = math.log1p(math.exp(-2)), math.log1p(math.exp(2))
# The critic says 2 of real points and −2 of made ones.
KNOWN = {
    "plain": (2 * SURE, UNSURE),
    "least-squares": ((1 + 4) / 2, 9 / 2),
    "hinge": (0.0, 2.0),
    "wasserstein": (-4.0, 2.0),
}


@pytest.mark.parametrize("loss", KNOWN)
def test_each_loss_is_what_it_is_known_to_be(loss: str) -> None:
    nets = against(lambda point, _: torch.where(point[:, :1] > 2, -2.0, 2.0))
    losses = way_of("adversarial", loss=loss).losses(nets, {"point": REAL}, {})
    said = {each.name: float(each.value) for each in losses}
    assert (said["critic"], said["generator"]) == pytest.approx(KNOWN[loss], abs=1e-6)


def test_the_penalties_are_those_of_the_critics_slope() -> None:
    """A slope of 5 everywhere: (5 − 1)² between real and made points, 5² at real ones."""
    nets = against(lambda point, _: point @ torch.tensor([[3.0], [4.0]]))

    def critic(**options: float) -> float:
        way = way_of("adversarial", loss="wasserstein", **options)
        torch.manual_seed(0)
        return float(next(way.losses(nets, {"point": REAL}, {})).value)

    assert critic(penalty=10.0) - critic() == pytest.approx(10 * 16, rel=1e-5)
    assert critic(r1=2.0) - critic() == pytest.approx(25, rel=1e-5)
    with torch.no_grad():  # as it is measured
        assert critic(penalty=1.0) - critic() == pytest.approx(16, rel=1e-5)


def test_the_critic_steps_as_often_as_asked_and_its_weights_stay_cut() -> None:
    nets = against(lambda point, weight: point @ weight[:, None], weights=2)
    way = way_of("adversarial", loss="wasserstein", critic_steps=3, cut=0.1)
    who = []
    for loss in way.losses(nets, {"point": REAL}, {}):
        who.append(loss.learner)
        largest = nets["critic"].module.weight.abs().max()
        assert largest <= 0.1
        with torch.no_grad():
            nets["critic"].module.weight.add_(1.0)  # as a step may
    assert who == ["critic"] * 3 + ["generator"]
    nets["critic"].module.eval()
    before = nets["critic"].module.weight.clone()
    list(way.losses(nets, {"point": REAL}, {}))
    assert torch.equal(nets["critic"].module.weight, before), "to measure moves nothing"


def test_a_generator_that_makes_one_thing_and_a_critic_that_always_wins_are_named() -> None:
    way, chance = way_of("adversarial"), torch.Generator().manual_seed(0)
    label = torch.arange(60) % 3
    points = torch.stack([label * 10.0, label * 0.0], 1) + torch.rand(60, 2, generator=chance)
    source = Rows({"point": points.numpy(), "label": label.numpy()}, {}, 60, torch.device("cpu"))

    def measured(make: Any) -> dict[str, float]:
        nets = nets_of(
            critic=Critic(lambda point, _: -point[:, 1:].abs()), generator=Generator(make)
        )
        return way.measure(nets, {"validation": source}, {})

    collapsed = measured(lambda noise, _: torch.tensor([[10.0, 5.0]]).repeat(len(noise), 1))
    assert collapsed["validation/kinds"] == 1
    assert collapsed["validation/spread"] == pytest.approx(0, abs=1e-5)
    assert collapsed["validation/right"] == 1
    said = way.troubles(collapsed, step=1000)
    assert said["collapse"].startswith("The generator makes 1 of 3 kinds.")
    assert said["critic"].startswith("The critic is right in 100.0%")
    assert way.troubles(collapsed, step=10) == {}, "it has only begun"
    whole = measured(lambda noise, _: points[: len(noise)])
    assert whole["validation/kinds"] == 3
    assert way.troubles(whole, step=1000) == {}


def test_a_kind_counts_as_made_from_a_fifth_of_its_share_on() -> None:
    real, label = torch.tensor([[0.0], [1.0]] * 10), torch.tensor([0, 1] * 10)
    few = torch.tensor([[0.0]] * 19 + [[1.0]])
    assert kinds_near(few, real, label) == 1
    assert kinds_near(real, real, label) == 2


def training_of(nets: dict[str, nn.Module], folder: Path, **options: Any) -> Training:
    desk, signature = Desk(folder, 1), Signature.from_json(FACTS)
    desk.open(0)
    fields = {"point": torch.randn(64, 2).numpy(), "label": (torch.arange(64) % 3).numpy()}
    source = Rows(fields, kinds_of(signature), 16, torch.device("cpu"), seed=0)
    plan = read_plan(
        {
            "data": {"set": "arrays"},
            "objective": {"type": "adversarial", "roles": PAIR, "options": options},
            "epochs": 4,
            "batch": 16,
        }
    )
    made = Training(plan, nets, {"train": source}, signature, desk)
    assert desk.recorder is not None
    made.row, made.live = desk.recorder.add, desk.recorder.live
    return made


def weights(module: nn.Module) -> list[Tensor]:
    return [weight.detach().clone() for weight in module.parameters()]


def two() -> dict[str, nn.Module]:
    class Judge(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.a = nn.Linear(2, 1)

        def forward(self, point: Tensor) -> Tensor:
            return self.a(point)

    class Maker(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.a = nn.Linear(8, 2)

        def forward(self, noise: Tensor) -> Tensor:
            return self.a(noise)

    return {"critic": Judge(), "generator": Maker()}


@pytest.mark.parametrize("who", ["critic", "generator"])
def test_one_of_two_networks_steps_by_hand_and_the_other_stands_still(
    who: str, tmp_path: Path
) -> None:
    nets = two()
    training = training_of(nets, tmp_path)
    before = {role: weights(module) for role, module in nets.items()}
    obey_request(training, {"do": "step", "learner": who})
    training.one_step()
    for role, module in nets.items():
        moved = not all(map(torch.equal, before[role], weights(module)))
        assert moved == (role == who)
    obey_request(training, {"do": "resume"})
    obey_request(training, {"do": "step"})
    before = {role: weights(module) for role, module in nets.items()}
    training.one_step()
    for role, module in nets.items():
        assert not all(map(torch.equal, before[role], weights(module)))
    training.desk.close()


def test_a_critic_that_gives_no_number_leaves_the_generator_as_it_was(tmp_path: Path) -> None:
    nets = two()
    training = training_of(nets, tmp_path, penalty=10.0)
    with torch.no_grad():
        nets["critic"].a.weight.fill_(1e30)  # type: ignore[union-attr,operator]
    before = weights(nets["generator"])
    ending = training.run()
    assert ending.state == "failed"
    assert "not finite" in ending.cause
    assert all(map(torch.equal, before, weights(nets["generator"])))
    training.desk.close()


# ---- from noise to a sample ----------------------------------------------------------------------
AIM = torch.tensor([0.3, -0.7])


@pytest.mark.parametrize("schedule", SCHEDULES)
@pytest.mark.parametrize("answers", ANSWERS)
def test_an_answer_gives_back_the_sample_and_the_noise(schedule: str, answers: str) -> None:
    torch.manual_seed(0)
    sample, noise, time = torch.randn(9, 2), torch.randn(9, 2), torch.rand(9, 1) * 0.9 + 0.05
    left, added = SCHEDULES[schedule](time)
    assert torch.allclose(left**2 + added**2, torch.ones_like(left), atol=1e-5)
    wanted, both = ANSWERS[answers]
    seen = left * sample + added * noise
    again = both(wanted(sample, noise, left, added), seen, left, added)
    assert torch.allclose(again[0], sample, atol=1e-4)
    assert torch.allclose(again[1], noise, atol=1e-4)


@pytest.mark.parametrize("sampler", ["ddim", "ddpm"])
@pytest.mark.parametrize("steps", [1, 7, 100])
@pytest.mark.parametrize("answers", ANSWERS)
def test_a_network_that_knows_what_is_behind_the_noise_leads_there(
    answers: str, steps: int, sampler: str
) -> None:
    def knows(seen: Tensor, time: Tensor) -> Tensor:
        left, added = SCHEDULES["cosine"](time)
        noise = (seen - left * AIM) / added
        return ANSWERS[answers][0](AIM.expand_as(seen), noise, left, added)

    way = way_of("diffusion", answers=answers)
    made = way.make(nets_of(network=Sees(knows)), 5, {"steps": steps, "sampler": sampler})
    assert torch.allclose(made, AIM.expand(5, 2), atol=2e-3)


def test_a_path_is_followed_and_heun_keeps_to_a_bent_one_better() -> None:
    """Where each place leads away from the middle, one walks to e times as far."""
    way, nets = way_of("flow-matching"), nets_of(network=Sees(lambda point, time: point))
    assert isinstance(way, Gradual)

    def wrong(walk: str) -> float:
        torch.manual_seed(0)
        kept = way.path(nets, 50, {"walk": walk, "steps": 10})
        assert kept.shape == (10, 50, 2)
        return float((kept[-1] - kept[0] * math.e).norm())

    assert wrong("heun") < 0.1 * wrong("euler")


def test_what_is_kept_of_a_path_begins_with_noise_and_ends_with_the_sample() -> None:
    way, nets = way_of("diffusion"), nets_of(network=Sees(lambda point, time: point))
    assert isinstance(way, Gradual)
    torch.manual_seed(0)
    kept = way.path(nets, 3, {"steps": 4})
    torch.manual_seed(0)
    assert len(kept) == 5
    assert torch.equal(kept[-1], way.make(nets, 3, {"steps": 4}))


# ---- what is drawn beneath points ----------------------------------------------------------------
def drawn(way: Maker, nets: dict[str, Role], points: Tensor) -> Points:
    source = Rows({"point": points.numpy()}, {}, 60, torch.device("cpu"))
    (figure,) = way.samples(nets, {"train": source}, {})
    assert isinstance(figure, Points)
    return figure


SPREAD = torch.rand(50, 2, generator=torch.Generator().manual_seed(0)) * torch.tensor([4.0, 2.0])


def test_the_critic_is_asked_all_over_the_plane_row_by_row_from_the_top() -> None:
    nets = against(lambda point, _: point[:, :1] + 100 * point[:, 1:])
    figure = drawn(way_of("adversarial"), nets, SPREAD)
    scored = figure.scored
    assert scored is not None and figure.corners is not None
    shades = torch.tensor(list(base64.b64decode(scored.data))).reshape(scored.size, scored.size)
    assert (shades[:-1] > shades[1:]).all(), "higher where it lies higher"
    assert (shades[:, :-1] <= shades[:, 1:]).all()
    (left, low), (right, high) = figure.corners
    assert left < SPREAD[:, 0].min() and SPREAD[:, 0].max() < right
    assert scored.low > left + 100 * low and scored.high < right + 100 * high


def test_a_critic_that_is_told_classes_is_asked_for_each_of_them() -> None:
    told = way_of("adversarial", by_class=True)

    class TellsClasses(Says):
        def forward(self, point: Tensor, label: Tensor) -> Tensor:
            return label.float()[:, None] + 0 * point[:, :1]

    scores = told.scores_at(nets_of(critic=TellsClasses(None)), SPREAD)
    assert torch.equal(scores, torch.ones(50)), "0, 1 and 2 in the middle"


@pytest.mark.parametrize("by_class", [False, True])
def test_arrows_of_a_diffusion_lead_to_the_samples_that_it_sees(by_class: bool) -> None:
    def knows(seen: Tensor, time: Tensor, label: Tensor | None = None) -> Tensor:
        assert label is None or by_class
        left, added = SCHEDULES["cosine"](time)
        return (seen - left * AIM) / added

    nets = nets_of(network=(Told if by_class else Sees)(knows))
    figure = drawn(way_of("diffusion", by_class=by_class), nets, SPREAD)
    assert figure.arrows and figure.paths and figure.corners
    arrows = torch.tensor(figure.arrows)
    assert torch.allclose(arrows[:, :2] + arrows[:, 2:], AIM.expand(len(arrows), 2), atol=1e-3)
    (low, high), ends = figure.corners, {path[-1] for path in figure.paths}
    assert ends and ends <= set(figure.made), "a way ends at a point that is made"
    for (x, y), *_ in figure.paths:
        assert low[0] < x < high[0] and low[1] < y < high[1], "and begins in the picture"


def test_arrows_of_a_flow_are_the_directions_that_it_answers() -> None:
    nets = nets_of(network=Sees(lambda point, time: AIM.expand_as(point)))
    figure = drawn(way_of("flow-matching"), nets, SPREAD)
    assert torch.allclose(torch.tensor(figure.arrows)[:, 2:], AIM, atol=1e-3)


def test_nothing_lies_beneath_points_of_more_than_two_numbers() -> None:
    facts = {
        **FACTS,
        "fields": {"point": {"kind": "table", "shape": [3], "dtype": "float32"}, "label": LABEL},
    }
    nets = nets_of(network=Sees(lambda point, time: point))
    figure = drawn(way_of("flow-matching", facts), nets, torch.rand(20, 3))
    assert (figure.scored, figure.arrows, figure.paths) == (None, None, None)


def test_pictures_are_centred_for_the_network_and_put_back() -> None:
    image = {"kind": "image", "shape": [2], "dtype": "float32", "range": [0.0, 1.0]}
    facts = {"fields": {"point": image}, "inputs": ["point"], "target": None}
    seen = []

    def sees(point: Tensor, time: Tensor) -> Tensor:
        seen.append(point)
        return torch.ones_like(point) * 9

    way = way_of("diffusion", facts, answers="sample")
    made = way.make(nets_of(network=Sees(sees)), 4, {"steps": 3})
    assert torch.equal(made, torch.ones(4, 2)), "nothing is lighter than white"
    list(way.losses(nets_of(network=Sees(sees)), {"point": torch.full((4, 2), 0.5)}, {}))


def test_guidance_leads_away_from_what_is_said_without_a_class() -> None:
    """The network answers 0 where it was told nothing (class 3 of 3) and 1 where it was told b."""
    says = Told(lambda point, time, label: (label == 1).float()[:, None].expand_as(point) * AIM)
    way, nets = way_of("flow-matching", by_class=True), nets_of(network=says)
    for guidance in (0.0, 1.0, 3.0):
        torch.manual_seed(0)
        wishes = {"class": "b", "guidance": guidance, "steps": 2}
        assert isinstance(way, Gradual)
        kept = way.path(nets, 4, wishes)
        assert torch.allclose(kept[-1] - kept[0], (guidance * AIM).expand(4, 2), atol=1e-5)


@pytest.mark.parametrize("name", ["adversarial", "diffusion", "flow-matching"])
def test_what_is_wished_where_nothing_is_chosen_stands_among_the_choices(name: str) -> None:
    """Or a form shows the first class, and samples of all classes come."""
    way = way_of(name, by_class=True)
    (wish,) = (wish for wish in way.wishes() if wish.name == "class")
    assert wish.default in [value for value, _ in wish.choices]
    for chosen, _ in wish.choices:
        assert way.wished({"class": chosen})["class"] == chosen


def test_a_class_that_looks_like_a_number_may_be_wished_as_one() -> None:
    digits = {**FACTS, "fields": {**FACTS["fields"], "label": LABEL | {"classes": ["0", "1", "7"]}}}
    way = way_of("diffusion", digits, by_class=True)
    assert way.wished({"class": 7})["class"] == "7"
    with pytest.raises(NotWished, match="Class cannot be 3"):
        way.wished({"class": 3})


def test_a_share_of_a_batch_is_not_told_its_class() -> None:
    told: list[Tensor] = []

    def says(point: Tensor, time: Tensor, label: Tensor) -> Tensor:
        told.append(label)
        return point

    way = way_of("diffusion", by_class=True, untold=0.25)
    batch = {"point": torch.zeros(4000, 2), "label": torch.ones(4000, dtype=torch.long)}
    torch.manual_seed(0)
    list(way.losses(nets_of(network=Told(says)), batch, {}))
    assert float((told[0] == 3).float().mean()) == pytest.approx(0.25, abs=0.03)
    assert set(told[0].tolist()) == {1, 3}


def test_without_a_wish_classes_come_as_often_as_they_were_there() -> None:
    told: list[Tensor] = []

    def says(point: Tensor, time: Tensor, label: Tensor) -> Tensor:
        told.append(label)
        return point

    facts = {**FACTS, "fields": {**FACTS["fields"], "label": LABEL | {"counts": [90, 10, 0]}}}
    way = way_of("flow-matching", facts, by_class=True)
    torch.manual_seed(0)
    way.make(nets_of(network=Told(says)), 1000, {"steps": 1, "walk": "euler", "guidance": 1.0})
    shares = torch.bincount(told[0], minlength=3) / 1000
    assert shares.tolist() == pytest.approx([0.9, 0.1, 0.0], abs=0.03)


# ---- what is wrong -------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("wish", "says"),
    [
        ({"guidance": 1e6}, "Guidance is 1000000.0, but cannot be over 20."),
        ({"steps": 0}, "Steps is 0, but cannot be under 1."),
        ({"steps": 2.5}, "Steps is a whole number"),
        ({"class": "d"}, "Class cannot be 'd'."),
        ({"stepps": 5}, "Diffusion has no wish 'stepps'. Did you mean 'steps'?"),
        ({"guidance": math.nan}, "Guidance is a number"),
    ],
)
def test_a_wish_that_cannot_be_is_refused_in_words(wish: dict[str, Any], says: str) -> None:
    way = way_of("diffusion", by_class=True)
    with pytest.raises(NotWished, match=says.replace("?", r"\?")):
        way.make(nets_of(network=Told(lambda point, time, label: point)), 2, wish)


def test_a_network_that_gives_another_size_than_the_data_says_so() -> None:
    nets = against(lambda point, _: point[:, :1])
    nets["generator"] = nets_of(one=Generator(lambda noise, _: noise[:, :5]))["one"]
    with pytest.raises(DoesNotSuit, match=r"The generator gives 5 numbers a sample, .* has 2"):
        way_of("adversarial").make(nets, 3, {})
    wide = nets_of(network=Sees(lambda point, time: torch.cat([point, time], 1)))
    with pytest.raises(DoesNotSuit, match="The network gives 3 numbers a sample"):
        way_of("diffusion").make(wide, 3, {})


@pytest.mark.parametrize("kind", ["adversarial", "diffusion", "flow-matching"])
@pytest.mark.parametrize(
    ("label", "says"),
    [
        (None, "These data have no classes"),
        (LABEL | {"classes": ["a"]}, "All rows are of one class"),
        ({"kind": "number", "shape": []}, "These data have no classes"),
    ],
)
def test_a_class_can_only_be_told_where_there_are_several(
    kind: str, label: dict[str, Any] | None, says: str
) -> None:
    fields = {"point": FACTS["fields"]["point"], **({"label": label} if label else {})}
    signature = {"fields": fields, "inputs": ["point"], "target": "label" if label else None}
    roles = PAIR if kind == "adversarial" else {"network": "network"}
    objective = {"type": kind, "roles": roles, "options": {"by_class": True}}
    with pytest.raises(PlanError, match=says):
        read_plan({"data": {"set": "own", "signature": signature}, "objective": objective})


def test_symbols_are_not_made_of_noise() -> None:
    text = {"kind": "tokens", "shape": [7], "dtype": "int64", "classes": ["a", "b"]}
    signature = Signature.from_json({"fields": {"text": text}, "inputs": ["text"]})
    for kind in ("adversarial", "diffusion", "flow-matching"):
        entry = ways.CATALOGUE[kind]
        with pytest.raises(DoesNotSuit):
            entry.wants(signature, filled(entry, {}))
