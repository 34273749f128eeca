"""Every kind of data on its way out: raw rows through the file's own preparation, numbers in their
own unit, series and texts of any length.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch
from PIL import Image

from engine.export import pack, work
from engine.export.answered_file import ask, predict_file
from engine.export.nearest import Nearest
from engine.export.network_file import Misfit, NetworkFile
from engine.export.onnx import Taken
from engine.export.own_input import Preparer, prepare
from engine.trained.opened import open_trained
from engine.ways.answer import ClassAnswer, MaskAnswer

TABLE = """from torch import nn

class Table(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense1 = nn.Linear({inputs}, 16)
        self.relu1 = nn.ReLU()
        self.dense2 = nn.Linear(16, {outputs})

    def forward(self, row):
        return self.dense2(self.relu1(self.dense1(row)))

NETWORKS = {{"network": Table}}
"""

READER = """from torch import nn

class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.{kind} = nn.{layer}(1, 8, batch_first=True)
        self.dense = nn.Linear(8, {outputs})

    def forward(self, series):
        x, _ = self.{kind}(series)
        return self.dense(x[:, -1])

NETWORKS = {{"network": Reader}}
"""

WRITER = """from torch import nn

class Writer(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding({symbols}, 8)
        self.gru = nn.GRU(8, 16, batch_first=True)
        self.dense = nn.Linear(16, {symbols})

    def forward(self, text):
        x, _ = self.gru(self.embedding(text))
        return self.dense(x)

NETWORKS = {{"network": Writer}}
"""


@pytest.mark.slow
@pytest.mark.parametrize("transform", ["standardise", "scale", "robust-scale"])
def test_raw_rows_go_into_the_file_as_they_stand_in_the_data(
    trained_source: Callable[..., Any], transform: str
) -> None:
    source, steps = TABLE.format(inputs=4, outputs=3), [{"type": transform}]
    run = trained_source(source, "iris", "classify", {"row": "row"}, transforms=steps)
    network = NetworkFile.open(pack.pack_of(run) / "network.onnx")
    assert network.about["prepares"]
    assert "in the data" in network.about["expects"]
    opened = open_trained(run.folder)
    part = opened.data.parts["validation"]
    raw = np.stack(
        [opened.data.raw.columns[name].values[part.rows] for name in opened.data.recipe.inputs],
        axis=1,
    ).astype(np.float32)
    with torch.no_grad():
        expected = opened.modules["network"](torch.from_numpy(part.fields["row"]))
    got = network.run({"row": raw})
    np.testing.assert_allclose(got["out"], expected.numpy(), atol=1e-4)
    np.testing.assert_allclose(got["probabilities"], torch.softmax(expected, 1).numpy(), atol=1e-5)
    # the same through a person's row, and through a page's
    names = [one["name"] for one in network.about["rows"]]
    given, _ = prepare(
        Preparer(network), {"rows": [dict(zip(names, map(float, raw[0]), strict=True))]}
    )
    np.testing.assert_allclose(network.run(network.fit(given))["out"], got["out"][:1], atol=1e-5)
    found = Nearest(pack.folder_of(run)).find(np.zeros(16))
    assert set(found[0]["shown"]) == set(names)
    assert found[0]["label"] in ("setosa", "versicolor", "virginica")
    with pytest.raises(Misfit, match="lacks the column"):
        Preparer(network).rows([{names[0]: 1.0}])


@pytest.mark.slow
def test_a_number_is_answered_in_its_own_unit(trained_source: Callable[..., Any]) -> None:
    run = trained_source(
        TABLE.format(inputs=10, outputs=1),
        "diabetes",
        "regress",
        {"row": "row"},
        output="numbers",
        epochs=40,
        batch=16,
    )
    network = NetworkFile.open(pack.pack_of(run) / "network.onnx")
    row = network.about["example"]["rows"]
    told = ask(run, rows=row)["predictions"][0]["value"]
    assert 25 < told < 350, "progression of the disease, not its standardised form"
    given, _ = prepare(Preparer(network), {"rows": row})
    assert network.run(network.fit(given))["in_its_own_unit"][0, 0] == pytest.approx(told, rel=1e-4)


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "layer"), [("lstm", "LSTM"), ("rnn", "RNN")])
def test_a_series_may_have_another_length_in_the_exported_file(
    trained_source: Callable[..., Any], kind: str, layer: str, tmp_path: Path
) -> None:
    from engine.data.opening import open_data

    data, objective, want = (
        ("waves", "classify-series", "scores")
        if kind == "lstm"
        else ("seasons", "forecast", "numbers")
    )
    signature = open_data({"set": data}).signature
    target = signature.target_field
    assert target is not None
    outputs = len(target.classes) if kind == "lstm" else target.shape[0]
    run = trained_source(
        READER.format(kind=kind, layer=layer, outputs=outputs),
        data,
        objective,
        {"series": "series"},
        output=want,
    )
    told = run.to_onnx(tmp_path / "n.onnx")
    assert told["notes"] == []
    session = onnxruntime.InferenceSession(tmp_path / "n.onnx")
    network = open_trained(run.folder, with_data=False).modules["network"]
    for length in (5, 200):
        x = torch.randn(2, length, 1)
        with torch.no_grad():
            np.testing.assert_allclose(
                session.run(["out"], {"series": x.numpy()})[0], network(x).numpy(), atol=1e-4
            )
    file = NetworkFile.open(pack.pack_of(run) / "network.onnx")
    steps = file.about["series"]["steps"]
    arrays = Preparer(file).series(" ".join(str(np.sin(k)) for k in range(steps)))
    assert file.answers(file.run(file.fit(arrays)))
    with pytest.raises(Misfit, match=f"this network takes {steps}"):
        Preparer(file).series("1 2 3")


@pytest.mark.slow
def test_symbols_outside_the_vocabulary_are_refused(
    trained_source: Callable[..., Any], tmp_path: Path
) -> None:
    from engine.data.opening import open_data

    symbols = open_data({"set": "copy"}).signature.fields["text"].vocabulary
    run = trained_source(WRITER.format(symbols=symbols), "copy", "next-token", {"text": "text"})
    told = run.to_onnx(tmp_path / "n.onnx")
    assert told["difference"] < 1e-4
    network = NetworkFile.open(tmp_path / "n.onnx")
    assert network.answers(network.run(network.fit({"text": [[1, 2, 3]]})))
    for bad in ([[symbols]], [[-1]], [[1.5]]):
        with pytest.raises(Misfit, match="whole numbers"):
            network.fit({"text": bad})


@pytest.mark.slow
def test_rows_of_unequal_length_are_read_each_to_its_own_end() -> None:
    from tests.export.test_taken import small_export

    space: dict[str, Any] = {}
    exec(PACKED, space)
    network = space["NETWORKS"]["network"]().eval()
    rows = {"text": torch.randint(1, 9, (6, 12)), "text_length": torch.tensor([12, 3, 5, 1, 12, 7])}
    from engine.export.onnx import export_network

    facts = {
        "text": {"kind": "tokens", "names": ["time"], "shape": [12]},
        "text_length": {"kind": "length", "shape": [], "names": []},
    }
    told, content = export_network(
        network, rows, rows, {"inputs": facts, "answer": {"kind": "raw", "output": ""}}, {}
    )
    assert told["difference"] < 1e-5
    assert told["notes"] == []
    session = onnxruntime.InferenceSession(content)
    for length in (4, 20):
        given = {
            "text": torch.randint(1, 9, (3, length)),
            "text_length": torch.tensor([length, 1, 2]),
        }
        with torch.no_grad():
            expected = network(**given)
        np.testing.assert_allclose(
            session.run(None, {name: t.numpy() for name, t in given.items()})[0],
            expected.numpy(),
            atol=1e-5,
        )
    assert small_export


PACKED = """import torch
from torch import nn

def run_packed(layer, x, length, state=None):
    packed = nn.utils.rnn.pack_padded_sequence(x, length.cpu(), batch_first=True, enforce_sorted=False)
    packed, state = layer(packed, state)
    x, _ = nn.utils.rnn.pad_packed_sequence(packed, batch_first=True, total_length=x.shape[1])
    return x, state

class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(9, 4)
        self.lstm = nn.LSTM(4, 6, num_layers=2, bidirectional=True, batch_first=True)
        self.dense = nn.Linear(12, 3)

    def forward(self, text, text_length):
        x, (last, _) = run_packed(self.lstm, self.embedding(text), text_length)
        return self.dense(torch.cat([last[-2], last[-1]], 1)) + x.sum(1)[:, :3]

NETWORKS = {"network": Reader}
"""


@pytest.fixture(scope="module")
def answered_run(own_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Of a table whose marks, days and codes for nothing could be read in two ways."""
    from engine.data.looking.own_file import data_part, open_data_part
    from engine.run.run import start

    lines = [
        f"{k % 9 + 1}.{100 + k};{999 if k % 5 == 0 else k % 60},5;{k % 12 + 1:02}/{k % 9 + 1:02}/2024;{'no' if k % 2 else 'yes'}"
        for k in range(240)
    ]
    file = tmp_path_factory.mktemp("answered") / "staff.csv"
    file.write_text("\n".join(["pay;age;since;stays", *lines]).replace("999,5", "999") + "\n")

    def run(*inputs: str, **steps: Any) -> Any:
        data = data_part(
            file, "stays", folder=own_home, inputs=inputs, nothing={"age": ["999"]},
            decimal=",", dates={"since": "%m/%d/%Y"}, **steps,
        )  # fmt: skip
        wide = open_data_part(data, own_home).signature.fields["row"].shape[0]
        plan = {
            "data": data, "epochs": 1, "batch": 64,
            "objective": {"type": "classify", "roles": {"network": "network"}, "inputs": {"network": {"row": "row"}}, "outputs": {"network": {"scores": "out"}}},
        }  # fmt: skip
        job = {"format": 1, "name": "staff", "source": TABLE.format(inputs=wide, outputs=2)}
        project = {"format": 1, "name": "staff", "networks": {}, "plan": plan}
        made = start({**job, "plan": plan, "project": project}, folder=own_home).wait(180)
        assert made.state == "finished", made.cause
        return made

    return run


def test_codes_for_nothing_become_gaps_before_gaps_are_filled() -> None:
    """As float32 gives them: a code with a fraction has other digits there."""
    steps = {
        "shifts": [[1.0, 2.0]], "scales": [[1.0, 1.0]], "ends": [[None, None]],
        "gaps": [None, 31.5], "nothing": [[], [999.0, -1.1]],
    }  # fmt: skip
    about = {"inputs": {"row": {"steps": steps}}, "answer": {"kind": "raw", "output": "out"}}
    rows = torch.tensor([[3, 999], [3, np.nan], [3, -1.1], [3, 998], [999, 31.5]])
    answers = Taken(torch.nn.Identity(), about)(rows)
    assert answers.tolist() == [[2, 29.5], [2, 29.5], [2, 29.5], [2, 996], [998, 29.5]]


@pytest.mark.slow
def test_codes_for_nothing_are_missing_in_every_file_that_prepares_rows_itself(
    answered_run: Any,
) -> None:
    steps = [{"type": "impute", "options": {"flag": False}}, {"type": "standardise"}]
    run = answered_run("pay", "age", transforms=steps)
    work.do("int8", run)
    files = sorted(pack.pack_of(run).rglob("*.onnx"))
    assert len(files) >= 3, "the network, the one with features, and its int8 form"
    for file in files:
        network = NetworkFile.open(file)
        assert network.about["prepares"], file.name
        raw = np.array([[1930, 999], [1930, np.nan], [1930, 998]], np.float32)
        code, gap, number = network.run({"row": raw})["out"]
        assert np.isfinite(gap).all()
        np.testing.assert_array_equal(code, gap, err_msg=file.name)
        assert np.abs(number - gap).max() > 1e-3, "a number beside the code is none"


@pytest.mark.slow
def test_what_was_answered_when_it_learned_holds_for_rows_and_files(
    answered_run: Any, tmp_path: Path
) -> None:
    run = answered_run("pay", "age", "since")
    network = NetworkFile.open(pack.pack_of(run) / "model.onnx")
    as_typed = {"pay": "1.930", "age": "999", "since": "02/01/2024"}
    as_meant = {"pay": 1930.0, "age": None, "since": "2024-02-01"}
    typed, meant = (prepare(Preparer(network), {"rows": [row]})[0] for row in (as_typed, as_meant))
    np.testing.assert_array_equal(typed["row"], meant["row"])
    # a file of one row says nothing about its marks, and its day could be a month
    file, out = tmp_path / "one.csv", tmp_path / "out.csv"
    file.write_text("pay;age;since\n1.930;999;02/01/2024\n")
    assert predict_file(network, file, out, lambda share, text: None)["refused"] == 0
    by_file = out.read_text().splitlines()[1].split(",")[3:]
    assert by_file[:1] == [ask(run, rows=[as_meant])["predictions"][0]["class"]]
    # what a program has written has points, whatever was answered
    file.write_text("pay,age,since\n1.930,,2024-02-01\n")
    predict_file(network, file, out, lambda share, text: None, by_program=True)
    small = ask(run, rows=[as_meant | {"pay": 1.93}])["predictions"][0]
    assert out.read_text().splitlines()[1].split(",")[3] == small["class"]


def test_a_level_that_the_data_never_had_is_said_and_counts_as_missing() -> None:
    rows = [
        {"name": "town", "type": "category", "levels": ["Ulm", "Rom"]},
        {"name": "pay", "type": "number"},
    ]
    preparer = Preparer(SimpleNamespace(about={"rows": rows}, inputs=()))  # type: ignore[arg-type]
    said = preparer.unseen(
        [
            {"town": "Ulm", "pay": 1},
            ["Roma", 2],
            {"town": None, "pay": 3},
            {"town": " Rom ", "pay": 4},
        ]
    )
    assert said == [
        [],
        ["'Roma' is no town that the data had, so it counts as missing. Did you mean 'Rom'?"],
        [],
        [],
    ]


PAINTER = """from torch import nn

class Painter(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1)
        self.relu1 = nn.ReLU()
        self.conv2 = nn.Conv2d(8, 4, 1)

    def forward(self, image):
        return self.conv2(self.relu1(self.conv1(image)))

NETWORKS = {"network": Painter}
"""


@pytest.mark.slow
@pytest.mark.parametrize("loss", ["cross-entropy", "dice"])
def test_a_network_that_paints_goes_out_as_a_file_a_script_and_a_card(
    trained_source: Callable[..., Any], loss: str
) -> None:
    from engine.export.model_card import make_card
    from engine.export.script.make import make_script
    from engine.trained.afterwards import look, show_rows

    run = trained_source(PAINTER, "shapes", "segment", {"image": "image"}, loss={"type": loss})
    trained = open_trained(run.folder)
    network = NetworkFile.open(pack.pack_of(run) / "model.onnx")
    held = trained.data.parts["validation"]
    said = trained.way.answer(trained, {"image": held.fields["image"][:5]})
    assert (
        network.answers(
            network.run(network.fit({"image": held.fields["image"][:5].astype(np.float32) / 255}))
        )
        == said
    )
    assert isinstance(said[0], MaskAnswer)
    assert np.array(said[0].mask).shape == (32, 32)
    assert sum(said[0].shares.values()) == pytest.approx(1.0)
    assert make_script(run, lambda share, text: None)["files"] == [
        "data.npz",
        "requirements.txt",
        "train.py",
    ]
    card = make_card(run, lambda share, text: None)
    report = run.evaluate()
    assert card["score"]["name"] == "accuracy of points"
    assert card["score"]["value"] == pytest.approx(report["scores"]["accuracy"]["value"])
    assert report["scores"]["iou"]["value"] == pytest.approx(run.metrics["validation/iou"])
    (worst,) = (figure for figure in report["figures"] if figure["figure"] == "worst")
    shown = show_rows(run, [worst["samples"][0]["row"]])
    assert len(shown["masks"]["said"]) == len(shown["masks"]["truth"]) == 4 * -(-32 * 32 // 3)
    live = look(run, [], 0, ["predictions"])["predictions"]
    assert (live["figure"], live["size"], len(live["fixed"])) == ("masks-said", [32, 32], 9)
    assert live["worst"][0]["wrong"] == max(one["wrong"] for one in live["worst"])


JOINED = """import torch
from torch import nn

class Joined(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 5, padding=2)
        self.pool1 = nn.AdaptiveMaxPool2d(1)
        self.dense1 = nn.Linear(8 + 12, 16)
        self.dense2 = nn.Linear(16, 2)

    def forward(self, image, row):
        x = torch.cat([self.pool1(self.conv1(image)).flatten(1), row], 1)
        return self.dense2(torch.relu(self.dense1(x)))

NETWORKS = {"network": Joined}
"""


@pytest.mark.slow
def test_a_network_of_picture_and_row_is_asked_with_both_and_names_what_is_lacking(
    trained_source: Callable[..., Any],
) -> None:
    from engine.export.script.make import make_script

    run = trained_source(JOINED, "cloth", "classify", {"image": "image", "row": "row"})
    trained = open_trained(run.folder)
    network = NetworkFile.open(pack.pack_of(run) / "model.onnx")
    held, raw = trained.data.parts["validation"], trained.data.raw
    place = int(held.rows[0])
    names = [name for name in raw.inputs if name != "image"]
    row = {name: float(raw.columns[name].values[place]) for name in names}
    out = io.BytesIO()
    Image.fromarray(raw.columns["image"].values[place, 0]).save(out, "PNG")
    preparer, picture = Preparer(network), base64.b64encode(out.getvalue()).decode()
    arrays, _ = prepare(preparer, {"picture": picture, "rows": [row]})
    assert np.allclose(arrays["row"], held.fields["row"][:1], atol=1e-5)
    light = held.fields["image"][:1].astype(np.float32) / 255
    assert (
        min(abs(arrays["image"] - light).max(), abs(arrays["image"] - (1 - light)).max()) < 1e-6
    )  # light and dark may be exchanged
    (answer,) = network.answers(network.run(network.fit(arrays)))
    assert isinstance(answer, ClassAnswer)
    assert answer.class_ in ("bad", "good")
    for asked, says in (
        ({"picture": picture}, "takes a picture and a row beside it. Send 'rows' as well"),
        ({"rows": [row]}, "Send 'inputs' instead"),
        (
            {"picture": picture, "rows": [{**row, "reading 3": "much"}]},
            "'reading 3' needs a number",
        ),
        (
            {"picture": picture, "rows": [{name: row[name] for name in names[1:]}]},
            "Row 1 lacks the column 'reading 1'",
        ),
        ({"picture": picture, "rows": [row, row]}, "each with reading 1"),
    ):
        with pytest.raises(Misfit, match=re.escape(says)):
            prepare(preparer, asked)
    assert "data.npz" in make_script(run, lambda share, text: None)["files"]
