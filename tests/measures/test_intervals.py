"""The intervals cover what they promise: by simulation, and for whatever rows there may be."""

from __future__ import annotations

import doctest
import math
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from engine.measures import chances, intervals, scores
from engine.measures.answers import log_loss, per_class
from engine.measures.classes import confusion_table
from engine.measures.curves import area_under_roc
from engine.measures.scores import MEASURES, Score, mean_score, share_score

NUMBERS = some.floats(-1e6, 1e6)


@pytest.mark.parametrize(
    ("share", "rows"), [(0.5, 40), (0.9, 100), (0.97, 270), (0.99, 300), (0.8, 3000)]
)
def test_intervals_of_accuracy_cover_the_truth(share: float, rows: int) -> None:
    rng = np.random.default_rng(1)
    drawn = rng.binomial(rows, share, 1500)
    ends = {k: intervals.share_interval(int(k), rows) for k in np.unique(drawn)}
    covered = np.mean([ends[k][0] <= share <= ends[k][1] for k in drawn])
    assert 0.92 <= covered <= 0.985  # 0.95 with the unevenness of counts


def test_all_right_is_not_said_to_be_surely_all_right() -> None:
    low, high = intervals.share_interval(23, 23)
    assert low < 0.95
    assert high == 1


@pytest.mark.parametrize("rows", [80, 400])
def test_intervals_of_r2_cover_the_truth(rows: int) -> None:
    rng = np.random.default_rng(2)
    truth_of_r2 = 1 - 0.36 / 1.0  # the target has variance 1, the mistakes 0.36
    covered = []
    for seed in range(150):
        signal = rng.normal(size=rows) * 0.8
        truth = signal + rng.normal(size=rows) * 0.6
        low, high = intervals.bootstrap(
            MEASURES["r2"].weighted(truth, signal), rows, draws=400, seed=seed
        )
        covered.append(low <= truth_of_r2 <= high)
    assert 0.88 <= np.mean(covered) <= 0.995


def test_intervals_of_balanced_accuracy_cover_the_truth() -> None:
    rng = np.random.default_rng(3)
    covered = []
    for seed in range(150):
        truth = (rng.random(300) < 0.2).astype(int)
        said = np.where(rng.random(300) < np.where(truth == 1, 0.6, 0.9), truth, 1 - truth)
        low, high = intervals.bootstrap(
            MEASURES["balanced-accuracy"].weighted(truth, said), 300, draws=400, seed=seed
        )
        covered.append(low <= 0.75 <= high)
    assert 0.89 <= np.mean(covered) <= 0.99


def test_the_interval_of_a_lead_covers_it() -> None:
    rng = np.random.default_rng(4)
    covered = []
    for seed in range(400):
        both = rng.random(300) < 0.8
        first, second = both | (rng.random(300) < 0.25), both & (rng.random(300) < 0.95)
        low, high = intervals.share_lead(first, second, seed)
        covered.append(low <= 0.8 + 0.2 * 0.25 - 0.8 * 0.95 <= high)
    assert 0.91 <= np.mean(covered) <= 0.985


def test_folds_are_tested_with_the_correction() -> None:
    """The plain t-test claims far too often on overlapping folds; the corrected one does not."""
    from scipy.stats import ttest_1samp

    rng = np.random.default_rng(0)
    plain, corrected = [], []
    for _ in range(400):
        # what all folds owe to the same rows: a tenth of the variance, as in 10 folds
        shared = rng.normal(0, 0.004)
        differences = shared + rng.normal(0, 0.012, 10)
        plain.append(ttest_1samp(differences, 0).pvalue < 0.05)
        corrected.append(intervals.corrected_t(differences, 900, 100).p < 0.05)
    assert np.mean(plain) > 0.09
    assert np.mean(corrected) <= 0.06
    assert intervals.corrected_t(np.full(5, 0.0), 80, 20).p == 1.0


def test_paired_tests_equal_scipys_and_scores_equal_scikit_learns() -> None:
    from scipy.stats import binomtest
    from sklearn import metrics

    rng = np.random.default_rng(0)
    truth, first, second = (rng.integers(0, 3, 500) for _ in range(3))
    a, b = truth == first, truth == second
    assert intervals.mcnemar(a, b).p == binomtest(int(np.sum(a & ~b)), int(np.sum(a != b))).pvalue
    assert scores.accuracy(truth, first) == metrics.accuracy_score(truth, first)
    assert scores.balanced_accuracy(truth, first) == pytest.approx(
        metrics.balanced_accuracy_score(truth, first), abs=1e-15
    )
    assert np.array_equal(confusion_table(truth, first, 3), metrics.confusion_matrix(truth, first))
    number, said = rng.normal(size=500), rng.normal(size=500)
    assert scores.r2(number, said) == metrics.r2_score(number, said)
    binary, score = rng.integers(0, 2, 500), np.round(rng.random(500), 2)
    assert area_under_roc(score, binary == 1) == pytest.approx(
        metrics.roc_auc_score(binary, score), abs=1e-12
    )
    shares = rng.dirichlet([1, 1, 1], 500)
    assert log_loss(truth, shares) == metrics.log_loss(truth, shares)
    listed = per_class(confusion_table(truth, first, 3), ("a", "b", "c"))
    assert [row.f1 for row in listed] == pytest.approx(
        list(metrics.f1_score(truth, first, average=None))
    )


