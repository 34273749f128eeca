"""What every data set, transform, split and honesty check promises; a new entry inherits these
tests.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.data import honesty, mapped, transforms
from engine.data.honesty import check_all
from engine.data.opening import open_data, proposed
from engine.data.proposal import default_transforms
from engine.data.recipe import Recipe, fit_recipe
from engine.data.sets import catalogue, find, open_raw
from engine.data.split import PARTS, SAME_ROWS, folds, make_split
from engine.data.split import TYPES as SPLITS
from engine.reading.columns import TYPES, Column, DataError, Raw, category, number, row_keys
from engine.reading.links import both_ways, links_column
from engine.reading.moments import Pace
from engine.reading.tasks import TASKS
from tests.data.tables import raw_of, rentals_raw

AT_HAND = [name for name, entry in catalogue().items() if entry.group in ("ready", "generated")]


def dirty(rows: int = 400) -> Raw:
    """A table with one column of every type, gaps everywhere, and a little of everything that goes
    wrong.
    """
    rng = np.random.default_rng(5)
    y = rng.integers(0, 3, rows)
    value = rng.normal(size=rows) + y
    value[::17] = np.nan
    texts = np.array(
        [
            None if k % 29 == 0 else f"the {['red', 'green', 'blue'][y[k]]} thing number {k % 7}"
            for k in range(rows)
        ],
        dtype=object,
    )
    dates = np.datetime64("2024-01-01") + np.arange(rows).astype("timedelta64[D]")
    columns = {
        "value": number("value", value),
        "size": number("size", np.exp(rng.normal(0, 2, rows))),
        "colour": category(
            "colour",
            np.where(np.arange(rows) % 23 == 0, -1, rng.integers(0, 4, rows)),
            ["a", "b", "c", "d"],
        ),
        "grade": category("grade", rng.integers(0, 3, rows), ["low", "mid", "high"], ordered=True),
        "when": Column("when", "date", dates.astype("datetime64[s]")),
        "words": Column("words", "text", texts),
        "code": Column("code", "id", np.array([f"x{k // 2}" for k in range(rows)], dtype=object)),
        "series": Column(
            "series",
            "series",
            rng.normal(size=(rows, 9, 2)).astype(np.float32),
            (),
            rng.integers(1, 10, rows),
        ),
        "image": Column("image", "image", rng.integers(0, 255, (rows, 3, 10, 8), dtype=np.uint8)),
        "sound": Column(
            "sound",
            "sound",
            rng.integers(-9000, 9000, (rows, 600)).astype(np.int16),
            lengths=rng.integers(1, 601, rows),
            rate=8000,
        ),
        "label": category("label", y, ["red", "green", "blue"]),
    }
    return Raw(
        columns,
        "label",
        "many classes",
        tuple(name for name in columns if name not in ("label", "code")),
    )


# data sets


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_entry_has_words_sane_options_and_json(name: str) -> None:
    entry = find(name)
    facts = json.loads(json.dumps(entry.as_json()))
    assert all(
        facts[key]
        for key in ("title", "summary", "explain", "licence", "source", "reference", "kind")
    )
    assert entry.task in TASKS or entry.group == "own"
    for option in entry.options:
        assert option.label
        assert option.help.endswith((".", "?"))
        entry.settle({option.name: option.default})
        if option.kind in ("int", "float"):
            assert option.low is not None
            assert option.high is not None
            assert option.low <= option.default <= option.high
            with pytest.raises(DataError, match="lies between"):
                entry.settle({option.name: type(option.default)(option.high + 1)})
    for file in entry.files:
        assert len(file.sha256) == 64
        assert all(url.startswith(("https://", "http://fashion-mnist.s3")) for url in file.urls)
    with pytest.raises(DataError, match="has no option 'nonsense'"):
        entry.settle({"nonsense": 1})


@pytest.mark.parametrize("name", AT_HAND)
def test_every_set_at_hand_opens_as_its_signature_says(name: str) -> None:
    data = open_data(proposed(name), test=True)
    assert data.signature.task == data.raw.task
    for part in data.parts.values():
        for field, facts in data.signature.fields.items():
            array = data.whole.get(field, part.fields.get(field))
            rows = len(array) if field in data.whole else len(part)
            assert array.shape == (rows, *facts.shape), field
            assert array.flags.c_contiguous
            assert str(array.dtype) == facts.dtype or (
                array.dtype == np.uint8 and facts.kind in ("image", "mask")
            )
            if facts.kind == "label":
                assert array.max(initial=0) < len(facts.classes)
            if facts.kind == "tokens" and field != "next":
                assert array.max(initial=0) < facts.vocabulary
    assert data.hash == open_data(proposed(name)).hash
    json.dumps(data.signature.as_json(), allow_nan=False)


@pytest.mark.parametrize(
    "name", [n for n in AT_HAND if any(o.name == "seed" for o in catalogue()[n].options)]
)
def test_the_dials_of_a_generated_set_work(name: str) -> None:
    entry = find(name)
    one, other = open_raw(name, {"seed": 1}), open_raw(name, {"seed": 2})
    assert one.hash == open_raw(name, {"seed": 1}).hash != other.hash
    if any(o.name == "rows" for o in entry.options):
        assert open_raw(name, {"rows": 120}).rows == 120
    for option in entry.options:
        if option.kind == "choice":
            assert len(
                {open_raw(name, {option.name: value}).hash for value, _ in option.choices}
            ) == len(option.choices)


def test_drawn_points_are_taken_as_they_are_and_nonsense_is_named() -> None:
    points = [[0, 0, 0], [1, 0, 0], [0, 1, 3], [1, 1, 3]]
    raw = open_raw("drawn", {"points": points})
    assert raw.array(np.arange(4), "x").tolist() == [0, 1, 0, 1]
    assert raw.classes() == ("colour 1", "colour 4")
    for bad in ([[0, 0]], [[0, 0, 0]] * 5, [[float("nan"), 0, 1]], [["=1+1", 0, 1]], [[0, 0, 99]]):
        with pytest.raises(DataError):
            open_raw("drawn", {"points": bad})


def test_the_rules_of_the_made_up_languages_hold() -> None:
    for text in open_raw("add", {"rows": 200}).array(np.arange(200)):
        a, b = text.rstrip(".").split("=")[0].split("+")
        assert text == f"{a}+{b}={int(a) + int(b)}."
    for text in open_raw("reverse", {"rows": 200}).array(np.arange(200)):
        assert text.rstrip(".").split(">")[1] == text.split(">")[0][::-1]


def test_what_comes_next_is_the_text_one_place_on() -> None:
    data = open_data(proposed("copy"))
    text, after = data.parts["train"].fields["text"], data.parts["train"].fields["next"]
    inside = after[:, :-1] != -100
    assert (text[:, 1:][inside] == after[:, :-1][inside]).all()
    assert not (after == 0).any()


def test_windows_of_the_past_end_where_the_future_begins_and_parts_do_not_overlap() -> None:
    data = open_data(
        {**proposed("seasons"), "options": {"past": 10, "ahead": 3}, "transforms": []}, test=True
    )
    whole = np.concatenate([data.raw.columns["series"].values[:, 0, 0], [0] * 12])
    train, validation = data.split.rows["train"], data.split.rows["validation"]
    assert validation.min() - train.max() > 12
    row = int(validation[5])
    assert data.parts["validation"].fields["future"][5, 0] == pytest.approx(whole[row + 10])


# splits


@pytest.mark.parametrize("kind", [s.name for s in SPLITS if s.name != "given"])
@pytest.mark.parametrize("seed", [0, 1])
def test_a_split_puts_each_row_into_one_part_and_follows_from_its_seed(
    kind: str, seed: int
) -> None:
    raw = dirty()
    options = {
        "type": kind,
        "train": 0.6,
        "validation": 0.2,
        "test": 0.2,
        "seed": seed,
        "column": {"grouped": "code", "time": "when"}.get(kind),
    }
    split = make_split(raw, options)
    rows = np.concatenate([split.rows[part] for part in PARTS])
    assert sorted(rows) == list(range(raw.rows))
    assert make_split(raw, options).hash == split.hash
    if kind not in ("time",):
        assert make_split(raw, {**options, "seed": 9}).hash != split.hash
    if kind != "k-fold":
        assert abs(split.sizes["train"] - 240) <= 4
    if kind == "stratified":
        for part in PARTS:
            share = np.bincount(raw.y(split.rows[part])) / len(split.rows[part])
            assert np.allclose(share, np.bincount(raw.y(np.arange(raw.rows))) / raw.rows, atol=0.02)
    if kind == "grouped":
        owner: dict[Any, str] = {}
        for part in PARTS:
            for row in split.rows[part]:
                assert owner.setdefault(raw.columns["code"].values[row], part) == part
    if kind == "time":
        stamps = raw.columns["when"].values
        assert (
            stamps[split.rows["train"]].max()
            < stamps[split.rows["validation"]].min()
            < stamps[split.rows["test"]].min()
        )


def test_a_number_that_only_names_the_rows_still_orders_them_in_time() -> None:
    rows = 100
    columns = {
        "row": Column("row", "id", np.array([str(9 * k) for k in range(rows)][::-1], dtype=object)),
        "a": number("a", np.arange(rows)),
        "y": category("y", np.arange(rows) % 2, ["n", "y"]),
    }
    split = make_split(
        Raw(columns, "y", "two classes", ("a",)),
        {"type": "time", "column": "row", "train": 0.7, "validation": 0.2, "test": 0.1},
    )
    assert split.rows["train"].tolist() == list(range(30, 100))
    assert split.rows["test"].tolist() == list(range(10))


def test_each_row_is_validated_once_over_the_folds_and_the_test_part_is_the_same() -> None:
    raw = dirty()
    made = folds(raw, {"test": 0.1}, 5)
    assert len({tuple(split.rows["test"]) for split in made}) == 1
    validated = np.concatenate([split.rows["validation"] for split in made])
    assert len(validated) == len(set(validated)) == raw.rows - len(made[0].rows["test"])


def test_equal_rows_stay_together_when_asked() -> None:
    raw = open_raw("iris")
    split = make_split(
        raw, {"type": "grouped", "column": SAME_ROWS, "train": 0.5, "validation": 0.5, "test": 0}
    )
    keys = row_keys(raw)
    assert not np.isin(keys[split.rows["train"]], keys[split.rows["validation"]]).any()
    assert len(set(keys)) == len(np.unique(raw.frame(np.arange(150)).to_numpy(), axis=0))


def test_rows_without_an_answer_are_in_no_part() -> None:
    raw = dirty()
    raw.columns["label"].values[:7] = -1
    split = make_split(raw, {})
    assert not np.isin(np.arange(7), np.concatenate(list(split.rows.values()))).any()
    assert any("7 rows have no label" in note for note in split.notes)


@pytest.mark.parametrize("options", [{"type": "wild"}, {"train": 0.9, "validation": 0.9}, {"type": "grouped", "column": "nope"}, {"type": "given"},
                                     {"type": "time", "column": "words"}, {"type": "k-fold", "folds": 1}, {"train": 0, "validation": 1}])  # fmt: skip
def test_a_split_that_cannot_be_made_says_why(options: dict[str, Any]) -> None:
    with pytest.raises(DataError, match=r"\w+ .*\."):
        make_split(dirty(), options)


# transforms


@pytest.mark.parametrize("name", sorted(transforms.catalogue()))
def test_a_transform_learns_from_the_training_rows_alone_and_its_state_is_json(name: str) -> None:
    entry = transforms.find(name)
    assert entry.summary.endswith(".")
    assert entry.explain.endswith(".")
    assert set(entry.applies) <= set(TYPES)
    raw = (
        dirty()
        if not (entry.target and "number" in entry.applies)
        else Raw(dirty().columns, "size", "regression", ("value", "grade"))
    )
    rng = np.random.default_rng(0)
    train, other = np.arange(200), np.arange(200, 400)
    names = [
        n
        for n, c in raw.columns.items()
        if c.type in entry.applies and (not entry.target or n == raw.target)
    ]
    assert names
    for column in names:
        options = entry.settle({"height": 4, "width": 4} if name == "resize" else {})
        state = entry.fit(raw.columns[column].take(train), options, rng)
        state = json.loads(json.dumps(state, allow_nan=False))
        changed = raw.columns[column]
        shuffled = replace(
            changed, values=np.concatenate([changed.values[train], changed.values[other][::-1]])
        )
        assert json.loads(
            json.dumps(entry.fit(shuffled.take(train), options, np.random.default_rng(0)))
        ) == json.loads(
            json.dumps(
                entry.fit(raw.columns[column].take(train), options, np.random.default_rng(0))
            )
        )
        whole = entry.apply(raw.columns[column], state, options)
        part = entry.apply(raw.columns[column].take(other), state, options)
        for a, b in zip(whole, part, strict=True):
            assert np.array_equal(
                a.values[other], b.values, equal_nan=a.values.dtype.kind == "f"
            ), "a row depends on its neighbours"
            assert a.levels == b.levels
    if entry.undo and names:
        options = entry.settle({})
        values = raw.columns[names[0]].values
        if values.ndim == 1:
            state = entry.fit(raw.columns[names[0]], options, rng)
            back = entry.undo(entry.apply(raw.columns[names[0]], state, options)[0].values, state)
            assert np.allclose(back, values, equal_nan=True)


def test_a_dirty_table_becomes_finite_numbers_without_a_word_from_the_user() -> None:
    raw = dirty()
    for steps in (default_transforms(raw), []):
        recipe = fit_recipe(raw, np.arange(300), [dict(s) for s in steps])
        made = recipe.arrays(raw, np.arange(300, 400))
        sound = "series_2" if steps else "sound"
        assert set(made) == {
            "row",
            "text",
            "text.length",
            "series",
            "series.length",
            sound,
            f"{sound}.length",
            "image",
            "label",
        }
        assert np.isfinite(made["row"]).all()
        assert made["row"].shape[1] == len(
            recipe.signature(raw).as_json()["fields"]["row"]["columns"]
        )
    assert any("Gaps in 'value'" in note for note in recipe.notes)


def test_a_recipe_survives_json_and_prepares_typed_rows_like_the_training_data() -> None:
    raw = open_raw("breast-cancer")
    recipe = fit_recipe(raw, np.arange(300), [{"type": "standardise"}])
    again = Recipe.from_json(json.loads(json.dumps(recipe.as_json(), allow_nan=False)))
    frame = raw.frame(np.arange(300, 310))
    typed = again.arrays_of({name: [str(v) for v in frame[name]] for name in frame})
    assert np.allclose(typed["row"], recipe.arrays(raw, np.arange(300, 310))["row"], atol=1e-5)
    with pytest.raises(DataError, match="The rows lack 'mean radius'"):
        again.arrays_of({"nothing": [1]})
    with pytest.raises(DataError, match="needs a number, not 'wide'"):
        again.arrays_of({name: ["wide"] for name in frame})


def test_a_part_over_the_limit_lies_on_the_disk_and_holds_the_same_bits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    from engine.data.batches import Rows

    raw = dirty()
    data = {
        "set": "digits",
        "split": {"type": "random", "train": 0.7, "validation": 0.3, "test": 0.0, "seed": 0},
    }
    data["transforms"] = default_transforms(raw)
    plain = open_data(data, raw=raw, folder=tmp_path)
    monkeypatch.setattr(mapped, "MAPPED", 1000)
    monkeypatch.setattr(mapped, "PIECE", 30_000)  # several pieces, the last one smaller
    lying = open_data(data, raw=raw, folder=tmp_path)
    assert lying.recipe.as_json() == plain.recipe.as_json()
    for part in ("train", "validation"):
        assert sorted(lying.parts[part].fields) == sorted(plain.parts[part].fields)
        for name, array in lying.parts[part].fields.items():
            assert isinstance(array, np.memmap)
            assert array.dtype == plain.parts[part].fields[name].dtype
            assert array.tobytes() == plain.parts[part].fields[name].tobytes()
    kinds = {name: field.kind for name, field in lying.signature.fields.items()}
    one, two = (
        Rows(part.fields, kinds, 32, torch.device("cpu"), seed=3)
        for part in (plain.parts["train"], lying.parts["train"])
    )
    for place in range(one.batches):
        a, b = one.batch(1, place), two.batch(1, place)
        assert all(torch.equal(a[name], b[name]) for name in a)
    assert not list(tmp_path.iterdir()), "what is mapped has no name"


def test_balance_by_weight_and_by_drawing_touches_the_training_part_only() -> None:
    base = {"set": "blobs", "options": {"classes": 3}}
    raw = open_raw("blobs", {"classes": 3})
    keep = np.flatnonzero((raw.columns["label"].values != 2) | (np.arange(raw.rows) % 10 == 0))
    small = Raw(
        {n: c.take(keep) for n, c in raw.columns.items()},
        raw.target,
        raw.task,
        raw.inputs,
        field="point",
    )
    weighed = open_data({**base, "transforms": [{"type": "balance"}]}, raw=small)
    weight, label = (
        weighed.parts["train"].fields["sample.weight"],
        weighed.parts["train"].fields["label"],
    )
    assert np.allclose([weight[label == k].sum() for k in range(3)], weight.sum() / 3, rtol=0.01)
    assert "sample.weight" not in weighed.parts["validation"].fields
    for how, ordering in (("more", max), ("fewer", min)):
        drawn = open_data(
            {**base, "transforms": [{"type": "balance", "options": {"how": how}}]}, raw=small
        )
        counts = np.bincount(drawn.parts["train"].fields["label"])
        assert set(counts) == {ordering(np.bincount(label))}
        assert drawn.parts["validation"].rows.tolist() == weighed.parts["validation"].rows.tolist()


def test_a_wrong_column_or_type_in_a_transform_is_named() -> None:
    with pytest.raises(DataError, match="Did you mean 'value'"):
        fit_recipe(dirty(), np.arange(300), [{"type": "log", "columns": ["valu"]}])
    with pytest.raises(DataError, match="'colour' is of type category"):
        fit_recipe(dirty(), np.arange(300), [{"type": "log", "columns": ["colour"]}])
    with pytest.raises(DataError, match=r"no transform 'standardize'. Did you mean 'standardise'"):
        fit_recipe(dirty(), np.arange(300), [{"type": "standardize"}])


# honesty


def build(rows: int = 600, **changes: np.ndarray) -> Raw:
    rng = np.random.default_rng(1)
    columns = {
        "a": rng.normal(size=rows),
        "b": rng.normal(size=rows),
        "c": rng.integers(0, 1000, rows).astype(float),
    }
    target = changes.pop("y", (columns["a"] + rng.normal(size=rows) > 0).astype(int))
    columns.update(changes)
    made = {name: number(name, values) for name, values in columns.items()}
    made["y"] = category("y", target, [f"class {k}" for k in range(int(max(target)) + 1)])
    return Raw(made, "y", "two classes", tuple(columns))


def trouble() -> dict[str, tuple[Raw, dict[str, Any]]]:
    """For each check: data that have just this trouble, and the plan they are in."""
    rng = np.random.default_rng(2)
    rows = 600
    clean = build()
    y = clean.columns["y"].values.copy()
    some = {"type": "stratified", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0}
    grouped = build()
    grouped.columns["ticket"] = Column(
        "ticket", "id", np.array([f"t{k % 200}" for k in range(rows)], dtype=object)
    )
    timed = build()
    timed.columns["day"] = Column(
        "day",
        "date",
        (np.datetime64("2024-01-01") + np.arange(rows).astype("timedelta64[D]")).astype(
            "datetime64[s]"
        ),
    )
    gap, most, inf, far = (rng.normal(size=rows) for _ in range(4))
    gap[:50], most[:500], inf[3], far[5] = np.nan, np.nan, np.inf, 9000.0
    lost = y.copy()
    lost[:40] = -1
    rare = np.where(np.arange(rows) % 60 == 0, 1, 0)
    few = np.where(np.arange(rows) < 4, 2, y)
    late = np.where(np.arange(rows) > 560, 2, y)
    twice = {name: np.concatenate([build().columns[name].values[:300]] * 2) for name in "abc"}
    shifted = np.where(np.arange(rows) < 420, 0.0, 3.0) + rng.normal(size=rows)
    many = Raw(
        {
            **build().columns,
            "shop": category("shop", rng.integers(0, 200, rows), [f"s{k}" for k in range(200)]),
        },
        "y",
        "two classes",
        ("a", "b", "shop"),
    )
    windows = open_raw("seasons")
    sold = raw_of(
        "sold",
        date=Column("date", "date", np.repeat(timed.columns["day"].values[:120], 5)),
        price=rng.normal(size=rows),
        sold=rng.normal(size=rows),
    )
    sold = replace(sold, time="date")
    return {
        "target-given-away": (build(refund=np.where(np.arange(rows) == 0, 1 - y, y) * 10 + np.random.default_rng(2).normal(0, 0.1, rows)), some),
        "same-row-twice": (build(**twice), some),
        "groups-on-both-sides": (grouped, some),
        "id-as-input": (build(record=np.arange(rows) + 1000.0), some),
        "time-order-broken": (Raw(timed.columns, "y", "two classes", ("a", "b"), time="day"), some),
        "duplicates": (build(**twice), some),
        "one-class": (build(y=np.zeros(rows, int)), some),
        "imbalance": (build(y=rare), some),
        "few-of-a-class": (build(y=few), some),
        "class-only-in-validation": (build(y=late), {**some, "type": "time"}),
        "missing-target": (build(y=lost), some),
        "constant-target": (Raw({"a": number("a", gap), "y": number("y", np.ones(rows))}, "y", "regression", ("a",)), some),
        "constant": (build(same=np.full(rows, 7.0)), some),
        "mostly-missing": (build(most=most), some),
        "gaps": (build(gap=gap), some),
        "outliers": (build(far=far), some),
        "infinite": (build(inf=inf), some),
        "long-tail": (build(tail=np.exp(rng.normal(0, 2, rows))), some),
        "mistaken-type": (many, some),
        "few-rows": (build(rows=60), some),
        "series-as-table": (Raw({**{f"t{k}": number(f"t{k}", rng.normal(size=rows)) for k in range(20)}, "y": clean.columns["y"]}, "y", "two classes", tuple(f"t{k}" for k in range(20))), some),
        "no-validation": (clean, {**some, "validation": 0.0}),
        "columns-differ": (build(drift=shifted), {"type": "time", "train": 0.7, "validation": 0.3, "test": 0.0}),
        "time-order-broken ": (windows, some),
        "target-computed": (rentals_raw(), {**some, "type": "random"}),
        "codes-for-nothing": (build(age=np.where(np.arange(rows) % 30 == 0, 999.0, rng.integers(18, 90, rows))), some),
        "known-too-late": (clean, some),
        "left-out": (replace(clean, inputs=("a", "b")), some),
        "edge-list": (raw_of("to", **{"from": rng.integers(0, 80, rows).astype(float)}, to=rng.integers(0, 80, rows).astype(float)), some),
        "alone": (club(edges=np.array([[0, 1], [1, 2]])), some),
        "unlike": (club(edges=np.stack([np.arange(0, 58), np.arange(1, 59)], 1)), some),
        "uneven-steps": (replace(windows, pace=Pace("day", "day", 40, 900, 3)), some),
        "rows-in-time": (sold, {**some, "type": "time"}),
        "numbers-as-categories": (without(rentals_raw(), "casual", "registered"), {**some, "type": "random"}),
    }  # fmt: skip


def club(edges: np.ndarray) -> Raw:
    """Sixty nodes, of two classes by turns."""
    count = 60
    links = links_column("links", [f"n{k}" for k in range(count)], both_ways(edges))
    side = category("side", np.arange(count) % 2, ["left", "right"])
    age = number("age", np.random.default_rng(0).normal(size=count))
    return Raw({"age": age, "links": links, "side": side}, "side", "two classes", ("age", "links"))


def without(raw: Raw, *names: str) -> Raw:
    return replace(raw, inputs=tuple(name for name in raw.inputs if name not in names))


TROUBLE = trouble()
OF_FILES = ("left-out", "rows-in-time")  # checks of what was guessed about a file


def data_of(name: str, raw: Raw, split: dict[str, Any]) -> dict[str, Any]:
    """The plan's part in which a check finds its trouble."""
    return {
        "set": "file" if name in OF_FILES else "iris",
        "options": {},
        "split": split,
        "transforms": default_transforms(raw),
        "augment": [],
    }


