"""What every kind of data promises; a new entry inherits these tests. At the end a kind that is not
in the product is added here alone, as one entry, and goes all the way.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import torch
from onnx import TensorProto, helper

from builder.judging.ports import input_for
from engine.data import kinds
from engine.data.batches import Rows
from engine.data.kinds.kind import Drawn, FromColumns, Json, Kind
from engine.data.looking import samples
from engine.data.looking.opened import Chosen, Opened
from engine.data.looking.view import facts, sample_kind
from engine.data.opening import open_data
from engine.data.recipe import fit_recipe
from engine.data.sets import find
from engine.data.signature import Field, Signature
from engine.export import about
from engine.export import onnx as to_onnx
from engine.export.network_file import Misfit, NetworkFile
from engine.export.own_input import Preparer, prepare
from engine.insides.passing import probe_of
from engine.insides.predictions import probe_pictures
from engine.plan.words import samples_word
from engine.reading.columns import Column, DataError, Raw, category

CPU = torch.device("cpu")
ROWS = 21
NAMES = list(kinds.CATALOGUE.entries)


def example(name: str) -> tuple[Kind, Field, np.ndarray]:
    kind = kinds.CATALOGUE[name]
    return kind, *kind.example(ROWS, np.random.default_rng(3))


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_what_its_field_says(name: str) -> None:
    kind, field, values = example(name)
    assert (field.kind, field.dtype) == (name, kind.dtype)
    assert len(field.names) == len(field.shape)
    assert values.shape == (ROWS, *field.shape)
    signature = Signature(ROWS, {"it": field}, ("it",))
    assert Signature.from_json(json.loads(json.dumps(signature.as_json()))) == signature


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize("name", [name for name in NAMES if kinds.of(name).by_rows])
def test_it_goes_into_batches_and_back(name: str, last: bool) -> None:
    kind, field, values = example(name)
    source = Rows({"it": values}, {"it": name}, 4, CPU, seed=5, channels_last=last)
    rows, batches = [], []
    for number in range(source.batches):
        rows += source.rows_of(2, number)
        batches.append(source.batch(2, number)["it"])
    assert {str(batch.dtype) for batch in batches} == {f"torch.{kind.dtype}"}
    if last and len(field.shape) == 3:
        assert batches[0].is_contiguous(memory_format=torch.channels_last)
    together = torch.cat([batch.contiguous() for batch in batches]).numpy()
    assert sorted(rows) == list(range(ROWS))
    assert together.tobytes() == kind.given(values)[rows].tobytes(), (
        "an exported file gets the same"
    )
    whole = Rows({"it": values}, {"it": name}, ROWS, CPU).batch(0, 0)["it"]
    assert whole.numpy().tobytes() == kind.given(values).tobytes()


@pytest.mark.parametrize("name", NAMES)
def test_it_has_words(name: str) -> None:
    kind, field, _ = example(name)
    assert kind.title
    assert kind.summary.endswith(".")
    assert kind.when.endswith(".")
    assert kind.unit
    assert kind.samples
    assert kinds.in_words(name)
    assert "None" not in kind.in_words(field)
    signature = Signature(ROWS, {"it": field}, ("it",))
    assert samples_word(signature) == kind.samples
    said = about.in_words("it", about.facts_of(signature, "it"))
    assert said.startswith(f"'it' is {kind.dtype}, rows")
    assert said.endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_shown_of_it_is_json(name: str) -> None:
    kind, field, values = example(name)
    batch = Rows({"it": values}, {"it": name}, ROWS, CPU).batch(0, 0)
    signature = Signature(ROWS, {"it": field}, ("it",))
    shown = [
        probe_pictures(batch, signature),
        kind.sketch(kind.given(values), 0, field, {"texts": field.tokens}),
        kind.seen_by_network(values[0], field, field.tokens),
    ]
    if name in ("table", "image", "series", "tokens"):
        assert shown[0]["kind"] != "none"
    for told in shown:
        assert json.loads(json.dumps(told, allow_nan=False)) == told
    flat = kind.flat(values, field)
    assert flat.shape[0] == ROWS
    assert flat.ndim == 2


@pytest.mark.parametrize("name", [name for name in NAMES if kinds.of(name).asked])
def test_what_a_person_gives_becomes_the_row_that_it_is(name: str) -> None:
    kind = kinds.CATALOGUE[name]
    given = kind.example_input()
    assert given is not None, "a kind that can be asked for brings an example"
    column, way, asked = given
    assert column.type == kind.column
    assert way in kind.asked
    assert kinds.asked_by(way) is kind
    every = np.arange(len(column.values))
    told: Json = {"rows": [{"name": column.name, "type": column.type}]}
    if kind.form:
        told = {kind.form: {"column": column.name, **kind.form_facts(column, every, None)}}
    assert json.loads(json.dumps(told)) == told
    assert way in kind.ways(told)
    assert not kind.ways({})
    values, notes = kind.read(asked[way], way, told)
    assert notes == []
    again = kind.raw_column(column.name, values, column.levels, told.get(kind.form) or {})
    row = len(column.values) // 2 if kind.form else 1
    assert again.values.dtype == column.values.dtype
    assert np.array_equal(again.values, column.values[row : row + 1])
    for card in (kind.card(column, row), kind.whole(column, row)):
        json.dumps(card, allow_nan=False)
    with pytest.raises(DataError, match=r"\.$"):
        kind.read("", way, told)


@pytest.mark.parametrize("name", NAMES)
def test_the_input_it_says_is_the_one_that_older_data_get(name: str) -> None:
    kind, field, _ = example(name)
    drawn = kind.drawn(field)
    says, silent = replace(field, drawn=drawn).as_json(), field.as_json()
    assert "input" not in silent
    assert input_for(says) == input_for(silent)
    assert Field.from_json(says).drawn == drawn
    if drawn is not None:
        assert input_for(says) == drawn


@pytest.mark.parametrize("name", NAMES)
def test_an_exported_file_takes_it_in_the_dtype_and_length_that_it_has(name: str) -> None:
    kind, field, values = example(name)
    assert kind.given(values).dtype == kind.dtype
    facts = about.facts_of(Signature(ROWS, {"it": field}, ("it",)), "it")
    assert to_onnx.longs(facts) == (
        field.names.index("time") + 1 if "time" in field.names else None
    )
    assert to_onnx.longs({**facts, "names": [], "shape": [3, None]}) == 2


def test_a_field_that_is_no_rows_is_in_every_batch_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    edges = Kind("edges", "Edges", "Which nodes touch.", "Graphs.", dtype="int64", by_rows=False)
    monkeypatch.setitem(kinds.CATALOGUE.entries, "edges", edges)
    fields = {"edges": np.arange(6).reshape(3, 2), "row": np.arange(10.0).reshape(10, 1)}
    source = Rows(fields, {"edges": "edges", "row": "table"}, 4, CPU, seed=1)
    assert (source.rows, source.batches) == (10, 3)
    for number in range(source.batches):
        batch = source.batch(0, number)
        assert batch["edges"].tolist() == fields["edges"].tolist()
        assert len(batch["row"]) <= 4
    assert probe_of(source, 2)["edges"].shape == (3, 2)


def test_old_and_broken_signatures_are_read_as_far_as_they_go() -> None:
    assert Signature.from_json(None) == Signature(0)
    odd: Any = {
        "rows": "many",
        "fields": {"a": 3, "b": {"kind": "graph", "shape": [2, None, "x"], "range": [1]}},
        "inputs": ["b", "lost"],
        "target": "a",
    }
    read = Signature.from_json(odd)
    assert read.inputs_of == {"b": Field("graph", (2, None, None), (), "float32")}
    assert read.target_field == Field("", (), (), "float32")
    assert read.field("lost") is None
    assert kinds.of("graph").in_words(read.inputs_of["b"]) == "graph, 2 × any × any"
    assert input_for({"kind": "table", "shape": [4], "input": {"type": "unheard of"}}) == (
        "table",
        {"features": 4},
    )


# a kind of data that is not in the product


@dataclass(frozen=True)
class Tremor(Kind):
    """Bytes of one channel, 128 for silence."""

    def ready(self, array: np.ndarray, channels_last: bool = False) -> Any:
        return lambda tensor: (tensor.float() - 128) / 128

    def given(self, array: np.ndarray) -> np.ndarray:
        return (array.astype(np.float32) - 128) / 128

    def field_of(self, columns: Sequence[Column], recipe: Any) -> Field:
        return Field("tremor", columns[0].values.shape[1:], ("time",), self.dtype, columns[0].name)

    def in_words(self, field: Field) -> str:
        return f"{field.shape[0]} moments of shaking"

    def thumbnails(self, values: np.ndarray, field: Field, *, large: bool = False) -> Json | None:
        return {"kind": "tremor", "loudest": np.abs(values).max(1).round(3).tolist()}

    def card(self, column: Column, row: int, mask: np.ndarray | None = None) -> Json:
        return {"tremor": column.values[row].tolist()}

    def form_facts(self, column: Column, rows: np.ndarray, limits: Any) -> Json:
        return {"moments": int(column.values.shape[1])}

    def read(self, sent: str | bytes, way: str, about: Mapping[str, Any]) -> tuple[Any, list[str]]:
        wanted = about[self.form]["moments"]
        values = np.array([int(v) for v in str(sent).split()], np.uint8)
        if len(values) < wanted:
            raise DataError(f"The tremor has {len(values)} moments; this network takes {wanted}.")
        return values[None, :wanted], ["Cut to its beginning."] if len(values) > wanted else []

    def drawn(self, field: Field) -> Drawn | None:
        return "series", {"length": field.shape[0] or 32, "features": 1}

    def example(self, rows: int, rng: np.random.Generator) -> tuple[Field, np.ndarray]:
        field = Field("tremor", (5,), ("time",), self.dtype)
        return field, rng.integers(0, 256, (rows, 5), dtype=np.uint8)


TREMOR = Tremor(
    "tremor",
    "Tremor",
    "How the ground moved over time.",
    "Earthquakes.",
    unit="tremor",
    samples="tremors",
    rank=0,
    as_bytes=True,
    made_of=(FromColumns(("tremor",), "tremor"),),
    column="tremor",
    asked=("recording",),
    form="tremor",
)


@pytest.fixture
def tremors(monkeypatch: pytest.MonkeyPatch) -> Raw:
    monkeypatch.setitem(kinds.CATALOGUE.entries, "tremor", TREMOR)
    rng = np.random.default_rng(0)
    waves = rng.integers(0, 256, (60, 5), dtype=np.uint8)
    columns = {
        "noise": Column("noise", "tremor", waves),
        "loud": category("loud", (waves[:, 0] > 128).astype(int), ["no", "yes"]),
    }
    return Raw(columns, "loud", "two classes", ("noise",))


PLAN = {
    "set": "digits",
    "transforms": [],
    "split": {"type": "random", "train": 0.5, "validation": 0.5, "test": 0.0, "seed": 0},
}


def test_a_new_kind_goes_from_columns_into_batches_words_and_thumbnails(tremors: Raw) -> None:
    data = open_data(PLAN, raw=tremors)
    signature = data.signature
    assert signature.inputs == ("tremor",)
    field = signature.inputs_of["tremor"]
    assert kinds.of(field.kind).in_words(field) == "5 moments of shaking"
    assert samples_word(signature) == "tremors"
    assert kinds.main_of(signature) is TREMOR
    assert input_for(signature.fields["tremor"].as_json()) == (
        "series",
        {"length": 5, "features": 1},
    )
    part = data.parts["train"]
    assert part.fields["tremor"].dtype == np.uint8
    source = Rows(part.fields, kinds.kinds_of(signature), 8, CPU, seed=2)
    rows = source.rows_of(1, 1)
    wanted = (tremors.columns["noise"].values[part.rows[rows]].astype(np.float32) - 128) / 128
    assert np.array_equal(source.batch(1, 1)["tremor"].numpy(), wanted)
    shown = probe_pictures(probe_of(source, 4), signature)
    assert shown["kind"] == "tremor"
    assert len(shown["loudest"]) == 4


def test_a_new_kind_is_looked_at_on_the_data_page(tremors: Raw) -> None:
    data = open_data(PLAN, raw=tremors)
    chosen = Chosen("digits", {}, PLAN["split"])
    opened = Opened(
        chosen, find("digits"), tremors, None, data.split, data.recipe, data.signature, 0.0, False
    )
    assert sample_kind(opened) == "tremor"
    assert facts(opened)[0] == "60 tremors"
    cards = samples.grid(opened)["groups"][0]["samples"]
    assert cards[0]["tremor"] == tremors.columns["noise"].values[cards[0]["row"]].tolist()
    assert samples.network_input(opened, np.array([3]))[0]["kind"] == "tremor"


def test_a_person_asks_an_exported_file_with_a_new_kind_of_their_own(
    tremors: Raw, tmp_path: Path
) -> None:
    recipe = fit_recipe(tremors, np.arange(40), [])
    signature = recipe.signature(tremors)
    says = {
        "inputs": {"tremor": about.facts_of(signature, "tremor")},
        "recipe": recipe.as_json(),
        "tremor": {
            "column": "noise",
            **TREMOR.form_facts(tremors.columns["noise"], np.arange(40), None),
        },
    }
    taken = helper.make_tensor_value_info("tremor", TensorProto.FLOAT, ["batch", 5])
    given = helper.make_tensor_value_info("out", TensorProto.FLOAT, ["batch", 5])
    graph = helper.make_graph(
        [helper.make_node("Identity", ["tremor"], ["out"])], "tremors", [taken], [given]
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    model.metadata_props.add(key="layerloom.about", value=json.dumps(says))
    onnx.save(model, tmp_path / "tremors.onnx")
    network = NetworkFile.open(tmp_path / "tremors.onnx")
    arrays, notes = prepare(Preparer(network), {"recording": "128 0 192 128 64 7"})
    assert notes == ["Cut to its beginning."]
    out = network.run(network.fit(arrays))["out"]
    assert out.tolist() == [[0.0, -1.0, 0.5, 0.0, -0.5]]
    with pytest.raises(Misfit, match="takes 5"):
        prepare(Preparer(network), {"recording": "1 2"})
    with pytest.raises(Misfit, match="does not take pictures"):
        prepare(Preparer(network), {"picture": "AAAA"})
    assert TREMOR.ways(says) == ("recording",)