def test_swaps_find_a_difference_of_numbers_and_none_where_there_is_none() -> None:
    rng = np.random.default_rng(0)
    truth = rng.normal(size=500)
    near, far = (truth + rng.normal(size=500) * spread for spread in (0.3, 0.5))
    r2 = MEASURES["r2"]
    better = scores.compare(r2, truth, near, far)
    assert better.shown
    assert better.lead == pytest.approx(r2.of(truth, near) - r2.of(truth, far))
    claimed = []
    for _ in range(60):
        one, two = (truth[:150] + rng.normal(size=150) * 0.3 for _ in range(2))
        claimed.append(scores.compare(r2, truth[:150], one, two).shown)
    assert np.mean(claimed) <= 0.12


@given(some.integers(1, 5000), some.data())
def test_a_share_lies_in_its_interval_and_the_interval_in_0_to_1(
    rows: int, data: some.DataObject
) -> None:
    right = data.draw(some.integers(0, rows))
    low, high = intervals.share_interval(right, rows)
    assert 0 <= low <= right / rows <= high <= 1
    assert low < high
    # What is right and what is wrong are the same share, seen from its two ends.
    assert (1 - high, 1 - low) == pytest.approx(intervals.share_interval(rows - right, rows))


@given(some.integers(1, 200))
def test_more_rows_of_the_same_share_are_surer(rows: int) -> None:
    few, many = (intervals.share_interval(k * rows, 2 * k * rows) for k in (1, 3))
    assert many[1] - many[0] < few[1] - few[0]


@settings(max_examples=40, deadline=None)
@given(some.lists(NUMBERS, min_size=2, max_size=40))
def test_the_interval_of_a_mean_stays_among_its_values(values: list[float]) -> None:
    score = mean_score(np.array(values), "min")
    slack = 1e-9 * max(map(abs, values), default=0)
    assert score.value == pytest.approx(np.mean(values))
    assert min(values) - slack <= score.low <= score.high <= max(values) + slack


@settings(max_examples=40, deadline=None)
@given(some.lists(some.floats(-1e3, 1e3, width=32), min_size=2, max_size=30))
def test_another_unit_scales_the_interval_of_a_mean(values: list[float]) -> None:
    halves, wholes = (mean_score(np.array(values) * unit, "min") for unit in (0.5, 1.0))
    assert (halves.low * 2, halves.high * 2) == pytest.approx((wholes.low, wholes.high))


@given(some.lists(some.booleans(), min_size=1, max_size=300))
def test_a_share_of_right_answers_has_the_same_interval_wherever_it_is_asked(
    right: list[bool],
) -> None:
    score = share_score(np.array(right))
    truth = np.zeros(len(right), int)
    said = np.where(right, truth, 1)
    assert (score.low, score.high) == scores.interval(MEASURES["accuracy"], truth, said)
    assert score.value == MEASURES["accuracy"].of(truth, said)


@pytest.mark.parametrize("values", [[], [3.0], [math.nan, 1.0, 2.0]])
def test_too_few_rows_and_no_number_have_no_interval(values: list[float]) -> None:
    score = mean_score(np.array(values), "min")
    assert not math.isfinite(score.low)
    assert not math.isfinite(score.high)
    assert score.as_json()["interval"] == [None, None]


@given(some.floats(), some.floats(), some.floats(), some.sampled_from(["min", "max"]))
def test_a_score_comes_back_from_json(
    value: float, low: float, high: float, better: scores.Better
) -> None:
    record = Score(value, low, high, better).as_json()
    assert Score.from_json(record).as_json() == record
    assert all(
        number is None or math.isfinite(number) for number in (record["value"], *record["interval"])
    )


def test_leaving_rows_out_in_pieces_is_leaving_them_out_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (whole,) = intervals._leave_one_out(500)
    monkeypatch.setattr(intervals, "CHUNK", 10_000)
    pieces = list(intervals._leave_one_out(500))
    assert len(pieces) > 1
    assert np.array_equal(np.concatenate(pieces), whole)


@pytest.mark.parametrize("module", [intervals, chances])
def test_the_examples_in_the_words_are_true(module: ModuleType) -> None:
    outcome = doctest.testmod(module)
    assert outcome.attempted
    assert not outcome.failed
