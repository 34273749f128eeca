"""Texts that answer texts: what is written, how a file of pairs is read, and what is refused."""

from __future__ import annotations

import io
import itertools
import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from builder import template
from engine.data.batches import Rows
from engine.data.kinds.tokens import IGNORED
from engine.data.opening import open_data, open_raw_data, proposed
from engine.data.signature import Field
from engine.export.network_file import NetworkFile
from engine.export.onnx import export
from engine.export.own_input import Preparer, prepare
from engine.measures.chances import log_softmax
from engine.measures.translations import translation_scores
from engine.reading import tasks
from engine.reading.columns import DataError
from engine.reading.guesses import GUESSES
from engine.reading.reader import read_stored
from engine.reading.store import Store
from engine.run.folder import RunFolder
from engine.trained.opened import open_trained
from engine.ways import CATALOGUE, suiting
from engine.ways.readings.written import END, so_far_of, write
from tests.engine.conftest import Forge, end_of
from tests.engine.tiny_networks import job_for

LENGTH, TOKENS = 4, 3
WAY = CATALOGUE["text-to-text"]


# ---- what is written -----------------------------------------------------------------------------
def chances_after(seed: int) -> dict[tuple[int, ...], np.ndarray]:
    """A made-up language: the scores of each token after each beginning."""
    rng = np.random.default_rng(seed)
    begun = (b for size in range(LENGTH) for b in itertools.product(range(TOKENS), repeat=size))
    return {beginning: rng.normal(scale=2, size=TOKENS) for beginning in begun}


def ask_of(language: dict[tuple[int, ...], np.ndarray]) -> Any:
    def ask(so_far: np.ndarray, row_of: np.ndarray, place: int) -> np.ndarray:
        return np.stack([language[tuple(row[1 : place + 1].tolist())] for row in so_far])

    return ask


def worth(language: dict[tuple[int, ...], np.ndarray], text: list[int]) -> float:
    """The chance of its tokens on average, its end included."""
    length = text.index(END) + 1 if END in text else len(text)
    each = [log_softmax(language[tuple(text[:k])][None])[0][text[k]] for k in range(length)]
    return float(np.mean(each))


@pytest.mark.parametrize("seed", range(6))
def test_as_many_beams_as_there_are_beginnings_find_the_likeliest_text(seed: int) -> None:
    language = chances_after(seed)
    (best,) = write(ask_of(language), 1, LENGTH, TOKENS**LENGTH).tolist()
    every = [list(text) for text in itertools.product(range(TOKENS), repeat=LENGTH)]
    assert worth(language, best) == pytest.approx(max(worth(language, text) for text in every))


@pytest.mark.parametrize("seed", range(6))
def test_without_beams_each_token_is_the_likeliest_and_nothing_follows_the_end(seed: int) -> None:
    language = chances_after(seed)
    texts = write(ask_of(language), 3, LENGTH)
    for text in texts.tolist():
        ended = text.index(END) if END in text else LENGTH
        assert all(
            code == language[tuple(text[:place])].argmax()
            for place, code in enumerate(text[: ended + 1])
        )
        assert not any(text[ended:])
    assert (write(ask_of(language), 3, LENGTH, 1) == texts).all()


@pytest.mark.parametrize("beams", [1, 2, 5])
def test_each_row_is_written_by_itself(beams: int) -> None:
    languages = [chances_after(seed) for seed in range(4)]

    def ask(so_far: np.ndarray, row_of: np.ndarray, place: int) -> np.ndarray:
        return np.concatenate(
            [
                ask_of(languages[row])(text[None], row_of, place)
                for row, text in zip(row_of.tolist(), so_far, strict=True)
            ]
        )

    together = write(ask, len(languages), LENGTH, beams)
    alone = [write(ask_of(language), 1, LENGTH, beams)[0] for language in languages]
    assert (together == np.stack(alone)).all()


def test_tokens_that_the_data_do_not_have_are_never_written() -> None:
    """A network may have been drawn for a larger vocabulary."""
    reading = WAY.reads(Field("tokens", (2,), ("time",), "int64", classes=("", "�", "a")))
    scores = np.zeros((1, 2, 6))
    scores[:, :, 5], scores[:, 0, 2], scores[:, 1, 0] = 9, 1, 1
    (answer,) = reading.answers(scores)
    assert answer.as_json() == {"text": "a"}


def test_what_stands_before_each_place_begins_with_nothing() -> None:
    assert so_far_of(np.array([[5, 6, 0, IGNORED]])).tolist() == [[0, 5, 6, 0]]


def test_scores_of_translations_are_those_of_papers() -> None:
    wanted = ["the cat sat on the mat today", "a dog barked at the tall man"]
    same, other = translation_scores(wanted, wanted), translation_scores(["no"] * 2, wanted)
    assert same["bleu"].value == same["chrf"].value == 100
    assert other["bleu"].value == 0
    assert other["chrf"].value < 10
    for score in (*same.values(), *other.values()):
        assert 0 <= score.low <= score.value <= score.high <= 100


