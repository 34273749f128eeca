"""What is planned where nothing was planned yet: it can be read, it follows data and drawing, and
what somebody chose stays.
"""

from __future__ import annotations

from typing import Any

import pytest

from builder import template
from builder.ui.joint.planned import planned
from engine.data.opening import open_data, proposed
from engine.plan.plan import read


@pytest.mark.parametrize("name", ["iris", "diabetes", "digits", "waves"])
def test_data_for_a_drawing_without_a_plan_bring_one_that_can_be_read(name: str) -> None:
    data = proposed(name)
    found = open_data(data)
    plan, trouble = planned({}, data, found.signature, None)
    assert trouble == ""
    assert read(plan).stopping is not None, "the best weights are kept"


def test_attention_is_planned_for_otherwise_than_a_dense_network() -> None:
    data = proposed("digits")
    signature = open_data(data).signature
    optimizers = {}
    for name in ("table-mlp", "vit-tiny"):
        drawn = template(name).document
        plan, _ = planned({}, data, signature, drawn["networks"]["network"], drawn["blocks"])
        optimizers[name] = plan["learners"]["network"]["optimizer"]["type"]
    assert optimizers == {"table-mlp": "adam", "vit-tiny": "adamw"}


def test_a_plan_that_somebody_made_keeps_its_settings() -> None:
    data = proposed("iris")
    signature = open_data(data).signature
    mine: dict[str, Any] = {**template("digits-cnn").plan, "epochs": 7, "batch": 3}
    plan, _ = planned(mine, data, signature, None)
    assert (plan["epochs"], plan["batch"], plan["learners"]) == (7, 3, mine["learners"])
