"""What every way to learn promises; a new file in engine/ways/ inherits these tests. Each is tried
with tiny networks that fit what it wants, over the first data that it suits.
"""

from __future__ import annotations

import json
import math
import runpy
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import torch

from engine import ways
from engine.catalogue import problems_of
from engine.data.signature import Signature
from engine.export.model_card import reported_lines
from engine.export.onnx import export
from engine.export.script.make import rows_as_file
from engine.export.script.write import write_script
from engine.measures.figure import Unknown
from engine.measures.report import Report
from engine.run.folder import RunFolder
from engine.trained.opened import Trained, open_trained
from engine.ways.script_pieces import NoScript
from engine.ways.way import Loss, Way
from tests.engine.conftest import Forge, curve, end_of
from tests.engine.test_objectives import assert_same_bits
from tests.engine.tiny_networks import job_for

EVERY = [way.type for way in ways.CATALOGUE]
# A way that brings its sources has no rows that could be looked at one by one.
WITH_ROWS = [name for name in EVERY if ways.CATALOGUE[name].needs_data]
# Ways that cannot be asked everything, and what they say to it.
EXEMPT: dict[str, list[str]] = {
    "prototypes": [
        "A training script learns from batches of rows, and this way from episodes of a few classes each. Take the source, the weights and the project bundle."
    ],
    "continual": [
        "A training script learns from all rows in a new order each epoch, and this way from one task after the other, with what it keeps of earlier ones. Take the source, the weights and the project bundle."
    ],
    "dqn": [
        "needs_data is False",
        "A training script learns from rows, and *Deep Q-learning* from what it does in an environment. Take the source, the weights and the project bundle.",
    ],
    "ppo": [
        "needs_data is False",
        "A training script learns from rows, and *PPO* from what it does in an environment. Take the source, the weights and the project bundle.",
    ],
}
WITH_SCRIPT = [
    name for name in EVERY if ways.CATALOGUE[name].script is not Way.script and name not in EXEMPT
]
# The dear ones of these tests are slow tests for ways that have long passed them; what is new is tried at once.
SETTLED = {
    "autoregressive-pictures",
    "classify-series",
    "deep-belief",
    "flow-matching",
    "forecast",
    "labels",
    "normalising-flow",
    "reconstruct",
    "regress",
    "segment",
    "two-classes",
    "variational",
}
DEAR = [
    pytest.param(name, marks=pytest.mark.slow) if name in SETTLED else pytest.param(name)
    for name in EVERY
]
PLAN = {"checkpoints": {"seconds": 0.0}, "steps": 40, "epochs": 20}
ANSWERED = 5  # rows
Calm = Callable[[str], Path]


@pytest.fixture(scope="module")
def calm(forge: Forge) -> Calm:
    """The folder of a whole run of a way, trained once for all tests here."""

    @cache
    def folder(name: str) -> Path:
        return forge.train(job_for(ways.CATALOGUE[name], forge.home, **PLAN))

    return folder


def test_a_way_that_cannot_be_asked_everything_stands_here_with_its_reason() -> None:
    reasons: dict[str, list[str]] = {}
    for way in ways.CATALOGUE:
        if way.type not in WITH_ROWS:
            reasons.setdefault(way.type, []).append(f"needs_data is {way.needs_data}")
        if way.type not in WITH_SCRIPT:
            with pytest.raises(NoScript) as refused:
                way({}, None, Signature(0)).script()
            reasons.setdefault(way.type, []).append(str(refused.value))
    assert reasons == EXEMPT


@pytest.mark.parametrize("name", EVERY)
def test_a_way_has_words_and_defaults_that_may_stand(name: str) -> None:
    way = ways.CATALOGUE[name]
    assert way.title
    assert way.summary.endswith(".")
    assert way.when.endswith((".", "?"))
    assert way.headline in way.monitors() or not way.metrics
    defaults = {field.name: field.default for field in way.fields}
    assert problems_of(way, defaults, "defaults") == []  # type: ignore[arg-type]


@pytest.mark.parametrize("name", DEAR)
def test_a_way_is_killed_and_resumed_to_the_same_bits(forge: Forge, calm: Calm, name: str) -> None:
    assert end_of(calm(name))["state"] == "finished", (calm(name) / "log.txt").read_text()
    killed, _ = forge.train_with_kills(job_for(ways.CATALOGUE[name], forge.home, **PLAN), [3, 25])
    assert_same_bits(calm(name), killed)


