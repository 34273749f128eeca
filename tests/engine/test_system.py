"""What only Linux has is hidden, and everything still works: processes are followed, killed ones
found dead, memory held to its limit.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine import system
from engine.settings import spoken, take_on
from tests.engine.conftest import ROOT, end_supervisor

ELSEWHERE = Path(__file__).parent / "elsewhere"


def elsewhere(code: str, seconds: float = 60, **more: str) -> subprocess.CompletedProcess[str]:
    """Runs this where the system has nothing of its own to offer."""
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": f"{ELSEWHERE}{os.pathsep}{ROOT}", **more},
        capture_output=True,
        text=True,
        timeout=seconds,
        cwd=ROOT,
        check=False,
    )


def test_the_hiding_hides() -> None:
    done = elsewhere(
        "import os, resource; from pathlib import Path\n"
        "print(hasattr(os, 'pidfd_open'), hasattr(os, 'sched_getaffinity'), Path('/proc/self').exists())"
    )
    assert done.stdout.split() == ["False", "False", "False"], done.stderr


def test_what_is_asked_of_the_system_has_an_answer_without_it_too() -> None:
    code = (
        "import os, json; from engine import system; from engine.run import alive\n"
        "ours = alive.start_time(os.getpid())\n"
        "print(json.dumps([system.cores(), system.memory_held(), system.memory_own(), "
        "system.peak_memory(True), alive.is_alive(os.getpid(), ours), alive.is_alive(os.getpid(), ours + 9), "
        "alive.is_halted(os.getpid()), alive.start_time(2**22 - 1)]))"
    )
    cores, held, own, peak, alive, other, halted, nobody = json.loads(elsewhere(code).stdout)
    assert cores == os.cpu_count()
    assert 5e6 < held < 5e8 and 5e6 < own < 5e8 and held <= peak * 1.1
    assert (alive, other, halted, nobody) == (True, False, False, 0)
    assert 1 <= system.cores() <= (os.cpu_count() or 1)
    assert 5e6 < system.memory_held() <= system.peak_memory() * 1.1


def test_a_process_that_asks_for_too_much_is_ended_without_limits_of_the_system_too() -> None:
    done = elsewhere(
        "from engine import system; system.limit_memory(system.memory_own() + 300_000_000)\n"
        "kept = []\nwhile True: kept.append(bytearray(10_000_000))"
    )
    assert done.returncode == -9


def test_a_process_that_stays_within_its_memory_is_left_alone() -> None:
    done = elsewhere(
        "import time; from engine import system; system.limit_memory(system.memory_own() + 300_000_000)\n"
        "kept = bytearray(100_000_000); time.sleep(3 * system.LOOK); print('here')"
    )
    assert done.stdout == "here\n", done.stderr


def test_on_windows_one_sentence_says_where_it_runs() -> None:
    done = elsewhere("import sys; sys.platform = 'win32'; import engine")
    assert done.returncode == 1
    assert done.stderr.strip() == system.WINDOWS
    assert "WSL" in system.WINDOWS


JOURNEY = """
import os, signal, sys, time
import engine
from builder import template

def until(happened, what):
    end = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < end, what
        time.sleep(0.02)

def moons(**plan):
    project = template("moons-mlp")
    job = project.job()
    job["plan"] |= plan
    return engine.start(job)

# a run that is paused, goes on, is killed and is taken up again by itself
run = moons(epochs=1_000_000, checkpoints={"seconds": 0.0})
until(lambda: run.state == "running" and run.status.live["step"] > 50, f"it never ran: {run.cause} {run.log}")
run.pause()
until(lambda: run.state == "paused", "it was not paused")
run.resume()
until(lambda: run.state == "running", "it did not go on")
os.kill(run.stated["pid"], signal.SIGKILL)
until(lambda: run.status.attempt == 2 and run.state == "running", f"it was not taken up again: {run.state} {run.cause}")

# the forge is killed too: nobody tells the supervisor any more when a worker ends, so it looks
import psutil
supervisor = psutil.Process(__import__("json").loads((run.home / "supervisor.json").read_text())["pid"])
forge = next(p for p in supervisor.children() if "engine.processes.forge" in p.cmdline())
forge.kill()
os.kill(run.stated["pid"], signal.SIGKILL)
until(lambda: run.status.attempt == 3 and run.state == "running", f"it was not found dead: {run.state} {run.cause}")
run.stop()
run.wait(60)
print(run.state, run.status.attempt)
short = moons(epochs=5)
short.wait(60)
print(short.state, round(short.evaluate()["scores"]["accuracy"]["value"], 1) >= 0.5)
short.to_onnx(sys.argv[-1])
"""


@pytest.mark.slow
def test_a_run_lives_dies_and_goes_on_without_what_only_linux_has(
    home: Path, tmp_path: Path
) -> None:
    done = elsewhere(f"import sys; sys.argv.append({str(tmp_path / 'net.onnx')!r})\n{JOURNEY}", 300)
    end_supervisor(home)
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.splitlines()[:2] == ["stopped 3", "finished True"]
    assert (tmp_path / "net.onnx").stat().st_size > 1000


def test_settings_are_handed_on_but_for_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("LAYERLOOM_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("LAYERLOOM_DATA", "/a")
    monkeypatch.setenv("LAYERLOOM_TOKEN", "a secret of sixteen letters")
    assert spoken() == {"LAYERLOOM_DATA": "/a"}
    take_on({"LAYERLOOM_HOURS": "1"})
    assert spoken() == {"LAYERLOOM_HOURS": "1"}
    monkeypatch.delenv("LAYERLOOM_HOURS")
