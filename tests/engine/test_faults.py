"""Disks that are full, weights to begin from, memory that does not suffice, places that are taken,
and lists that are long.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.errors import DamagedError, DiskFullError
from engine.files import hash_of, read_json, write_bytes, write_whole
from engine.plan.job import read as read_job
from engine.processes import worker
from engine.processes.orders import Order
from engine.run import stream
from engine.run.checkpoint import (
    Keeper,
    from_bytes,
    pack,
    to_bytes,
    unpack,
)
from engine.run.folder import RunFolder
from engine.run.index import Index
from engine.run.record import ROW, Record, Recorder, read_events, read_live
from engine.run.run import Run, runs, start
from engine.run.status import status_of
from tests.engine.conftest import (
    MLP,
    ROOT,
    Forge,
    curve,
    digits_job,
    end_supervisor,
    moons_job,
    poll,
)

Begin = Callable[..., Run]


# ---- checkpoints ---------------------------------------------------------------------------------
def test_a_tree_comes_back_as_it_was() -> None:
    tree: dict[str, Any] = {
        "weights": torch.randn(3, 4).to(memory_format=torch.contiguous_format),
        1: [1, 2.5, "three", None, True, float("inf")],
        "tuple": (1, (2, torch.tensor(3))),
        "tied": {},
    }
    tree["tied"] = {"a": tree["weights"], "b": tree["weights"].t()}
    back = from_bytes(to_bytes(tree))
    assert back["weights"].equal(tree["weights"])
    assert back[1] == tree[1]
    assert back["tuple"][1][1].item() == 3
    assert back["tied"]["b"].equal(tree["weights"].t())
    assert back["tied"]["b"].data_ptr() % 64 == 0
    tensors: dict[str, torch.Tensor] = {}
    assert np.isnan(unpack(pack(float("nan"), tensors), tensors))


def test_bytes_that_are_no_checkpoint_are_said_to_be_damaged() -> None:
    content = to_bytes({"a": torch.ones(3)})
    for wrong in (b"", b"x" * 100, content[:-3], content[:20]):
        with pytest.raises(DamagedError):
            from_bytes(wrong)


@pytest.mark.parametrize("call", range(1, 13))
def test_whichever_call_to_the_disk_fails_the_last_whole_checkpoint_is_read(
    call: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The n-th fsync, rename or opening of a folder fails, for every n: what is read afterwards is
    one of the two, whole.
    """
    keeper = Keeper(tmp_path)
    keeper.write({"step": 1}, 1)
    made = 0

    def fails(real: Callable[..., Any]) -> Callable[..., Any]:
        def call_it(*arguments: Any, **more: Any) -> Any:
            nonlocal made
            made += 1
            if made == call:
                raise OSError(28, "No space left on device")
            return real(*arguments, **more)

        return call_it

    for name in ("fsync", "replace", "open"):
        monkeypatch.setattr(os, name, fails(getattr(os, name)))
    with contextlib.suppress(DiskFullError):
        keeper.write({"step": 2}, 2, best=None)
    monkeypatch.undo()
    found = Keeper(tmp_path).newest()
    assert found
    assert found[1]["step"] in (1, 2)
    assert not list(tmp_path.glob("*.part"))


def test_a_full_disk_pauses_the_run_and_room_lets_it_go_on(
    engine_home: Path, begin: Begin, tmp_path: Path
) -> None:
    """On a small file system of its own, where mounting is allowed."""
    small = tmp_path / "small"
    small.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(small)],
        capture_output=True,
        check=False,
    ).returncode:
        pytest.skip("needs the right to mount a small file system")
    try:
        run = start(digits_job(epochs=1_000_000, checkpoints={"seconds": 0.5}), folder=small)
        poll(
            lambda: run.state == "running" and run.status.live["step"] > 50,
            60,
            f"running: {run.cause}",
        )
        with contextlib.suppress(OSError), open(small / "ballast", "wb", buffering=0) as ballast:
            while True:
                ballast.write(b"x" * 4096)
        poll(lambda: run.state == "paused", 30, "waits for room")
        poll(lambda: "disk" in run.cause, 5, f"says why: {run.cause}")
        (small / "ballast").unlink()
        poll(lambda: run.state == "running", 20, f"went on: {run.cause}")
        run.kill()
        poll(lambda: run.state == "stopped", 10, "killed")
    finally:
        end_supervisor(small)
        time.sleep(0.5)
        subprocess.run(["umount", "-l", str(small)], check=False)


