"""A template that comes with a plan trains: its drawing, its plan and the data set agree."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from builder import template, templates
from builder.ui.app.server import judged
from engine import start

PLANNED = {
    one.name: template(one.name) for one in templates() if template(one.name).plan.get("objective")
}
FETCHED = {
    "cora": "cora",
    "mnist": "mnist",
    "mnist-1d": "mnist1d",
    "sms-spam": "sms_spam",
    "tiny-shakespeare": "tinyshakespeare",
    "multi30k": "multi30k",
}
# options that leave fewer rows: a few steps are enough
FEWER = {
    "tiny-shakespeare": {"stride": 1024},
    "mnist": {"rows": 2000},
    "shapes": {"rows": 200},
    "blobs": {"rows": 400},
    "dates": {"rows": 400},
    "multi30k": {"rows": 500},
}


@pytest.mark.parametrize("name", PLANNED)
def test_the_drawing_of_a_template_is_what_its_data_and_its_objective_want(name: str) -> None:
    document = PLANNED[name].document
    assert [
        problem["text"] for problem in judged(document)["problems"] if problem["severity"] != "hint"
    ] == []


def train(name: str, home: Path) -> None:
    job = PLANNED[name].job()
    job["plan"] = {**job["plan"], "epochs": 1, "batch": max(job["plan"]["batch"], 256)}
    data = job["plan"]["data"]
    job["plan"]["data"] = {**data, "options": {**data["options"], **FEWER.get(data["set"], {})}}
    run = start(job, folder=home)
    run.wait(300)
    assert run.state == "finished", f"{run.state}: {run.cause}"
    assert run.metrics


# Each costs a process of its own; digits-cnn and moons-mlp are trained by the smallest journey.
QUICK = ("xor-mlp", "lstm-classifier")
SLOW = [
    name
    for name, one in PLANNED.items()
    if one.plan["data"]["set"] not in FETCHED and name not in (*QUICK, "digits-cnn", "moons-mlp")
]


@pytest.mark.parametrize(
    "name", [*QUICK, *(pytest.param(name, marks=pytest.mark.slow) for name in SLOW)]
)
def test_a_template_whose_data_ship_trains(name: str, home: Path) -> None:
    train(name, home)


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [name for name, one in PLANNED.items() if one.plan["data"]["set"] in FETCHED]
)
def test_a_template_whose_data_are_fetched_trains(
    name: str, home: Path, shared_data: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(
        "LAYERLOOM_DATA", str(shared_data(FETCHED[PLANNED[name].plan["data"]["set"]]).parent)
    )
    train(name, home)
