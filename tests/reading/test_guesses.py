"""What a stranger's table leaves open is understood, or asked with both readings side by side; what
is not understood is counted. Each case once read silently wrong.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.data.sets import find
from engine.reading.choices import raw_from
from engine.reading.columns import Column, Raw
from engine.reading.file import read_file
from engine.reading.found import Found
from engine.reading.guesses import GUESSES
from engine.reading.questions import with_answer

ROWS = 300


def read(text: str | bytes, name: str = "some.csv", **options: Any) -> Found:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_file(path, name, options, lambda share, text: None, Path(folder))


def columns(text: str, **options: Any) -> dict[str, Column]:
    return {column.name: column for column in read(text, **options).columns}


def raw(text: str, name: str = "some.csv", **options: Any) -> Raw:
    settled = find("file").settle({"file": "0" * 64, "guesses": GUESSES, **options})
    return raw_from(read(text, name, **settled["reading"]), settled)


def table(*heads: str, rows: list[tuple[Any, ...]], delimiter: str = ",") -> str:
    lines = [delimiter.join(heads), *(delimiter.join(map(str, row)) for row in rows)]
    return "\n".join(lines) + "\n"


def in_thousands(value: int, mark: str) -> str:
    return f"{value:,}".replace(",", mark)


# ---- (a) thousands and decimals ------------------------------------------------------------------


def test_points_in_thousands_are_asked_about_and_read_as_thousands_until_then() -> None:
    amounts = [81, 1930, 412, 27500, 999] * 20
    text = table("amount", "y", rows=[(in_thousands(v, "."), v % 2) for v in amounts])
    found = read(text)
    assert found.columns[0].values.tolist() == amounts
    (question,) = found.questions
    assert question.name == "marks"
    assert [answer.label for answer in question.answers] == [
        "The point groups thousands",
        "The point cuts off decimals",
    ]
    assert "1.930 is 1,930" in question.answers[0].examples
    assert "1.930 is 1.93" in question.answers[1].examples
    options = with_answer({}, question.answers[1])
    again = read(text, **options["reading"])
    assert again.columns[0].values[1] == 1.93
    assert (again.questions[0].chosen, again.questions[0].settled) == (1, True)


def test_a_decimal_comma_beside_it_says_that_points_group_thousands() -> None:
    rows = [(f"{12 + k}.{711 + k}", f"{52 + k},{k % 90 + 10}") for k in range(60)]
    found = read(table("whole", "part", rows=rows, delimiter=";"))
    whole, part = found.columns
    assert (whole.type, whole.values[0], part.type, part.values[0]) == (
        "number",
        12711,
        "number",
        52.10,
    )
    assert not found.questions
    assert found.detected["decimal"] == ","


def test_a_comma_before_three_digits_alone_is_asked_about() -> None:
    rows = [(f"{56 + k},{912 - k}", k % 2) for k in range(60)]
    found = read(table("size", "y", rows=rows, delimiter=";"))
    (question,) = found.questions
    assert found.columns[0].values[0] == pytest.approx(56.912)
    other = with_answer({}, question.answers[1])["reading"]
    assert read(table("size", "y", rows=rows, delimiter=";"), **other).columns[0].values[0] == 56912


def test_one_column_in_thousands_in_a_file_of_decimal_points_is_asked_about_alone() -> None:
    rows = [(in_thousands(700 + 37 * k, "."), f"{k}.5", k % 2) for k in range(60)]
    found = read(table("amount", "size", "y", rows=rows))
    assert [question.name for question in found.questions] == ["marks"]
    assert found.columns[0].values[10] == 1070
    assert found.columns[1].values[10] == 10.5


def test_columns_of_the_same_file_may_have_different_decimal_marks() -> None:
    rows = [(f"{k}.5", f"{k},25") for k in range(60)]
    found = read(table("a", "b", rows=rows, delimiter=";"))
    assert [column.values[4] for column in found.columns] == [4.5, 4.25]


WRITTEN = {
    ("", "."): lambda v: f"{v:.2f}",
    (",", "."): lambda v: f"{v:,.2f}",
    (".", ","): lambda v: f"{v:,.2f}".translate(str.maketrans(",.", ".,")),
    ("\u00a0", ","): lambda v: f"{v:,.2f}".translate(str.maketrans(",.", "\u00a0,")),
    ("'", "."): lambda v: f"{v:,.2f}".replace(",", "'"),
}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.integers(-(10**8), 10**8), min_size=12, max_size=30),
    st.sampled_from(sorted(WRITTEN)),
    st.sampled_from(["{}", "{} €", "${}", "{} kg"]),
    st.booleans(),
)
def test_numbers_in_any_convention_come_back(
    cents: list[int], way: tuple[str, str], around: str, typeset: bool
) -> None:
    values = [v / 100 for v in dict.fromkeys(cents)]
    if len(values) < 12:
        return
    cells = [around.format(WRITTEN[way](v)) for v in values]
    if typeset:
        cells = [cell.replace("-", "−") for cell in cells]
    (column,) = read("amount\n" + "\n".join(cells) + "\n", delimiter="\t", header=True).columns
    assert column.type == "number"
    assert np.allclose(column.values, values)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(1, 999_999), min_size=12, max_size=30), st.sampled_from([".", ","]))
def test_whole_numbers_in_thousands_come_back_or_both_readings_are_asked_about(
    values: list[int], mark: str
) -> None:
    cells = [in_thousands(v, mark) for v in values]
    text = "amount\n" + "\n".join(cells) + "\n"
    found = read(text, delimiter="\t", header=True, types={"amount": "number"})
    readings = [found.columns[0].values.tolist()]
    for question in found.questions:
        for answer in question.answers:
            wished = with_answer({}, answer)["reading"]
            again = read(text, delimiter="\t", header=True, types={"amount": "number"}, **wished)
            readings.append(again.columns[0].values.tolist())
    assert values in readings
    if any(mark in cell for cell in cells) and not found.questions:
        assert readings[0] == values


# ---- (b) cells -----------------------------------------------------------------------------------


@pytest.mark.parametrize("on_names", [False, True])
def test_a_delimiter_at_the_end_of_lines_shifts_no_name(on_names: bool) -> None:
    lines = [f"{k}.5,{'ab'[k % 2]},{k % 7}," for k in range(60)]
    text = "\n".join(["size,kind,count" + ("," if on_names else ""), *lines])
    found = read(text)
    assert [column.name for column in found.columns] == ["size", "kind", "count"]
    assert found.columns[0].values[3] == 3.5
    assert any("ends with a delimiter" in note for note in found.notes)


def test_names_that_end_with_a_delimiter_alone_lose_it() -> None:
    found = read("a,b,\n" + "".join(f"{k},{k}.5\n" for k in range(20)))
    assert [column.name for column in found.columns] == ["a", "b"]
    assert len(found.columns[0].values) == 20


def test_row_names_as_r_writes_them_are_still_a_column() -> None:
    found = read("a,b\n" + "".join(f"r{k},{k},{k}.5\n" for k in range(20)))
    assert [column.name for column in found.columns] == ["row", "a", "b"]


@pytest.mark.parametrize(
    ("write", "value"),
    [
        (lambda v: f"-${v}", -1),
        (lambda v: f"$-{v}", -1),
        (lambda v: f"(${v})", -1),
        (lambda v: f"({v})", -1),
        (lambda v: f"−{v}", -1),
        (lambda v: f"–{v} €", -1),
        (lambda v: f"{v}-", -1),
        (lambda v: f"{v}%", 0.01),
        (lambda v: f"−{v} %", -0.01),
        (lambda v: f"{v} kg", 1),
        (lambda v: f"{v}kg", 1),
        (lambda v: f"{v} °C", 1),
        (lambda v: f"<{v}", 1),
        (lambda v: f"≥ {v}", 1),
        (lambda v: f"{v}k", 1000),
        (lambda v: f"${v}M", 1e6),
        (lambda v: f"'{v}'", 1),
    ],
)
def test_however_a_number_is_written_it_is_that_number(write: Any, value: float) -> None:
    rng = random.Random(0)
    amounts = [round(rng.uniform(1, 999), 2) for _ in range(ROWS)]
    written = [write(v) if k % 3 else v for k, v in enumerate(amounts)]
    if "%" in write(1):
        written = [write(v) for v in amounts]
    column = columns(table("x", "y", rows=[(w, k % 2) for k, w in enumerate(written)]))["x"]
    wanted = [v * value if w != v else v for v, w in zip(amounts, written, strict=True)]
    assert column.type == "number"
    assert np.allclose(column.values, wanted)


def test_cells_in_another_unit_are_counted_as_not_read_rather_than_added_up() -> None:
    cells = [f"{k}.5 kg" for k in range(299)] + ["800 g"]
    column = columns(table("x", "y", rows=[(c, k % 2) for k, c in enumerate(cells)]))["x"]
    assert (column.type, int(column.missing.sum())) == ("number", 1)
    assert "1 not a number ('800 g')" in column.note
    assert "in kg" in column.note


@pytest.mark.parametrize(
    "classes",
    [("<=50K", ">50K"), ("<18", "18-65", ">65"), ("< 5 kg", "> 5 kg"), ("≤1", ">1"), ("<1", "<10")],
)
def test_classes_that_end_at_limits_stay_classes(classes: tuple[str, ...]) -> None:
    rows = [(f"{k * 0.37:.2f}", classes[k % len(classes)]) for k in range(ROWS)]
    column = columns(table("age", "income", rows=rows))["income"]
    assert (column.type, set(column.levels)) == ("category", set(classes))


def test_clock_times_are_hours() -> None:
    rows = [(f"{k % 24:02d}:{k % 60:02d}", k % 2) for k in range(ROWS)]
    column = columns(table("at", "y", rows=rows))["at"]
    assert column.type == "number"
    assert column.values[30] == 6.5


def test_two_numbers_in_a_cell_are_two_columns_or_one_as_a_person_likes() -> None:
    rows = [(f'"{48 + k / 100}, {11 - k / 100}"', k % 2) for k in range(ROWS)]
    found = read(table("place", "y", rows=rows))
    assert [column.name for column in found.columns] == ["place (1)", "place (2)", "y"]
    assert found.columns[1].values[100] == 10.0
    (question,) = found.questions
    whole = read(table("place", "y", rows=rows), **with_answer({}, question.answers[1])["reading"])
    assert [column.name for column in whole.columns] == ["place", "y"]


@pytest.mark.parametrize("wrong", ["31.02.2020", "unknown", "00.00.0000"])
def test_one_bad_date_in_three_hundred_is_missing_and_counted(wrong: str) -> None:
    rows = [(f"{1 + k % 28:02d}.{1 + k % 12:02d}.20{10 + k % 13}", k % 2) for k in range(ROWS)]
    rows[77] = (wrong, 1)
    column = columns(table("when", "y", rows=rows))["when"]
    assert (column.type, int(column.missing.sum())) == ("date", 1)
    assert f"1 not a date ('{wrong}')" in column.note


def test_day_and_month_that_cannot_be_told_apart_are_asked_about() -> None:
    rows = [(f"{1 + k % 12:02d}/{1 + k % 9:02d}/2021", k) for k in range(ROWS)]
    found = read(table("when", "x", rows=rows))
    (question,) = found.questions
    assert str(found.columns[0].values[1])[:10] == "2021-02-02"
    assert question.answers[0].examples[0] == "10/01/2021 is 10 January 2021"
    again = read(table("when", "x", rows=rows), **with_answer({}, question.answers[1])["reading"])
    assert str(again.columns[0].values[10])[:10] == "2021-11-02"
    assert again.questions[0].settled


def test_no_useful_column_drops_out_as_an_id() -> None:
    rng = random.Random(1)
    rows = [
        (
            f"{rng.uniform(40, 99):.1f} kg",
            "<5" if k % 50 == 0 else round(rng.uniform(5, 60), 1),
            f"{rng.randrange(24):02d}:{rng.randrange(60):02d}",
            f"-${rng.uniform(1, 999):.2f}",
            k % 2,
        )
        for k in range(ROWS)
    ]
    opened = raw(table("weight", "lead", "at", "paid", "y", rows=rows))
    assert opened.inputs == ("weight", "lead", "at", "paid")
    assert {opened.columns[name].type for name in opened.inputs} == {"number"}


def test_ids_of_seventeen_digits_and_leading_zeros_are_kept_to_the_digit() -> None:
    ids = [str(12345678901234567 + 2 * k) for k in range(ROWS)]
    codes = [f"{k % 40:05d}" for k in range(ROWS)]
    rows = [(a, b, k % 2) for k, (a, b) in enumerate(zip(ids, codes, strict=True))]
    found = columns(table("id", "postcode", "y", rows=rows))
    assert found["id"].words().tolist() == ids
    assert found["postcode"].words().tolist() == codes
    assert found["postcode"].type == "category"


def test_one_leading_zero_far_down_a_file_is_kept() -> None:
    rows = [(f"{10000 + k % 80000}", k % 7) for k in range(400_000)]
    rows[399_990] = ("01067", 3)
    column = columns(table("postcode", "y", rows=rows))["postcode"]
    assert column.words()[399_990] == "01067"


def test_ids_of_seventeen_digits_are_kept_in_json_too() -> None:
    lines = "\n".join(f'{{"id": {12345678901234567 + 2 * k}, "x": {k}.5}}' for k in range(30))
    found = read(lines, "some.jsonl")
    assert found.columns[0].words()[1] == "12345678901234569"


def test_hours_and_months_with_a_zero_in_front_stay_numbers() -> None:
    column = columns(table("month", "y", rows=[(f"{1 + k % 12:02d}", k) for k in range(60)]))[
        "month"
    ]
    assert column.type == "number"
    assert column.values[0] == 1


# ---- (c) what stands around a table --------------------------------------------------------------

BODY = [f"{k},{k}.5,{'ab'[k % 2]}" for k in range(60)]


@pytest.mark.parametrize(
    "above",
    [
        ["# made by hand", "# 2024"],
        ["Report of the year"],
        ["Sales, by region"],
        ["Report of the year", "", ""],
        ["Report,,", ",,"],
        ["sep=,"],
        ["% a comment"],
    ],
)
def test_lines_above_the_table_are_passed_over_and_told(above: list[str]) -> None:
    found = read("\n".join([*above, "n,size,kind", *BODY]))
    assert [column.name for column in found.columns] == ["n", "size", "kind"]
    assert len(found.columns[0].values) == 60
    assert found.detected["skip"] == len(above)
    assert any("above the table" in note for note in found.notes)
    assert found.left_out == 0


def test_sep_names_the_delimiter() -> None:
    found = read("sep=|\na|b\n" + "".join(f"{k}|{k}.5\n" for k in range(20)))
    assert [column.name for column in found.columns] == ["a", "b"]


def test_a_comment_may_hold_the_names() -> None:
    found = read("# by us\n#n,size\n" + "".join(f"{k},{k}.5\n" for k in range(20)))
    assert [column.name for column in found.columns] == ["n", "size"]
    assert len(found.columns[0].values) == 20


def test_as_many_lines_as_a_person_says_are_skipped_and_bad_rows_keep_their_line_numbers() -> None:
    found = read("a,b\n1,2\nc,d\n3,4\n5\n7,8\n", skip=2)
    assert [column.name for column in found.columns] == ["c", "d"]
    assert found.problems[0]["where"] == "line 5"


def test_two_rows_of_names_are_joined() -> None:
    rows = [f"{k},{k}.5,{k}.25" for k in range(30)]
    found = read("\n".join(["id,speed,", ",m/s,km/h", *rows]))
    assert [column.name for column in found.columns] == ["id", "speed m/s", "speed km/h"]
    assert found.detected["header"] == 2
    assert found.columns[1].values[2] == 2.5


@pytest.mark.parametrize("name", ["some.txt", "some.csv"])
def test_columns_below_one_another_are_cut_at_their_blanks(name: str) -> None:
    lines = [f"{k:<6}{'New York' if k % 2 else 'Rome':<12}{k / 4:>8.2f}" for k in range(1, 40)]
    found = read("\n".join([f"{'n':<6}{'city':<12}{'size':>8}", *lines]), name)
    n, city, size = found.columns
    assert (n.name, city.name, size.name) == ("n", "city", "size")
    assert city.levels == ("New York", "Rome")
    assert size.values[3] == 1.0


def test_an_empty_cell_of_a_fixed_width_keeps_its_column() -> None:
    lines = [f"{k:<6}{'' if k % 3 else k:<6}{k / 4:>8.2f}" for k in range(1, 40)]
    found = read("\n".join([f"{'n':<6}{'gap':<6}{'size':>8}", *lines]), "some.txt")
    assert [column.name for column in found.columns] == ["n", "gap", "size"]
    assert int(found.columns[1].missing.sum()) == 26


def test_prose_stays_a_text() -> None:
    text = "\n".join(
        f"The {w} of the morning was quiet{c} and nobody in the house had yet {v} the letter."
        for w, v, c in zip(
            ["sun", "wind", "light", "sound", "rain", "fog"] * 3,
            ["seen", "read", "sent"] * 6,
            [",", ";", ", again,"] * 6,
            strict=True,
        )
    )
    assert read(text, "prose.txt").kind == "text"


ARFF = (
    """% made by hand
