"""The training script: its template runs as it stands, every way to learn has one, and it trains as
our own loop does.
"""

from __future__ import annotations

import ast
import copy
import functools
import inspect
import json
import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from builder.layers.modules.codebook import VectorQuantiser
from engine import ways
from engine.catalogue import filled
from engine.data.batches import Rows
from engine.data.kinds import kinds_of
from engine.data.opening import open_data
from engine.data.signature import Signature
from engine.export import work
from engine.export.script.make import rows_as_file, try_script
from engine.export.script.printing import WIDTH, Name, shown, with_values
from engine.export.script.write import TEMPLATE, Script, objective_of, write_script
from engine.learning.desk import Desk
from engine.learning.networks import build, roles_of
from engine.learning.train import Training
from engine.plan import losses, optimizers, schedules
from engine.plan.plan import read as read_plan
from engine.ways.script_pieces import NoScript

ROOT = Path(__file__).resolve().parent.parent.parent
HEAD = "import torch\nfrom torch import nn\n\n\n"


def network(name: str, inputs: str, layers: str, forward: str) -> str:
    body = "".join(f"        {line}\n" for line in layers.split("; "))
    head = f"class {name}(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
    return f"{head}{body}\n    def forward(self, {inputs}):\n        return {forward}\n\n\n"


def dense(into: int, out: int, field: str, name: str = "Net") -> str:
    layers = f"self.first = nn.Linear({into}, 16); self.last = nn.Linear(16, {out})"
    forward = f"self.last(torch.tanh(self.first({field}.flatten(1))))"
    return network(name, field, layers, forward)


ONE = 'NETWORKS = {"network": Net}\n'
PAINTER = network(
    "Net",
    "image",
    "self.first = nn.Conv2d(1, 6, 3, padding=1); self.last = nn.Conv2d(6, 2, 1)",
    '{"mask": self.last(torch.tanh(self.first(image))), "more": image}',
)
READER = network(
    "Net",
    "series, series_length",
    "self.first = nn.GRU(1, 8, batch_first=True); self.last = nn.Linear(8, 3)",
    "self.last(self.first(series)[0][torch.arange(len(series)), series_length - 1])",
)
WRITER = network(
    "Net",
    "text",
    "self.first = nn.Embedding(5, 8); self.last = nn.Linear(8, 5)",
    "self.last(torch.tanh(self.first(text)))",
)
PAIR = dense(6, 1, "row", "Critic") + dense(4, 6, "noise", "Generator")
PAIR += 'NETWORKS = {"critic": Critic, "generator": Generator}\n'
THINKS = "self.first = nn.Linear(7, 8); self.last = nn.Linear(8, 6)"
SEES = network(
    "Net", "row, time", THINKS, "self.last(torch.tanh(self.first(torch.cat([row, time], 1))))"
)
TOLD = network(
    "Net",
    "row, time, label",
    "self.told = nn.Embedding(4, 2); self.first = nn.Linear(9, 8); self.last = nn.Linear(8, 6)",
    "self.last(torch.tanh(self.first(torch.cat([row, time, self.told(label)], 1))))",
)

BELL = network(
    "Encoder",
    "row",
    "self.mean = nn.Linear(6, 4); self.logvar = nn.Linear(6, 4)",
    '{"mean": self.mean(row), "other": row, "spread": self.logvar(row)}',
) + dense(4, 6, "code", "Decoder")
BELL += 'NETWORKS = {"encoder": Encoder, "decoder": Decoder}\n'

