"""Every entry of every catalogue: it has words, its defaults are in range, and it trains a tiny
problem.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from engine import ways
from engine.catalogue import Catalogue, filled
from engine.data.batches import Rows
from engine.data.signature import Signature
from engine.learning.desk import Desk
from engine.learning.measuring import measure
from engine.learning.train import Training
from engine.plan import losses, optimizers, regularisers, schedules
from engine.plan.plan import PlanError
from engine.plan.plan import read as read_plan
from engine.plan.schedules.schedule import Pace
from engine.run.record import Record

CATALOGUES: dict[str, Catalogue[Any]] = {
    "loss": losses.CATALOGUE,
    "optimizer": optimizers.CATALOGUE,
    "schedule": schedules.CATALOGUE,
    "regulariser": regularisers.CATALOGUE,
    "objective": ways.CATALOGUE,
}
ENTRIES = [(family, entry) for family, catalogue in CATALOGUES.items() for entry in catalogue]
SIGNATURE = Signature.from_json(
    {
        "fields": {
            "row": {"kind": "table", "shape": [4]},
            "label": {"kind": "label", "shape": [], "classes": ["a", "b", "c"]},
        },
        "inputs": ["row"],
        "target": "label",
    }
)


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.a, self.norm, self.b = nn.Linear(4, 16), nn.BatchNorm1d(16), nn.Linear(16, 3)

    def forward(self, row: torch.Tensor) -> torch.Tensor:
        return self.b(torch.relu(self.norm(self.a(row))))


def train(
    folder: Path,
    rows: int = 96,
    objective: str = "classify",
    signature: Signature = SIGNATURE,
    **plan: Any,
) -> Training:
    """Three classes in four dimensions, learned in this process."""
    chance = np.random.default_rng(0)
    x = chance.normal(size=(rows, 4)).astype("float32")
    fields: dict[str, np.ndarray] = {"row": x, "label": (x @ chance.normal(size=(4, 3))).argmax(1)}
    if objective == "regress":
        fields["label"] = x[:, :1].copy() * 2
    source = {
        name: Rows(fields, {}, 16, torch.device("cpu"), seed=0 if name == "train" else None)
        for name in ("train", "validation")
    }
    torch.manual_seed(0)
    net: nn.Module = Net()
    if objective == "regress":
        net.b = nn.Linear(16, 1)
    whole = {
        "data": {"set": "arrays"},
        "objective": {"type": objective},
        "epochs": 6,
        "batch": 16,
    } | plan
    desk = Desk(folder, 1)
    desk.open(0)
    made = Training(read_plan(whole), {"network": net}, source, signature, desk)
    made.ended = None
    made.run()
    desk.close()
    return made


def losses_of(folder: Path) -> list[float]:
    from engine.run.record import Record

    return Record(folder).points("train/loss").values.tolist()


@pytest.mark.parametrize(
    ("family", "entry"), ENTRIES, ids=lambda value: value if isinstance(value, str) else value.type
)
def test_every_entry_says_in_words_what_it_is_and_when_to_use_it(family: str, entry: Any) -> None:
    assert entry.title
    for words in (entry.summary, entry.when):
        assert words.endswith((".", "?")), words
        assert 20 < len(words) < 200
    names = [field.name for field in entry.fields]
    assert len(names) == len(set(names))
    for field in entry.fields:
        assert field.label
        assert field.problem(field.default) is None, field
        if field.low is not None and field.kind in ("int", "float"):
            assert field.problem(field.low - 1) is not None
        assert field.problem("seven" if field.kind != "text" else 7) is not None
    assert filled(entry, {}) == {field.name: field.default for field in entry.fields}


@pytest.mark.parametrize("optimizer", optimizers.CATALOGUE.entries)
def test_every_optimizer_learns(optimizer: str, tmp_path: Path) -> None:
    options = {"sgd": {"lr": 0.05}, "radam": {"lr": 0.01}}.get(optimizer, {})
    # L-BFGS wants all rows in one batch
    rows = 16 if optimizers.CATALOGUE[optimizer].needs_closure else 96
    made = train(
        tmp_path, rows, learners={"network": {"optimizer": {"type": optimizer, "options": options}}}
    )
    assert made.ended
    assert made.ended.state == "finished", made.ended
    found = losses_of(tmp_path)
    assert found[-1] < found[0] * 0.98


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "nesterov", "adam", "adamw"])
def test_the_kernels_give_the_bits_of_torchs_own_step(optimizer: str, tmp_path: Path) -> None:
    entry = optimizers.CATALOGUE[optimizer]
    made = train(tmp_path, epochs=1, learners={"network": {"optimizer": {"type": optimizer}}})
    options = {k: v for k, v in filled(entry, {}).items() if not k.startswith("beta")}
    torch.manual_seed(0)
    net = Net()
    theirs = getattr(torch.optim, entry.torch)(
        net.parameters(), **options, **entry.always, fused=True
    )
    source = made.sources["train"]
    for number in range(source.batches):
        batch = source.batch(0, number)
        theirs.zero_grad()
        nn.functional.cross_entropy(net(batch["row"]), batch["label"]).backward()
        theirs.step()
    for a, b in zip(made.modules["network"].parameters(), net.parameters(), strict=True):
        assert a.equal(b)


@pytest.mark.parametrize("schedule", schedules.CATALOGUE.entries)
def test_every_schedule_learns_and_stays_in_range(schedule: str, tmp_path: Path) -> None:
    entry, pace = schedules.CATALOGUE[schedule], Pace(100, 10)
    factors = [entry.factor(filled(entry, {}), step, pace) for step in range(100)]
    assert all(0 <= factor <= 1.0001 for factor in factors)
    assert max(factors) > 0.9
    train(
        tmp_path,
        learners={
            "network": {
                "schedule": {"type": schedule},
                "optimizer": {"type": "adam", "options": {"lr": 0.01}},
            }
        },
    )
    found = losses_of(tmp_path)
    assert found[-1] < found[0]


@pytest.mark.parametrize("regulariser", regularisers.CATALOGUE.entries)
def test_every_regulariser_keeps_weights_smaller(regulariser: str, tmp_path: Path) -> None:
    strong: dict[str, dict[str, float]] = {
        "l1": {"factor": 0.01}, "l2": {"factor": 0.1}, "weight-decay": {"factor": 5.0}, "elastic": {"l1": 0.01, "l2": 0.1}, "max-norm": {"limit": 0.3},
    }  # fmt: skip
    sizes = []
    for name, plan in (
        ("with", {"regularisers": [{"type": regulariser, "options": strong[regulariser]}]}),
        ("without", {}),
    ):
        (tmp_path / name).mkdir()
        made = train(
            tmp_path / name,
            learners={"network": {"optimizer": {"type": "adam", "options": {"lr": 0.01}}}},
            **plan,
        )
        sizes.append(
            sum(
                float(p.detach().norm())
                for p in made.modules["network"].parameters()
                if p.dim() > 1
            )
        )
    assert sizes[0] < sizes[1]


OUTPUTS = {
    "class": (torch.tensor([[2.0, -1.0, 0.5], [0.1, 0.2, 0.3]]), torch.tensor([0, 2])),
    "binary": (torch.tensor([[2.0], [-1.0]]), torch.tensor([1, 0])),
    "classes": (torch.tensor([[2.0, -1.0], [0.0, 1.0]]), torch.tensor([[1.0, 0.0], [0.0, 1.0]])),
    "number": (torch.tensor([[2.0], [-1.0]]), torch.tensor([1.0, 0.5])),
    "mask": (
        torch.randn(2, 3, 4, 4, generator=torch.Generator().manual_seed(0)),
        torch.ones(2, 4, 4, dtype=torch.int64),
    ),
    "binary mask": (torch.ones(2, 1, 4, 4), torch.ones(2, 4, 4, dtype=torch.int64)),
    "chances": (torch.tensor([[2.0, -1.0], [0.0, 1.0]]), torch.tensor([[0.9, 0.1], [0.2, 0.8]])),
    "sequence": (
        torch.randn(2, 9, 5, generator=torch.Generator().manual_seed(0)),
        torch.tensor([[1, 2, 0], [3, 3, 4]]),
    ),
}


@pytest.mark.parametrize("loss", losses.CATALOGUE.entries)
def test_every_loss_weighs_samples_and_falls_when_it_is_followed(loss: str) -> None:
    entry = losses.CATALOGUE[loss]
    function = entry.make(filled(entry, {}))
    assert entry.suits
    for kind in entry.suits:
        output, target = OUTPUTS[kind]
        output = output.clone().requires_grad_()
        value, count = function(output, target, None)
        assert value.dim() == 0
        assert float(count) >= 1
        (slope,) = torch.autograd.grad(value, output)
        assert slope.abs().sum() > 0 or float(value.detach()) == 0
        better, _ = function(output - 0.05 * slope, target, None)
        assert float(better.detach()) <= float(value.detach())
        same, weight = function(output, target, torch.ones(len(target)))
        assert float(same) == pytest.approx(float(value.detach()), rel=1e-5)
        assert float(weight) == len(target)
        only_first, _ = function(output, target, torch.tensor([1.0, 0.0]))
        alone, _ = function(output[:1], target[:1], None)
        if loss != "ctc":
            assert float(only_first) == pytest.approx(float(alone), rel=1e-4)


def test_cross_entropy_with_class_weights_is_torchs() -> None:
    entry = losses.CATALOGUE["cross-entropy"]
    scores, label = OUTPUTS["class"]
    weights = [1.0, 2.0, 3.0]
    value, count = entry.make(filled(entry, {"weights": weights, "smoothing": 0.1}))(
        scores, label, None
    )
    expected = nn.functional.cross_entropy(
        scores, label, torch.tensor(weights), label_smoothing=0.1
    )
    assert float(value) == pytest.approx(float(expected))
    assert float(count) == 4.0


@pytest.mark.parametrize("precision", ["fp32", "tf32", "bf16", "fp16"])
def test_every_precision_learns(precision: str, tmp_path: Path) -> None:
    made = train(
        tmp_path,
        precision=precision,
        learners={"network": {"optimizer": {"type": "adam", "options": {"lr": 0.01}}, "clip": 1.0}},
    )
    assert made.ended
    assert made.ended.state == "finished", made.ended
    found = losses_of(tmp_path)
    assert found[-1] < found[0]


def test_accumulation_gives_the_gradient_of_the_whole_batch(tmp_path: Path) -> None:
    """Micro-batches of 16 side by side are one batch of 32, also where the last one is short."""

    class Plain(Net):
        def forward(self, row: torch.Tensor) -> torch.Tensor:
            return self.b(torch.relu(self.a(row)))

    weights = []
    for batch, together in ((16, 2), (32, 1)):
        x = np.random.default_rng(0).normal(size=(90, 4)).astype("float32")
        fields = {"row": x, "label": (x.sum(1) > 0).astype("int64")}
        folder = tmp_path / str(batch)
        folder.mkdir()
        desk = Desk(folder, 1)
        desk.open(0)
        torch.manual_seed(0)
        plan = read_plan(
            {"data": {"set": "arrays"}, "objective": {"type": "classify"}, "epochs": 2, "batch": batch, "accumulate": together,
             "learners": {"network": {"optimizer": {"type": "sgd", "options": {"lr": 0.1}}}}}
        )  # fmt: skip
        source = Rows(fields, {}, batch, torch.device("cpu"), seed=0)
        made = Training(plan, {"network": Plain()}, {"train": source}, SIGNATURE, desk)
        made.run()
        desk.close()
        weights.append([p.detach().clone() for p in made.modules["network"].parameters()])
    for a, b in zip(*weights, strict=True):
        assert torch.allclose(a, b, atol=1e-6)


def test_early_stopping_keeps_the_best_weights(tmp_path: Path) -> None:
    made = train(
        tmp_path,
        epochs=60,
        stopping={"patience": 2, "monitor": "validation/loss"},
        learners={"network": {"optimizer": {"type": "sgd", "options": {"lr": 3.0}}}},
    )
    assert made.ended
    assert "Stopped early" in made.ended.cause
    told = made.final_weights()
    assert told["which"] == "best"
    again = measure(made)
    assert again["validation/loss"] == pytest.approx(made.at["best"]["value"], rel=1e-6)


def test_settings_of_the_drawing_reach_their_layers(tmp_path: Path) -> None:
    made = train(
        tmp_path,
        layers={
            "network/a": {"frozen": True},
            "network/norm": {"frozen": True},
            "network/b": {"lr": 0.0},
        },
        epochs=2,
    )
    torch.manual_seed(0)
    for (name, now), before in zip(
        made.modules["network"].state_dict().items(), Net().state_dict().values(), strict=True
    ):
        assert now.equal(before), f"{name} moved"


@pytest.mark.parametrize("fault", ["data", "rate", "gradient"])
def test_what_is_not_finite_never_reaches_the_weights(fault: str, tmp_path: Path) -> None:
    torch.manual_seed(0)
    net = Net()
    x = np.random.default_rng(0).normal(size=(96, 4)).astype("float32")
    fields = {"row": x, "label": (x.sum(1) > 0).astype("int64")}
    plan: dict[str, Any] = {
        "data": {"set": "arrays"},
        "objective": {"type": "classify"},
        "epochs": 40,
        "batch": 16,
        "checkpoints": {"seconds": 0.0},
    }
    if fault == "data":
        x[50, 2] = math.nan
    if fault == "rate":
        plan["learners"] = {"network": {"optimizer": {"type": "sgd", "options": {"lr": 100.0}}}}
        net.norm = nn.Identity()  # type: ignore[assignment]  # batch norm would keep the numbers in range
        plan["loss"] = {"type": "hinge"}
        net.b.weight.data.mul_(1e18)
    if fault == "gradient":
        net.a.weight.register_hook(lambda slope: slope * math.inf)
    desk = Desk(tmp_path, 1)
    desk.open(0)
    made = Training(
        read_plan(plan),
        {"network": net},
        {"train": Rows(fields, {}, 16, torch.device("cpu"), seed=0)},
        SIGNATURE,
        desk,
    )
    ending = made.run()
    desk.close()
    assert ending.state == "failed"
    assert "kept" in ending.cause
    assert ending.proposals
    assert {"data": "'row'", "rate": "step", "gradient": "network/a.weight"}[fault] in ending.cause
    for name, tensor in net.state_dict().items():
        assert torch.isfinite(tensor).all(), name
    # Every step that was done is on the curve, also those that nobody had read yet.
    assert Record(tmp_path).points("step/loss").steps.tolist()[: made.at["step"]] == list(
        range(1, made.at["step"] + 1)
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"data": {}}, "Choose some on the Data page"),
        ({"epoch": 3}, "unknown setting 'epoch'. Did you mean 'epochs'?"),
        (
            {"objective": {"type": "clasify"}},
            "There is no objective 'clasify'. Did you mean 'classify'?",
        ),
        ({"loss": {"type": "mse"}}, "does not suit the objective Many classes"),
        (
            {"learners": {"network": {"optimizer": {"type": "adam", "options": {"lr": -1}}}}},
            "cannot be under 0",
        ),
        (
            {"learners": {"network": {"optimizer": {"type": "lbfgs"}, "clip": 1.0}}},
            "cannot work with clipped gradients",
        ),
        ({"learners": {"nett": {}}}, "has no learner 'nett'"),
        ({"stopping": {"monitor": "validation/acuracy"}}, "Did you mean 'validation/accuracy'?"),
        ({"batch": float("nan")}, "'batch'"),
        ({"precision": "fp8"}, "it can be 'fp32'"),
        ({"regularisers": [{"type": "l3"}]}, "There is no regulariser 'l3'"),
    ],
)
def test_a_wrong_plan_is_explained(change: dict[str, Any], words: str) -> None:
    plan = {"data": {"set": "moons"}, "objective": {"type": "classify"}} | change
    with pytest.raises(PlanError) as told:
        read_plan(plan)
    assert words in str(told.value)


def test_a_plan_survives_its_json() -> None:
    plan = read_plan(
        {
            "data": {"set": "moons"},
            "objective": {"type": "classify"},
            "learners": {"network": {"clip": 2}},
            "stopping": {},
        }
    )
    assert read_plan(plan.as_json()) == plan
