"""The shelf of the Learn page: every entry has a picture that is computed with the entry itself, and
what stands beside it is true.
"""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from builder.templates import templates
from builder.ui.learn.beside import see_also, used_in
from builder.ui.learn.layer_pictures import CannotPicture, Scene
from builder.ui.learn.routes import usual_picture
from builder.ui.learn.samples import digits
from builder.ui.learn.shelf import PLAN_SHELVES, Item, families, items
from engine.catalogue import Catalogue
from engine.errors import Refusal
from engine.plan import losses, optimizers, regularisers, schedules

SHELF = items()
WITHOUT = ("objectives", "problems")
"""Families whose entries do nothing that could be drawn by itself."""
DRAWN = [item for item in SHELF.values() if item.family.id not in WITHOUT]


def numbers_in(value: Any) -> list[float]:
    if isinstance(value, dict):
        return [number for inner in value.values() for number in numbers_in(inner)]
    if isinstance(value, list):
        return [number for inner in value for number in numbers_in(inner)]
    return [float(value)] if isinstance(value, (int, float)) else []


def picture(id: str, scene: Scene | None = None, **options: Any) -> Any:
    """As a page gets it."""
    draw = SHELF[id].draw
    assert draw is not None
    return json.loads(json.dumps(draw(options, scene or Scene()).as_json(), allow_nan=False))


@pytest.mark.parametrize("item", DRAWN, ids=lambda item: item.id)
def test_every_entry_has_a_picture_of_finite_numbers(item: Item) -> None:
    shown = usual_picture(item.id)
    assert shown is not None, f"{item.id} has no picture"
    json.dumps(shown, allow_nan=False)
    numbers = numbers_in({key: value for key, value in shown.items() if key != "window"})
    assert len(set(numbers)) > 2, f"there is nothing to see in the picture of {item.id}"
    assert len(json.dumps(shown)) < 40_000, "a page of tiles has thirty of them"


@pytest.mark.parametrize("catalogue", [optimizers, losses, schedules, regularisers])
def test_every_entry_of_a_plan_has_maths(catalogue: Any) -> None:
    entries: Catalogue[Any] = catalogue.CATALOGUE
    assert [entry.type for entry in entries if not entry.maths] == []


def test_every_family_shows_a_picture_in_which_something_is_to_be_seen() -> None:
    from builder.ui.learn.routes import family_shown

    for name in families():
        shown = family_shown(name)["picture"]
        assert (shown is not None) == (name not in WITHOUT), name


@pytest.mark.parametrize(
    "id", ["layer/conv2d", "layer/dropout", "layer/lstm", "layer/dense", "optimizers/adam"]
)
def test_the_same_settings_give_the_same_picture(id: str) -> None:
    assert picture(id) == picture(id)


def test_an_activation_is_drawn_as_torch_computes_it_with_its_slope() -> None:
    for id, function in (("relu", F.relu), ("gelu", F.gelu), ("tanh", torch.tanh)):
        curve, slope = picture(f"layer/{id}")["lines"]
        x = torch.tensor(curve["x"], requires_grad=True)
        y = function(x)
        assert curve["y"] == pytest.approx(y.tolist(), abs=1e-3)
        y.sum().backward()
        assert slope["y"] == pytest.approx(x.grad.tolist(), abs=2e-2)  # type: ignore[union-attr]
    steep = picture("layer/leaky_relu", negative_slope=0.5)["lines"][0]
    assert steep["y"][0] == pytest.approx(0.5 * steep["x"][0])


@pytest.mark.parametrize(
    "options", [{}, {"stride": 2}, {"kernel_size": 5}, {"padding": 0}, {"dilation": 2}]
)
@pytest.mark.parametrize("pattern", ["flat", "upright", "blur", "sharpen"])
def test_what_a_convolution_makes_of_a_digit_is_the_sum_in_the_frame(
    options: dict[str, Any], pattern: str
) -> None:
    """As the page adds it up: the numbers of the window times what lies below them."""
    shown = picture("layer/conv2d", Scene(pattern=pattern), **options)
    (before,), (after,), window = shown["before"], shown["after"], shown["window"]
    below = np.array(before["values"]).reshape(before["height"], before["width"])
    assert below == pytest.approx(digits()[3], abs=1e-3), "a real three"
    weights = np.array(window["weights"]).reshape(window["size"])
    for row in range(after["height"]):
        for column in range(after["width"]):
            total = 0.0
            for (down, across), weight in np.ndenumerate(weights):
                y = row * window["step"][0] - window["edge"][0] + down * window["gap"][0]
                x = column * window["step"][1] - window["edge"][1] + across * window["gap"][1]
                if 0 <= y < before["height"] and 0 <= x < before["width"]:
                    total += weight * below[y, x]
            assert after["values"][row * after["width"] + column] == pytest.approx(total, abs=1e-2)


def test_pooling_keeps_the_largest_of_each_frame() -> None:
    shown = picture("layer/max_pool2d")
    largest = digits()[3].reshape(4, 2, 4, 2).max((1, 3))
    assert shown["after"][0]["values"] == pytest.approx(largest.ravel().tolist(), abs=1e-3)


def test_a_persons_own_digit_and_numbers_are_taken() -> None:
    drawn = np.eye(8, dtype=np.float32)
    shown = picture("layer/conv2d", Scene(picture=drawn, weights=(0.0,) * 4 + (3.0,) + (0.0,) * 4))
    assert shown["before"][0]["values"] == drawn.ravel().tolist()
    assert shown["after"][0]["values"] == (3 * drawn).ravel().tolist()