SIZES: dict[str, dict[str, Any]] = {
    "row": {"kind": "table", "shape": [6]},
    "image": {"kind": "image", "shape": [1, 6, 6]},
    "series": {"kind": "series", "shape": [8, 1]},
    "text": {"kind": "tokens", "shape": [7], "classes": list("abcde")},
    "words": {"kind": "tokens", "shape": [7], "vocabulary": 5, "padding": 0},
    "label": {"kind": "label", "shape": [], "classes": ["a", "b", "c"]},
    "side": {"kind": "label", "shape": [], "classes": ["no", "yes"]},
    "labels": {"kind": "labels", "shape": [3], "classes": ["a", "b", "c"]},
    "number": {"kind": "number", "shape": [], "scale": [3.0, 2.0]},
    "future": {"kind": "numbers", "shape": [4]},
    "next": {"kind": "tokens", "shape": [7], "classes": list("abcde"), "padding": -100},
    "tags": {"kind": "tags", "shape": [7], "classes": list("abcde"), "padding": -100},
    "mask": {"kind": "mask", "shape": [6, 6], "classes": ["no", "yes"]},
}
# The way → its source, what it takes, its target, more of its plan.
WAYS: dict[str, tuple[str, str, str, dict[str, Any]]] = {
    "classify": (dense(6, 3, "row") + ONE, "row", "label", {}),
    "two-classes": (dense(6, 1, "row") + ONE, "row", "side", {}),
    "labels": (dense(6, 3, "row") + ONE, "row", "labels", {}),
    "regress": (dense(6, 1, "row") + ONE, "row", "number", {}),
    "classify-series": (READER + ONE, "series", "label", {}),
    "forecast": (dense(8, 4, "series") + ONE, "series", "future", {}),
    "next-token": (WRITER + ONE, "text", "next", {}),
    "masked-tokens": (WRITER.replace("text", "words") + ONE, "words", "", {}),
    "tagging": (WRITER.replace("text", "words") + ONE, "words", "tags", {}),
    "segment": (PAINTER + ONE, "image", "mask", {"outputs": {"network": {"scores": "mask"}}}),
    "reconstruct": (dense(6, 6, "row") + ONE, "row", "", {}),
    "adversarial": (
        PAIR,
        "row",
        "",
        {"roles": {"critic": "critic", "generator": "generator"}, "options": {"noise": 4}},
    ),
    "variational": (
        BELL,
        "row",
        "",
        {
            "roles": {"encoder": "encoder", "decoder": "decoder"},
            "outputs": {"encoder": {"mean": "mean", "logvar": "spread"}},
            "options": {"code": 4, "beta": 0.5, "free_bits": 0.1, "warm_up": 2},
        },
    ),
    "diffusion": (SEES + ONE, "row", "", {}),
    "flow-matching": (SEES + ONE, "row", "", {}),
}
Space = dict[str, Any]
# Random numbers, which our loop draws anew for each step.
DRAWING = ("masked-tokens", "adversarial", "variational", "diffusion", "flow-matching")


def columns(rows: int) -> dict[str, np.ndarray]:
    chance = np.random.default_rng(0)
    row, image = chance.random((rows, 6), np.float32), chance.random((rows, 1, 6, 6), np.float32)
    text = chance.integers(0, 5, (rows, 8))
    following = text[:, 1:].copy()
    following[:, -1] = -100
    return {
        "row": row,
        "image": image,
        "series": chance.random((rows, 8, 1), np.float32),
        "series.length": chance.integers(3, 9, rows),
        "text": text[:, :-1],
        "words": text[:, :-1],
        "label": (row[:, 0] * 3).astype(np.int64),
        "side": (row[:, 0] > 0.5).astype(np.int64),
        "labels": (row[:, :3] > 0.5).astype(np.float32),
        "number": row.sum(1),
        "future": chance.random((rows, 4), np.float32),
        "next": following,
        "tags": following,
        "mask": (image[:, 0] > 0.5).astype(np.uint8),
    }