# ---- files of pairs ------------------------------------------------------------------------------
def opened(home: Path, body: str | bytes, name: str = "pairs.tsv", **options: Any) -> Any:
    content = body.encode() if isinstance(body, str) else body
    stored = Store(home).add("owner", name, content)
    chosen = {"file": stored.sha, "name": name, "guesses": GUESSES, **options}
    raw = open_raw_data({"set": "file", "options": chosen}, folder=home)
    return open_data(proposed("file", chosen, folder=home, raw=raw), folder=home, raw=raw)


def pairs_of(count: int) -> str:
    """Sentences, and the same ones loud."""
    rng = np.random.default_rng(0)
    words = ["one", "two", "three", "four", "five", "six", "seven"]
    texts = [" ".join(rng.choice(words, rng.integers(5, 9))) for _ in range(count)]
    return "\n".join(["english\tloud", *(f"{text}\t{text.upper()}" for text in texts)])


def test_two_texts_side_by_side_are_a_pair_and_cut_so_that_nothing_is_lost(tmp_path: Path) -> None:
    data = opened(tmp_path, pairs_of(200))
    assert (data.raw.target, data.signature.task) == ("loud", tasks.TEXT_TO_TEXT.name)
    assert suiting(data.signature) is WAY
    part, reply = data.parts["train"], data.signature.target_field
    reading = WAY.reads(reply)
    texts = [reading.text_of(row) for row in part.fields["reply"].tolist()]
    wanted = data.raw.columns["loud"].values[part.rows].tolist()
    whole = [k for k, row in enumerate(part.fields["reply"]) if row[-1] == IGNORED]
    assert len(whole) > 0.5 * len(texts)
    assert [texts[k] for k in whole] == [wanted[k] for k in whole]


def test_a_file_that_was_read_before_keeps_having_no_target(tmp_path: Path) -> None:
    assert opened(tmp_path, pairs_of(200), guesses=2).raw.target is None


def test_short_texts_that_are_all_different_are_read_as_texts(tmp_path: Path) -> None:
    rows = [f"shelf {k % 28} row {k}\tS{k % 28:02}R{k:03}" for k in range(100)]
    data = opened(tmp_path, "\n".join(["place\tcode", *rows]))
    assert data.signature.task == tasks.TEXT_TO_TEXT.name
    assert data.raw.columns["place"].type == "text"
    types = [step["type"] for step in data.recipe.as_json()["transforms"]]
    assert types == ["characters", "characters"]


def test_a_text_beside_numbers_alone_is_still_no_answer(tmp_path: Path) -> None:
    rows = [f"{k * k % 97},a text that is the {k}th of many" for k in range(1500)]
    with pytest.raises(DataError, match="too many to be classes"):
        opened(tmp_path, "\n".join(["n,words", *rows]), "table.csv", target="words")


def test_each_side_has_a_vocabulary_of_its_own(tmp_path: Path) -> None:
    data = opened(tmp_path, pairs_of(200))
    (text,) = data.signature.inputs_of.values()
    reply = data.signature.target_field
    assert set(reply.classes) & set(text.tokens) <= {"", "�", " "} | set(" \n")


# ---- in a whole run ------------------------------------------------------------------------------
def test_a_network_that_looks_ahead_is_refused_in_words(forge: Forge) -> None:
    job = job_for(WAY, forge.home, steps=5, epochs=1)
    job["source"] = job["source"].replace("torch.tril(self.weight)", "self.weight")
    end = end_of(forge.train(job))
    assert end["state"] == "failed"
    assert "sees the token that it is to foresee" in json.dumps(end)


@pytest.mark.parametrize("beams", [1, 3])
def test_an_exported_file_writes_what_the_network_writes(
    forge: Forge, tmp_path: Path, beams: int
) -> None:
    job = job_for(WAY, forge.home, steps=30, epochs=2)
    job["plan"]["objective"]["options"] = {"beams": beams}
    job["plan"]["data"]["options"] = {"rows": 200}  # fewer to check on than an export compares
    folder = forge.train(job)
    trained = open_trained(folder)
    export(RunFolder(folder), str(tmp_path / "network.onnx"))
    network = NetworkFile.open(tmp_path / "network.onnx")
    rows = trained.data.parts["validation"].rows[:8]
    texts = trained.data.raw.columns["written"].values[rows].tolist()
    ours = trained.way.answer(
        trained, {n: v[:8] for n, v in trained.fields_of("validation").items()}
    )
    preparer = Preparer(network)
    arrays, _ = prepare(preparer, {"rows": [{"written": text} for text in texts]})
    its = network.answers(network.run(network.fit(arrays)))
    assert [answer.text for answer in its] == [answer.text for answer in ours]
    arrays, _ = prepare(preparer, {"text": texts[0]})
    (alone,) = network.answers(network.run(network.fit(arrays)))
    assert alone == its[0]
    assert alone.cells() == {"prediction": alone.text}


