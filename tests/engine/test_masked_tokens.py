"""Hidden words: what is hidden, what a typed gap becomes, and what is said of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.data import vocabulary
from engine.data.signature import Field, Signature
from engine.data.transforms import find
from engine.export.network_file import NetworkFile
from engine.export.own_input import Preparer, prepare
from engine.plan.plan import PlanError, wants
from engine.reading.columns import Column
from engine.serve.answer_figures import figures_of
from engine.ways import CATALOGUE
from engine.ways.masked_tokens import hide
from engine.ways.readings.gaps import Gaps

TEXTS = ["the cat sat on the mat", "the dog sat on the cat", "the cat saw the dog"] * 10
WORDS = ("", "�", "the", "cat", "sat")


def text(**facts: Any) -> Field:
    known: dict[str, Any] = {"vocabulary": len(WORDS), "tokens": WORDS, "padding": 0}
    return Field("tokens", (6,), ("time",), "int64", "text", **(known | facts))


def signature(**facts: Any) -> Signature:
    return Signature(10, {"text": text(**facts)}, ("text",))


def test_hidden_places_are_real_ones_and_each_text_has_one() -> None:
    x = torch.randint(2, 50, (400, 20))
    x[:, 12:] = 0
    x[5] = 0
    x[5, 0] = 1  # nothing that could be guessed
    torch.manual_seed(0)
    seen, asked = hide(x, share=0.2, vocabulary=50)
    assert not asked[x < 2].any()
    assert bool(asked.any(1)[torch.arange(400) != 5].all())
    assert not asked[5].any()
    assert torch.equal(seen[~asked], x[~asked])
    share = asked.sum() / (x > 1).sum()
    assert 0.18 < share < 0.24
    assert 0.76 < (seen[asked] == 1).float().mean() < 0.84
    assert 0.07 < ((seen == x) & asked).sum() / asked.sum() < 0.14
    with torch.no_grad():  # while it is measured
        seen, asked = hide(x, share=0.2, vocabulary=50)
    assert bool((seen[asked] == 1).all())


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("words", {}),
        ("characters", {}),
        *(("pieces", {"how": how, "most": 300}) for how in vocabulary.METHODS),
    ],
)
def test_a_gap_that_is_typed_is_one_unknown_token(name: str, options: dict[str, Any]) -> None:
    transform = find(name)
    settled = transform.settle({**options, "length": 64})
    column = Column("text", "text", np.array(TEXTS, dtype=object))
    state = transform.fit(column, settled, np.random.default_rng(0))

    def codes(line: str) -> list[int]:
        given = Column("text", "text", np.array([line], dtype=object))
        (out,) = transform.apply(given, state, settled)
        row = out.values[0]
        return [int(code) for code in row[row != 0]]

    with_gap = codes("the [MASK] sat on the [mask]")
    assert with_gap.count(1) == 2
    assert with_gap[-1] == 1
    before, after = codes("the"), codes(" sat on the" if name == "pieces" else "sat on the")
    rest = [code for code in with_gap if code != 1]
    if name != "characters":
        assert rest == before + after
    assert transform.cut is not None
    pieces = transform.cut("the [MASK] sat", state, settled)
    assert [piece.code for piece in pieces] == codes("the [MASK] sat")
    assert "".join(piece.gap + piece.text for piece in pieces).lower() == "the [mask] sat"


def test_a_gap_gets_the_likeliest_words_with_their_chances() -> None:
    reading = Gaps(text())
    scores = np.zeros((1, 6, 5), np.float32)
    scores[0, 1] = [9, 9, 0, 2, 1]  # nothing and "unknown" are no words
    (answer,) = reading.filled(scores, np.array([[2, 1, 4, 0, 0, 0]]))
    assert answer.text == "the cat sat"
    (gap,) = answer.gaps
    assert (gap.before, gap.after) == ("the", "sat")
    assert list(gap.chances) == ["cat", "sat", "the"]
    assert sum(gap.chances.values()) == pytest.approx(1)
    (figure,) = reading.figures(answer.in_file_words(), "")
    assert figure.as_json()["guesses"][0]["words"][0]["name"] == "cat"
    (empty,) = reading.filled(scores, np.array([[2, 3, 4, 0, 0, 0]]))
    assert "[MASK]" in reading.figures(empty.in_file_words(), "")[0].as_json()["note"]


def test_the_commonest_token_is_what_it_is_held_against() -> None:
    way = CATALOGUE["masked-tokens"](
        {"share": 0.15, "hidden": 0.8, "changed": 0.1}, None, signature()
    )
    baselines = way.baselines({"text": np.array([[2, 2, 2, 3, 1, 0]])})
    assert baselines["accuracy"].value == 0.75
    assert "“the”" in baselines["accuracy"].words
    assert baselines["perplexity"].value == pytest.approx(np.exp(-0.75 * np.log(0.75) - 0.25 * np.log(0.25)))  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "options", "said_of_it"),
    [
        ({"vocabulary": 3, "tokens": WORDS[:3]}, {}, "fewer than two known tokens"),
        ({}, {"hidden": 0.8, "changed": 0.5}, "130% together"),
    ],
)
def test_what_cannot_be_learned_is_said(
    facts: dict[str, Any], options: dict[str, Any], said_of_it: str
) -> None:
    problems = CATALOGUE["masked-tokens"].misfits(signature(**facts), options)
    assert len(problems) == 1
    assert said_of_it in problems[0]


def test_texts_of_one_token_are_refused_with_the_way_out() -> None:
    short = Signature(9, {"text": Field("tokens", (1,), ("time",), "int64", vocabulary=9, padding=0)}, ("text",))  # fmt: skip
    (problem,) = CATALOGUE["masked-tokens"].misfits(short, {})
    assert "one token long" in problem


@pytest.mark.parametrize("facts", [{"vocabulary": 9000, "tokens": ()}, {"padding": None}])
def test_a_vocabulary_too_large_and_codes_that_are_no_text_do_not_suit(
    facts: dict[str, Any],
) -> None:
    plan = {
        "data": {"set": "copy", "signature": signature(**facts).as_json()},
        "objective": {"type": "masked-tokens"},
    }
    with pytest.raises(PlanError, match="does not suit"):
        wants(plan)


@pytest.mark.slow
def test_an_exported_network_fills_a_typed_gap(trained_words: Path) -> None:
    file = NetworkFile.open(trained_words)
    preparer = Preparer(file)
    arrays, _ = prepare(preparer, {"text": "12[MASK]+3"})
    fitting = file.fit(arrays)
    (answer,) = file.answers(file.run(fitting), fitting)
    words = answer.in_file_words()
    assert len(words["gaps"]) == 1
    assert words["gaps"][0]["before"] == "12"
    assert len(words["gaps"][0]["probabilities"]) == 5
    reply = {"predictions": [words]}
    (figure,) = figures_of(file.about["answer"], reply)
    assert figure["figure"] == "guesses"
    assert figure["guesses"][0]["words"]


@pytest.fixture
def trained_words(home: Path) -> Path:
    """An exported network of hidden letters, after a few steps."""
    from engine import start
    from tests.engine.tiny_networks import job_for

    job = job_for(CATALOGUE["masked-tokens"], home, steps=5, epochs=1)
    run = start(job, folder=home)
    run.wait(120)
    assert run.state == "finished", run.cause
    return Path(run.to_onnx(home / "words.onnx")["path"])