@pytest.mark.parametrize("name", sorted(honesty.catalogue()))
def test_every_check_has_a_page_and_finds_its_trouble(name: str) -> None:
    page = honesty.catalogue()[name].as_json()
    assert all(page[key] for key in ("title", "what", "why", "how")), page
    raw, split = TROUBLE[name]
    data = data_of(name, raw, split)
    found = [p for p in check_all(raw, make_split(raw, split), data) if p.check == name]
    assert found, f"{name} did not find its trouble"
    for problem in found:
        assert problem.title
        assert problem.what.endswith((".", "?"))
        assert problem.why.endswith(".")
        assert problem.do.endswith(".")
        json.dumps(problem.as_json(), allow_nan=False)


@pytest.mark.parametrize("name", sorted(TROUBLE))
def test_every_fix_opens_and_takes_its_trouble_away(name: str) -> None:
    raw, split = TROUBLE[name]
    name = name.strip()
    data = data_of(name, raw, split)
    for problem in check_all(raw, make_split(raw, split), data):
        if (
            problem.check != name
            or problem.fix is None
            or name in ("few-of-a-class", "few-rows", "rows-in-time")
        ):
            continue
        fixed = problem.fix.data
        opened = open_data(fixed, raw=raw)
        left = [
            p
            for p in check_all(raw, opened.split, fixed)
            if p.check == name and p.columns == problem.columns
        ]
        assert not left or name in ("mistaken-type", "outliers", "infinite"), (
            f"{problem.fix.label} did not help"
        )