def test_the_error_of_a_full_disk_has_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError, match=r"needs 0\.0 MB, and \d+\.\d MB are free"):
        write_bytes(tmp_path / "a", b"abc")


# ---- the record ----------------------------------------------------------------------------------
def recorder(folder: Path, attempt: int = 1, resumed: int = 0) -> Recorder:
    folder.mkdir(exist_ok=True)
    return Recorder(folder, attempt, resumed)


def test_rows_past_the_checkpoint_are_superseded_and_never_deleted(tmp_path: Path) -> None:
    first = recorder(tmp_path)
    for step in range(1, 11):
        first.add(step, "loss", step)
    first.close()
    second = recorder(tmp_path, 2, resumed=6)
    for step in range(7, 9):
        second.add(step, "loss", 100 + step)
    second.close()
    assert Record(tmp_path).points("loss").steps.tolist() == [1, 2, 3, 4, 5, 6, 7, 8]
    assert Record(tmp_path).points("loss").values.tolist() == [1, 2, 3, 4, 5, 6, 107, 108]
    third = recorder(tmp_path, 3, resumed=3)
    third.add(4, "loss", 204)
    third.close()
    assert Record(tmp_path).points("loss").values.tolist() == [1, 2, 3, 204]
    assert (tmp_path / "metrics" / "0.rows").stat().st_size == 13 * ROW.itemsize


