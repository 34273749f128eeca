"""The verdict follows the test in both directions: by simulation."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.arena.report import pairs as pairs_of_report
from engine.arena.standing import Lead, MeasureFacts, Verdict
from engine.arena.verdict import Entered, judge, p_of, rows_needed, said_p, shown, shown_apart
from engine.measures.intervals import Test as Outcome  # else pytest takes it for one of its own
from engine.measures.intervals import corrected_t, mcnemar
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


def test_a_network_below_the_majority_is_told_so() -> None:
    truth = np.repeat([0, 1], [178, 22])
    said = truth.copy()
    said[:40] = 1 - said[:40]
    entered = [
        Entered("logistic", "Logistic regression", False, False, 0.9, np.where(truth, truth, 0)),
        Entered("network", "Your network", True, False, 0.8, said),
        Entered("majority", "Majority", False, True, 0.89, np.zeros(200, int)),
    ]
    text = judge(MEASURES["accuracy"], truth, entered).text
    assert "Your network ranks below majority (80.0% against 89.0%)" in text
    assert "Not even" not in text
    better = [entered[0], Entered("network", "Your network", True, False, 0.9, truth), entered[2]]
    assert "ranks below" not in judge(MEASURES["accuracy"], truth, better).text


def test_a_corrected_p_stands_beside_the_one_of_the_two_alone() -> None:
    """p = 0.58 beside an interval from −0.6 to 3.8 looked like a contradiction."""
    test = Outcome("swap", 0.29, 0.016, (-0.006, 0.038), 250).corrected(0.58, 2)
    assert p_of(test) == "p = 0.29 for these two, 0.58 corrected for 2 comparisons"
    assert p_of(Outcome("swap", 0.29, 0.016, (-0.006, 0.038), 250)) == "p = 0.29"
    assert p_of(test.corrected(0.58, 1)) == "p = 0.58"


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=60))
@settings(max_examples=30, deadline=None)
def test_a_test_that_is_turned_twice_is_the_same(right: list[tuple[bool, bool]]) -> None:
    first, second = (np.array([pair[k] for pair in right]) for k in (0, 1))
    for test in (
        mcnemar(first, second),
        corrected_t(first.astype(float) - second, 80, 20),
    ):
        turned = test.turned()
        assert turned.turned() == test
        assert turned.lead == -test.lead
        assert turned.shown == test.shown
        assert Outcome.from_json(json.loads(json.dumps(turned.as_json()))) == turned
    assert mcnemar(second, first).only == mcnemar(first, second).turned().only


@given(
    seed=st.integers(0, 10_000),
    rows=st.integers(5, 400),
    shares=st.tuples(*[st.floats(0.3, 0.99)] * 3),
)
@settings(max_examples=25, deadline=None)
def test_all_numbers_of_a_verdict_agree_with_its_record(
    seed: int, rows: int, shares: tuple[float, float, float]
) -> None:
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, 2, rows)
    said = [np.where(rng.random(rows) < share, truth, 1 - truth) for share in shares]
    who = zip(
        ("boosting", "forest", "network"), ("Boosting", "Forest", "Your network"), strict=True
    )
    measure, validation = MEASURES["accuracy"], rng.random(3).tolist()
    entered = [
        Entered(key, title, key == "network", False, validation[k], said[k])
        for k, (key, title) in enumerate(who)
    ]
    score = {entrant.key: measure.of(truth, entrant.said) for entrant in entered}
    verdict = judge(measure, truth, entered)
    assert verdict.lead is not None
    for lead in verdict.pairs:
        test = lead.test
        assert test.only is not None
        assert test.lead == pytest.approx(score[lead.first] - score[lead.second])
        assert test.lead >= 0
        assert (test.only[0] - test.only[1]) / rows == pytest.approx(test.lead)
        assert test.interval[0] <= test.lead <= test.interval[1] or rows < 30
        # The report's sentence counts for the one that is named first what it alone gets right.
        written = pairs_of_report([lead], MeasureFacts("accuracy", "accuracy", True, ""))
        counted = re.search(r"([\d,]+) rows that only (.+?) gets right, ([\d,]+) that", written)
        assert counted is not None
        assert (int(counted[1]), int(counted[3])) == test.only
        assert counted[2] == lead.of
    both = score[verdict.lead.first], score[verdict.lead.second]
    for value, text in zip(both, shown_apart(measure, *both), strict=True):
        assert text in verdict.text or shown(measure, value) in verdict.text
    if both[0] != both[1]:
        assert p_of(verdict.lead.test) in verdict.text


def test_a_race_of_before_opens_with_what_it_said() -> None:
    old = {
        "first": "a",
        "second": "b",
        "of": "A",
        "over": "B",
        "name": "McNemar, exact",
        "p": 0.2,
        "lead": 0.1,
        "interval": [-0.1, 0.3],
        "rows": 9,
        "shown": False,
        "detail": "3 rows only the first gets right, 2 only the second",
    }
    test = Lead.from_json(old).test
    assert test.in_words("A", "B") == old["detail"]
    assert p_of(test) == "p = 0.20"
