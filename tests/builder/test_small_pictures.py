"""Architectures made for large pictures or long texts learn from what a person has, by one click."""

from __future__ import annotations

from typing import Any

import pytest

from builder import template
from builder.judging.problems import Problem
from builder.project import Project
from builder.ui.joint.planned import fitted, planned
from engine.data.opening import open_data, proposed
from engine.data.signature import Signature
from engine.plan.plan import wants

# The smallest side of a picture that each of them takes.
SMALLEST = {"alexnet": 63, "vgg-11": 32, "vgg-16": 32, "vit-tiny": 16}


def on_data(name: str, data: dict[str, Any], signature: Signature) -> Project:
    """A template with other data, as the Data page puts them in."""
    drawn = template(name).document
    plan, trouble = planned({}, data, signature, drawn["networks"], drawn["blocks"])
    assert not trouble
    project = Project({**drawn, "plan": plan}, plan["data"]["signature"], wants(plan))
    return project.apply(fitted(project.document, plan))


def errors(project: Project) -> list[Problem]:
    known = Project(
        project.document, project.document["plan"]["data"]["signature"], wants(project.plan)
    )
    return [problem for problem in known.problems if problem.severity == "error"]


@pytest.mark.parametrize("name", ["alexnet", "vgg-11", "vgg-16", "googlenet", "vit-tiny", "resnet-18", "mobilenet-v2"])  # fmt: skip
def test_an_architecture_takes_eight_by_eight_digits_after_its_fixes(name: str) -> None:
    data = proposed("digits")
    project = on_data(name, data, open_data(data).signature)
    first = [problem for problem in errors(project) if problem.check == "small-picture"]
    for problem in first:
        assert problem.fix
        project = project.apply(problem.fix.puts)
    for problem in errors(project):  # the head, whose size was not known until now
        assert problem.check == "data-output" and problem.fix
        project = project.apply(problem.fix.puts)
    assert errors(project) == []
    image = project.document["networks"]["network"]["nodes"]["n1"]["params"]
    if name in SMALLEST:
        assert first and first[0].fix
        side = SMALLEST[name]
        assert f"{side} × {side}" in first[0].do
        assert (image["height"], image["width"]) == (side, side)
        assert project.plan["data"]["transforms"][0] == {
            "type": "resize",
            "options": {"height": side, "width": side},
        }
    # What the plan says of its pictures is what the engine makes of them.
    said = open_data(project.plan["data"]).signature.fields["image"].as_json()
    assert project.plan["data"]["signature"]["fields"]["image"]["shape"] == said["shape"]
    assert said["shape"][1:] == [image["height"], image["width"]]


def test_a_picture_that_is_stretched_already_is_stretched_once() -> None:
    data = {**proposed("digits"), "transforms": [{"type": "resize", "options": {"height": 12, "width": 12}}]}  # fmt: skip
    project = on_data("alexnet", data, open_data(data).signature)
    (problem,) = [one for one in errors(project) if one.check == "small-picture"]
    assert problem.fix
    steps = project.apply(problem.fix.puts).plan["data"]["transforms"]
    assert [step["options"]["height"] for step in steps if step["type"] == "resize"] == [63]


def test_points_with_answers_of_their_own_are_not_stretched_away() -> None:
    image = {"kind": "image", "shape": [1, 4, 4], "names": ["channels", "height", "width"]}
    mask = {"kind": "mask", "shape": [4, 4], "names": ["height", "width"], "classes": ["a", "b"]}
    signature = Signature.from_json(
        {"rows": 40, "fields": {"image": image, "mask": mask}, "inputs": ["image"], "target": "mask", "task": "segmentation"}
    )  # fmt: skip
    project = on_data("u-net", {"set": "shapes"}, signature)
    assert "small-picture" in [problem.check for problem in errors(project)]
    for problem in errors(project):
        assert problem.check != "small-picture" or problem.fix is None


def test_bert_takes_texts_of_any_length_without_a_second_input() -> None:
    texts = [f"the {word} is {k % 7} today" for k, word in enumerate(["sun", "rain", "wind"] * 20)]
    field = {"kind": "tokens", "shape": [12], "names": ["time"], "dtype": "int64", "vocabulary": 30, "padding": 0}  # fmt: skip
    label = {"kind": "label", "shape": [], "names": [], "dtype": "int64", "classes": ["a", "b"]}
    signature = Signature.from_json(
        {"rows": len(texts), "fields": {"text": field, "label": label}, "inputs": ["text"], "target": "label", "task": "two classes"}
    )  # fmt: skip
    project = on_data("bert-base", {"set": "arrays"}, signature)
    assert errors(project) == []
    assert (project.shapes["network/pooled"], project.shapes["network/sequence"]) == (
        (2,),
        (12, 768),
    )
