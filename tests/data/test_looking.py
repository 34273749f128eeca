"""What pages draw: plain JSON, right numbers, nothing of the test part."""

from __future__ import annotations

import base64
import io
import json
from typing import Any

import numpy as np
import pytest

from engine.data.opening import open_data, proposed
from engine.data.proposal import propose
from engine.data.sets import open_raw
from engine.data.split import make_split
from engine.plan import defaults
from engine.reading import looking
from tests.data.test_contracts import dirty


def test_the_column_table_counts_right_and_is_json() -> None:
    raw = dirty()
    table = {
        entry["name"]: entry
        for entry in json.loads(
            json.dumps(looking.column_table(raw, np.arange(raw.rows)), allow_nan=False)
        )
    }
    assert table["value"]["missing"] == int(np.isnan(raw.columns["value"].values).sum())
    assert sum(table["value"]["bars"]["counts"]) == raw.rows - table["value"]["missing"]
    assert [one["label"] for one in table["grade"]["levels"]] == ["low", "mid", "high"]
    assert sum(one["count"] for one in table["colour"]["levels"]) == int(
        (raw.columns["colour"].values >= 0).sum()
    )
    assert (table["label"]["use"], table["code"]["use"], table["value"]["use"]) == (
        "target",
        "left out",
        "input",
    )
    assert table["label"]["type_words"] == "3 classes"
    assert len(table["words"]["examples"]) == 3


def test_rows_of_the_test_part_are_not_looked_at() -> None:
    raw = open_raw("iris")
    split = make_split(raw, {})
    rows = looking.seen_rows(raw, split)
    assert not np.isin(rows, split.rows["test"]).any()
    assert len(rows) == 150 - len(split.rows["test"])


@pytest.mark.parametrize("column", ["value", "size", "colour", "grade", "when"])
def test_a_chart_by_class_adds_up_to_the_whole(column: str) -> None:
    made = json.loads(json.dumps(looking.chart(dirty(), np.arange(400), column), allow_nan=False))
    if "classes" in made:
        whole = (
            made["bars"]["counts"] if "bars" in made else [one["count"] for one in made["levels"]]
        )
        assert np.sum([one["counts"] for one in made["classes"]], axis=0).tolist() == whole


def test_correlations_equal_numpy_and_name_what_settles_the_target() -> None:
    raw = open_raw("iris")
    made = looking.correlations(raw, np.arange(150))
    matrix = np.stack([raw.columns[name].values for name in made["names"]], axis=1)
    assert np.allclose(made["matrix"], np.corrcoef(matrix.T), atol=1e-4)
    assert made["alone"][0]["name"].startswith("petal")


def test_pictures_come_back_from_their_data_urls() -> None:
    from PIL import Image

    raw = open_raw("digits")
    shown = looking.samples(raw, np.arange(raw.rows), 20)
    assert len({one["class"] for one in shown}) == 10
    url = next(field["png"] for field in shown[0]["fields"] if field["type"] == "image")
    image = Image.open(io.BytesIO(base64.b64decode(url.split(",")[1])))
    assert np.array_equal(
        np.asarray(image),
        np.rint(raw.columns["image"].values[shown[0]["row"], 0] * 255).astype(np.uint8),
    )


@pytest.mark.parametrize("name", ["digits", "iris", "moons", "curves", "waves", "copy", "seasons"])
def test_everything_that_a_page_shows_is_json_for_every_kind(name: str) -> None:
    data = open_data(proposed(name))
    rows = looking.seen_rows(data.raw, data.split)
    shown: list[Any] = [
        looking.column_table(data.raw, rows), looking.samples(data.raw, rows, 6), looking.sample(data.raw, 3), looking.correlations(data.raw, rows),
        looking.class_balance(data.raw, data.split), looking.projection(data), looking.table_page(data.raw, rows, 0, 5), data.recipe.as_json(),
        propose({"set": name}, data.raw),
    ]  # fmt: skip
    shown += [looking.before_after(data, column) for column in data.raw.inputs]
    json.dumps(shown, allow_nan=False)


def test_a_projection_keeps_the_most_of_the_spread_and_its_points_carry_rows() -> None:
    from sklearn.decomposition import PCA

    data = open_data(proposed("iris"))
    made = looking.projection(data)
    part = data.parts["train"]
    assert np.allclose(
        made["share"], PCA(2).fit(part.fields["row"]).explained_variance_ratio_, atol=1e-3
    )
    assert made["row"] == part.rows.tolist()


def test_augmented_samples_show_before_and_after_and_leave_chance_alone() -> None:
    import torch

    data = open_data(proposed("digits"))
    torch.manual_seed(1)
    before = torch.rand(1)
    torch.manual_seed(1)
    made = looking.augmented(
        data, [{"type": "rotate", "options": {"strength": 30.0}}], count=3, copies=2
    )
    assert torch.equal(torch.rand(1), before)
    assert len(made) == 3
    assert all(
        len(one["after"]) == 2 and one["after"][0]["png"] != one["before"]["png"] for one in made
    )


def test_a_text_is_shown_with_its_tokens() -> None:
    data = open_data(proposed("add"))
    tokens = looking.tokens_of(data, 0)
    assert "".join(token["text"] for token in tokens) in data.raw.array(np.array([0]))[0]


@pytest.mark.parametrize(("name", "objective", "split"), [
    ("digits", "classify", "stratified"), ("diabetes", "regress", "stratified"), ("seasons", "forecast", "time"), ("copy", "next-token", "random"),
    ("waves", "classify-series", "stratified"),
])  # fmt: skip
def test_data_are_proposed_a_split_their_steps_and_a_way_to_train_each_with_its_reason(
    name: str, objective: str, split: str
) -> None:
    made = propose({"set": name}, open_raw(name))
    assert made["data"]["split"]["type"] == split
    training = defaults.propose(open_data(made["data"]).signature)
    assert training[0].value == objective
    reasons = [*made["reasons"], *({"what": one.what, "why": one.why} for one in training)]
    assert len(reasons) >= 6
    assert all(one["what"] and one["why"] for one in reasons)
