"""What the engine's tests share: tiny networks, jobs over data that ships with scikit-learn, and a
forge that forks workers at once.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

from engine.files import read_json
from engine.processes.orders import Exited, Forked, Line, Order, Ready, Word
from engine.run.mailbox import ask_supervisor
from engine.run.record import Record, read_live
from engine.run.run import Run, start

ROOT = Path(__file__).resolve().parent.parent.parent
HERE_GUESTS = Path(__file__).resolve().parent / "guests"  # plug-ins of the tests

MLP = """
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense1 = nn.Linear(2, 16)
        self.relu1 = nn.ReLU()
        self.dense2 = nn.Linear(16, 2)

    def forward(self, point):
        return self.dense2(self.relu1(self.dense1(point)))


NETWORKS = {"network": Net}
"""

CNN = """
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 8, 3, padding=1)
        self.norm1 = nn.BatchNorm2d(8)
        self.relu1 = nn.ReLU()
        self.pool1 = nn.MaxPool2d(2)
        self.drop1 = nn.Dropout(0.2)
        self.flat1 = nn.Flatten()
        self.dense1 = nn.Linear(8 * 4 * 4, 10)

    def forward(self, image):
        return self.dense1(self.flat1(self.drop1(self.pool1(self.relu1(self.norm1(self.conv1(image)))))))


NETWORKS = {"network": Net}
"""


def moons_job(source: str = MLP, **plan: Any) -> dict[str, Any]:
    """One run over 1,000 points of two moons, in 0.1 to 2 seconds."""
    whole = {
        "data": {"set": "moons"},
        "objective": {"type": "classify"},
        "epochs": 5,
        "batch": 100,
        "device": "cpu",
    }
    return {"format": 1, "name": "moons", "source": source, "plan": whole | plan, "project": {}}


def digits_job(source: str = CNN, **plan: Any) -> dict[str, Any]:
    """A small CNN with batch norm and dropout over scikit-learn's digits."""
    whole = {
        "data": {"set": "digits"},
        "objective": {"type": "classify"},
        "epochs": 3,
        "batch": 64,
        "device": "cpu",
    }
    return {"format": 1, "name": "digits", "source": source, "plan": whole | plan, "project": {}}


def poll(what: Callable[[], Any], seconds: float = 20.0, why: str = "") -> Any:
    """Until it is true, or a failure that says what did not happen."""
    deadline = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < deadline, f"did not happen within {seconds} s: {why}"
        time.sleep(0.002)
    return found


def kill_at(pid: int, folder: Path, attempt: int, step: int, writing: bool = False) -> None:
    """SIGKILL when it has reached the step and, if `writing`, has a half-written file open. It may
    end first: the machine may be busy.
    """
    while not (folder / f"end-{attempt}.json").exists():
        live = read_live(folder)
        if (
            live
            and live["attempt"] == attempt
            and live["step"] >= step
            and (not writing or list((folder / "checkpoints").glob("*.part")))
        ):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            return


W = TypeVar("W", bound=Word)


class Forge:
    """The product's own forge, driven without a supervisor, so that a test can kill and resume
    workers in milliseconds.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        mine, its = socket.socketpair()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "engine.processes.forge"],
            stdin=its.fileno(),
            cwd=ROOT,
            start_new_session=True,
        )
        its.close()
        mine.settimeout(300)
        self.line = Line(mine)
        self.heard: list[Word] = []
        self.hear(Ready)
        self.made = 0

    def hear(self, kind: type[W]) -> W:
        """The next word of a kind; others before it are passed over."""
        while True:
            while self.heard:
                if isinstance(word := self.heard.pop(0), kind):
                    return word
            words = self.line.hear()
            assert words is not None, "the forge has gone"
            self.heard += words

    def folder(self, job: dict[str, Any]) -> Path:
        self.made += 1
        folder = self.home / "runs" / f"test{self.made:04}"
        folder.mkdir(parents=True)
        (folder / "network.py").write_text(job["source"])
        (folder / "job.json").write_text(json.dumps(job))
        return folder

    def fork(self, folder: Path, attempt: int, **order: Any) -> int:
        """Starts a worker; its pid."""
        whole: dict[str, Any] = {"home": str(self.home), "nice": 0} | order
        self.line.say(Order(str(folder), attempt, **whole))
        return self.hear(Forked).pid

    def wait(self) -> int:
        """How the worker ended: an exit code, or minus a signal."""
        return self.hear(Exited).code

    def train(self, job: dict[str, Any], **order: Any) -> Path:
        """A whole run without interruption; its folder."""
        folder = self.folder(job)
        self.fork(folder, 1, **order)
        self.wait()
        return folder

    def train_with_kills(
        self, job: dict[str, Any], steps: list[int], writing: bool = False
    ) -> tuple[Path, int]:
        """Kills the worker when it has reached each of the steps, resumes it in a new process, and
        lets it end; with the kills that hit.
        """
        folder, hits = self.folder(job), 0
        for attempt, step in enumerate(steps, 1):
            kill_at(self.fork(folder, attempt), folder, attempt, step, writing)
            hits += self.wait() == -9
            if (folder / f"end-{attempt}.json").exists():
                return folder, hits
        self.fork(folder, len(steps) + 1)
        self.wait()
        return folder, hits

    def close(self) -> None:
        self.line.close()
        self.process.terminate()
        self.process.wait(10)


@pytest.fixture(autouse=True)
def one_thread() -> None:
    """As workers have it: two threads for tiny networks on a busy machine are many times slower."""
    import torch

    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forge]:
    made = Forge(tmp_path_factory.mktemp("forge"))
    yield made
    made.close()


def end_of(folder: Path) -> dict[str, Any]:
    """How the last attempt ended."""
    ends = sorted(folder.glob("end-*.json"), key=lambda file: int(file.stem.split("-")[1]))
    assert ends, (folder / "log.txt").read_text()
    return dict(read_json(ends[-1]))


def curve(folder: Path) -> dict[str, list[tuple[int, float | str]]]:
    """Everything recorded but the machine's own measures, with nan as text so that it compares."""
    record = Record(folder)
    found = {}
    for name in record.names:
        if not name.startswith("machine/"):
            points = record.points(name)
            values = [value if value == value else "nan" for value in points.values.tolist()]
            found[name] = list(zip(points.steps.tolist(), values, strict=True))
    return found


@pytest.fixture(scope="session")
def engine_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder with a supervisor of its own for the whole session."""
    home = tmp_path_factory.mktemp("home")
    yield home
    end_supervisor(home)


def end_supervisor(home: Path) -> None:
    """Ends the supervisor of a test's data folder, its forge and its workers, each by its own
    pid.
    """
    said = read_json(home / "supervisor.json") or {}
    for mark in (home / "active").glob("*") if (home / "active").exists() else []:
        if pid := (read_json(home / "runs" / mark.name / "state.json") or {}).get("pid"):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    if said:
        with contextlib.suppress(ProcessLookupError):
            os.kill(said["pid"], signal.SIGTERM)


@pytest.fixture
def begin(engine_home: Path) -> Iterator[Callable[..., Run]]:
    """Starts a run in the session's data folder; what still runs at the end of the test is
    killed.
    """
    begun: list[Run] = []

    def begin(job: dict[str, Any], **more: Any) -> Run:
        run = start(job, folder=engine_home, **more)
        begun.append(run)
        return run

    yield begin
    for run in begun:
        if run.state not in ("finished", "stopped", "failed"):
            ask_supervisor(engine_home, {"run": run.id, "do": "kill"})
