"""Scores against scikit-learn's, intervals that cover, and the way from a run to its report, its
ONNX file and its predictions.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
from sklearn import metrics

from engine.run import asking
from engine.run.run import Run
from engine.trained import report
from tests.engine.conftest import digits_job, moons_job

Begin = Callable[..., Run]


def test_scores_of_classes_are_scikit_learns() -> None:
    chance = np.random.default_rng(0)
    truth = chance.integers(0, 3, 400)
    scores = np.eye(3)[truth] + chance.normal(size=(400, 3))
    chances = np.exp(scores) / np.exp(scores).sum(1, keepdims=True)
    found = report.classes_report(chances, truth, np.arange(400), ["a", "b", "c"])
    said = chances.argmax(1)
    assert found["scores"]["accuracy"]["value"] == pytest.approx(
        metrics.accuracy_score(truth, said)
    )
    assert found["scores"]["macro f1"]["value"] == pytest.approx(
        metrics.f1_score(truth, said, average="macro")
    )
    assert found["scores"]["log loss"]["value"] == pytest.approx(metrics.log_loss(truth, chances))
    assert found["confusion"]["table"] == metrics.confusion_matrix(truth, said).tolist()
    assert found["roc"][1]["area"] == pytest.approx(
        metrics.roc_auc_score(truth == 1, chances[:, 1])
    )
    assert found["precision and recall"][1]["area"] == pytest.approx(
        metrics.average_precision_score(truth == 1, chances[:, 1])
    )
    for score in found["scores"].values():
        assert score["interval"][0] < score["value"] < score["interval"][1]
    for cell, rows in found["confusion"]["samples"].items():
        assert {f"{truth[row]},{said[row]}" for row in rows} == {cell}


def test_auc_counts_ties_as_halves() -> None:
    scores, yes = np.array([0.1, 0.5, 0.5, 0.9, 0.5]), np.array([False, True, False, True, False])
    assert report.auc_score(scores, yes)["value"] == pytest.approx(
        metrics.roc_auc_score(yes, scores)
    )


def test_scores_of_numbers_are_scikit_learns() -> None:
    chance = np.random.default_rng(0)
    truth = chance.normal(size=300)
    said = truth + 0.3 * chance.normal(size=300)
    found = report.numbers_report(said, truth, np.arange(300))["scores"]
    assert found["r2"]["value"] == pytest.approx(metrics.r2_score(truth, said))
    assert found["mae"]["value"] == pytest.approx(metrics.mean_absolute_error(truth, said))
    assert found["rmse"]["value"] == pytest.approx(metrics.root_mean_squared_error(truth, said))


def test_ninety_five_percent_intervals_cover_the_truth_about_that_often() -> None:
    chance, hits = np.random.default_rng(1), 0
    for seed in range(60):
        low, high = report.mean_score((chance.random(200) < 0.8).astype(float), "max")["interval"]
        hits += low <= 0.8 <= high
        assert seed >= 0
    assert 51 <= hits <= 60


@pytest.mark.parametrize("kind", ["empty row", "all the same"])
def test_awkward_data_gives_null_and_no_crash(kind: str) -> None:
    truth = np.zeros(20, dtype=int)
    chances = (
        np.tile([1.0, 0.0], (20, 1)) if kind == "all the same" else np.tile([0.5, 0.5], (20, 1))
    )
    found = report.finite(report.classes_report(chances, truth, np.arange(20), ["a", "b"]))
    assert found["scores"]["auc"]["value"] is None
    assert (
        report.finite(report.numbers_report(np.ones(20), np.ones(20), np.arange(20)))["scores"][
            "r2"
        ]["value"]
        is None
    )


def test_a_mistake_made_with_certainty_is_counted_in_full() -> None:
    scores = np.array([[400.0, 0.0], [0.0, 2.0]], dtype=np.float32)
    assert report.surprise_of("classify", scores, np.array([1, 1])) == pytest.approx(
        [400.0, np.log1p(np.exp(-2.0))]
    )
    assert report.surprise_of("two-classes", scores[:, :1], np.array([0, 1])) == pytest.approx(
        [400.0, np.log(2)]
    )


def test_from_a_run_to_its_report_its_onnx_file_and_its_predictions(
    begin: Begin, tmp_path: Path
) -> None:
    run = begin(digits_job(epochs=6)).wait(120)
    assert run.state == "finished", (run.cause, run.log)
    told = run.evaluate()
    assert told["scores"]["accuracy"]["value"] == pytest.approx(
        run.metrics["validation/accuracy"], abs=1e-6
    )
    assert told["scores"]["log loss"]["value"] == pytest.approx(
        run.metrics["validation/loss"], rel=1e-5
    )
    assert (
        sum(map(sum, told["confusion"]["table"]))
        == told["rows"]
        == run.environment["rows"]["validation"]
    )
    row = run.environment["rows"]["train"]  # of the whole set: some of these are closed
    with pytest.raises(asking.TaskError, match="The test part is closed"):
        asking.do("show_rows", run, rows=[row], part="test")
    found = run.evaluate("test")
    assert found["opened"] == 1
    assert asking.do("show_rows", run, rows=[found["worst"][0]["row"]], part="test")["rows"]

    exported = run.to_onnx(tmp_path / "digits.onnx")
    assert exported["agreement"] == 1.0
    assert exported["difference"] < 1e-4
    session = onnxruntime.InferenceSession(str(tmp_path / "digits.onnx"))
    for size in (1, 7):
        scores, probabilities = session.run(
            None, {"image": np.zeros((size, 1, 8, 8), dtype="float32")}
        )
        assert scores.shape == probabilities.shape == (size, 10)
        np.testing.assert_allclose(probabilities.sum(1), 1, rtol=1e-5)

    answers: dict[str, Any] = asking.do(
        "predict", run, fields={"image": np.zeros((2, 1, 8, 8)).tolist()}
    )
    assert len(answers["answers"]) == 2
    assert sum(answers["answers"][0]["chances"].values()) == pytest.approx(1, abs=1e-5)
    with pytest.raises(asking.TaskError, match="takes rows of 1 × 8 × 8"):
        asking.do("predict", run, fields={"image": [[1, 2]]})


def test_a_run_without_weights_says_so(begin: Begin, tmp_path: Path) -> None:
    run = begin(moons_job(epochs=1_000_000))
    with pytest.raises(asking.TaskError, match="no trained weights yet"):
        run.to_onnx(tmp_path / "x.onnx")
    run.kill()


def test_the_learning_rate_finder_proposes_a_rate(engine_home: Path) -> None:
    told = asking.try_rates(digits_job(), engine_home)
    assert 1e-5 < told["rate"] < 1.0, told["text"]
    assert "good start" in told["text"]
    assert len(told["rates"]) == len(told["losses"])


# ---- masks ---------------------------------------------------------------------------------------
def test_masks_are_counted_by_points_and_their_intervals_follow_from_pictures() -> None:
    rng = np.random.default_rng(0)
    truth = rng.integers(0, 3, (40, 6, 5))
    said = np.where(rng.random(truth.shape) < 0.8, truth, rng.integers(0, 3, truth.shape))
    made = report.masks_report(
        np.eye(3)[said].transpose(0, 3, 1, 2), truth, np.arange(100, 140), ["a", "b", "c"]
    )
    overlaps = [
        ((said == k) & (truth == k)).sum() / ((said == k) | (truth == k)).sum() for k in range(3)
    ]
    assert made["scores"]["iou"]["value"] == pytest.approx(np.mean(overlaps))
    assert [one["overlap"] for one in made["per class"]] == pytest.approx(overlaps)
    assert made["scores"]["accuracy"]["value"] == pytest.approx((said == truth).mean())
    low, high = made["scores"]["iou"]["interval"]
    assert low < made["scores"]["iou"]["value"] < high
    assert np.array(made["confusion"]["table"]).sum() == truth.size
    wrong = (said != truth).mean((1, 2))
    assert made["worst"][0] == {
        "row": 100 + int(wrong.argmax()),
        "wrong": pytest.approx(wrong.max()),
    }


def test_a_class_that_is_nowhere_does_not_spoil_the_mean_overlap() -> None:
    truth = np.zeros((4, 3, 3), int)
    made = report.masks_report(
        np.eye(2)[truth].transpose(0, 3, 1, 2), truth, np.arange(4), ["a", "b"]
    )
    assert made["scores"]["iou"]["value"] == 1.0
    assert made["scores"]["iou"]["interval"] == [1.0, 1.0]
