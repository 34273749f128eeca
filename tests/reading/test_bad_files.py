"""Dirty, damaged and hostile files: each gets a sentence that names file, row or member; the good
rest stays usable; nothing of it runs.
"""

from __future__ import annotations

import gzip
import io
import pickle
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.reading import limits
from engine.reading.columns import Cancelled, DataError
from engine.reading.found import Found
from engine.reading.limited import Limits, do_limited
from engine.reading.reader import read_stored
from engine.reading.store import Store


@pytest.fixture
def bring(tmp_path: Path) -> Any:
    """Stores bytes under a name and has them read by the real limited process."""

    def read(body: bytes, name: str = "my.csv", **options: Any) -> Found:
        stored = Store(tmp_path).add("me", name, body)
        return read_stored(tmp_path, stored.sha, stored.name, options)

    return read


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, body in members.items():
            archive.writestr(name, body)
    return out.getvalue()


def picture(
    mode: str = "RGB",
    size: tuple[int, int] = (12, 12),
    form: str = "PNG",
    colour: Any = 120,
    **more: Any,
) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, form, **more)
    return out.getvalue()


def arrays(**named: np.ndarray) -> bytes:
    out = io.BytesIO()
    np.savez(out, **named)
    return out.getvalue()


# F1 to F6: tables


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "no rows"),
        (b"   \n\n", "no rows|blanks"),
        (b"a,b\n", "names and no rows"),
        (b"\xef\xbb\xbf", "no rows|empty|names"),
    ],
)
def test_an_empty_table_says_that_it_has_no_rows(bring: Any, body: bytes, said: str) -> None:
    with pytest.raises(DataError, match=said) as caught:
        bring(body)
    assert "my.csv" in str(caught.value)


def test_ragged_rows_are_named_by_line_and_the_rest_is_used(bring: Any) -> None:
    found = bring(b"a,b\n1,2\n3\n4,5,6\n7,8\n")
    assert [len(c.values) for c in found.columns] == [2, 2]
    assert found.problems == [
        {"where": "line 3", "what": "has 1 value where 2 are expected, and was left out"},
        {"where": "line 4", "what": "has 3 values where 2 are expected, and was left out"},
    ]


def test_a_quotation_mark_without_end_is_named_by_its_line(bring: Any) -> None:
    with pytest.raises(DataError, match="Line 3 opens a quotation mark"):
        bring(b'name,text\n"a","fine"\n"b","never closed\n"c","x"\n')


