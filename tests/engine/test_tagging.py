"""Tags of words: files that hold them, what is aligned with what, and how whole names are counted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.data.opening import open_data, proposed
from engine.data.signature import Field
from engine.measures.entities import entities_in, tags_report
from engine.reading.columns import DataError
from engine.reading.store import Store
from engine.reading.tagged import LONGEST
from engine.ways.readings.tags import Tags

LINES = "-DOCSTART- -X- O O\n\n" + "".join(
    f"{name} NNP B-PER\nlives VBZ O\nin IN O\n{place}. . O\n\n"
    for name in ("Ann", "Ben", "Cora")
    for place in ("Rome NNP B-LOC\n", "New NNP B-LOC\nYork NNP I-LOC\n") * 10
)


def chosen(home: Path, content: str, name: str = "names.txt") -> dict[str, Any]:
    stored = Store(home / "files").add("owner", name, content.encode())
    return proposed("file", {"file": stored.sha, "name": name}, folder=home / "files")


def test_a_file_of_words_with_their_tags_is_read_for_tagging(home: Path) -> None:
    data = open_data(chosen(home, LINES), folder=home / "files")
    assert data.signature.task == "word tags"
    assert data.signature.fields["tags"].classes == ("O", "B-LOC", "B-PER", "I-LOC")
    fields = data.parts["train"].fields
    assert fields["tags"].shape == fields["text"].shape
    assert ((fields["tags"] >= 0) == (fields["text"] > 0)).all()
    texts = set(data.raw.columns["text"].values)
    assert "Ann lives in New York ." in texts


def test_tags_are_cut_as_their_texts_are(home: Path) -> None:
    data = chosen(home, LINES)
    data["transforms"] = [{"type": "spaced-words", "options": {"length": 4}}]
    opened = open_data(data, folder=home / "files")
    assert opened.signature.fields["tags"].shape == (4,)
    assert (opened.parts["train"].fields["tags"] >= 0).all()


def test_words_that_are_cut_otherwise_than_they_are_tagged_are_refused(home: Path) -> None:
    data = {**chosen(home, LINES), "transforms": [{"type": "characters"}]}
    with pytest.raises(DataError, match=r"Take \*Words between blanks\*"):
        open_data(data, folder=home / "files")


def test_a_word_without_a_tag_and_a_text_without_end_are_told(home: Path) -> None:
    from engine.reading.tagged import read_tagged

    file = home / "long.conll"
    home.mkdir(exist_ok=True)
    file.write_text("lost\n" + "word O\n" * (LONGEST + 9) + "\nAnn B-PER\n")
    contents = read_tagged(file, {}, lambda share, text: None)
    assert contents.left_out == 1
    assert "no tag" in contents.problems[0]["what"]
    assert any("cut after" in note for note in contents.notes)
    file.write_text("\n\n")
    with pytest.raises(DataError, match="no line with a word and its tag"):
        read_tagged(file, {}, lambda share, text: None)


@pytest.mark.parametrize(
    ("tags", "entities"),
    [
        ("B-A I-A O B-A", {(0, 2, "A"), (3, 4, "A")}),
        ("B-A B-A", {(0, 1, "A"), (1, 2, "A")}),
        ("O I-A I-B", {(1, 2, "A"), (2, 3, "B")}),
        ("S-A B-B I-B E-B O", {(0, 1, "A"), (1, 4, "B")}),
        ("O O", set()),
    ],
)
def test_a_name_goes_from_its_beginning_to_its_end(tags: str, entities: set[Any]) -> None:
    assert entities_in(tags.split()) == entities


def test_half_a_name_is_no_name() -> None:
    truth = [["B-A", "I-A", "O"], ["B-B", "O"]] * 20
    said = [["B-A", "O", "O"], ["B-B", "O"]] * 20
    report = tags_report(said, truth, np.arange(40))
    assert report.scores["f1"].value == pytest.approx(0.5)
    assert report.scores["accuracy"].value == pytest.approx(0.8)
    assert report.scores["f1"].low < 0.5 < report.scores["f1"].high
    rows = {row.name: row for row in report.figures[0].classes}  # type: ignore[attr-defined]
    assert (rows["A"].f1, rows["B"].f1) == (0.0, 1.0)
    worst = report.figures[1].samples  # type: ignore[attr-defined]
    assert {(mistake.said, mistake.truth) for mistake in worst} == {("O", "I-A")}
    assert all(mistake.row % 2 == 0 for mistake in worst), "texts without a mistake are none"


def test_tags_that_mark_nothing_have_no_f1() -> None:
    report = tags_report([["NOUN"], ["VERB"]], [["NOUN"], ["NOUN"]], np.arange(2))
    assert set(report.scores) == {"accuracy"}


def test_an_answer_has_a_tag_for_each_word_and_none_for_what_fills_up() -> None:
    field = Field("tags", (4,), ("time",), "int64", classes=("O", "B-A"), tokens=("", "�", "Ann", "is"))  # fmt: skip
    reading = Tags(field)
    outputs = np.zeros((1, 4, 2), np.float32)
    outputs[0, 0, 1] = 1
    (answer,) = reading.tagged(outputs, np.array([[2, 3, 0, 0]]))
    assert (answer.words, answer.tags) == (("Ann", "is"), ("B-A", "O"))
    (figure,) = reading.figures(answer.in_file_words(), "")
    assert figure.as_json()["texts"] == [{"words": ["Ann", "is"], "said": ["B-A", "O"]}]
