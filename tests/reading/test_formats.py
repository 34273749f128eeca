"""The contract of every format: a small file of it is recognised whatever it is called, opens with
typed columns, comes back from the disk as it was, and can be set as its form says.
"""

from __future__ import annotations

import functools
import json
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.reading import limits, saved
from engine.reading.choices import raw_from
from engine.reading.columns import DataError
from engine.reading.file import format_of, read_file
from engine.reading.formats import FORMATS, form_of, what_can_be_read
from engine.reading.found import Found
from engine.reading.reader import read_stored
from engine.reading.store import Store
from tests.reading import examples
from tests.reading.examples import COLOURS, EXAMPLES, NAMES, ROWS, Example

Bring = Callable[..., Found]
EVERY = [
    pytest.param(name, example, id=example.name)
    for name, some in EXAMPLES.items()
    for example in some
]


def brought(folder: Path, body: bytes, name: str, **options: Any) -> Found:
    """Stores bytes under a name and has them read by the real limited process."""
    stored = Store(folder).add("me", name, body)
    return read_stored(folder, stored.sha, stored.name, options)


@pytest.fixture
def bring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bring:
    """Has bytes read as the limited process does it, without waiting for one."""
    monkeypatch.chdir(tmp_path)

    def read(body: bytes, name: str, **options: Any) -> Found:
        path = tmp_path / "file"
        path.write_bytes(body)
        return read_file(path, name, options, lambda share, text: None, tmp_path)

    return read


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Example], Found]:
    """An example as the real limited process reads it, each once."""
    folder = tmp_path_factory.mktemp("opened")
    return functools.cache(lambda example: brought(folder, example.make(), example.name))


def test_every_format_has_an_example() -> None:
    assert set(EXAMPLES) == set(FORMATS)


@pytest.mark.parametrize(("name", "example"), EVERY)
def test_it_opens_with_typed_columns_that_come_back(
    opened: Callable[[Example], Found], tmp_path: Path, name: str, example: Example
) -> None:
    found = opened(example)
    assert found.formats[0] == name
    if example.holds != "table":
        assert found.kind == example.holds
    else:
        assert [column.name for column in found.columns] == list(NAMES)
        amount, count, colour, when = found.columns
        assert [column.type for column in found.columns] == ["number", "number", "category", "date"]
        assert amount.values.tolist() == [row[0] for row in ROWS]
        assert count.values.tolist() == [row[1] for row in ROWS]
        assert colour.words().tolist() == [row[2] for row in ROWS]
        assert set(colour.levels) == set(COLOURS)
        assert when.values.tolist() == [row[3] for row in ROWS]
    again = tmp_path / "again"
    again.mkdir()
    saved.save(found, again)
    loaded = saved.load(again)
    assert (loaded.formats, loaded.choices, loaded.detected) == (
        found.formats,
        found.choices,
        found.detected,
    )
    for before, after in zip(found.columns, loaded.columns, strict=True):
        assert (before.name, before.type, before.levels) == (after.name, after.type, after.levels)
        assert before.words().tolist() == after.words().tolist()


@pytest.mark.parametrize(("name", "example"), EVERY)
def test_its_content_says_what_it_is_whatever_it_is_called(
    tmp_path: Path, name: str, example: Example
) -> None:
    path = tmp_path / "file"
    path.write_bytes(example.make())
    assert format_of(path, example.name).name == name
    if FORMATS[name].by == "mark" and not example.name.endswith(".arrow"):
        assert format_of(path, "no-ending").name == name


@pytest.mark.parametrize(("name", "example"), EVERY)
def test_its_form_has_words_and_what_it_found_is_among_the_choices(
    opened: Callable[[Example], Found], name: str, example: Example
) -> None:
    found = opened(example)
    for option in form_of(found):
        assert option["label"]
        value = found.detected.get(option["name"])
        if option["kind"] == "choice" and value is not None:
            assert value in [choice["value"] for choice in option["choices"] or ()], option["name"]


@pytest.mark.parametrize(("name", "example"), EVERY)
def test_a_file_that_is_cut_off_ends_with_a_sentence_or_with_what_is_there(
    bring: Bring, name: str, example: Example
) -> None:
    body = example.make()
    for share in (0.3, 0.7, 0.97):
        try:
            found = bring(body[: int(share * len(body))], example.name)
        except DataError as error:
            assert str(error).endswith(".")
        else:
            assert found.formats


def test_the_formats_stand_in_the_list_of_what_can_be_read() -> None:
    listed = what_can_be_read()
    for word in ("CSV", "Excel", "SQLite", "Parquet", "Feather", ".gz", "JSON"):
        assert word in listed


