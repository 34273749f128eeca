"""A run's folder: its files have their names in one place, and what is asked by name is there."""

from __future__ import annotations

import ast
import inspect
import json
from pathlib import Path

import pytest

from engine.export import work
from engine.processes import task
from engine.run.folder import ENDED, STATES, Change, Mark, RunFolder, State
from tests.house import ROOT, files

# Other folders have files of these names: those of races and of endpoints, a pack, a bundle.
OWN = {
    "engine/arena/folder.py": {"events.jsonl"},
    "engine/arena/host.py": {"events.jsonl", "control.pipe"},
    "engine/arena/race.py": {"control.pipe"},
    "engine/export/bundle.py": {"learned.json", "network.py"},
    "engine/export/jobs.py": {"card.json"},
    "engine/export/model_card.py": {"card.json"},
    "engine/export/taken.py": {"network.py", "weights.safetensors"},
    "engine/serve/endpoints.py": {"log.txt", "state.json"},
}


def names() -> set[str]:
    """The names of a run's files that nobody would write by chance."""
    run = RunFolder(Path("home/runs/r0"))
    return {
        getattr(run, name).name
        for name, member in inspect.getmembers(RunFolder)
        if isinstance(member, property) and name.endswith(("_file", "_pipe", "_about"))
    }


def test_no_other_file_spells_the_name_of_a_runs_file() -> None:
    known = names()
    assert {"job.json", "state.json", "network.py", "log.txt", "control.pipe"} <= known
    spelled: dict[str, set[str]] = {}
    for name in files():
        if name == "engine/run/folder.py":
            continue
        for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and node.value in known:
                spelled.setdefault(name, set()).add(str(node.value))
    assert spelled == OWN


def test_reading_a_run_that_is_only_begun_gives_nothing_instead_of_an_error(tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "runs" / "r0")
    run.folder.mkdir(parents=True)
    assert (run.home, run.id, run.name, run.owner) == (tmp_path, "r0", "r0", None)
    assert (run.job, run.card, run.marks, run.environment, run.usage) == ({}, {}, {}, {}, {})
    assert (run.weights, run.about_weights, run.samples, run.end(1)) == (None, {}, None, None)
    assert run.log == ""
    with pytest.raises(KeyError, match="There is no run 'r0'"):
        run.check()


def test_states_are_stored_as_the_words_that_they_always_were() -> None:
    assert json.dumps([*STATES]) == json.dumps(
        ["queued", "starting", "running", "paused", "finished", "stopped", "failed", "interrupted"]
    )
    assert {"finished", "stopped", "failed", "interrupted"} == ENDED
    assert State("paused") == "paused"
    assert sorted(Change) == ["dropout", "frozen", "lr", "tempo", "weight_decay"]
    assert sorted(Mark) == ["archived", "name", "note", "star", "tags"]


@pytest.mark.parametrize("name", sorted(task.TASKS))
def test_every_task_is_found_and_takes_a_run(name: str) -> None:
    first = next(iter(inspect.signature(task.resolve(name)).parameters))
    assert first == "run"


@pytest.mark.parametrize("name", sorted(work.TASKS))
def test_everything_that_can_be_made_is_found_and_tells_its_progress(name: str) -> None:
    assert "progress" in inspect.signature(work.resolve(name)).parameters


def test_a_task_that_nobody_does_is_refused_in_words() -> None:
    with pytest.raises(task.TaskError, match="There is no task 'fly'"):
        task.resolve("fly")
