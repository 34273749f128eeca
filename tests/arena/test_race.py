"""Whole races in real processes: results as they come, what may go wrong, what is taken away."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.arena import folder as folders
from engine.arena import race as racing
from engine.arena import why
from engine.arena.race import Race, open_race, race, races
from engine.arena.standing import Asked, Curve, Grew
from engine.data.ledger import count_opening, openings
from engine.data.looking.opened import Opened
from engine.data.looking.shelf import Shelf
from engine.measures.answers import Result
from tests.conftest import ROOT


def until(ready: Callable[[], Any], what: str, seconds: float = 60) -> Any:
    deadline = time.monotonic() + seconds
    while True:
        if found := ready():
            return found
        assert time.monotonic() < deadline, f"within {seconds} s there was no {what}"
        time.sleep(0.02)  # between two questions, with a deadline


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Race:
    home = tmp_path_factory.mktemp("home")
    one = race(
        "breast-cancer",
        against=["majority", "logistic-regression", "decision-tree", "gradient-boosting", "sgd"],
        folder=home,
    )
    return one.wait(120)


def test_a_race_finishes_with_scores_and_a_verdict(finished: Race) -> None:
    assert finished.state == "finished"
    assert set(finished.scores) == {
        "Majority",
        "Logistic regression",
        "Decision tree",
        "Gradient boosting",
        "SGD, row by row",
    }
    verdict = finished.verdict
    assert verdict is not None
    assert verdict.title
    assert len(verdict.textbook or ()) == 9
    assert {claim.so for claim in verdict.textbook or ()} <= {"held", "not here", "open"}
    assert verdict.next
    assert finished.story.opened == 1
    json.dumps(finished.as_json(), allow_nan=False)


def test_a_race_and_the_data_page_count_openings_in_the_same_ledger(finished: Race) -> None:
    home, same = finished.folder.parent.parent, Shelf().ask({"set": "breast-cancer"}, 30)
    assert isinstance(same, Opened)
    assert len(openings(home, None, same.hash)) == 1
    assert count_opening(home, None, same.hash, "looked at on the Data page") == 2
    assert openings(home, None, same.hash)[0]["why"].startswith("race")


def test_every_number_of_the_scoreboard_is_measured(finished: Race) -> None:
    for one in finished.story.contestants.values():
        assert one.cost is not None
        assert one.test is not None
        for name in ("fit", "cpu", "memory", "predict_1", "predict_1000", "size", "count"):
            assert getattr(one.cost, name) is not None, f"{one.key} has no {name}"
        low, high = one.test.interval
        assert low <= one.test.score <= high  # type: ignore[operator]
        assert one.test.rows == 85
        assert [row.class_ for row in one.test.per_class or ()] == ["malignant", "benign"]
    result = finished.contestant("logistic-regression").test
    assert result is not None
    assert result.log_loss is not None
    assert result.log_loss < 0.5
    assert result.calibration is not None
    assert 0 <= result.calibration.error < 0.2


def test_what_learns_in_steps_is_a_curve_and_the_rest_lands_once(finished: Race) -> None:
    assert (
        len(finished.contestant("gradient-boosting").points) > 1
    )  # how many follows from how busy the machine is
    assert len(finished.contestant("logistic-regression").points) == 1
    times = [point[0] for point in finished.contestant("gradient-boosting").points]
    assert times == sorted(times)


def test_the_test_part_is_opened_again_only_when_a_contestant_is_added_and_that_is_said(
    tmp_path: Path,
) -> None:
    one = race("iris", against=["majority", "logistic-regression"], folder=tmp_path).wait(60)
    assert one.story.opened == 1
    key = one.add("decision-tree", options={"max_depth": 2})
    one.wait(60)
    assert one.contestant(key).test is not None
    assert one.story.opened == 2
    assert "opened 2 times" in one.verdict.text  # type: ignore[union-attr]


def test_the_test_scores_stay_unknown_until_all_are_in(tmp_path: Path) -> None:
    one = race("digits", against=["majority", "gradient-boosting"], folder=tmp_path)
    until(
        lambda: (
            one.contestant("majority").validation if "majority" in one.story.contestants else None
        ),
        "first result",
    )
    if one.contestant("gradient-boosting").state == "fitting":
        assert one.contestant("majority").test is None
        assert one.story.opened == 0
    one.wait(60)
    assert one.contestant("majority").test is not None


def test_a_killed_contestant_does_not_stop_the_race(tmp_path: Path) -> None:
    one = race(
        "digits",
        against=["logistic-regression", "gradient-boosting", "random-forest"],
        folder=tmp_path,
    )
    until(
        lambda: (
            "gradient-boosting" in one.story.contestants
            and one.contestant("gradient-boosting").state == "fitting"
        ),
        "start",
    )
    victim = until(lambda: children_of_host(one), "contestant's process")[-1]
    os.kill(victim, signal.SIGKILL)
    one.wait(90)
    states = {key: c.state for key, c in one.story.contestants.items()}
    assert sorted(states.values()) in (["crashed", "done", "done"], ["done", "done", "done"])
    assert one.verdict is not None
    crashed = [c for c in one.story.contestants.values() if c.state == "crashed"]
    assert all("was killed, most likely because memory ran out" in c.sentence for c in crashed)


def children_of_host(one: Race) -> list[int]:
    import psutil

    for process in psutil.Process().children(recursive=False):
        try:
            if (
                any("engine.arena.host" in part for part in process.cmdline())
                and process.children()
            ):
                return [child.pid for child in process.children()]
        except psutil.Error:
            continue
    return []


def test_a_contestant_that_allocates_more_than_it_may_take_ends_alone_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # the distances between 1,258 rows take 12 MB a copy
    monkeypatch.setenv("LAYERLOOM_RUN_MEMORY_GB", "0.02")
    one = race("digits", against=["majority", "gaussian-process"], folder=tmp_path).wait(90)
    assert one.contestant("majority").test is not None
    assert one.contestant("gaussian-process").state == "crashed"
    assert "needs more memory than the 0.02 GB" in one.contestant("gaussian-process").sentence


def test_a_contestant_out_of_time_ends_alone(tmp_path: Path) -> None:
    one = race(
        "digits",
        against=["majority", {"kind": "classical", "entry": "gaussian-process", "minutes": 0.01}],
        folder=tmp_path,
    ).wait(60)
    late = one.contestant("gaussian-process")
    assert late.state == "time out"
    assert "Stopped at the limit of 0.01 minutes" in late.sentence
    assert one.contestant("majority").test is not None


def test_one_or_all_can_be_stopped_and_what_has_finished_is_judged(tmp_path: Path) -> None:
    one = race(
        "digits", against=["majority", "gaussian-process", "gradient-boosting"], folder=tmp_path
    )
    until(
        lambda: "majority" in one.story.contestants and one.contestant("majority").state == "done",
        "first result",
    )
    one.stop("gaussian-process")
    until(lambda: one.contestant("gaussian-process").state == "stopped", "stop")
    one.stop()
    one.wait(30)
    assert one.state == "finished"
    assert one.contestant("majority").test is not None


@pytest.mark.slow
def test_a_race_whose_host_died_goes_on(tmp_path: Path) -> None:
    import psutil

    one = race("digits", against=["majority", "gradient-boosting", "extra-trees"], folder=tmp_path)
    until(
        lambda: "majority" in one.story.contestants and one.contestant("majority").state == "done",
        "first result",
    )
    for process in psutil.Process().children():
        with contextlib.suppress(psutil.NoSuchProcess):  # other tests' hosts may just be going
            if (
                any("engine.arena.host" in part for part in process.cmdline())
                and process.children()
            ):
                process.kill()
    before = one.contestant("majority").validation
    one._ask({"do": "nothing"})  # whoever asks next wakes a new host
    one.wait(90)
    assert one.state == "finished"
    assert one.contestant("majority").validation == before
    assert one.contestant("gradient-boosting").test is not None


def test_folds_and_seeds_are_measured_on_request(tmp_path: Path) -> None:
    one = race(
        "wine", against=["logistic-regression", "decision-tree"], folds=4, seeds=2, folder=tmp_path
    ).wait(90)
    assert len(one.contestant("logistic-regression").folds) == 4  # type: ignore[arg-type]
    assert len(one.contestant("decision-tree").seeds) == 2  # type: ignore[arg-type]
    assert one.verdict.lead.test.name in ("corrected resampled t-test", "McNemar, exact")  # type: ignore[union-attr]


def test_curves_over_training_sizes_have_bands_and_leave_the_test_part_shut(tmp_path: Path) -> None:
    one = race("wine", against=["logistic-regression", "decision-tree"], folder=tmp_path).wait(60)
    one.grow(sizes=5, repeats=2)
    one.wait(90)
    grown = one.story.grown
    assert grown is not None
    assert len(grown.sizes) == 5
    for curve in grown.curves:
        assert len(curve.mean) >= 4
        assert all(
            low <= mean <= high
            for low, mean, high in zip(curve.low, curve.mean, curve.high, strict=True)
        )
    assert one.story.opened == 1


def test_a_power_law_is_found_again_and_a_crossing_with_it() -> None:
    from engine.arena.grow import crossings

    sizes = [100, 200, 400, 800, 1600, 3200]
    flat = [1 - (0.30 * n**-0.05) for n in sizes]
    # behind until n = (3 / 0.3) ** (1 / 0.3) = 2,154; so shift it
    steep = [1 - (3.0 * n**-0.35) for n in sizes]
    behind = [value - 0.03 for value in steep]
    curves = [
        Curve(
            who=key,
            title=key,
            missing=(),
            why="",
            baseline=False,
            network=key == "net",
            sizes=tuple(sizes),
            mean=tuple(mean),
            low=tuple(mean),
            high=tuple(mean),
            spread=(0.001,) * 6,
            seconds=(1.0,) * 6,
            power=None,
        )
        for key, mean in (("forest", flat), ("net", behind))
    ]
    ahead = curves[0] if flat[-1] > behind[-1] else curves[1]
    assert all(crossing.over == ahead.who for crossing in crossings(curves))


@pytest.mark.parametrize(
    "who", ["logistic-regression", "gradient-boosting", "sgd", "decision-tree"]
)
def test_the_script_reproduces_the_score_alone(finished: Race, who: str, tmp_path: Path) -> None:
    script = finished.to_sklearn_script(tmp_path / who, who)
    # Layerloom is not importable there
    alone = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env=alone,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "the same"
    assert "engine" not in script.read_text()


@pytest.mark.slow
def test_scripts_of_every_kind_of_data_reproduce_their_winner(tmp_path: Path) -> None:
    from dataclasses import replace

    from engine.arena.folder import Contestant
    from engine.arena.script import DATA, SCRIPT, arrays, script
    from engine.arena.worker import work
    from tests.arena.raws import KINDS, track_of

    for k, (kind, name) in enumerate(
        [("mixed table, classes", "random-forest"), ("mixed table, a number", "ridge"), ("texts", "multinomial-naive-bayes"),
         ("pictures", "pca-logistic"), ("series, classes", "summary-forest"), ("series, forecast", "last-value"), ("mixed table, a number", "gaussian-process")]
    ):  # fmt: skip
        place = tmp_path / f"case{k}"
        (place / "said").mkdir(parents=True)
        track = replace(track_of(KINDS[kind](), place), folder=place)
        told: dict[str, Any] = {}
        work(
            Asked("one", "classical", entry=name),
            track,
            lambda what, told=told, **facts: told.update(facts),
        )
        said = folders.read_said(place, "one")["test"]
        truth = track.y("test")
        score = track.measure.of(truth, said.reshape(truth.shape))
        one = Contestant(
            "one",
            Asked("one", "classical", name, entry=name),
            test=Result(len(truth), score, (None, None)),
        )
        (place / SCRIPT).write_text(script(track, one, 'a "name"\n"""'))
        np.savez(place / DATA, allow_pickle=False, **arrays(track))
        alone = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "OMP_NUM_THREADS": "1"}
        done = subprocess.run(
            [sys.executable, SCRIPT],
            cwd=place,
            capture_output=True,
            text=True,
            env=alone,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, f"{kind}, {name}: {done.stderr[-1500:]}"
        assert done.stdout.splitlines()[-1] == "the same", f"{kind}, {name}: {done.stdout}"


def test_the_report_is_one_file_that_asks_for_nothing(finished: Race, tmp_path: Path) -> None:
    text = finished.report(tmp_path / "race.html").read_text()
    assert finished.verdict.title in text  # type: ignore[union-attr]
    for forbidden in ("<script", "http://", "https://", "src="):
        assert forbidden not in text
    assert text.count("<svg") >= 5


def test_reasons_name_the_column_that_matters(finished: Race) -> None:
    told = why.ask(finished.folder, "importance", who=["logistic-regression", "gradient-boosting"])
    assert len(told["pieces"]) == 30
    assert {one["who"] for one in told["of"]} == {"logistic-regression", "gradient-boosting"}
    assert max(fall["mean"] for one in told["of"] for fall in one["falls"]) > 0.005


def test_disagreements_are_the_rows_on_which_two_differ(finished: Race) -> None:
    told = why.ask(finished.folder, "disagree", first="logistic-regression", second="decision-tree")
    said = [
        folders.read_said(finished.folder, key)["test"]
        for key in ("logistic-regression", "decision-tree")
    ]
    assert told["count"] == int(np.sum(said[0] != said[1]))
    assert sum(told["counts"].values()) == 85
    assert all(row["first"] != row["second"] for row in told["rows"])


def test_a_race_is_found_again_and_belongs_to_its_owner(tmp_path: Path) -> None:
    one = race("iris", against=["majority"], folder=tmp_path, owner="ada").wait(60)
    assert [r.id for r in races(tmp_path, owner="ada")] == [one.id]
    assert races(tmp_path, owner="bob") == []
    assert open_race(one.id, tmp_path).scores == one.scores
    for wrong in ("../../etc", "nothing", "a" * 30):
        with pytest.raises(folders.NoSuchRace):
            open_race(wrong, tmp_path)
    one.delete()
    with pytest.raises(folders.NoSuchRace):
        open_race(one.id, tmp_path)


def test_wrong_requests_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Did you mean 'random-forest'"):
        race("iris", against=["randomforest"], folder=tmp_path)
    with pytest.raises(racing.RaceError, match="Folds are 0"):
        race("iris", folds=1, folder=tmp_path)
    one = race("no-such-set", against=["majority"], folder=tmp_path).wait(60)
    assert one.state == "stopped"
    assert "There is no data set 'no-such-set'" in one.story.sentence


def test_importing_the_race_imports_nothing_heavy() -> None:
    script = "import sys, engine.arena.race, engine.arena.routes, engine.arena.classical as c; c.catalogue(); print([m for m in ('torch', 'sklearn', 'pandas', 'scipy', 'lightgbm') if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_hash_of_a_race_is_the_one_of_the_networks_data(finished: Race) -> None:
    from engine.data.opening import open_data

    assert finished.story.data is not None
    assert finished.story.data.hash == open_data({"set": "breast-cancer"}).hash


@pytest.mark.slow
def test_the_package_is_the_verb_and_the_terminal_knows_it(tmp_path: Path) -> None:
    from engine import race as begin

    assert begin("iris", against=["majority"], folder=tmp_path).wait(60).state == "finished"
    command = [
        sys.executable,
        "-m",
        "engine",
        "--home",
        str(tmp_path),
        "race",
        "iris",
        "--against",
        "majority,decision-tree",
        "--report",
        str(tmp_path / "r.html"),
    ]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "ahead of" in done.stdout or "No difference shown" in done.stdout
    assert (tmp_path / "r.html").exists()


def test_a_size_at_which_a_contestant_could_not_learn_is_named_with_the_reason() -> None:
    from engine.arena.grow import curves

    one = folders.Contestant("a", Asked("a", "classical", "A"))
    points = [
        Grew("a", 10, 0, None, None, "Too few."),
        Grew("a", 20, 0, 0.5, 0.1),
    ]
    (curve,) = curves(points, {"a": one}, [10, 20])
    assert (curve.sizes, curve.missing, curve.why) == ((20,), (10,), "Too few.")
