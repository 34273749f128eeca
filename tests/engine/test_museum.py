"""Runs, races and endpoints that older code saved open with today's, and say the same numbers."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from engine import open_run, runs, ways
from engine.arena import drawn
from engine.arena.race import Race, races
from engine.serve.endpoints import endpoints, open_endpoint
from tests.conftest import end_engine
from tests.engine.museum import look

MUSEUM = Path(__file__).parent / "museum"
SAVED = {file.stem: json.loads(file.read_text("utf-8")) for file in MUSEUM.glob("*.json")}
WAYS = sorted(name for name, then in SAVED.items() if "run" in then)
OWNER = "visitor"
AT_ONCE = ("adversarial", "classify")  # the others with the slow ones


def some_at_once(ways: Iterable[str]) -> list[Any]:
    return [way if way in AT_ONCE else pytest.param(way, marks=pytest.mark.slow) for way in ways]


@pytest.fixture(scope="module")
def museum(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder in which everything of the museum lies."""
    home = tmp_path_factory.mktemp("museum") / "home"
    for name in SAVED:
        with zipfile.ZipFile(MUSEUM / f"{name}.zip") as piece:
            piece.extractall(home)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAYERLOOM_HOME", str(home))
        yield home
    end_engine(home)


# An evaluation draws its noise anew, so its losses are those of other samples each time.
WITHIN = {"adversarial": 0.02}


def same(now: Any, then: Any, where: str = "", within: float = 1e-6) -> list[str]:
    """What differs from the saved answer, place by place."""
    if isinstance(then, dict) and isinstance(now, dict):
        gone = [f"{where}: {key} is gone" for key in then if key not in now]
        both = [key for key in then if key in now]
        return gone + [
            line for key in both for line in same(now[key], then[key], f"{where}/{key}", within)
        ]
    if isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        pairs = enumerate(zip(now, then, strict=True))
        return [line for k, (a, b) in pairs for line in same(a, b, f"{where}/{k}", within)]
    is_equal = now == (
        pytest.approx(then, rel=within, abs=within) if isinstance(then, float) else then
    )
    return [] if is_equal else [f"{where}: {now!r}, and it was {then!r}"]


def test_every_way_to_learn_of_the_first_format_has_a_run_in_the_museum() -> None:
    """Ways that came later need none; one that is gone must still be opened in words."""
    assert len(WAYS) == 10
    assert set(WAYS) <= set(ways.CATALOGUE.entries)
    assert {file.stem for file in MUSEUM.glob("*.zip")} == set(SAVED)


@pytest.mark.parametrize("way", some_at_once(WAYS))
def test_an_old_run_is_evaluated_and_predicts_as_it_did(museum: Path, way: str) -> None:
    then = SAVED[way]["run"]
    run = open_run(then["id"])
    now = look.of_run(run)
    assert same(now.pop("scores"), then["scores"], "scores", WITHIN.get(way, 1e-6)) == []
    assert same(now, {key: value for key, value in then.items() if key != "scores"}) == []


@pytest.mark.parametrize("way", some_at_once(way for way in WAYS if "onnx" in SAVED[way]))
def test_an_old_run_is_exported_as_it_was(museum: Path, way: str, tmp_path: Path) -> None:
    run = open_run(SAVED[way]["run"]["id"])
    assert same(look.of_onnx(run, tmp_path / "model.onnx"), SAVED[way]["onnx"]) == []


def test_old_runs_are_listed_with_their_names_marks_and_metrics(museum: Path) -> None:
    listed = {row.id: row for row in runs()}
    for way in WAYS:
        then = SAVED[way]["run"]
        row = listed[then["id"]]
        assert (row.name, row.state, row.marks) == (then["name"], "finished", then["marks"])
        assert (row.owner, row.project) == (OWNER, "museum")
        assert row.metrics
        # of its curves until it is evaluated, of its report from then on
        known = [
            then["metrics"],
            {f"validation/{n}": v for n, v in then["scores"]["validation"].items()},
        ]
        for name, value in row.metrics.items():
            was = [scores[name] for scores in known if name in scores]
            assert any(not same(value, each, within=WITHIN.get(way, 1e-6)) for each in was), (
                way,
                name,
                value,
                was,
            )
    interrupted = SAVED["interrupted"]["interrupted"]
    assert listed[interrupted["id"]].name == interrupted["name"]


def test_an_old_interrupted_run_goes_on_to_the_end_of_an_undisturbed_one(museum: Path) -> None:
    then = SAVED["interrupted"]["interrupted"]
    run = open_run(then["id"])
    assert (run.state, run.cause) == ("interrupted", then["cause"])
    assert run.checkpoints[-1]["step"] == then["step"]
    assert len(run.weights_at(then["step"])) == 64
    run.resume()
    run.wait(60, until={"finished", "stopped", "failed"})
    assert (run.state, run.status.attempt) == ("finished", 2), run.cause
    assert min(run.history("step/loss").steps) == 1
    assert same(look.last_metrics(run), then["metrics at its end"]) == []


def test_an_old_race_is_read_reported_and_takes_one_more_contestant(
    museum: Path, tmp_path: Path
) -> None:
    then = SAVED["race"]["race"]
    race = next(race for race in races(owner=OWNER) if race.id == then["id"])
    assert same(look.of_race(race), then) == []
    report = race.report(tmp_path / "report.html").read_text("utf-8")
    assert all(title in report for title in then["scores"])
    assert race.to_sklearn_script(tmp_path / "script").exists()
    assert set(drawn.of_race(race.story)) == {"lead", "costs"}
    figures = drawn.of_contestant(race.story, race.contestant("decision-tree"))
    assert [figure["figure"] for figure in figures["decide"]] == ["tree"]
    key = race.add("gaussian-naive-bayes")
    race.wait(60)
    assert race.contestant(key).state == "done"
    assert same(Race(race.folder).scores, then["scores"]) == []


def test_an_old_endpoint_is_listed_starts_and_answers_its_old_token(museum: Path) -> None:
    then = SAVED["endpoint"]
    record = then["endpoint"]
    assert [endpoint.id for endpoint in endpoints(OWNER)] == [record["id"]]
    endpoint = open_endpoint(record["id"])
    assert same(look.of_endpoint(endpoint), record) == []
    endpoint.start()
    try:
        assert same(look.over_http(endpoint, then["secret"], then["asked"]), then["answered"]) == []
        assert endpoint.roll_back() == record["previous"]
    finally:
        endpoint.stop()
