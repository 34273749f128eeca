"""The source: snapshots that people read and tests run, alone, with torch only; the same drawing
gives the same bytes.
"""

from __future__ import annotations

import json
import keyword
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from drawn import document
from walker import Walker, probe

from builder import template
from builder.document.edits import apply
from builder.drawing import blocks, palette
from builder.drawing import graph as graphs
from builder.drawing.sketch import Sketch
from builder.layers import entries as catalogue
from builder.layers import names
from builder.project import Project, open_project
from builder.shapes.shapes import infer_all
from builder.source.job import settings
from builder.source.to_module import classes
from builder.source.to_python import to_python

HERE = Path(__file__).parent
SNAPSHOTS = (
    "digits-cnn",
    "resnet-18",
    "densenet-121",
    "lstm-classifier",
    "seq2seq-attention",
    "vae",
    "gpt-nano",
    "u-net",
)
SMALL = ("digits-cnn", "moons-mlp", "lenet-5", "u-net", "cnn-1d", "lstm-classifier", "gru-classifier", "char-rnn", "text-cnn", "transformer-classifier", "seq2seq-attention", "autoencoder", "two-inputs", "gpt-nano")  # fmt: skip


@pytest.mark.parametrize("name", SNAPSHOTS)
def test_the_source_of_a_template_is_the_one_that_was_read(name: str) -> None:
    path = HERE.parent / "snapshots" / "source" / f"{name}.py"
    document_ = template(name).document
    drawing = graphs.read(document_)
    source = to_python(drawing, infer_all(drawing)).text
    assert source == to_python(graphs.read(document_), infer_all(drawing)).text, (
        "the same drawing gives the same bytes"
    )
    if not path.exists():
        path.write_text(source, encoding="utf-8")
        pytest.fail(f"{path.name} was written: read it as a user will, then run again")
    assert source == path.read_text(encoding="utf-8"), (
        f"delete tests/snapshots/source/{path.name} and run again to renew it, then read it"
    )


@pytest.mark.parametrize(
    "name", ["digits-cnn", pytest.param("seq2seq-attention", marks=pytest.mark.slow)]
)
def test_a_generated_file_runs_alone_with_only_torch(name: str, tmp_path: Path) -> None:
    path = tmp_path / "network.py"
    path.write_text(template(name).source, encoding="utf-8")
    code = (
        "import runpy, sys; found = runpy.run_path(sys.argv[1])\n"
        "nets = {name: cls() for name, cls in found['NETWORKS'].items()}\n"
        "assert nets and not [m for m in sys.modules if m.split('.')[0] in ('builder', 'engine', 'streamlit')]"
    )
    subprocess.run([sys.executable, "-I", "-c", code, str(path)], check=True, cwd=tmp_path)


@pytest.mark.parametrize("name", SMALL)
def test_templates_compute_what_the_walker_computes(name: str) -> None:
    project = template(name)
    graph = project.document["networks"]["network"]
    net = project.module().eval()
    given = probe(graph, batch=2)
    walker = Walker(graph, project.document["blocks"]).eval()
    with torch.no_grad():
        walker(given)
        assert set(walker.state_dict()) == set(net.state_dict())
        walker.load_state_dict(net.state_dict())
        walker.eval()  # its modules came into being with the first batch
        mine, oracle = net(**given), walker(given)
    for key, value in mine.items() if isinstance(mine, dict) else [(next(iter(oracle)), mine)]:
        assert torch.allclose(value, oracle[key], atol=1e-5)
    assert sum(parameter.numel() for parameter in net.parameters()) == project.parameters


def test_every_line_of_a_node_is_where_the_verdict_says() -> None:
    project = template("digits-cnn")
    lines = project.source.splitlines()
    for id_, node in project.networks["network"]["nodes"].items():
        at = project.verdict["lines"]["network"][id_]
        if catalogue.entry(node["type"]).kind == "layer":
            assert all(f"self.{node['name']}" in lines[number - 1] for number in at)


