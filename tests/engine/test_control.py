"""What people do to a run while it trains, and what it says of itself: true within three seconds,
whoever died.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from engine.errors import RunError
from engine.files import read_json
from engine.plan.plan import PlanError
from engine.processes.worker import threads_for
from engine.run import stream
from engine.run.index import Index
from engine.run.mailbox import _on_its_way, warm_up
from engine.run.record import Record
from engine.run.run import Run, open_run, runs
from tests.engine.conftest import MLP, ROOT, digits_job, end_supervisor, moons_job, poll

Begin = Callable[..., Run]
LONG = {"epochs": 1_000_000, "batch": 32}


def running(run: Run) -> Run:
    poll(
        lambda: run.state == "running" and run.status.live["step"] > 10,
        30,
        f"{run} never ran: {run.cause} {run.log}",
    )
    return run


def losses(run: Run) -> list[float]:
    record = Record(run.folder)
    return record.points("step/loss").values.tolist() if "step/loss" in record.names else []


def test_a_run_goes_from_start_to_finished_and_keeps_what_it_learned(begin: Begin) -> None:
    run = begin(moons_job(epochs=30)).wait(60)
    assert run.state == "finished", (run.cause, run.log)
    assert run.metrics["validation/accuracy"] > 0.8
    assert run.weights
    assert run.environment["rows"]["train"] == 700
    steps = run.history("step/loss").steps
    assert steps.tolist() == list(range(1, 30 * 7 + 1))


@pytest.mark.slow
def test_a_run_says_what_it_has_cost_all_attempts_together(begin: Begin) -> None:
    run = running(begin(moons_job(**LONG, checkpoints={"seconds": 0.0})))
    poll(
        lambda: run.usage.get("cpu", 0) > 0.5 and "machine/processor" in run.metrics,
        20,
        "counted while it runs",
    )
    assert (
        0 < run.metrics["machine/processor"] < 2
    )  # seconds of the processor a second: one thread trains
    before = run.usage
    os.kill(run.status.live["pid"], signal.SIGKILL)
    poll(lambda: run.state == "running" and run.status.attempt == 2, 10, "goes on")
    run.stop()
    run.wait(10)
    assert run.usage["cpu"] > before["cpu"]
    assert run.usage["seconds"] > before["seconds"]
    assert run.usage["memory"] > 1e6


def test_the_same_key_is_the_same_run(begin: Begin) -> None:
    one, other = begin(moons_job(), key="a click"), begin(moons_job(), key="a click")
    assert one.id == other.id
    assert begin(moons_job(), key="another click").id != one.id
    one.wait(30)


def test_stop_keeps_the_weights_of_the_moment_within_a_second(begin: Begin) -> None:
    run = running(begin(moons_job(**LONG)))
    began = time.monotonic()
    run.stop()
    run.wait(5)
    assert run.state == "stopped"
    assert time.monotonic() - began < 1.5  # one second is promised; the machine may be busy
    assert run.weights
    assert "by hand" in run.cause


def test_pause_single_step_and_resume(begin: Begin) -> None:
    run = running(begin(moons_job(**LONG)))
    run.pause()
    poll(lambda: run.state == "paused", 5, "pause")
    paused_at = run.status.live["step"]
    run.step()
    poll(lambda: run.status.live["step"] == paused_at + 1 and run.state == "paused", 5, "one step")
    run.resume()
    poll(lambda: run.status.live["step"] > paused_at + 1, 5, "went on")
    assert [event["kind"] for event in run.events if event["kind"] in ("pause", "resume")] == [
        "pause",
        "resume",
    ]


def test_changes_act_at_once_and_are_in_the_record(begin: Begin) -> None:
    run = running(begin(moons_job(**LONG)))
    run.change(lr=0.0001)
    run.change(frozen={"network/dense1": True})
    run.change(dropout=0.5, weight_decay=0.1)
    poll(lambda: len([e for e in run.events if e["kind"] == "change"]) == 3, 5, "three events")
    texts = [event["text"] for event in run.events if event["kind"] == "change"]
    assert texts[0] == "learning rate 0.001 to 0.0001"
    assert "network/dense1 frozen" in texts[1]
    assert "the network has none" in texts[2]
    with pytest.raises(RunError, match="cannot be changed"):
        run.change(epochs=3)


def test_a_change_by_hand_is_made_again_after_a_crash(begin: Begin) -> None:
    """A run whose learning rate was changed past its last checkpoint resumes to what it would have
    been.
    """
    run = running(begin(digits_job(epochs=1_000_000, batch=64, checkpoints={"seconds": 3600})))
    run.change(lr=0.0)
    poll(lambda: any(e["kind"] == "change" for e in run.events), 5)
    at = next(e["step"] for e in run.events if e["kind"] == "change")
    poll(lambda: len(losses(run)) > at + 5, 10)
    steps = run.history("step/loss").steps[: at + 4].tolist()
    before = run.history("step/loss").values[: at + 4].tolist()
    os.kill(run.status.live["pid"], signal.SIGKILL)
    poll(
        lambda: run.status.attempt == 2 and run.status.live.get("step", 0) > at + 10,
        20,
        "second attempt",
    )
    poll(lambda: len(losses(run)) > at + 5, 10)
    points = run.history("step/loss")
    assert points.steps[: at + 4].tolist() == steps
    assert points.values[: at + 4].tolist() == before


def test_a_killed_worker_is_said_to_be_interrupted_and_goes_on_by_itself(begin: Begin) -> None:
    run = running(begin(moons_job(**LONG, checkpoints={"seconds": 0.0})))
    os.kill(run.status.live["pid"], signal.SIGKILL)
    poll(lambda: run.state == "interrupted", 3, "interrupted within three seconds")
    assert "goes on by itself" in run.cause
    poll(
        lambda: run.state == "running" and run.status.attempt == 2, 10, "resumed within ten seconds"
    )
    poll(lambda: losses(run), 10, "a first point")  # it may have been killed before its first
    steps = run.history("step/loss").steps
    assert steps.tolist() == list(range(1, len(steps) + 1))  # no gap, nothing twice


def test_a_killed_run_that_is_resumed_by_hand_does_not_go_on_by_itself_as_well(
    begin: Begin,
) -> None:
    """Two workers would train in one folder, and each row would be there twice."""
    seconds = 2.0  # longer than a killed run waits before it goes on by itself
    run = begin(moons_job(tempo=30.0, steps=60, epochs=100, checkpoints={"seconds": 0.0}))
    poll(lambda: run.state == "running" and run.status.live["step"] > 3, 30, "runs")
    os.kill(run.status.live["pid"], signal.SIGKILL)
    poll(lambda: run.stated["state"] == "interrupted", 10, "the supervisor knows")
    run.resume()
    poll(lambda: run.status.live.get("attempt") == 2, 20, "the second attempt")
    began = time.monotonic()
    run.wait(60)
    assert time.monotonic() - began > seconds / 2, "it was over before it could be begun twice"
    assert (run.state, run.status.attempt) == ("finished", 2)
    assert run.history("step/loss").steps.tolist() == list(range(1, 61))


def test_a_killed_supervisor_is_replaced_and_the_run_goes_on(
    begin: Begin, engine_home: Path
) -> None:
    run = running(begin(moons_job(**LONG)))
    pid, attempt = run.status.live["pid"], run.status.attempt
    os.kill(read_json(engine_home / "supervisor.json")["pid"], signal.SIGKILL)
    at = run.status.live["step"]
    poll(lambda: run.status.live["step"] > at + 10, 5, "trains on without a supervisor")
    other = begin(moons_job(epochs=2)).wait(60)
    assert other.state == "finished"
    assert (run.status.live["pid"], run.status.attempt, run.state) == (pid, attempt, "running")
    os.kill(pid, signal.SIGKILL)  # and the new supervisor hears how it ends
    poll(
        lambda: run.status.attempt == attempt + 1 and run.state == "running",
        15,
        "resumed by the new supervisor",
    )


def test_warming_up_again_and_again_starts_one_supervisor(tmp_path: Path) -> None:
    """As pages do while a visitor is there."""
    try:
        for _ in range(30):
            warm_up(tmp_path)
        first, _ = _on_its_way[tmp_path]
        poll(lambda: read_json(tmp_path / "supervisor.json"), 20, "it lives")
        for _ in range(30):
            warm_up(tmp_path)
        assert read_json(tmp_path / "supervisor.json")["pid"] == first.pid

        def supervisors() -> list[int]:
            return [
                one.pid
                for one in psutil.process_iter(["cmdline"])
                if (one.info["cmdline"] or [""])[-1] == str(tmp_path)
            ]

        poll(
            lambda: supervisors() == [first.pid],
            5,
            "one alone (a child of it carries its name until it is a program of its own)",
        )
    finally:
        end_supervisor(tmp_path)


def test_the_program_that_started_a_run_may_be_killed(engine_home: Path) -> None:
    code = f"from tests.engine.conftest import moons_job; from engine import start; print(start(moons_job(**{LONG}), folder={str(engine_home)!r}).id, flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as program:
        assert program.stdout
        run = running(open_run(program.stdout.readline().strip(), engine_home))
        os.killpg(program.pid, signal.SIGKILL)
    at = run.status.live["step"]
    poll(lambda: run.status.live["step"] > at + 50, 10, "trains on")
    assert (run.state, run.status.attempt) == ("running", 1)
    run.kill()
    poll(lambda: run.state == "stopped", 5, "killed")


def test_a_halted_worker_is_said_not_to_respond(begin: Begin) -> None:
    run = running(begin(moons_job(**LONG)))
    os.kill(run.status.live["pid"], signal.SIGSTOP)
    poll(lambda: "Not responding" in run.cause, 10, "said so")
    assert "halted by a signal" in run.cause
    os.kill(run.status.live["pid"], signal.SIGCONT)
    poll(lambda: run.cause == "", 3, "responds again")


def test_a_worker_that_ends_without_a_result_has_failed(begin: Begin) -> None:
    leaving = MLP.replace(
        "        return self", "        import os\n        os._exit(0)\n        return self"
    )
    run = begin(moons_job(leaving)).wait(20)
    assert run.state == "failed"
    assert "without a result" in run.cause


@pytest.mark.slow
def test_a_worker_that_crashes_again_and_again_at_one_place_is_given_up(begin: Begin) -> None:
    crashing = MLP.replace(
        "        return self",
        "        import os, signal\n        os.kill(os.getpid(), signal.SIGSEGV)\n        return self",
    )
    run = begin(moons_job(crashing))
    poll(lambda: run.state == "failed", 40, f"given up: {run.state} {run.cause}")
    assert "4 times at the same place" in run.cause
    assert run.status.attempt == 4


def test_an_error_in_the_network_is_told_and_not_tried_again(begin: Begin) -> None:
    wrong = MLP.replace("nn.Linear(16, 2)", "nn.Linear(15, 2)")
    run = begin(moons_job(wrong)).wait(20)
    assert (run.state, run.status.attempt) == ("failed", 1)
    assert "mat1 and mat2" in run.cause
    assert "Traceback" in run.log


def test_sigterm_keeps_a_checkpoint_and_the_run_can_be_resumed(begin: Begin) -> None:
    run = running(begin(moons_job(**LONG)))
    os.kill(run.status.live["pid"], signal.SIGTERM)
    poll(lambda: run.state == "interrupted", 10, "interrupted")
    at = read_json(run.folder / "end-1.json")["step"]
    assert read_json(run.folder / "checkpoints" / "manifest.json")["checkpoints"][-1]["step"] == at
    run.resume()
    poll(lambda: run.status.attempt == 2 and run.state == "running", 10, "resumed")


def test_a_run_by_hand_killed_is_stopped(begin: Begin) -> None:
    run = running(begin(moons_job(**LONG)))
    run.kill()
    poll(lambda: run.state == "stopped", 3, "killed")
    assert "Killed by hand" in run.cause


def test_the_stream_gives_everything_once_and_then_what_is_new(begin: Begin) -> None:
    run = running(begin(moons_job(**LONG)))
    poll(lambda: losses(run), 10, "a first point")
    seen = stream.read(run.folder)
    assert seen.reset
    steps = seen.series["step/loss"].x
    poll(lambda: run.status.live["step"] > steps[-1] + 200, 10)
    more = stream.read(run.folder, seen.cursor)
    assert not more.reset
    assert more.series["step/loss"].x[0] == steps[-1] + 1
    assert seen.state == "running"
    assert seen.steps == 1_000_000 * 22
    run.stop()
    run.wait(10)
    assert stream.read(run.folder).state == "stopped"


def test_marks_lists_and_deleting(begin: Begin, engine_home: Path) -> None:
    run = begin(moons_job()).wait(30)
    run.mark(name="my best", tags=["a"], star=True, note="good")
    (row,) = [one for one in runs(engine_home) if one.id == run.id]
    assert (row.name, row.state, row.marks["star"]) == ("my best", "finished", True)
    assert row.metrics["validation/accuracy"] > 0.3
    assert run.disk_use > 5_000
    run.delete()
    assert run.id not in [one.id for one in runs(engine_home)]
    # The engine was just about to write down how it ended.
    Index(engine_home).put(run, {"state": "finished"})
    assert run.id not in [one.id for one in runs(engine_home)]
    with pytest.raises(KeyError, match="There is no run"):
        open_run(run.id, engine_home)


@pytest.mark.parametrize("id", ["../x", "", "a/b", "r\0", "R1", "x" * 99])
def test_ids_never_become_paths(id: str, engine_home: Path) -> None:
    with pytest.raises(KeyError):
        open_run(id, engine_home)


def test_a_job_that_cannot_be_trained_is_refused_with_all_its_problems(
    engine_home: Path, begin: Begin
) -> None:
    job = moons_job(epochs=0, batsch=3)
    job["source"] = ""
    with pytest.raises(PlanError) as told:
        begin(job)
    assert len(told.value.problems) == 3


def test_threads_are_shared_out(begin: Begin) -> None:
    """Two runs at once: neither takes more than its share of the cores."""
    one, other = running(begin(moons_job(**LONG))), running(begin(moons_job(**LONG)))
    choices: list[dict[str, Any]] = [read_json(run.folder / "choices.json") for run in (one, other)]
    cores = len(os.sched_getaffinity(0))
    assert choices[1]["threads"] <= max(1, cores // 2)
    assert Record(one.folder).attempt == 1


def test_threads_grow_with_the_work_of_a_step() -> None:
    assert [
        threads_for(work, 16) for work in (0, 99_999_999, 100_000_000, 1_200_000_000, 10**12)
    ] == [1, 1, 2, 4, 16]
    assert {threads_for(work, 1) for work in (0, 10**9, 10**12)} == {1}


def test_the_engine_works_under_the_settings_of_who_asks_not_of_who_started_it(
    home: Path, monkeypatch: pytest.MonkeyPatch, begin: Begin
) -> None:
    warm_up(home, wait=30)
    monkeypatch.setenv("LAYERLOOM_RUN_HOURS", "0.0001")
    run = begin(moons_job(**LONG)).wait(60)
    assert run.state == "stopped"
    assert "time limit" in run.cause
    monkeypatch.delenv("LAYERLOOM_RUN_HOURS")
    running(begin(moons_job(**LONG)))


def test_a_plan_for_the_gpu_of_a_mac_says_where_there_is_none(begin: Begin) -> None:
    """In a process of its own, not a fork: the way there is the same on every machine."""
    run = begin(moons_job(device="mps")).wait(60)
    assert run.state == "failed"
    assert "Apple GPU" in run.cause, run.cause
