"""The first promise: a plan's data become arrays, split, transformed on the training part alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.data.opening import open_data, proposed
from engine.data.sets import catalogue, find, open_raw
from engine.reading.columns import DataError
from engine.reading.store import Store

SMALL = ("digits", "moons", "iris", "wine", "breast-cancer", "diabetes")


@pytest.mark.parametrize("name", SMALL)
def test_a_ready_set_opens_and_its_arrays_are_as_its_signature_says(name: str) -> None:
    data = open_data({"set": name}, test=True)
    for part in data.parts.values():
        for field, facts in data.signature.fields.items():
            assert part.fields[field].shape == (len(part), *facts.shape)
            assert str(part.fields[field].dtype) == facts.dtype
            assert part.fields[field].flags.c_contiguous
            assert np.isfinite(part.fields[field]).all()
    rows = np.concatenate([part.rows for part in data.parts.values()])
    assert sorted(rows) == list(range(data.raw.rows))
    json.dumps(data.signature.as_json(), allow_nan=False)


def test_the_test_part_is_not_there_unless_it_is_asked_for() -> None:
    assert set(open_data({"set": "iris"}).parts) == {"train", "validation"}


def test_digits_are_pictures_between_0_and_1() -> None:
    data = open_data({"set": "digits"})
    image = data.parts["train"].fields["image"]
    assert (image.dtype, image.shape[1:]) == (np.float32, (1, 8, 8))
    assert (image.min(), image.max()) == (0, 1)
    assert data.signature.fields["label"].classes == tuple(str(k) for k in range(10))


def test_moons_are_the_same_points_that_scikit_learn_draws() -> None:
    from sklearn.datasets import make_moons

    points, label = make_moons(1000, noise=0.2, random_state=42)
    data = open_data(
        {
            "set": "moons",
            "split": {"type": "stratified", "train": 0.8, "validation": 0.2, "test": 0},
        }
    )
    assert data.sizes == {"train": 800, "validation": 200, "test": 0}
    part = data.parts["train"]
    assert np.array_equal(part.fields["point"], points[part.rows].astype(np.float32))
    assert np.array_equal(part.fields["label"], label[part.rows])


@pytest.mark.parametrize(
    "options", [{}, {"rows": 333, "noise": 0.0}, {"rows": 1001, "noise": 0.35, "seed": 7}]
)
def test_moons_are_scikit_learns_own_to_the_last_bit(options: dict[str, Any]) -> None:
    from sklearn.datasets import make_moons

    settled = find("moons").settle(options)
    points, label = make_moons(
        n_samples=settled["rows"], noise=settled["noise"], random_state=settled["seed"]
    )
    raw = open_raw("moons", options)
    assert np.array_equal(np.stack([raw.columns["x"].values, raw.columns["y"].values], 1), points)
    assert np.array_equal(raw.columns["label"].values, label)


def test_standardising_uses_the_training_part_alone() -> None:
    data = open_data({"set": "wine"})
    train, validation = data.parts["train"].fields["row"], data.parts["validation"].fields["row"]
    assert np.allclose(train.mean(0), 0, atol=1e-5)
    assert np.allclose(train.std(0), 1, atol=1e-5)
    assert not np.allclose(validation.mean(0), 0, atol=1e-3)


def test_few_rows_and_folds_keep_the_shape_that_a_network_was_drawn_for(tmp_path: Path) -> None:
    """A category, a gap, an hour and a word that few rows lack keep their places; what is learned
    from rows comes from those rows alone.
    """
    chance = np.random.default_rng(0)
    lines = [
        f"{'rare' if k % 60 == 7 else 'abc'[k % 3]},{'' if k % 50 == 9 else f'{x:.3f}'},2024-01-{1 + k % 28:02}T{'06:30' if k % 40 == 3 else '00:00'}:00,"
        f"{'seldom' if k % 30 == 1 else 'word'} and {['more', 'less'][k % 2]},{'yes' if x > 0 else 'no'}"
        for k, x in enumerate(chance.normal(size=300))
    ]
    stored = Store(tmp_path).add(
        "owner", "table.csv", ("kind,size,day,said,answer\n" + "\n".join(lines)).encode()
    )
    data = proposed(
        "file", {"file": stored.sha, "name": "table.csv", "target": "answer"}, folder=tmp_path
    )
    for words in ("words", "bag-of-words", "byte-pairs", "characters"):
        steps = [
            {"type": "impute"},
            {"type": "one-hot"},
            {"type": "date-parts"},
            {"type": words},
            {"type": "standardise"},
        ]
        plan = {**data, "transforms": steps}
        whole = open_data(plan, folder=tmp_path)
        shapes = {
            name: (field.shape, field.vocabulary) for name, field in whole.signature.fields.items()
        }
        fewer = [{"rows": 12, "rows_seed": draw} for draw in range(4)] + [
            {"refold": 5, "fold": fold} for fold in range(5)
        ]
        for cut in fewer:
            some = open_data({**plan, "split": {**data["split"], **cut}}, folder=tmp_path)
            assert {
                name: (field.shape, field.vocabulary)
                for name, field in some.signature.fields.items()
            } == shapes, (
                words,
                cut,
            )
            assert (
                some.parts["train"].fields["row"].shape[1:]
                == whole.parts["train"].fields["row"].shape[1:]
            )
            size = next(
                one.state["mean"]
                for one in some.recipe.fitted
                if one.transform.name == "standardise" and one.column == "size"
            )
            assert size != next(
                one.state["mean"]
                for one in whole.recipe.fitted
                if one.transform.name == "standardise" and one.column == "size"
            )


def test_the_hash_names_data_and_split_and_not_the_transforms() -> None:
    one = open_data({"set": "iris"})
    again = open_data({"set": "iris"})
    raw = open_data({"set": "iris", "transforms": []})
    other = open_data({"set": "iris", "split": {"type": "stratified", "seed": 1}})
    assert one.hash == again.hash == raw.hash != other.hash


def test_a_name_that_is_nearly_right_is_answered_with_the_right_one() -> None:
    with pytest.raises(DataError, match="Did you mean 'digits'"):
        open_data({"set": "digit"})
    with pytest.raises(DataError, match="lies between 0 and 1"):
        open_raw("moons", {"noise": 7})


def test_importing_the_data_part_imports_neither_torch_nor_sklearn_nor_pandas() -> None:
    heavy = ("torch", "sklearn", "pandas", "streamlit", "scipy")
    code = f"import sys, engine.data.opening, engine.data.sets as d; d.catalogue(); print([m for m in {heavy} if m in sys.modules])"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
        == "[]"
    )


def test_every_data_set_has_words() -> None:
    for entry in catalogue().values():
        assert all((entry.title, entry.explain, entry.licence, entry.source, entry.reference)), (
            entry.name
        )
        assert entry.summary.endswith((".", "?"))
        json.dumps(entry.as_json())