@pytest.mark.parametrize(("encoding", "delimiter"), [
    ("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "\t"), ("utf-16-le", "|"), ("utf-16-be", ";"), ("latin-1", ";"), ("cp1252", "\t"),
])  # fmt: skip
def test_encoding_and_delimiter_are_found_out(bring: Any, encoding: str, delimiter: str) -> None:
    d = delimiter
    text = f"Größe{d}Ort{d}Café\n" + "".join(f"{k}{d}Köln{k % 3}{d}é{k % 2}\n" for k in range(30))
    found = bring(text.encode(encoding))
    assert [c.name for c in found.columns] == ["Größe", "Ort", "Café"]
    assert found.detected["delimiter"] == delimiter
    assert found.columns[1].levels == ("Köln0", "Köln1", "Köln2")


def test_a_decimal_comma_is_understood(bring: Any) -> None:
    found = bring(
        b"Preis;Datum;Menge\n"
        + b"".join(f"{k},5;{k % 28 + 1:02}.03.2024;1.{k:03},25\n".encode() for k in range(100, 140))
    )
    price, date, amount = found.columns
    assert (found.detected["decimal"], price.type, price.values[0]) == (",", "number", 100.5)
    assert (date.type, str(date.values[0])) == ("date", "2024-03-17T00:00:00")
    assert (amount.type, amount.values[0]) == ("number", 1100.25)


def test_amounts_with_a_currency_and_shares_have_decimal_commas_too(bring: Any) -> None:
    lines = [f"{k};{1 + k % 3}.{100 + 7 * k:03},{k % 90 + 10} €;{k % 20},5 %" for k in range(60)]
    found = bring("\n".join(["nr;Umsatz;Rabatt", *lines]).encode("cp1252"))
    amount, share = found.columns[1:]
    assert found.detected["decimal"] == ","
    assert (amount.type, amount.values[:2].tolist()) == ("number", [1100.10, 2107.11])
    assert (share.type, share.values[:2].round(4).tolist()) == ("number", [0.005, 0.015])


def test_dates_written_in_several_ways_are_dates_and_an_open_question_is_told(bring: Any) -> None:
    days = [np.datetime64("2021-01-01") + 5 * k for k in range(60)]
    ways = ("%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y")
    mixed = [day.item().strftime(ways[k % 3]) for k, day in enumerate(days)]
    open_ = [f"0{1 + k % 9}/0{1 + k % 7}/2020" for k in range(60)]
    found = bring(
        "\n".join(
            [
                "when,other,x",
                *(f"{a},{b},{k}.5" for k, (a, b) in enumerate(zip(mixed, open_, strict=True))),
            ]
        ).encode()
    )
    assert [column.type for column in found.columns] == ["date", "date", "number"]
    assert found.columns[0].values.astype("datetime64[D]").tolist() == [day.item() for day in days]
    assert "3 ways" in found.columns[0].note
    assert "would fit as well" in found.columns[1].note


def test_arrays_with_names_of_their_own_become_inputs_and_target(bring: Any) -> None:
    found = bring(arrays(foo=np.arange(80.0).reshape(20, 4), bar=np.arange(20) % 2), "mine.npz")
    assert (found.target, found.columns[-1].type) == ("label", "category")
    assert any("'bar' as the target" in note for note in found.notes)


def test_nul_characters_are_taken_out_and_told(bring: Any) -> None:
    found = bring(b"a,b\n1,2\n3,\x004\n5,6\n")
    assert found.columns[1].values.tolist() == [2, 4, 6]
    assert any("NUL" in note for note in found.notes)


def test_doubled_empty_endless_and_markup_names_are_renamed_visibly(bring: Any) -> None:
    found = bring(b"a,a,,<img onerror=alert(1)>," + b"n" * 10_000 + b"\n1,2,3,4,5\n2,3,4,5,6\n")
    names = [c.name for c in found.columns]
    assert names[:4] == ["a", "a (2)", "column 3", "<img onerror=alert(1)>"]
    assert len(names[4]) <= limits.NAME
    assert len(found.notes) >= 2


def test_numbers_beyond_all_bounds_are_reported(bring: Any) -> None:
    found = bring(b"a,b\n1,x\n1e400,x\ninf,y\nnan,y\n" + b"9" * 5000 + b",x\n")
    column = found.columns[0]
    assert column.type == "number"
    assert np.isinf(column.values).sum() == 3
    assert "3 infinite" in column.note


def test_too_many_columns_are_refused_before_they_are_read(bring: Any) -> None:
    with pytest.raises(DataError, match=r"200,000 columns; 10,000 can be read"):
        bring(",".join(f"c{k}" for k in range(200_000)).encode() + b"\n" + b"1," * 199_999 + b"1\n")


def test_a_mixed_column_keeps_its_numbers_and_counts_the_rest(bring: Any) -> None:
    body = b"x,y\n" + b"".join(f"{k}.5,{k % 2}\n".encode() for k in range(200)) + b"oops,1\n"
    column = bring(body).columns[0]
    assert (column.type, int(column.missing.sum())) == ("number", 1)
    assert "1 not a number ('oops')" in column.note


def test_a_type_that_changes_far_down_does_not_lose_the_column(bring: Any) -> None:
    body = b"x,y\n" + b"1,2\n" * 1_200_000 + b"1.5,hello\n"
    found = bring(body)
    assert found.columns[0].values[-1] == 1.5
    assert len(found.columns[1].values) == 1_200_001


def test_a_web_address_is_a_text_and_is_never_fetched(bring: Any) -> None:
    found = bring(b"link,y\nhttp://169.254.169.254/a,1\nfile:///etc/passwd,0\ns3://x/y,1\n")
    assert found.columns[0].words().tolist() == [
        "file:///etc/passwd",
        "http://169.254.169.254/a",
        "s3://x/y",
    ] or found.columns[0].words()[0].startswith("http")


@pytest.mark.parametrize(("body", "name", "said"), [
    (pickle.dumps({"a": 1}), "x.csv", "pickle"),
    (b"%PDF-1.7 ...", "x.csv", "PDF"),
    (b"<!DOCTYPE html><html>", "x.csv", "web page"),
    (b"\x93NUMPY\x01\x00", "x.npy", "single array"),
    (picture(), "x.png", "one PNG picture"),
    (b"\x1f\x8b\x08\x00", "x.gz", "gzip"),
    (b"PAR1garbagePAR1", "x.parquet", "damaged"),
    (bytes(range(1, 9)) * 200, "x.bin", "binary"),
])  # fmt: skip
def test_foreign_formats_are_named(bring: Any, body: bytes, name: str, said: str) -> None:
    with pytest.raises(DataError, match=said) as caught:
        bring(body, name)
    assert name in str(caught.value)


def test_broken_json_lines_are_named_and_the_rest_is_used(bring: Any) -> None:
    good = b'{"a": 1, "b": "x", "c": null}\n'
    found = bring(
        good * 5
        + b'{"a": \n[1,2]\n{"a": '
        + b"9" * 5000
        + b', "b": "y"}\n'
        + b"[" * 100_000
        + b"\n",
        "my.jsonl",
    )
    assert [p["where"] for p in found.problems] == ["line 6", "line 7", "line 9"]
    assert len(found.columns[0].values) == 6


# F8, F9, M4 to M6: zips of pictures


def test_a_good_zip_has_its_folders_as_classes(bring: Any) -> None:
    found = bring(
        zipped(
            {
                f"set/{label}/{k}.png": picture(colour=k)
                for label in ("cat", "dog")
                for k in range(3)
            }
        ),
        "pets.zip",
    )
    image, label = found.columns
    assert image.values.shape == (6, 1, 12, 12)
    assert label.levels == ("cat", "dog")


def test_bad_members_are_named_one_by_one_and_the_rest_is_used(bring: Any) -> None:
    good = picture()
    members = {
        "a/1.png": good, "a/2.png": picture("CMYK", form="JPEG"), "a/3.png": picture("I;16", colour=30_000), "a/4.png": picture("P"),
        "a/5.png": picture("RGBA", colour=(1, 2, 3, 0)), "b/6.png": picture(size=(30, 20)), "b/7.png": good[:-20], "b/8.png": b"<html>no</html>",
        "b/9.gif": picture("P", form="GIF", save_all=True), "b/10.png": b"", "__MACOSX/b/._10.png": b"junk", "B/1.PNG": good, "a/1.PNG": good,
        "b/readme.pdf": b"%PDF", "b/11.jpg": picture(form="JPEG", exif=b"Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00"),
    }  # fmt: skip
    found = bring(zipped(members), "mixed.zip")
    said = {p["where"]: p["what"] for p in found.problems}
    assert set(said) == {"b/7.png", "b/8.png", "b/10.png", "a/1.PNG", "b/readme.pdf"}
    assert "cut off" in said["b/7.png"]
    assert "web page" in said["b/8.png"]
    assert "occurs twice" in said["a/1.PNG"]
    assert found.columns[0].values.shape[0] == 9
    assert found.columns[0].values.shape[2] == found.columns[0].values.shape[3]


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ({}, "empty"),
        ({"readme.md": b"hello"}, "no pictures"),
        ({"__MACOSX/x.png": b"x"}, "no files|no pictures"),
    ],
)
def test_a_zip_without_pictures_says_so(bring: Any, members: dict[str, bytes], said: str) -> None:
    with pytest.raises(DataError, match=said):
        bring(zipped(members), "empty.zip")


