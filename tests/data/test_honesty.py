"""Honesty on files, end to end: brought, read in the limited process, checked, mended by one click."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from builder import from_file
from builder.ui.joint.own_file import ProposedProject
from engine.data.honesty.check import Problem
from engine.data.honesty.doubt import doubt_of
from engine.data.split import make_split
from tests.data.tables import rentals, rentals_raw, write_csv

ROWS = 600
STEPS = np.arange(ROWS)
NAMES = [
    f"{first}{last}"
    for first in ("An", "Be", "Cla", "Do", "Em")
    for last in ("na", "ra", "o", "mi", "la")
]


def problems(project: ProposedProject) -> dict[str, Problem]:
    return {problem.check: problem for problem in project.explain_data().problems}


def mended(project: ProposedProject, check: str) -> ProposedProject:
    fix = problems(project)[check].fix
    assert fix is not None
    again = project.with_data(fix.data)
    assert again.problems == []
    return again


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """People with codes for nothing, a text about each, and a few answers that are rare."""
    rng = np.random.default_rng(4)
    age = rng.integers(18, 80, ROWS).astype(float)
    mood = rng.integers(0, 2, ROWS)
    answer = np.where(mood == 1, "happy", "calm").astype(object)
    answer[::150], answer[1::200], answer[2::250] = "furious", "giddy", "numb"
    words = np.array([["a dull grey day", "a bright warm day"][m] for m in mood], dtype=object)
    return write_csv(
        tmp_path / "people.csv",
        {
            "person": [f"p{k:04d}" for k in STEPS],
            "age": np.where(STEPS % 25 == 0, 999.0, age),
            "height": rng.normal(170, 9, ROWS).round(1),
            "job": [("cook", "clerk", "unknown", "smith")[k % 4] for k in rng.integers(0, 4, ROWS)],
            "town": [("Ulm", "Bern", "Linz")[k] for k in rng.integers(0, 3, ROWS)],
            "diary": [f"{words[k]} with {NAMES[k % 23]} and {NAMES[k % 19]}" for k in STEPS],
            "feels": list(answer),
        },
    )


def test_codes_are_read_as_missing_by_one_click_and_filled(people: Path, home: Path) -> None:
    project = from_file(people, target="feels")
    codes = [p for p in project.explain_data().problems if p.check == "codes-for-nothing"]
    assert [p.columns[0] for p in codes] == ["age", "job"]
    assert "999 in 24 rows" in codes[0].what
    for problem in codes:
        assert problem.fix is not None
        project = project.with_data(
            next(
                p.fix.data
                for p in project.explain_data().problems
                if p.check == "codes-for-nothing" and p.columns == problem.columns and p.fix
            )
        )
    assert "codes-for-nothing" not in problems(project)
    age = project.opened.raw.columns["age"]
    assert (int(age.missing.sum()), float(np.nanmax(age.values)) < 81) == (24, True)
    assert project.opened.raw.columns["job"].levels == ("clerk", "cook", "smith")
    assert "age is missing" in project.opened.signature.fields["row"].columns
    asked = project.opened.recipe.arrays_of(
        {name: ["999" if name == "age" else "cook"] for name in ("age", "job")}
        | {"height": ["170"], "town": ["Ulm"], "diary": ["a dull day"]}
    )
    place = project.opened.signature.fields["row"].columns.index("age is missing")
    assert asked["row"][0, place] == 1, "who asks later may write the code as well"


def test_rare_classes_are_put_together_by_one_click(people: Path, home: Path) -> None:
    project = from_file(people, target="feels")
    assert problems(project)["few-of-a-class"].fix is not None
    again = mended(project, "few-of-a-class")
    assert again.opened.raw.classes() == ("calm", "happy", "other")
    assert sum(again.opened.split.sizes.values()) == ROWS
    assert again.shapes["network/out"] == (3,)


def test_a_text_beside_columns_is_an_input_with_a_branch_of_its_own(
    people: Path, home: Path
) -> None:
    project = from_file(people, target="feels")
    assert "diary" in project.opened.raw.inputs
    inputs = [node["type"] for node in project.networks["network"]["nodes"].values()]
    assert {"table", "tokens"} <= set(inputs)
    assert project.problems == []


def test_what_is_left_out_is_listed_with_its_reason(people: Path, home: Path) -> None:
    left = problems(from_file(people, target="feels"))["left-out"]
    assert left.columns == ("person",)
    assert "**person** (" in left.what
    without = from_file(people, target="feels", leave_out=["diary"])
    left = problems(without)["left-out"]
    assert "**diary** (taken out)" in left.what
    assert left.fix is not None
    assert "diary" in without.with_data(left.fix.data).opened.raw.inputs


def test_a_text_whose_words_never_come_again_is_left_out_and_can_be_put_in(
    tmp_path: Path, home: Path
) -> None:
    rng = np.random.default_rng(0)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = [" ".join("".join(rng.choice(list(letters), 9)) for _ in range(4)) for _ in STEPS]
    table = {"a": rng.normal(size=ROWS), "note": words, "y": [("no", "yes")[k % 2] for k in STEPS]}
    project = from_file(write_csv(tmp_path / "notes.csv", table), target="y")
    left = problems(project)["left-out"]
    assert "**note** (a text whose words hardly come again)" in left.what
    assert "note" in mended(project, "left-out").opened.raw.inputs


def test_a_table_that_was_read_before_keeps_its_inputs(people: Path, home: Path) -> None:
    project = from_file(people, target="feels")
    data = project.plan["data"]
    old = {**data, "options": {k: v for k, v in data["options"].items() if k != "guesses"}}
    assert "diary" not in project.with_data({**old, "transforms": None}).opened.raw.inputs


def test_leaving_out_the_two_parts_leaves_an_honest_question(tmp_path: Path, home: Path) -> None:
    project = from_file(write_csv(tmp_path / "bikes.csv", rentals()), target="count")
    assert problems(project)["target-computed"].columns == ("casual", "registered")
    again = mended(project, "target-computed")
    assert set(again.opened.raw.inputs) == {"season", "hr", "weather", "temp", "wind"}
    late = problems(again).get("known-too-late")
    assert late is None or late.fix is None or late.fix.compares.startswith("without ")


def test_few_whole_numbers_are_offered_as_categories_with_what_that_is_worth(
    tmp_path: Path, home: Path
) -> None:
    table = {k: v for k, v in rentals().items() if k not in ("casual", "registered")}
    project = from_file(write_csv(tmp_path / "bikes.csv", table), target="count")
    offered = problems(project)["numbers-as-categories"]
    assert offered.columns == ("season",)
    assert "validation rows: **season** R² 0." in offered.what
    again = mended(project, "numbers-as-categories")
    assert again.opened.raw.columns["season"].type == "category"
    assert "numbers-as-categories" not in problems(again)


def test_hours_lie_on_a_circle_where_a_network_reads_them(tmp_path: Path, home: Path) -> None:
    table = {k: v for k, v in rentals().items() if k not in ("casual", "registered")}
    project = from_file(write_csv(tmp_path / "bikes.csv", table), target="count")
    assert {"hr, sine", "hr, cosine"} <= set(project.opened.signature.fields["row"].columns)
    midnight, late, noon = (
        project.opened.recipe.arrays_of(
            {"season": ["1"], "hr": [hour], "weather": ["1"], "temp": ["0.3"], "wind": ["0.1"]}
        )["row"][0]
        for hour in ("0", "23", "12")
    )
    assert np.linalg.norm(midnight - late) < 0.3 < np.linalg.norm(midnight - noon)


def test_uneven_steps_are_made_even_by_one_click(tmp_path: Path, home: Path) -> None:
    days = np.datetime64("2014-01-01") + np.delete(np.arange(700), [3, 4, 5, 90, 91, 200, 333])
    flow = np.sin(np.arange(len(days)) / 30) + 5
    file = write_csv(tmp_path / "river.csv", {"date": [str(d) for d in days], "flow": flow})
    project = from_file(file)
    assert project.opened.raw.task == "forecasting"
    assert "4 of 692 steps in **date**" in problems(project)["uneven-steps"].what
    again = mended(project, "uneven-steps")
    assert any("693 rows became 700 steps of one day" in note for note in again.opened.raw.notes)


def test_a_score_is_doubted_with_the_columns_that_make_it() -> None:
    raw = rentals_raw()
    split = make_split(raw, {"type": "random"})
    doubt = doubt_of(raw, split, {}, {"r2": 0.9999})
    assert doubt is not None
    assert doubt.columns == ("casual", "registered")
    assert "casual + registered" in doubt.text
    assert doubt_of(raw, split, {}, {"r2": 0.6}) is None
    taken = {"transforms": [{"type": "leave-out", "columns": ["casual", "registered"]}]}
    assert doubt_of(raw, split, taken, {"r2": 0.97}) is None


@pytest.mark.slow
def test_a_run_says_in_its_record_that_its_score_is_too_good(tmp_path: Path, home: Path) -> None:
    import engine

    table = {k: rentals()[k] for k in ("season", "temp", "casual", "registered", "count")}
    project = from_file(write_csv(tmp_path / "bikes.csv", table), target="count")
    run = engine.start(project.with_plan({**project.plan, "epochs": 40, "stopping": None}).job())
    run.wait(240)
    assert run.state == "finished", run.cause
    record = run.evaluate()
    assert record["scores"]["r2"]["value"] > 0.95
    assert record["doubt"]["columns"] == ["casual", "registered"]
    assert run.evaluation("validation")["doubt"] == record["doubt"]
    said = [event["text"] for event in run.events if event["kind"] == "warning"]
    assert any("Too good to be true" in text and "casual + registered" in text for text in said)
