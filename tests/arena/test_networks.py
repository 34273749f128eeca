"""Drawn networks among the contestants: trained by the engine on the rows of the race, asked as the
others are.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builder import template
from engine.arena.race import Race, race
from engine.processes.seats import Seats
from engine.reading.store import Store
from tests.conftest import end_engine


def moons(epochs: int = 4) -> dict[str, Any]:
    """The job of a small network whose own split has no test part."""
    job = template("moons-mlp").job()
    assert job["plan"]["data"]["split"]["test"] == 0
    return {**job, "plan": {**job["plan"], "epochs": epochs}}


@pytest.fixture(scope="module")
def raced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Race]:
    home = tmp_path_factory.mktemp("home")
    yield race(moons(), against=["logistic-regression"], folds=2, folder=home).wait(120)
    end_engine(home)


def test_a_network_races_on_rows_kept_back_where_its_split_has_no_test_part(raced: Race) -> None:
    network = raced.contestant("network")
    assert network.state == "done", network.sentence
    assert network.test is not None
    rival = raced.contestant("logistic-regression")
    assert rival.test is not None
    assert network.test.rows == rival.test.rows == 200
    assert raced.story.data is not None
    assert any("no test part" in note for note in raced.story.data.notes)
    assert raced.verdict is not None
    assert raced.verdict.lead is not None


def test_a_network_is_a_curve_with_folds_a_boundary_and_measured_costs(raced: Race) -> None:
    network = raced.contestant("network")
    assert len(network.points) >= 4
    assert len(network.folds or ()) == 2
    assert network.how is not None
    assert len(network.how["boundary"]["value"]) == 3600
    assert network.cost is not None
    assert not network.cost.cpu_estimated
    assert network.cost.cpu is not None
    assert 0 < network.cost.cpu < 60
    assert (network.cost.memory or 0) > 1_000_000


@pytest.mark.slow
def test_networks_grow_with_their_rows_too(raced: Race) -> None:
    raced.grow(sizes=5, repeats=1)
    raced.wait(120)
    grown = raced.story.grown
    assert grown is not None
    curve = next(curve for curve in grown.curves if curve.network)
    assert len(curve.sizes) == 5
    assert any("network" in (crossing.who, crossing.over) for crossing in grown.crossings)


def test_where_there_is_one_class_only_the_network_is_left_out_too_and_the_verdict_says_why(
    tmp_path: Path,
) -> None:
    table = "a,b,answer\n" + "".join(f"{k},{k % 7},no\n" for k in range(80))
    sha = Store(tmp_path / "files").add("me", "same.csv", table.encode()).sha
    job = moons()
    job["plan"]["data"] = {
        "set": "file",
        "options": {"file": sha, "name": "same.csv", "target": "answer", "task": "two classes"},
    }
    told = race(job, against=["majority", "ridge"], folder=tmp_path).wait(60)
    assert [told.contestant(one).state for one in ("majority", "ridge", "network")] == [
        "done",
        "left out",
        "left out",
    ]
    assert told.verdict is not None
    assert (
        "2 contestants were left out: The training part holds only one class, 'no'"
        in told.verdict.text
    )
    assert "Race your network" not in {advice.title for advice in told.verdict.next or ()}


def test_a_race_waits_for_a_seat_that_a_training_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAYERLOOM_CPU_SLOTS", "1")
    training = Seats(tmp_path, 1)
    assert training.hold(1)
    one = race("iris", against=["majority"], folder=tmp_path)
    with pytest.raises(TimeoutError):
        one.wait(2)
    assert "majority" not in one.scores
    training.keep(0)
    assert one.wait(60).contestant("majority").test is not None
