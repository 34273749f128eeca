"""A trained network that stays open answers many times, and its process ends with who asks it."""

from __future__ import annotations

import base64
import io
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest
import torch
from PIL import Image

import builder
from engine.measures.samples import pictures
from engine.run import repairing as repairing_of_run
from engine.run.asking import TaskError
from engine.run.held import Held, Holder
from engine.run.latent import TASK, coder_of, comes_back, holder
from engine.run.mailbox import shut_down
from engine.run.run import Run, start
from engine.trained.latent import directions_of
from engine.trained.opened import open_trained
from tests.conftest import end_engine
from tests.engine.conftest import moons_job, poll


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("held")
    yield folder
    end_engine(folder)


@pytest.fixture(scope="module")
def coder(home: Path) -> Run:
    job = builder.template("vae").job()
    job["plan"]["epochs"] = 1
    return trained(home, job)


def trained(home: Path, job: dict[str, Any]) -> Run:
    run = start(job, folder=home)
    assert run.wait(90).state == "finished", run.cause
    return run


@pytest.fixture
def held(coder: Run) -> Iterator[Held]:
    held = Held(TASK, coder)
    yield held
    held.close()


def process_of(held: Held) -> psutil.Process:
    """The one that has the folder's pipe open for reading alone: not ours."""
    name = str(held.folder / "asked.pipe")
    for process in psutil.process_iter():
        if process.pid != os.getpid() and name in files_of(process):
            return process
    raise AssertionError("no process has it open")


def files_of(process: psutil.Process) -> set[str]:
    try:
        fds = Path(f"/proc/{process.pid}/fd")
        return {os.readlink(fd) for fd in fds.iterdir()}
    except OSError:  # of somebody else, or gone
        return set()


def test_a_place_becomes_what_the_decoder_makes_of_it(held: Held, coder: Run) -> None:
    opened = open_trained(coder.folder)
    place = held.opening["codes"][7]
    with torch.no_grad():
        wanted = opened.way.decode(opened.nets, torch.tensor([place]), {})  # type: ignore[attr-defined]
    (figure,) = held.ask({"codes": [place]})["figures"]
    (same,) = held.ask({"codes": [place, place]})["figures"]
    assert figure["count"] == 1
    assert same["count"] == 2
    assert figure["data"] == pictures(wanted, (0.0, 1.0)).data


def test_real_samples_that_were_not_learned_from_lie_where_the_encoder_puts_them(
    held: Held, coder: Run
) -> None:
    space, opened = held.opening, open_trained(coder.folder)
    assert space["part"] == "validation"
    assert len(space["codes"]) == len(space["labels"]) == len(space["rows"]) == space["of"]
    source = opened.source_of("validation")
    with torch.no_grad():
        codes = opened.way.encode(opened.nets, source.head(None))  # type: ignore[attr-defined]
    assert np.allclose(codes.numpy(), space["codes"], atol=1e-3)
    assert opened.rows_of("validation").tolist() == space["rows"]


def test_directions_are_those_in_which_codes_differ_most() -> None:
    rng = np.random.default_rng(0)
    along = np.array([3.0, 4.0, 0.0]) / 5
    codes = rng.normal(size=(200, 1)) * along * 10 + rng.normal(size=(200, 3)) * 0.1
    first, second, _ = directions_of(codes)
    assert abs(np.dot(first["numbers"], along)) > 0.999
    assert first["share"] > 0.99 > second["share"]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"codes": [[1.0]]}, "4 finite numbers"),
        ({"codes": [[1.0, 2.0, float("nan"), 0.0]]}, "4 finite numbers"),
        ({"codes": "here"}, "4 finite numbers"),
        ({"codes": [[0.0] * 4] * 65}, "1 to 64 places"),
        ({"codes": [[0.0] * 4], "wishes": {"colour": 1}}, "has no wish 'colour'"),
    ],
)
def test_a_place_that_cannot_be_is_refused_and_the_next_is_answered(
    held: Held, asked: dict[str, Any], says: str
) -> None:
    with pytest.raises(TaskError, match=says):
        held.ask(asked)
    assert held.ask({"codes": [[0.0] * 4]})["figures"]


def test_a_process_ends_when_nobody_can_ask_it_any_more(coder: Run) -> None:
    held = Held(TASK, coder)
    process = process_of(held)
    held.close()
    process.wait(10)
    assert not held.folder.exists()


def test_a_process_that_was_killed_is_opened_again(coder: Run) -> None:
    holder = Holder()
    try:
        first = holder.of(TASK, coder)
        assert holder.of(TASK, coder) is first
        process = process_of(first)
        os.kill(process.pid, signal.SIGKILL)
        assert holder.ask(TASK, coder, {"codes": [[0.0] * 4]})["figures"]
        assert holder.of(TASK, coder) is not first
    finally:
        holder.let_all_go()


def test_only_so_many_stay_open(coder: Run) -> None:
    holder = Holder(most=1)
    try:
        oldest = holder.held["latent", "another", ""] = Held(TASK, coder)
        process = process_of(oldest)
        holder.of(TASK, coder)
        assert len(holder.held) == 1
        process.wait(10)
    finally:
        holder.let_all_go()


def test_a_network_without_a_code_has_no_space_and_says_so_when_it_is_asked(home: Path) -> None:
    run = trained(home, moons_job(epochs=1))
    assert coder_of(run) is None
    assert comes_back(run, {"out": [0.0]}) == []
    with pytest.raises(TaskError, match="has no code to walk in"):
        Held(TASK, run)


