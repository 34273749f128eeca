"""Weights in files from elsewhere: what is read, what is refused, and with which sentence."""

from __future__ import annotations

import os
import random
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import nn

from engine.export.reopen import write_safetensors
from engine.export.weight_file import bring, read_into
from engine.files import weights_file
from engine.reading.columns import DataError
from engine.reading.file import Hearing


class Silent(Hearing):
    def progress(self, share: float, text: str) -> None: ...

    def first(self) -> None: ...


def network() -> nn.Module:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(4, 3), nn.BatchNorm1d(3), nn.Linear(3, 2))


def read(path: Path) -> dict[str, torch.Tensor]:
    out = path.with_name("out")
    read_into({"path": str(path), "out": str(out)}, Silent())
    return load_file(out)


def same(read: dict[str, torch.Tensor], wanted: dict[str, torch.Tensor]) -> bool:
    return read.keys() == wanted.keys() and all(torch.equal(read[n], wanted[n]) for n in wanted)


def checkpoint(module: nn.Module) -> dict[str, Any]:
    """As many trainings leave one: the weights of a wrapped network beside those of its optimizer."""
    optimizer = torch.optim.SGD(module.parameters(), lr=0.1, momentum=0.9)
    state = {f"module.{name}": tensor for name, tensor in module.state_dict().items()}
    return {"epoch": 3, "model": state, "optimizer": optimizer.state_dict()}


@pytest.mark.parametrize("ending", ["safetensors", "pt", "pth", "bin", "zip"])
def test_the_weights_come_out_as_they_are(tmp_path: Path, ending: str) -> None:
    state = network().state_dict()
    file = tmp_path / f"file.{ending}"
    if ending == "safetensors":
        save_file(state, file)
    elif ending == "zip":
        save_file(state, tmp_path / "weights.safetensors")
        with zipfile.ZipFile(file, "w") as bundle:
            bundle.write(tmp_path / "weights.safetensors", "weights/any.safetensors")
    else:
        torch.save(state if ending == "pt" else checkpoint(network()), file)
    assert same(read(file), state)


def test_narrow_numbers_become_float32(tmp_path: Path) -> None:
    state = {"a": torch.tensor([1.5, -2.0], dtype=torch.bfloat16)}
    save_file(state, tmp_path / "file.safetensors")
    torch.save(state, tmp_path / "file.pt")
    for ending in ("safetensors", "pt"):
        weights = read(tmp_path / f"file.{ending}")
        assert weights["a"].dtype == torch.float32
        assert weights["a"].tolist() == [1.5, -2.0]


class Code:
    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return os.mkdir, ("was-run",)


def test_what_could_run_is_refused_and_does_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    torch.save({"weight": torch.zeros(2), "more": Code()}, tmp_path / "file.pt")
    with pytest.raises(DataError, match=r"could run code .* Save the weights alone"):
        read(tmp_path / "file.pt")
    assert not (tmp_path / "was-run").exists()


@pytest.mark.parametrize(
    ("ending", "content", "words"),
    [
        ("pt", b"", "empty"),
        ("safetensors", b"\0" * 30, "damaged"),
        ("onnx", b"rubbish" * 9, "ONNX"),
        ("zip", b"PK\x05\x06" + bytes(18), "zip is empty"),
        ("safetensors", write_safetensors({}), "no weights"),
        ("bin", b"rubbish" * 9, "PyTorch|could run"),
    ],
)
def test_what_is_no_file_of_weights_is_named(
    tmp_path: Path, ending: str, content: bytes, words: str
) -> None:
    file = tmp_path / f"file.{ending}"
    file.write_bytes(content)
    with pytest.raises(DataError, match=words):
        read(file)


@pytest.mark.parametrize("ending", ["safetensors", "pt"])
def test_mutants_give_weights_or_a_sentence(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"file.{ending}"
    state = network().state_dict()
    save_file(state, file) if ending == "safetensors" else torch.save(state, file)
    whole = file.read_bytes()
    chance = random.Random(7)
    for _ in range(150):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        file.write_bytes(
            content[: chance.randint(1, len(content))] if chance.random() < 0.3 else content
        )
        try:
            weights = read(file)
        except DataError:
            continue
        assert weights


def test_a_file_is_kept_by_its_hash_through_the_limited_process(tmp_path: Path) -> None:
    state = network().state_dict()
    torch.save(state, tmp_path / "mine.pt")
    sha = bring(tmp_path, "mine.pt", (tmp_path / "mine.pt").read_bytes(), lambda share, text: None)
    assert same(load_file(weights_file(tmp_path, sha)), state)
    assert [file.name for file in (tmp_path / "weights").iterdir()] == [f"{sha}.safetensors"]
    assert not list(tmp_path.glob("opening-*"))
    half = (tmp_path / "mine.pt").read_bytes()[:900]
    with pytest.raises(DataError, match=r"mine\.pt: .*cut off or damaged"):
        bring(tmp_path, "mine.pt", half, lambda share, text: None)
    with pytest.raises(DataError, match=r"\.safetensors, .* and \.zip; mine\.h5 is none of them"):
        bring(tmp_path, "mine.h5", b"x", lambda share, text: None)


def test_widened_arrays_can_be_written(tmp_path: Path) -> None:
    arrays = {"a": np.arange(3, dtype=np.float32)}
    (tmp_path / "file.safetensors").write_bytes(write_safetensors(arrays))
    assert read(tmp_path / "file.safetensors")["a"].tolist() == [0.0, 1.0, 2.0]
