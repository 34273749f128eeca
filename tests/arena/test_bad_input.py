"""Data that some contestants cannot take: a sentence for that contestant, and the race goes on."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.arena import classical
from engine.arena.classical.entry import nothing_to_tell_apart
from engine.arena.classical.inputs import Inputs
from engine.arena.standing import Asked
from engine.arena.track import CannotFit
from engine.arena.worker import work
from engine.data.sets import open_raw
from engine.reading.columns import Column, DataError, Raw, category, number
from tests.arena.raws import mixed, track_of

USUAL = (
    "majority",
    "logistic-regression",
    "random-forest",
    "gradient-boosting",
    "nearest-neighbours",
    "gaussian-naive-bayes",
    "linear-svm",
)


def told_by(name: str, raw: Raw, place: Path) -> dict[str, Any]:
    (place / "said").mkdir(parents=True, exist_ok=True)
    found: dict[str, Any] = {"notes": []}

    def tell(kind: str, **facts: Any) -> None:
        json.dumps(facts, default=float)
        found["notes"].append(facts["text"]) if kind == "note" else found.update(facts)

    work(Asked(name, "classical", entry=name), track_of(raw, place), tell)
    return found


def one_class() -> Raw:
    raw = mixed(200)
    target = category("target", np.zeros(200, int), ["no", "yes"])
    return replace(raw, columns={**raw.columns, "target": target})


def test_one_class_in_the_training_part_is_said_and_the_majority_races(tmp_path: Path) -> None:
    track = track_of(one_class(), tmp_path)
    for name in USUAL[1:]:
        assert "holds only one class, 'no'" in classical.find(name).cannot(track.inputs)
    assert "same mix of classes" in nothing_to_tell_apart(track.inputs)
    assert told_by("majority", one_class(), tmp_path)["validation"]["score"] == 1


@pytest.mark.parametrize(
    "name",
    [
        *USUAL,
        "lda",
        "qda",
        "pca-logistic",
        "multinomial-naive-bayes",
        "lightgbm",
        "mlp",
        "kernel-svm",
    ],
)
def test_constant_columns_and_gaps_are_no_obstacle(name: str, tmp_path: Path) -> None:
    raw = mixed(240)
    columns = {
        **raw.columns,
        "same": number("same", np.full(240, 7.0)),
        "empty": number("empty", np.full(240, np.nan)),
    }
    raw = replace(raw, columns=columns, inputs=(*raw.inputs, "same", "empty"))
    assert told_by(name, raw, tmp_path)["validation"]["score"] > 0.4
    notes = track_of(raw, tmp_path).inputs.notes
    assert any("same never changes" in note for note in notes)
    assert any("empty has no value" in note for note in notes)


@pytest.mark.parametrize("name", USUAL)
def test_text_among_numbers_becomes_words(name: str, tmp_path: Path) -> None:
    raw = mixed(200)
    rng = np.random.default_rng(0)
    said = np.array(
        [
            None
            if rng.random() < 0.1
            else str(rng.choice(["12", "n/a", "about 7 apples", "seven pears"]))
            for _ in range(200)
        ],
        dtype=object,
    )
    raw = replace(
        raw,
        columns={**raw.columns, "odd": Column("odd", "text", said)},
        inputs=(*raw.inputs, "odd"),
    )
    assert told_by(name, raw, tmp_path)["validation"]["score"] > 0.4


@pytest.mark.parametrize("name", USUAL)
def test_a_hundred_thousand_categories_are_folded_and_that_is_said(
    name: str, tmp_path: Path
) -> None:
    rows, many = 3000, 100_000
    rng = np.random.default_rng(0)
    signal = rng.normal(size=rows)
    columns = {
        "x": number("x", signal),
        "name": category("name", rng.integers(0, many, rows), [f"name {k}" for k in range(many)]),
        "target": category("target", (signal > 0).astype(int), ["no", "yes"]),
    }
    raw = Raw(columns, "target", "two classes", ("x", "name"))
    assert any(
        "categories: the 99 most frequent are told apart" in note
        for note in track_of(raw, tmp_path).inputs.notes
    )
    assert told_by(name, raw, tmp_path)["validation"]["score"] > (
        0.4 if name in ("majority", "gaussian-naive-bayes") else 0.6
    )


def test_a_million_rows_against_a_gaussian_process_are_refused_before_the_start() -> None:
    columns = {
        "x": number("x", np.zeros(1_000_000)),
        "y": category("y", np.arange(1_000_000) % 2, ["a", "b"]),
    }
    inputs = Inputs(Raw(columns, "y", "two classes", ("x",)), np.arange(1_000_000))
    said = classical.find("gaussian-process").cannot(inputs)
    assert "1,000,000 rows would need 8.0 TB of memory" in said
    assert "up to about" in said
    assert "hours" in classical.find("kernel-svm").warning(inputs) or "days" in classical.find(
        "kernel-svm"
    ).warning(inputs)
    assert classical.find("gradient-boosting").warning(inputs) == ""
    assert "gaussian-process" not in {entry.name for entry in classical.usual(inputs)}
    assert "kernel-svm" not in {entry.name for entry in classical.usual(inputs)}


@pytest.mark.parametrize("name", USUAL)
def test_infinite_numbers_count_as_gaps_and_that_is_said(name: str, tmp_path: Path) -> None:
    raw = mixed(240)
    wild = raw.columns["pay"].values.copy()
    wild[::9], wild[1::9], wild[2::9] = np.inf, -np.inf, 1e300
    raw = replace(raw, columns={**raw.columns, "pay": number("pay", wild)})
    assert told_by(name, raw, tmp_path)["validation"]["score"] > 0.4
    beyond = len(wild[::9]) + len(wild[1::9]) + len(wild[2::9])
    assert any(
        f"{beyond} values of pay are infinite or too large" in note
        for note in track_of(raw, tmp_path).inputs.notes
    )


def test_more_neighbours_than_rows_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "said").mkdir()
    with pytest.raises(CannotFit, match="asks for more neighbours than the"):
        work(
            Asked("k", "classical", entry="nearest-neighbours", options={"n_neighbors": 900}),
            track_of(mixed(100), tmp_path),
            lambda *a, **k: None,
        )


def test_rows_without_an_answer_neither_teach_nor_judge(tmp_path: Path) -> None:
    raw = mixed(200)
    codes = raw.columns["target"].values.copy()
    codes[::10] = -1
    raw = replace(
        raw, columns={**raw.columns, "target": replace(raw.columns["target"], values=codes)}
    )
    track = track_of(raw, tmp_path)
    assert all((raw.y(rows) >= 0).all() for rows in track.rows.values())
    assert told_by("logistic-regression", raw, tmp_path)["validation"]["rows"] == len(
        track.rows["validation"]
    )


def test_a_class_that_is_missing_from_the_training_part_gets_no_chance(tmp_path: Path) -> None:
    raw = mixed(200)
    target = category("target", raw.columns["target"].values, ["no", "yes", "never seen"])
    raw = replace(raw, columns={**raw.columns, "target": target}, task="many classes")
    found = told_by("logistic-regression", raw, tmp_path)
    assert {row["class"] for row in found["validation"]["per_class"]} == {"no", "yes"}


def test_the_wrong_kind_of_contestant_is_told_so(tmp_path: Path) -> None:
    inputs = track_of(mixed(100), tmp_path).inputs
    assert "predicts numbers, not classes" in classical.find("lasso").cannot(inputs)
    assert "these data are tables" in classical.find("summary-forest").cannot(inputs)


def test_data_with_masks_are_refused_with_where_to_go_instead() -> None:
    raw = open_raw("shapes", {"rows": 20})
    with pytest.raises(
        DataError, match="A class for each point of a picture has no classical counterpart"
    ):
        _ = Inputs(raw, np.arange(20)).is_classes
