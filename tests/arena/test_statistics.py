"""The intervals cover what they promise, and the verdict follows the test in both directions: by
simulation.
"""

from __future__ import annotations

import numpy as np
import pytest

from engine.arena import scores, statistics
from engine.arena.scores import MEASURES
from engine.arena.verdict import Entered, judge, rows_needed, said_p, shown_apart


@pytest.mark.parametrize(
    ("share", "rows"), [(0.5, 40), (0.9, 100), (0.97, 270), (0.99, 300), (0.8, 3000)]
)
def test_intervals_of_accuracy_cover_the_truth(share: float, rows: int) -> None:
    rng = np.random.default_rng(1)
    drawn = rng.binomial(rows, share, 1500)
    ends = {k: statistics.share_interval(int(k), rows) for k in np.unique(drawn)}
    covered = np.mean([ends[k][0] <= share <= ends[k][1] for k in drawn])
    assert 0.92 <= covered <= 0.985  # 0.95 with the unevenness of counts


def test_all_right_is_not_said_to_be_surely_all_right() -> None:
    low, high = statistics.share_interval(23, 23)
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
        low, high = statistics.bootstrap(
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
        low, high = statistics.bootstrap(
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
        low, high = statistics.share_lead(first, second, seed)
        covered.append(low <= 0.8 + 0.2 * 0.25 - 0.8 * 0.95 <= high)
    assert 0.91 <= np.mean(covered) <= 0.985


def contest(rows: int, first: float, second: float, seed: int) -> dict:
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, 2, rows)
    made = []
    for key, share, network in (("forest", first, False), ("network", second, True)):
        said = np.where(rng.random(rows) < share, truth, 1 - truth)
        made.append(
            Entered(
                key, "Your network" if network else "Random forest", network, False, share, said
            )
        )
    return judge(MEASURES["accuracy"], truth, made)


def test_the_verdict_claims_nothing_where_there_is_nothing() -> None:
    shown = np.mean([contest(300, 0.85, 0.85, seed)["shown"] for seed in range(400)])
    assert shown <= 0.06


@pytest.mark.parametrize(
    ("first", "second", "ahead", "behind"),
    [(0.92, 0.8, "Random forest", "your network"), (0.8, 0.92, "Your network", "random forest")],
)
def test_the_verdict_follows_the_test_in_both_directions(
    first: float, second: float, ahead: str, behind: str
) -> None:
    told = contest(1000, first, second, 1)
    assert told["shown"]
    assert told["title"] == f"{ahead} is ahead of {behind}"
    assert "more than chance would give (p < 0.0001)" in told["text"]
    assert told["lead"]["interval"][0] > 0


def test_no_difference_is_said_in_these_words() -> None:
    told = contest(200, 0.85, 0.86, 3)
    assert not told["shown"]
    assert told["title"].startswith("No difference shown between ")
    assert "chance alone would often give as much" in told["text"]


def test_the_words_of_a_verdict() -> None:
    rng = np.random.default_rng(0)
    truth = rng.integers(0, 2, 3000)
    said = lambda share: np.where(rng.random(3000) < share, truth, 1 - truth)  # noqa: E731
    made = [
        Entered("boosting", "Gradient boosting", False, False, 0.9, said(0.9)),
        Entered("forest", "Random forest", False, False, 0.895, said(0.898)),
        Entered("network", "Your network", True, False, 0.86, said(0.86)),
        Entered("majority", "Majority", False, True, 0.5, np.zeros(3000, int)),
    ]
    told = judge(MEASURES["accuracy"], truth, made, opened=2)
    assert told["title"] == "Gradient boosting is ahead of your network"
    assert "Between gradient boosting and random forest, no difference shown." in told["text"]
    assert "on 3,000 unseen rows" in told["text"]
    assert "The test part has been opened 2 times" in told["text"]


def test_a_leader_that_does_not_beat_the_baseline_is_named() -> None:
    rng = np.random.default_rng(0)
    truth = (rng.random(200) < 0.3).astype(int)
    made = [
        Entered("tree", "Decision tree", False, False, 0.7, rng.integers(0, 2, 200)),
        Entered("majority", "Majority", False, True, 0.7, np.zeros(200, int)),
    ]
    assert (
        "Not even decision tree is shown to beat majority"
        in judge(MEASURES["accuracy"], truth, made)["text"]
    )


def test_folds_are_tested_with_the_correction() -> None:
    """The plain t-test claims far too often on overlapping folds; the corrected one does not."""
    from scipy.stats import ttest_1samp

    rng = np.random.default_rng(0)
    plain, corrected = [], []
    for _ in range(400):
        shared = rng.normal(
            0, 0.004
        )  # what all folds owe to the same rows: a tenth of the variance, as in 10 folds
        differences = shared + rng.normal(0, 0.012, 10)
        plain.append(ttest_1samp(differences, 0).pvalue < 0.05)
        corrected.append(statistics.corrected_t(differences, 900, 100).p < 0.05)
    assert np.mean(plain) > 0.09
    assert np.mean(corrected) <= 0.06
    assert statistics.corrected_t(np.full(5, 0.0), 80, 20).p == 1.0


def test_paired_tests_equal_scipys_and_scores_equal_scikit_learns() -> None:
    from scipy.stats import binomtest
    from sklearn import metrics

    rng = np.random.default_rng(0)
    truth, first, second = (rng.integers(0, 3, 500) for _ in range(3))
    a, b = truth == first, truth == second
    assert statistics.mcnemar(a, b).p == binomtest(int(np.sum(a & ~b)), int(np.sum(a != b))).pvalue
    assert scores.accuracy(truth, first) == metrics.accuracy_score(truth, first)
    assert scores.balanced_accuracy(truth, first) == pytest.approx(
        metrics.balanced_accuracy_score(truth, first), abs=1e-15
    )
    assert np.array_equal(scores.confusion(truth, first, 3), metrics.confusion_matrix(truth, first))
    number, said = rng.normal(size=500), rng.normal(size=500)
    assert scores.r2(number, said) == metrics.r2_score(number, said)
    binary, score = rng.integers(0, 2, 500), np.round(rng.random(500), 2)
    assert scores.auc(binary, score) == pytest.approx(
        metrics.roc_auc_score(binary, score), abs=1e-12
    )
    shares = rng.dirichlet([1, 1, 1], 500)
    assert scores.log_loss(truth, shares) == metrics.log_loss(truth, shares)
    told = scores.per_class(truth, first, ("a", "b", "c"))
    assert [row["f1"] for row in told] == pytest.approx(
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


def test_rows_needed_are_about_right() -> None:
    rng = np.random.default_rng(0)
    truth = np.zeros(200_000, int)
    first, second = (np.where(rng.random(200_000) < share, 0, 1) for share in (0.88, 0.85))
    needed = rows_needed(truth, first, second)
    assert needed is not None
    shown = np.mean([contest(needed, 0.88, 0.85, seed)["shown"] for seed in range(60)])
    assert 0.6 <= shown <= 0.97  # four of five


def test_small_numbers_are_spoken_with_care() -> None:
    assert [said_p(p) for p in (0.00001, 0.00031, 0.04, 0.5)] == [
        "p < 0.0001",
        "p = 0.0003",
        "p = 0.040",
        "p = 0.50",
    ]


def test_scores_that_differ_are_shown_with_digits_that_differ() -> None:
    assert shown_apart(MEASURES["accuracy"], 0.875, 0.859) == ("87.5%", "85.9%")
    assert shown_apart(MEASURES["accuracy"], 0.99992, 0.99987) == ("99.992%", "99.987%")
    assert shown_apart(MEASURES["r2"], 0.0001, -0.0002) == ("R² 0.0001", "R² −0.0002")
