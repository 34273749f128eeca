"""What tests share: where the real data lies, and a data folder of their own."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parent.parent

# Two test processes share two cores; where both spin up a team of OpenMP threads each, a fit of 0.1
# s takes 20.
os.environ.setdefault("OMP_NUM_THREADS", "1")


def shared_folder() -> Path:
    return Path(os.environ.get("LAYERLOOM_SHARED", ROOT.parent / "shared"))


@pytest.fixture
def shared_data() -> Callable[[str], Path]:
    """A file or folder of the shared real data by its name, or a skip that says which file is
    missing.
    """

    def find(name: str) -> Path:
        path = shared_folder() / "data" / name
        if not path.exists():
            pytest.skip(
                f"needs the real data file {name}, which is not on this machine (set LAYERLOOM_SHARED to its folder)"
            )
        return path

    return find


def end_engine(home: Path) -> None:
    """End the endpoints and the supervisor of a test's data folder and the workers that it started:
    processes of this folder only.
    """
    from engine.serve.endpoints import end_all

    end_all(home)
    said = home / "supervisor.json"
    if not said.exists():
        return
    with contextlib.suppress(psutil.NoSuchProcess, ValueError, KeyError):
        supervisor = psutil.Process(int(json.loads(said.read_text())["pid"]))
        if str(home) in " ".join(supervisor.cmdline()):
            for process in [*supervisor.children(recursive=True), supervisor]:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.kill()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder of the test's own; its processes end with the test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("LAYERLOOM_HOME", str(folder))
    yield folder
    end_engine(folder)
