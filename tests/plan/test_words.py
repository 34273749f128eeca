"""The plan says what it does: whatever is set in another way than usual stands in its lines."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from engine.catalogue import Field
from engine.plan import losses, optimizers, regularisers, schedules
from engine.plan.plan import read
from engine.plan.words import lines
from engine.ways import CATALOGUE

PLAN: dict[str, Any] = {
    "data": {"set": "iris", "split": {"type": "random", "train": 0.7, "validation": 0.3}},
    "objective": {"type": "classify"},
    "loss": {"type": "cross-entropy", "options": {}},
    "learners": {"network": {"optimizer": {"type": "adam"}, "schedule": {"type": "constant"}}},
}


def words(plan: dict[str, Any]) -> list[str]:
    return [f"{line.label}: {line.value}, {line.note}" for line in lines(read(plan))]


def other(field: Field) -> Any:
    """A value that the field may have beside its usual one."""
    match field.kind:
        case "bool":
            return not field.default
        case "choice":
            return next(value for value, _ in field.choices if value != field.default)
        case "list":
            return [1.0, 2.5]
        case "int":
            values = (2, 3, 5, 7)
        case _:
            values = (0.125, 0.25, 0.9, 1.5)
    low, high = field.low or 0, 1e9 if field.high is None else field.high
    return next(value for value in values if low <= value <= high and value != field.default)


SETTINGS = [
    pytest.param(place, entry, field, id=f"{entry.type}-{field.name}")
    for place, catalogue in (
        ("loss", losses.CATALOGUE),
        ("optimizer", optimizers.CATALOGUE),
        ("schedule", schedules.CATALOGUE),
        ("regularisers", regularisers.CATALOGUE),
    )
    for entry in catalogue
    if place != "loss" or any(entry.type in way.losses_fit for way in CATALOGUE)
    for field in entry.fields
]


@pytest.mark.parametrize(("place", "entry", "field"), SETTINGS)
def test_every_setting_of_every_entry_is_named_where_it_is_not_as_usual(
    place: str, entry: Any, field: Field
) -> None:
    usual, changed = copy.deepcopy(PLAN), copy.deepcopy(PLAN)
    for plan, options in ((usual, {}), (changed, {field.name: other(field)})):
        chosen = {"type": entry.type, "options": options}
        match place:
            case "loss":
                ways = [way.type for way in CATALOGUE if entry.type in way.losses_fit]
                plan["loss"], plan["objective"] = chosen, {"type": ways[0]}
            case "regularisers":
                plan["regularisers"] = [chosen]
            case _:
                plan["learners"]["network"][place] = chosen
    assert words(usual) != words(changed)
    more = " ".join(set(words(changed)) - set(words(usual)))
    assert field.name == "lr" or field.label.lower() in more, more


@pytest.mark.parametrize(
    "change",
    [
        {"average": {"type": "ema", "decay": 0.9}},
        {"average": {"type": "swa"}},
        {"layers": {"network/dense1": {"lr": 0.5}}},
        {"data": {**PLAN["data"], "transforms": [{"type": "balance"}]}},
        {"data": {**PLAN["data"], "transforms": [{"type": "balance", "options": {"how": "more"}}]}},
        {"loss": {"type": "cross-entropy", "options": {"weights": [0.5, 2.0, 1.0]}}},
        {"regularisers": [{"type": "l2", "options": {"factor": 0.5}}]},
        {"seed": 3},
        {"accumulate": 2},
    ],
)
def test_what_else_changes_a_training_is_named_too(change: dict[str, Any]) -> None:
    assert words({**PLAN, **change}) != words(PLAN)


def test_weights_of_classes_never_hide_behind_the_name_of_the_loss() -> None:
    loss = {"type": "cross-entropy", "options": {"weights": [0.8333, 2.5], "smoothing": 0.1}}
    (line,) = (line for line in words({**PLAN, "loss": loss}) if line.startswith("Loss"))
    assert line == "Loss: Cross-entropy, label smoothing 0.1, class weights 0.8333, 2.5"
