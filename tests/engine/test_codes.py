"""What networks keep as a code: the numbers of a variational autoencoder against known ones, what a
codebook does, what stands out, and what is said of data and options that cannot be.
"""

from __future__ import annotations

import math
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from builder.layers.modules.codebook import VectorQuantiser
from engine import ways
from engine.catalogue import filled
from engine.data.batches import Rows
from engine.data.opening import open_data, proposed
from engine.data.signature import Signature
from engine.errors import Refusal
from engine.measures.curves import average_precision
from engine.plan import losses
from engine.plan.plan import PlanError, read
from engine.run.folder import RunFolder
from engine.trained.opened import open_trained
from engine.ways.codebooks import in_use, score_in_use
from engine.ways.reconstruct import spoiled
from engine.ways.variational import kl_of, price_of, surprise_of
from engine.ways.way import Role
from tests.engine.conftest import Forge, end_of
from tests.engine.test_objectives import HEAD, assert_same_bits, job, mlp, network

PICTURE = {"kind": "image", "shape": [1, 6, 6], "dtype": "float32", "range": [0, 1]}
TABLE = {"kind": "table", "shape": [5], "dtype": "float32"}
LABEL = {"kind": "label", "shape": [], "dtype": "int64", "classes": ["a", "b", "c"]}
CPU = torch.device("cpu")


def way_of(kind: str, field: dict[str, Any], options: dict[str, Any], label: bool = False) -> Any:
    fields = {"given": field} | ({"label": LABEL} if label else {})
    facts = {"fields": fields, "inputs": ["given"], "target": "label" if label else None}
    entry = ways.CATALOGUE[kind]
    loss = losses.CATALOGUE["mse"] if entry.losses_fit else None
    made = loss.make(filled(loss, {})) if loss else None
    return entry(filled(entry, options), made, Signature.from_json(facts))


# ---- the numbers of a bound ----------------------------------------------------------------------
def test_surprise_is_minus_the_log_likelihood_of_a_sample() -> None:
    scores, light = torch.randn(4, 1, 3, 3), torch.randint(0, 2, (4, 1, 3, 3)).float()
    known = -torch.distributions.Bernoulli(logits=scores).log_prob(light).flatten(1).sum(1)
    assert torch.allclose(surprise_of(scores, light), known, atol=1e-5)
    dark = light * 6 - 2  # the same brightness between other ends
    assert torch.allclose(surprise_of(scores, dark, low=-2.0, high=4.0), known, atol=1e-5)
    rows, said = torch.randn(4, 5), torch.randn(4, 5)
    known = -torch.distributions.Normal(said, 0.3).log_prob(rows).sum(1)
    assert torch.allclose(surprise_of(said, rows, bernoulli=False, spread=0.3), known, atol=1e-3)


def test_the_kl_is_that_of_two_bells_and_its_first_nats_may_be_free() -> None:
    mean, logvar = torch.randn(6, 3), torch.randn(6, 3)
    bell = torch.distributions.Normal(mean, (logvar / 2).exp())
    prior = torch.distributions.Normal(torch.zeros(()), torch.ones(()))
    known = torch.distributions.kl_divergence(bell, prior)
    assert torch.allclose(kl_of(mean, logvar), known, atol=1e-5)
    assert price_of(known, beta=2.0).item() == pytest.approx(2 * known.sum(1).mean().item())
    assert price_of(known, free_bits=100.0).item() == pytest.approx(300.0)


