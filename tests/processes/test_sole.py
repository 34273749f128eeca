"""One process trains a run at a time, whoever ordered another one."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.processes import sole
from engine.processes.sole import StillTrains, be_the_only_one
from engine.run.alive import start_time
from engine.run.folder import RunFolder
from tests.house import ROOT

HOLDS = "import sys; from pathlib import Path; from engine.processes.sole import be_the_only_one; from engine.run.folder import RunFolder; be_the_only_one(RunFolder(Path(sys.argv[1]))); print('holds', flush=True); sys.stdin.read()"


def holder(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "holds\n"
    return process


def test_who_comes_later_ends_who_was_there_before(tmp_path: Path) -> None:
    with holder(tmp_path) as first, holder(tmp_path) as second:
        assert first.wait(10) == -signal.SIGKILL
        assert (tmp_path / "worker.txt").read_text() == f"{second.pid} {start_time(second.pid)}"
        second.kill()


def test_nobody_is_ended_for_a_lock_that_went_with_its_process(tmp_path: Path) -> None:
    """Its number may have been given to somebody else since."""
    RunFolder(tmp_path).worker_file.write_text(f"{os.getpid()} {start_time(os.getpid())}")
    with holder(tmp_path) as other:
        other.kill()


@pytest.mark.parametrize("written", ["", "nobody", "{pid} 1"])
def test_who_cannot_be_found_is_waited_for_and_then_it_is_said(
    tmp_path: Path, written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sole, "PATIENCE", 0.05)
    file = RunFolder(tmp_path).worker_file
    file.write_text(written.format(pid=os.getpid()))  # 1: an earlier process of this number
    with open(file) as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(StillTrains, match="does not end"):
            be_the_only_one(RunFolder(tmp_path))
