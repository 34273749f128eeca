"""Which network is suggested for a table follows from what was measured, and says so."""

from __future__ import annotations

from math import inf

import pytest

from benchmarks.bench_proposals import measured
from builder.project import Project
from builder.proposing.suggestion import (
    ENDS,
    NETWORKS,
    RULE,
    Measured,
    rule,
    settled,
    suggest,
    written,
)
from builder.ui.joint.proposals import proposals
from engine.data.opening import open_data
from engine.plan.plan import wants


def table(name: str, rows: int, drawn: bool = False, **scores: float) -> Measured:
    return Measured(name, rows, drawn, {model: (score,) for model, score in scores.items()})


def test_the_network_with_the_fewest_mistakes_for_those_of_boosting_is_suggested() -> None:
    tables = [
        table("a", 200, small=0.9, middle=0.95, lightgbm=0.94),
        table("b", 250, small=0.8, middle=0.79, lightgbm=0.70),
        table("c", 7_000, small=0.6, middle=0.8, lightgbm=0.9),
        table("drawn", 7_000, drawn=True, small=0.1, middle=1.0, lightgbm=0.5),
    ]
    few, many = rule(tables)
    assert (few.low, few.high, many.low) == (0, ENDS[0], ENDS[-1])
    assert (few.first, few.tables, few.in_words()) == ("middle", 2, "")
    assert (many.first, many.tables, many.high) == ("middle", 1, inf)
    assert many.in_words().startswith("Start with boosting here: on 1 table of this size")
    assert "50% fewer mistakes" in many.in_words()


def test_a_network_that_was_not_tried_on_all_tables_of_a_size_is_not_suggested() -> None:
    tables = [
        table("a", 200, middle=0.9, large=1.0, lightgbm=0.9),
        table("b", 200, middle=0.9, lightgbm=0.9),
    ]
    assert [each.first for each in rule(tables)] == ["middle"]
    assert not rule([])


@pytest.mark.parametrize("rows", [20, *ENDS, 1_000_000])
def test_what_is_committed_has_a_suggestion_for_a_table_of_any_size(rows: int) -> None:
    suggestion = suggest(rows)
    assert suggestion is not None
    assert suggestion.first in NETWORKS
    assert suggestion.tables >= 2, "one table is no evidence"
    assert len(measured()) >= 20


def test_the_rule_beside_the_code_is_that_of_what_was_measured() -> None:
    stale = "stale: write(…) of benchmarks/bench_proposals.py makes it anew"
    assert RULE.read_text(encoding="utf-8") == written(measured()), stale
    assert list(settled()) == rule(measured())


@pytest.mark.parametrize("name", ["iris", "diabetes"])
def test_the_first_proposal_for_a_table_is_the_suggested_one(name: str) -> None:
    data = open_data({"set": name})
    signature, rows = data.signature, data.sizes["train"]
    objective = {"iris": "classify", "diabetes": "regress"}[name]
    plan = {
        "data": {"set": name, "signature": signature.as_json()},
        "objective": {"type": objective},
    }
    networks = proposals(signature, wants(plan), rows)
    suggestion = suggest(rows)
    assert suggestion is not None
    assert networks[0].name == suggestion.first
    assert {network.name for network in networks} == set(NETWORKS)
    assert not [network.errors for network in networks if network.errors]


def test_the_network_for_a_table_begins_with_no_opinion_and_learns_line_and_bends_at_once() -> None:
    import torch

    data = open_data({"set": "iris"})
    signature = {"set": "iris", "signature": data.signature.as_json()}
    plan = {"data": signature, "objective": {"type": "classify"}}
    (middle,) = [
        network
        for network in proposals(data.signature, wants(plan), 105)
        if network.name == "middle"
    ]
    module = Project(middle.document).module()
    scores = module(torch.randn(64, 4))
    assert not scores.any()
    torch.nn.functional.cross_entropy(scores, torch.arange(64) % 3).backward()
    learning = {name for name, weight in module.named_parameters() if weight.grad.any()}
    assert {"member_dense.weight", "dense3.weight"} <= learning
