"""Designs: whatever data they are proposed for, they are drawn without a problem and answer what is
wanted.
"""

from __future__ import annotations

from typing import Any

import pytest
import torch

from builder.judging.verdict import judge
from builder.project import Project
from builder.proposing import designs
from builder.proposing.designs.design import Design, Drawn

TEXT = {"kind": "tokens", "shape": [40], "names": ["time"], "dtype": "int64", "vocabulary": 500, "padding": 0}  # fmt: skip
LETTERS = {**TEXT, "vocabulary": 40, "shape": [12]}
SERIES = {"kind": "series", "shape": [48, 1], "names": ["time", "features"], "dtype": "float32", "columns": ["load"]}  # fmt: skip
CHANNELS = {**SERIES, "shape": [30, 3], "columns": ["wind", "load", "sun"]}
UNEQUAL = {**SERIES, "shape": [None, 3], "columns": ["a", "b", "c"], "input": {"type": "series", "params": {"length": 20, "features": 3}}}  # fmt: skip
CLASSES = {"kind": "scores", "shape": [4], "names": ["class"], "dtype": "float32", "activation": "none"}  # fmt: skip
NUMBER = {"kind": "numbers", "shape": [1], "names": ["value"], "dtype": "float32", "activation": "none"}  # fmt: skip
AHEAD = {**NUMBER, "shape": [6], "names": ["step"]}
CASES = {
    "texts": (TEXT, CLASSES, "label"),
    "letters": (LETTERS, CLASSES, "label"),
    "texts, a number": (TEXT, NUMBER, "value"),
    "series": (SERIES, CLASSES, "label"),
    "channels": (CHANNELS, CLASSES, "label"),
    "series of unequal length": (UNEQUAL, CLASSES, "label"),
    "series, a number": (SERIES, NUMBER, "value"),
    "a series that goes on": (SERIES, AHEAD, "load"),
    "one channel goes on": (CHANNELS, AHEAD, "load"),
}


def asked(case: str) -> tuple[dict[str, Any], dict[str, Any]]:
    field, wanted, title = CASES[case]
    target = {"kind": "label" if wanted is CLASSES else "numbers", "shape": [], "title": title}
    if wanted is CLASSES:
        target["classes"] = ["a", "b", "c", "d"]
    signature = {"rows": 400, "fields": {"x": field, "y": target}, "inputs": ["x"], "target": "y"}
    name = "scores" if wanted is CLASSES else "numbers"
    roles = {"network": {"inputs": {"x": field}, "outputs": {name: wanted}}}
    return signature, {"type": "classify", "loss": None, "roles": roles}


def offered(case: str) -> list[tuple[Design, Drawn]]:
    return designs.suiting(*asked(case))


def project_of(drawn: Drawn) -> Project:
    return Project({"format": 1, "name": "p", "networks": {"network": drawn.network}, "blocks": drawn.blocks})  # fmt: skip


def test_every_design_is_proposed_for_something_and_says_why() -> None:
    made = {design.name for case in CASES for design, _ in offered(case)}
    assert made == set(designs.catalogue())
    for design in designs.catalogue().values():
        assert design.title and design.reason.endswith(".")


@pytest.mark.parametrize("case", CASES)
def test_designs_are_drawn_without_a_problem_for_the_data_they_suit(case: str) -> None:
    signature, wants = asked(case)
    assert offered(case)
    for design, drawn in offered(case):
        problems = judge(project_of(drawn).document, signature, wants)["problems"]
        assert not [problem["text"] for problem in problems if problem["severity"] != "hint"], (
            design.name
        )
        assert project_of(drawn).shapes["network/out"] == tuple(CASES[case][1]["shape"])


@pytest.mark.parametrize("case", ["a series that goes on", "one channel goes on"])
def test_a_forecast_rises_with_the_level_of_the_channel_that_is_foreseen(case: str) -> None:
    """Counted from its last value: a level that was never met moves the answer by as much."""
    for design, drawn in offered(case):
        net = project_of(drawn).module().eval()
        shape = CASES[case][0]["shape"]
        series, place = torch.randn(3, *shape), CASES[case][0]["columns"].index("load")
        higher = series.clone()
        higher[:, :, place] += 100
        with torch.no_grad():
            difference = net(higher) - net(series)
        assert torch.allclose(difference, torch.full_like(difference, 100), atol=1e-2), design.name


@pytest.mark.parametrize("case", ["texts", "series of unequal length"])
def test_no_proposed_network_reads_what_fills_a_short_sample_up(case: str) -> None:
    from builder import propose

    signature, wants = asked(case)
    drawn = [
        *(Drawn(one.network, one.blocks) for one in propose(signature, wants)),
        *(one for _, one in offered(case)),
    ]
    assert len(drawn) >= 3
    for one in drawn:
        nodes = one.network["nodes"]
        ends = [
            id_
            for id_, node in nodes.items()
            if node["type"] in ("gru", "lstm", "mean_over_time", "embedding_bag")
        ]
        told = {
            wire["to"][0] for wire in one.network["wires"].values() if wire["to"][1] == "length"
        }
        assert set(ends) <= told
        assert ends or "phrase_bag" in {node["type"] for node in nodes.values()}


def test_codes_of_categories_are_no_text() -> None:
    codes = {**TEXT, "names": ["column"], "padding": None}
    signature, wants = asked("texts")
    wants["roles"]["network"]["inputs"]["x"] = codes
    assert designs.suiting(signature, wants) == []


def test_a_bag_of_phrases_knows_pairs_and_not_the_filler() -> None:
    from builder.layers.modules.phrases import PhraseBag

    torch.manual_seed(0)
    bag = PhraseBag(20, 4, 2, 4096).eval()
    text = torch.tensor([[5, 6, 7, 0, 0]])
    assert torch.allclose(bag(text), bag(torch.tensor([[5, 6, 7, 0, 0, 0, 0]])))
    assert not torch.allclose(bag(text), bag(torch.tensor([[6, 5, 7, 0, 0]])))
    alone = PhraseBag(20, 4, 1).eval()
    assert torch.allclose(alone(text), alone(torch.tensor([[6, 5, 7, 0, 0]])))
    # Where a text begins and ends is seen too.
    assert not torch.allclose(bag(torch.tensor([[5, 6, 5]])), bag(torch.tensor([[6, 5, 6]])))


def test_where_few_windows_are_there_a_model_of_the_arena_is_named_that_should_come_first() -> None:
    from engine.arena import classical

    signature, wants = asked("a series that goes on")
    few = designs.advice({**signature, "training": 60}, wants)
    assert few.startswith("Start with ") and few.endswith(".")
    titles = [entry.title for entry in classical.catalogue().values() if entry.many_outputs]
    assert any(f"Start with {title} " in few for title in titles)
    assert designs.advice({**signature, "training": 2000}, wants) == ""
    for case in ("texts", "series"):
        assert designs.advice(*asked(case)) == ""