def test_names_that_climb_out_are_only_words(bring: Any, tmp_path: Path) -> None:
    names = [
        "../../x.png",
        "/abs/y.png",
        "..\\..\\z.png",
        "C:\\q.png",
        "CON.png",
        "a/" + "n" * 300 + ".png",
        "a/b\x00c.png",
    ]
    found = bring(zipped({name: picture(colour=k) for k, name in enumerate(names)}), "slip.zip")
    assert len(found.columns[0].values) == 2
    assert [p["where"] for p in found.problems] == [
        *names[:4],
        "a/b",
    ]  # the last name ends at its NUL, so it is no picture's name
    assert all("leads out of the zip" in p["what"] for p in found.problems[:4])
    written = {p.name for p in tmp_path.rglob("*")}
    assert not any(name.endswith(".png") for name in written)
    assert not (tmp_path.parent / "x.png").exists()


def test_a_zip_bomb_is_refused_by_its_ratio_and_a_lying_one_while_counting(bring: Any) -> None:
    with pytest.raises(DataError, match=r"grows .* times"):
        bring(zipped({"a/1.png": b"\x00" * 60_000_000}, zipfile.ZIP_DEFLATED), "bomb.zip")
    body = zipped({"a/1.png": b"\x00" * 5_000_000, "a/2.png": picture()}, zipfile.ZIP_DEFLATED)
    lying = body.replace(struct.pack("<I", 5_000_000), struct.pack("<I", 50))
    found = bring(lying, "lying.zip")
    assert [p["where"] for p in found.problems] == ["a/1.png"]
    nested = zipped(
        {"inner.zip": zipped({"a/1.png": picture()}), "a/1.png": picture(), "b/2.png": picture()}
    )
    assert "zip inside" in bring(nested, "nested.zip").problems[0]["what"]


