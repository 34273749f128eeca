"""What every entry of the catalogue promises, tried on every example of it (HOUSE.md 28)."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from drawn import around, ports_of
from walker import Walker, probe

from builder.document.bytes import dump, parse
from builder.document.form import check_form
from builder.drawing import graph as graphs
from builder.layers import entries as catalogue
from builder.layers.families import place_of
from builder.layers.fields import Field
from builder.layers.layer import FAMILIES, ONNX_REASONS, Example, Layer
from builder.project import Project
from builder.shapes.shapes import infer_all, know
from builder.source.body import weight_paths
from builder.source.to_module import classes
from builder.source.to_python import to_python

ENTRIES = list(catalogue.entries().values())
CASES = [
    pytest.param(entry, example, id=f"{entry.type}-{number}")
    for entry in ENTRIES
    for number, example in enumerate(entry.examples)
]
LAYERS = [case for case in CASES if case.values[0].kind == "layer"]


def at(entry: Layer) -> str:
    return f"{entry.type} ({place_of(entry)})"


def known_of(entry: Layer, example: Example, params: dict[str, Any] | None = None):
    form, wrong = entry.read(example.params if params is None else params)
    assert not wrong, f"{at(entry)}: {wrong}"
    return know(entry, form, ports_of(entry, example), example.inputs)


def built(document: dict[str, Any]) -> tuple[Any, Walker, dict[str, torch.Tensor], str]:
    """The generated module and the walker with the same weights, a batch, and the source."""
    drawing = graphs.read(document)
    shapes = infer_all(drawing)
    assert shapes["network"].whole, [
        shapes["network"].nodes[id_].misfit for id_ in shapes["network"].nodes
    ]
    source = to_python(drawing, shapes).text
    net = classes(source)["network"]()
    given = probe(document["networks"]["network"])
    walker = Walker(document["networks"]["network"], document["blocks"])
    walker.eval()
    with torch.no_grad():
        walker(given)
    assert list(dict(walker.state_dict())) == list(net.state_dict()) or set(
        walker.state_dict()
    ) == set(net.state_dict())
    walker.load_state_dict(net.state_dict())
    return net, walker, given, source


def answers(
    net: Any, given: dict[str, torch.Tensor], document: dict[str, Any]
) -> dict[str, torch.Tensor]:
    result = net(**given)
    names = [
        node["name"]
        for node in document["networks"]["network"]["nodes"].values()
        if catalogue.entry(node["type"]).kind == "output"
    ]
    return result if isinstance(result, dict) else {names[0]: result}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.type)
def test_an_entry_says_what_a_person_needs(entry: Layer) -> None:
    assert entry.title and entry.summary.endswith("."), at(entry)
    assert entry.family in FAMILIES, at(entry)
    assert entry.explain.endswith(".") and entry.words, (
        f"{at(entry)} explains itself and has search words"
    )
    assert entry.examples or entry.kind in ("block", "block_in", "block_out", "again", "tied"), (
        f"{at(entry)} needs an example"
    )
    for field in entry.fields:
        assert field.label and (field.help or field.kind in ("float",)), (
            f"{at(entry)}: {field.name} needs a label and a help"
        )
        if field.default is not None:
            assert field.read(field.default) == (
                tuple(field.default) if isinstance(field.default, tuple) else field.default
            ), f"{at(entry)}: {field.name}"
        assert field.nullable or field.default is not None
    json.dumps(entry.as_json(), allow_nan=False)
    assert not re.search(
        r"\b(invalid|illegal|failed|RuntimeError)\b", entry.explain + entry.summary
    )


@pytest.mark.parametrize(("entry", "example"), LAYERS)
def test_the_declared_shape_is_the_real_one(entry: Layer, example: Example) -> None:
    known = known_of(entry, example)
    assert known.outputs is not None, f"{at(entry)}: {known.misfit}"
    document = around(entry, example)
    net, _walker, given, _ = built(document)
    for name, tensor in answers(net.eval(), given, document).items():
        told = known.outputs[name.removeprefix("out_")]
        assert tuple(tensor.shape) == (3, *told.shape), f"{at(entry)} {name}"
        assert len(told.names) == len(told.shape), f"{at(entry)} names its dimensions"
        port = next(one for one in entry.outputs if one.name == name.removeprefix("out_"))
        if (dims := port.dims) is not None:
            assert len(told.shape) == len(dims), (
                f"{at(entry)} gives as many dimensions as its port names"
            )
        elif entry.as_json()["keeps"]:
            assert len(told.shape) == len(example.inputs[0].shape), (
                f"{at(entry)} keeps the number of dimensions, as its family does"
            )
        assert str(tensor.dtype) == f"torch.{told.dtype}"
    assert known.parameters == sum(parameter.numel() for parameter in net.parameters()), at(entry)


@pytest.mark.parametrize(("entry", "example"), LAYERS)
def test_the_source_gives_what_the_walker_gives(entry: Layer, example: Example) -> None:
    document = around(entry, example)
    net, walker, given, source = built(document)
    net.eval(), walker.eval()
    with torch.no_grad():
        mine, oracle = answers(net, given, document), walker(given)
    assert mine.keys() == oracle.keys()
    for name in mine:
        assert torch.allclose(mine[name], oracle[name], atol=1e-6, equal_nan=True), (
            f"{at(entry)} {name}\n{source}"
        )
    if entry.family != "recurrent":  # dropout between layers draws in another order there
        net.train(), walker.train()
        torch.manual_seed(1)
        mine = answers(net, given, document)
        torch.manual_seed(1)
        oracle = walker(given)
        for name in mine:
            assert torch.allclose(mine[name], oracle[name], atol=1e-6, equal_nan=True), (
                f"{at(entry)} {name} in training"
            )


def test_the_source_of_every_entry_knows_all_its_names(tmp_path: Path) -> None:
    """As a person gets it: their own modules are printed into it, with the imports that it needs."""
    for number, case in enumerate(LAYERS):
        drawing = graphs.read(around(*case.values))
        source = to_python(drawing, infer_all(drawing)).text
        (tmp_path / f"{case.values[0].type}_{number}.py").write_text(source)
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--isolated", "--select", "F"]
    checked = subprocess.run(
        [*command, str(tmp_path)], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert checked.returncode == 0, checked.stdout[-3000:]


@pytest.mark.parametrize(("entry", "example"), LAYERS)
def test_gradients_reach_every_parameter(entry: Layer, example: Example) -> None:
    document = around(entry, example)
    net, _, given, _ = built(document)
    net.train()
    for tensor in given.values():
        if tensor.is_floating_point():
            tensor.requires_grad_(True)
    torch.manual_seed(3)
    outputs = [tensor for tensor in answers(net, given, document).values() if tensor.requires_grad]
    if not outputs:
        assert not list(net.parameters()), f"{at(entry)}: its weights reach no output"
        return
    sum((tensor * torch.randn_like(tensor)).sum() for tensor in outputs).backward()
    for name, parameter in net.named_parameters():
        assert parameter.grad is not None, f"{at(entry)}: no gradient for {name}"
        assert torch.isfinite(parameter.grad).all(), f"{at(entry)}: {name}"


@pytest.mark.parametrize(("entry", "example"), CASES)
def test_saving_and_opening_changes_nothing(entry: Layer, example: Example) -> None:
    document = around(entry, example)
    assert not check_form(document)
    again = parse(dump(document))
    assert again == document
    assert dump(again) == dump(document)


def others(field: Field) -> list[Any]:
    match field.kind:
        case "bool":
            return [not field.default]
        case "choice":
            return [choice.value for choice in field.choices if choice.value != field.default]
        case "size":
            values: list[Any] = [
                choice.value for choice in field.choices if choice.value != field.default
            ]
            base = field.default if isinstance(field.default, int) else 2
            values += [
                max(int(field.low or 0), base - 1),
                base + 1,
                [base + 1] * (field.dims - 1) + [base + 2] if field.dims > 1 else base + 2,
            ]
            return [value for value in values if value != field.default]
        case "int":
            base = field.default if isinstance(field.default, int) else 1
            return [
                value
                for value in (base - 1, base + 1, 2 * base)
                if field.low <= value <= field.high and value != field.default
            ]
        case "float":
            base = float(field.default or 0.0)
            return [
                v
                for v in (base + 0.25, base / 2, base - 0.25)
                if (field.low is None or v >= field.low)
                and (field.high is None or v <= field.high)
                and v != base
            ]
        case "list":
            return [list(field.default)[::-1], [*field.default, 1]]
    return []


@pytest.mark.parametrize(
    "entry",
    [entry for entry in ENTRIES if entry.kind == "layer" and entry.fields],
    ids=lambda entry: entry.type,
)
def test_each_field_varied_alone_still_builds_or_explains_itself_and_reaches_torch(
    entry: Layer,
) -> None:
    example = entry.examples[0]
    for field in entry.fields:
        tried = (
            [
                value
                for value in (*others(field), 3)
                if value != example.params.get(field.name, field.default)
            ]
            if field.kind == "int"
            else others(field)
        )
        reached = not tried
        for value in tried:
            params = {**example.params, field.name: value}
            form, wrong = entry.read(params)
            assert not wrong, f"{at(entry)}: {wrong}"
            known = know(entry, form, ports_of(entry, example), example.inputs)
            plain = known_of(entry, example)
            if known.outputs is None:
                assert known.misfit is not None, f"{at(entry)}: {field.name} = {value}"
                assert "torch says" not in known.misfit.what, (
                    f"{at(entry)}: {field.name} = {value}: {known.misfit.what}"
                )
                reached = True
                continue
            document = around(entry, example, params)
            net, _, given, source = built(document)
            with torch.no_grad():
                answers(net.eval(), given, document)
            was = built(around(entry, example))[3]
            reached = reached or source != was or plain.outputs != known.outputs
        if field.name == "dropout" and entry.family == "recurrent":
            continue  # acts between two layers only; an example has them
        assert reached, f"{at(entry)}: {field.name} changes nothing"


@pytest.mark.parametrize(
    "entry", [entry for entry in ENTRIES if entry.mistakes], ids=lambda entry: entry.type
)
def test_typical_mistakes_are_explained_in_the_promised_words(entry: Layer) -> None:
    for mistake in entry.mistakes:
        known = known_of(entry, mistake.example)
        assert known.outputs is None, f"{at(entry)} should not take {mistake.example}"
        misfit = known.misfit
        assert misfit is not None, f"{at(entry)}: {mistake.example}"
        said = " ".join((misfit.what, misfit.why, misfit.do, misfit.title))
        assert re.search(mistake.says.replace("{from}", r"\{from\}"), said), f"{at(entry)}: {said}"
        assert "torch says" not in said, f"{at(entry)}: {said}"


@pytest.mark.parametrize(
    "entry", [entry for entry in ENTRIES if entry.initialise], ids=lambda entry: entry.type
)
def test_every_weight_that_a_form_names_is_there_and_begins_as_told(entry: Layer) -> None:
    example = next(
        (one for one in entry.examples if known_of(entry, one).weights), entry.examples[0]
    )
    known = known_of(entry, example)
    document = around(entry, example)
    tried = next(
        node
        for node in document["networks"]["network"]["nodes"].values()
        if node["name"] == "tried"
    )
    for label in entry.initialise:
        paths = weight_paths(entry, label, known)
        assert paths, f"{at(entry)}: {label} is none of {list(known.weights)}"
        tried["init"] = {label: {"type": "constant", "val": 0.125}}
        net = classes(Project(document).source)["network"]()
        for path in paths:
            assert (net.get_parameter(f"tried.{path}") == 0.125).all()


def test_the_reasons_why_an_entry_may_differ_from_onnx_are_a_short_closed_list() -> None:
    assert len(ONNX_REASONS) <= 5
    for entry in ENTRIES:
        assert entry.onnx in ("", *ONNX_REASONS), at(entry)
        assert all(example.onnx in ("", *ONNX_REASONS) for example in entry.examples), at(entry)


def test_every_entry_is_found_where_it_is_written() -> None:
    for entry in ENTRIES:
        file, _, line = place_of(entry).rpartition(":")
        text = Path(file).read_text(encoding="utf-8").splitlines()
        assert text[int(line) - 1].strip(), entry.type
    (threshold,) = (entry for entry in ENTRIES if entry.type == "threshold")
    file, _, line = place_of(threshold).rpartition(":")
    assert Path(file).name == "activation.py"
    assert "threshold" in Path(file).read_text(encoding="utf-8").splitlines()[int(line) - 1]


def test_the_catalogue_has_at_least_130_entries_with_titles_of_their_own() -> None:
    assert len(ENTRIES) >= 130
    titles = [(entry.title, entry.family) for entry in ENTRIES]
    assert len(set(titles)) == len(titles)
