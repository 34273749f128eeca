"""The plan that is proposed for data and a drawing: it follows both, it can be read, and each
setting has its reason.
"""

from __future__ import annotations

from typing import Any

import pytest

from engine.data.signature import Signature
from engine.plan import plan as plans
from engine.plan.defaults import as_plan, propose

ROW = {"kind": "table", "shape": [4]}
PICTURE = {"kind": "image", "shape": [1, 8, 8]}


def signature(
    rows: int = 2000,
    classes: int = 3,
    counts: list[int] | None = None,
    task: str = "many classes",
    sample: dict[str, Any] = ROW,
) -> Signature:
    label = {
        "kind": "label",
        "shape": [],
        "classes": [str(k) for k in range(classes)],
        **({"counts": counts} if counts else {}),
    }
    fields = {"sample": sample, "label": label}
    facts = {"rows": rows, "fields": fields, "inputs": ["sample"], "target": "label", "task": task}
    return Signature.from_json(facts)


def settings(*given: Any, **more: Any) -> dict[str, Any]:
    reasons = propose(*given, **more)
    assert all(len(reason.why) > 10 for reason in reasons)
    made = as_plan(reasons, {"set": "arrays"})
    plans.read(made)  # what is proposed can be trained
    return made


@pytest.mark.parametrize("task", ["two classes", "many classes", "sequence classification"])
def test_a_plain_network_gets_adam_and_stops_by_itself(task: str) -> None:
    plan = settings(signature(task=task, sample=PICTURE))
    assert plan["learners"]["network"] == {"optimizer": {"type": "adam", "options": {"lr": 1e-3}}}
    assert plan["stopping"]["monitor"] == "validation/loss"


@pytest.mark.parametrize("rows", [40, 500, 5_000, 500_000])
def test_a_network_for_the_columns_of_a_table_gets_what_the_benchmark_measures(rows: int) -> None:
    plan = settings(signature(rows=rows), layers=["members", "dense"])
    learner = plan["learners"]["network"]
    assert learner["optimizer"]["type"] == "adamw"
    assert learner["optimizer"]["options"]["weight_decay"] > 0
    assert learner["schedule"]["type"] == "cosine"
    assert plan["stopping"]["monitor"] == "validation/loss"
    assert plan["batch"] < rows, "members take turns, so each batch must hold other rows"
    assert 10 <= plan["stopping"]["patience"] <= plan["epochs"]


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
    for sample in (ROW, PICTURE):
        sizes = (500, 5_000, 50_000, 5_000_000)
        plans = [settings(signature(rows=rows, sample=sample)) for rows in sizes]
        batches, epochs = ([plan[name] for plan in plans] for name in ("batch", "epochs"))
        assert batches == sorted(batches)
        assert epochs == sorted(epochs, reverse=True)


def test_a_network_that_could_learn_its_rows_by_heart_is_held_back() -> None:
    small, large = (signature(rows=rows, sample=PICTURE) for rows in (100, 100_000))
    assert settings(small, parameters=100_000)["regularisers"]
    assert "regularisers" not in settings(large, parameters=100_000)


@pytest.mark.parametrize("sample", [ROW, PICTURE])
@pytest.mark.parametrize("counts", [[900, 60, 40], [900, 60, 0], [40, 35, 30]])
def test_no_class_is_weighed_unless_somebody_asks(
    counts: list[int], sample: dict[str, Any]
) -> None:
    plan = settings(signature(counts=counts, sample=sample))
    assert "loss" not in plan
    assert not plans.read(plan).weighs_classes


def test_the_plan_for_data_counts_the_rows_that_are_learned_from() -> None:
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
    page = Shelf().ask({"set": "iris"}, 60)
    assert isinstance(page, Opened)
    assert page.signature == open_data({"set": "iris"}).signature, (
        "the page plans with what Python gets"
    )


def test_layers_that_bear_larger_steps_get_them() -> None:
    of_pictures = signature(sample=PICTURE)
    bag = settings(of_pictures, layers=["tokens", "phrase_bag", "dense"])["learners"]["network"]
    over_time = settings(of_pictures, layers=["conv1d", "batch_norm1d", "dense"])
    dense = settings(of_pictures, layers=["batch_norm1d", "dense"])["learners"]["network"]
    rates = [one["optimizer"]["options"]["lr"] for one in (dense, bag)]
    assert rates == sorted(rates) and rates[0] < rates[1]
    assert over_time["learners"]["network"]["schedule"]["type"] == "cosine"
    assert over_time["epochs"] <= 40
    assert "schedule" not in dense
