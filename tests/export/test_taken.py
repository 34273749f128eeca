"""What is taken away computes what was trained: every template that trains, in onnxruntime alone,
in int8, reopened, and as a script.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from builder import open_project, template, templates
from builder.project import Project
from builder.ui.app.foreign import open_foreign
from engine.export import pack, work
from engine.export.answered_file import ask
from engine.export.network_file import SEEN, NetworkFile
from engine.export.onnx_bytes import NoOnnx, refuse_other_files
from engine.export.own_input import Preparer
from engine.export.reopen import (
    NotOurs,
    keep,
    open_bundle,
    open_onnx,
    read_safetensors,
    write_safetensors,
)
from engine.reading.columns import DataError
from engine.settings import read as read_settings
from engine.trained.opened import Trained, open_trained
from engine.ways.answer import ClassAnswer
from tests.conftest import ROOT

FAST = ("moons-mlp",)


def trainable() -> list[str]:
    """Templates whose data come with scikit-learn, or are made: they train on every machine."""
    from engine.data.sets import find

    ready = []
    for shown in templates():
        data = template(shown.name).plan.get("data") or {}
        if data.get("set") and template(shown.name).plan.get("objective"):
            entry = find(data["set"])
            if entry.group in ("ready", "generated"):
                ready.append(shown.name)
    return ready


every = pytest.mark.parametrize(
    "name", [n if n in FAST else pytest.param(n, marks=pytest.mark.slow) for n in trainable()]
)


@every
def test_an_exported_file_holds_no_folder_of_this_machine(
    trained: Callable[..., Any], name: str, tmp_path: Path
) -> None:
    trained(name).to_onnx(tmp_path / "network.onnx")
    content = (tmp_path / "network.onnx").read_bytes()
    assert "layerloom.about" in NetworkFile.open(tmp_path / "network.onnx").metadata
    for folder in (ROOT, Path.home(), Path(torch.__file__).parent, Path(sys.prefix)):
        assert str(folder).encode() not in content


def answers_alone(opened: Trained, role: str, path: Path) -> None:
    """Random rows and real ones, in a process that has only onnxruntime and numpy."""
    folder = path.parent
    network, net = opened.modules[role], opened.nets[role]
    file = NetworkFile.open(path)
    rng = np.random.default_rng(0)
    rows = next(pack.given_rows(opened, role, file.about, "validation", 50))[0]

    def drawn(
        shape: tuple[int, ...], dtype: str
    ) -> np.ndarray:  # whole numbers are tokens or lengths: 1 to 9 is one of nine steps
        return (
            rng.integers(1, 10, shape).astype(dtype)
            if np.dtype(dtype).kind == "i"
            else rng.normal(size=shape).astype(dtype)
        )

    asked = {
        f"random/{p.name}": drawn((7, *(s or 9 for s in p.shape)), p.dtype) for p in file.inputs
    } | {f"real/{k}": v for k, v in rows.items()}
    np.savez(folder / "asked.npz", **asked)
    alone = (
        "import sys, numpy as np, onnxruntime\n"
        "asked = np.load('asked.npz'); session = onnxruntime.InferenceSession(sys.argv[1]); found = {}\n"
        "for kind in ('random', 'real'):\n"
        "    given = {i.name: asked[f'{kind}/{i.name}'] for i in session.get_inputs()}\n"
        "    for output, value in zip(session.get_outputs(), session.run(None, given)): found[f'{kind}/{output.name}'] = value\n"
        "np.savez('found.npz', **found); assert not {'torch', 'engine', 'builder'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-I", "-c", alone, str(path)], cwd=folder, check=True)
    found = np.load(folder / "found.npz")
    output = file.about["answer"]["output"]
    for kind in ("random", "real"):
        given = [torch.from_numpy(asked[f"{kind}/{port.name}"]) for port in file.inputs]
        steps = file.about["inputs"][file.inputs[0].name].get("steps")
        for shift, scale in zip(*(steps["shifts"], steps["scales"]), strict=True) if steps else ():
            given = [
                (
                    (x.double() - torch.tensor(shift, dtype=torch.float64))
                    / torch.tensor(scale, dtype=torch.float64)
                ).float()
                if x.is_floating_point()
                else x
                for x in given
            ]
        with torch.no_grad():
            expected = network(*given)
        expected = expected[output] if isinstance(expected, dict) else expected
        np.testing.assert_allclose(
            found[f"{kind}/{output}"], expected.numpy(), atol=1e-3, rtol=1e-3
        )
    assert net.fields


@pytest.mark.slow
@every
def test_a_trained_template_is_the_same_in_onnxruntime_alone_and_small_in_int8(
    trained: Callable[..., Any], name: str, tmp_path: Path
) -> None:
    run = trained(name)
    opened = open_trained(run.folder)
    for role in opened.modules:
        file = tmp_path / f"{role}.onnx"
        report = run.to_onnx(file, role=role)
        assert report["difference"] < 1e-4
        # Where nothing can be known, as at letters drawn by lot, two answers may be as likely.
        assert (report["agreement"] or 1.0) > 0.99
        answers_alone(opened, role, file)
    # int8
    small = work.do("int8", run)
    assert small["bytes"] < small["before"] * 1.6
    if small["score"] and small["score"]["rows"] >= 50 and "accuracy" in small["score"]["name"]:
        assert small["score"]["value"] > small["score_before"]["value"] - 0.1
    # the way back
    again = open_project(tmp_path / f"{opened.asked}.onnx")
    assert again.networks == template(name).networks


def test_the_weights_in_the_file_are_those_of_the_run_bit_for_bit(
    trained: Callable[..., Any], tmp_path: Path
) -> None:
    run = trained("digits-cnn")
    run.to_onnx(tmp_path / "network.onnx")
    document = keep(open_onnx((tmp_path / "network.onnx").read_bytes(), json.loads), tmp_path)
    sha = document["weights"]["network"]["sha"]
    again = read_safetensors((tmp_path / f"{sha}.safetensors").read_bytes())
    kept = read_safetensors(run.weights.read_bytes())
    assert set(again) == set(kept)
    assert all(np.array_equal(again[name], kept[name]) for name in kept)
    assert document["plan"]["begin_from"] == {"network": {"sha": sha, "match": "names"}}


def test_a_bundle_opens_again_with_the_same_weights_and_a_changed_one_is_refused(
    trained: Callable[..., Any], tmp_path: Path
) -> None:
    run = trained("digits-cnn")
    work.do("bundle", run)
    content = (pack.folder_of(run) / "bundle.zip").read_bytes()
    bundle = tmp_path / "b.zip"
    bundle.write_bytes(content)
    document = keep(open_bundle(bundle, json.loads), tmp_path)
    sha = document["weights"]["network"]["sha"]
    again = read_safetensors((tmp_path / f"{sha}.safetensors").read_bytes())
    kept = read_safetensors(run.weights.read_bytes())
    assert all(np.array_equal(again[name], kept[name]) for name in kept)
    assert open_project(bundle).networks == template("digits-cnn").networks
    asked = replace(read_settings(), home=run.home)
    begun = open_foreign("b.zip", content, asked, lambda share, text: None)
    job = Project(begun).job()
    job["plan"]["epochs"] = 1
    job["plan"]["learners"]["network"]["optimizer"] = {"type": "sgd", "options": {"lr": 0.0}}
    from engine.run.run import start

    same = start(job, folder=run.home).wait(180)
    assert same.state == "finished", same.cause
    again = read_safetensors(same.weights.read_bytes())  # type: ignore[union-attr]
    assert all(np.array_equal(again[name], kept[name]) for name in kept), (
        "it begins from the very weights"
    )
    changed = tmp_path / "changed.zip"
    with zipfile.ZipFile(bundle) as old, zipfile.ZipFile(changed, "w") as new:
        for one in old.namelist():
            data = old.read(one)
            new.writestr(
                one, data[:-4] + b"\x00\x00\x80\x3f" if one.startswith("weights/") else data
            )
    with pytest.raises(NotOurs, match="damaged or changed"):
        open_bundle(changed, json.loads)
    for bad in (b"", b"PK\x03\x04", content[: len(content) // 2]):
        changed.write_bytes(bad)
        with pytest.raises(DataError, match="damaged or cut off"):
            open_bundle(changed, json.loads)


@pytest.mark.slow
def test_the_pack_answers_a_person_with_the_nearest_training_samples(
    trained: Callable[..., Any],
) -> None:
    run = trained("digits-cnn")
    here = pack.pack_of(run)
    from engine.export.nearest import Nearest

    network = NetworkFile.open(here / "model.onnx")
    opened = open_trained(run.folder)
    given, _, places = next(pack.given_rows(opened, "network", network.about, "train", 1))
    found = Nearest(here).find(network.run(given)[SEEN][0])
    assert found[0]["row"] == int(opened.data.parts["train"].rows[places[0]])
    assert found[0]["distance"] < 1e-2
    assert found[0]["picture"].startswith("data:image/png;base64,")
    plain = NetworkFile.open(here / "network.onnx")
    assert plain.outputs == ["out", "probabilities"]
    np.testing.assert_allclose(plain.run(given)["out"], network.run(given)["out"], atol=1e-5)


def test_a_drawing_is_brought_to_the_training_pictures(trained: Callable[..., Any]) -> None:
    import base64
    import io

    from PIL import Image

    network = NetworkFile.open(pack.pack_of(trained("digits-cnn")) / "model.onnx")
    preparer = Preparer(network)
    paper = np.full((280, 280), 255, np.uint8)
    paper[40:120, 120:140] = 0  # a small stroke, off the middle
    out = io.BytesIO()
    Image.fromarray(paper).save(out, "PNG")
    given, _ = preparer.picture(out.getvalue(), drawn=True)
    ink = given["image"][0, 0]
    assert ink.shape == (8, 8)
    assert ink[:, [0, 7]].max() == 0, "the background is dark as in training"
    assert ink.max(1).min() > 0.2, "it fills the height as training digits do"
    told = ask(trained("digits-cnn"), drawing=base64.b64encode(out.getvalue()).decode())
    assert told["predictions"][0]["class"] in "0123456789"


@pytest.mark.slow
def test_the_training_script_runs_where_nothing_of_ours_is(
    trained: Callable[..., Any], tmp_path: Path
) -> None:
    run = trained("digits-cnn")
    told = work.do("script", run)
    with zipfile.ZipFile(pack.folder_of(run) / "script.zip") as archive:
        archive.extractall(tmp_path)
    text = (tmp_path / "train.py").read_text()
    assert "layerloom" not in text.lower()
    assert not [
        line
        for line in text.splitlines()
        if line.startswith(("import engine", "from engine", "import builder", "from builder"))
    ]
    done = subprocess.run(
        [sys.executable, "-I", "train.py", "--epochs", "2"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "epoch 2: training loss" in done.stdout
    assert (tmp_path / "weights.pt").exists()
    assert {
        line.split("==")[0] for line in (tmp_path / "requirements.txt").read_text().split()
    } <= {"torch", "numpy", "scikit-learn"}
    assert told["said"]


def test_a_model_card_names_data_licence_score_and_limits(trained: Callable[..., Any]) -> None:
    run = trained("digits-cnn")
    work.do("card", run)
    card = (pack.folder_of(run) / "card.md").read_text()
    for said in (
        "## Data",
        "Licence of the data: CC BY 4.0",
        "95 % interval",
        "## Limits",
        "269 validation",
    ):
        assert said in card


def test_a_run_without_weights_says_so(trained: Callable[..., Any], tmp_path: Path) -> None:
    class Bare:
        name, weights = "bare", None

    with pytest.raises(work.WorkError, match="no trained weights yet"):
        work.do("pack", Bare())  # type: ignore[arg-type]


# ---- traps ---------------------------------------------------------------------------------------
def small_export(
    network: torch.nn.Module, rows: dict[str, torch.Tensor], **facts: Any
) -> tuple[dict[str, Any], bytes]:
    from engine.export.onnx import export_network

    about = {
        "inputs": {name: dict(facts) for name in rows},
        "answer": {"kind": "raw", "output": ""},
    }
    return export_network(network, rows, rows, about, {})


@pytest.mark.parametrize(
    "kind",
    [
        "LSTM",
        pytest.param("GRU", marks=pytest.mark.slow),
        pytest.param("RNN", marks=pytest.mark.slow),
    ],
)
def test_recurrent_layers_take_any_length_however_often_they_are_exported(kind: str) -> None:
    class Reader(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.layer = getattr(torch.nn, kind)(3, 5, batch_first=True, bidirectional=True)
            self.head = torch.nn.Linear(10, 2)

        def forward(self, series: torch.Tensor) -> torch.Tensor:
            return self.head(self.layer(series)[0][:, -1])

    for _ in range(2):  # torch's own exporter works once a process
        network = Reader().eval()
        told, content = small_export(
            network,
            {"series": torch.randn(6, 12, 3)},
            kind="series",
            names=["time", "features"],
            shape=[12, 3],
        )
        assert told["notes"] == []
        session = onnxruntime.InferenceSession(content)
        for length, batch in ((4, 1), (31, 3)):
            x = torch.randn(batch, length, 3)
            np.testing.assert_allclose(
                session.run(None, {"series": x.numpy()})[0], network(x).detach().numpy(), atol=1e-5
            )


def test_a_weight_that_two_layers_share_is_quantised_for_each_of_them() -> None:
    from engine.export.quantise import quantised

    class Tied(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.a, self.b = torch.nn.Linear(16, 16), torch.nn.Linear(16, 16)
            self.b.weight = self.a.weight

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return self.b(torch.relu(self.a(x)))

    network = Tied().eval()
    rows = torch.randn(32, 16)
    _, content = small_export(network, {"x": rows})
    made, _ = quantised(content)
    exact = network(rows).detach().numpy()
    small = onnxruntime.InferenceSession(made).run(None, {"x": rows.numpy()})[0]
    assert np.abs(exact - small).max() < 0.05 * np.abs(exact).max()


def test_shapes_that_the_exporter_left_do_not_stop_the_quantiser() -> None:
    from engine.export.quantise import quantised

    _, content = small_export(
        torch.nn.Sequential(torch.nn.Linear(8, 32), torch.nn.ReLU(), torch.nn.Linear(32, 4)).eval(),
        {"x": torch.randn(4, 8)},
    )
    model = onnx.load_model_from_string(content)
    model.graph.value_info.append(
        onnx.helper.make_tensor_value_info(model.graph.node[0].output[0], 1, [99, 99])
    )
    assert quantised(model.SerializeToString())[0]


def test_a_layer_that_onnx_cannot_express_is_named_with_what_would_work() -> None:
    from engine.export.onnx import ExportError

    class Odd(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.conv1 = torch.nn.Conv2d(1, 2, 3)
            self.pool1 = torch.nn.FractionalMaxPool2d(2, output_size=3)

        def forward(self, image: torch.Tensor) -> torch.Tensor:
            return self.pool1(self.conv1(image))

    with pytest.raises(
        ExportError,
        match=r"\*\*pool1\*\* \(FractionalMaxPool2d\) cannot be written as ONNX\. Use a plain Max pool",
    ):
        small_export(Odd().eval(), {"image": torch.randn(4, 1, 8, 8)})


def test_a_file_that_computes_something_else_is_not_given_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from engine.export import onnx as to_onnx

    true_program = to_onnx.program_of

    def wrong(*arguments: Any) -> Any:
        model = true_program(*arguments)
        weight = next(one for one in model.graph.initializer if len(one.dims) == 2)
        weight.CopyFrom(
            onnx.numpy_helper.from_array(onnx.numpy_helper.to_array(weight) * 1.5, weight.name)
        )
        return model

    monkeypatch.setattr(to_onnx, "program_of", wrong)
    with pytest.raises(to_onnx.ExportError, match="differs from torch by"):
        small_export(torch.nn.Linear(4, 2).eval(), {"x": torch.randn(4, 4)})


def test_an_onnx_file_that_reads_other_files_is_refused_before_any_loader() -> None:
    tensor = onnx.TensorProto(name="w", data_type=1, dims=[4])
    tensor.data_location = onnx.TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value=".streamlit/secrets.toml")
    plain = onnx.helper.make_model(onnx.helper.make_graph([], "g", [], []))
    hidden = onnx.helper.make_node("Constant", [], ["c"], value=tensor)
    places = [
        onnx.helper.make_graph([], "g", [], [], [tensor]),
        onnx.helper.make_graph([hidden], "g", [], []),
        onnx.helper.make_graph(
            [
                onnx.helper.make_node(
                    "If", ["x"], ["y"], then_branch=onnx.helper.make_graph([hidden], "t", [], [])
                )
            ],
            "g",
            [],
            [],
        ),
    ]
    refuse_other_files(plain.SerializeToString())
    for graph in places:
        with pytest.raises(NoOnnx, match="another file"):
            refuse_other_files(onnx.helper.make_model(graph).SerializeToString())


def test_bytes_that_are_no_onnx_end_in_a_sentence() -> None:
    rng = np.random.default_rng(0)
    model = onnx.helper.make_model(onnx.helper.make_graph([], "g", [], [])).SerializeToString()
    for content in (b"", b"\x00", b"PK\x03\x04", model[:7], *(rng.bytes(200) for _ in range(50))):
        with pytest.raises(NoOnnx):
            NetworkFile(content)


def test_names_that_are_code_stay_texts_in_the_script() -> None:
    from engine.export.script.write import objective_of, write_script
    from engine.plan.plan import read

    plan = read(template("digits-cnn").job()["plan"])
    text = write_script(
        plan,
        template("digits-cnn").source,
        'a"""\nimport os; os.system("x")\n#\\',
        objective_of(plan, plan.data.offer),
        {"network": ["image"]},
        {"network": "out"},
    ).text
    import ast

    assert not [
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Import) and any(name.name == "os" for name in node.names)
    ]


