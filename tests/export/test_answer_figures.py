"""An answer of the Predict page is figures: whichever way its network is read, none is left bare."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.data.signature import Field
from engine.measures.answer_figures import (
    Alike,
    Chances,
    Guesses,
    NumbersAnswered,
    Outputs,
    Painted,
    Seen,
    Tagged,
    WrittenText,
)
from engine.measures.figure import Figure
from engine.serve.answer_figures import behind, figures_of
from engine.ways import readings

SCORES = np.array([[2.0, 0.0, -1.0]], np.float32)
CLASSES = {"classes": ["cat", "dog", "owl"]}
WORDS = {"tokens": ["", "�", "cat", "dog"]}
TOKENS = np.array([[1, 3]])  # of a text: something unknown, and a dog
ANSWERS: dict[str, tuple[dict[str, Any], np.ndarray, type[Figure]]] = {
    "class": (CLASSES, SCORES, Chances),
    "two classes": ({"classes": ["no", "yes"]}, SCORES[:, :1], Chances),
    "labels": (CLASSES, SCORES, Chances),
    "number": ({"scale": [10.0, 2.0], "title": "price"}, SCORES[:, :1], NumbersAnswered),
    "numbers": ({}, SCORES, NumbersAnswered),
    "mask": (CLASSES, np.random.default_rng(0).normal(size=(1, 3, 4, 5)), Painted),
    "gaps": (WORDS, np.array([[[0.0, 0, 3, 1], [0, 0, 1, 2]]], np.float32), Guesses),
    "tags": (WORDS | {"classes": ["O", "B-PER"]}, np.array([[[2.0, 0], [0, 1]]]), Tagged),
    "text": ({"classes": ["", "�", "a", "b"]}, np.array([[2, 3, 0, 1]]), WrittenText),
}


def drawn_of(records: list[dict[str, Any]]) -> list[Figure]:
    """As whoever reads the JSON gets them back: nothing was left out or misspelt."""
    figures = [Figure.from_json(record) for record in records]
    assert [figure.as_json() for figure in figures] == records
    return figures


@pytest.mark.parametrize("kind", ANSWERS)
def test_each_reading_gives_the_figure_of_its_answer(kind: str) -> None:
    field, output, figure = ANSWERS[kind]
    answer = {"kind": kind, **field}
    reading = readings.of(kind)(Field.from_json(answer))
    answers = reading.predictions_of(output, None, TOKENS) or ()
    predictions = [answered.in_file_words() for answered in answers]
    (drawn,) = drawn_of(figures_of(answer, {"predictions": predictions}))
    assert isinstance(drawn, figure)
    match drawn:
        case Chances():
            shares = [chance.share for chance in drawn.chances]
            assert shares == sorted(shares, reverse=True)
            assert drawn.said in ("cat", "yes")
        case NumbersAnswered() if kind == "number":
            assert (drawn.of, drawn.values) == ("price", (14.0,))
        case Guesses():
            (guess,) = drawn.guesses
            assert (guess.after, guess.words[0].name) == ("dog", "cat")
        case Tagged():
            assert drawn.texts[0].said == ("O", "B-PER")
        case WrittenText():
            assert drawn.text == "ab"
        case Painted():
            assert (drawn.height, drawn.width) == (4, 5)


def test_every_reading_of_the_product_is_tried() -> None:
    named = {reading.kind for reading in readings.below(readings.Reading)} | {"class"}
    assert named - {"raw"} == set(ANSWERS)


def test_outputs_of_unknown_meaning_are_shown_as_they_are() -> None:
    (numbers,) = drawn_of(figures_of({}, {"predictions": [{"outputs": {"out": [1.0, 2.5]}}]}))
    assert numbers == Outputs({"out": "[1.0, 2.5]"})


def test_behind_an_answer_stand_what_the_network_got_and_the_samples_that_are_alike() -> None:
    samples = [{"row": 3, "distance": 0.1, "label": 4, "shown": {"age": 41.0, "town": None}}]
    got = [{"name": "text", "tokens": ["a", "b"]}, {"name": "wave", "series": [[0.5, 1.0]]}]
    seen, alike = drawn_of(behind({"neighbours": samples, "seen": got}))
    assert isinstance(seen, Seen)
    assert [given.tokens for given in seen.inputs] == [("a", "b"), ()]
    assert seen.inputs[1].series == ((0.5, 1.0),)
    assert behind({"neighbours": [], "predictions": []}) == []
    assert isinstance(alike, Alike)
    assert alike.samples[0].shown == {"age": "41.0", "town": "–"}
    assert alike.samples[0].label == "4"
