"""The verdict follows the test in both directions: by simulation."""

from __future__ import annotations

import numpy as np
import pytest

from engine.arena.standing import Verdict
from engine.arena.verdict import Entered, judge, rows_needed, said_p, shown_apart
from engine.measures.scores import MEASURES


def contest(rows: int, first: float, second: float, seed: int) -> Verdict:
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, 2, rows)
    entered = []
    for key, share, network in (("forest", first, False), ("network", second, True)):
        said = np.where(rng.random(rows) < share, truth, 1 - truth)
        entered.append(
            Entered(
                key, "Your network" if network else "Random forest", network, False, share, said
            )
        )
    return judge(MEASURES["accuracy"], truth, entered)


def test_the_verdict_claims_nothing_where_there_is_nothing() -> None:
    shown = np.mean([contest(300, 0.85, 0.85, seed).shown for seed in range(400)])
    assert shown <= 0.06


@pytest.mark.parametrize(
    ("first", "second", "ahead", "behind"),
    [(0.92, 0.8, "Random forest", "your network"), (0.8, 0.92, "Your network", "random forest")],
)
def test_the_verdict_follows_the_test_in_both_directions(
    first: float, second: float, ahead: str, behind: str
) -> None:
    verdict = contest(1000, first, second, 1)
    assert verdict.shown
    assert verdict.title == f"{ahead} is ahead of {behind}"
    assert "more than chance would give (p < 0.0001)" in verdict.text
    assert verdict.lead is not None
    assert verdict.lead.test.interval[0] > 0


def test_no_difference_is_said_in_these_words() -> None:
    verdict = contest(200, 0.85, 0.86, 3)
    assert not verdict.shown
    assert verdict.title.startswith("No difference shown between ")
    assert "chance alone would often give as much" in verdict.text


def test_the_words_of_a_verdict() -> None:
    rng = np.random.default_rng(0)
    truth = rng.integers(0, 2, 3000)
    said = lambda share: np.where(rng.random(3000) < share, truth, 1 - truth)  # noqa: E731
    entered = [
        Entered("boosting", "Gradient boosting", False, False, 0.9, said(0.9)),
        Entered("forest", "Random forest", False, False, 0.895, said(0.898)),
        Entered("network", "Your network", True, False, 0.86, said(0.86)),
        Entered("majority", "Majority", False, True, 0.5, np.zeros(3000, int)),
    ]
    verdict = judge(MEASURES["accuracy"], truth, entered, opened=2)
    assert verdict.title == "Gradient boosting is ahead of your network"
    assert "Between gradient boosting and random forest, no difference shown." in verdict.text
    assert "on 3,000 unseen rows" in verdict.text
    assert "The test part has been opened 2 times" in verdict.text


def test_a_leader_that_does_not_beat_the_baseline_is_named() -> None:
    rng = np.random.default_rng(0)
    truth = (rng.random(200) < 0.3).astype(int)
    entered = [
        Entered("tree", "Decision tree", False, False, 0.7, rng.integers(0, 2, 200)),
        Entered("majority", "Majority", False, True, 0.7, np.zeros(200, int)),
    ]
    assert (
        "Not even decision tree is shown to beat majority"
        in judge(MEASURES["accuracy"], truth, entered).text
    )


def test_rows_needed_are_about_right() -> None:
    rng = np.random.default_rng(0)
    truth = np.zeros(200_000, int)
    first, second = (np.where(rng.random(200_000) < share, 0, 1) for share in (0.88, 0.85))
    needed = rows_needed(truth, first, second)
    assert needed is not None
    shown = np.mean([contest(needed, 0.88, 0.85, seed).shown for seed in range(60)])
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