class Bell(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.mean, self.logvar = nn.Linear(5, 2), nn.Linear(5, 2)

    def forward(self, given: torch.Tensor) -> dict[str, torch.Tensor]:
        return {"mean": self.mean(given), "logvar": self.logvar(given)}


class Line(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.line = nn.Linear(2, 5)

    def forward(self, code: torch.Tensor) -> torch.Tensor:
        return self.line(code)


def test_many_draws_bring_the_bound_nearer_to_the_true_likelihood_and_never_past_it() -> None:
    """With a decoder that is a line, the likelihood of a row is a Gaussian's."""
    torch.manual_seed(0)
    way, rows, line = way_of("variational", TABLE, {"spread": 0.5}), torch.randn(256, 5), Line()
    names = {"mean": "mean", "logvar": "logvar"}
    nets = {"encoder": Role(Bell(), {}, names), "decoder": Role(line, {}, {"again": "again"})}
    source = Rows({"given": rows.numpy()}, {"given": "table"}, 256, CPU)
    asked = SimpleNamespace(nets=nets, source_of=lambda part: source)
    with torch.no_grad():
        (loss,) = way.losses(nets, source.batch(0, 0), {})
        deep = way.importance_bound(asked, "validation").mean()
        weight = line.line.weight
        spread = weight @ weight.T + 0.25 * torch.eye(5)
        true = torch.distributions.MultivariateNormal(line.line.bias, spread)
        exact = -true.log_prob(rows).mean().item()
    assert exact - 0.02 < deep < float(loss.value)
    assert deep - exact < (float(loss.value) - exact) / 2


def test_the_kl_warms_up_by_the_step_alone_and_is_measured_whole() -> None:
    way = way_of("variational", TABLE, {"warm_up": 4})
    source = Rows({"given": torch.randn(8, 5).numpy()}, {"given": "table"}, 4, CPU, seed=0)
    shares = [way.draw(source, {}, {}, *at)["kl.share"] for at in ((0, 0), (0, 1), (2, 0), (9, 1))]
    assert shares == [0.0, 0.125, 0.5, 1.0]
    names = {"mean": "mean", "logvar": "logvar"}
    nets = {"encoder": Role(Bell(), {}, names), "decoder": Role(Line(), {}, {"again": "again"})}

    def loss_at(*place: int) -> tuple[float, dict[str, torch.Tensor]]:
        torch.manual_seed(0)
        (loss,) = way.losses(nets, way.draw(source, nets, {}, *place), {})
        return loss.value.item(), loss.parts()

    value, parts = loss_at(0, 0)
    assert value == pytest.approx(parts["reconstruction"].item(), rel=1e-5)
    measured = way.measure(nets, {"validation": source}, {})
    assert measured["validation/loss"] == pytest.approx(measured["validation/bound"], rel=1e-5)


# ---- a codebook ----------------------------------------------------------------------------------
def test_a_codebook_passes_its_nearest_code_on_and_gradients_straight_through() -> None:
    torch.manual_seed(0)
    book = VectorQuantiser(4, 6).eval()
    x = torch.randn(3, 4, 2, 2, requires_grad=True)
    y = book(x)
    vectors = y.movedim(1, -1).reshape(-1, 4)
    away = torch.cdist(x.movedim(1, -1).reshape(-1, 4), book.codebook)
    assert torch.allclose(vectors, book.codebook[away.argmin(1)], atol=1e-5)
    y.sum().backward()
    assert torch.equal(x.grad, torch.ones_like(x))
    assert book.pull is None


def test_codes_find_the_clouds_and_one_that_nobody_takes_begins_anew() -> None:
    torch.manual_seed(0)
    clouds = torch.tensor([[5.0, 0.0], [-5.0, 0.0], [0.0, 5.0], [0.0, -5.0]])
    book = VectorQuantiser(2, 4, memory=0.8).train()
    book.codebook.fill_(100.0)  # all of them far from everything
    for _ in range(300):
        book(clouds[torch.randint(4, (64,))] + 0.1 * torch.randn(64, 2))
    assert torch.cdist(clouds, book.codebook).min(1).values.max() < 0.5
    assert in_use(book.usage, torch).item() == pytest.approx(4, abs=0.3)
    before = {name: buffer.clone() for name, buffer in book.named_buffers()}
    book.eval()(clouds)
    assert all(torch.equal(before[name], buffer) for name, buffer in book.named_buffers())


def test_what_goes_in_is_pulled_to_its_code_while_it_trains_and_the_codes_in_use_are_counted() -> (
    None
):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Flatten(), nn.Linear(36, 8), VectorQuantiser(8, 4), nn.Linear(8, 36))
    way = way_of("reconstruct", PICTURE, {})
    nets = {"network": Role(net, {"input": "given"}, {})}
    batch = {"given": torch.rand(16, 1, 6, 6)}
    (loss,) = way.losses(nets, batch, {})
    pull = net[2].pull
    again = net[3](net[2].codebook[net[2].nearest(net[1](batch["given"].flatten(1)))])
    assert pull.item() > 0
    assert 1 <= loss.parts()["perplexity"] <= 4
    bare = (again - batch["given"].flatten(1)).square().mean()
    assert loss.value.item() == pytest.approx((bare + pull).item(), rel=0.05)
    net.eval()
    score = score_in_use({"network": net}, lambda: net(batch["given"]))
    taken = net[2].nearest(net[1](batch["given"].flatten(1))).bincount(minlength=4) / 16
    assert score is not None
    assert score.value == pytest.approx(
        float(torch.distributions.Categorical(taken).entropy().exp()), rel=1e-4
    )
    assert score.low <= score.value <= score.high


@pytest.mark.parametrize("case", ["codebook", "variational"])
def test_codes_begun_anew_and_a_warm_up_go_on_to_the_same_bits_after_a_kill(
    forge: Forge, case: str
) -> None:
    plan = {"checkpoints": {"seconds": 0.0}, "steps": 60, "epochs": 20}
    calm = forge.train(job(case, **plan))
    killed, hits = forge.train_with_kills(job(case, **plan), [3, 35])
    assert hits
    assert_same_bits(calm, killed)


# ---- what stands out -----------------------------------------------------------------------------
def test_rows_of_other_classes_than_the_normal_one_are_not_learned_from() -> None:
    way = way_of("reconstruct", TABLE, {"normal": "b"}, label=True)
    net = nn.Linear(5, 5)
    nets = {"network": Role(net, {"input": "given"}, {})}
    rows, label = torch.randn(6, 5), torch.tensor([0, 1, 1, 2, 1, 0])
    (whole,) = way.losses(nets, {"given": rows, "label": label}, {})
    (alone,) = way.losses(nets, {"given": rows[label == 1], "label": label[label == 1]}, {})
    assert whole.value.item() == pytest.approx(alone.value.item())
    assert float(whole.count) == 3
    assert whole.parts()["mae"].item() == pytest.approx(alone.parts()["mae"].item())


def test_average_precision_is_that_of_scikit_learn() -> None:
    from sklearn.metrics import average_precision_score

    rng = np.random.default_rng(0)
    yes = rng.random(300) < 0.2
    chances = np.round(yes + rng.normal(0, 1, 300), 1)  # with ties
    score = average_precision(chances, yes)
    assert score.value == pytest.approx(average_precision_score(yes, chances))
    assert score.low < score.value < score.high


def test_what_is_not_like_the_normal_rows_stands_out(forge: Forge) -> None:
    objective = {"type": "reconstruct", "options": {"normal": "benign", "alarm": 0.9}}
    plan = {
        "data": proposed("breast-cancer"),
        "objective": {**objective, "roles": {"network": "network"}},
        "learners": {"network": {"optimizer": {"type": "adam", "options": {"lr": 0.01}}}},
        "epochs": 30,
        "device": "cpu",
    }
    source = HEAD + mlp(30, 30, "row", drop=False) + 'NETWORKS = {"network": Net}\n'
    source = source.replace("16", "4")
    folder = forge.train(
        {"format": 1, "name": "odd", "source": source, "plan": plan, "project": {}}
    )
    assert end_of(folder)["state"] == "finished", (folder / "log.txt").read_text()
    trained = open_trained(folder)
    report = trained.way.report(trained, "validation")
    scores = {name: score.value for name, score in report.scores.items()}
    assert scores["auc"] > 0.8
    assert scores["average precision"] > 0.7
    assert scores["found"] > 2 * scores["false alarms"]
    assert scores["false alarms"] == pytest.approx(0.1, abs=0.05), "the alarm is chosen there"
    (strange, *_) = report.figures
    errors = trained.way.errors_of(trained, "validation")
    assert strange.alarm.above == int((errors > strange.alarm.at).sum())
    assert [one.loss for one in strange.samples] == sorted(errors, reverse=True)[:12]
    assert RunFolder(folder).source


# ---- a class that is told ------------------------------------------------------------------------
def test_a_class_is_told_to_both_networks_and_may_be_wished(forge: Forge) -> None:
    encoder = network(
        "Encoder",
        "image, condition",
        "self.a = nn.Linear(74, 16); self.mean = nn.Linear(16, 2); self.logvar = nn.Linear(16, 2)",
        '{name: head(torch.tanh(self.a(torch.cat([image.flatten(1), condition], 1)))) for name, head in [("mean", self.mean), ("logvar", self.logvar)]}',
    )
    decoder = network(
        "Decoder",
        "code, condition",
        "self.a = nn.Linear(12, 64)",
        "self.a(torch.cat([code, condition], 1)).reshape(-1, 1, 8, 8)",
    )
    roles = {"encoder": "encoder", "decoder": "decoder"}
    objective = {"type": "variational", "roles": roles, "options": {"by_class": True}}
    plan = {"data": proposed("digits"), "objective": objective, "epochs": 20, "device": "cpu"}
    plan["learners"] = {"both": {"optimizer": {"type": "adam", "options": {"lr": 0.01}}}}
    source = HEAD + encoder + decoder + 'NETWORKS = {"encoder": Encoder, "decoder": Decoder}\n'
    folder = forge.train(
        {"format": 1, "name": "told", "source": source, "plan": plan, "project": {}}
    )
    assert end_of(folder)["state"] == "finished", (folder / "log.txt").read_text()
    trained = open_trained(folder)
    way, fields = trained.way, trained.fields_of("train")
    assert [wish.name for wish in way.wishes()] == ["class"]
    with torch.no_grad():
        for digit in (0, 1, 7):
            torch.manual_seed(0)
            made = way.make(trained.nets, 50, {"class": str(digit)}).mean(0).numpy()
            means = [fields["image"][fields["label"] == k].mean(0) for k in range(10)]
            means = [mean / (255 if mean.max() > 1 else 1) for mean in means]
            away = [float(np.square(made - mean).sum()) for mean in means]
            assert int(np.argmin(away)) == digit
    some = {name: values[:20] for name, values in trained.fields_of("validation").items()}
    known = way.answer(trained, some)
    unknown = way.answer(trained, {"image": some["image"]})
    assert len(known) == len(unknown) == 20
    assert len(known[0].code) == 2


# ---- what cannot be ------------------------------------------------------------------------------
MOONS = proposed("moons")
MOONS["signature"] = open_data(MOONS).signature.as_json()
DIABETES = proposed("diabetes")
DIABETES["signature"] = open_data(DIABETES).signature.as_json()


@pytest.mark.parametrize(
    ("kind", "data", "options", "said"),
    [
        ("variational", MOONS, {"code": 0}, "Numbers of the code is 0, but cannot be under 1"),
        ("variational", MOONS, {"code": 3}, "larger than a sample of these data, which has 2"),
        ("variational", DIABETES, {"by_class": True}, "no classes that the networks could be told"),
        ("variational", MOONS, {"likelihood": "bernoulli"}, "Choose “Any numbers"),
        ("reconstruct", MOONS, {"code": 3}, "larger than a sample of these data"),
        ("reconstruct", MOONS, {"sparse": 0.1}, "draw an encoder and a decoder"),
        ("reconstruct", MOONS, {"normal": "uper"}, "Did you mean 'upper'?"),
        ("reconstruct", DIABETES, {"normal": "ill"}, "They have no classes"),
    ],
)
def test_what_cannot_be_is_said_before_it_trains(
    kind: str, data: dict[str, Any], options: dict[str, Any], said: str
) -> None:
    roles = {"encoder": "encoder", "decoder": "decoder", "network": "network"}
    with pytest.raises(PlanError, match=said.replace("?", r"\?")):
        read({"data": data, "objective": {"type": kind, "options": options, "roles": roles}})


def test_a_larger_code_may_be_where_it_costs_something() -> None:
    roles = {"encoder": "encoder", "decoder": "decoder"}
    objective = {"type": "reconstruct", "options": {"code": 8, "sparse": 0.1}, "roles": roles}
    assert read({"data": MOONS, "objective": objective}).objective.options["code"] == 8


@pytest.mark.parametrize("kind", ["variational", "reconstruct"])
def test_samples_that_are_all_the_same_are_refused_in_words(kind: str) -> None:
    grey = Rows({"given": np.full((9, 1, 6, 6), 0.5, "float32")}, {"given": "image"}, 4, CPU)
    with pytest.raises(Refusal, match="are the same, so there is nothing to learn"):
        way_of(kind, PICTURE, {}).begin({}, {"train": grey})


def test_a_decoder_that_gives_another_shape_is_named_by_the_drawing() -> None:
    from builder import template
    from builder.judging.verdict import judge
    from engine.plan.plan import wants

    project = template("vae")
    document = project.document
    (dense,) = (
        id_
        for id_, node in document["networks"]["decoder"]["nodes"].items()
        if node["type"] == "reshape"
    )
    wrong = project.apply(
        [
            {
                "path": ["networks", "decoder", "nodes", dense, "params", "shape"],
                "value": [1, 4, 16],
            }
        ]
    ).document
    texts = [
        problem["text"]
        for problem in judge(wrong, document["plan"]["data"]["signature"], wants(document["plan"]))[
            "problems"
        ]
    ]
    assert any("1 × 8 × 8" in text for text in texts), texts


def test_a_sigmoid_at_the_end_of_a_decoder_of_scores_is_named_by_the_drawing(
    tmp_path: Path,
) -> None:
    from builder import template
    from builder.judging.verdict import judge
    from engine.plan.plan import wants

    project = template("vae")
    document = project.document
    nodes, wires = (document["networks"]["decoder"][part] for part in ("nodes", "wires"))
    (last,) = (id_ for id_, node in nodes.items() if node["type"] == "reshape")
    (wire,) = (id_ for id_, one in wires.items() if one["from"][0] == last)
    puts = [
        {"path": ["networks", "decoder", "nodes", "n99"], "value": {"type": "sigmoid", "name": "end"}},
        {"path": ["networks", "decoder", "wires", "w99"], "value": {"from": [last, "out"], "to": ["n99", "in"]}},
        {"path": ["networks", "decoder", "wires", wire, "from"], "value": ["n99", "out"]},
    ]  # fmt: skip
    wrong = project.apply(puts).document
    verdict = judge(wrong, document["plan"]["data"]["signature"], wants(document["plan"]))
    assert "end-activation" in [problem["check"] for problem in verdict["problems"]]


def test_nats_of_a_picture_are_summed_over_its_points() -> None:
    """So that published numbers of the same data are comparable."""
    assert surprise_of(torch.zeros(1, 1, 28, 28), torch.rand(1, 1, 28, 28)).item() == pytest.approx(
        784 * math.log(2), rel=1e-5
    )


# ---- what the network gets to see ----------------------------------------------------------------
@pytest.mark.parametrize("shape", [(2, 8, 8), (12, 3), (10,)], ids=["picture", "series", "row"])
def test_a_place_left_out_is_one_block_of_each_sample_in_all_its_channels(
    shape: tuple[int, ...],
) -> None:
    torch.manual_seed(0)
    ones = torch.ones(40, *shape)
    hidden = spoiled(ones, gap=0.5) == 0
    sides = (2, 3) if len(shape) == 3 else (1,)
    others = [side for side in range(1, ones.dim()) if side not in sides]
    if others:
        hidden = hidden.all(others[0])
    sizes = [shape[side - 1] for side in sides]
    long = [max(1, round(size / 2)) for size in sizes]
    assert hidden.flatten(1).sum(1).tolist() == [math.prod(long)] * 40
    for axis, length in enumerate(long, 1):
        lines = hidden if len(sides) == 1 else hidden.any(3 - axis)
        places = [line.nonzero().flatten().tolist() for line in lines]
        assert all(place == list(range(place[0], place[0] + length)) for place in places)
        assert len({place[0] for place in places}) > 1


def test_a_share_of_numbers_left_out_is_that_share_and_leaves_the_target_whole() -> None:
    torch.manual_seed(0)
    ones = torch.ones(200, 50)
    assert (spoiled(ones, hidden=0.3) == 0).float().mean().item() == pytest.approx(0.3, abs=0.02)
    assert ones.min() == 1