@pytest.mark.parametrize(("name", "size"), [("denoising-autoencoder", 512), ("anomaly", 6)])
def test_of_a_network_in_one_piece_the_narrowest_place_is_the_code(
    home: Path, name: str, size: int
) -> None:
    job = builder.template(name).job()
    job["plan"]["epochs"] = 1
    run = trained(home, job)
    held = Held(TASK, run)
    try:
        if name == "denoising-autoencoder":  # nothing in it is narrower than 64 numbers
            assert held.opening == {"size": 0}
            with pytest.raises(TaskError, match="narrower than a sample"):
                held.ask({"codes": [[0.0] * size]})
            return
        assert held.opening["size"] == size
        opened = open_trained(run.folder)
        batch = opened.source_of("validation").head(None)
        with torch.no_grad():
            again = opened.nets["network"](batch)
        (figure,) = held.ask({"codes": [held.opening["codes"][0]]})["figures"]
        assert np.allclose(figure["rows"][0], again[0].numpy(), atol=1e-2)
    finally:
        held.close()


def test_of_a_persons_own_sample_the_code_and_what_the_decoder_makes_of_it_come_back(
    coder: Run, held: Held
) -> None:
    code = [0.5, -1.0, 0.25, 0.0]
    try:
        picture, numbers = comes_back(coder, {"mean": code, "logvar": [0.0] * 4})
        (wanted,) = held.ask({"codes": [code]})["figures"]
        assert picture == wanted | {"title": "What comes back"}
        assert numbers["values"] == code
        assert comes_back(coder, {"other": code}) == []
    finally:
        holder.let_all_go()


def test_what_comes_back_of_a_network_in_one_piece_is_its_own_output(home: Path) -> None:
    job = builder.template("denoising-autoencoder").job()
    job["plan"]["epochs"] = 1
    run = trained(home, job)
    shades = np.linspace(0, 1, 64).reshape(1, 8, 8)
    try:
        (picture,) = comes_back(run, {"picture": shades.tolist()})
        assert picture["data"] == pictures(torch.tensor(shades[None]), (0.0, 1.0)).data
    finally:
        holder.let_all_go()


@pytest.fixture(scope="module")
def repairing(coder: Run) -> Iterator[Held]:
    held = Held(repairing_of_run.TASK, coder)
    yield held
    held.close()


LOWER = [0.5, 0, 1, 1]


def test_a_picture_is_filled_in_in_several_ways_and_its_upper_half_stays(repairing: Held) -> None:
    hole = {"row": 3, "box": LOWER, "count": 4, "seed": 1}
    answer = repairing.ask(hole)
    given, (whole,) = pixels(answer["given"]), answer["figures"]
    ways = pixels(whole)
    assert (len(given), len(ways)) == (1, 4)
    assert (ways[:, :4] == given[:, :4]).all()
    assert len({way.tobytes() for way in ways}) > 1
    assert repairing.ask(hole) == answer
    assert repairing.ask(hole | {"seed": 2}) != answer
    assert repairing.ask({"row": 3, "look": True}) == {"given": answer["given"], "figures": []}
    assert repairing.ask({"row": 3})["figures"][0]["title"] == "Without its noise"


def test_a_drawing_is_taken_as_the_data_have_their_pictures(repairing: Held) -> None:
    stroke = np.zeros((280, 280), np.uint8)
    stroke[40:240, 130:150] = 255
    file = io.BytesIO()
    Image.fromarray(stroke).save(file, "PNG")
    asked = {"drawing": base64.b64encode(file.getvalue()).decode(), "look": True}
    (given,) = pixels(repairing.ask(asked)["given"])
    assert given.shape == (8, 8)
    assert given[:, 3:5].mean() > 4 * given[:, [0, 1, 6, 7]].mean()


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"row": -1, "box": LOWER}, "A row is a whole number from 0 to"),
        ({"row": 10**9, "box": LOWER}, "A row is a whole number from 0 to"),
        ({"box": LOWER}, "A row is a whole number"),
        ({"drawing": "hello", "box": LOWER}, "This drawing cannot be taken"),
        ({"row": 0, "box": [0, 0, 5, 5]}, "each from 0 to 1"),
        ({"row": 0, "box": LOWER, "count": 17}, "1 to 16 at once"),
        ({"row": 0, "box": LOWER, "wishes": {"colour": 1}}, "has no wish 'colour'"),
    ],
)
def test_a_repair_that_cannot_be_is_refused_and_the_next_is_done(
    repairing: Held, asked: dict[str, Any], says: str
) -> None:
    with pytest.raises(TaskError, match=says):
        repairing.ask(asked)
    assert repairing.ask({"row": 0, "box": LOWER})["figures"]


def pixels(figure: dict[str, Any]) -> np.ndarray:
    shades = np.frombuffer(base64.b64decode(figure["data"]), np.uint8)
    return shades.reshape(figure["count"], figure["height"], figure["width"])


def test_an_engine_that_is_shut_down_waits_for_no_open_network(coder: Run, home: Path) -> None:
    held = Held(TASK, coder)
    process = process_of(held)
    assert shut_down(home, seconds=10) == ([], [])
    poll(lambda: not process.is_running() or process.status() == "zombie", 10, "it lives on")
    held.close()