def test_a_schedule_is_drawn_as_it_is_computed_and_one_that_listens_falls_as_the_loop_lets_it() -> (
    None
):
    (line,) = picture("schedules/cosine")["lines"]
    for epoch, factor in zip(line["x"], line["y"], strict=True):
        assert factor == pytest.approx(0.5 * (1 + math.cos(math.pi * epoch / 20)))
    (line,) = picture("schedules/plateau", patience=3, gamma=0.1)["lines"]
    falls = [now for before, now in zip(line["y"], line["y"][1:], strict=False) if now < before]
    assert falls[:2] == pytest.approx([0.1, 0.01])


def test_a_loss_is_drawn_as_torch_computes_it() -> None:
    (line,) = picture("losses/cross-entropy")["lines"]
    for score, loss in zip(line["x"], line["y"], strict=True):
        truth = F.cross_entropy(torch.tensor([[score, 0.0, 0.0]]), torch.tensor([0]))
        assert loss == pytest.approx(float(truth), abs=1e-5)
    (quantile,) = picture("losses/quantile", quantile=0.9)["lines"]
    left, right = quantile["y"][0], quantile["y"][-1]
    assert left == pytest.approx(9 * right) or right == pytest.approx(9 * left)


def test_an_optimizer_walks_as_torchs_own_class_does_over_the_same_valley() -> None:
    from engine.plan.pictures.optimizer import START, height

    for id, make in (
        ("adam", lambda place: torch.optim.Adam([place], lr=0.01)),
        ("momentum", lambda place: torch.optim.SGD([place], lr=0.01, momentum=0.9)),
    ):
        place = torch.tensor([START], dtype=torch.float32, requires_grad=True)
        optimizer, walked = make(place), [START]
        path = picture(f"optimizers/{id}", lr=0.01)["path"]
        for _ in range(int(path[-1][2])):
            optimizer.zero_grad()
            height(place[0, 0], place[0, 1]).backward()  # type: ignore[arg-type, attr-defined]  # a tensor takes part
            optimizer.step()
            walked.append(tuple(place.tolist()[0]))
        for x, y, step in path:
            assert (x, y) == pytest.approx(walked[int(step)], abs=2e-3)


def test_settings_change_pictures() -> None:
    changes: dict[str, dict[str, Any]] = {
        "optimizers/sgd": {"lr": 0.05},
        "regularisers/l2": {"factor": 0.5},
        "regularisers/max-norm": {"limit": 1.0},
        "losses/focal": {"focus": 5.0},
        "schedules/step": {"every": 2},
        "layer/dropout": {"p": 0.9},
        "layer/avg_pool2d": {"kernel_size": 4},
    }
    for id, options in changes.items():
        assert picture(id, **options) != picture(id), id


def test_settings_that_cannot_be_are_refused_in_words() -> None:
    for id, options in (
        ("optimizers/adam", {"lr": -1}),
        ("optimizers/adam", {"learning": 1}),
        ("layer/conv2d", {"kernel_size": 50, "padding": 0}),
        ("layer/conv2d", {"kernel_size": "big"}),
    ):
        with pytest.raises(Refusal) as refused:
            picture(id, **options)
        assert str(refused.value).endswith((".", "?")), str(refused.value)
        assert "*" not in str(refused.value)
    assert isinstance(CannotPicture("x"), Refusal)


@pytest.mark.parametrize(
    ("id", "options"),
    [
        ("layer/lstm", {"hidden_size": 16_384}),
        ("layer/conv2d", {"out_channels": 16_384, "kernel_size": 31}),
    ],
)
def test_what_is_too_large_for_a_picture_is_refused_before_it_is_built(
    id: str, options: dict[str, Any]
) -> None:
    with pytest.raises(Refusal, match="too large for a picture"):
        picture(id, **options)


def test_used_in_names_templates_whose_files_have_it() -> None:
    known = {shown.name for shown in templates()}
    assert "digits-cnn" in used_in(SHELF["layer/conv2d"])
    assert "lstm-classifier" in used_in(SHELF["layer/lstm"])
    assert "digits-cnn" in used_in(SHELF["optimizers/adam"])
    assert "digits-cnn" not in used_in(SHELF["layer/lstm"])
    for item in SHELF.values():
        assert set(used_in(item)) <= known


def test_every_entry_leads_to_others_but_never_to_itself() -> None:
    for item in SHELF.values():
        others = see_also(item)
        assert others and item not in others, item.id
        assert len({other.id for other in others}) == len(others)
    assert "Alpha dropout" in [other.title for other in see_also(SHELF["layer/selu"])]


def test_an_entry_of_a_plan_gets_into_a_plan() -> None:
    from builder import template
    from engine.plan.plan import read

    for shelf in PLAN_SHELVES:
        for item in families()[shelf.family.id]:
            if item.puts is None:
                continue
            plan = template("digits-cnn").plan
            before = json.dumps(plan)
            item.puts(plan)
            assert item.named[1] in json.dumps(plan)
            assert json.dumps(plan) != before or item.named[1] in before
    plan = template("digits-cnn").plan
    take = SHELF["optimizers/sgd"].puts
    assert take is not None
    take(plan)
    read(plan)
