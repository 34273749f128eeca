"""A vocabulary from the training to where its network goes: kept with the run, in the file, beside
the script.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.data import vocabulary
from engine.data.opening import open_data
from engine.errors import DamagedError
from engine.export import pack
from engine.export.network_file import NetworkFile
from engine.export.own_input import Preparer
from engine.export.script.make import make_script
from engine.export.taken import place_of
from engine.files import write_bytes
from engine.reading.store import Store
from engine.run.folder import RunFolder
from engine.trained.opened import open_trained
from tests.engine.conftest import Forge, end_of

SOURCE = """import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.place = nn.Embedding(400, 8)
        self.dense = nn.Linear(8, OUT)

    def forward(self, text):
        return self.dense(self.place(text)MEAN)


NETWORKS = {"network": Net}
"""
GOOD, BAD = ("lovely", "wonderful", "a fine", "loved"), ("dreadful", "awful", "a poor", "hated")
ASKED = "an awful évening \U0001f600"


def lines() -> str:
    rng = np.random.default_rng(0)
    rows = [
        f"{'good' if k % 2 else 'bad'},the {(BAD, GOOD)[k % 2][rng.integers(4)]} film number {k}"
        for k in range(240)
    ]
    return "\n".join(["mood,text", *rows])


def prose() -> str:
    return "\n".join(line.partition(",")[2] for line in lines().splitlines()[1:])


def job(home: Path, task: str, **options: Any) -> dict[str, Any]:
    writes = task == "next-token"
    name, content = ("films.txt", prose()) if writes else ("films.csv", lines())
    stored = Store(home / "files").add("owner", name, content.encode())
    aim = {} if writes else {"target": "mood", "types": {"text": "text", "mood": "category"}}
    chosen = {"file": stored.sha, "name": name, **aim}
    step = {"type": "pieces", "options": {"most": 300, **options}}
    data = {"set": "file", "options": chosen, "transforms": [step]}
    aimed = open_data(data, folder=home / "files").signature.target_field
    assert aimed is not None
    return {
        "format": 1,
        "name": "films",
        "source": SOURCE.replace("OUT", str(len(aimed.classes))).replace(
            "MEAN", "" if writes else ".mean(1)"
        ),
        "plan": {
            "data": data,
            "objective": {"type": task if writes else "classify"},
            "epochs": 4,
            "batch": 16,
            "device": "cpu",
            "checkpoints": {"seconds": 0.0},
        },
        "project": {},
    }


@pytest.fixture(scope="module")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forge]:
    forge = Forge(tmp_path_factory.mktemp("pieces"))
    yield forge
    forge.close()


@pytest.fixture(scope="module")
def ran(forge: Forge) -> RunFolder:
    folder = forge.train(job(forge.home, "classify", how="unigram"))
    assert end_of(folder)["state"] == "finished", end_of(folder)
    return RunFolder(folder)


def packed(run: RunFolder) -> Path:
    pack.make_pack(run, lambda share, text: None)
    return pack.folder_of(run)


def written_in(learned: dict[str, Any]) -> str:
    (state,) = learned.values()
    return str(state["tokenizer"])


def test_a_run_keeps_its_vocabulary_through_a_kill(forge: Forge, ran: RunFolder) -> None:
    killed, hits = forge.train_with_kills(job(forge.home, "classify", how="unigram"), [5, 17])
    assert hits
    assert RunFolder(killed).learned == ran.learned
    assert RunFolder(killed).about_weights["sha256"] == ran.about_weights["sha256"]


def test_an_opened_run_takes_what_it_kept_and_learns_nothing_again(forge: Forge) -> None:
    run = RunFolder(forge.train(job(forge.home, "classify")))
    ((step, state),) = run.learned.items()
    other = vocabulary.learned(["other texts"], "bpe", 20, False)
    write_bytes(
        run.learned_file, json.dumps({step: {**state, "tokenizer": other}}).encode(), noted=True
    )
    trained = open_trained(run.folder)
    assert trained.data.recipe.fitted[0].state["tokenizer"] == other
    run.learned_file.write_bytes(run.learned_file.read_bytes() + b" ")
    with pytest.raises(DamagedError, match=r"learned of its texts .* Train it again"):
        open_trained(run.folder)


def test_the_exported_file_cuts_a_text_of_ones_own_as_the_run_does(ran: RunFolder) -> None:
    here = packed(ran)
    network = NetworkFile((here / "network.onnx").read_bytes())
    given = Preparer(network).text(ASKED)
    trained = open_trained(ran.folder)
    known = vocabulary.opened(written_in(ran.learned))
    codes = next(known.codes([ASKED]))
    length = given["text"].shape[1]
    assert given["text"][0].tolist() == (codes + [0] * length)[:length]
    expected = trained.outputs({"text": given["text"]})
    np.testing.assert_allclose(next(iter(network.run(given).values())), expected, atol=1e-4)
    beside = place_of(ran, "tokenizer.json")
    assert beside is not None
    assert beside.read_text() == known.written


def test_the_lines_for_a_program_cut_a_text_beside_the_file(ran: RunFolder, tmp_path: Path) -> None:
    from engine.export.program_lines import program_lines

    here = packed(ran)
    for name in ("network.onnx", "tokenizer.json"):
        (tmp_path / name).write_bytes((here / name).read_bytes())
    lines = program_lines(NetworkFile((here / "network.onnx").read_bytes()).about)
    assert "A text" in lines
    asked = lines.replace("A text", ASKED) + "\nprint(text.tolist())"
    clean = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    answered = subprocess.run(
        [sys.executable, "-I", "-c", asked], cwd=tmp_path, env=clean, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert not answered.returncode, f"{lines}\n{answered.stderr}"
    given = Preparer(NetworkFile((here / "network.onnx").read_bytes())).text(ASKED)
    assert json.loads(answered.stdout) == given["text"].tolist()


@pytest.mark.slow
def test_the_script_cuts_texts_without_anything_of_ours(ran: RunFolder, tmp_path: Path) -> None:
    report = make_script(ran, lambda share, text: None)
    assert "tokenizer.json" in report["files"]
    assert any(name.startswith("tokenizers==") for name in report["requirements"])
    with zipfile.ZipFile(pack.folder_of(ran) / "script.zip") as archive:
        archive.extractall(tmp_path)
    command = [sys.executable, "-I", "train.py", "--steps", "2", "--text", ASKED]
    clean = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        command, cwd=tmp_path, env=clean, capture_output=True, text=True, check=False
    )
    assert not done.returncode, done.stderr
    codes = next(vocabulary.opened(written_in(ran.learned)).codes([ASKED]))
    assert ", ".join(map(str, codes[:4])) in done.stdout
    assert "network: [[" in done.stdout


@pytest.mark.parametrize("how", ["bytes", "wordpiece"])
def test_what_a_network_writes_comes_back_as_text(forge: Forge, how: str) -> None:
    folder = forge.train(job(forge.home, "next-token", how=how))
    assert end_of(folder)["state"] == "finished", end_of(folder)
    trained = open_trained(folder)
    (figure,) = trained.way.samples(trained.nets, trained.sources, {})
    texts = str(figure)
    assert "the" in texts
    assert "Ġ" not in texts
    assert "##" not in texts


@pytest.mark.slow
def test_a_vocabulary_that_was_brought_is_kept_in_full(forge: Forge) -> None:
    there = vocabulary.learned([ASKED, lines()], "wordpiece", 150, True)
    sha = Store(forge.home / "files").add("owner", "tokenizer.json", there.encode()).sha
    folder = forge.train(job(forge.home, "classify", vocabulary=sha))
    assert end_of(folder)["state"] == "finished", end_of(folder)
    (forge.home / "files" / sha).unlink()
    assert written_in(RunFolder(folder).learned) == there
    assert open_trained(folder).data.recipe.fitted[0].state["tokenizer"] == there
