"""Baselines are what scikit-learn's dummies reach on the same rows."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.dummy import DummyClassifier, DummyRegressor
from sklearn.metrics import mean_absolute_error, r2_score, root_mean_squared_error

from engine.data.signature import Field
from engine.measures.baseline import (
    always_the_same_class,
    always_the_same_labels,
    constant_number,
)
from engine.ways.readings.numbers import Future, Numbers
from engine.ways.readings.one_class import OneClass

RNG = np.random.default_rng(0)


def test_the_most_frequent_class_is_what_a_dummy_says() -> None:
    truth = RNG.choice(3, 200, p=[0.1, 0.7, 0.2])
    dummy = DummyClassifier(strategy="most_frequent").fit(truth[:, None], truth)
    known = always_the_same_class(truth, ["a", "b", "c"])["accuracy"]
    assert known.value == dummy.score(truth[:, None], truth)
    assert known.words == "always saying “b”"


def test_the_mean_is_what_a_dummy_says_in_the_unit_of_the_target() -> None:
    field = Field("number", (1,), ("value",), "float32", "price", scale=(10.0, 4.0))
    scaled = RNG.normal(size=(80, 1)).astype(np.float32)
    truth = scaled.astype(np.float64)[:, 0] * 4 + 10
    dummy = DummyRegressor().fit(truth[:, None], truth).predict(truth[:, None])
    known = Numbers(field).baselines(scaled, None)
    assert known["mae"].value == pytest.approx(mean_absolute_error(truth, dummy))
    assert known["rmse"].value == pytest.approx(root_mean_squared_error(truth, dummy))
    assert known["r2"].value == pytest.approx(r2_score(truth, dummy), abs=1e-9)
    assert [known[name].better for name in ("mae", "rmse", "r2")] == ["min", "min", "max"]


def test_a_forecast_is_held_against_its_last_value() -> None:
    field = Field("number", (2,), ("step",), "float32", "level")
    past = np.array([[1.0, 2.0], [5.0, 7.0]])
    known = Future(field).baselines(np.array([[2.0, 3.0], [7.0, 7.0]], np.float32), past)
    assert known["mae"].value == 0.25
    assert "as it was last" in known["mae"].words
    assert "mean" in Future(field).baselines(np.array([[2.0], [3.0]]), None)["mae"].words


def test_labels_are_held_against_the_usual_ones() -> None:
    truth = np.array([[1, 0], [1, 0], [1, 1], [0, 0]])
    known = always_the_same_labels(truth)
    assert (known["accuracy"].value, known["exact"].value) == (0.75, 0.5)


def test_no_rows_and_no_spread_have_no_baseline() -> None:
    assert always_the_same_class(np.zeros(0, int), []) == {}
    assert always_the_same_labels(np.zeros((0, 2))) == {}
    assert constant_number(np.ones((4, 1))) == {}
    assert constant_number(np.zeros((0, 1))) == {}


def test_a_class_without_a_name_is_called_by_its_number() -> None:
    field = Field("class", (), (), "int64", "kind", classes=("one",))
    assert OneClass(field).baselines(np.array([3, 3]), None)["accuracy"].words.endswith("“3”")