class Case:
    """A way to learn over small arrays: for our loop, and as a script."""

    def __init__(self, way: str, *, source: str = "", **plan: Any) -> None:
        usual, field, self.target, more = WAYS[way]
        self.source = source or HEAD + usual
        whole = {
            "data": {"set": "arrays"},
            "objective": {"type": way, **more},
            "epochs": 6,
            "batch": 64,
            "device": "cpu",
        }
        self.plan = read_plan({**whole, **plan})
        names = {field, self.target, *(["series"] if field == "series" else [])} - {""}
        fields = {name: SIZES[name] for name in names}
        facts = {"fields": fields, "inputs": [field], "target": self.target or None}
        self.signature = Signature.from_json(facts)
        taken = [*names, *(["series.length"] if field == "series" else [])]
        every = columns(60)
        self.parts = {
            "train": {name: every[name][:40] for name in taken},
            "validation": {name: every[name][40:] for name in taken},
        }
        space: dict[str, Any] = {}
        exec(self.source, space)
        torch.manual_seed(self.plan.seed)
        drawn: Any = SimpleNamespace(NETWORKS=space["NETWORKS"])
        self.modules = build(drawn, self.plan)
        self.way = objective_of(self.plan, self.signature)
        self.nets = roles_of(self.modules, self.plan, self.way)

    def script(self, name: str = "a network") -> Script:
        return write_script(
            self.plan,
            self.source,
            name,
            self.way,
            {role: net.fields for role, net in self.nets.items()},
            {role: next(iter(net.outputs.values())) for role, net in self.nets.items()},
        )

    def files(self) -> dict[str, bytes]:
        script = self.script()
        kept = rows_as_file(self.parts, script.fields, self.target)
        return {"train.py": script.text.encode(), "data.npz": kept}

    def write(self, folder: Path) -> Path:
        for name, content in self.files().items():
            (folder / name).write_bytes(content)
        return folder / "train.py"

    def sources(self) -> dict[str, Rows]:
        kinds, cpu = kinds_of(self.signature), torch.device("cpu")
        return {part: Rows(fields, kinds, 64, cpu) for part, fields in self.parts.items()}

    def trained(self, folder: Path) -> dict[str, nn.Module]:
        """By our own loop, from the weights that the script begins with."""
        desk = Desk(folder, 1)
        desk.open(0)
        modules = copy.deepcopy(self.modules)
        training = Training(self.plan, modules, self.sources(), self.signature, desk)
        assert training.run().state == "finished"
        training.final_weights()
        desk.close()
        return modules


@pytest.fixture
def run_script(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[dict[str, Any], list[str]]]:
    """`run_script(case, …)`: what it writes as weights, and the lines that it prints."""
    torch.set_num_threads(1)

    def run(case: Case, *arguments: str) -> tuple[dict[str, Any], list[str]]:
        file, weights = case.write(tmp_path), tmp_path / "weights.pt"
        monkeypatch.setattr(sys, "argv", ["train.py", "--weights", str(weights), *arguments])
        runpy.run_path(str(file), run_name="__main__")
        return torch.load(weights), capsys.readouterr().out.strip().splitlines()

    return run


@pytest.fixture
def trained_job(own_home: Path) -> Callable[..., Any]:
    """A finished run of a source and a plan."""
    from engine.run.run import start

    def run(source: str, plan: dict[str, Any]) -> Any:
        job = {"format": 1, "name": "a run", "source": source, "plan": {**plan, "epochs": 1}}
        begun = start({**job, "project": {}}, folder=own_home).wait(180)
        assert begun.state == "finished", begun.cause
        return begun

    return run


def close(states: dict[str, Any], modules: dict[str, nn.Module]) -> None:
    """The weights of a script are those of our loop."""
    states = {"network": states} if list(modules) == ["network"] else states
    for role, module in modules.items():
        for name, tensor in module.state_dict().items():
            torch.testing.assert_close(states[role][name], tensor, atol=1e-5, rtol=1e-4)


# ---- every way -----------------------------------------------------------------------------------
@pytest.mark.parametrize("way", [way for way in WAYS if way not in DRAWING])
def test_every_way_trains_in_its_script_to_the_weights_of_our_own_loop(
    way: str, tmp_path: Path, run_script: Callable[..., Any]
) -> None:
    case = Case(way)
    states, lines = run_script(case)
    close(states, case.trained(tmp_path))
    assert lines[0].startswith("epoch 1: training loss ")
    assert lines[-1].startswith("validation: loss ")
    assert "on 20 rows" in lines[-1]


LOSSES = [(way, loss) for way in WAYS for loss in ways.CATALOGUE[way].losses_fit or ("",)]
CHANGED: dict[str, dict[str, Any]] = {
    "cross-entropy": {"smoothing": 0.1},
    "binary-cross-entropy": {"positive_weight": 2.5, "smoothing": 0.1},
    "huber": {"delta": 0.2},
    "focal": {"focus": 1.5},
    "hinge": {"margin": 0.5},
    "kl": {"temperature": 2.0},
    "quantile": {"quantile": 0.9},
    "dice": {"smooth": 0.5},
}


