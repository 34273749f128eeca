"""The numbers behind the Data page, against the same numbers worked out by hand."""

from __future__ import annotations

import base64
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.data import routes as data_routes
from engine.data.kinds.thumbnail import picture
from engine.data.ledger import count_opening, openings
from engine.data.looking import before_after, charts, samples
from engine.data.looking.columns import column_table, describe, histogram, target_of
from engine.data.looking.opened import Opened, Waiting
from engine.data.looking.shelf import Shelf
from engine.data.looking.view import folds_view, view
from engine.data.sets import catalogue
from engine.reading.columns import Column, DataError, category, number
from tests.data.test_contracts import dirty

HERE = [name for name, entry in catalogue().items() if entry.group in ("ready", "generated")]


def opened(name: str, **more: Any) -> Opened:
    found = Shelf().ask({"set": name, **more}, 120)
    assert isinstance(found, Opened)
    return found


@pytest.mark.parametrize("name", HERE)
def test_every_question_about_every_set_is_answered_in_json(name: str, home: Path) -> None:
    found = opened(name)
    row = int(found.split.rows["train"][0])
    for question, look in data_routes.QUESTIONS.items():
        if question in ("augmented", "unlock", "cut"):  # not of every set
            continue
        told = look(found, {"data": {"set": name}, "row": row, "count": 3}, "someone")
        json.dumps(told, allow_nan=False)


def test_a_histogram_counts_every_finite_number_once() -> None:
    values = np.concatenate([np.random.default_rng(0).normal(size=1000), [np.nan, np.inf, -np.inf]])
    told = histogram(values, 18)
    assert sum(told["counts"]) == 1000
    assert told["counts"] == np.histogram(values[:1000], 18)[0].tolist()
    assert histogram(np.array([np.nan]), 5)["counts"] == []
    assert histogram(np.array([3.0, 3.0]), 5) == {"counts": [2], "low": 3.0, "high": 3.0}


def test_numbers_hang_together_as_pearson_says_and_categories_as_cramer_says() -> None:
    rng = np.random.default_rng(1)
    x, noise = rng.normal(size=400), rng.normal(size=400)
    a, b = number("a", x), number("b", 2 * x + noise)
    assert charts.association(a, b) == pytest.approx(np.corrcoef(a.values, b.values)[0, 1])
    codes = (x > 0).astype(int)
    same = category("c", codes, ("no", "yes"))
    other = category("d", rng.integers(0, 2, 400), ("p", "q"))
    assert charts.association(same, same) == pytest.approx(1.0)
    assert charts.association(same, other) < 0.2
    groups = [x[codes == k] for k in (0, 1)]
    between = sum(len(g) * (g.mean() - x.mean()) ** 2 for g in groups)
    assert charts.association(a, same) == pytest.approx(
        np.sqrt(between / ((x - x.mean()) ** 2).sum())
    )


@pytest.mark.parametrize("column", ["value", "size", "colour", "grade", "when"])
def test_a_histogram_by_class_adds_up_to_the_whole(column: str) -> None:
    raw = dirty()
    target, rows = raw.columns["label"], np.arange(raw.rows)
    whole = charts.one_histogram(raw.columns[column], rows, None, None)
    by_class = charts.one_histogram(raw.columns[column], rows, target.values, target)
    json.dumps([whole, by_class], allow_nan=False)
    assert len(by_class["series"]) == len(target.levels)
    counts = np.sum([counts for _, counts in by_class["series"]], axis=0)
    assert counts.tolist() == whole["series"][0][1]


def test_columns_with_gaps_are_counted_without_them() -> None:
    raw = dirty()
    value, colour = describe(raw.columns["value"]), describe(raw.columns["colour"])
    assert value["missing"] == int(np.isnan(raw.columns["value"].values).sum()) > 0
    assert sum(value["values"]["counts"]) == raw.rows - value["missing"]
    known = int((raw.columns["colour"].values >= 0).sum())
    assert sum(count for _, count in colour["values"]["parts"]) + colour["values"]["rest"] == known
    grades = describe(raw.columns["grade"])["values"]["parts"]
    assert [level for level, _ in grades] == ["low", "mid", "high"]