@pytest.mark.parametrize("name", EVERY)
def test_a_way_measures_what_it_says_and_gets_better(calm: Calm, name: str) -> None:
    way, recorded = ways.CATALOGUE[name], curve(calm(name))
    for metric in way.metrics:
        assert (metric if "/" in metric else f"validation/{metric}") in recorded
    if way.headline not in recorded:
        assert not way.metrics, "its headline is measured"
        return
    values = [value for _, value in recorded[way.headline]]
    assert all(math.isfinite(value) for value in values)
    larger = way.monitors()[way.headline] == "max"
    if len(values) > 1:
        assert (max(values) > values[0]) if larger else (min(values) < values[0])


@pytest.mark.parametrize("name", WITH_ROWS)
def test_a_way_leaks_no_context_into_the_loop(calm: Calm, name: str) -> None:
    """A `with` that stays open across a yield would switch gradients off for everybody."""
    trained = open_trained(calm(name))
    batch = trained.source_of("train").row(0)
    learners = ways.CATALOGUE[name].learners_for(trained.way.options)
    for loss in trained.way.losses(trained.nets, batch, trained.state):
        assert torch.is_grad_enabled()
        assert loss.value.requires_grad
        assert float(loss.count) >= 1
        assert loss.learner in learners
    if not trained.way.needs_gradients:
        with torch.no_grad():
            list(trained.way.losses(trained.nets, batch, trained.state))
            assert not torch.is_grad_enabled()


@pytest.mark.parametrize("name", EVERY)
def test_a_way_reports_with_intervals_the_same_each_time(calm: Calm, name: str) -> None:
    trained = open_trained(calm(name))
    report = trained.way.report(trained, "validation").as_json()
    assert report["scores"]
    for score in report["scores"].values():
        low, high = score["interval"]
        assert low <= score["value"] <= high
    text = json.dumps(report, allow_nan=False)
    again = Report.from_json(json.loads(text))
    assert json.dumps(again.as_json()) == text
    assert not [figure for figure in again.figures if isinstance(figure, Unknown)]
    if trained.way.needs_data:
        assert trained.way.report(trained, "validation").as_json() == report
        card = reported_lines(trained, "validation")
        assert len(card) == len(report["scores"])
        assert all(" rows of the validation part: **" in line for line in card)


@pytest.mark.parametrize("name", WITH_ROWS)
def test_a_way_answers_each_row(calm: Calm, name: str) -> None:
    trained = open_trained(calm(name))
    fields = trained.fields_of("validation").items()
    answers = trained.way.answer(trained, {field: values[:ANSWERED] for field, values in fields})
    assert len(answers) == ANSWERED
    json.dumps([answer.as_json() for answer in answers], allow_nan=False)
    json.dumps([answer.in_file_words() for answer in answers], allow_nan=False)


@pytest.mark.parametrize("name", WITH_SCRIPT)
def test_the_script_of_a_way_has_the_losses_of_our_own_loop(
    calm: Calm, name: str, tmp_path: Path
) -> None:
    trained = open_trained(calm(name))
    pieces = trained.way.script()
    script = write_script(
        trained.job.plan,
        RunFolder(calm(name)).source,
        name,
        trained.way,
        {role: net.fields for role, net in trained.nets.items()},
        {role: next(iter(net.outputs.values()), "") for role, net in trained.nets.items()},
    )
    fields = (*script.fields, *(() if script.fields else trained.signature.inputs))
    parts = {part: trained.data.parts[part].fields for part in ("train", "validation")}
    target = trained.signature.target
    (tmp_path / "train.py").write_text(script.text, encoding="utf-8")
    (tmp_path / "data.npz").write_bytes(rows_as_file(parts, fields, target))
    printed = runpy.run_path(str(tmp_path / "train.py"))
    batch = trained.source_of("validation").batch(0, 0)
    rows = dict(batch) | ({"target": batch[target]} if target in batch else {})
    torch.manual_seed(1)
    ours = [(x.learner, x.value.item()) for x in losses_of(trained, batch)]
    torch.manual_seed(1)
    its = [(who, value.item()) for who, value in printed["losses"](trained.modules, rows)]
    assert [who for who, _ in its] == [who for who, _ in ours]
    assert [value for _, value in its] == pytest.approx([value for _, value in ours], abs=1e-5)
    assert set(pieces.scores) == set(printed["evaluate"](trained.modules, rows))


def losses_of(trained: Trained, batch: dict[str, torch.Tensor]) -> list[Loss]:
    return list(trained.way.losses(trained.nets, batch, trained.state))


@pytest.mark.parametrize("name", DEAR)
def test_the_networks_of_a_way_are_exported_and_compared(
    calm: Calm, name: str, tmp_path: Path
) -> None:
    for role in open_trained(calm(name), with_data=False).nets:
        export(RunFolder(calm(name)), str(tmp_path / f"{role}.onnx"), role)
        assert (tmp_path / f"{role}.onnx").stat().st_size > 0