@pytest.mark.parametrize(("way", "loss"), LOSSES)
def test_the_losses_of_a_batch_are_those_of_our_own_loop(
    way: str, loss: str, tmp_path: Path
) -> None:
    chosen = {"loss": {"type": loss, "options": CHANGED.get(loss, {})}} if loss else {}
    case = Case(way, **chosen)
    script = runpy.run_path(str(case.write(tmp_path)))
    torch.manual_seed(1)
    ours = in_second_epoch(case)
    torch.manual_seed(1)
    rows = script["load_rows"]()["train"]
    its = in_its_second_epoch(script, case, rows)
    assert [learner for learner, _ in its] == [learner for learner, _ in ours]
    assert [value for _, value in its] == pytest.approx([value for _, value in ours], abs=1e-5)
    measured = script["evaluate"](case.modules, rows)
    assert set(measured) == set(case.way.script().scores)


def in_second_epoch(case: Case) -> list[tuple[str, float]]:
    """The losses of our own loop, before a step on them."""
    source = case.sources()["train"]
    state = case.way.begin(case.nets, case.sources())
    batch = case.way.draw(source, case.nets, state, 1, 0)
    return [(loss.learner, loss.value.item()) for loss in case.way.losses(case.nets, batch, state)]


def in_its_second_epoch(script: Space, case: Case, rows: Space) -> list[tuple[str, float]]:
    """The same of a script."""
    batch = rows | {"epochs": torch.tensor(1.0)}
    return [(learner, value.item()) for learner, value in script["losses"](case.modules, batch)]


def adversarial(**options: Any) -> dict[str, Any]:
    return WAYS["adversarial"][3] | {"type": "adversarial", "options": {"noise": 4, **options}}


def variational(**options: Any) -> dict[str, Any]:
    return WAYS["variational"][3] | {"type": "variational", "options": {"code": 4, **options}}


MAKERS: dict[str, dict[str, Any]] = {
    "bell": variational(spread=0.3),
    "bell, warmed up": variational(warm_up=4, beta=2.0),
    "least squares": adversarial(loss="least-squares", r1=2.0),
    "hinge": adversarial(loss="hinge", critic_steps=3),
    "wasserstein, cut": adversarial(loss="wasserstein", cut=0.05),
    "wasserstein, penalty": adversarial(loss="wasserstein", penalty=10.0, critic_steps=2),
    "velocity": {"type": "diffusion", "options": {"answers": "velocity", "schedule": "linear"}},
    "sample": {"type": "diffusion", "options": {"answers": "sample"}},
    "diffusion by class": {"type": "diffusion", "options": {"by_class": True}},
    "flow by class": {"type": "flow-matching", "options": {"by_class": True, "untold": 0.5}},
}


AT_ONCE = ("hinge",)  # the others with the slow ones


@pytest.mark.parametrize(
    "maker",
    [m if m in AT_ONCE else pytest.param(m, marks=pytest.mark.slow) for m in MAKERS],
)
def test_what_makes_samples_does_so_in_its_script_with_the_same_losses(
    maker: str, tmp_path: Path
) -> None:
    objective = MAKERS[maker]
    if objective["options"].get("by_class"):
        case = Case("classify", source=HEAD + TOLD + ONE, objective=objective)
    else:
        case = Case(objective["type"], objective=objective)
    script = runpy.run_path(str(case.write(tmp_path)))
    rows = script["load_rows"]()["train"]
    torch.manual_seed(1)
    ours = in_second_epoch(case)
    torch.manual_seed(1)
    its = in_its_second_epoch(script, case, rows)
    assert [learner for learner, _ in its] == [learner for learner, _ in ours]
    assert [value for _, value in its] == pytest.approx([value for _, value in ours], abs=1e-5)
    assert set(script["evaluate"](case.modules, rows)) == set(case.way.script().scores)
    with torch.no_grad():
        made = script["make"](case.modules, rows)
    assert made.shape == rows["row"].shape
    assert made.isfinite().all()
    lines = try_script(case.files(), steps=2)
    assert any("samples made" in line for line in lines)


