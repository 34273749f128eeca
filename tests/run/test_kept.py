"""One run has one score: that of the weights that are kept, wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from engine import runs, start
from engine.run import listing, stream
from engine.run.record import Record
from engine.run.run import Run
from tests.conftest import end_engine
from tests.engine.conftest import moons_job

# A rate at which the loss jumps about: its best epoch is not its last.
WILD = {"network": {"optimizer": {"type": "sgd", "options": {"lr": 3.0}}}}
STOP = {"monitor": "validation/loss", "patience": 4}
MINE = {"owner": "ada"}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    home = tmp_path_factory.mktemp("kept")
    job = moons_job(stopping=STOP, epochs=40, learners=WILD)
    yield start(job, folder=home, **MINE).wait(120)
    end_engine(home)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    home = tmp_path_factory.mktemp("plain")
    yield start(moons_job(epochs=2), folder=home, **MINE).wait(120)
    end_engine(home)


def test_the_stream_the_list_the_index_and_the_report_say_the_same_score(run: Run) -> None:
    best, standing = run.best, stream.read(run.folder)
    last = run.history("validation/accuracy")
    assert best["epoch"] < len(last.steps), "the run is to stop after its best epoch"
    at_best = float(last.values[best["epoch"] - 1])
    assert standing.kept is not None
    assert (standing.kept.which, standing.kept.epoch) == ("best", best["epoch"])
    assert standing.kept.scores["validation/accuracy"] == at_best
    (row,) = listing.rows("ada", run.home)
    assert (row["kept"], row["kept_epoch"]) == (at_best, best["epoch"])
    assert row["last"] == float(last.values[-1])
    (summary,) = runs(run.home)
    assert summary.metrics["validation/accuracy"] == at_best
    report = run.evaluate()["scores"]["accuracy"]["value"]
    assert report == pytest.approx(at_best, abs=1e-6)
    again = stream.read(run.folder).kept
    assert again is not None
    assert again.scores["validation/accuracy"] == report
    assert listing.rows("ada", run.home)[0]["kept"] == report
    assert run.kept == again


def test_without_early_stopping_the_last_weights_are_kept(plain: Run) -> None:
    kept, values = plain.kept, plain.history("validation/accuracy").values
    assert kept is not None
    assert (kept.which, kept.epoch) == ("last", 2)
    assert kept.scores["validation/accuracy"] == float(values[-1])
    # How the last epoch went on the way says nothing of the weights at its end.
    assert not any(name.startswith(("train/", "step/")) for name in kept.scores)


def test_weights_of_the_middle_of_an_epoch_have_no_score_until_they_are_measured(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    home = tmp_path_factory.mktemp("middle")
    run = start(moons_job(epochs=100_000), folder=home, **MINE)
    run.wait(60, until={"running"})
    assert stream.read(run.folder).kept is None
    assert run.kept is None
    run.stop()
    run.wait(60)
    kept = run.kept
    assert kept is not None
    if kept.scores:  # it was stopped just at the end of an epoch
        assert kept.step in Record(run.folder).points("validation/accuracy").steps
    accuracy = run.evaluate()["scores"]["accuracy"]["value"]
    kept = run.kept
    assert kept is not None
    assert kept.scores["validation/accuracy"] == accuracy
    # After more training the report of before is not the report of these weights.
    run.resume()
    run.wait(60, until={"running"})
    run.stop()
    run.wait(60)
    assert run.evaluation("validation") is None
    end_engine(home)


def test_a_run_says_what_its_scores_are_worth(run: Run) -> None:
    (baseline,) = stream.read(run.folder).baselines.items()
    name, worth = baseline
    assert name == "validation/accuracy"
    assert 0.5 <= worth.value < 0.65  # two moons, cut by chance
    assert worth.words.startswith("always saying “")
    evaluated = run.evaluate()
    assert evaluated["baselines"] == {
        "accuracy": {"value": worth.value, "better": "max", "words": worth.words}
    }
    assert worth.is_beaten_by(evaluated["scores"]["accuracy"]["value"])
    assert not worth.is_beaten_by(worth.value)
    assert np.isfinite(worth.value)