# ---- workbooks ----
def test_a_sheet_is_chosen_and_the_lines_over_its_table_are_told(bring: Bring) -> None:
    book = examples.xlsx(
        {
            "Notes": [],
            "Q1": [["Sales of the first quarter"], [None], [None, *NAMES], *([None, *row] for row in ROWS)],
            "Q2": [["a", "b"], *([k, k * 0.5] for k in range(20))],
        }
    )  # fmt: skip
    found = bring(book, "book.xlsx")
    assert [column.name for column in found.columns] == list(NAMES)
    assert found.detected["sheet"] == "Q1"
    assert any("“Sales of the first quarter”" in note for note in found.notes)
    assert [value for value, _ in found.choices["sheet"]] == ["Notes", "Q1", "Q2"]
    other = bring(book, "book.xlsx", sheet="Q2")
    assert [column.name for column in other.columns] == ["a", "b"]
    with pytest.raises(DataError, match=r"no sheet 'Q3'; it has Notes, Q1, Q2"):
        bring(book, "book.xlsx", sheet="Q3")
    with pytest.raises(DataError, match="'Notes' is empty"):
        bring(book, "book.xlsx", sheet="Notes")


def test_errors_of_formulas_are_gaps(bring: Bring) -> None:
    rows = [["x", "y"], *([k * 1.5, "#DIV/0!" if k % 10 == 0 else k * 2] for k in range(30))]
    found = bring(examples.xlsx({"S": rows}), "book.xlsx")
    assert found.columns[1].type == "number"
    assert int(found.columns[1].missing.sum()) == 3


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.tuples(st.floats(-1e9, 1e9), st.booleans()), min_size=12, max_size=30))
def test_numbers_of_a_workbook_come_back_to_the_last_digit(
    bring: Bring, rows: list[tuple[float, bool]]
) -> None:
    book = examples.xlsx({"S": [["x", "flag"], *([x + 0.5, flag] for x, flag in rows)]})
    found = bring(book, "book.xlsx", types={"x": "number"})
    if found.columns[0].type == "number":
        assert found.columns[0].values.tolist() == [x + 0.5 for x, _ in rows]
    assert [word == "true" for word in found.columns[1].words()] == [flag for _, flag in rows]


# ---- databases ----
def test_a_table_is_chosen_or_a_query_is_asked(bring: Bring) -> None:
    body = examples.database()
    found = bring(body, "shop.db")
    assert found.detected["table"] == "sales"
    assert found.choices["table"] == [("sales", "sales (40 rows)"), ("small", "small (9 rows)")]
    assert [column.name for column in bring(body, "shop.db", table="small").columns] == ["x", "y"]
    asked = bring(
        body, "shop.db", query="SELECT colour, amount * 2 AS double FROM sales WHERE count > 0;"
    )
    assert [column.name for column in asked.columns] == ["colour", "double"]
    assert len(asked.columns[0].values) == sum(row[1] > 0 for row in ROWS)
    with pytest.raises(DataError, match=r"no table 'nothing'; it has sales, small"):
        bring(body, "shop.db", table="nothing")
    with pytest.raises(DataError, match="no such column: price"):
        bring(body, "shop.db", query="SELECT price FROM sales")


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM sales",
        "UPDATE sales SET amount = 0",
        "DROP TABLE sales",
        "CREATE TABLE more (x)",
        "ATTACH DATABASE '/tmp/other.db' AS other",
        "PRAGMA writable_schema = ON",
        "SELECT load_extension('/tmp/evil.so')",
        "SELECT writefile('/tmp/evil', 'x')",
        "VACUUM INTO '/tmp/copy.db'",
        "SELECT 1; DROP TABLE sales",
        "WITH gone AS (SELECT 1) INSERT INTO sales SELECT 1, 2, 3, 4",
    ],
)
def test_a_query_can_only_read(bring: Bring, tmp_path: Path, query: str) -> None:
    body = examples.database()
    with pytest.raises(
        DataError, match=r"query (does more than read|cannot be answered|gives no rows)"
    ):
        bring(body, "shop.db", query=query)
    assert len(bring(body, "shop.db").columns[0].values) == len(ROWS)


