"""Reports of each kind of target against scikit-learn, as JSON and back, in the layout of before,
and over awkward rows.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import numpy as np
import pytest
from sklearn import metrics

from engine.data.signature import Field
from engine.measures import figure as figures
from engine.measures.answers import Tally
from engine.measures.classes import classes_report, surprise_of
from engine.measures.figure import Confusion, Figure, PerClass, PrecisionRecall, Roc, Unknown, Worst
from engine.measures.intervals import share_interval
from engine.measures.labels import labels_report
from engine.measures.masks import masks_report
from engine.measures.numbers import numbers_report
from engine.measures.report import Evaluation, Report
from engine.measures.scores import mean_score
from engine.ways.readings.one_class import OneClass, YesOrNo

NAMES = ["a", "b", "c"]


def drawn(report: Report, kind: type[Figure]) -> Any:
    (match,) = (figure for figure in report.figures if isinstance(figure, kind))
    return match


def chances_for(rows: int, kinds: int = 3) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    truth = rng.integers(0, kinds, rows)
    scores = np.eye(kinds)[truth] + rng.normal(size=(rows, kinds))
    return np.exp(scores) / np.exp(scores).sum(1, keepdims=True), truth


def classes(rows: int = 200) -> Report:
    return classes_report(*chances_for(rows), np.arange(rows), NAMES)


def yes_or_no(rows: int = 200) -> Report:
    reading = OneClass(Field.from_json({"classes": NAMES[:2], "threshold": 0.4}))
    chances, truth = chances_for(rows, 2)
    report = reading.report(np.log(chances), truth, np.arange(rows))
    assert report is not None
    return report


def labels(rows: int = 200) -> Report:
    rng = np.random.default_rng(1)
    return labels_report(
        rng.random((rows, 3)), rng.integers(0, 2, (rows, 3)), np.arange(rows), NAMES
    )


def masks(rows: int = 20) -> Report:
    rng = np.random.default_rng(2)
    outputs, truth = rng.normal(size=(rows, 3, 4, 5)), rng.integers(0, 3, (rows, 4, 5))
    return masks_report(outputs, truth, np.arange(rows), NAMES)


def numbers(rows: int = 200) -> Report:
    rng = np.random.default_rng(3)
    truth = rng.normal(size=rows)
    return numbers_report(truth + rng.normal(size=rows), truth, np.arange(rows))


def steps(rows: int = 200) -> Report:
    rng = np.random.default_rng(4)
    truth = rng.normal(size=(rows, 6))
    return numbers_report(truth + rng.normal(size=(rows, 6)), truth, np.arange(rows))


KINDS: list[Callable[..., Report]] = [classes, yes_or_no, labels, masks, numbers, steps]


# ---- as scikit-learn counts ----------------------------------------------------------------------
def test_scores_of_classes_are_scikit_learns() -> None:
    chances, truth = chances_for(400)
    report, said = classes_report(chances, truth, np.arange(400), NAMES), chances.argmax(1)
    value = {name: score.value for name, score in report.scores.items()}
    assert value["accuracy"] == pytest.approx(metrics.accuracy_score(truth, said))
    assert value["macro f1"] == pytest.approx(metrics.f1_score(truth, said, average="macro"))
    assert value["log loss"] == pytest.approx(metrics.log_loss(truth, chances))
    confusion = drawn(report, Confusion)
    assert np.array_equal(confusion.table, metrics.confusion_matrix(truth, said))
    recall = metrics.recall_score(truth, said, average=None)
    assert [row.recall for row in drawn(report, PerClass).classes] == pytest.approx(recall)
    assert drawn(report, Roc).curves[1].area == pytest.approx(
        metrics.roc_auc_score(truth == 1, chances[:, 1])
    )
    assert drawn(report, PrecisionRecall).curves[1].area == pytest.approx(
        metrics.average_precision_score(truth == 1, chances[:, 1])
    )
    for score in report.scores.values():
        assert score.low < score.value < score.high
    for cell, rows in confusion.samples.items():
        assert {f"{truth[row]},{said[row]}" for row in rows} == {cell}


def test_scores_of_numbers_are_scikit_learns() -> None:
    rng = np.random.default_rng(0)
    truth = rng.normal(1000, size=300)  # far from zero, where sums of squares lose digits
    said = truth + 0.3 * rng.normal(size=300)
    scores = numbers_report(said, truth, np.arange(300)).scores
    assert scores["r2"].value == pytest.approx(metrics.r2_score(truth, said))
    assert scores["mae"].value == pytest.approx(metrics.mean_absolute_error(truth, said))
    assert scores["rmse"].value == pytest.approx(metrics.root_mean_squared_error(truth, said))
    for score in scores.values():
        assert score.low < score.value < score.high


def test_ninety_five_percent_intervals_of_a_mean_cover_it_about_that_often() -> None:
    rng, hits = np.random.default_rng(1), 0
    for _ in range(60):
        score = mean_score(rng.exponential(size=200), "min")
        hits += score.low <= 1.0 <= score.high
    assert 51 <= hits <= 60


def test_a_mistake_made_with_certainty_is_counted_in_full() -> None:
    scores = np.array([[400.0, 0.0], [0.0, 2.0]])
    assert surprise_of(scores, np.array([1, 1])) == pytest.approx([400.0, np.log1p(np.exp(-2.0))])
    yes = YesOrNo(Field.from_json({})).scores(scores[:, :1])
    assert surprise_of(yes, np.array([0, 1])) == pytest.approx([400.0, np.log(2)])


def test_masks_are_counted_by_points_and_their_intervals_follow_from_pictures() -> None:
    rng = np.random.default_rng(0)
    truth = rng.integers(0, 3, (40, 6, 5))
    said = np.where(rng.random(truth.shape) < 0.8, truth, rng.integers(0, 3, truth.shape))
    report = masks_report(np.eye(3)[said].transpose(0, 3, 1, 2), truth, np.arange(100, 140), NAMES)
    overlaps = [
        ((said == k) & (truth == k)).sum() / ((said == k) | (truth == k)).sum() for k in range(3)
    ]
    overlap = report.scores["iou"]
    assert overlap.value == pytest.approx(np.mean(overlaps))
    assert overlap.low < overlap.value < overlap.high
    assert [row.overlap for row in drawn(report, PerClass).classes] == pytest.approx(overlaps)
    assert report.scores["accuracy"].value == pytest.approx((said == truth).mean())
    assert np.array(drawn(report, Confusion).table).sum() == truth.size
    wrong = (said != truth).mean((1, 2))
    assert drawn(report, Worst).samples[0].row == 100 + int(wrong.argmax())
    assert drawn(report, Worst).samples[0].wrong == pytest.approx(wrong.max())


def test_a_class_that_is_nowhere_does_not_spoil_the_mean_overlap() -> None:
    truth = np.zeros((4, 3, 3), int)
    outputs = np.eye(2)[truth].transpose(0, 3, 1, 2)
    score = masks_report(outputs, truth, np.arange(4), ["a", "b"]).scores["iou"]
    assert (score.value, score.low, score.high) == (1.0, 1.0, 1.0)


def test_an_exported_file_is_scored_as_the_report_is() -> None:
    """23 of 23 rows right are not surely all right, whoever is asked."""
    truth = np.arange(23) % 3
    reading = OneClass(Field.from_json({"classes": NAMES}))
    tally = Tally(reading.score)
    for place in range(0, 23, 5):
        given = np.eye(3)[truth[place : place + 5]]
        tally.add(reading.count(given, truth[place : place + 5]))
    scored = tally.score()
    assert scored is not None
    report = classes_report(np.eye(3)[truth], truth, np.arange(23), NAMES)
    assert scored.score == report.scores["accuracy"]
    assert (scored.score.low, scored.score.high) == share_interval(23, 23)
    assert (scored.name, scored.rows) == ("accuracy", 23)
    assert Tally(reading.score).score() is None


# ---- as JSON and back ----------------------------------------------------------------------------
@pytest.mark.parametrize("make", KINDS)
def test_a_report_comes_back_from_json_as_it_was(make: Callable[..., Report]) -> None:
    report = make()
    record = json.loads(json.dumps(report.as_json(), allow_nan=False))
    again = Report.from_json(record)
    assert again == report
    assert again.as_json() == record
    assert [shown["figure"] for shown in record["figures"]] == [
        kind.name for kind in report.figures
    ]
    assert all(shown["title"] for shown in record["figures"])


def test_every_figure_of_the_catalogue_is_in_some_report_and_has_fields_of_its_own() -> None:
    seen = {figure.name for make in KINDS for figure in make().figures}
    here = {kind.name for kind in Figure.kinds.values() if kind.__module__ == figures.__name__}
    samples = {
        "texts",
        "pairs",
        "points",
        "pictures",
        "rows-made",
        "by-noise",
    }  # of ways that bring their own report
    assert seen | samples == here
    assert all(fields(kind) for kind in Figure.kinds.values())  # type: ignore[arg-type]


def test_a_figure_of_a_newer_version_is_kept_as_it_is() -> None:
    record = {"figure": "hologram", "title": "In the air", "points": [[1, 2, 3]]}
    report = Report.from_json({"scores": {}, "figures": [record]})
    assert report.figures == (Unknown(record),)
    assert report.as_json()["figures"] == [record]


def test_figures_that_an_older_version_wrote_more_into_are_read() -> None:
    record = numbers().figures[0].as_json() | {"median": 0.1}
    assert Figure.from_json(record) == numbers().figures[0]


OLD = {
    "part": "validation",
    "rows": 3,
    "objective": "classify",
    "opened": None,
    "data": "abc",
    "scores": {"accuracy": {"value": 1 / 3, "interval": [None, None], "better": "max"}},
    "confusion": {"classes": ["a", "b"], "table": [[1, 2], [0, 0]], "samples": {"0,1": [4, 2]}},
    "per class": [
        {"class": "a", "recall": 1 / 3, "precision": 1.0, "rows": 3},
        {"class": "b", "recall": None, "precision": 0.0, "rows": 0},
    ],
    "roc": [{"class": "b", "false positives": [0.0, 1.0], "true positives": [0, 0], "area": None}],
    "precision and recall": [{"class": "b", "recall": [0.0], "precision": [0.0], "area": None}],
    "calibration": {
        "bins": [{"from": 0.9, "to": 1.0, "said": 0.95, "right": 1 / 3, "rows": 3}],
        "error": 0.6,
    },
    "worst": [{"row": 4, "said": "b", "truth": "a", "chance": 0.99, "loss": None}],
}


def test_a_report_of_before_is_read_in_the_order_in_which_it_was_drawn() -> None:
    evaluation = Evaluation.from_json(OLD)
    report = evaluation.report
    names = [figure.name for figure in report.figures]
    assert names == ["confusion", "calibration", "per-class", "worst", "roc", "precision-recall"]
    assert drawn(report, Confusion).samples == {"0,1": (4, 2)}
    assert drawn(report, PerClass).classes[1].recall is None
    assert drawn(report, Roc).curves[0].false_positives == (0.0, 1.0)
    assert report.figures[1].as_json()["bins"] == [
        {"low": 0.9, "high": 1.0, "said": 0.95, "right": 1 / 3, "rows": 3}
    ]
    record = evaluation.as_json()
    assert {key: record[key] for key in ("part", "rows", "objective", "opened", "data")} == {
        key: OLD[key] for key in ("part", "rows", "objective", "opened", "data")
    }
    assert record["scores"] == OLD["scores"]
    assert record["figures"][3]["samples"] == [
        {"row": 4, "said": "b", "truth": "a", "chance": 0.99}
    ]
    assert Evaluation.from_json(record).as_json() == record


def test_numbers_steps_and_masks_of_before_are_read() -> None:
    histogram = {"counts": [1, 2], "edges": [-1.0, 0.0, 1.0]}
    residuals = {"histogram": histogram, "said": [1.0], "truth": [2.0], "rows": [7], "mean": -0.5}
    old = {
        "scores": {},
        "residuals": residuals,
        "worst": [{"row": 7, "said": [1.0], "truth": [2.0], "loss": 1.0}],
        "by step": [{"step": 1, "mae": 0.5}, {"step": 2, "mae": 0.7}],
    }
    drawn_ = {shown["figure"]: shown for shown in Report.from_json(old).as_json()["figures"]}
    assert list(drawn_) == ["residuals", "worst", "by-step"]
    assert drawn_["residuals"]["edges"] == histogram["edges"]
    assert drawn_["by-step"]["errors"] == [0.5, 0.7]
    points = {"classes": ["a"], "table": [[9]], "samples": {}, "of": "points"}
    of_class = {"class": "a", "rows": 9, "recall": 1.0, "precision": 1.0, "overlap": 1.0}
    report = Report.from_json({"scores": {}, "confusion": points, "per class": [of_class]})
    assert drawn(report, PerClass).of == drawn(report, Confusion).of == "points"
    assert drawn(report, PerClass).classes[0].overlap == 1.0


# ---- awkward rows --------------------------------------------------------------------------------
@pytest.mark.parametrize("make", KINDS)
def test_one_row_is_reported_without_an_interval_of_what_it_cannot_tell(
    make: Callable[..., Report],
) -> None:
    record = json.loads(json.dumps(make(1).as_json(), allow_nan=False))
    assert Report.from_json(record).as_json() == record
    for name, score in record["scores"].items():
        share = (
            name in ("exact", "accuracy") and make is not masks and None not in score["interval"]
        )
        assert share or score["interval"] == [None, None]


@pytest.mark.parametrize("chance", [[1.0, 0.0], [0.5, 0.5]])
def test_rows_of_one_class_give_null_and_no_crash(chance: list[float]) -> None:
    truth = np.zeros(20, dtype=int)
    report = classes_report(np.tile(chance, (20, 1)), truth, np.arange(20), ["a", "b"])
    record = report.as_json()
    assert record["scores"]["auc"] == {"value": None, "interval": [None, None], "better": "max"}
    assert drawn(report, Roc).curves[0].area is None
    same = numbers_report(np.ones(20), np.ones(20), np.arange(20)).as_json()
    assert same["scores"]["r2"]["value"] is None
    assert same["scores"]["mae"] == {"value": 0.0, "interval": [0.0, 0.0], "better": "min"}


def test_a_network_that_says_no_numbers_is_reported_all_the_same() -> None:
    chances, truth = chances_for(30)
    chances[3] = np.nan
    said = np.r_[np.nan, np.arange(19.0)]
    for report in (
        classes_report(chances, truth, np.arange(30), NAMES),
        numbers_report(said, np.arange(20.0), np.arange(20)),
        numbers_report(np.full(20, np.nan), np.arange(20.0), np.arange(20)),
    ):
        record = json.loads(json.dumps(report.as_json(), allow_nan=False))
        assert Report.from_json(record).as_json() == record
    assert record["scores"]["mae"]["value"] is None


def test_what_a_race_imports_of_this_room_is_light() -> None:
    heavy = ("torch", "sklearn", "scipy", "pydantic")
    script = "import sys, engine.measures.answers, engine.measures.report"
    script += f"; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