def test_correlations_equal_numpys_and_say_that_petals_tell_the_species() -> None:
    seen = opened("iris")
    table = charts.correlations(seen)
    numbers = [name for name in table["names"] if name != table["target"]]
    columns = np.stack([seen.raw.columns[name].values[seen.open_rows()] for name in numbers])
    size = len(numbers)
    assert np.allclose(np.array(table["matrix"])[:size, :size], np.corrcoef(columns), atol=1e-3)
    strength = dict(zip(table["names"], table["matrix"][-1], strict=True))
    assert max(numbers, key=lambda name: strength[name]).startswith("petal")


def test_constants_and_gaps_have_nothing_to_tell() -> None:
    flat, gaps = number("flat", np.ones(50)), number("gaps", np.full(50, np.nan))
    assert charts.association(flat, number("x", np.arange(50.0))) == 0
    assert charts.association(gaps, flat) == 0
    assert describe(gaps)["missing"] == 50
    assert describe(Column("empty", "text", np.array([None, None], dtype=object)))["values"] == {
        "kind": "distinct",
        "count": 0,
    }


def test_the_map_keeps_the_directions_of_largest_variance() -> None:
    found = opened("iris")
    told = charts.row_map(found)
    rows = found.open_rows()
    matrix = found.recipe.arrays(found.raw, rows)["row"].astype(float)
    values = np.linalg.svd(matrix - matrix.mean(axis=0), compute_uv=False) ** 2
    assert told["explained"] == pytest.approx((values[:2] / values.sum()).tolist(), abs=1e-3)
    assert np.std(told["x"]) > np.std(told["y"])


def test_what_is_shown_leaves_the_test_part_closed() -> None:
    found = opened("digits")
    closed = set(found.split.rows["test"].tolist())
    assert len(closed) > 200
    assert not closed & set(charts.row_map(found)["row"])
    assert not closed & {
        one["row"]
        for page in range(4)
        for group in samples.grid(found, page=page)["groups"]
        for one in group["samples"]
    }
    assert samples.rows_page(found)["total"] == found.raw.rows - len(closed)
    with pytest.raises(DataError, match="closed"):
        samples.sample(found, next(iter(closed)))
    assert samples.sample(found, next(iter(closed)), test=True)["part"] == "test"


def test_an_opening_is_counted_for_its_owner_and_its_split_only(home: Path) -> None:
    found = opened("digits")
    other = opened(
        "digits",
        split={"type": "stratified", "train": 0.6, "validation": 0.2, "test": 0.2, "seed": 1},
    )
    assert openings(home, "someone", found.hash) == []
    assert count_opening(home, "someone", found.hash, "looked at") == 1
    assert count_opening(home, "someone", found.hash, "looked at") == 2
    assert openings(home, "another", found.hash) == []
    assert openings(home, "someone", other.hash) == []
    assert len(view(found, home, "someone")["split"]["openings"]) == 2


def test_a_sample_is_what_the_network_gets() -> None:
    found = opened("digits")
    row = int(found.split.rows["train"][7])
    fields = {one["name"]: one for one in samples.sample(found, row)["network"]}
    assert fields["image"]["shape"] == fields["image"]["declared"] == [1, 8, 8]
    assert fields["label"]["value"] == int(found.raw.y(np.array([row]))[0])


def test_pictures_come_back_from_their_data_urls() -> None:
    from PIL import Image

    seen = opened("digits")
    row = int(seen.split.rows["train"][7])
    url = samples.sample(seen, row)["picture"]
    image = Image.open(io.BytesIO(base64.b64decode(url.split(",")[1])))
    values = seen.raw.columns["image"].values[row, 0]
    assert np.array_equal(np.asarray(image), np.rint(values * 255).astype(np.uint8))


def test_tokens_of_a_text_carry_their_words() -> None:
    found = opened("copy")
    row = int(found.split.rows["train"][0])
    text = next(one for one in samples.sample(found, row)["network"] if one["kind"] == "tokens")
    said = "".join(word for code, word in text["tokens"] if code > 1)
    assert said
    assert said in str(found.raw.columns[found.raw.inputs[0]].values[row])


