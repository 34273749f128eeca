"""Texts in folders: classes, parts, and what is wrong with one of them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest

from engine.reading.choices import raw_from
from engine.reading.columns import DataError
from engine.reading.found import Found
from engine.reading.guesses import GUESSES
from engine.reading.reader import read_stored
from engine.reading.store import Store


def read(folder: Path, texts: dict[str, bytes]) -> Found:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
    stored = Store(folder).add("me", "texts.zip", body.getvalue())
    return read_stored(folder, stored.sha, "texts.zip", {})


def test_folders_are_classes_and_parts(tmp_path: Path) -> None:
    texts = {
        f"imdb/{part}/{kind}/{k}.txt": f"{kind} number {k}".encode()
        for part in ("train", "test")
        for kind in ("pos", "neg")
        for k in range(20)
    }
    found = read(tmp_path, texts | {"imdb/README.txt": b"about it"})
    raw = raw_from(found, {"guesses": GUESSES})
    assert (raw.inputs, raw.target, raw.task) == (("text",), "label", "two classes")
    assert raw.classes() == ("neg", "pos")
    words = [str(value).split()[0] for value in raw.columns["text"].values]
    assert [raw.classes()[code] for code in raw.columns["label"].values] == words
    assert np.bincount(raw.given).tolist() == [40, 0, 40]


def test_what_is_wrong_with_a_text_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    texts = {f"{'ab'[k % 2]}/{k}.txt": f"text {k}".encode() for k in range(10)}
    strange = {
        "a/empty.txt": b" \n",
        "a/long.txt": b"x" * (3 * 2**20),
        "b/old.txt": "größer als früher".encode("cp1252"),
        "../out.txt": b"elsewhere",
    }
    found = read(tmp_path, texts | strange)
    assert len(found.columns[0].values) == 11
    assert "größer als früher" in found.columns[0].values.tolist()
    assert sorted(problem["where"] for problem in found.problems) == [
        "../out.txt",
        "a/empty.txt",
        "a/long.txt",
    ]
    with pytest.raises(DataError, match="No text of the zip"):
        read(tmp_path, {"a/1.txt": b"", "b/2.txt": b" "})
