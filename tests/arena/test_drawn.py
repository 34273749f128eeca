"""What the Arena draws is made from what a race keeps: a race of classes, one of numbers, one of two
columns.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.arena import drawn
from engine.arena.figures import ScoreAgainstCost, Tree
from engine.arena.race import Race, race
from engine.measures.figure import Confusion, Figure, PerClass
from engine.measures.looks import PlaneOfMany, PlaneOfNumber, PlaneOfTwo

RIVALS = ["majority", "decision-tree", "logistic-regression"]


@pytest.fixture(scope="module")
def iris(tmp_path_factory: pytest.TempPathFactory) -> Race:
    """One race for all questions."""
    return race("iris", against=RIVALS, folder=tmp_path_factory.mktemp("home")).wait(60)


def read(record: dict[str, Any]) -> Figure:
    """As whoever reads the JSON gets it back: nothing was left out or misspelt."""
    figure = Figure.from_json(record)
    assert figure.as_json() == record
    return figure


def test_a_finished_race_draws_its_lead_and_its_costs(iris: Race) -> None:
    figures = drawn.of_race(iris.story)
    assert set(figures) == {"lead", "costs"}
    assert figures["lead"]["low"] <= figures["lead"]["lead"] <= figures["lead"]["high"]
    costs = read(figures["costs"])
    assert isinstance(costs, ScoreAgainstCost)
    assert (costs.part, {each.who for each in costs.contestants}) == ("test", set(RIVALS))
    assert all(each.costs["fit"] > 0 for each in costs.contestants)


def test_a_contestant_draws_its_classes_and_how_it_decides(iris: Race) -> None:
    tree = iris.contestant("decision-tree")
    figures = drawn.of_contestant(iris.story, tree)
    classes = [read(record) for record in figures["classes"]]
    assert [figure.name for figure in classes] == ["per-class", "confusion", "calibration"]
    assert isinstance(classes[0], PerClass)
    assert all(row.low is not None and row.f1 is not None for row in classes[0].classes)
    assert isinstance(classes[1], Confusion)
    assert sum(map(sum, classes[1].table)) == iris.story.data["rows"]["test"]
    (questions,) = (read(record) for record in figures["decide"])
    assert isinstance(questions, Tree)
    kept: Any = tree.how
    assert questions.nodes[0].question == kept["tree"]["root"]["question"]
    for number, node in enumerate(questions.nodes):
        followers = [next_ for next_ in (node.yes, node.no) if next_ is not None]
        assert all(number < next_ < len(questions.nodes) for next_ in followers)
        if followers:
            assert sum(questions.nodes[next_].rows for next_ in followers) == node.rows
    (weights,) = drawn.of_contestant(iris.story, iris.contestant("logistic-regression"))["decide"]
    assert read(weights).name == "weights"


def test_a_nested_tree_becomes_a_list_whose_followers_stand_behind() -> None:
    leaf = {"rows": 2, "says": "yes", "share": 1.0}
    root = {"rows": 6, "says": "no", "share": 0.5, "question": "age ≤ 3"}
    asks = {
        "rows": 4,
        "says": -1.5,
        "question": "pay ≤ 1",
        "yes": leaf,
        "no": leaf | {"more": True},
    }
    (figure,) = drawn.decides(
        {"tree": {"depth": 2, "leaves": 3, "shown": 4, "root": root | {"yes": asks, "no": leaf}}}
    )
    assert isinstance(figure, Tree)
    assert [(node.yes, node.no) for node in figure.nodes] == [(1, 4), (2, 3), *[(None, None)] * 3]
    assert [node.more for node in figure.nodes] == [False, False, False, True, False]
    assert figure.nodes[1].says == "−1.5"


def test_answers_over_a_plane_begin_at_the_top_and_have_their_points() -> None:
    data = {"points": {"at": [[0.0, 1.0]], "label": [1]}, "classes": ["a", "b"], "class_count": 2}
    kept = {"columns": ["x", "y"], "low": [0, 0], "high": [1, 1], "steps": 2}
    (two,) = drawn.boundary({"boundary": kept | {"value": [0.0, 0.0, 1.0, 1.0]}}, data)
    assert isinstance(two, PlaneOfTwo)
    assert two == PlaneOfTwo.of(np.array([1.0, 1.0, 0.0, 0.0]), two.over)
    assert two.over is not None
    assert two.over.train.target == (1,)
    three = data | {"classes": ["a", "b", "c"], "class_count": 3}
    (many,) = drawn.boundary({"boundary": kept | {"label": [0, 1, 2, 2]}}, three)
    assert isinstance(many, PlaneOfMany)
    (number,) = drawn.boundary(
        {"boundary": kept | {"value": [1, 2, 3, 4]}}, data | {"class_count": 0}
    )
    assert isinstance(number, PlaneOfNumber)
    assert (number.low, number.high, number.over and number.over.classes) == (1.0, 4.0, None)


def test_where_two_disagree_is_told_in_words_and_rows(iris: Race) -> None:
    from engine.arena import why

    answer = why.ask(iris.folder, "disagree", first="majority", second="decision-tree")
    (record,) = drawn.of_disagreement(answer)
    read(record)
    assert record["words"].startswith(f"{answer['count']} of {answer['of']} test rows.")
    assert len(record["rows"][0]["cells"]) == len(record["columns"])


def test_growth_has_its_notes_only_when_it_is_measured(iris: Race) -> None:
    curve = {"who": "majority", "title": "Majority", "baseline": True, "network": False, "power": None,
             "sizes": [10, 20], "mean": [0.3, 0.3], "low": [0.2, 0.3], "high": [0.4, 0.3], "spread": [0.1, 0.1],
             "seconds": [0.1, 0.2], "missing": [], "why": ""}  # fmt: skip
    story = iris.story
    story.growing = {"sizes": [10, 20], "done": 3, "of": 12, "curves": [curve]}
    growing = drawn.of_race(story)["grow"]
    assert (growing["done"], growing["of"], growing["notes"]) == (3, 12, [])
    story.grown, story.growing = {**story.growing, "crossings": []}, None
    grown = drawn.of_race(story)["grow"]
    assert "done" not in grown
    assert grown["notes"] == ["No crossing beyond these sizes can be expected from them."]