def test_settings_of_nodes_inside_a_repeated_block_reach_the_plan_by_the_paths_of_modules() -> None:
    made = json.loads(json.dumps(template("gpt-nano").document))
    made["networks"]["network"]["nodes"]["n2"]["frozen"] = True
    made["blocks"]["gpt"]["nodes"]["n3"]["lr"] = 0.5
    found = settings(made)
    assert found["network/symbols"]["frozen"] is True
    assert found["network/blocks.3.attention"]["lr"] == 0.5
    paths = dict(classes(Project(made).source)["network"]().named_modules())
    assert all(key.partition("/")[2] in paths for key in found)


def test_a_selection_becomes_a_block_and_comes_apart_again_without_changing_what_is_computed() -> (
    None
):
    before = template("digits-cnn")
    ids = [
        id_
        for id_, node in before.networks["network"]["nodes"].items()
        if catalogue.entry(node["type"]).kind == "layer"
    ]
    grouped = before.apply(blocks.from_selection(before.document, "network", ids[2:6], "Middle"))
    assert not grouped.problems
    assert grouped.parameters == before.parameters
    use = next(
        id_ for id_, node in grouped.networks["network"]["nodes"].items() if node["type"] == "block"
    )
    apart = grouped.apply(blocks.ungroup(grouped.document, "network", use))
    assert not apart.problems
    assert apart.parameters == before.parameters
    with pytest.raises(blocks.CannotGroup, match="comes back"):
        blocks.from_selection(before.document, "network", [ids[0], ids[2]], "Torn")
    with pytest.raises(blocks.CannotGroup, match="Inputs and outputs"):
        blocks.from_selection(
            before.document, "network", list(before.networks["network"]["nodes"]), "All"
        )


@pytest.mark.parametrize("name", ["resnet-18", "gpt-nano", "u-net"])
def test_every_use_of_a_block_in_a_template_comes_apart_into_the_same_number_of_weights(
    name: str,
) -> None:
    project = template(name)
    for _ in range(40):
        uses = [
            id_
            for id_, node in project.networks["network"]["nodes"].items()
            if node["type"] == "block"
        ]
        if not uses:
            break
        project = project.apply(blocks.ungroup(project.document, "network", uses[0]))
    assert not [problem for problem in project.problems if problem.severity == "error"]
    assert project.parameters == template(name).parameters


def test_the_number_of_rounds_of_an_inner_block_can_be_shown_on_the_outer_one() -> None:
    inner = Sketch()
    inner.put(
        "block_out",
        inner.put("dense", inner.put("block_in", name="x"), out_features=6, bias=False),
        name="y",
    )
    held = {"layer": inner.block("Layer")}
    outer = Sketch(held)
    outer.put("block_out", outer.use("layer", outer.put("block_in", name="x")), name="y")
    held["stage"] = outer.block("Stage")
    s = Sketch(held)
    x = s.put("table", features=6)
    s.put("latent", s.use("stage", s.use("stage", x, name="first"), name="second"), name="out")
    project = Project(
        {"format": 1, "name": "p", "networks": {"network": s.graph()}, "blocks": held}
    )
    use = next(id_ for id_, node in held["stage"]["nodes"].items() if node["type"] == "block")
    project = project.apply(blocks.expose(project.document, "stage", use, "repeat"))
    assert project.document["blocks"]["stage"]["exposed"] == {
        "rounds": {"label": "Repeat", "sets": [[use, "repeat", 1]]}
    }
    assert project.parameters == 2 * 36
    second = next(id_ for id_, node in s.nodes.items() if node["name"] == "second")
    path = ["networks", "network", "nodes", second, "params"]
    project = project.apply([{"path": path, "value": {"rounds": 3}}])
    assert project.parameters == 4 * 36
    assert sum(weight.numel() for weight in project.module().parameters()) == 4 * 36
    assert project.apply(blocks.ungroup(project.document, "network", second)).parameters == 4 * 36
    for wrong in (0, 100_000, "three"):
        assert (
            "repeats 1 to 512 times"
            in project.apply([{"path": path, "value": {"rounds": wrong}}]).problems[0].text
        )


