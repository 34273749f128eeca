"""Trainings that somebody watches: steps at a tempo that changes no bit, and plans without an end."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable

import pytest

from engine.arena.network import with_an_end
from engine.errors import RunError
from engine.insides.window import ALONE
from engine.learning.rhythm import DENSE, is_written
from engine.plan.plan import PlanError
from engine.plan.plan import read as read_plan
from engine.plan.words import how_long, lines
from engine.run import listing, stream
from engine.run.run import Run
from engine.run.wishes import Wishes
from tests.engine.conftest import Forge, curve, moons_job, poll
from tests.engine.test_resume import same_weights

Begin = Callable[..., Run]


def test_a_tempo_changes_no_bit(forge: Forge) -> None:
    slow, fast = (forge.train(moons_job(epochs=2, tempo=tempo)) for tempo in (100.0, None))
    assert curve(slow) == curve(fast)
    assert same_weights(slow, fast)


def test_a_run_keeps_the_tempo_that_it_was_given_and_obeys_at_once_while_it_waits(
    begin: Begin,
) -> None:
    run = begin(moons_job(epochs=None, batch=1000, tempo=20.0))
    poll(lambda: run.status.live.get("step", 0) > 3, 120, run.log)
    first, began = run.status.live["step"], time.monotonic()
    poll(lambda: run.status.live["step"] >= first + 20, 10, "20 steps")
    assert time.monotonic() - began > 0.8, "faster than 20 steps a second"
    run.change(tempo=0.1)
    poll(lambda: any("0.1 steps a second" in event["text"] for event in run.events), 2, "an event")
    began = time.monotonic()
    run.stop()
    run.wait(10)
    assert time.monotonic() - began < 3, "it waited for its next step before it stopped"
    assert run.state == "stopped"


def test_a_killed_run_without_an_end_goes_on_at_its_tempo_to_the_same_bits(begin: Begin) -> None:
    run = begin(moons_job(epochs=None, tempo=500.0, checkpoints={"seconds": 0.0}))
    poll(lambda: run.status.live.get("step", 0) > 20, 120, run.log)
    run.change(tempo=50.0)
    poll(lambda: any(event["kind"] == "change" for event in run.events), 5, "an event")
    at = run.status.live["step"]
    poll(lambda: run.status.live["step"] > at + 10, 10, "goes on")
    os.kill(run.status.live["pid"], signal.SIGKILL)
    poll(lambda: run.status.attempt == 2 and run.state == "running", 20, "second attempt")
    resumed, began = run.status.live["step"], time.monotonic()
    poll(lambda: run.status.live["step"] >= max(resumed, at) + 50, 20, "goes on again")
    assert time.monotonic() - began > 0.5, "it has forgotten its tempo"
    run.stop()
    run.wait(10)
    calm = begin(moons_job(epochs=30))
    calm.wait(60)
    pairs = list(
        zip(*(one.history("step/loss").values.tolist() for one in (run, calm)), strict=False)
    )
    assert len(pairs) > 60
    assert all(mine == other for mine, other in pairs)


def test_a_run_without_an_end_says_so(begin: Begin) -> None:
    run = begin(moons_job(epochs=None, batch=1000))
    poll(lambda: run.status.live.get("epoch", 0) > 5, 120, run.log)
    seen = stream.read(run.folder)
    assert seen.epochs is None
    assert seen.left is None
    assert seen.epoch > 5
    assert seen.learned == 700
    with pytest.raises(RunError, match="never make room"):
        listing.again(run, seeds=3)
    run.stop()
    run.wait(10)


def test_a_record_without_an_end_stays_small_and_its_beginning_is_whole() -> None:
    assert all(is_written(place) for place in range(2**DENSE))
    for octave in range(DENSE, DENSE + 3):
        written = sum(is_written(place) for place in range(2**octave, 2 ** (octave + 1)))
        assert written == 2 ** (DENSE - 1)


@pytest.mark.parametrize("schedule", ["cosine", "linear", "one-cycle"])
def test_what_needs_an_end_is_refused_with_a_way_out(schedule: str) -> None:
    plan = moons_job(epochs=None)["plan"]
    plan["learners"] = {"network": {"schedule": {"type": schedule}}}
    with pytest.raises(PlanError, match="until you stop it"):
        read_plan(plan)
    assert read_plan({**plan, "steps": 100}).steps == 100, "the steps are an end"


def test_the_mean_of_the_last_weights_needs_an_end() -> None:
    with pytest.raises(PlanError, match="say how many epochs"):
        read_plan(moons_job(epochs=None, average={"type": "swa"})["plan"])
    assert read_plan(moons_job(epochs=None, average={"type": "ema"})["plan"]).endless


def test_the_plan_says_the_batch_that_is_used() -> None:
    plan = read_plan(moons_job(batch=1024)["plan"])
    batch = {line.label: line.value for line in lines(plan, {"train": 800})}["Batch"]
    assert batch.startswith("all 800")
    smaller = {line.label: line.value for line in lines(plan, {"train": 2000})}["Batch"]
    assert smaller.startswith("1,024")
    assert how_long(read_plan(moons_job(epochs=None)["plan"])) == "when you stop it"


@pytest.mark.slow  # it waits until it is sure that nobody watches
def test_a_run_without_an_end_stops_by_itself_where_nobody_watches_any_more(begin: Begin) -> None:
    run, wishes = begin(moons_job(epochs=None, batch=1000, tempo=20.0)), Wishes()
    poll(lambda: run.status.live.get("step", 0) > 3, 120, run.log)
    wishes.see(run, [], 0, ["plane"], "")
    assert wishes.is_watched(run.id)
    run.wait(ALONE + 60)
    assert run.state == "stopped"
    assert "Nobody has watched" in run.cause
    assert run.weights
    assert not wishes.is_watched(run.id)


def test_a_plan_without_an_end_has_one_in_a_race_and_does_not_dawdle() -> None:
    plan = moons_job(epochs=None, tempo=5.0)["plan"]
    raced = with_an_end(plan)
    assert not read_plan(raced).endless
    assert raced["tempo"] is None
    assert with_an_end(moons_job(epochs=7)["plan"])["epochs"] == 7