def test_clean_data_give_no_alarm() -> None:
    raw = build()
    split = {"type": "stratified"}
    found = check_all(
        raw,
        make_split(raw, split),
        {"set": "iris", "split": split, "transforms": default_transforms(raw)},
    )
    assert [p.check for p in found if p.severity in ("error", "warning")] == []
    for name in ("moons", "digits", "wine", "breast-cancer", "waves", "seasons"):
        plan = proposed(name)
        loud = [
            p
            for p in check_all(open_raw(name), make_split(open_raw(name), plan["split"]), plan)
            if p.severity != "hint"
        ]
        assert loud == [], name


def test_a_mask_marks_the_very_points_that_were_painted() -> None:
    raw = open_raw("shapes", {"rows": 60, "noise": 0.0})
    pictures, masks = raw.columns["image"].values[:, 0], raw.columns["mask"].values
    for picture, mask in zip(pictures, masks, strict=True):
        assert len(np.unique(picture[mask == 0])) == 1, "the background has one brightness"
        assert not np.isin(picture[mask > 0], picture[mask == 0]).any(), "and no shape has it"
    assert set(np.unique(masks)) == {0, 1, 2, 3}


def test_a_transform_that_would_part_pictures_from_their_masks_is_refused_in_words() -> None:
    with pytest.raises(
        DataError,
        match=r"bring 'image' to 16 × 16 points, and 'mask' marks 32 × 32\. Take \*Resize\* out",
    ):
        open_data(
            {
                **proposed("shapes"),
                "transforms": [{"type": "resize", "options": {"height": 16, "width": 16}}],
            }
        )
    whole = open_data({**proposed("shapes"), "transforms": [{"type": "normalise"}]})
    assert whole.signature.fields["mask"].shape == (32, 32)


def test_cloth_takes_both_its_picture_and_its_readings_to_tell() -> None:
    raw = open_raw("cloth", {"rows": 4000, "noise": 0.05})
    good = raw.columns["cloth"].values == 1
    readings = np.stack([raw.columns[f"reading {k}"].values for k in range(1, 13)], 1).mean(1) > 0
    light = raw.columns["image"].values[:, 0].astype(float)
    upright = abs(np.diff(light, axis=2)).sum((1, 2)) > abs(np.diff(light, axis=1)).sum((1, 2))
    assert 0.45 < good.mean() < 0.55
    assert 0.75 < (readings == good).mean() < 0.83
    assert 0.75 < (upright == good).mean() < 0.83
    assert ((readings & upright) == good).mean() > 0.99
