"""Any table written in any dialect comes back as it was (property test), and a network can be given
the result.
"""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.reading.delimited import read_delimited
from engine.reading.types import GAPS

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf", "Co", "Cn")), min_size=1, max_size=12).map(
    lambda t: " ".join(t.split())
).filter(lambda t: t and t not in GAPS and not t[0].isdigit() and t.lower().strip("+-") not in ("inf", "infinity", "nan") and any(c.isalpha() for c in t))  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.floats(-1e6, 1e6).map(lambda v: round(v, 3)), st.integers(-1000, 1000), WORDS),
        min_size=12,
        max_size=40,
    ),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
)
def test_a_table_in_any_dialect_comes_back(
    rows: list[Any], delimiter: str, encoding: str, comma: bool, end: str, quoting: Any
) -> None:
    comma = comma and delimiter != ","
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerow(["amount", "count", "word"])
    for amount, count, word in rows:
        text = f"{amount:.3f}"
        writer.writerow([text.replace(".", ",") if comma else text, count, word])
    # What is fixed here is what a person sees at once; the rest is found out.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        path.write_bytes(out.getvalue().encode(encoding))
        options = {
            "delimiter": delimiter,
            "header": True,
            "quote": '"',
            "types": {"word": "text", "count": "number"},
        }
        found = read_delimited(path, options, lambda share, text: None)
    amount, count, word = found.columns
    assert [c.name for c in found.columns] == ["amount", "count", "word"]
    assert amount.type == "number"
    assert np.allclose(amount.values, [r[0] for r in rows], atol=1e-9)
    assert count.values.tolist() == [r[1] for r in rows]
    assert word.values.tolist() == [r[2] for r in rows]


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_are_read_or_refused_with_a_sentence(body: bytes) -> None:
    from engine.reading.columns import DataError
    from engine.reading.file import read_file
    from engine.reading.saved import load, save

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(body)
        try:
            found = read_file(path, "some.csv", {}, lambda share, text: None, Path(folder))
            save(found, Path(folder))
            again = load(Path(folder))
            assert [c.name for c in again.columns] == [c.name for c in found.columns]
        except DataError as error:
            sentence = str(error)
        else:
            sentence = "It was read."
    assert sentence.endswith(".")


def test_a_date_of_birth_is_not_taken_for_the_time_of_a_row(tmp_path: Path) -> None:
    from engine.reading.choices import raw_from
    from engine.reading.file import read_file

    file = tmp_path / "file"
    rows = [
        f"{1 + k % 28:02d}.03.19{50 + k % 40};{1 + k % 28:02d}.05.20{10 + k % 10};{k % 2}"
        for k in range(60)
    ]
    file.write_text("Geburtsdatum;Vertrag seit;left\n" + "\n".join(rows))
    found = read_file(file, "some.csv", {}, lambda share, text: None, tmp_path)
    from engine.data.sets import find

    entry = find("file")
    assert raw_from(found, entry.settle({"file": "0" * 64})).time == "Vertrag seit"


def test_long_and_wide_tables_become_series_of_their_own_lengths(tmp_path: Path) -> None:
    from engine.data.opening import open_data
    from engine.reading.store import Store

    rng = np.random.default_rng(0)
    lengths = rng.integers(8, 20, 40)
    long = ["id,t,value,speed,kind"]
    wide = [",".join([*(f"t{step}" for step in range(20)), "kind"])]
    for number, length in enumerate(lengths):
        values = [f"{value:.3f}" for value in rng.normal(size=length)]
        long += [
            f"s{number},{step},{value},{step}.5,{'ab'[number % 2]}"
            for step, value in enumerate(values)
        ]
        wide.append(",".join([*values, *[""] * (20 - length), "ab"[number % 2]]))
    for lines, meaning, channels in ((long, "series long", 2), (wide, "series wide", 1)):
        stored = Store(tmp_path).add("me", "own.csv", "\n".join(lines).encode())
        options = {"file": stored.sha, "name": "own.csv", "as": meaning, "target": "kind"}
        raw = open_data({"set": "file", "options": options}, folder=tmp_path).raw
        series = raw.columns["series"]
        assert raw.task == "sequence classification"
        assert series.values.shape[2] == channels
        assert series.lengths is not None
        assert sorted(series.lengths) == sorted(lengths)
