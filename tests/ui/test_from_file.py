"""`from builder import from_file`: from a table of one's own to a project, its reasons and what
could fool us.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

import engine
from builder import from_file
from builder.ui.joint.own_file import ProposedProject
from engine.data.looking.explained import explain
from engine.data.looking.own_file import data_part, open_data_part
from engine.reading.columns import DataError


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A table as a spreadsheet saves it in much of Europe: semicolons, decimal commas, gaps, a
    number of the row, and customers who come more than once.
    """
    rng = np.random.default_rng(3)
    lines = ["order_id;customer;city;spent;visits;returned"]
    for k in range(300):
        customer, spent = f"c{rng.integers(80)}", rng.gamma(2, 20)
        words = "" if k % 9 == 0 else f"{spent:.2f}".replace(".", ",")
        answer = "yes" if spent + rng.normal(0, 5) > 40 else "no"
        lines.append(
            f"{k + 1};{customer};{('Ulm', 'Bern', 'Linz')[k % 3]};{words};{k % 7};{answer}"
        )
    file = tmp_path / "shop.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@pytest.mark.slow
def test_a_table_becomes_a_project_that_can_be_trained(shop: Path, home: Path) -> None:
    project = from_file(shop, target="returned")
    assert (project.name, project.problems) == ("shop", [])
    assert project.shapes["network/out"] == (2,)
    run = engine.start(project.with_plan({**project.plan, "epochs": 5, "stopping": None}).job())
    run.wait(120)
    assert run.state == "finished", run.cause
    assert run.evaluate()["scores"]["accuracy"]["value"] > 0.5


def test_columns_are_values_with_what_is_left_out_and_why(shop: Path, home: Path) -> None:
    seen = from_file(shop, target="returned").explain_data()
    columns = {column.name: column for column in seen.columns}
    assert (seen.target, seen.task) == ("returned", "two classes")
    assert {name: column.use for name, column in columns.items()} == {
        "order_id": "left out", "customer": "left out", "city": "input",
        "spent": "input", "visits": "input", "returned": "predicted",
    }  # fmt: skip
    assert [column.name for column in seen.left_out] == ["order_id", "customer"]
    assert columns["order_id"].why == "Counts the rows"
    assert (columns["spent"].type, columns["spent"].missing) == ("number", 34)
    assert "filled by the median" in columns["spent"].why
    assert sum(seen.split.sizes.values()) == 300
    assert seen.split.why == "rows are independent"


def test_what_could_fool_us_is_a_value_whose_fix_makes_another_project(
    shop: Path, home: Path
) -> None:
    project = from_file(shop, target="returned")
    worst = project.explain_data().problems[0]
    assert (worst.severity, worst.check) == ("error", "groups-on-both-sides")
    assert "customer" in worst.text
    assert worst.fix is not None
    mended = project.with_data(worst.fix.data)
    assert mended.plan["data"]["split"]["type"] == "grouped"
    assert "groups-on-both-sides" not in [
        problem.check for problem in mended.explain_data().problems
    ]
    assert project.plan["data"]["split"]["type"] == "stratified", "the first one is as it was"


def test_each_setting_has_its_reason_and_stands_in_the_plan(shop: Path, home: Path) -> None:
    project = from_file(shop, target="returned")
    assert all(reason.what and reason.why for reason in project.reasons)
    assert project.reasons[0].path == ("data",)
    for reason in project.reasons:
        if reason.path[0] == "learners":
            planned = project.plan
            for key in reason.path:
                planned = planned[key]
            assert planned == reason.value


def test_another_proposal_brings_its_own_plan(shop: Path, home: Path) -> None:
    project = from_file(shop, target="returned")
    names = [network.name for network in project.proposals]
    assert project.taken == project.proposals[0]
    assert set(names) >= {"small", "middle"}
    small = project.take("a straight line")
    assert small.taken.name == "small"
    assert small.parameters < project.parameters
    assert small.problems == []
    with pytest.raises(DataError, match="Did you mean 'small'"):
        project.take("smal")


