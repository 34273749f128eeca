"""A target that a few columns give exactly is named with the columns, and nothing else is."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data import honesty
from engine.data.honesty.formulas import formulas
from engine.data.opening import proposed
from engine.data.sets import open_raw
from engine.data.split import make_split
from engine.reading.columns import Raw
from tests.data.tables import classes, raw_of, rentals_raw

RNG = np.random.default_rng(0)
ROWS = 800


def others(count: int = 4) -> dict[str, np.ndarray]:
    return {f"other {k}": RNG.normal(size=ROWS) for k in range(count)}


def named(raw: Raw) -> list[tuple[frozenset[str], str]]:
    inputs = {name: raw.columns[name] for name in raw.inputs}
    rows = np.arange(raw.rows)
    return [
        (frozenset(formula.columns), formula.words)
        for formula in formulas(raw.columns[str(raw.target)], inputs, rows)
    ]


A, B, C = (np.round(RNG.gamma(2.0, 20.0, ROWS), 2) + 1 for _ in range(3))
MADE: dict[str, tuple[np.ndarray, str]] = {
    "sum": (A + B, "a + b"),
    "difference": (A - B, "a − b"),
    "sum of three": (A + B + C, "a + b + c"),
    "copy": (A.copy(), "a"),
    "scaled copy": (1.8 * A + 32, "1.8 × a + 32"),
    "product": (A * B, "a × b"),
    "product of three": (A * B * C, "a × b × c"),
    "ratio": (A / B, "a ÷ b"),
    "ratio, rounded": (np.round(A / B, 3), "a ÷ b"),
    "square": (A / B**2, "a ÷ b²"),
    "weighted": (0.5 * A + 2 * B, "2 × b + 0.5 × a"),
}


@pytest.mark.parametrize("how", MADE)
def test_a_number_that_few_columns_give_is_named_with_its_formula(how: str) -> None:
    y, words = MADE[how]
    raw = raw_of("y", a=A, b=B, c=C, y=y, **others())
    columns = frozenset(name for name in "abc" if name in words.replace("÷", " "))
    assert [found[0] for found in named(raw)] == [columns]
    assert set(named(raw)[0][1].split()) == set(words.split())


@pytest.mark.parametrize("noise", [0.02, 0.2])
@pytest.mark.parametrize("how", MADE)
def test_a_number_that_they_nearly_give_is_not(how: str, noise: float) -> None:
    y = MADE[how][0]
    blurred = y + np.random.default_rng(1).normal(0, noise * y.std(), ROWS)
    assert named(raw_of("y", a=A, b=B, c=C, y=blurred, **others())) == []


LATE: dict[str, tuple[Callable[[], Raw], frozenset[str]]] = {
    "a level": (
        lambda: raw_of("y", status=classes("status", (C > 30) * 1 + (C > 60), "new", "paid", "late"),
                       y=classes("y", (C > 60) * 1), **others()),
        frozenset({"status"}),
    ),
    "a cut": (lambda: raw_of("y", a=A, y=classes("y", (A > 40) * 1), **others()), frozenset({"a"})),
    "a cut through a difference": (
        lambda: raw_of("y", a=A, b=B, y=classes("y", (A > B) * 1), **others()),
        frozenset({"a", "b"}),
    ),
    "a cut through a ratio": (
        lambda: raw_of("y", a=A, b=B, y=classes("y", (A / B > 1.7) * 1), **others()),
        frozenset({"a", "b"}),
    ),
}  # fmt: skip


@pytest.mark.parametrize("how", LATE)
def test_classes_that_few_columns_give_are_named(how: str) -> None:
    make, columns = LATE[how]
    assert [found[0] for found in named(make())] == [columns]


def test_days_between_two_dates_are_a_difference() -> None:
    from engine.reading.columns import Column

    start = np.datetime64("2024-01-01") + RNG.integers(0, 300, ROWS).astype("timedelta64[D]")
    days = RNG.integers(1, 40, ROWS)
    dates = {
        "from": Column("from", "date", start.astype("datetime64[s]")),
        "to": Column("to", "date", (start + days.astype("timedelta64[D]")).astype("datetime64[s]")),
    }
    raw = raw_of("days", **dates, days=days.astype(float), **others())
    assert named(raw)[0] == (frozenset({"from", "to"}), "to − from")


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(2, 12), st.integers(80, 400))
def test_chance_makes_no_formula(seed: int, columns: int, rows: int) -> None:
    rng = np.random.default_rng(seed)
    table = {f"x{k}": rng.normal(size=rows) for k in range(columns)}
    y = sum(table.values()) + rng.normal(0, 0.3, rows)
    assert named(raw_of("y", **table, y=y)) == []
    assert named(raw_of("y", **table, y=classes("y", (y > 0) * 1, "no", "yes"))) == []


@pytest.mark.parametrize("name", ["iris", "wine", "breast-cancer", "diabetes", "moons"])
def test_ready_sets_have_none(name: str) -> None:
    assert named(open_raw(name)) == []


def test_a_count_and_its_two_parts_are_named_with_a_fix_that_takes_both_out() -> None:
    raw = rentals_raw()
    data = {"set": "file", "options": {"file": "f"}, "split": {"type": "random"}}
    split = make_split(raw, data["split"])
    problems = {p.check: p for p in honesty.check_all(raw, split, data)}
    problem = problems["target-computed"]
    assert problem.severity == "error"
    assert "**casual + registered** in every one of" in problem.what
    assert problem.fix is not None
    assert problem.fix.label == "Leave out casual and registered"
    assert problem.fix.data["options"]["leave_out"] == ["casual", "registered"]


def test_a_ready_set_leaves_out_by_a_step() -> None:
    raw = rentals_raw()
    data = {**proposed("iris"), "split": {"type": "random"}, "transforms": None}
    problem = next(
        p
        for p in honesty.check_all(raw, make_split(raw, data["split"]), data)
        if p.check == "target-computed"
    )
    assert problem.fix is not None
    assert problem.fix.data["transforms"][0] == {
        "type": "leave-out",
        "columns": ["casual", "registered"],
    }


@pytest.mark.slow
def test_a_million_rows_take_seconds() -> None:
    rng = np.random.default_rng(3)
    rows = 1_000_000
    table = {f"x{k}": rng.normal(size=rows) for k in range(40)}
    raw = raw_of("y", **table, y=table["x3"] + table["x7"] - table["x11"])
    split = make_split(raw, {"type": "random"})
    began = time.monotonic()
    from engine.data.honesty.check import Seen

    assert [set(f.columns) for f in Seen(raw, split, {}).formulas] == [{"x3", "x7", "x11"}]
    assert time.monotonic() - began < 10