def test_a_truncated_and_an_encrypted_zip_are_named(bring: Any) -> None:
    body = zipped({"a/1.png": picture()})
    with pytest.raises(DataError, match="damaged or cut off"):
        bring(body[:-30], "cut.zip")
    locked = bytearray(body)
    locked[6] |= 1
    locked[body.rfind(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(DataError, match="encrypted"):
        bring(bytes(locked), "locked.zip")


def test_a_picture_with_too_many_pixels_is_named_and_never_decoded(bring: Any) -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    huge = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 50_000, 50_000, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"\x00" * 1000))
        + chunk(b"IEND", b"")
    )
    found = bring(
        zipped(
            {
                "a/huge.png": huge,
                "a/1.png": picture(),
                "b/2.png": picture(),
                "b/x.png": b"%!PS-Adobe eps",
                "b/y.png": b"SIMPLE T fits",
            }
        ),
        "huge.zip",
    )
    said = {p["where"]: p["what"] for p in found.problems}
    assert "pixels" in said["a/huge.png"]
    assert len(found.columns[0].values) == 2


def test_a_table_in_the_zip_names_the_labels(bring: Any) -> None:
    members = {f"images/{k}.png": picture(colour=k) for k in range(6)} | {
        "labels.csv": b"file,species\n"
        + b"".join(f"{k}.png,{'ab'[k % 2]}\n".encode() for k in range(6))
    }
    found = bring(zipped(members), "named.zip")
    assert found.columns[1].words().tolist() == ["a", "b", "a", "b", "a", "b"]


# F10, M1, M7: arrays


@pytest.mark.parametrize(("body", "said"), [
    (arrays(x=np.zeros((5, 2)), y=np.zeros(4)), "5 rows and 'y' has 4"),
    (arrays(x=np.array([{"a": 1}], dtype=object), y=np.zeros(1)), "Python objects"),
    (arrays(x=np.zeros((3, 2), complex), y=np.zeros(3)), "complex"),
    (arrays(x=np.float64(3), y=np.zeros(3)), "single value"),
    (arrays(), "no files|empty"),
    (arrays(q=np.zeros(3)), "No array looks like inputs"),
])  # fmt: skip
def test_arrays_that_cannot_be_used_are_named(bring: Any, body: bytes, said: str) -> None:
    with pytest.raises(DataError, match=said):
        bring(body, "data.npz")