def test_printed_they_read_as_pages_for_a_terminal(shop: Path, home: Path) -> None:
    project = from_file(shop, target="returned")
    for page in (str(project.explain_data()), str(project)):
        assert "**" not in page
        assert max(map(len, page.splitlines())) < 130
    page = str(project.explain_data())
    assert page.startswith("shop.csv: 300 rows, 6 columns, semicolon, UTF-8, decimal comma")
    assert re.search(r"^  order_id +id +left out +1, 2, 3 +Counts the rows$", page, re.M)
    assert re.search(r"^  error    \S", page, re.M)
    assert "  * " in str(project)


def test_a_value_that_would_move_the_cursor_is_printed_without_it(
    tmp_path: Path, home: Path
) -> None:
    (tmp_path / "odd.csv").write_text("colour,y\n" + "\x1b[2Jred,1\nblue,0\n" * 30)
    page = str(explain(open_data_part(data_part(tmp_path / "odd.csv", "y"))))
    assert "\x1b" not in page
    assert "red" in page


def test_the_choices_of_the_data_page_are_choices_by_name(shop: Path, home: Path) -> None:
    project = from_file(
        shop, target="spent", task="regression", types={"visits": "category"}, leave_out="city",
        split={"type": "grouped", "column": "customer", "train": 0.8, "test": 0.1, "validation": 0.1},
    )  # fmt: skip
    seen = project.explain_data()
    assert seen.task == "regression"
    assert {column.name: column.type for column in seen.inputs} == {
        "visits": "category", "returned": "category",
    }  # fmt: skip
    assert project.plan["data"]["split"]["column"] == "customer"
    tied = from_file(shop, target="returned", split="grouped", group="customer")
    assert tied.plan["data"]["split"] == {
        "type": "grouped", "column": "customer", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0,
    }  # fmt: skip
    as_text = from_file(shop, target="returned", decimal=".", types={"spent": "text"})
    assert {column.name: column.type for column in as_text.explain_data().columns}[
        "spent"
    ] == "text"


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        ({"target": "returnd"}, "Did you mean 'returned'?"),
        ({"task": "regresion"}, "There is no task 'regresion'. Did you mean 'regression'?"),
        ({"split": "tme"}, "Did you mean 'time'?"),
        ({"split": {"trian": 0.8}}, "A split has no setting 'trian'. Did you mean 'train'?"),
        ({"split": {"train": "most"}}, "'train' of a split is a number, not 'most'."),
        ({"split": {"type": "grouped", "column": "custmer"}}, "Did you mean 'customer'?"),
        ({"leve_out": "city"}, "There is no choice 'leve_out' for a file. Did you mean 'leave_out'?"),
        ({"leave_out": "ciry"}, "Did you mean 'city'?"),
        ({"types": {"city": "categry"}}, "'city' cannot be read as 'categry'. Did you mean 'category'?"),
        ({"types": ["city"]}, "'types' says for each column how it is read"),
        ({"as_": "forcast"}, "A file is not read as 'forcast'. Did you mean 'forecast'?"),
        ({"past": -1}, "lies between 0 and 4096"),
        ({"target": "city", "task": "regression"}, "cannot be read as number"),
    ],
)  # fmt: skip
def test_a_choice_that_cannot_be_is_said_in_a_sentence(
    choices: dict[str, object], sentence: str, shop: Path, home: Path
) -> None:
    with pytest.raises(DataError, match=re.escape(sentence)):
        from_file(shop, **choices)  # type: ignore[arg-type]


def test_a_file_that_is_not_there_is_said_with_its_neighbour(shop: Path, home: Path) -> None:
    (shop.parent / "empty.csv").touch()
    for name, sentence in (
        ("shpo.csv", "Did you mean 'shop.csv'?"),
        ("something-else.parquet", "something-else.parquet."),
        ("", "is a folder. Name a file in it"),
        ("empty.csv", "empty.csv is empty: it has no rows."),
    ):
        with pytest.raises(DataError, match=re.escape(sentence)):
            from_file(shop.parent / name)


def test_pages_and_scripts_propose_the_same(shop: Path, home: Path) -> None:
    from builder.ui.joint.from_data import networks_for, plan_of, wanted_of

    project = from_file(shop, target="returned")
    assert isinstance(project, ProposedProject)
    plan, wanted = wanted_of(project.opened, {})
    networks = networks_for(project.opened, wanted)
    assert [network.name for network in networks] == [network.name for network in project.proposals]
    assert plan_of(project.opened, plan, networks[0]) == project.plan