def test_the_column_table_says_use_and_balance() -> None:
    found = opened("iris")
    table = {line["name"]: line for line in column_table(found)}
    assert [line["use"] for line in table.values()].count("target") == 1
    assert sum(count for _, count in target_of(found)["classes"]) == 150


def test_transforms_show_the_training_rows_before_and_after() -> None:
    found = opened("wine")
    told = before_after.transforms(found)
    first = next(step for step in told["steps"] if step["type"] == "standardise")
    assert sum(first["before"]["counts"]) == len(found.split.rows["train"])
    assert first["after"]["low"] < 0 < first["after"]["high"]


def test_augmentations_change_the_training_samples_and_come_again_with_their_seed() -> None:
    found = opened("digits")
    steps = [{"type": "rotate", "options": {}}]
    one, two, three = (before_after.augmented(found, steps, seed) for seed in (1, 1, 2))
    assert one["after"] == two["after"]
    assert one["after"] != three["after"]
    assert one["before"] == three["before"]
    assert one["before"] != one["after"]
    with pytest.raises(DataError):
        before_after.augmented(opened("iris"), steps)


def test_looking_at_augmentations_leaves_chance_alone() -> None:
    import torch

    seen = opened("digits")
    torch.manual_seed(1)
    before = torch.rand(1)
    torch.manual_seed(1)
    before_after.augmented(seen, [{"type": "rotate", "options": {}}])
    assert torch.equal(torch.rand(1), before)


def test_folds_cut_every_open_row_into_one_choosing_part() -> None:
    found = opened("iris")
    told = folds_view(found, 5)["folds"]
    assert (
        sum(one["sizes"]["validation"] for one in told) == found.raw.rows - told[0]["sizes"]["test"]
    )


def test_a_shelf_waits_tells_and_gives_up_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    from engine.data import opening as engine_data

    gate, entered = threading.Event(), threading.Event()
    real = engine_data.open_raw_data

    def slow(data: dict[str, Any], **more: Any) -> Any:
        entered.set()
        while not gate.wait(0.01):
            more["progress"](0.5, "Half way")
        return real(data, **more)

    monkeypatch.setattr(engine_data, "open_raw_data", slow)
    shelf = Shelf()
    first = shelf.ask({"set": "iris"}, 0.05)
    assert isinstance(first, Waiting)
    assert entered.wait(5)
    shelf.cancel({"set": "iris"})
    with pytest.raises(DataError, match="Stopped"):
        shelf.ask({"set": "iris"}, 10)
    gate.set()
    assert isinstance(shelf.ask({"set": "iris"}, 10), Opened)


def test_an_unknown_set_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(DataError, match="Did you mean 'digits'"):
        Shelf().ask({"set": "digit"}, 10)


def test_pictures_with_masks_are_shown_painted_and_their_classes_counted_by_points() -> None:
    found = opened("shapes", options={"rows": 100})
    masks = found.raw.columns["mask"].values
    told = target_of(found)
    assert [count for _, count in told["classes"]] == np.bincount(masks.ravel()).tolist()
    assert told["points"]
    grid = samples.grid(found)
    assert [name for name, _ in grid["paints"]] == ["circle", "square", "triangle"]
    row = int(found.split.rows["train"][0])
    one = samples.sample(found, row)
    assert one["picture"] != one["painted"]
    assert one["label"] == ", ".join(
        ("background", "circle", "square", "triangle")[k] for k in np.unique(masks[row]) if k
    )
    plain = np.full((1, 2, 2), 0.5)
    assert picture(plain, mask=np.zeros((2, 2), np.uint8)) != picture(
        plain, mask=np.ones((2, 2), np.uint8)
    )
    shown = before_after.augmented(found, [{"type": "flip", "options": {"share": 1.0}}], count=3)
    assert [one["picture"] for one in shown["after"]] != [one["picture"] for one in shown["before"]]