def test_a_view_or_a_query_without_end_is_stopped_by_the_clock(
    bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = "WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n) SELECT count(k) AS k FROM n"
    body = examples.database(f"CREATE VIEW forever AS {endless}")
    monkeypatch.setattr(limits, "QUERY_SECONDS", 0.3)
    for options in ({"query": endless}, {"table": "forever"}):
        with pytest.raises(DataError, match=r"took longer than 0\.3 seconds, so it was stopped"):
            bring(body, "endless.db", **options)


def test_triggers_blobs_and_tables_of_unknown_extensions_do_no_harm(bring: Bring) -> None:
    body = examples.database(
        "CREATE TRIGGER evil AFTER INSERT ON sales BEGIN DELETE FROM small; END",
        "CREATE TABLE pictures (id INTEGER, body BLOB)",
        "INSERT INTO pictures VALUES (1, x'00ff'), (2, x'00fe')",
        "PRAGMA writable_schema = ON",
        "INSERT INTO sqlite_master VALUES ('table', 'ghost', 'ghost', 0, 'CREATE VIRTUAL TABLE ghost USING nowhere(x)')",
    )
    found = bring(body, "shop.db")
    assert found.detected["table"] == "sales"
    assert "ghost" not in dict(found.choices["table"])


def test_a_damaged_database_says_so(bring: Bring) -> None:
    body = bytearray(examples.database())
    body[4096:] = b"\x07" * (len(body) - 4096)
    with pytest.raises(DataError, match=r"cannot be read: .* damaged"):
        bring(bytes(body), "shop.db")


# ---- packed, and zips of tables ----
def test_a_packed_file_grows_only_so_far(bring: Bring) -> None:
    import gzip

    with pytest.raises(DataError, match=r"grows more than .* times"):
        bring(gzip.compress(b"a,b\n" + b"0,0\n" * 10_000_000), "bomb.csv.gz")
    again = gzip.compress(gzip.compress(gzip.compress(gzip.compress(examples.csv()))))
    with pytest.raises(DataError, match="packed again and again"):
        bring(again, "some.csv.gz.gz.gz.gz")


def test_of_a_zip_of_tables_one_is_chosen(bring: Bring) -> None:
    body = examples.zipped(
        {"a/small.csv": b"x,y\n1,2\n3,4\n5,6\n", "a/large.csv": examples.csv(), "readme.md": b"x" * 9000}
    )  # fmt: skip
    found = bring(body, "tables.zip")
    assert found.detected["member"] == "a/large.csv"
    assert {value for value, _ in found.choices["member"]} == {"a/small.csv", "a/large.csv", "readme.md"}  # fmt: skip
    assert {"member", "delimiter"} <= {option["name"] for option in form_of(found)}
    small = bring(body, "tables.zip", member="a/small.csv")
    assert [column.name for column in small.columns] == ["x", "y"]


def test_a_link_in_a_zip_is_never_followed(bring: Bring, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_bytes(b"password,x\nopensesame,1\nmore,2\n")
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(*examples.link("data.csv", str(secret)))
        archive.writestr("small.csv", "x,y\n1,2\n3,4\n5,6\n")
    found = bring(out.getvalue(), "links.zip")
    assert [column.name for column in found.columns] == ["x", "y"]
    assert any("data.csv is a link" in note for note in found.notes)
    with pytest.raises(DataError, match=r"no file 'data\.csv' that could be read"):
        bring(out.getvalue(), "links.zip", member="data.csv")


def test_sounds_that_cannot_be_read_are_told_and_the_table_that_names_them_is_kept(
    bring: Bring,
) -> None:
    lines = "file,label,length\n" + "".join(f"{k}.m4a,{'ab'[k % 2]},{k}.5\n" for k in range(20))
    members = {f"sounds/{k}.m4a": b"\0\0\0 ftypM4A " + bytes(40) for k in range(20)}
    found = bring(examples.zipped({"labels.csv": lines.encode(), **members}), "sounds.zip")
    assert [column.name for column in found.columns] == ["file", "label", "length"]
    assert any("'file' names the 20 sounds" in note for note in found.notes)
    with pytest.raises(DataError, match=r"sounds that cannot be read\. Save them as WAV"):
        bring(examples.zipped(members), "sounds.zip")


# ---- pictures with a table ----
def test_the_whole_table_stands_beside_the_pictures_that_it_names(bring: Bring) -> None:
    lines = ["picture,species,weight,where"]
    lines += [f"img/{k}.png,{'ab'[k % 2]},{k}.5,place {k % 3}" for k in range(20)]
    members = {f"img/{k}.png": examples.picture(10 * k) for k in range(18)}
    members["img/other.png"] = examples.picture()
    found = bring(
        examples.zipped({"about.csv": "\n".join(lines).encode(), **members}), "pictures.zip"
    )
    assert [column.name for column in found.columns] == ["image", "label", "weight", "where"]
    _, label, weight, where = found.columns
    assert (label.type, weight.type, where.type) == ("category", "number", "category")
    assert label.words().tolist() == [*("ab"[k % 2] for k in range(18)), None]
    assert weight.values[:18].tolist() == [k + 0.5 for k in range(18)]
    assert np.isnan(weight.values[18])
    assert any("1 picture has no row" in note for note in found.notes)
    assert any("2 rows of about.csv have no picture" in note for note in found.notes)
    assert [p["where"] for p in found.problems] == ["about.csv, row 19", "about.csv, row 20"]
    assert raw_from(found, {}).inputs == ("image",)
    assert raw_from(found, {"inputs": ["image", "weight"]}).inputs == ("image", "weight")


def test_pictures_with_decimal_labels_are_for_regression(bring: Bring) -> None:
    lines = "file,target\n" + "".join(f"{k}.png,{k * 0.37}\n" for k in range(20))
    members = {f"{k}.png": examples.picture(10 * k) for k in range(20)}
    found = bring(examples.zipped({"labels.csv": lines.encode(), **members}), "pictures.zip")
    assert raw_from(found, {}).task == "regression"


def test_classes_that_are_numbers_are_not_taken_for_names_of_pictures(bring: Bring) -> None:
    lines = "label,file\n" + "".join(f"{k % 5},{k}.png\n" for k in range(20))
    members = {f"{k}.png": examples.picture(10 * k) for k in range(20)}
    found = bring(examples.zipped({"labels.csv": lines.encode(), **members}), "pictures.zip")
    assert found.columns[1].words().tolist() == [str(k % 5) for k in range(20)]


# ---- lists and objects ----
NESTED = [
    {
        "id": k,
        "who": {"name": f"n{k % 3}", "address": {"city": "ab"[k % 2], "zip": k}},
        "point": [k * 0.5, -k],
        "tags": ["x", "y"][: 1 + k % 2],
        "scores": list(range(k % 4)),
        "orders": [{"price": 2.0 * k, "sku": "s"}],
    }
    for k in range(24)
]
FLAT = [
    "id", "who.name", "who.address.city", "who.address.zip", "point.0", "point.1", "tags",
    "scores.count", "scores.0", "scores.1", "scores.2", "orders.0.price", "orders.0.sku",
]  # fmt: skip


def nested_parquet() -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    out = BytesIO()
    pq.write_table(pa.Table.from_pylist(NESTED), out)
    return out.getvalue()


def nested_json() -> bytes:
    return "\n".join(map(json.dumps, NESTED)).encode()


@pytest.mark.parametrize(
    ("body", "name"), [(nested_json, "nested.jsonl"), (nested_parquet, "nested.parquet")]
)
def test_lists_and_objects_become_columns_with_dotted_names(
    bring: Bring, body: Callable[[], bytes], name: str
) -> None:
    found = bring(body(), name)
    assert [column.name for column in found.columns] == FLAT
    columns = {column.name: column for column in found.columns}
    assert columns["point.1"].values.tolist() == [-k for k in range(24)]
    assert columns["orders.0.price"].values.tolist() == [2.0 * k for k in range(24)]
    assert columns["tags"].words().tolist() == ["x; y" if k % 2 else "x" for k in range(24)]
    assert columns["who.address.city"].words().tolist() == ["ab"[k % 2] for k in range(24)]
    assert np.isnan(columns["scores.2"].values[:3]).all()
    assert columns["scores.2"].values[3] == 2
    assert any("'who' holds objects; it became 3 columns: who.name" in note for note in found.notes)


def test_objects_without_one_form_or_without_end_are_left_out_and_told(bring: Bring) -> None:
    deep: Any = 1
    for _ in range(40):
        deep = {"a": deep}
    rows = [{"x": k, "odd": [1] if k % 2 else {"a": 1}, "deep": deep, "mixed": [k, "a"]} for k in range(20)]  # fmt: skip
    found = bring("\n".join(map(json.dumps, rows)).encode(), "odd.jsonl")
    assert [column.name for column in found.columns] == ["x", "mixed"]
    assert sum("it was left out" in note for note in found.notes) == 2


# ---- hostile ----
def test_a_workbook_that_is_a_bomb_is_refused_or_contained(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"grows .* times"):
        brought(
            tmp_path,
            examples.zipped({"xl/workbook.xml": b"<x/>", "xl/worksheets/sheet1.xml": b" " * 60_000_000}),
            "bomb.xlsx",
        )  # fmt: skip
    with pytest.raises(DataError, match=r"bomb\.ods"):
        brought(tmp_path, examples.ods(repeated=1_048_576), "bomb.ods")


def test_a_workbook_with_entities_or_without_sheets_says_so(bring: Bring) -> None:
    for body in (
        examples.zipped({"xl/workbook.xml": b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]><x>&a;</x>"}),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
    ):
        with pytest.raises(DataError, match="workbook cannot be opened"):
            bring(body, "odd.xlsx")
