"""A network learns from a teacher."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from builder import template
from engine import ways
from engine.run.run import Run
from tests.engine.conftest import Forge, curve, end_of
from tests.engine.test_objectives import assert_same_bits
from tests.engine.tiny_networks import job_for


def digits_job(**options: Any) -> dict[str, Any]:
    job = template("distil").job()
    job["plan"]["objective"]["options"] |= options
    return job | {"plan": job["plan"] | {"device": "cpu", "epochs": 30}}


def test_a_teacher_that_learns_first_is_killed_and_resumed_to_the_same_bits(forge: Forge) -> None:
    def job() -> dict[str, Any]:
        way = ways.CATALOGUE["distil"]
        job = job_for(way, forge.home, checkpoints={"seconds": 0.0}, steps=40, epochs=20)
        job["plan"]["objective"]["options"] = {"teach": 2}
        return job

    whole = forge.train(job())
    assert end_of(whole)["state"] == "finished", (whole / "log.txt").read_text()
    killed, _ = forge.train_with_kills(job(), [10, 30])
    assert_same_bits(whole, killed)


def test_the_teacher_learns_first_and_then_stands_still(forge: Forge) -> None:
    folder = forge.train(digits_job(teach=8))
    assert end_of(folder)["state"] == "finished", (folder / "log.txt").read_text()
    points = curve(folder)
    teacher = [right for _, right in points["validation/teacher"]]
    assert len(set(teacher[8:])) == 1, "from the ninth epoch on it is what it was"
    assert teacher[-1] > 0.95
    own = [right for _, right in points["validation/accuracy"]]
    assert own[6] < 0.3 < 0.85 < own[-1]
    assert points["validation/agreement"][-1][1] > 0.85


def test_a_teacher_that_knows_nothing_is_named(begin: Callable[..., Run]) -> None:
    job = digits_job(teach=0, share=0.1)
    del job["plan"]["learners"]["teacher"]
    run = begin(job | {"plan": job["plan"] | {"epochs": 4}}).wait(60)
    assert run.state == "finished", run.cause
    assert any("nothing left to learn from it" in event.get("text", "") for event in run.events)


@pytest.mark.parametrize("teach", [30, 31])
def test_a_plan_that_ends_before_the_pupil_learns_is_refused(teach: int) -> None:
    from engine.plan.plan import PlanError, read

    with pytest.raises(PlanError, match=r"only the teacher learns\. Let it have more"):
        read(digits_job(teach=teach)["plan"])