def test_class_weights_reach_the_script(tmp_path: Path, run_script: Callable[..., Any]) -> None:
    case = Case("classify", loss={"type": "cross-entropy", "options": {"weights": [1, 2, 0.5]}})
    close(run_script(case)[0], case.trained(tmp_path))


def test_noise_on_what_is_reconstructed_is_that_of_the_plan(tmp_path: Path) -> None:
    case = Case("reconstruct", objective={"type": "reconstruct", "options": {"noise": 0.5}})
    script = runpy.run_path(str(case.write(tmp_path)))
    rows = script["load_rows"]()["train"]
    torch.manual_seed(3)
    (its,) = [value for _, value in script["losses"](case.modules, rows)]
    torch.manual_seed(3)
    (ours,) = case.way.losses(case.nets, {"row": rows["row"]}, {})
    assert its.item() == pytest.approx(ours.value.item(), abs=1e-6)
    before = torch.get_rng_state()
    assert script["evaluate"](case.modules, rows) == script["evaluate"](case.modules, rows)
    assert torch.equal(before, torch.get_rng_state()), "measuring takes nothing of the training's"


@pytest.mark.parametrize(
    "options",
    [{"hidden": 0.5}, {"gap": 0.4}, {"code": 3, "sparse": 0.5}, {"code": 3, "contractive": 0.5}],
    ids=str,
)
def test_what_spoils_a_sample_and_what_a_code_costs_are_those_of_the_plan(
    options: dict[str, Any], tmp_path: Path
) -> None:
    source = HEAD + dense(6, 3, "row", "Encoder") + dense(3, 6, "code", "Decoder")
    source += 'NETWORKS = {"encoder": Encoder, "decoder": Decoder}\n'
    roles = {"encoder": "encoder", "decoder": "decoder"} if "code" in options else {}
    more = {"type": "reconstruct", "options": options, **({"roles": roles} if roles else {})}
    case = Case("reconstruct", objective=more, **({"source": source} if roles else {}))
    script = runpy.run_path(str(case.write(tmp_path)))
    rows = script["load_rows"]()["train"]
    torch.manual_seed(3)
    (its,) = [value for _, value in script["losses"](case.modules, rows)]
    torch.manual_seed(3)
    (ours,) = case.way.losses(case.nets, {"row": rows["row"]}, {})
    assert its.item() == pytest.approx(ours.value.item(), abs=1e-6)
    plain = Case(
        "reconstruct",
        **({"objective": {**more, "options": {"code": 3}}, "source": source} if roles else {}),
    )
    (without,) = plain.way.losses(plain.nets, {"row": rows["row"]}, {})
    assert abs(without.value.item() - its.item()) > 1e-4, "the option changes something"


def test_one_class_and_a_codebook_are_learned_in_the_script_as_in_our_own_loop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(WAYS, "reconstruct", ("", "row", "label", {}))
    layers = "self.first = nn.Linear(6, 4); self.codes = VectorQuantiser(4, 8); self.last = nn.Linear(4, 6)"
    net = network("Net", "row", layers, "self.last(self.codes(self.first(row)))")
    source = HEAD.replace("import nn", "import Tensor, nn") + inspect.getsource(VectorQuantiser)
    objective = {"type": "reconstruct", "options": {"normal": "b"}}
    case = Case("reconstruct", source=source + "\n\n" + net + ONE, objective=objective)
    script = runpy.run_path(str(case.write(tmp_path)))
    rows = script["load_rows"]()["train"]
    before = copy.deepcopy(case.modules["network"].state_dict())
    torch.manual_seed(3)
    (ours,) = case.way.losses(case.nets, case.sources()["train"].batch(0, 0), {})
    codebook = case.modules["network"].codes
    assert codebook.pull.item() > 0
    case.modules["network"].load_state_dict(before)
    torch.manual_seed(3)
    (its,) = [value for _, value in script["losses"](case.modules, rows)]
    assert 0 < ours.count < len(rows["row"])
    assert its.item() == pytest.approx(ours.value.item(), rel=1e-5)
    assert "pull_of(networks)" in case.script().text


