"""Every word that a page explains stands in the one glossary, and every word there is explained on a
page.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from engine import ways
from engine.glossary import ENTRIES, Word, as_json

FRONT_END = Path(__file__).parents[2] / "builder" / "ui" / "frontend" / "src"
SOURCES = [
    file.read_text("utf-8")
    for file in (*FRONT_END.rglob("*.tsx"), *FRONT_END.rglob("*.ts"))
    if file.name != "records.ts"
]
ASKED = {
    name
    for text in SOURCES
    for piece in re.findall(r"""\b(?:word[=:]|explained\()\s*(.{0,80})""", text)
    for name in re.findall(r"\"([a-z0-9-]+)\"", piece)
}


def test_the_front_end_has_the_glossary_as_it_is() -> None:
    made = FRONT_END / "parts" / "glossary.json"
    assert json.loads(made.read_text("utf-8")) == as_json(), "type: python -m tests.generated"


@pytest.mark.parametrize("word", ENTRIES, ids=lambda word: word.name)
def test_a_word_is_explained_on_a_page(word: Word) -> None:
    assert word.name in ASKED or word.scores, f"no page explains '{word.name}' with <Term>"


@pytest.mark.parametrize("word", ENTRIES, ids=lambda word: word.name)
def test_a_word_is_explained_in_plain_sentences(word: Word) -> None:
    assert word.text.endswith(".")
    assert 40 <= len(word.text) <= 260, "a tip is read at a glance"


def test_words_that_stopped_a_newcomer_are_there() -> None:
    assert {"fork", "update-ratio", "f1", "log-loss", "folds", "mflop"} <= {w.name for w in ENTRIES}


def test_a_score_has_one_explanation() -> None:
    scores = [score for word in ENTRIES for score in word.scores]
    assert len(scores) == len(set(scores))
    assert len({word.name for word in ENTRIES}) == len(ENTRIES)


def test_usual_scores_of_ways_to_learn_are_explained() -> None:
    usual = {"accuracy", "mae", "r2", "iou", "loss"}
    named = {name for way in ways.CATALOGUE.entries.values() for name in way.metrics}
    assert usual <= named
    assert usual <= {score for word in ENTRIES for score in word.scores}
