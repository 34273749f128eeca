"""A file and its next version: what changed is said, what was chosen stays where it fits."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.data.looking.next_version import carried_over, changes_between, drift_of
from engine.reading.columns import Column, category, number
from engine.reading.found import Found
from engine.reading.moments import MOMENT
from engine.reading.versions import Version, seen_of, versions_of

FIRST, SECOND = Version("a" * 64, "bank.csv", 1.0), Version("b" * 64, "bank-2.csv", 2.0)


def table(*columns: Column) -> Found:
    return Found("table", list(columns))


def some(rows: int = 400, shift: float = 0.0, seed: int = 0) -> list[Column]:
    rng = np.random.default_rng(seed)
    return [
        number("age", rng.normal(40 + shift, 10, rows)),
        category("city", rng.integers(0, 3, rows), ("a", "b", "c")),
        category("left", rng.integers(0, 2, rows), ("no", "yes")),
    ]


def test_what_changed_between_two_versions_is_said() -> None:
    later = [*some(500, shift=8.0, seed=1)[:2], number("income", np.arange(500.0))]
    later[1] = Column("city", "number", np.arange(500.0))
    changes = changes_between((FIRST, table(*some())), (SECOND, table(*later)), {})
    assert (changes.rows_before, changes.rows_after) == (400, 500)
    assert (changes.gone, changes.new) == (("left",), ("income",))
    assert [(each.column, each.before, each.after) for each in changes.retyped] == [
        ("city", "category", "number")
    ]
    (age,) = changes.drifts
    assert age.column == "age"
    assert age.drifted
    assert 0.25 < age.share < 0.4  # two normals 0.8 deviations apart: 0.31
    assert age.words == "middle 39.5 → 47.98"


def test_two_samples_of_one_thing_have_not_drifted() -> None:
    for seed in range(8):
        changes = changes_between(
            (FIRST, table(*some(300, seed=seed))), (SECOND, table(*some(300, seed=seed + 50))), {}
        )
        assert [drift.column for drift in changes.drifts if drift.drifted] == []


def test_categories_that_shift_or_are_new_have_drifted() -> None:
    before = category("city", np.repeat([0, 1], 200), ("a", "b"))
    after = category("city", np.repeat([0, 1, 2], [100, 200, 100]), ("a", "b", "c"))
    drift = drift_of(before, after)
    assert drift is not None
    assert (drift.share, drift.drifted) == (0.25, True)
    assert "50% → 25%" in drift.words or "0% → 25%" in drift.words


def test_more_gaps_are_a_drift_of_their_own() -> None:
    values = np.arange(300.0)
    holed = np.where(np.arange(300) % 3 == 0, np.nan, values)
    drift = drift_of(number("x", values), number("x", holed))
    assert drift is not None
    assert (round(drift.missing_after, 2), drift.drifted) == (0.33, True)


@pytest.mark.parametrize(
    "values", [np.array([]), np.array([np.nan, np.nan]), np.array([1.0])], ids=str
)
def test_an_empty_or_constant_column_is_compared_too(values: np.ndarray) -> None:
    drift = drift_of(number("x", values), number("x", np.arange(50.0)))
    assert drift is not None
    assert 0 <= drift.share <= 1


def test_choices_stay_where_they_fit_and_are_named_where_not() -> None:
    data: dict[str, Any] = {
        "set": "file",
        "options": {
            "file": FIRST.file,
            "name": FIRST.name,
            "target": "left",
            "leave_out": ["city", "gone"],
            "types": {"age": "number", "gone": "text"},
            "group": "gone",
            "reading": {"delimiter": ";"},
        },
        "split": {"type": "grouped", "column": "gone"},
        "transforms": [{"type": "log", "columns": ["gone"]}, {"type": "impute", "columns": ["age", "gone"]}],
        "signature": {"fields": {}},
    }  # fmt: skip
    carried = carried_over(data, SECOND.file, SECOND.name, table(*some()), known_since=1.0)
    options = carried.data["options"]
    assert (options["file"], options["target"], options["leave_out"]) == (SECOND.file, "left", ["city"])  # fmt: skip
    assert options["types"] == {"age": "number"}
    assert options["reading"] == {"delimiter": ";"}
    assert "group" not in options
    assert carried.data["split"] is None
    assert carried.data["transforms"] == [{"type": "impute", "columns": ["age"]}]
    assert "signature" not in carried.data
    assert len(carried.let_go) == 5
    assert [each.file for each in versions_of(options)] == [FIRST.file, SECOND.file]
    assert versions_of(options)[0].at == 1.0


def test_what_was_said_of_single_columns_stays_with_those_that_are_there() -> None:
    pieces = [
        number("year", np.repeat([2020.0, 2021.0], 24)),
        number("month", np.tile(np.repeat(np.arange(1.0, 13.0), 2), 2)),
        number("day", np.tile([1.0, 15.0], 24)),
        category("city", np.tile([0, 1], 24), ("a", "b")),
    ]
    options = {
        "guesses": 2,
        "time": MOMENT,
        "nothing": {"city": ["b"], "gone": ["?"]},
        "together": {"city": ["a"], "gone": ["c"]},
    }
    data = {"set": "file", "options": {"file": FIRST.file, "name": FIRST.name, **options}}
    carried = carried_over(data, SECOND.file, SECOND.name, table(*pieces))
    assert carried.let_go == ()
    assert carried.data["options"]["nothing"] == {"city": ["b"]}
    assert carried.data["options"]["together"] == {"city": ["a"]}
    assert carried.data["options"]["time"] == MOMENT


def test_a_training_saw_the_version_that_its_plan_names() -> None:
    first = {"file": FIRST.file, "name": FIRST.name}
    data = {"set": "file", "options": first}
    now = carried_over(data, SECOND.file, SECOND.name, table(*some())).data["options"]
    assert seen_of(first, first) is None
    assert seen_of(first, now) == {"number": 1, "of": 2, "name": "bank.csv"}
    assert seen_of(now, now) == {"number": 2, "of": 2, "name": "bank-2.csv"}
    assert seen_of({"file": "c" * 64}, now) is None
    assert seen_of({}, {}) is None
