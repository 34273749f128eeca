"""Task after task: what is forgotten, and what helps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine import ways
from engine.plan.plan import PlanError, read
from engine.run.run import Run
from tests.engine.conftest import Forge, curve, end_of
from tests.engine.test_objectives import assert_same_bits
from tests.engine.tiny_networks import job_for

WAY = ways.CATALOGUE["continual"]
HOWS = ["plain", "replay", "ewc", "lwf", "joint"]
MLP = """import torch
from torch import nn


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(64, 100)
        self.out = nn.Linear(100, 10)

    def forward(self, image):
        return self.out(torch.relu(self.hidden(image.flatten(1))))


NETWORKS = {"network": Network}
"""


def digits_job(**options: Any) -> dict[str, Any]:
    """Digits, two classes a task."""
    whole = {"tasks": 5, "epochs": 10, "how": "plain"} | options
    objective = {"type": "continual", "roles": {"network": "network"}, "options": whole}
    sgd = {"network": {"optimizer": {"type": "sgd", "options": {"lr": 0.05}}}}
    plan = {"data": {"set": "digits"}, "objective": objective, "batch": 32, "device": "cpu"}
    plan |= {"learners": sgd, "epochs": whole["tasks"] * whole["epochs"]}
    return {"format": 1, "name": "tasks", "source": MLP, "plan": plan, "project": {}}


@pytest.mark.parametrize("how", ["ewc", pytest.param("lwf", marks=pytest.mark.slow)])
def test_it_is_killed_and_resumed_to_the_same_bits_whatever_it_remembers(
    forge: Forge, how: str
) -> None:
    def job() -> dict[str, Any]:
        job = job_for(WAY, forge.home, checkpoints={"seconds": 0.0}, steps=40, epochs=20)
        job["plan"]["objective"]["options"] = {"how": how}
        return job

    whole = forge.train(job())
    assert end_of(whole)["state"] == "finished", (whole / "log.txt").read_text()
    killed, _ = forge.train_with_kills(job(), [10, 25])
    assert_same_bits(whole, killed)


@pytest.fixture(scope="module")
def ends(forge: Forge) -> Callable[..., dict[str, float]]:
    def scores(**options: Any) -> dict[str, float]:
        folder = forge.train(digits_job(**options))
        assert end_of(folder)["state"] == "finished", (folder / "log.txt").read_text()
        return {name: points[-1][1] for name, points in curve(folder).items()}

    return scores


def test_without_help_only_the_last_task_stays(ends: Callable[..., dict[str, float]]) -> None:
    plain = ends(how="plain")
    assert plain["validation/accuracy"] < 0.3
    assert plain["validation/task 5"] > 0.85
    assert plain["validation/task 1"] < 0.1
    assert plain["validation/forgetting"] > 0.7


@pytest.mark.slow
def test_kept_samples_help_more_than_held_weights(ends: Callable[..., dict[str, float]]) -> None:
    right = {how: ends(how=how)["validation/accuracy"] for how in HOWS}
    assert right["plain"] < right["replay"] - 0.4
    assert right["ewc"] < right["replay"]
    assert right["replay"] <= right["joint"] + 0.02
    assert ends(how="replay", each="places", tasks=3)["validation/accuracy"] > 0.8


def test_told_the_task_far_more_is_right(ends: Callable[..., dict[str, float]]) -> None:
    assert ends(how="plain", told=True)["validation/seen"] > 0.6


def test_a_plan_whose_last_tasks_would_never_come_says_so() -> None:
    job = digits_job()
    job["plan"]["epochs"] = 49
    with pytest.raises(
        PlanError, match=r"take 50 epochs, and the plan ends after 49.* Let it have 50"
    ):
        read(job["plan"])


def test_more_tasks_than_classes_are_refused(begin: Callable[..., Run]) -> None:
    run = begin(digits_job(tasks=11)).wait(60)
    assert run.state == "failed"
    assert "10 classes make at most 10 tasks; the plan has 11" in run.cause