def test_what_else_leaves_a_repeated_block_is_not_taken_for_what_goes_into_it_again() -> None:
    inner = Sketch()
    first, second = inner.put("block_in", name="x"), inner.put("block_in", name="x2")
    inner.put("block_out", inner.put("layer_norm", first), name="y")
    inner.put("block_out", inner.put("dense", second, out_features=2), name="y2")
    s = Sketch({"part": inner.block("Part")})
    x = s.put("table", features=6)
    part = s.use("part", x, s.put("tanh", x), repeat=2, shared=True)
    s.put("latent", f"{part}.y2", name="out")
    project = Project(
        {"format": 1, "name": "p", "networks": {"network": s.graph()}, "blocks": s.blocks}
    )
    assert not [problem for problem in project.problems if problem.severity == "error"]
    assert project.module()(torch.zeros(3, 6)).shape == (3, 2)


def test_an_output_that_a_bypassed_layer_does_not_have_is_told() -> None:
    s = Sketch()
    x = s.put("series", length=6, features=4)
    memory = s.put("gru", x, hidden_size=3, num_layers=1)
    s.put("latent", f"{memory}.state", name="out")
    project = Project({"format": 1, "name": "p", "networks": {"network": s.graph()}, "blocks": {}})
    assert not project.problems
    path = ["networks", "network", "nodes", memory, "bypassed"]
    (problem,) = project.apply([{"path": path, "value": True}]).problems
    assert problem.severity == "error"
    assert problem.text.endswith("waits for *state* of **GRU**, which is bypassed.")


def test_several_networks_with_several_inputs_and_outputs_work_everywhere() -> None:
    project = template("vae")
    assert list(project.verdict["classes"]) == ["encoder", "decoder"]
    encoder = project.module("encoder")
    assert set(encoder(torch.zeros(2, 1, 8, 8))) == {"mean", "logvar"}
    assert project.module("decoder")(torch.zeros(2, 4)).shape == (2, 1, 8, 8)


def test_the_names_of_nn_module_are_those_of_this_torch() -> None:
    there = {name for name in dir(torch.nn.Module) if not name.startswith("_")} | {"training"}
    assert there - names.MODULE_NAMES == set()


def test_the_canvas_refuses_the_names_that_the_builder_refuses_and_has_no_list_of_its_own() -> None:
    sent = palette.as_json()["refused"]
    assert {*names.MODULE_NAMES, *names.FILE_NAMES, *keyword.kwlist} <= set(sent)
    assert all(names.why_not(name) for name in sent)
    sources = HERE.parents[1] / "builder" / "ui" / "frontend" / "src"
    spelt = [
        (path.name, name)
        for path in sorted(sources.rglob("*.ts*"))
        for name in ("register_parameter", "nonlocal")
        if name in path.read_text(encoding="utf-8")
    ]
    assert any(sources.rglob("*.ts*")) and not spelt


@pytest.mark.parametrize(
    "path", sorted((HERE / "museum").glob("*.json")), ids=lambda path: path.stem
)
def test_every_saved_project_of_every_released_format_still_opens(path: Path) -> None:
    project = open_project(path)
    assert not [problem for problem in project.problems if problem.severity == "error"]
    assert project.source


def test_undo_of_any_edit_gives_the_same_document_back() -> None:
    made = template("u-net").document
    puts = blocks.from_selection(
        made,
        "network",
        [
            id_
            for id_, node in made["networks"]["network"]["nodes"].items()
            if node["type"] == "block"
        ][:1],
        "One",
    )
    done = apply(made, puts)
    back = apply(done.document, done.inverse).document
    assert json.dumps(back) == json.dumps(made)


def test_shared_weights_and_tied_heads_are_one_module() -> None:
    s = Sketch()
    a = s.put("image", name="left", channels=1, height=8, width=8)
    b = s.put("image", name="right", channels=1, height=8, width=8)
    conv = s.put("conv2d", a, out_channels=4)
    again = s.put("again", b, layer=conv)
    x = s.put("similarity", s.put("flatten", conv), s.put("flatten", again))
    s.put("numbers", x, name="out")
    project: Any = Project(document(s.graph()))
    assert not project.problems
    assert project.parameters == 40
    same = torch.randn(2, 1, 8, 8)
    assert torch.allclose(project.module()(same, same), torch.ones(2, 1))
