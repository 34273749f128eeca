"""Samples of earlier moments are kept: a bounded number, evenly spread, over a resume too."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest

import builder
from engine.files import write_whole
from engine.learning.earlier import MOST, Earlier
from engine.run.folder import RunFolder
from engine.run.run import start
from tests.conftest import end_engine
from tests.engine.conftest import poll


def kept_after(folder: Path, steps: list[int], begin: int = 0) -> list[int]:
    """As a recorder does it: what is still to be written comes to the disk after each."""
    run, papers = RunFolder(folder), dict[str, Any]()
    earlier = Earlier(run, begin)
    for step in steps:
        earlier.add(papers, step, {"step": step, "figures": []})
        for name in list(papers):
            write_whole(folder / name, papers.pop(name))
    return run.earlier_steps


def test_however_long_it_trains_a_bounded_number_is_kept_and_spread_evenly(tmp_path: Path) -> None:
    steps = kept_after(tmp_path, list(range(50, 50 * 1001, 50)))
    assert MOST / 2 <= len(steps) <= MOST
    gaps = {b - a for a, b in itertools.pairwise(steps)}
    assert steps[0] == 50
    assert len(gaps) == 1
    assert steps[-1] + gaps.pop() > 50_000


def test_a_resume_keeps_those_before_it_and_its_gap(tmp_path: Path) -> None:
    first = kept_after(tmp_path, list(range(10, 2001, 10)))
    again = kept_after(tmp_path, list(range(1010, 2001, 10)), begin=1010)
    assert again == first


def test_what_was_made_past_the_checkpoint_is_made_again(tmp_path: Path) -> None:
    kept_after(tmp_path, [10, 20, 30, 40])
    assert kept_after(tmp_path, [], begin=25) == [10, 20]


@pytest.mark.slow
def test_a_training_keeps_its_samples_and_shows_its_last(tmp_path: Path) -> None:
    job = builder.template("gan-points").job()
    job["plan"]["epochs"] = 100_000
    run = start(job, folder=tmp_path)
    try:
        poll(lambda: len(run.earlier_steps) > 2, 60, "no earlier samples")
        run.stop()
        run.wait(60)
        assert run.samples is not None
        assert run.samples["step"] == run.status.live["step"]
        for step in run.earlier_steps:
            samples = run.earlier_samples(step)
            assert samples is not None
            assert samples["step"] == step
            assert samples["figures"][0]["figure"] == run.samples["figures"][0]["figure"]
    finally:
        end_engine(tmp_path)
