"""Whether a network is likely to be worth it on few rows is looked at, not guessed from their
number.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from builder.ui.joint.from_data import advice_of, networks_for, wanted_of
from engine.data.looking.bends import MOST, PULLS, compare, left_out
from engine.data.looking.opened import Opened
from engine.data.looking.own_file import data_part, open_data_part


def opened(folder: Path, rows: int, bend: bool, words: bool = False) -> Opened:
    """A table whose answer follows a weighted sum of two columns, or their product."""
    rng = np.random.default_rng(3)
    a, b, noise = rng.normal(size=(3, rows))
    answer = (a * b if bend else a + b) + 0.3 * noise
    said = np.where(answer > 0, "yes", "no") if words else np.round(answer, 4)
    lines = ["a,b,colour,answer"]
    lines += [
        f"{x:.4f},{y:.4f},{'red' if x > y else 'blue'},{z}"
        for x, y, z in zip(a, b, said, strict=True)
    ]
    path = folder / "table.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return open_data_part(data_part(path, "answer", folder=folder), folder)


@pytest.mark.parametrize("words", [False, True], ids=["numbers", "classes"])
def test_where_a_straight_line_does_it_the_proposal_says_so_before_a_network_is_trained(
    tmp_path: Path, words: bool
) -> None:
    data = opened(tmp_path, 300, bend=False, words=words)
    model = "logistic regression" if words else "ridge"
    assert advice_of(data).startswith(f"Start with {model} here: asked for each of 210 rows")


@pytest.mark.parametrize("words", [False, True], ids=["numbers", "classes"])
def test_where_a_bend_sees_more_a_network_that_bends_comes_first(
    tmp_path: Path, words: bool
) -> None:
    data = opened(tmp_path, 300, bend=True, words=words)
    assert data.bends is not None
    assert data.bends.bent > data.bends.straight + 0.2
    assert not advice_of(data).startswith(("Start with ridge", "Start with logistic"))
    assert networks_for(data, wanted_of(data, {})[1])[0].name == "middle"


def test_many_rows_are_not_looked_at_so_that_a_proposal_never_waits(tmp_path: Path) -> None:
    assert opened(tmp_path, 2 * MOST, bend=False).bends is None


def test_series_have_no_straight_line_to_stand_against() -> None:
    assert open_data_part({"set": "waves", "options": {"rows": 200}}).bends is None


def test_what_is_said_of_a_rowleft_out_is_what_ridge_says_that_never_saw_it() -> None:
    rng = np.random.default_rng(0)
    table, answers = rng.normal(size=(30, 3)), rng.normal(size=(30, 1))
    table = (table - table.mean(0)) / table.std(0)
    said = left_out(table @ table.T, answers)
    by_hand = []
    mean = answers.mean()
    for pull in PULLS:
        each = []
        for row in range(30):
            rest = np.arange(30) != row
            square = table[rest].T @ table[rest] + pull * np.eye(3)
            weights = np.linalg.solve(square, table[rest].T @ (answers[rest] - mean))
            each.append(mean + table[row] @ weights)
        by_hand.append(np.array(each))
    best = min(by_hand, key=lambda each: float(((each - answers) ** 2).sum()))
    assert np.allclose(said, best, atol=1e-8)


def test_equal_columns_and_a_constant_answer_are_no_trouble() -> None:
    table = np.repeat(np.linspace(-1, 1, 30)[:, None], 4, axis=1)
    assert not compare(table, np.ones((30, 1)), False).pay
    assert not compare(np.zeros((30, 2)), table[:, :1], False).pay
