"""Pieces of words: what is learned is the same every time, and what is read is what was written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data import vocabulary
from engine.data.symbols import UNKNOWN, joined
from engine.data.transforms.pieces import ENTRY
from engine.data.vocabulary import METHODS, brought, learned, opened
from engine.reading.columns import Column, DataError

LINES = (
    "the cat sat on the mat",
    "that hat is the cat's",
    "the rat ate that; later, the rats slept",
    "matter, fatter, latter! naïve café, Größe",
    "שלום עולם",
    "e\u0301te\u0301 and \ud83d\ude00",
)
AWKWARD: tuple[Any, ...] = (
    "",
    None,
    "a",
    "\ud800 half",
    "[UNK]",
    "語語語",
    "  \n\t ",
    "x" * 30_000,
)


def written_by(method: str, lines: Any = LINES, most: int = 120) -> str:
    return learned(list(lines), method, most, False)


def read_back(written: str, text: str) -> str:
    known = opened(written)
    return joined(known.levels, next(known.codes([text])), known.spelling)


def all_written() -> str:
    return json.dumps([written_by(method) for method in METHODS])


def test_another_process_learns_the_same_bytes_and_so_does_one_with_threads() -> None:
    asked = "from tests.data.test_vocabulary import all_written; print(all_written())"
    several = {**os.environ, "TOKENIZERS_PARALLELISM": "true"}
    other = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, check=True, env=several
    )
    assert other.stdout.decode().strip() == all_written() == all_written()


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("most", [10, 40, 300, 5000])
def test_a_vocabulary_has_no_more_tokens_than_were_asked_for(method: str, most: int) -> None:
    levels = opened(written_by(method, most=most)).levels
    letters = 256 if method == "bytes" else 0  # bytes have all of them, always
    assert 2 < len(levels) <= max(most + 1, letters + 2)
    assert levels[:2] == ("", UNKNOWN)
    assert len(set(levels)) == len(levels)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("lines", [LINES, (), ("",), (" ",), ("a",), (None, "\ud800")])
def test_awkward_texts_become_numbers_within_the_vocabulary(method: str, lines: Any) -> None:
    known = opened(written_by(method, lines))
    for text, codes in zip(AWKWARD, known.codes(AWKWARD), strict=True):
        assert all(0 < code < len(known.levels) for code in codes), text
        assert joined(known.levels, codes, known.spelling) is not None
        assert [piece.code for piece in known.pieces(text)] == codes


@given(st.text())
@settings(max_examples=150, deadline=None)
def test_every_text_comes_back_from_bytes(text: str) -> None:
    import unicodedata

    assert read_back(BYTES, text) == unicodedata.normalize("NFC", text)


BYTES = written_by("bytes", most=300)
BY_LETTERS = {method: written_by(method) for method in ("bpe", "unigram")}


@pytest.mark.parametrize("method", BY_LETTERS)
@given(st.text("the casmor"))
@settings(max_examples=100, deadline=None)
def test_a_text_of_known_letters_comes_back(method: str, text: str) -> None:
    assert read_back(BY_LETTERS[method], text) == text


def test_word_pieces_come_back_as_words() -> None:
    assert read_back(written_by("wordpiece"), "that  fatter rat") == "that fatter rat"


@pytest.mark.parametrize("method", ["bpe", "wordpiece", "unigram"])
def test_what_training_never_showed_is_unknown(method: str) -> None:
    known = opened(written_by(method))
    assert set(next(known.codes(["語"]))) <= {
        1,
        known.levels.index(" ") if " " in known.levels else 1,
    }
    assert 1 in next(known.codes(["語"]))


def test_pieces_stand_for_their_part_of_the_text() -> None:
    text = "the naïve rat"
    assert "".join(piece.text for piece in opened(written_by("bpe")).pieces(text)) == text
    assert (
        "".join(piece.gap + piece.text for piece in opened(written_by("wordpiece")).pieces(text))
        == text
    )
    letters = opened(written_by("bytes", ())).pieces("é!")
    assert [piece.text for piece in letters] == ["é", "", "!"]


@pytest.mark.parametrize("how", METHODS)
def test_the_transform_gives_padded_numbers_and_their_lengths(how: str) -> None:
    texts = Column("text", "text", np.array([*LINES, "", None], dtype=object))
    options = ENTRY.settle({"how": how, "length": 6})
    state = ENTRY.fit(texts, options, np.random.default_rng(0))
    (column,) = ENTRY.apply(texts, json.loads(json.dumps(state)), options)
    assert column.values.shape == (8, 6)
    assert column.lengths is not None
    for row, length in zip(column.values, column.lengths, strict=True):
        assert (row[:length] > 0).all()
        assert not row[length:].any()
    assert column.lengths[-2:].tolist() == [1, 1]  # empty texts are one unknown token


# ---- brought -------------------------------------------------------------------------------------
def changed(**parts: Any) -> bytes:
    facts = json.loads(written_by("bpe"))
    for name, value in parts.items():
        facts[name] = {**facts[name], **value} if isinstance(facts[name], dict) else value
    return json.dumps(facts).encode()


@pytest.mark.parametrize("method", METHODS)
def test_a_vocabulary_that_is_brought_cuts_as_where_it_was_learned(method: str) -> None:
    there = written_by(method)
    assert list(opened(brought(there.encode())).codes(LINES)) == list(opened(there).codes(LINES))


def test_a_brought_one_never_cuts_by_chance_and_adds_nothing_around_a_text() -> None:
    around = {
        "type": "TemplateProcessing",
        "single": [{"SpecialToken": {"id": "t", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
        "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
        "special_tokens": {"t": {"id": "t", "ids": [3], "tokens": ["t"]}},
    }  # fmt: skip
    kept = brought(changed(model={"dropout": 0.9}, post_processor=around))
    assert list(opened(kept).codes(LINES)) == list(opened(written_by("bpe")).codes(LINES))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "no JSON"),
        (b"\xff\xfe", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"[1]", "no vocabulary"),
        (b'{"model": {"type": "BPE", "vocab": {}}}', "no vocabulary"),
        (b'{"model": {"type": "WordPeice", "vocab": {"a": 0}}}', "Did you mean 'WordPiece'"),
        (b'{"model": {"type": 3, "vocab": {"a": 0}}}', "no kind of vocabulary"),
        (b'{"version": "1.0", "model": {"type": "BPE", "vocab": {"a": "b"}, "merges": []}}', "cannot read"),
        (b'{"version": "1.0", "model": {"type": "WordLevel", "unk_token": "a", "vocab": {"a": 4000000000}}}', "4,000,000,001 tokens"),
        (b" " * 20_000_001, "20 MB"),
        (changed(normalizer={"type": "Sequence", "normalizers": [{"type": "Replace", "pattern": {"String": "a"}, "content": "a" * 40}] * 9}), "times as long"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_vocabulary_gets_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(DataError, match=sentence):
        brought(content)


def test_a_brought_vocabulary_may_not_be_larger_than_asked() -> None:
    with pytest.raises(DataError, match="may have 20"):
        brought(written_by("bpe").encode(), most=20)


def test_it_takes_no_file_by_its_path() -> None:
    options = ENTRY.settle({"vocabulary": "/etc/passwd"})
    with pytest.raises(DataError, match="no JSON"):
        ENTRY.fit(
            Column("text", "text", np.array(["a"], dtype=object)),
            ENTRY.with_files(options, vocabulary_folder()),
            np.random.default_rng(0),
        )


def vocabulary_folder() -> Any:
    from pathlib import Path

    return Path(vocabulary.__file__).parent
