"""A stranger's project file: whatever stands in it, the app's own process keeps its memory and its
time, and who brought it reads a sentence.
"""

from __future__ import annotations

import io
import json
import os
import random
import struct
import time
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from builder import template
from builder.ui.app.foreign import open_foreign
from engine.reading.columns import Cancelled, DataError
from engine.settings import Settings, read
from engine.system import memory_held, peak_memory
from tests import mutants

MB = 2**20


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return replace(read(), home=tmp_path)


def opened(name: str, content: bytes, settings: Settings) -> dict[str, Any]:
    return open_foreign(name, content, settings, lambda share, text: None)


def zipped(body: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.json", body)
    return out.getvalue()


def lying() -> bytes:
    """A bundle that claims 1,000 bytes and unpacks to 80 MB."""
    size = 80_000_000
    honest = zipped(b" " * size)
    return honest.replace(struct.pack("<I", size), struct.pack("<I", 1000))


HOSTILE = [
    pytest.param("many.onnx", lambda: b"\x08\x01" * (16 * MB), "more parts", id="32 MB of numbers"),
    pytest.param("empty.onnx", lambda: b"\x3a\x00" * (16 * MB), "more parts", id="32 MB of nothings"),
    pytest.param("zeros.onnx", lambda: bytes(64 * MB), "no ONNX file", id="64 MB of zeros"),
    pytest.param("noise.onnx", lambda: random.Random(1).randbytes(64 * MB), "ONNX", id="64 MB of noise"),
    pytest.param("lying.zip", lying, "damaged", id="a bundle that lies"),
    pytest.param("bomb.zip", lambda: zipped(b" " * 40_000_000), "grows", id="a bomb"),
    pytest.param("deep.json", lambda: b"[" * 7_000_000, "nested deeper", id="7 MB of brackets"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "make", "says"), HOSTILE)
def test_a_hostile_project_file_ends_in_a_sentence_and_the_app_keeps_its_memory(
    name: str, make: Any, says: str, settings: Settings
) -> None:
    content = make()
    begun, before = time.process_time(), memory_held()
    peak_memory(reset=True)
    with pytest.raises(DataError, match=says):
        opened(name, content, settings)
    assert peak_memory() - before < 30 * MB, "beyond the file itself, which is held already"
    assert time.process_time() - begun < 2
    assert [path.name for path in settings.home.iterdir()] == ["weights"]


@pytest.mark.parametrize(
    ("name", "size", "says"),
    [("a.zip", 2 * MB, "1 MB.*LAYERLOOM_PROJECT_MB"), ("a.json", 9_000_000, "8 MB")],
)
def test_a_file_above_its_own_limit_is_not_read_at_all(
    name: str, size: int, says: str, settings: Settings
) -> None:
    with pytest.raises(DataError, match=says):
        opened(name, bytes(size), replace(settings, project_mb=1))
    assert not [*settings.home.iterdir()]


def test_a_bundle_with_damaged_bytes_says_so(settings: Settings) -> None:
    good = bytearray(zipped(json.dumps(template("moons-mlp").document).encode()))
    good[60:90] = bytes(byte ^ 0x55 for byte in good[60:90])
    with pytest.raises(DataError, match=r"project\.json in this bundle is damaged"):
        opened("mine.zip", bytes(good), settings)


@pytest.mark.parametrize("kind", ["project.json", "bundle.zip", "network.onnx"])
def test_a_good_file_opens_with_its_drawing_and_its_weights(kind: str, settings: Settings) -> None:
    document = opened(kind, mutants.good(kind), settings)
    assert document["networks"] == template("moons-mlp").networks
    named = {facts["sha"] for facts in document["weights"].values()}
    held = {path.stem for path in (settings.home / "weights").iterdir()}
    assert named == held
    assert bool(held) == (kind != "project.json")
    if held:
        assert document["plan"]["begin_from"]["network"]["sha"] in held


def test_opening_can_be_cancelled_and_leaves_nothing(settings: Settings) -> None:
    def stop(share: float, text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        open_foreign("a.onnx", b"\x08\x01" * (8 * MB), settings, stop)
    assert [path.name for path in settings.home.iterdir()] == ["weights"]


def test_a_disk_that_takes_nothing_is_named(settings: Settings) -> None:
    (settings.home / "weights").write_text("a file where the folder belongs")
    with pytest.raises(DataError, match=r"cannot be opened here: .*make room"):
        opened("project.json", mutants.good("project.json"), settings)
    assert os.listdir(settings.home) == ["weights"]
