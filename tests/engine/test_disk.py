"""Folders that are deleted, disks that are full, places where nothing may be written, and a worker
that was halted: a sentence each, and nothing more is lost than must be.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from builder.document.documents import CannotSave, Documents
from builder.templates import template
from builder.ui.app import server
from engine.arena import folder as races
from engine.errors import DiskError, DiskFullError, explain
from engine.files import hash_of, hashes_beside, note_hash, read_json
from engine.processes.supervisor import Supervisor
from engine.reading.store import Store
from engine.run.alive import is_alive, is_halted
from engine.run.folder import RunFolder
from engine.run.manifest import read_manifest
from engine.run.record import read_events
from engine.run.run import Run, runs, start
from engine.run.status import status_of
from engine.serve import endpoints
from tests.answers import OWNER, ROUTES, Owned
from tests.engine.conftest import Forge, end_of, moons_job, poll

Begin = Callable[..., Run]
ENDLESS = {"epochs": 1_000_000, "checkpoints": {"seconds": 0.05}}


def trains(run: Run) -> dict[str, int]:
    poll(lambda: run.state == "running" and run.status.live.get("step", 0) > 20, 60, "trains")
    return run.status.live


# ---- deleted -------------------------------------------------------------------------------------
def test_a_run_whose_folder_is_deleted_ends_says_so_and_disturbs_nobody(begin: Begin) -> None:
    run = begin(moons_job(**ENDLESS))
    pid = trains(run)["pid"]
    started = run.stated["started"]
    while run.folder.exists():  # its process writes into it meanwhile
        shutil.rmtree(run.folder, ignore_errors=True)
    assert run.wait(5).state == "failed"
    assert run.cause.startswith("The folder of this run was deleted")
    run.stop()
    poll(lambda: not is_alive(pid, started), 20, "its process ends")
    assert not run.folder.exists()
    assert begin(moons_job(epochs=1)).wait(60).state == "finished"


def test_checkpoints_that_are_deleted_while_it_trains_are_said_and_made_anew(
    forge: Forge,
) -> None:
    job = moons_job(epochs=1_000_000, checkpoints={"seconds": 0.0}, stopping={"patience": 10**9})
    folder = forge.folder(job)
    forge.fork(folder, 1)
    checkpoints = folder / "checkpoints"
    poll(lambda: len(read_manifest(checkpoints)[0]) == 3, 60, "checkpoints")
    while not warned(folder):  # its process writes into it meanwhile
        shutil.rmtree(checkpoints, ignore_errors=True)
    poll(lambda: len(read_manifest(checkpoints)[0]) == 3, 60, "new checkpoints")
    RunFolder(folder).control.joinpath("1.json").write_text('{"do": "stop"}')
    os.write(os.open(folder / "control.pipe", os.O_WRONLY), b".")
    forge.wait()
    assert end_of(folder)["cause"] == "Stopped by hand. The weights of this moment are kept."
    assert "Checkpoints were deleted while the run trained" in warned(folder)[0]
    assert "Errno" not in "".join(warned(folder))
    kept = read_manifest(checkpoints)[0]
    assert all((checkpoints / entry["file"]).exists() for entry in kept)
    assert (checkpoints / kept[-1]["best"]).exists()


def warned(folder: Path) -> list[str]:
    return [event["text"] for event in read_events(folder)[0] if event["kind"] == "warning"]


# ---- halted --------------------------------------------------------------------------------------
def test_a_halted_run_that_is_stopped_keeps_its_weights_and_says_so(begin: Begin) -> None:
    run = begin(moons_job(**ENDLESS))
    pid = trains(run)["pid"]
    os.kill(pid, signal.SIGSTOP)
    poll(lambda: is_halted(pid), 5, "halted")
    run.stop()
    assert run.wait(20).state == "stopped"
    assert run.cause == "Stopped by hand. The weights of this moment are kept."
    assert hash_of(run.folder / "weights.safetensors") == run.about_weights["sha256"]


# ---- full ----------------------------------------------------------------------------------------
@pytest.fixture
def full(tmp_path: Path) -> Iterator[Callable[[], Path]]:
    """A small file system of its own; asking for it fills it to the last byte."""
    small = tmp_path / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(small)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a small file system")

    def fill() -> Path:
        with contextlib.suppress(OSError), open(small / "ballast", "wb", buffering=0) as ballast:
            while True:
                ballast.write(b"x" * 4096)
        return small

    yield fill
    subprocess.run(["umount", "-l", str(small)], check=False)


def test_a_full_disk_is_said_of_a_start_and_leaves_nothing_half_begun(
    full: Callable[[], Path],
) -> None:
    home = full()
    with pytest.raises(DiskFullError, match="The disk is full, so the run could not be kept"):
        start(moons_job(), folder=home)
    assert runs(home) == []
    assert not list((home / "runs").glob("*"))
    assert not list((home / "active").glob("*")) if (home / "active").exists() else True


def test_how_a_run_ended_is_written_as_soon_as_there_is_room(full: Callable[[], Path]) -> None:
    home = full().resolve()
    (home / "ballast").unlink()
    run = RunFolder(home / "runs" / "r0123456789")
    run.folder.mkdir(parents=True)
    supervisor = Supervisor(home, 2)
    supervisor.enqueue(run.id, "Waits.")
    lose_index(home)
    full()
    supervisor.end(run.id, "failed", "A sentence. " * 9000)
    assert (run.stated["state"], supervisor.state(run.id)["state"]) == ("queued", "failed")
    assert (home / "active" / run.id).exists(), "the next supervisor would know of it"
    (home / "ballast").unlink()
    supervisor.say(run.id)
    assert run.stated["state"] == "failed"
    assert not (home / "active" / run.id).exists()
    assert supervisor.unsaid == {}


def test_a_full_disk_is_said_of_a_mark_and_the_old_ones_stay(
    full: Callable[[], Path], begin: Begin
) -> None:
    run = begin(moons_job(epochs=1)).wait(60)
    home = full()
    (home / "ballast").unlink()
    shutil.copytree(run.folder, home / "runs" / run.id, ignore=shutil.ignore_patterns("*.pipe"))
    moved = Run(home, run.id)
    moved.mark(note="a first note")
    lose_index(home)
    full()
    with pytest.raises(DiskFullError, match="The disk is full, so the mark could not be kept"):
        moved.mark(note="x" * 9000)
    assert moved.marks["note"] == "a first note"
    assert not list(moved.folder.glob(".*.part"))
    assert [(each.id, each.marks) for each in runs(home)] == [(run.id, moved.marks)]


def lose_index(home: Path) -> None:
    """The list of runs is a cache, which a full disk cannot hold."""
    (home / "runs.db").unlink()


def test_a_full_disk_is_said_of_a_file_a_project_a_race_and_an_endpoint(
    full: Callable[[], Path],
) -> None:
    home = full()
    with pytest.raises(DiskFullError, match=r"The disk is full, so mine\.csv could not be kept"):
        Store(home / "files").add("me", "mine.csv", b"a,b\n1,2\n" * 10_000)
    documents = Documents(home / "projects")
    with pytest.raises(CannotSave, match="could not be kept: the disk is full"):
        documents.create("me", template("moons-mlp").document)
    assert documents.list("me") == []
    with pytest.raises(DiskFullError, match="so the race could not be kept"):
        races.create({"jobs": {"network": moons_job()}}, home)
    with pytest.raises(DiskFullError, match="so the endpoint could not be kept"):
        endpoints.create("mine", home=home)


def test_the_app_says_that_the_disk_is_full_and_not_that_it_was_a_mistake_of_ours(
    full: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = full()
    (home / "ballast").unlink()
    monkeypatch.setenv("LAYERLOOM_HOME", str(home))
    for held in (server.settings, server.documents):
        held.cache_clear()
    try:
        app = Starlette(routes=list(ROUTES), middleware=[Middleware(Owned)])
        client = TestClient(app)
        assert server.documents().list(OWNER) == []
        full()
        answers = [
            client.post("/api/data/files?name=mine.csv", content=b"a,b\n1,2\n" * 10_000),
            client.post("/api/templates/moons-mlp", json={}),
        ]
        for answer in answers:
            assert answer.status_code == 507, answer.text
            assert "disk is full" in answer.json()["error"]
            assert "mistake" not in answer.json()["error"]
        (home / "ballast").unlink()
        assert client.post("/api/templates/moons-mlp", json={}).status_code == 201
    finally:
        for held in (server.settings, server.documents):
            held.cache_clear()


def test_a_task_that_meets_a_full_disk_says_so(full: Callable[[], Path]) -> None:
    home = full()
    with pytest.raises(OSError, match="No space left") as met:
        (home / "a").write_bytes(b"x" * 9000)
    assert explain(met.value)[1].startswith("The disk is full, so what was asked for")
    with pytest.raises(OSError, match="No space left"):
        note_hash(home / "b", "0" * 64)
    (home / "ballast").unlink()
    note_hash(home / "b", "1" * 64)
    assert hashes_beside(home / "b") == {"1" * 64}


# ---- where nothing may be written ----------------------------------------------------------------
@pytest.fixture(params=["a file", "a name that is too long"])
def nowhere(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A home that nobody can make, whoever asks."""
    if request.param == "a file":
        (tmp_path / "home").write_text("I am a file")
        return tmp_path / "home"
    return tmp_path / ("long" * 80)


def test_a_home_that_cannot_be_written_is_said_with_the_setting_that_names_another(
    nowhere: Path,
) -> None:
    attempts: list[Callable[[], object]] = [
        lambda: start(moons_job(), folder=nowhere),
        lambda: Store(nowhere / "files").add("me", "mine.csv", b"a,b\n1,2\n"),
        lambda: races.create({}, nowhere),
        lambda: endpoints.create("mine", home=nowhere),
    ]
    for attempt in attempts:
        with pytest.raises(DiskError, match=r"cannot be kept in .*: .*LAYERLOOM_HOME"):
            attempt()


def test_the_status_of_a_run_whose_folder_is_gone_ends_who_waits_for_it(tmp_path: Path) -> None:
    status = status_of(tmp_path / "runs" / "r0")
    assert (status.state, status.cause[:25]) == ("failed", "The folder of this run wa")
    assert read_json(tmp_path / "runs" / "r0" / "state.json") is None
