"""What is seen inside a network: the right numbers, of the right layers, and not one bit of the
training changed by looking.
"""

from __future__ import annotations

import base64
import json
import time
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from engine import ways
from engine.data.batches import Rows
from engine.data.opening import open_data, proposed
from engine.data.signature import Field, Signature
from engine.data.source import Environment
from engine.files import read_json
from engine.insides.layer import look_at_layer, look_at_nodes
from engine.insides.passing import resting, watching
from engine.insides.plane import Plane
from engine.insides.predictions import look_at_predictions
from engine.insides.window import NO_SAMPLES, Window
from engine.insides.wiring import Link, links
from engine.measures.pictures import histogram
from engine.run import listing
from engine.run.record import read_live
from engine.run.wishes import Wishes
from engine.ways.way import Role, Way
from tests.engine.conftest import CNN, MLP, digits_job, moons_job, poll


class Small(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 4, 3, padding=1)
        self.relu1 = nn.ReLU()
        self.flatten = nn.Flatten()
        self.dense1 = nn.Linear(4 * 16, 3)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        return self.dense1(self.flatten(self.relu1(self.conv1(image))))


def test_a_layer_is_seen_through_the_activation_behind_it_and_a_dead_unit_is_counted() -> None:
    net = Small()
    with torch.no_grad():
        net.conv1.weight.abs_()  # the others fire for any picture
        net.conv1.bias.zero_()
        net.conv1.bias[2] = -1e6  # the third filter never does
    with watching(net) as seen:
        net(torch.rand(8, 1, 4, 4))
    told = look_at_layer("conv1", seen, {"conv1.weight": torch.ones(4, 1, 3, 3)}, 0)
    assert told["units"]["count"] == 4
    assert told["units"]["dead"] == 1
    assert told["units"]["fires"][2] == 0
    assert told["bend"] == "ReLU"
    assert told["filters"] | {"data": ""} == {
        "count": 4,
        "size": [3, 3],
        "of": 1,
        "data": "",
        "most": told["filters"]["most"],
    }
    assert told["gradient norm"] == pytest.approx(6.0)
    maps = np.frombuffer(base64.b64decode(told["maps"]["data"]), np.uint8).reshape(4, 4, 4)
    expected = seen.outputs["relu1"][0].detach().numpy()
    assert np.abs(maps / 255 * told["maps"]["most"] - expected).max() < told["maps"]["most"] / 250
    nodes = look_at_nodes("network", seen, {"conv1.weight": torch.ones(4, 1, 3, 3)})
    assert nodes["network/conv1"]["dead"] == 0.25
    assert nodes["network/conv1"]["gradient"] == pytest.approx(6.0)
    assert sum(nodes["network/dense1"]["histogram"]["counts"]) == 24


def test_hooks_are_gone_and_modes_are_back_after_a_look() -> None:
    net = nn.Sequential(nn.Linear(2, 2), nn.Dropout(), nn.BatchNorm1d(2))
    net.train()
    net[2].eval()  # a frozen layer stays frozen
    with resting({"network": net}), watching(net):
        net(torch.rand(4, 2))
    assert [layer.training for layer in net] == [True, True, False]
    assert not any(layer._forward_hooks or layer._forward_pre_hooks for layer in net.modules())