def test_a_broken_npz_names_the_array_and_says_what_to_do(bring: Any) -> None:
    body = arrays(x=np.zeros((5, 2)), y=np.zeros(5))
    end = body.index(b"PK\x01\x02")
    broken = {
        "headers point elsewhere": body[:end].replace(b"PK\x03\x04", b"PK\x07\x04") + body[end:],
        "a place beyond the file": body[: end + 42] + b"\xff\xff\xff\x7f" + body[end + 46 :],
        "a header without end": body.replace(b"'descr': '<f8'", b"'descr': '<f8"),
    }
    for how, content in broken.items():
        with pytest.raises(DataError, match=r"Save the arrays again|Pack it again") as caught:
            bring(content, f"{how}.npz")
        assert "reason is not known" not in str(caught.value)


def test_arrays_in_unusual_layouts_are_accepted(bring: Any) -> None:
    x = np.arange(12.0).reshape(6, 2)
    for same in (x.astype(">f8"), np.asfortranarray(x), x.astype(np.float16), x.astype(np.int32)):
        found = bring(arrays(x=same, y=np.array(list("ababab"))), "data.npz")
        assert [c.values.tolist() for c in found.columns[:2]] == [
            x[:, 0].tolist(),
            x[:, 1].tolist(),
        ]
        assert found.columns[2].levels == ("a", "b")


def test_a_header_that_promises_terabytes_is_refused_by_its_header(bring: Any) -> None:
    header = b"{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,), }"
    header += b" " * (117 - len(header)) + b"\n"
    forged = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header
    with pytest.raises(DataError, match="claims 1000000000000 values"):
        bring(zipped({"x.npy": forged, "y.npy": forged}), "data.npz")
    with pytest.raises(DataError, match="broken header"):
        bring(
            zipped({"x.npy": b"\x93NUMPY\x02\x00\xff\xff\xff\xff" + b"x" * 100, "y.npy": b"junk"}),
            "data.npz",
        )


def test_a_pickle_inside_an_npz_never_runs(bring: Any, tmp_path: Path) -> None:
    canary = tmp_path / "canary"

    class Evil:
        def __reduce__(self) -> Any:
            return (Path.touch, (canary,))

    out = io.BytesIO()
    np.lib.format.write_array(out, np.array([Evil()], dtype=object), allow_pickle=True)
    with pytest.raises(DataError, match="Python objects"):
        bring(zipped({"x.npy": out.getvalue(), "y.npy": out.getvalue()}), "data.npz")
    assert not canary.exists()


# F11: texts


def test_a_text_of_one_endless_line_in_many_scripts_is_bounded(bring: Any) -> None:
    found = bring(("مرحبا \u200b\U0001f600 שלום " * 50_000).encode() + b"\xff\xfe", "long.txt")
    assert found.kind == "text"
    assert found.detected["characters"] > 500_000


def test_ts_files_with_bad_lines_name_them(bring: Any) -> None:
    body = b"@problemName x\n@classLabel true a b\n@data\n1,2,3:4,5,6:a\n1,2:3,4:b\n1,zwei:3,4:b\n1,2:3:b\n1:2:3:b\n"
    found = bring(body, "x.ts")
    assert [p["where"] for p in found.problems] == ["line 6", "line 7", "line 8"]
    assert found.columns[0].values.shape == (2, 3, 2)
    assert found.columns[0].lengths.tolist() == [3, 2]


# the process itself


def test_a_file_that_eats_memory_ends_with_a_sentence_and_the_app_lives(tmp_path: Path) -> None:
    stored = Store(tmp_path).add("me", "big.csv", b"a,b\n" + b"1,x\n" * 2_000_000)
    with pytest.raises(DataError, match=r"big\.csv: .*(memory|without a result)"):
        read_stored(tmp_path, stored.sha, stored.name, memory=150 * 2**20)


