"""The plan that is proposed for data and a drawing: it follows both, it can be read, and each setting has its reason."""

from __future__ import annotations

from typing import Any

import pytest

from engine import plan as plans
from engine.defaults import as_plan, propose


def signature(rows: int = 2000, classes: int = 3, counts: list[int] | None = None, task: str = "many classes") -> dict[str, Any]:
    label = {"kind": "label", "shape": [], "classes": [str(k) for k in range(classes)], **({"counts": counts} if counts else {})}
    return {
        "rows": rows,
        "fields": {"row": {"kind": "table", "shape": [4]}, "label": label},
        "inputs": ["row"],
        "target": "label",
        "task": task,
    }


def settings(*given: Any, **more: Any) -> dict[str, Any]:
    reasons = propose(*given, **more)
    assert all(len(reason.why) > 10 for reason in reasons)
    made = as_plan(reasons, {"set": "arrays"})
    plans.read(made)  # what is proposed can be trained
    return made


@pytest.mark.parametrize("task", ["two classes", "many classes", "sequence classification"])
def test_a_plain_network_gets_adam_and_stops_by_itself(task: str) -> None:
    made = settings(signature(task=task))
    assert made["learners"]["network"] == {"optimizer": {"type": "adam", "options": {"lr": 1e-3}}}
    assert made["stopping"]["monitor"] == "validation/loss"


def test_attention_gets_adamw_a_slow_start_and_clipping() -> None:
    learner = settings(signature(), layers=["embedding", "transformer_block"])["learners"]["network"]
    assert learner["optimizer"] == {"type": "adamw", "options": {"lr": 3e-4}}
    assert learner["schedule"]["type"] == "cosine"
    assert learner["clip"] == 1.0


def test_recurrent_layers_are_clipped() -> None:
    assert settings(signature(), layers=["gru"])["learners"]["network"]["clip"] == 1.0


def test_more_rows_get_larger_batches_and_fewer_epochs() -> None:
    made = [settings(signature(rows=rows)) for rows in (500, 5_000, 50_000, 5_000_000)]
    assert [one["batch"] for one in made] == sorted(one["batch"] for one in made)
    assert [one["epochs"] for one in made] == sorted((one["epochs"] for one in made), reverse=True)


def test_a_network_that_could_learn_its_rows_by_heart_is_held_back() -> None:
    assert settings(signature(rows=100), parameters=100_000)["regularisers"]
    assert "regularisers" not in settings(signature(rows=100_000), parameters=100_000)


def test_classes_of_very_unequal_size_are_weighted() -> None:
    weights = settings(signature(counts=[900, 60, 40]))["loss"]["options"]["weights"]
    assert weights == sorted(weights)
    assert "loss" not in settings(signature(counts=[40, 35, 30]))