def test_looking_back_is_seen_as_it_is_computed() -> None:
    from builder.layers.modules.attention import AdditiveAttention

    class Net(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.looks = AdditiveAttention(6, 4, 8)

        def forward(self, x: torch.Tensor, memory: torch.Tensor) -> torch.Tensor:
            return self.looks(x, memory)

    net, x, memory = Net(), torch.randn(2, 3, 6), torch.randn(2, 5, 4)
    plain = torch.softmax
    with watching(net, attention=True) as seen, torch.no_grad():
        result = net(x, memory)
    assert torch.softmax is plain
    (shares,) = seen.attention["looks"]
    assert shares.shape == (3, 5)
    assert torch.allclose(shares @ memory[0], result[0], atol=1e-6)


def test_attention_is_seen_as_it_is_computed() -> None:
    from builder.layers.modules.attention import SelfAttention

    class Net(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.attention1 = SelfAttention(8, 2, causal=True)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return self.attention1(x)

    net = Net().eval()
    with watching(net, attention=True) as seen, torch.no_grad():
        net(torch.rand(3, 5, 8))
    heads = seen.attention["attention1"]
    assert heads.shape == (2, 5, 5)
    assert torch.allclose(heads.sum(-1), torch.ones(2, 5), atol=1e-5)
    assert heads.triu(1).abs().max() == 0, "a causal head looks at nothing that comes later"


def test_a_histogram_of_what_is_all_alike_or_not_finite_still_stands() -> None:
    assert histogram(np.full(10, 3.0))["counts"] != []
    assert histogram(np.array([np.nan, np.inf])) is None
    assert sum(histogram(np.array([1.0, np.nan, 2.0]))["counts"]) == 2


def way(name: str, signature: Signature) -> Way:
    return ways.CATALOGUE[name]({}, None, signature)


def test_predictions_name_the_worst_mistakes_first() -> None:
    label = Field("label", (), (), "int64", classes=("a", "b"))
    signature = Signature(3, {"label": label}, (), "label")
    scores = torch.tensor([[4.0, 0.0], [0.0, 1.0], [9.0, 0.0]])
    told = look_at_predictions(
        way("classify", signature), scores, {"label": torch.tensor([0, 0, 1])}, signature
    )
    assert told is not None
    assert told["wrong"] == 2
    assert [one["row"] for one in told["worst"]] == [2, 1]
    assert [one["said"] for one in told["fixed"]] == [0, 1, 0]


@pytest.mark.parametrize(
    "transforms",
    [[], ["standardise-series", "standardise-target"], ["standardise-series", "channels-first"]],
)
def test_a_forecast_is_shown_with_the_past_that_it_goes_on_from(transforms: list[str]) -> None:
    data = open_data(
        {
            **proposed("seasons"),
            "options": {"past": 12, "ahead": 3},
            "transforms": [{"type": one} for one in transforms],
        }
    )
    signature, part = data.signature, data.parts["validation"]
    batch = {name: torch.from_numpy(values[:5]) for name, values in part.fields.items()}
    told = look_at_predictions(way("forecast", signature), torch.zeros(5, 3), batch, signature)
    assert told is not None
    windows, target = data.raw.columns["series"].values, data.raw.columns["value"].values
    for k, one in enumerate(told["fixed"]):
        assert one["past"] == pytest.approx(windows[part.rows[k], :, 0].tolist(), abs=1e-4)
        assert one["truth"] == pytest.approx(target[part.rows[k]].tolist(), abs=1e-4)


def drawn(nodes: dict[str, str], wires: list[tuple[str, str]]) -> dict[str, Any]:
    return {
        "networks": {
            "network": {
                "nodes": {id_: {"type": kind, "name": id_} for id_, kind in nodes.items()},
                "wires": {
                    f"w{k}": {"from": [a, "out"], "to": [b, "in"]} for k, (a, b) in enumerate(wires)
                },
            }
        }
    }


def test_wires_are_followed_through_activations_sums_and_joins() -> None:
    nodes = {
        "point": "table",
        "d1": "dense",
        "act": "tanh",
        "d2": "dense",
        "join": "concat",
        "d3": "dense",
        "sum": "add",
        "d4": "dense",
    }
    wires = [
        ("point", "d1"),
        ("d1", "act"),
        ("act", "d2"),
        ("act", "join"),
        ("d2", "join"),
        ("join", "d3"),
        ("d3", "sum"),
        ("d2", "sum"),
        ("sum", "d4"),
    ]
    found = links(drawn(nodes, wires), "network", {"d1": 4, "d2": 3, "d3": 3, "d4": 1})
    assert Link("", "d1", 0, 2) in found
    assert Link("d1", "d2", 0, 4) in found
    assert {Link("d1", "d3", 0, 4), Link("d2", "d3", 4, 3)} <= set(found)
    assert {Link("d3", "d4", 0, 3), Link("d2", "d4", 0, 3)} <= set(found)


def test_a_way_through_a_block_is_left_out_rather_than_guessed() -> None:
    found = links(
        drawn({"point": "table", "b": "block", "d1": "dense"}, [("point", "b"), ("b", "d1")]),
        "network",
        {"d1": 4},
    )
    assert found == []


def points_of(points: torch.Tensor) -> Rows:
    fields = {"point": points.numpy(), "label": np.zeros(len(points), np.int64)}
    return Rows(fields, {"point": "table", "label": "label"}, 16, torch.device("cpu"))


def test_the_plane_holds_what_the_network_answers_at_each_point() -> None:
    scope: dict[str, Any] = {}
    exec(MLP, scope)
    net = scope["Net"]()
    points = torch.rand(50, 2) * 4 - 1
    point = Field("table", (2,), ("columns",), "float32")
    label = Field("label", (), (), "int64", classes=("a", "b"))
    signature = Signature(50, {"point": point, "label": label}, ("point",), "label")
    plane = Plane(
        {"train": points_of(points)},
        signature,
        None,
    )
    assert (points.amin(0) > torch.tensor(plane.low)).all()
    assert (points.amax(0) < torch.tensor(plane.high)).all()
    with torch.no_grad():
        told = plane.look(Role(net, {}, {}), way("classify", plane.signature), "network")
        expected = net(plane.grid).softmax(1)[:, 1].numpy() * 255
    data = np.frombuffer(base64.b64decode(told["data"]), np.uint8)
    assert np.abs(data - expected).max() <= 1
    assert [column["path"] for column in told["columns"]] == ["dense1", "dense2"]
    assert len(base64.b64decode(told["columns"][0]["maps"])) == 16 * told["unit"] ** 2


def test_a_plane_of_weights_that_ran_away_can_still_be_sent() -> None:
    scope: dict[str, Any] = {}
    exec(MLP, scope)
    net = scope["Net"]()
    for weights in net.parameters():
        nn.init.constant_(weights, 2e38)
    point = Field("table", (2,), ("columns",), "float32")
    label = Field("label", (), (), "int64", classes=("a", "b"))
    signature = Signature(50, {"point": point, "label": label}, ("point",), "label")
    plane = Plane(
        {"train": points_of(torch.rand(9, 2))},
        signature,
        None,
    )
    with torch.no_grad():
        json.dumps(
            plane.look(Role(net, {}, {}), way("classify", plane.signature), "network"),
            allow_nan=False,
        )


def test_differences_name_settings_and_nodes_and_ignore_where_they_stand() -> None:
    a, b = moons_job(batch=10), moons_job(batch=20)
    assert listing.differences([a, b]) == [{"setting": "batch", "values": [10, 20]}]
    one = drawn({"d1": "dense", "d2": "dense"}, [("d1", "d2")])
    two = drawn({"d1": "dense", "d3": "dense"}, [("d1", "d3")])
    two["networks"]["network"]["nodes"]["d1"] |= {"at": [5, 5], "params": {"out_features": 9}}
    assert listing.changed_nodes(one, two) == {
        "network": {"d1": "changed", "d2": "removed", "d3": "added"}
    }


# ---- in a worker ---------------------------------------------------------------------------------
def weights_after(train: Any, job: dict[str, Any], looks: bool) -> tuple[bytes, int]:
    """The trained weights, and how many looks were taken."""
    run, wishes, seen = train(job), Wishes(), set()
    deadline = time.monotonic() + 60
    while run.state not in ("finished", "failed"):
        assert time.monotonic() < deadline
        if looks and run.state == "running":
            told = wishes.see(
                run, ["network/conv1", "network/dense1"], 0, ["predictions", "nodes", "plane"], ""
            )
            seen.add(told.get("stamp"))
    assert run.state == "finished", run.cause
    return run.weights.read_bytes(), len(seen)


WRITER = """import torch
from torch import nn


class Writer(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(12, 12)
        self.conv1 = nn.LSTM(12, 32, batch_first=True)
        self.dense1 = nn.Linear(32, 12)

    def forward(self, text):
        return self.dense1(self.conv1(self.embedding(text))[0])


NETWORKS = {"network": Writer}
"""


def writing_job(**plan: Any) -> dict[str, Any]:
    whole = {
        "data": {"set": "copy"},
        "objective": {"type": "next-token"},
        "batch": 64,
        "device": "cpu",
    }
    return {"format": 1, "name": "writer", "source": WRITER, "plan": whole | plan, "project": {}}


@pytest.mark.slow
def test_what_a_network_writes_is_shown_long_before_its_first_epoch_is_over(train: Any) -> None:
    data = {"set": "copy", "options": {"rows": 20_000}}
    run, wishes = train(writing_job(data=data, batch=1, epochs=5)), Wishes()
    poll(lambda: run.state == "running", 60)
    poll(
        lambda: (
            wishes.see(run, [], 0, ["predictions"], "") and read_json(run.folder / "samples.json")
        ),
        30,
        "samples",
    )
    assert (read_live(run.folder) or {})["epoch"] == 0
    told = read_json(run.folder / "samples.json") or {}
    (figure,) = told["figures"]
    assert all(text["given"] and text["said"] for text in figure["texts"])
    run.stop()
    run.wait(60)


@pytest.mark.parametrize(
    "job",
    [
        pytest.param(moons_job(source=MLP, epochs=150), id="moons", marks=pytest.mark.slow),
        pytest.param(digits_job(source=CNN, epochs=30), id="digits"),
        pytest.param(writing_job(epochs=20), id="text", marks=pytest.mark.slow),
    ],
)
def test_looking_changes_no_bit_of_the_training(train: Any, job: dict[str, Any]) -> None:
    plain, _ = weights_after(train, job, looks=False)
    watched, looks = weights_after(train, job, looks=True)
    assert looks > 2, "it was really looked at"
    assert watched == plain


def test_nothing_is_computed_while_nobody_watches_and_an_ended_run_can_still_be_looked_into(
    train: Any,
) -> None:
    run = train(digits_job(epochs=3))
    run.wait(60)
    assert not (run.folder / "insides.json").exists()
    told = Wishes().see(run, ["network/conv1"], 0, ["predictions"], "")
    assert told["layers"]["network/conv1"]["filters"]["count"] == 8
    assert told["predictions"]["of"] == 256
    assert read_json(run.folder / "probe.json")["samples"]["size"] == [8, 8]


def test_a_network_that_cannot_be_looked_into_still_trains() -> None:
    window, papers = Window(), {}
    training: Any = SimpleNamespace(
        desk=SimpleNamespace(recorder=SimpleNamespace(papers=papers), attempt=1),
        modules={},
        nets={},
        at={"step": 3, "epoch": 0},
        paused=False,
    )
    window.open({"predictions": True}, training)
    window.look(training)  # no network at all: everything in it goes wrong
    assert "Training goes on" in papers["insides.json"]["trouble"]
    assert window.until == 0


def test_where_it_plays_there_are_no_samples_to_send_through_and_the_window_stays_open() -> None:
    window, papers = Window(), {}
    training: Any = SimpleNamespace(
        desk=SimpleNamespace(recorder=SimpleNamespace(papers=papers), attempt=1),
        modules={},
        sources={"train": Environment()},
        at={"step": 3, "epoch": 0},
        paused=False,
    )
    window.open({"layers": ["actor/a"], "nodes": True, "plane": True}, training)
    window.look(training)
    assert papers["insides.json"]["trouble"] == NO_SAMPLES
    assert window.until > 0


def test_five_seeds_are_five_runs_of_the_same_job_and_a_fork_begins_from_the_weights(
    train: Any,
) -> None:
    run = train(moons_job(epochs=2))
    run.wait(60)
    made = listing.again(run, seeds=2)
    fork = listing.again(run, fork=True)[0]
    for one in [*made, fork]:
        one.wait(60)
        assert one.state == "finished", one.cause
    assert [one.job["plan"]["seed"] for one in made] == [1, 2]
    assert fork.history("step/loss").values[0] < run.history("step/loss").values[0]
    rows = {row["id"]: row for row in listing.rows(None, run.home)}  # type: ignore[arg-type]  # runs from Python have no owner
    assert rows[run.id]["best"] == pytest.approx(run.history("validation/accuracy").values.max())
    assert rows[run.id]["curve"][-1] == pytest.approx(run.metrics["validation/loss"])
    fork.delete()
    assert fork.id not in {row["id"] for row in listing.rows(None, run.home)}  # type: ignore[arg-type]