def test_what_unpacks_beyond_the_limit_is_not_called_damaged(tmp_path: Path) -> None:
    body = b"a,b\n" + b"".join(b"%d,%d\n" % (k, 7 * k % 1013) for k in range(100_000))
    file = tmp_path / "file"
    file.write_bytes(gzip.compress(body))
    facts = {
        "path": str(file), "name": "some.csv.gz", "options": {}, "out": str(tmp_path), "first": "",
    }  # fmt: skip
    sentence = do_limited(
        "engine.reading.file:read_into", facts, Limits(2**31, 30, 200_000, "Take less."), nobody
    )
    assert sentence == "What it unpacks to is larger than a file may be. Take less."


def nobody(share: float, text: str) -> None:
    """Hears of progress."""


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    stored = Store(tmp_path).add("me", "big.csv", b"a,b\n" + b"1,x\n" * 2_000_000)

    def stop(share: float, text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_stored(tmp_path, stored.sha, stored.name, progress=stop)
    assert not list((tmp_path / "read").iterdir())


@pytest.mark.parametrize(
    "sha",
    [
        "../../etc/passwd",
        "",
        "a" * 63,
        "A" * 64,
        "..%2f" * 12,
        "\\\\host\\share",
        "a" * 64 + "\x00",
        "//host/share",
        "C:\\x",
        None,
        7,
    ],
)
def test_only_a_sha256_is_an_id(tmp_path: Path, sha: Any) -> None:
    with pytest.raises(DataError, match="not the id of a file"):
        Store(tmp_path).path(sha)
    with pytest.raises(DataError, match="not the id of a file"):
        read_stored(tmp_path, sha, "x")


def test_quotas_are_kept_and_named(tmp_path: Path) -> None:
    store = Store(tmp_path, file_bytes=1000, owner_bytes=1500, all_bytes=2500)
    store.add("a", "one.csv", b"1" * 1000)
    with pytest.raises(DataError, match=r"two\.csv is larger than 1\.0 KB"):
        store.add("a", "../two.csv", b"2" * 1001)
    with pytest.raises(DataError, match=r"your files already take 1\.0 KB of 1\.5 KB"):
        store.add("a", "three.csv", b"3" * 900)
    store.add("b", "four.csv", b"4" * 1000)
    with pytest.raises(DataError, match="server has no room"):
        store.add("c", "five.csv", b"5" * 900)
    assert [one.name for one in store.files("a")] == ["one.csv"]
    store.remove("a", store.files("a")[0].sha)
    assert store.files("a") == []
    assert not list(tmp_path.glob("*.part"))


def test_the_servers_quota_is_a_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAYERLOOM_SERVER_QUOTA_GB", "0.000002")
    store = Store(tmp_path)
    store.add("one", "a.csv", b"a\n" * 700)
    with pytest.raises(DataError, match="no room"):
        store.add("another", "b.csv", b"b\n" * 700)


@pytest.mark.slow
def test_a_large_table_tells_what_its_first_rows_hold_and_says_where_the_rest_disagrees(
    tmp_path: Path,
) -> None:
    lines = [f"{k},{k % 7}.5,red" for k in range(900_000)]
    lines[-1] = "900000,not measured at all,red"
    lines[-2] = "899999,nor here,red"
    body = "\n".join(["number,amount,colour", *lines]).encode()
    assert len(body) > 8 * 2**20
    stored = Store(tmp_path).add("me", "large.csv", body)
    heard: list[tuple[int, list[str]]] = []
    found = read_stored(
        tmp_path,
        stored.sha,
        "large.csv",
        first=lambda one: heard.append((len(one.columns[0].values), [c.type for c in one.columns])),
    )
    assert len(heard) == 1
    assert 10_000 < heard[0][0] < 900_000
    assert heard[0][1] == ["id", "number", "category"]
    assert len(found.columns[0].values) == 900_000
    assert (
        sorted(
            path.name for path in (tmp_path / "read").iterdir() if path.name.startswith("reading-")
        )
        == []
    )
    for before, column in zip(heard[0][1], found.columns, strict=True):
        told = any(
            f"'{column.name}' looks like {before}" in note and column.type in note
            for note in found.notes
        )
        assert told == (before != column.type)