@RELATION weather
@ATTRIBUTE 'the size' NUMERIC
@ATTRIBUTE outlook {sunny, 'very rainy'}
@attribute play {yes,no}
@DATA
"""
    + "".join(
        f"{k}.5, {['sunny', chr(39) + 'very rainy' + chr(39)][k % 2]}, {'yes' if k % 3 else 'no'}\n"
        for k in range(30)
    )
    + "?,sunny,yes\n3,4\n"
)


@pytest.mark.parametrize("name", ["weather.arff", "weather.txt"])
def test_arff_brings_its_names_and_types(name: str) -> None:
    found = read(ARFF, name)
    size, outlook, play = found.columns
    assert (size.name, size.type, outlook.type) == ("the size", "number", "category")
    assert outlook.levels == ("sunny", "very rainy")
    assert play.levels == ("no", "yes")
    assert (int(size.missing.sum()), found.left_out) == (1, 1)
    assert found.problems[0]["where"] == "line 38"


ROWS_AS_JSON = ", ".join(f'{{"a": {k}.5, "b": "x{k % 2}"}}' for k in range(20))


@pytest.mark.parametrize(
    "text",
    [
        f'{{"data": [{ROWS_AS_JSON}]}}',
        f'{{"status": "ok", "count": 20,\n "result": {{"records": [{ROWS_AS_JSON}]}}}}',
        '{"columns": ["a", "b"], "data": ['
        + ", ".join(f'[{k}.5, "x{k % 2}"]' for k in range(20))
        + "]}",
        '{"a": ['
        + ", ".join(f"{k}.5" for k in range(20))
        + '], "b": ['
        + ", ".join(f'"x{k % 2}"' for k in range(20))
        + "]}",
        '[["a", "b"], ' + ", ".join(f'[{k}.5, "x{k % 2}"]' for k in range(20)) + "]",
    ],
)
def test_rows_are_met_wherever_json_keeps_them(text: str) -> None:
    found = read(text, "some.json")
    a, b = found.columns
    assert (a.name, a.values[2], b.levels) == ("a", 2.5, ("x0", "x1"))


def test_several_labels_in_a_cell_are_a_label_each_or_one_class_as_a_person_likes() -> None:
    tags = ["drama;war", "drama", "comedy", "war;history", "comedy;drama"]
    rows = [(k / 2, k % 9, tags[k % 5]) for k in range(100)]
    text = table("length", "stars", "tags", rows=rows)
    opened = raw(text)
    assert opened.targets == ("tags: comedy", "tags: drama", "tags: history", "tags: war")
    assert opened.columns["tags: drama"].values[:3].tolist() == [1, 1, 0]
    (question,) = opened.questions
    other = raw(text, **with_answer({}, question.answers[1]))
    assert (other.target, len(other.classes())) == ("tags", 5)


def test_many_rows_of_one_id_in_time_are_asked_about_as_series() -> None:
    rng = random.Random(0)
    rows = [
        (f"s{k}", step, round(rng.uniform(0, 1), 3), "ab"[k % 2])
        for k in range(30)
        for step in range(12)
    ]
    text = table("id", "time", "value", "kind", rows=rows)
    opened = raw(text)
    (question,) = opened.questions
    assert question.name == "series"
    assert opened.columns["series"].values.shape == (30, 12, 1)
    assert (opened.target, opened.task) == ("kind", "sequence classification")
    other = raw(text, **with_answer({}, question.answers[1]))
    assert "series" not in other.columns
    assert other.group == "id"


def test_long_series_without_classes_stay_a_table_whose_series_stay_together() -> None:
    rng = random.Random(0)
    rows = [(k, step, round(rng.uniform(0, 1), 3)) for k in range(30) for step in range(12)]
    opened = raw(table("id", "time", "value", rows=rows))
    (question,) = opened.questions
    assert (question.name, opened.group, opened.target) == ("series", "id", "value")
    assert "id" not in opened.inputs


def test_the_edges_of_a_graph_are_named_as_such() -> None:
    from engine.data.honesty import check_all
    from engine.data.split import make_split

    rng = random.Random(0)
    rows = [(rng.randrange(80), rng.randrange(80)) for _ in range(400)]
    opened = raw(table("source", "target", rows=rows, delimiter="\t"))
    split = make_split(opened, {"type": "random"})
    checks = [problem.check for problem in check_all(opened, split, {"set": "file"})]
    assert "edge-list" in checks


# ---- (d) labels in front -------------------------------------------------------------------------

ASKED = ["What is the capital of", "Who wrote the book on", "How many people live in"]


@pytest.mark.parametrize("labels", [("3", "0", "12"), ("LOC:city", "HUM:ind", "NUM:count")])
def test_a_label_in_front_of_each_line_is_a_label_and_a_text(labels: tuple[str, ...]) -> None:
    lines = [f"{labels[k % 3]} {ASKED[k % 3]} the place, number {k} ?" for k in range(90)]
    found = read("\n".join(lines) + "\n", "questions.txt")
    label, text = found.columns
    assert set(label.words()) == set(labels)
    assert text.type == "text"
    assert text.values[1] == "Who wrote the book on the place, number 1 ?"
    assert found.questions[0].name == "layout"


@pytest.mark.parametrize("delimiter", ["\t", ","])
def test_labels_before_a_delimiter_are_a_table_with_the_names_that_it_has(delimiter: str) -> None:
    lines = [
        f"{'ham' if k % 3 else 'spam'}{delimiter}please call number {k} again" for k in range(60)
    ]
    found = read("\n".join([f"kind{delimiter}message", *lines]), "some.csv")
    assert [column.name for column in found.columns] == ["kind", "message"]
    assert not found.questions


def test_labels_before_texts_with_commas_of_their_own_are_labels_all_the_same() -> None:
    lines = [
        f"{'ham' if k % 3 else 'spam'},so, {'well, ' * (k % 4)}please call number {k}"
        for k in range(60)
    ]
    label, text = read("\n".join(lines), "some.csv").columns
    assert label.levels == ("ham", "spam")
    assert text.values[2] == "so, well, well, please call number 2"


def test_labels_as_fasttext_has_them() -> None:
    lines = [f"__label__{'good' if k % 2 else 'bad'} it was number {k}" for k in range(40)]
    label, text = read("\n".join(lines), "some.txt").columns
    assert (label.levels, text.values[0]) == (("bad", "good"), "it was number 0")


def test_a_first_column_of_two_values_is_the_target_of_a_table_without_names() -> None:
    rng = random.Random(0)
    rows = [f"{k % 2},{rng.uniform(0, 9):.3f},{rng.uniform(0, 9):.3f}" for k in range(100)]
    assert raw("\n".join(rows)).target == "column 1"
    turned = [",".join(reversed(row.split(","))) for row in rows]
    assert raw("\n".join(turned)).target == "column 3"


def test_quoted_labels_are_shown_without_their_quotes() -> None:
    rows = [(f"{k}.5", f"'{1 if k % 2 else -1}'") for k in range(60)]
    assert columns(table("x", "y", rows=rows))["y"].levels == ("-1", "1")


# ---- a zip of pictures and a table ---------------------------------------------------------------


def zip_with(labels: str, pictures: int) -> bytes:
    import io
    import zipfile

    from PIL import Image

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for k in range(pictures):
            picture = io.BytesIO()
            Image.new("L", (8, 8), k).save(picture, "PNG")
            archive.writestr(f"images/{k}.png", picture.getvalue())
        archive.writestr("labels.csv", labels)
    return out.getvalue()


def test_rows_without_a_picture_are_told_and_decimal_labels_are_numbers() -> None:
    labels = "file,label\n" + "".join(f"{k}.png,{k}.25\n" for k in range(8))
    found = read(zip_with(labels, 6), "pictures.zip")
    assert found.columns[1].type == "number"
    assert found.columns[1].values.tolist() == [k + 0.25 for k in range(6)]
    assert any("2 rows of labels.csv have no picture" in note for note in found.notes)
    assert [(problem["where"], problem["what"]) for problem in found.problems] == [
        (f"labels.csv, row {k + 1}", f"names '{k}.png', which is not among the pictures")
        for k in (6, 7)
    ]
    assert raw_from(found, find("file").settle({"file": "0" * 64})).task == "regression"


@pytest.mark.parametrize("ending", ["png", "wav", "txt", "m"])
def test_names_of_files_are_no_numbers_with_a_unit(ending: str) -> None:
    rows = [(f"{k}.{ending}", f"{k} {ending}") for k in range(60)]
    file, size = columns(table("file", "size", rows=rows)).values()
    assert (file.words()[7], size.type, size.values[7]) == (f"7.{ending}", "number", 7.0)


def test_a_table_of_labels_needs_no_names_of_its_columns() -> None:
    labels = "".join(f"{k}.png,{'cat' if k % 2 else 'dog'}\n" for k in range(8))
    found = read(zip_with(labels, 8), "pictures.zip")
    assert [list(column.words()[:2]) for column in found.columns[1:]] == [["dog", "cat"]]


def test_whole_numbers_as_labels_of_pictures_stay_classes() -> None:
    labels = "file,label\n" + "".join(f"{k}.png,{k % 3}\n" for k in range(8))
    assert read(zip_with(labels, 8), "pictures.zip").columns[1].levels == ("0", "1", "2")


# ---- asked later ---------------------------------------------------------------------------------


def test_rows_to_be_answered_are_read_by_the_marks_of_their_own_file(tmp_path: Path) -> None:
    from engine.export.own_input import Table, with_points

    (tmp_path / "more.csv").write_text("amount;size\n1.930;0,5\n81;1,25\n27.500;2,5\n")
    asked = Table(tmp_path / "more.csv")
    numbers = [{"name": name, "type": "number"} for name in ("amount", "size")]
    rows = [with_points(row, numbers, asked.marks) for row in asked.rows()]
    assert [(float(row["amount"] or 0), float(row["size"] or 0)) for row in rows] == [
        (1930, 0.5),
        (81, 1.25),
        (27500, 2.5),
    ]
