"""A start that finds no memory, hangs, or has no forge: it ends in words, and what waits behind it
goes on.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from engine.export.work import WorkError, do
from engine.files import read_json
from engine.processes.forge import Forge
from engine.processes.orders import NO_PROCESS, Exited, Line, Order
from engine.run.asking import TaskError, try_rates
from engine.run.run import Run, start
from tests.engine.conftest import MLP, end_supervisor, moons_job, poll

ENDED = ("finished", "failed", "stopped")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    end_supervisor(tmp_path)


def warm(home: Path) -> None:
    """One run has been trained: the forge is there."""
    assert start(moons_job(epochs=1), folder=home).wait(90).state == "finished"


def ended_within(run: Run, seconds: float) -> str:
    poll(lambda: run.state in ENDED, seconds, f"ended: {run.state} {run.cause}")
    return f"{run.state}: {run.cause}"


def test_a_limit_below_what_a_run_needs_ends_it_with_the_number_at_once(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warm(home)
    for limit in ("0.05", "0.1", "0.2", "0.3", "0.35"):
        monkeypatch.setenv("LAYERLOOM_RUN_MEMORY_GB", limit)
        said = ended_within(start(moons_job(), folder=home), 10)
        assert said.startswith(f"failed: A run may use {limit} GB here"), said
        with pytest.raises(TaskError, match=f"may use {limit} GB here"):
            try_rates(moons_job(), home)
    monkeypatch.delenv("LAYERLOOM_RUN_MEMORY_GB")
    assert ended_within(start(moons_job(epochs=1), folder=home), 30) == "finished: "


def test_an_export_below_what_torch_takes_is_refused_with_the_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LAYERLOOM_RUN_MEMORY_GB", "0.3")
    with pytest.raises(WorkError, match=r"^An export may use 0\.3 GB here"):
        do("program", None)


def beginning_with(lines: str) -> str:
    """The small network, whose source does something as it is read."""
    return f"{lines}\n{MLP}"


def test_a_thread_without_memory_ends_the_run_with_the_number(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAYERLOOM_RUN_MEMORY_GB", "1.25")
    thread = "import threading\ndef ask():\n    return bytearray(10**11)\nthreading.Thread(target=ask).start()"
    said = ended_within(start(moons_job(beginning_with(thread), epochs=10**6), folder=home), 60)
    assert "failed: The run needs more memory than the 1.25 GB it may use" in said


# Holds the interpreter and does nothing with it, as who waits for a thread that was never born.
HANGS = "import ctypes, sys\nprint({said!r}, file=sys.stderr, flush=True)\nctypes.PyDLL(None).sleep(1000)"


@pytest.mark.slow
def test_a_run_that_hangs_for_want_of_memory_is_ended_with_the_number_and_the_queue_moves_on(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAYERLOOM_CPU_SLOTS", "1")
    monkeypatch.setenv("LAYERLOOM_RUN_MEMORY_GB", "1.5")
    warm(home)
    source = beginning_with(HANGS.format(said="MemoryError"))
    hanging, behind = (start(moons_job(job, epochs=1), folder=home) for job in (source, MLP))
    said = ended_within(hanging, 12)
    assert "failed: The run needs more memory than the 1.5 GB it may use" in said
    assert ended_within(behind, 20) == "finished: "


@pytest.mark.slow
def test_a_run_that_hangs_says_so_tries_again_and_can_be_stopped(home: Path) -> None:
    run = start(moons_job(beginning_with(HANGS.format(said="no word of it"))), folder=home)
    poll(lambda: "hung" in run.cause, 60, "says that it hung")
    run.stop()
    assert ended_within(run, 15).startswith("stopped")


def test_a_forge_that_cannot_load_torch_tells_who_waits(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "poor" / "torch").mkdir(parents=True)
    (tmp_path / "poor" / "torch" / "__init__.py").write_text("raise MemoryError\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "poor"))
    said = ended_within(start(moons_job(), folder=home), 60)
    assert "failed: No process to train in could be started" in said
    with pytest.raises(TaskError, match="No process to train in could be started"):
        try_rates(moons_job(), home)


@pytest.mark.slow
def test_a_forge_that_was_halted_is_replaced_and_a_run_that_waits_for_it_can_be_stopped(
    home: Path,
) -> None:
    warm(home)
    (forge,) = psutil.Process(read_json(home / "supervisor.json")["pid"]).children()
    os.kill(forge.pid, signal.SIGSTOP)
    first, second = (start(moons_job(epochs=1), folder=home) for _ in range(2))
    second.stop()
    assert ended_within(second, 15).startswith("stopped")
    assert ended_within(first, 60) == "finished: "


def test_a_process_that_cannot_be_born_is_told_as_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import socket

    def refuse() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    mine, its = socket.socketpair()
    wakes, hears = signal.set_wakeup_fd(-1), signal.getsignal(signal.SIGCHLD)
    try:
        with mine, its:
            forge = Forge(Line(its))
            monkeypatch.setattr(os, "fork", refuse)
            forge.fork(Order(str(tmp_path), 1))
            (word,) = Line(mine).hear() or ()
    finally:
        signal.set_wakeup_fd(wakes)
        signal.signal(signal.SIGCHLD, hears)
    assert word == Exited(str(tmp_path), 1, NO_PROCESS)
    assert read_json(tmp_path / "exit-1.json")["code"] == NO_PROCESS
