"""`python -m engine`: what it prints, and what its exit codes mean."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine.files import read_json
from engine.run.alive import is_alive
from engine.run.run import start
from tests.engine.conftest import MLP, ROOT, end_supervisor, moons_job, poll


def engine(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "engine", "--home", str(home), *arguments]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.slow
def test_train_list_export_and_evaluate(engine_home: Path, tmp_path: Path) -> None:
    job = tmp_path / "job.json"
    job.write_text(json.dumps(moons_job(epochs=20)))
    done = engine(engine_home, "train", str(job), "--lr", "0.01")
    assert done.returncode == 0, done.stderr
    assert "finished." in done.stdout
    assert "validation/accuracy" in done.stdout
    run = done.stdout.split()[1].rstrip(":")
    listed = engine(engine_home, "runs")
    assert run in listed.stdout
    exported = engine(
        engine_home,
        "export",
        run,
        "--onnx",
        str(tmp_path / "m.onnx"),
        "--source",
        str(tmp_path / "m.py"),
    )
    assert exported.returncode == 0, exported.stderr
    assert "the same prediction on 100.0% of them" in exported.stdout
    assert "class Net" in (tmp_path / "m.py").read_text()
    assert "accuracy" in engine(engine_home, "evaluate", run).stdout


def test_exit_codes_say_what_happened(engine_home: Path, tmp_path: Path) -> None:
    job = tmp_path / "job.json"
    job.write_text(json.dumps(moons_job(MLP.replace("nn.Linear(16, 2)", "nn.Linear(15, 2)"))))
    assert engine(engine_home, "train", str(job)).returncode == 1
    job.write_text(json.dumps(moons_job(epochs=0)))
    refused = engine(engine_home, "train", str(job))
    assert (refused.returncode, refused.stderr.strip()) == (
        2,
        "'epochs' is 0; it must be at least 1.",
    )
    job.write_text("{")
    assert "is no JSON" in engine(engine_home, "train", str(job)).stderr
    assert engine(engine_home, "show", "nothing1").returncode == 2


def test_importing_the_engine_imports_nothing_heavy() -> None:
    heavy = "torch", "sklearn", "streamlit", "pandas", "onnx", "builder"
    look = f"import sys, engine, engine.plan.plan, engine.run.run, engine.run.stream; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", look],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.slow
def test_shutdown_ends_the_engine_and_what_trained_can_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAYERLOOM_CPU_SLOTS", "1")
    try:
        first, second = (
            start(moons_job(epochs=1_000_000, seed=k), folder=tmp_path) for k in range(2)
        )
        poll(lambda: first.state == "running" and first.status.live["step"] > 10, 60, "runs")
        supervisor = read_json(tmp_path / "supervisor.json")
        done = engine(tmp_path, "shutdown")
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("The engine has ended.\n")
        assert f"engine resume {first.id}" in done.stdout
        assert f"Run {second.id} still waits" in done.stdout
        poll(
            lambda: not is_alive(supervisor["pid"], supervisor["started"]),
            5,
            "the supervisor is gone",
        )
        assert (first.state, second.state) == ("interrupted", "queued")
        at = read_json(first.folder / "end-1.json")["step"]
        assert first.checkpoints[-1]["step"] == at
        first.resume()  # a new supervisor finds both
        poll(lambda: {first.state, second.state} == {"running", "queued"}, 30, "go on")
        assert engine(tmp_path, "shutdown").returncode == 0
        assert {first.state, second.state} == {"interrupted", "queued"}
    finally:
        end_supervisor(tmp_path)
