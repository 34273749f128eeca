"""The points of curves against counting by hand, over chances with ties, of one kind, and none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from engine.data.signature import Field
from engine.measures import curves
from engine.measures.chances import sigmoid, softmax
from engine.ways.readings.one_class import YesOrNo

# Sixteenths are exact in binary: many ties, and edges of no bin but 0, 1/2 and 1.
CHANCES = some.integers(0, 16).map(lambda k: k / 16)
ROWS = some.lists(some.tuples(CHANCES, some.booleans()), min_size=1, max_size=60)


def columns(rows: list[tuple[float, bool]]) -> tuple[np.ndarray, np.ndarray]:
    return np.array([chance for chance, _ in rows]), np.array([yes for _, yes in rows])


@settings(deadline=None)
@given(ROWS)
def test_roc_is_what_counting_at_each_threshold_gives(rows: list[tuple[float, bool]]) -> None:
    chances, yes = columns(rows)
    curve = curves.roc("a", chances, yes)
    hits, alarms = [0.0], [0.0]
    for threshold in sorted(set(chances), reverse=True):
        hits.append(float(np.sum(yes & (chances >= threshold)) / max(1, yes.sum())))
        alarms.append(float(np.sum(~yes & (chances >= threshold)) / max(1, (~yes).sum())))
    assert curve.true_positives == pytest.approx(hits)
    assert curve.false_positives == pytest.approx(alarms)


@settings(deadline=None)
@given(ROWS)
def test_the_area_is_the_share_of_pairs_that_are_in_order(rows: list[tuple[float, bool]]) -> None:
    chances, yes = columns(rows)
    pairs = [
        (chance > other) + 0.5 * (chance == other)
        for chance in chances[yes]
        for other in chances[~yes]
    ]
    area = curves.roc("a", chances, yes).area
    assert area == (pytest.approx(np.mean(pairs)) if pairs else None)
    score = curves.auc_score(chances, yes)
    assert score.as_json()["value"] == area
    if area is not None and np.isfinite(score.low):
        assert 0 <= score.low <= score.high <= 1


@settings(deadline=None)
@given(ROWS)
def test_precision_and_recall_are_what_counting_gives(rows: list[tuple[float, bool]]) -> None:
    chances, yes = columns(rows)
    curve = curves.precision_recall("a", chances, yes)
    if not yes.any():
        assert curve == curves.RecallCurve("a", (), ())
        return
    named = [chances >= threshold for threshold in sorted(set(chances), reverse=True)]
    recall = [np.sum(yes & some) / yes.sum() for some in named]
    precision = [np.sum(yes & some) / some.sum() for some in named]
    assert curve.recall == pytest.approx(recall)
    assert curve.precision == pytest.approx(precision)
    assert curve.area == pytest.approx(np.sum(np.diff([0, *recall]) * precision))


@settings(deadline=None)
@given(ROWS)
def test_calibration_is_what_counting_in_tenths_gives(rows: list[tuple[float, bool]]) -> None:
    chances, right = columns(rows)
    figure = curves.calibration(chances, right)
    # a tenth has its upper edge
    tenth = np.maximum(np.ceil(chances * 10 - 1e-9).astype(int) - 1, 0)
    off = 0.0
    assert [round(bin_.low * 10) for bin_ in figure.bins] == sorted(set(tenth))
    for bin_ in figure.bins:
        inside = tenth == round(bin_.low * 10)
        assert bin_.rows == inside.sum()
        assert (bin_.said, bin_.right) == pytest.approx(
            (chances[inside].mean(), right[inside].mean())
        )
        off += abs(bin_.said - bin_.right) * bin_.rows / len(rows)
    assert figure.error == pytest.approx(off)


def test_a_curve_of_many_points_is_thinned_with_both_ends_kept() -> None:
    rng = np.random.default_rng(0)
    chances, yes = rng.random(5000), rng.random(5000) < 0.3
    roc, recall = curves.roc("a", chances, yes), curves.precision_recall("a", chances, yes)
    assert len(roc.true_positives) == len(recall.recall) == curves.POINTS
    assert (roc.true_positives[0], roc.true_positives[-1]) == (0, 1)
    assert recall.recall[-1] == 1


def test_auc_counts_ties_as_halves() -> None:
    chances, yes = np.array([0.1, 0.5, 0.5, 0.9, 0.5]), np.array([False, True, False, True, False])
    assert curves.auc_score(chances, yes).value == pytest.approx(5 / 6)


def test_chances_that_are_no_numbers_are_drawn_all_the_same() -> None:
    chances, yes = np.array([np.nan, 0.2, 0.9]), np.array([True, False, True])
    assert curves.roc("a", chances, yes).area == 0.5
    assert curves.precision_recall("a", chances, yes).area is not None
    assert [bin_.rows for bin_ in curves.calibration(chances, yes).bins] == [1, 1]
    assert curves.calibration(chances[:1], yes[:1]).bins == ()


@given(some.lists(some.floats(-1e4, 1e4), min_size=2, max_size=8))
def test_chances_add_up_to_one_for_any_scores(scores: list[float]) -> None:
    chances = softmax(np.array([scores]))
    assert chances.sum() == pytest.approx(1)
    assert ((chances >= 0) & (chances <= 1)).all()
    yes = sigmoid(np.array(scores))
    assert yes + sigmoid(-np.array(scores)) == pytest.approx(1)
    # Two classes by one score are two classes by two, of which one is held at 0.
    two = softmax(np.stack([np.zeros(len(scores)), scores], 1))
    assert YesOrNo(Field.from_json({})).chances(np.array(scores)) == pytest.approx(two)
