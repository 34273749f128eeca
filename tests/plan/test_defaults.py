"""The plan that is proposed for data and a drawing: it follows both, it can be read, and each
setting has its reason.
"""

from __future__ import annotations

from typing import Any

import pytest

from engine.data.signature import Signature
from engine.plan import plan as plans
from engine.plan.defaults import as_plan, propose


def signature(
    rows: int = 2000, classes: int = 3, counts: list[int] | None = None, task: str = "many classes"
) -> Signature:
    label = {
        "kind": "label",
        "shape": [],
        "classes": [str(k) for k in range(classes)],
        **({"counts": counts} if counts else {}),
    }
    fields = {"row": {"kind": "table", "shape": [4]}, "label": label}
    facts = {"rows": rows, "fields": fields, "inputs": ["row"], "target": "label", "task": task}
    return Signature.from_json(facts)


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
    learner = settings(signature(), layers=["embedding", "transformer_block"])["learners"][
        "network"
    ]
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


def test_a_class_that_is_never_met_is_left_out_of_the_weighing() -> None:
    assert settings(signature(counts=[900, 60, 0]))["loss"]["options"]["weights"][2] == 0.0
    assert "loss" not in settings(signature(counts=[40, 35, 0]))


def test_the_plan_for_data_counts_the_rows_and_classes_that_are_learned_from() -> None:
    import numpy as np

    from engine.data.looking.opened import Opened
    from engine.data.looking.shelf import Shelf
    from engine.data.opening import open_data
    from engine.reading.columns import table

    rng = np.random.default_rng(0)
    raw = table(
        rng.normal(size=(6000, 2)),
        ("a", "b"),
        (rng.random(6000) < 0.05).astype(int),
        ("no", "yes"),
        target_name="rare",
    )
    data = {
        "set": "moons",
        "split": {"type": "stratified", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0},
        "transforms": [],
    }
    found = open_data(data, raw=raw)
    reasons = propose(found.signature)
    assert any(f"for {found.sizes['train']:,} rows" in one.why for one in reasons)
    counts = np.bincount(found.parts["train"].fields["label"])
    assert found.signature.fields["label"].counts == tuple(counts.tolist())
    weighed = next(one for one in reasons if one.path == ("loss",))
    assert "'no' has" in weighed.why
    assert weighed.value["options"]["weights"][1] > 2 * weighed.value["options"]["weights"][0]
    balanced = open_data({**data, "transforms": [{"type": "balance"}]}, raw=raw)
    assert not [one for one in propose(balanced.signature) if one.path == ("loss",)], (
        "these rows are weighed already"
    )
    page = Shelf().ask({"set": "iris"}, 60)
    assert isinstance(page, Opened)
    assert page.signature == open_data({"set": "iris"}).signature, (
        "the page plans with what Python gets"
    )