@pytest.mark.parametrize(
    "damage", [lambda _: b"", lambda _: b"[]", lambda whole: whole.replace(b"loss", b"lors")]
)
def test_a_damaged_list_of_curves_is_read_from_its_other_copy(
    damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    first = recorder(tmp_path)
    first.add(1, "loss", 0.5)
    first.close()
    index = tmp_path / "metrics" / "index.json"
    index.write_bytes(damage(index.read_bytes()))
    assert Record(tmp_path).points("loss").values.tolist() == [0.5]
    second = recorder(tmp_path, 2, resumed=1)
    second.add(2, "loss", 0.25)
    second.close()
    assert Record(tmp_path).points("loss").values.tolist() == [0.5, 0.25]


def test_rows_whose_names_are_lost_become_no_part_of_another_curve(tmp_path: Path) -> None:
    first = recorder(tmp_path)
    first.add(1, "loss", 0.5)
    first.close()
    for name in ("index.json", "index-again.json"):
        (tmp_path / "metrics" / name).write_bytes(b"")
    second = recorder(tmp_path, 2, resumed=1)
    second.add(2, "accuracy", 0.25)
    second.close()
    assert Record(tmp_path).points("accuracy").values.tolist() == [0.25]
    assert "set aside" in read_events(tmp_path)[0][0]["text"]


def test_half_a_row_is_cut_off_by_the_next_attempt(tmp_path: Path) -> None:
    first = recorder(tmp_path)
    first.add(1, "loss", 0.5)
    first.close()
    with open(tmp_path / "metrics" / "0.rows", "ab") as file:
        file.write(b"half")
    assert Record(tmp_path).points("loss").values.tolist() == [0.5]
    second = recorder(tmp_path, 2, resumed=1)
    second.add(2, "loss", 0.25)
    second.close()
    assert Record(tmp_path).points("loss").values.tolist() == [0.5, 0.25]


def test_a_row_that_does_not_fit_is_kept_and_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = recorder(tmp_path)
    one.add(1, "loss", 0.5)
    one.add(1, "accuracy", 0.9)
    real, calls = os.write, 0

    def full(handle: int, content: bytes) -> int:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError(28, "No space left on device")
        return real(handle, content)

    monkeypatch.setattr(os, "write", full)
    one.flush()
    assert one.full
    monkeypatch.undo()
    one.add(2, "loss", 0.4)
    one.close()
    assert one.full is None
    assert Record(tmp_path).points("loss").values.tolist() == [0.5, 0.4]
    assert Record(tmp_path).points("accuracy").values.tolist() == [0.9]


def test_what_is_not_finite_is_null_in_json_with_a_note(tmp_path: Path) -> None:
    one = recorder(tmp_path)
    for step, value in enumerate([1.0, float("nan"), float("inf")], 1):
        one.add(step, "loss", value)
    one.event(2, "fault", "the loss was not finite")
    one.close()
    seen = stream.read(tmp_path)
    json.dumps(seen.as_json(), allow_nan=False)
    assert seen.series["loss"].y == [1.0, None, None]
    assert [note.is_ for note in seen.series["loss"].notes] == ["not a number", "infinite"]
    assert stream.read(tmp_path, seen.cursor).series == {}
    assert stream.read(tmp_path, "rubbish").reset


def test_a_resume_tells_watchers_to_begin_anew(tmp_path: Path) -> None:
    first = recorder(tmp_path)
    for step in range(1, 11):
        first.add(step, "loss", step)
    first.close()
    seen = stream.read(tmp_path)
    second = recorder(tmp_path, 2, resumed=4)
    second.add(5, "loss", 0.5)
    second.close()
    again = stream.read(tmp_path, seen.cursor)
    assert again.reset
    assert again.series["loss"].y == [1, 2, 3, 4, 0.5]


def test_thinning_loses_no_peak() -> None:
    values = np.random.default_rng(0).normal(size=100_000)
    values[31_415], values[92_653] = 99.0, -99.0
    values[500] = np.nan
    chosen = stream.thin(values, 2000)
    assert len(chosen) <= 2004
    assert {0, 31_415, 92_653, 99_999} <= set(chosen.tolist())
    assert (np.diff(chosen) > 0).all()


def test_a_long_curve_is_thinned_when_opened_and_news_are_only_what_is_new(tmp_path: Path) -> None:
    """How long ten million points and ten thousand runs take is measured in
    benchmarks/bench_record.py.
    """
    one = recorder(tmp_path)
    one.add(0, "step/loss", 1.0)
    one.close()
    table = np.empty(200_000, ROW)
    table["step"] = np.arange(1, 200_001)
    table["value"] = np.random.default_rng(0).random(200_000)
    with open(tmp_path / "metrics" / "0.rows", "ab") as file:
        table.tofile(file)
    seen = stream.read(tmp_path)
    assert len(seen.series["step/loss"].x) <= 2004
    assert stream.read(tmp_path, seen.cursor).series == {}


def test_runs_are_listed_newest_first(tmp_path: Path) -> None:
    index = Index(tmp_path)
    (tmp_path / "runs").mkdir()
    rows = [
        (
            f"r{k:06}",
            f"run {k}",
            "finished",
            "",
            float(k),
            float(k),
            1,
            None,
            None,
            "{}",
            json.dumps({"validation/loss": k}),
        )
        for k in range(300)
    ]
    with index.open() as connection:
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO runs VALUES (?,?,?,?,?,?,?,?,?,?,?)", rows)
        connection.execute("COMMIT")
    found = runs(tmp_path)
    assert [one.id for one in found] == [f"r{k:06}" for k in reversed(range(300))]
    assert found[0].metrics == {"validation/loss": 299}


def test_a_damaged_index_is_made_anew_from_the_folders(tmp_path: Path) -> None:
    for k in range(3):
        folder = tmp_path / "runs" / f"run{k}"
        folder.mkdir(parents=True)
        write_whole(folder / "state.json", {"state": "stopped", "cause": "", "attempt": 1})
        write_whole(folder / "card.json", {"name": f"number {k}", "created": float(k)})
    (tmp_path / "runs.db").write_bytes(b"not a database at all" * 100)
    assert [one.name for one in runs(tmp_path)] == ["number 2", "number 1", "number 0"]


# ---- two workers for one run ---------------------------------------------------------------------
def test_a_worker_of_whose_birth_nobody_heard_makes_room_for_the_one_that_is_ordered_instead(
    forge: Forge,
) -> None:
    """A forge that dies between the birth and the word of it: the run is ordered once more."""
    job = moons_job(epochs=60, checkpoints={"seconds": 0.0})
    calm, folder = forge.train(job), forge.folder(job)
    forge.fork(folder, 1)
    poll(lambda: (read_live(folder) or {}).get("step", 0) > 50, why="the first one trains")
    forge.fork(folder, 2)
    assert {forge.wait(), forge.wait()} == {-9, 0}
    assert curve(folder) == curve(calm)
    assert hash_of(folder / "weights.safetensors") == hash_of(calm / "weights.safetensors")


# ---- states without anybody ----------------------------------------------------------------------
def test_a_run_whose_worker_is_gone_is_interrupted_even_when_no_supervisor_lives(
    tmp_path: Path,
) -> None:
    write_whole(
        tmp_path / "state.json",
        {"state": "running", "attempt": 1, "pid": 999_999, "started": 1, "boot": "x"},
    )
    assert status_of(tmp_path).state == "interrupted"


def test_the_heartbeat_does_not_follow_the_clock() -> None:
    from engine.run.record import beat

    began = beat()
    assert abs(beat() - began) < 1000
    assert abs(began - time.clock_gettime(time.CLOCK_BOOTTIME) * 1000) < 1000


SHIFTED = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <sys/time.h>
static long shift(void) {
    long seconds = 0;
    FILE *file = fopen(getenv("CLOCK_SHIFT"), "r");
    if (file) { if (fscanf(file, "%ld", &seconds) != 1) seconds = 0; fclose(file); }
    return seconds;
}
int clock_gettime(clockid_t which, struct timespec *now) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int result = real(which, now);
    if (which == CLOCK_REALTIME) now->tv_sec += shift();
    return result;
}
time_t time(time_t *out) { struct timespec now; clock_gettime(CLOCK_REALTIME, &now); if (out) *out = now.tv_sec; return now.tv_sec; }
"""


@pytest.mark.slow
def test_a_clock_that_jumps_an_hour_or_a_year_disturbs_no_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Supervisor, forge and worker live under a clock that this test moves."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        pytest.skip("needs a C compiler for a clock that can be moved")
    (tmp_path / "shifted.c").write_text(SHIFTED)
    library, shift, home = tmp_path / "shifted.so", tmp_path / "shift", tmp_path / "home"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-o", str(library), str(tmp_path / "shifted.c"), "-ldl"],
        check=True,
    )
    shift.write_text("0")
    monkeypatch.setenv("LD_PRELOAD", str(library))
    monkeypatch.setenv("CLOCK_SHIFT", str(shift))
    try:
        run = start(moons_job(epochs=1_000_000, checkpoints={"seconds": 0.2}), folder=home)
        poll(lambda: run.state == "running" and run.status.live["step"] > 10, 60, "runs")
        for seconds in (3600, -3600, 365 * 86400):
            shift.write_text(str(seconds))
            at = run.status.live["step"]
            poll(lambda at=at: run.status.live["step"] > at + 200, 20, "goes on")
            assert (run.state, run.status.attempt) == ("running", 1)
        later = time.time() + 300 * 86400
        poll(
            lambda: any(entry["time"] > later for entry in run.checkpoints),
            20,
            "it sees the other year",
        )
        run.stop()
        run.wait(10)
        assert run.state == "stopped"
        steps = run.history("step/loss").steps
        assert steps.tolist() == list(range(1, len(steps) + 1))
    finally:
        end_supervisor(home)


# ---- beginning from weights, memory, places ------------------------------------------------------
def test_a_run_begins_from_the_weights_of_another(begin: Begin) -> None:
    first = begin(moons_job(epochs=30)).wait(60)
    sha = read_json(first.folder / "weights.json")["sha256"]
    still = {"optimizer": {"type": "sgd", "options": {"lr": 0.0}}}
    second = begin(
        moons_job(epochs=1, begin_from={"network": {"sha": sha}}, learners={"network": still})
    ).wait(60)
    assert second.state == "finished", second.cause
    assert second.metrics["validation/accuracy"] == pytest.approx(
        first.metrics["validation/accuracy"]
    )
    sgd = {"optimizer": {"type": "sgd", "options": {"lr": 0.0}}}
    forked = begin(
        moons_job(
            epochs=1,
            begin_from={"network": {"sha": first.weights_at(first.checkpoints[-1]["step"])}},
            learners={"network": sgd},
        )
    )
    assert forked.wait(60).metrics["validation/loss"] == pytest.approx(
        first.metrics["validation/loss"]
    )
    other = begin(moons_job(MLP.replace("16", "17"), begin_from={"network": {"sha": sha}})).wait(60)
    assert other.state == "failed"
    assert "do not fit the network" in other.cause


def test_a_training_that_cannot_fit_is_refused_with_numbers_and_what_would_fit(
    begin: Begin,
) -> None:
    huge = MLP.replace("nn.Linear(2, 16)", "nn.Linear(2, 200_000)").replace(
        "nn.Linear(16, 2)", "nn.Linear(200_000, 200_000)"
    )
    run = begin(moons_job(huge)).wait(60)
    assert run.state == "failed"
    assert "GB" in run.cause
    assert "only a smaller network" in run.cause


def greedy(lines: str, source: str = MLP) -> str:
    """The small network, which asks for memory in its forward pass."""
    return source.replace(
        "        return self",
        f"        if self.training:\n            {lines}\n        return self",
    )


def test_a_worker_that_asks_for_more_memory_than_it_may_use_fails_with_the_number_and_is_not_tried_again(
    begin: Begin,
) -> None:
    run = begin(moons_job(greedy("self.more = torch.zeros(10**13)"))).wait(60)
    assert (run.state, run.status.attempt) == ("failed", 1)
    assert "needs more memory than the" in run.cause
    assert run.proposals == [{"label": "Half the batch", "change": {"batch": "half"}}]


# A worker in a process of its own, whose allowance is counted from what Python and torch hold
# already.
ALLOWED = """
import sys
from pathlib import Path
import engine.data.mapped, engine.learning.memory, engine.processes.forge, engine.processes.worker

