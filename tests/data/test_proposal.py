"""What is proposed for data in front of a person, each with its reason."""

from __future__ import annotations

import pytest

from engine.data.opening import open_data
from engine.data.proposal import propose
from engine.data.sets import open_raw
from engine.plan import defaults


@pytest.mark.parametrize(("name", "objective", "split"), [
    ("digits", "classify", "stratified"), ("diabetes", "regress", "stratified"), ("seasons", "forecast", "time"), ("copy", "next-token", "random"),
    ("waves", "classify-series", "stratified"),
])  # fmt: skip
def test_data_are_proposed_a_split_their_steps_and_a_way_to_train_each_with_its_reason(
    name: str, objective: str, split: str
) -> None:
    proposal = propose({"set": name}, open_raw(name))
    assert proposal["data"]["split"]["type"] == split
    training = defaults.propose(open_data(proposal["data"]).signature)
    assert training[0].value == objective
    reasons = [*proposal["reasons"], *({"what": one.what, "why": one.why} for one in training)]
    assert len(reasons) >= 6
    assert all(reason["what"] and reason["why"] for reason in reasons)
