"""What is planned where nothing was planned yet: it can be read, it follows data and drawing, and
what somebody chose stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import builder
from builder import template
from builder.drawing.sketch import Sketch
from builder.judging.verdict import judge
from builder.templates.drawing import document
from builder.ui.joint.planned import disagreements, fitted, planned
from engine import ways
from engine.data.opening import open_data, proposed
from engine.plan.plan import read, wants
from tests.engine.conftest import HERE_GUESTS


@pytest.mark.parametrize("name", ["iris", "diabetes", "digits", "waves"])
def test_data_for_a_drawing_without_a_plan_bring_one_that_can_be_read(name: str) -> None:
    data = proposed(name)
    found = open_data(data)
    plan, trouble = planned({}, data, found.signature, {})
    assert trouble == ""
    assert read(plan).stopping is not None, "the best weights are kept"


def test_attention_is_planned_for_otherwise_than_a_dense_network() -> None:
    data = proposed("digits")
    signature = open_data(data).signature
    optimizers = {}
    for name in ("table-mlp", "vit-tiny"):
        drawn = template(name).document
        plan, _ = planned({}, data, signature, drawn["networks"], drawn["blocks"])
        optimizers[name] = plan["learners"]["network"]["optimizer"]["type"]
    assert optimizers == {"table-mlp": "adam", "vit-tiny": "adamw"}


def test_a_plan_that_somebody_made_keeps_its_settings() -> None:
    data = proposed("iris")
    signature = open_data(data).signature
    mine: dict[str, Any] = {**template("digits-cnn").plan, "epochs": 7, "batch": 3}
    plan, _ = planned(mine, data, signature, {})
    assert (plan["epochs"], plan["batch"], plan["learners"]) == (7, 3, mine["learners"])


# ---- a way of two roles --------------------------------------------------------------------------
@pytest.fixture
def guests(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LAYERLOOM_PLUGINS", str(HERE_GUESTS))
    known = dict(ways.CATALOGUE.entries)
    ways.CATALOGUE.join_plugins()
    yield
    ways.CATALOGUE.entries = known


def encoder() -> dict[str, Any]:
    drawing = Sketch()
    picture = drawing.put("image", channels=1, height=8, width=8, name="picture")
    code = drawing.chain(picture, "flatten", ("dense", {"out_features": 4}))
    drawing.put("latent", code, name="place")
    return drawing.graph()


def decoder() -> dict[str, Any]:
    drawing = Sketch()
    place = drawing.put("table", features=2, name="place")
    again = drawing.chain(place, ("dense", {"out_features": 64}), ("reshape", {"shape": [1, 8, 8]}))
    drawing.put("picture", again, name="again")
    return drawing.graph()


VARIATIONAL = {"objective": {"type": "placing", "roles": {}}, "epochs": 3}
DIGITS = proposed("digits")


def variational(networks: dict[str, Any], plan: dict[str, Any]) -> tuple[dict[str, Any], str]:
    return planned(plan, DIGITS, open_data(DIGITS).signature, networks)


@pytest.mark.parametrize(
    "names",
    [("encoder", "decoder"), ("look", "draw")],
    ids=["by name", "by what they take"],
)
def test_each_role_of_a_way_gets_a_drawing(guests: None, names: tuple[str, str]) -> None:
    looks, draws = names
    networks = {draws: decoder(), looks: encoder()}  # in another order than the roles
    plan, trouble = variational(networks, VARIATIONAL)
    assert trouble == ""
    objective = plan["objective"]
    assert objective["roles"] == {"encoder": looks, "decoder": draws}
    assert objective["inputs"] == {"encoder": {"picture": "image"}, "decoder": {"place": "code"}}
    assert objective["outputs"] == {"encoder": {"code": "place"}, "decoder": {"again": "again"}}
    whole = document("Two", networks, plan=plan)
    verdict = judge(whole, plan["data"]["signature"], wants(plan))
    assert disagreements(whole, plan, verdict) == []
    assert fitted(whole, plan) == []
    assert read(builder.Project(whole).job()["plan"]).objective.roles == objective["roles"]


def test_a_name_goes_before_what_is_taken(guests: None) -> None:
    plan, _ = variational({"decoder": encoder(), "encoder": decoder()}, VARIATIONAL)
    assert plan["objective"]["roles"] == {"encoder": "encoder", "decoder": "decoder"}


def test_who_plays_what_was_chosen_before_stays(guests: None) -> None:
    networks = {"one": encoder(), "two": encoder(), "three": decoder()}
    before = {**VARIATIONAL, "objective": {"type": "placing", "roles": {"encoder": "two"}}}
    plan, _ = variational(networks, before)
    assert plan["objective"]["roles"] == {"encoder": "two", "decoder": "three"}


def test_a_role_that_nobody_is_left_for_waits_for_a_drawing_of_its_name(guests: None) -> None:
    plan, trouble = variational({"network": encoder()}, VARIATIONAL)
    assert trouble == ""
    assert plan["objective"]["roles"] == {"encoder": "network", "decoder": "decoder"}


def test_data_that_a_way_cannot_take_bring_another_which_learns_as_the_first_did(
    guests: None,
) -> None:
    optimizer = {"type": "sgd", "options": {"lr": 0.5}}
    walking = {
        "objective": {"type": "corridor", "roles": {"actor": "actor"}},
        "learners": {"actor": {"optimizer": optimizer}},
    }
    plan, trouble = variational(
        {"network": template("digits-cnn").document["networks"]["network"]}, walking
    )
    assert trouble == ""
    assert plan["objective"]["type"] == "classify"
    assert plan["objective"]["roles"] == {"network": "network"}
    assert plan["learners"] == {"network": {"optimizer": optimizer}}