def test_two_networks_that_learn_from_each_other_have_an_optimizer_each() -> None:
    case = Case(
        "adversarial",
        learners={
            "critic": {"optimizer": {"type": "sgd", "options": {"lr": 0.05}}, "clip": 1.0},
            "generator": {"schedule": {"type": "cosine"}},
        },
    )
    lines = try_script(case.files(), steps=3)
    assert lines[0].startswith("epoch 1: training critic ")
    assert ", generator " in lines[0]
    text = case.script().text
    assert '"critic": torch.optim.SGD' in text
    assert '"generator": torch.optim.Adam' in text
    assert text.count("First the critic learns") == 1, "what is printed is printed once"


@pytest.mark.slow
def test_a_run_of_two_networks_gives_a_script(trained_job: Callable[..., Any]) -> None:
    source = HEAD + dense(2, 1, "point", "Critic") + dense(4, 2, "noise", "Generator")
    run = trained_job(
        source + 'NETWORKS = {"critic": Critic, "generator": Generator}\n',
        {"data": {"set": "moons"}, "objective": {"type": "adversarial", **WAYS["adversarial"][3]}},
    )
    report = work.do("script", run)
    assert report["files"] == ["requirements.txt", "train.py"]
    assert report["said"][-1].endswith("rows")


def test_each_of_two_networks_moves_on_its_own_loss_alone(
    tmp_path: Path, run_script: Callable[..., Any]
) -> None:
    still = {"optimizer": {"type": "sgd", "options": {"lr": 0.0}}}
    case = Case("adversarial", learners={"generator": still})
    states, _ = run_script(case)
    for role, moves in (("generator", False), ("critic", True)):
        before = case.modules[role].state_dict()
        same = all(torch.equal(states[role][name], before[name]) for name in before)
        assert same != moves


# ---- rows that ship with scikit-learn ------------------------------------------------------------
SHIPPED = [
    ("digits", "classify", dense(64, 10, "image") + ONE, ()),
    ("digits", "reconstruct", dense(64, 64, "image") + ONE, ()),
    ("iris", "classify", dense(4, 3, "row") + ONE, ("standardise",)),
    ("wine", "classify", dense(13, 3, "row") + ONE, ("standardise",)),
    ("breast-cancer", "two-classes", dense(30, 1, "row") + ONE, ("standardise",)),
    ("diabetes", "regress", dense(10, 1, "row") + ONE, ("standardise", "standardise-target")),
    ("moons", "two-classes", dense(2, 1, "point") + ONE, ()),
    ("moons", "adversarial", PAIR.replace("row", "point").replace("6", "2"), ()),
]


@pytest.mark.parametrize(("data", "way", "source", "steps"), SHIPPED)
def test_a_script_splits_rows_that_ship_with_scikit_learn_itself(
    data: str, way: str, source: str, steps: tuple[str, ...], tmp_path: Path
) -> None:
    opened = open_data({"set": data}, seed=0, folder=tmp_path)
    case = Case(way, data={"set": data})
    case.source, case.signature = HEAD + source, opened.signature
    case.way = objective_of(case.plan, case.signature)
    space: dict[str, Any] = {}
    exec(case.source, space)
    case.modules = build(SimpleNamespace(NETWORKS=space["NETWORKS"]), case.plan)  # type: ignore[arg-type]
    case.nets = roles_of(case.modules, case.plan, case.way)
    script = case.script()
    assert not script.fields
    assert [line.split("==")[0] for line in script.requirements][1] == "scikit-learn"
    (tmp_path / "train.py").write_text(script.text, encoding="utf-8")
    parts = runpy.run_path(str(tmp_path / "train.py"))["load_rows"]()
    field = opened.signature.inputs[0]
    for part, rows in parts.items():
        assert rows[field].shape[1:] == opened.parts["train"].fields[field].shape[1:]
        assert abs(len(rows[field]) - opened.split.sizes[part]) <= 2
        assert ("target" in rows) == case.way.script().takes_target
    its, ours = parts["train"][field], torch.from_numpy(opened.parts["train"].fields[field])
    assert float(its.mean()) == pytest.approx(float(ours.mean()), abs=0.05)
    assert float(its.std()) == pytest.approx(float(ours.std()), rel=0.1)
    if "standardise-target" in steps:
        assert abs(float(parts["train"]["target"].mean())) < 1e-5


