"""From which chance on the second of two classes is said: only what rows clearly speak for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from engine.data.signature import Field
from engine.measures.figure import ThresholdShown
from engine.measures.threshold import HALF, Threshold, choose
from engine.ways.readings.one_class import OneClass, YesOrNo

CHANCES = some.lists(some.tuples(some.floats(0, 1), some.booleans()), min_size=1, max_size=300)


@given(CHANCES)
def test_what_is_chosen_is_never_right_on_fewer_rows_than_one_half(
    rows: list[tuple[float, bool]],
) -> None:
    chance, truth = (np.array(column) for column in zip(*rows, strict=True))
    chosen = choose(chance, truth)
    assert chosen.right == ((chance > chosen.at) == truth).sum()
    assert chosen.right_at_half == ((chance > HALF) == truth).sum()
    assert chosen.right >= chosen.right_at_half
    assert chosen.at == HALF or chosen.right > chosen.right_at_half
    assert chosen.rows == len(rows)


def test_chance_alone_seldom_moves_it() -> None:
    rng = np.random.default_rng(0)
    moved = 0
    for _ in range(200):
        chance = rng.random(60)
        moved += choose(chance, rng.random(60) < chance).at != HALF
    assert moved <= 10


@pytest.mark.parametrize("rare", [0.4, 0.3])
def test_it_moves_where_rare_rows_never_reach_one_half(rare: float) -> None:
    truth = np.repeat([0, 1], [90, 10])
    chosen = choose(np.where(truth, rare, 0.1), truth)
    assert 0.1 <= chosen.at < rare
    assert (chosen.right, chosen.right_at_half) == (100, 90)


def test_a_run_of_before_has_none() -> None:
    assert Threshold.from_json(None) is None
    assert OneClass(Field.from_json({"classes": ["no", "yes"]})).threshold is None


@pytest.mark.parametrize("reading", [OneClass, YesOrNo])
def test_answers_scores_and_files_all_go_by_it(reading: type[OneClass]) -> None:
    field = {"classes": ["no", "yes"], "threshold": 0.3}
    reads = reading(Field.from_json(field))
    score = np.log(np.array([0.2, 0.4, 0.6]) / np.array([0.8, 0.6, 0.4]))[:, None]
    outputs = score if reading is YesOrNo else np.concatenate([0 * score, score], 1)
    truth, rows = np.array([0, 1, 1]), np.arange(3)
    assert [answer.class_ for answer in reads.answers(outputs)] == ["no", "yes", "yes"]
    assert [answer.chance for answer in reads.answers(outputs)] == pytest.approx([0.8, 0.4, 0.6])
    predictions = reads.predictions(outputs, None)
    assert predictions is not None
    assert [answer.as_json()["class"] for answer in predictions] == ["no", "yes", "yes"]
    counted = reads.count(outputs, truth)
    assert counted is not None
    assert counted.values.all()
    report = reads.report(outputs, truth, rows)
    assert report is not None
    assert report.scores["accuracy"].value == 1.0
    (shown,) = (figure for figure in report.figures if isinstance(figure, ThresholdShown))
    assert (shown.second, shown.at) == ("yes", 0.3)
    assert shown.right[shown.places.index(0.3)] == 1.0
    assert shown.right[shown.places.index(0.5)] == pytest.approx(2 / 3)
    (said,) = reads.figures(predictions[1].in_file_words(), "")
    assert "from a chance of 30% on" in said.as_json()["note"]


def test_three_classes_have_none() -> None:
    field = {"classes": ["a", "b", "c"], "threshold": 0.3}
    reads = OneClass(Field.from_json(field))
    assert not reads.is_yes_or_no
    assert reads.says(np.array([[0.5, 0.4, 0.1]])).tolist() == [0]