# ---- two texts in a zip --------------------------------------------------------------------------
def zip_of(texts: dict[str, str]) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
    return body.getvalue()


def lines(count: int, word: str) -> str:
    return "".join(f"{word} sentence number {k} of many\n" for k in range(count))


def test_two_texts_side_by_side_in_a_zip_are_pairs_split_as_their_names_say(tmp_path: Path) -> None:
    body = zip_of(
        {
            "set/train.de": lines(80, "ein"),
            "set/train.en": lines(80, "a"),
            "set/val.de": lines(20, "kein"),
            "set/val.en": lines(20, "no"),
        }
    )
    data = opened(tmp_path, body, "pairs.zip")
    assert (data.raw.inputs, data.raw.target) == (("de",), "en")
    assert data.sizes == {"train": 80, "validation": 20, "test": 0}
    assert data.signature.task == tasks.TEXT_TO_TEXT.name


def test_sides_that_do_not_fit_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    body = zip_of(
        {
            "train.de": lines(30, "ein") + "\n" + "das Ende\n",
            "train.en": lines(30, "a") + "lost\n" + "the end\n",
            "test.de": lines(5, "ein"),
            "test.en": lines(4, "a"),
        }
    )
    stored = Store(tmp_path).add("owner", "pairs.zip", body)
    contents = read_stored(tmp_path, stored.sha, "pairs.zip", {})
    assert [len(column.values) for column in contents.columns] == [31, 31]
    assert [(p["where"], p["what"]) for p in contents.problems] == [
        ("test", "has 5 lines in 'de' and 4 in 'en'"),
        ("train, line 31", "is empty in 'de'"),
    ]
    bad = Store(tmp_path).add("owner", "bad.zip", zip_of({"a.de": "x\n", "a.en": "x\ny\n"}))
    with pytest.raises(DataError, match="equally many lines"):
        read_stored(tmp_path, bad.sha, "bad.zip", {})


# ---- batches of texts that are about equally long ------------------------------------------------
def test_rows_of_like_length_share_batches_and_each_row_still_comes_once() -> None:
    lengths = np.random.default_rng(0).integers(3, 60, 1003)
    fields = {"row": np.arange(1003)}

    def order_of(epoch: int, seed: int = 0) -> list[list[int]]:
        rows = Rows(fields, {}, 16, torch.device("cpu"), seed=seed, lengths=lengths)
        return [rows.rows_of(epoch, number) for number in range(rows.batches)]

    first = order_of(0)
    assert sorted(row for batch in first for row in batch) == list(range(1003))
    assert [len(batch) for batch in first] == [16] * 62 + [11]
    assert first == order_of(0)
    assert first != order_of(1)
    assert first != order_of(0, seed=1)
    filled = sum(16 * max(lengths[batch]) for batch in first[:-1])
    by_chance = Rows(fields, {}, 16, torch.device("cpu"), seed=0)
    usual = sum(16 * max(lengths[by_chance.rows_of(0, number)]) for number in range(62))
    real = sum(lengths[row] for batch in first[:-1] for row in batch)
    assert filled - real < 0.25 * (usual - real)
    longest = [max(lengths[batch]) for batch in first[:-1]]
    assert longest != sorted(longest)


def test_what_fills_texts_up_is_cut_where_the_network_allows_it(forge: Forge) -> None:
    """The tiny network means over all letters, so it cannot; one that looks back can."""
    trained = open_trained(forge.train(job_for(WAY, forge.home, steps=2, epochs=1)))
    assert not trained.way.may_cut(trained.nets, trained.sources)
    job = template("date-format").job()
    job["plan"] |= {"steps": 2}
    trained = open_trained(forge.train(job))
    assert trained.way.may_cut(trained.nets, trained.sources)
    batch = trained.sources["train"].batch(0, 0)
    short = trained.way.cut(batch)
    assert short["text"].shape[1] == int(batch["text.length"].max()) < batch["text"].shape[1]
    (whole,) = trained.way.losses(trained.nets, batch, {})
    trained.way.cuts = True
    (cut,) = trained.way.losses(trained.nets, batch, {})
    assert cut.value.item() == pytest.approx(whole.value.item(), rel=1e-5)


def test_what_stands_for_unknown_tokens_is_never_written() -> None:
    reading = WAY.reads(Field("tokens", (2,), ("time",), "int64", classes=("", "�", "a")))
    scores = np.array([[[0.0, 9.0, 1.0], [1.0, 9.0, 0.0]]])
    (answer,) = reading.answers(scores)
    assert answer.as_json() == {"text": "a"}
    assert scores[0, 0, 1] == 9  # who asks keeps what was given