# ---- every setting -------------------------------------------------------------------------------
def of_network(**learner: Any) -> dict[str, Any]:
    return {"learners": {"network": learner}}


SETTINGS: dict[str, dict[str, Any]] = {
    "clip to a norm": of_network(clip=0.05),
    "clip each number": of_network(clip={"type": "value", "at": 0.01}),
    "penalties": {
        "regularisers": [
            {"type": "l1", "options": {"factor": 0.01}},
            {"type": "l2", "options": {"factor": 0.02}},
        ],
    },
    "decay": {"regularisers": [{"type": "weight-decay", "options": {"factor": 0.3}}]},
    "largest norm": {"regularisers": [{"type": "max-norm", "options": {"limit": 0.5}}]},
    "layers of their own": {
        "layers": {
            "network/first": {"lr": 0.1, "l1": 0.01, "l2": 0.02},
            "network/last": {"lr": 3.0},
        },
    },
    "layers of their own with Muon": {
        "layers": {"network/first": {"lr": 0.1}},
        **of_network(optimizer={"type": "muon"}, schedule={"type": "linear"}),
    },
    "layers of their own with decay": {
        "layers": {"network/first": {"lr": 0.1}},
        "regularisers": [{"type": "weight-decay", "options": {"factor": 0.3}}],
        **of_network(schedule={"type": "cosine"}),
    },
    "a frozen layer": {"layers": {"network/first": {"frozen": True}}},
    "a slower mean": {"average": {"type": "ema", "decay": 0.5}},
    "a mean of the end": {"average": {"type": "swa", "start": 0.5}},
    "best by accuracy": {
        "stopping": {"monitor": "validation/accuracy", "patience": 2},
        **of_network(optimizer={"type": "sgd", "options": {"lr": 0.5}}),
    },
    "best by loss": {
        "stopping": {"patience": 2},
        **of_network(optimizer={"type": "sgd", "options": {"lr": 40.0}}),
    },
    "a few steps": {"steps": 4, **of_network(schedule={"type": "cosine"})},
    "a plateau": of_network(
        optimizer={"type": "sgd", "options": {"lr": 30.0}},
        schedule={"type": "plateau", "options": {"patience": 1, "gamma": 0.1}},
    ),
}
SETTINGS |= {
    f"optimizer {entry.type}": of_network(optimizer={"type": entry.type})
    for entry in optimizers.CATALOGUE
    if not entry.needs_closure
}
SETTINGS |= {
    f"schedule {entry.type}": of_network(schedule={"type": entry.type})
    for entry in schedules.CATALOGUE
}


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_trains_in_the_script_as_in_our_own_loop(
    setting: str, tmp_path: Path, run_script: Callable[..., Any]
) -> None:
    case = Case("classify", **SETTINGS[setting])
    states, _ = run_script(case)
    close(states, case.trained(tmp_path))


def test_what_the_script_leaves_out_is_said_at_its_top() -> None:
    plan = {"precision": "fp16", "compile": True, "stopping": {"monitor": "validation/r2"}}
    text = Case("regress", **plan).script().text
    top = " ".join((ast.get_docstring(ast.parse(text)) or "").split())
    assert (
        "Left out of this script: the precision fp16, torch.compile, stopping by validation/r2 "
        "(it watches the loss)." in top
    )


def test_bfloat16_is_in_the_script(run_script: Callable[..., Any]) -> None:
    exact, _ = run_script(Case("classify"))
    rough, lines = run_script(Case("classify", precision="bf16"))
    assert lines
    assert 0 < (exact["first.weight"] - rough["first.weight"]).abs().max() < 0.01


def test_what_has_no_script_says_so_in_words() -> None:
    with pytest.raises(NoScript, match=r"not written for \*L-BFGS\* yet"):
        Case("classify", **of_network(optimizer={"type": "lbfgs"})).script()
    case = Case("classify")
    case.source = case.source.replace("Net", "losses")
    with pytest.raises(NoScript, match="both have the name 'losses'"):
        case.script()