def test_safetensors_are_written_as_the_library_reads_them(tmp_path: Path) -> None:
    from safetensors.numpy import load

    tensors = {"a": np.arange(6, dtype=np.float32).reshape(2, 3), "b": np.array(3, np.int64)}
    content = write_safetensors(tensors)
    assert all(np.array_equal(load(content)[name], tensors[name]) for name in tensors)
    assert all(np.array_equal(read_safetensors(content)[name], tensors[name]) for name in tensors)
    for bad in (b"", b"\xff" * 8, content[:20], content[:-1], content.replace(b"F32", b"F64")):
        with pytest.raises(NotOurs):
            read_safetensors(bad)


def test_a_file_of_many_rows_comes_back_with_answers_and_says_which_rows_do_not_fit(
    tmp_path: Path,
) -> None:
    from engine.export.answered_file import predict_file
    from tests.export.conftest import mlp

    network = NetworkFile.open(mlp(tmp_path / "m.onnx"))
    (tmp_path / "in.csv").write_text(
        "id;c0;c1;c2;c3\n"
        + "".join(f"=cmd{k};{k};1;2;3\n" for k in range(1200))
        + "bad;much;1;2;3\nshort;1\n"
    )
    shares: list[float] = []
    told = predict_file(
        network, tmp_path / "in.csv", tmp_path / "out.csv", lambda share, text: shares.append(share)
    )
    assert (told["rows"], told["refused"]) == (1202, 2)
    assert shares == sorted(shares)
    assert len(shares) >= 3
    lines = (tmp_path / "out.csv").read_text().splitlines()
    assert lines[0].startswith("id,c0,c1,c2,c3,prediction,probability,probability of class 0")
    assert lines[1].startswith("'=cmd0,")
    assert "needs a number" in lines[1201]
    single = network.answers(network.run(network.fit({"row": [[5, 1, 2, 3]]})))[0]
    assert isinstance(single, ClassAnswer)
    assert lines[6].split(",")[5] == single.class_


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("id;c0;c1;c2;c3\nä;0,5;1,5;2,5;3,5\nö;1,5;1,5;2,5;x\n", "cp1252"),
        ("id\tc0\tc1\tc2\tc3\nä\t0.5\t1.5\t2.5\t3.5\nö\t1.5\t1.5\t2.5\tx\n", "utf-16"),
        ('id,c0,c1,c2,c3\r\n"ä",0.5, 1.5,2.5,3.5\r\n"ö",1.5,1.5,2.5,x\r\n', "utf-8-sig"),
    ],
)
def test_a_file_is_cut_into_rows_as_the_data_page_cuts_it(
    text: str, encoding: str, tmp_path: Path
) -> None:
    from engine.export.answered_file import predict_file
    from tests.export.conftest import mlp

    network = NetworkFile.open(mlp(tmp_path / "m.onnx"))
    (tmp_path / "in.csv").write_bytes(text.encode(encoding))
    report = predict_file(
        network, tmp_path / "in.csv", tmp_path / "out.csv", lambda share, text: None
    )
    assert (report["rows"], report["refused"]) == (2, 1)
    with open(tmp_path / "out.csv", newline="", encoding="utf-8") as out:
        answered = list(csv.DictReader(out))
    assert [row["id"] for row in answered] == ["ä", "ö"]
    single = network.answers(network.run(network.fit({"row": [[0.5, 1.5, 2.5, 3.5]]})))[0]
    assert isinstance(single, ClassAnswer)
    assert answered[0]["prediction"] == single.class_


