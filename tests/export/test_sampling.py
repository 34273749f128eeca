"""Endpoints of networks that make samples: what they make, what they refuse, and that their process
may die.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from engine.export import pack
from engine.export.npy import read_array
from engine.run.folder import RunFolder
from engine.serve import endpoints
from engine.serve.endpoints import Endpoint
from engine.serve.sampling import keep_maker
from engine.trained.making import made_by
from engine.trained.opened import open_trained
from tests.engine.conftest import moons_job, poll
from tests.export.conftest import mlp
from tests.export.test_serve import Client

pytestmark = pytest.mark.slow  # four networks are trained first
POINTS, FLOW, ANSWERS, OLD = 1, 2, 3, 4  # versions
SLOW = {"count": 1000, "steps": 1000}


@pytest.fixture(scope="module")
def makers(
    trained: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Endpoint, str]]:
    """An endpoint whose versions are a GAN of points, a flow whose run is gone, a network that
    answers, and one of before.
    """
    home = tmp_path_factory.mktemp("makers")
    one = endpoints.create("makers", home=home)
    for name in ("gan-points", "flow-matching"):
        run = trained(name)
        kept = RunFolder(home / "runs" / run.id)
        shutil.copytree(run.folder, kept.folder, ignore=shutil.ignore_patterns("*.pipe"))
        file = pack.pack_of(run) / "model.onnx" if name == "gan-points" else mlp(home / "some.onnx")
        one.add_version(file, run.id, maker=kept)
        shutil.rmtree(kept.folder)
    answers = RunFolder(home / "runs" / "moons")
    answers.folder.mkdir()
    answers.job_file.write_text(json.dumps(moons_job()))
    one.add_version(mlp(home / "first.onnx"), "moons", maker=answers)
    one.add_version(mlp(home / "first.onnx"), "older")
    one.switch(POINTS)
    one.start()
    yield one, one.new_token("test")[0]
    one.delete()


@pytest.fixture
def client(makers: tuple[Endpoint, str]) -> Client:
    return Client(*makers)


def process_of(one: Endpoint) -> psutil.Process | None:
    """The process that makes samples, where there is one."""
    assert one.server
    (*found,) = psutil.Process(one.server["pid"]).children()
    return found[0] if found else None


def wanted(run: Any, count: int, seed: int, **wishes: Any) -> Any:
    return made_by(open_trained(run.folder, with_data=False), count, seed, wishes).numpy()


def test_samples_are_those_that_the_run_makes_for_the_same_count_seed_and_wishes(
    client: Client, trained: Callable[..., Any]
) -> None:
    status, said, _ = client.send({"count": 4, "seed": 1}, "/sample")
    assert status == 200, said
    points = wanted(trained("gan-points"), 4, 1)
    assert said["samples"] == points.tolist()
    assert (said["version"], said["count"], said["seed"]) == (POINTS, 4, 1)
    assert said["shape"] == [4, 2]
    assert client.send({"count": 4, "seed": 2}, "/sample")[1]["samples"] != points.tolist()
    flow = wanted(trained("flow-matching"), 3, 5, steps=7)
    asked = {"count": 3, "seed": 5, "steps": 7.0}
    status, file, headers = client.send(
        asked, f"/versions/{FLOW}/sample", accept="application/x-npy"
    )
    assert status == 200
    assert headers["x-version"] == str(FLOW)
    assert (read_array(file) == flow).all()


def test_the_server_holds_no_torch(client: Client, makers: tuple[Endpoint, str]) -> None:
    one, _ = makers
    assert client.send({}, "/sample")[1]["count"] == 16
    process = process_of(one)
    assert one.server
    assert process
    mapped = [Path(f"/proc/{pid}/maps").read_text() for pid in (one.server["pid"], process.pid)]
    assert ["libtorch" in each for each in mapped] == [False, True]


def test_the_description_says_what_may_be_wished_with_an_example_that_works(
    client: Client, makers: tuple[Endpoint, str]
) -> None:
    one, _ = makers
    assert client.send(b"", "/", "GET")[1]["sample"] == "/sample"
    one.switch(FLOW)
    try:
        said = client.send(b"", "/openapi.json", "GET")[1]
        body = said["paths"]["/sample"]["post"]["requestBody"]["content"]["application/json"]
        assert client.send(body["example"], "/sample")[0] == 200
        asked = said["components"]["schemas"]["Wanted"]["properties"]
        assert asked["steps"] | {"description": ""} == {
            "type": "integer", "minimum": 1, "maximum": 1000, "default": 50, "description": "",
        }  # fmt: skip
        (choice,) = said["paths"]["/versions/{version}/sample"]["post"]["parameters"]
        assert choice["schema"]["enum"] == [POINTS, FLOW]
        one.switch(ANSWERS)
        assert "/sample" not in client.send(b"", "/openapi.json", "GET")[1]["paths"]
        assert "sample" not in client.send(b"", "/", "GET")[1]
    finally:
        one.switch(POINTS)


@pytest.mark.parametrize(
    ("asked", "status", "says"),
    [
        (b"no JSON", 400, "no JSON"),
        ([1], 400, "JSON object"),
        ({"count": 0}, 422, "'count' is a whole number from 1 to 1,000."),
        ({"count": 1001}, 422, "'count' is a whole number from 1 to 1,000."),
        ({"count": 2.5}, 422, "'count' is a whole number"),
        ({"count": True}, 422, "'count' is a whole number"),
        ({"seed": -1}, 422, "'seed' is a whole number from 0 to 2,147,483,647."),
        ({"seed": 2**31}, 422, "'seed' is a whole number"),
        ({"colour": "red"}, 422, "has no wish 'colour'"),
        ({"stepps": 3}, 422, "Did you mean 'steps'?"),
        ({"steps": 0}, 422, "Steps is 0, but cannot be under 1."),
        ({"steps": "many"}, 422, "Steps is a number"),
        ({"steps": []}, 422, "Steps is a number"),
        ({"x" * 9000: 1}, 422, "has no wish 'xxx"),
    ],
)
def test_a_wish_that_cannot_be_gets_its_status_and_a_sentence(
    client: Client, asked: Any, status: int, says: str
) -> None:
    got, said, _ = client.send(asked, f"/versions/{FLOW}/sample")
    assert got == status, said
    assert says in said["error"]
    assert len(said["error"]) < 1000


def test_what_is_not_allowed_is_refused_before_anything_is_made(
    makers: tuple[Endpoint, str], client: Client
) -> None:
    one, _ = makers
    assert Client(one, None).send({}, "/sample")[0] == 401
    assert Client(one, "ll_wrong").send({}, f"/versions/{FLOW}/sample")[0] == 401
    assert client.send({}, "/sample", "GET")[0] == 405
    assert client.send({}, "/sample", content_type="text/plain")[0] == 415
    slow, _ = one.new_token("slow", per_minute=4)
    assert [Client(one, slow).send({}, "/sample")[0] for _ in range(2)] == [200, 429]
    status, said, _ = client.send({}, f"/versions/{ANSWERS}/sample")
    assert (status, said["error"]) == (
        404,
        "Version 3 answers and makes nothing. Ask it with POST /predict.",
    )
    assert "Add its run once more" in client.send({}, f"/versions/{OLD}/sample")[1]["error"]
    assert client.send({}, "/versions/9/sample")[0] == 404


def test_a_process_that_was_killed_is_begun_again_with_the_same_samples(
    makers: tuple[Endpoint, str], client: Client
) -> None:
    one, _ = makers
    first = client.send({"seed": 3}, "/sample")[1]["samples"]
    process = process_of(one)
    assert process
    os.kill(process.pid, signal.SIGKILL)
    assert client.send({"seed": 3}, "/sample")[1]["samples"] == first
    again = process_of(one)
    assert again
    assert again.pid != process.pid


def test_what_takes_too_long_is_ended_and_too_many_are_told_when_to_come_again(
    makers: tuple[Endpoint, str], client: Client
) -> None:
    one, token = makers
    client.send({}, "/sample")  # torch is there
    one.limit(seconds=1, askers=1)
    answers: list[Any] = []

    def ask_what_is_slow() -> None:
        while not answers or answers[-1][0] == 429:  # until it is the one that is let in
            answers.append(Client(one, token).send(SLOW, f"/versions/{FLOW}/sample"))

    asking = threading.Thread(target=ask_what_is_slow)
    try:
        asking.start()
        refused: list[Any] = []

        def is_refused() -> bool:
            refused.append(client.send({"count": 1}, "/sample"))
            return bool(refused[-1][0] == 429) or not asking.is_alive()

        poll(is_refused, 20, "nobody was told to come again")
        assert refused[-1][0] == 429
        assert int(refused[-1][2]["retry-after"]) >= 1
        asking.join(60)
        status, said, headers = answers[-1]
        assert status == 503
        assert "longer than 1 seconds" in said["error"]
        assert "retry-after" in headers
    finally:
        asking.join(60)
        one.limit(seconds=60, askers=16)


def test_the_process_ends_when_nobody_asks_and_with_its_server(
    makers: tuple[Endpoint, str], client: Client
) -> None:
    one, _ = makers
    client.send({}, "/sample")
    one.limit(idle=0)
    poll(lambda: process_of(one) is None, 20, "it stays though nobody asks")
    one.limit(idle=120)
    client.send({}, "/sample")
    process, here = process_of(one), one.server
    assert process
    assert here
    os.kill(here["pid"], signal.SIGKILL)
    os.waitpid(here["pid"], 0)
    process.wait(10)
    one.start()


def test_files_that_have_changed_make_nothing_and_predictions_go_on(
    makers: tuple[Endpoint, str], client: Client
) -> None:
    one, _ = makers
    weights = one.folder / "versions" / str(FLOW) / "weights.safetensors"
    whole = weights.read_bytes()
    weights.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    try:
        one.stop()
        again = Client(one.start(), client.token)
        status, said, _ = again.send({}, f"/versions/{FLOW}/sample")
        assert status == 404
        assert "weights.safetensors, which is kept for it, has changed" in said["error"]
        example = again.send(b"", "/openapi.json", "GET")[1]["paths"]["/predict"]["post"]
        asked = example["requestBody"]["content"]["application/json"]["example"]
        assert again.send(asked)[0] == 200
    finally:
        weights.write_bytes(whole)


def test_nothing_is_kept_of_a_network_that_makes_nothing(tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "run")
    run.folder.mkdir()
    run.job_file.write_text(json.dumps(moons_job()))
    assert keep_maker(run, tmp_path / "kept") == {}
    assert not (tmp_path / "kept").exists()