# ---- how it reads --------------------------------------------------------------------------------
def test_the_template_runs_as_it_stands(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-I", str(TEMPLATE)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert "epoch 3: training loss" in done.stdout
    assert (tmp_path / "weights.pt").exists()


RULES = ("--isolated", "--select=E,F,W,I,UP,C4,SIM,RUF", "--ignore=RUF001,RUF002,RUF003,SIM108")


def test_printed_scripts_pass_the_linter_at_our_width(tmp_path: Path) -> None:
    everything = {
        key: value
        for name in ("penalties", "layers of their own", "a slower mean", "best by accuracy")
        for key, value in SETTINGS[name].items()
    }
    everything |= of_network(
        optimizer={"type": "muon"}, schedule={"type": "one-cycle"}, clip={"type": "value", "at": 1}
    )
    texts = {way: Case(way).script().text for way in WAYS}
    texts["everything"] = Case("classify", **everything).script().text
    for way, text in texts.items():
        (tmp_path / f"{way}.py").write_text(text, encoding="utf-8")
        assert max(map(len, text.splitlines())) <= WIDTH, way
        assert "engine" not in text
        assert "# [" not in text
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", f"--line-length={WIDTH}", *RULES, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_what_writes_the_script_names_no_way_to_learn() -> None:
    for file in sorted((ROOT / "engine" / "export" / "script").glob("*.py")):
        texts = {
            node.value
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        assert not texts & set(ways.CATALOGUE.entries), file.name


@pytest.mark.parametrize("entry", losses.CATALOGUE, ids=lambda entry: entry.type)
def test_a_plain_loss_takes_the_options_of_its_entry(entry: Any) -> None:
    if entry.plain is None:
        assert not [way for way in ways.CATALOGUE if entry.type in way.losses_fit]
        return
    text = set(filled(entry, {}))
    assert set(entry.plain.__kwdefaults__ or {}) == text


# ---- no text of a person becomes code ------------------------------------------------------------
NASTY = st.text(max_size=60) | st.sampled_from(
    ['a"""\nimport os; os.system("x")\n#\\', "'); import os #", "\\", "{name}", "\u2028x", '"""']
)


def shape(text: str) -> str:
    """A file without its texts: what it does."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


def printed(name: str, output: str, field: str) -> str:
    case = Case("reconstruct")
    facts = {"fields": {field: SIZES["row"]}, "inputs": [field]}
    case.way = objective_of(case.plan, Signature.from_json(facts))
    inputs, outputs = {"network": [field]}, {"network": output}
    return write_script(case.plan, case.source, name, case.way, inputs, outputs).text


@functools.cache
def shape_of_plain_names() -> str:
    return shape(printed("a", "b", "c"))


@settings(max_examples=25, deadline=None)
@given(NASTY, NASTY, NASTY)
def test_names_of_people_stay_texts(name: str, output: str, field: str) -> None:
    assert shape(printed(name, output, field)) == shape_of_plain_names()


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | NASTY,
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(NASTY, inner, max_size=6)
    | st.tuples(inner, inner),
)  # fmt: skip


@given(VALUES)
def test_a_printed_value_is_the_value(value: Any) -> None:
    assert ast.literal_eval(shown(value)) == value
    changed = with_values("X = 0  # a remark\n\n\ndef f(*, X=1):\n    return X\n", {"X": value})
    space: dict[str, Any] = {}
    exec(changed, space)
    assert space["X"] == space["f"]() == value


def test_only_a_dotted_name_is_printed_bare() -> None:
    assert shown({"a": Name("torch.optim.Adam")}) == '{"a": torch.optim.Adam}'
    with pytest.raises(ValueError, match="is no name"):
        Name("print('x')")
    with pytest.raises(TypeError, match="cannot be printed"):
        shown(object())


def test_a_long_value_is_broken_where_it_reads_well() -> None:
    numbers = shown([0.125] * 40)
    assert numbers.splitlines()[0] == "["
    assert max(map(len, numbers.splitlines())) <= WIDTH
    assert json.loads(numbers.replace(",\n]", "\n]")) == [0.125] * 40
    options = {"a_rather_long_name": 1.0, "another_long_name": 2.0, "a_third_long_name": [0.5] * 30}
    assert shown({"network": options}).splitlines()[:3] == [
        "{",
        '    "network": {',
        '        "a_rather_long_name": 1.0,',
    ]
