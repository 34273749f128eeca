"""Units, layers and features changed beside a training: the puts make a drawing that still trains."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from builder import Project, template
from builder.document.edits import Put, apply
from builder.drawing.hidden import (
    Chain,
    NotInPlace,
    chain_of,
    set_features,
    set_layers,
    set_units,
)


def changed(project: Project, change: Callable[[Chain], list[Put]]) -> Project:
    done = apply(project.document, change(chain_of(project.document, "network")))
    assert not done.dropped
    after = Project(done.document)
    assert [problem.text for problem in after.problems if problem.severity == "error"] == []
    undone = apply(done.document, done.inverse).document
    assert undone == project.document
    return after


def layers(project: Project) -> list[str]:
    chain = chain_of(project.document, "network")
    nodes = chain.network["nodes"]
    return [
        f"{nodes[id_]['type']} {nodes[id_].get('params', {}).get('out_features', '')}".strip()
        for id_ in chain.nodes
    ]


def test_a_hidden_layer_has_as_many_units_as_are_asked_for() -> None:
    wider = changed(template("playground"), lambda chain: set_units(chain, "dense1", 9))
    assert wider.parameters == template("playground").parameters + 2 + 1 + 5


def test_a_layer_more_stands_before_the_answer_with_the_bend_of_the_others_and_a_layer_less_is_gone() -> (
    None
):
    first = template("playground")
    three = changed(first, lambda chain: set_layers(chain, 3))
    assert layers(three)[-4:-1] == ["dense 5", "tanh", "dense 1"]
    two = changed(three, lambda chain: set_layers(chain, 2))
    assert layers(two) == layers(first)
    none = changed(two, lambda chain: set_layers(chain, 0))
    assert layers(none) == ["table", "point_features", "dense 1", "scores"]
    assert layers(changed(none, lambda chain: set_layers(chain, 1)))[2:4] == ["dense 4", "tanh"]


def test_layers_follow_each_other_on_the_canvas_and_none_lies_on_another() -> None:
    three = changed(template("playground"), lambda chain: set_layers(chain, 4))
    chain = chain_of(three.document, "network")
    heights = [chain.network["nodes"][id_]["at"][1] for id_ in chain.nodes]
    assert heights == sorted(set(heights))


def test_features_go_in_where_there_were_none_and_change_where_there_were() -> None:
    moons = template("moons-mlp")
    seen = changed(moons, lambda chain: set_features(chain, ["x", "x²", "xy"]))
    assert layers(seen)[1] == "point_features"
    again = changed(seen, lambda chain: set_features(chain, ["sin y"]))
    assert layers(again) == layers(seen)
    assert "'sin y'" in again.source


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda chain: set_units(chain, "dense1", 0), "1 to 256 units"),
        (lambda chain: set_units(chain, "answer", 3), "no hidden layer"),
        (lambda chain: set_layers(chain, 99), "0 to 8 hidden layers"),
        (lambda chain: set_features(chain, []), "At least one"),
        (lambda chain: set_features(chain, ["z"]), "At least one"),
    ],
)
def test_what_cannot_be_done_is_said(change: Callable[[Chain], list[Put]], says: str) -> None:
    with pytest.raises(NotInPlace, match=says):
        change(chain_of(template("playground").document, "network"))


def test_a_network_with_branches_is_left_to_the_build_page() -> None:
    with pytest.raises(NotInPlace, match="Build page"):
        chain_of(template("two-inputs").document, "network")
    with pytest.raises(NotInPlace, match="no network"):
        chain_of(template("playground").document, "gone")