@pytest.mark.slow
def test_the_report_is_json_that_a_page_can_read(trained: Callable[..., Any]) -> None:
    told = work.do("speed", trained("digits-cnn"), each=0.2)
    assert json.dumps(told, allow_nan=False)
    assert {row["name"] for row in told["rows"]} >= {"torch", "onnxruntime"}
    assert all(
        0 < row["p50"] <= row["p95"] <= row["p99"] and row["rows_a_second"] > 0
        for row in told["rows"]
    )


# ---- everything at once, and the lines for a program ---------------------------------------------
@every
def test_the_lines_for_a_program_run_beside_the_file(
    trained: Callable[..., Any], name: str, tmp_path: Path
) -> None:
    from engine.export.network_file import read_about
    from engine.export.onnx_bytes import metadata
    from engine.export.program_lines import program_lines

    here = pack.pack_of(trained(name))
    content = (here / "network.onnx").read_bytes()
    (tmp_path / "network.onnx").write_bytes(content)
    lines = program_lines(read_about(metadata((here / "model.onnx").read_bytes())))
    assert SEEN not in lines
    outputs = NetworkFile(content).outputs
    asked = subprocess.run(
        [sys.executable, "-c", f"{lines}\nprint({outputs[0]}.shape[0])"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 0, f"{lines}\n{asked.stderr}"
    assert int(asked.stdout) >= 1


@pytest.mark.slow
def test_everything_is_one_zip_with_the_files_that_each_thing_gives_alone(
    trained: Callable[..., Any],
) -> None:
    from engine.export import taken

    run = trained("moons-mlp")
    report = work.do("everything", run)
    here = pack.folder_of(run)
    with zipfile.ZipFile(here / "everything.zip") as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == sorted(report["files"])
        for name in archive.namelist():
            place = taken.place_of(run, name)
            assert place is not None
            assert archive.read(name) == place.read_bytes()
    assert {"network.onnx", "weights.safetensors", "network.py", "card.md", "bundle.zip"} <= set(
        report["files"]
    )
    assert report["left_out"] == []
    last = taken.made_last(run)
    assert last[0]["file"] == "everything.zip"
    assert last[0]["bytes"] == report["bytes"]
    assert [file["made"] for file in last] == sorted((f["made"] for f in last), reverse=True)