engine.processes.forge.preload()
engine.data.mapped.MAPPED = engine.data.mapped.PIECE = 2**22
engine.learning.memory.BASE = engine.processes.worker.LEAST = 0
held = int(Path("/proc/self/statm").read_text().split()[5]) * 4096
order = engine.processes.orders.Order(sys.argv[1], 1, home=sys.argv[2], memory=held + int(sys.argv[3]))
sys.exit(engine.processes.worker.main(Path(sys.argv[1]), order))
"""
POOLED = MLP.replace(
    "nn.Linear(2, 16)", "nn.Sequential(nn.AvgPool2d(20), nn.Flatten(), nn.Linear(64, 16))"
)
POOLED = POOLED.replace("nn.Linear(16, 2)", "nn.Linear(16, 10)").replace("point", "image")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lines", "state"), [("pass", "finished"), ("self.more = torch.ones(40_000_000)", "failed")]
)
def test_what_is_mapped_does_not_count_and_what_is_allocated_does(
    lines: str, state: str, tmp_path: Path
) -> None:
    """129 MB of pictures train within 100 MB, and a network that allocates 160 MB there is told
    so.
    """
    resized = [{"type": "resize", "options": {"height": 160, "width": 160}}]
    job = digits_job(greedy(lines, POOLED), epochs=1, data={"set": "digits", "transforms": resized})
    folder = tmp_path / "runs" / "one"
    folder.mkdir(parents=True)
    (folder / "network.py").write_text(job["source"])
    (folder / "job.json").write_text(json.dumps(job))
    subprocess.run(
        [sys.executable, "-c", ALLOWED, str(folder), str(tmp_path), str(100 * 10**6)],
        cwd=ROOT,
        check=False,
    )
    ended = read_json(folder / "end-1.json")
    assert ended["state"] == state, ended["cause"]
    assert ("needs more memory than the" in ended["cause"]) == (state == "failed")


def test_a_worker_that_the_kernel_ends_for_want_of_memory_says_so_and_is_not_tried_again(
    begin: Begin,
) -> None:
    """Really: in a memory group of its own, where making one is allowed."""
    group = Path("/sys/fs/cgroup/memory/layerloom-test")
    with contextlib.suppress(OSError):
        group.mkdir(exist_ok=True)
    if not (group / "memory.limit_in_bytes").exists():
        pytest.skip("needs the right to make a memory control group (version 1)")
    try:
        (group / "memory.limit_in_bytes").write_text("200000000")
        wait = "import time, pathlib\n            while not pathlib.Path('go').exists(): time.sleep(0.01)"
        run = begin(moons_job(greedy(f"{wait}\n            self.more = torch.ones(10**9)")))
        poll(lambda: run.status.live.get("pid"), 60, "is born")
        (group / "cgroup.procs").write_text(str(run.status.live["pid"]))
        (run.folder / "go").touch()
        poll(lambda: run.state == "failed", 30, f"failed: {run.state} {run.cause}")
        assert "The machine had no memory left" in run.cause
        assert run.status.attempt == 1
        assert run.proposals
    finally:
        poll(lambda: not (group / "cgroup.procs").read_text().strip(), 10, "the group is empty")
        group.rmdir()


def test_more_runs_than_places_wait_in_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAYERLOOM_CPU_SLOTS", "1")
    try:
        first = start(moons_job(epochs=1_000_000), folder=tmp_path)
        poll(lambda: first.state == "running", 60, "the first runs")
        others = [start(moons_job(epochs=2, seed=k), folder=tmp_path) for k in range(2)]
        poll(lambda: [run.status.place for run in others] == [1, 2], 10, "places in the queue")
        assert "Number 1 in the queue" in others[0].cause
        others[1].stop()
        poll(lambda: others[1].state == "stopped", 5, "stopped while it waited")
        first.stop()
        others[0].wait(30)
        assert (first.wait(10).state, others[0].state) == ("stopped", "finished")
    finally:
        end_supervisor(tmp_path)


@pytest.mark.parametrize("text", ['{"plan": ', "hello", '"hello"', "[]", '{"other": {}}'])
def test_a_job_file_that_is_broken_fails_with_a_sentence_and_disturbs_nobody(
    begin: Begin, engine_home: Path, text: str
) -> None:
    run = begin(moons_job(epochs=1)).wait(60)
    poll(
        lambda: not (engine_home / "active" / run.id).exists(),
        10,
        "the supervisor knows that it is over",
    )
    (run.folder / "job.json").write_text(text)
    state = read_json(run.folder / "state.json")
    write_whole(run.folder / "state.json", state | {"state": "interrupted"})
    run.resume()
    poll(lambda: run.state == "failed", 20, "failed")
    assert "cannot be read" in run.cause
    assert begin(moons_job(epochs=1)).wait(60).state == "finished"


def test_without_a_compiler_a_run_that_wants_compiled_steps_trains_without_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CXX", raising=False)
    made = worker.choose(
        RunFolder(tmp_path),
        read_job(moons_job(compile=True)),
        Order("", 1, threads=1, device="cpu"),
        1000,
    )
    assert not made["compile"]
    assert "no C++ compiler" in made["note"]
