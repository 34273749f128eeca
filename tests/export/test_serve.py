"""Endpoints: what they answer, what they refuse and how fast, and that a change of version loses
nobody.
"""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import random
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.export.npy import read_array, write_array
from engine.serve import endpoints
from engine.serve.endpoints import Endpoint, EndpointError, NoEndpoint
from tests.export.conftest import mlp

Served = Callable[..., tuple[Endpoint, str]]
ROW = [0.1, -0.2, 0.3, 0.4]


class Client:
    """One kept-alive connection; opened again when the server has closed it."""

    def __init__(self, one: Endpoint, token: str | None) -> None:
        here = one.server
        assert here
        self.address, self.token = (here["host"], here["port"]), token
        self.connection = http.client.HTTPConnection(*self.address, timeout=20)

    def send(
        self, body: Any, path: str = "/predict", method: str = "POST", **headers: str
    ) -> tuple[int, Any, dict[str, str]]:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        given = {
            "content-type": "application/json",
            **({"authorization": f"Bearer {self.token}"} if self.token else {}),
        }
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        for again in (True, False):
            try:
                self.connection.request(method, path, content, given)
                got = self.connection.getresponse()
                data = got.read()
                break
            except (ConnectionError, http.client.HTTPException):
                self.connection.close()
                if not again:
                    raise
        kind = got.headers.get("content-type", "")
        return (
            got.status,
            json.loads(data) if "json" in kind else data,
            {k.lower(): v for k, v in got.headers.items()},
        )


def test_json_and_binary_rows_get_the_same_answer(served: Served) -> None:
    one, token = served()
    client = Client(one, token)
    status, said, _ = client.send({"inputs": {"row": [ROW, ROW]}})
    assert status == 200
    assert [set(p) for p in said["predictions"]] == [{"class", "probability", "probabilities"}] * 2
    by_name = client.send({"rows": [dict(zip(["c0", "c1", "c2", "c3"], ROW, strict=True))]})[1]
    assert by_name["predictions"][0]["probabilities"] == pytest.approx(
        said["predictions"][0]["probabilities"]
    )
    binary = write_array(np.array([ROW], np.float32))
    assert (
        client.send(binary, content_type="application/x-npy")[1]["predictions"][0]["class"]
        == said["predictions"][0]["class"]
    )
    status, scores, _ = client.send(
        binary, content_type="application/x-npy", accept="application/x-npy"
    )
    assert status == 200
    assert read_array(scores).shape == (1, 3)


def test_the_description_is_openapi_with_an_example_that_works(served: Served) -> None:
    one, token = served()
    client = Client(one, None)
    _, said, _ = client.send(b"", "/openapi.json", "GET")
    assert said["openapi"].startswith("3.1")
    example = said["paths"]["/predict"]["post"]["requestBody"]["content"]["application/json"][
        "example"
    ]
    assert Client(one, token).send(example)[0] == 200


def test_a_token_is_kept_as_a_hash_can_end_and_can_be_withdrawn(served: Served) -> None:
    one, token = served()
    assert token not in (one.folder / "endpoint.json").read_text()
    short, kept = one.new_token("ends at once", days=1e-9)
    ends = Client(one, short).send({"inputs": {"row": [ROW]}})
    assert ends[0] == 401
    assert "ended" in ends[1]["error"]
    assert Client(one, None).send({})[0] == Client(one, "ll_wrong").send({})[0] == 401
    (first,) = [t for t in one.status()["tokens"] if t["id"] != kept.id]
    assert "hash" not in first
    one.withdraw(first["id"])
    assert Client(one, token).send({"inputs": {"row": [ROW]}})[0] == 401


def test_a_token_with_a_rate_is_told_when_to_come_again(served: Served) -> None:
    one, _ = served()
    slow, _ = one.new_token("slow", per_minute=8)
    client = Client(one, slow)
    answers = [client.send({"inputs": {"row": [ROW]}}) for _ in range(4)]
    assert [status for status, _, _ in answers] == [200, 200, 429, 429]
    assert int(answers[-1][2]["retry-after"]) >= 1


def test_more_than_can_wait_is_answered_429_and_everybody_else_is_answered(served: Served) -> None:
    one, token = served(waiting=4)
    statuses, retry = asyncio.run(flood(one, token, 300))
    assert set(statuses) == {200, 429}
    assert statuses.count(200) >= 4
    assert all(retry)
    assert Client(one, token).send({"inputs": {"row": [ROW]}})[0] == 200


async def flood(one: Endpoint, token: str, count: int) -> tuple[list[int], list[bool]]:
    """So many requests at the same moment, each on a connection of its own; large ones, so that
    they are still waiting for each other.
    """
    here = one.server
    assert here
    body = json.dumps({"inputs": {"row": [ROW] * 500}}).encode()
    head = f"POST /predict HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n"
    gate = asyncio.Event()

    async def ask() -> tuple[int, bool]:
        reader, writer = await asyncio.open_connection(here["host"], here["port"])
        await gate.wait()
        writer.write(head.encode() + body)
        answer = await reader.read()
        writer.close()
        status = int(answer.split(b" ", 2)[1])
        return status, status == 200 or b"retry-after: " in answer

    tasks = [asyncio.create_task(ask()) for _ in range(count)]
    await asyncio.sleep(0)
    gate.set()
    found = await asyncio.gather(*tasks)
    return [status for status, _ in found], [has for _, has in found]


def test_a_change_of_version_under_load_loses_no_request_and_can_be_rolled_back(
    served: Served, tmp_path: Path
) -> None:
    one, token = served()
    second = mlp(tmp_path / "second.onnx", answer=2)

    async def load() -> list[tuple[int, int, str]]:
        here = one.server
        assert here
        seen: list[tuple[int, int, str]] = []
        stop = asyncio.Event()
        body = json.dumps({"inputs": {"row": [ROW]}}).encode()
        head = f"POST /predict HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"

        async def client() -> None:
            reader, writer = await asyncio.open_connection(here["host"], here["port"])
            while not stop.is_set():
                writer.write(head.encode() + body)
                top = await reader.readuntil(b"\r\n\r\n")
                length = int(top.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
                said = json.loads(await reader.readexactly(length))
                seen.append(
                    (
                        int(top.split(b" ", 2)[1]),
                        said.get("version", 0),
                        said["predictions"][0]["class"] if "predictions" in said else "",
                    )
                )
            writer.close()

        clients = [asyncio.create_task(client()) for _ in range(8)]

        async def reach(version: int) -> None:
            until = time.monotonic() + 20
            while not any(v == version for _, v, _ in seen[-8:]):
                assert time.monotonic() < until, f"version {version} never answered"
                await asyncio.sleep(0.01)  # between two looks, with a deadline

        await reach(1)
        assert await asyncio.to_thread(one.add_version, second, "run2") == 2
        await reach(2)
        assert await asyncio.to_thread(one.roll_back) == 1
        mark = len(seen)
        while len(seen) < mark + 40:
            await asyncio.sleep(0.01)  # so that the last answers are of the old version again
        stop.set()
        await asyncio.gather(*clients)
        return seen

    seen = asyncio.run(load())
    assert {status for status, _, _ in seen} == {200}
    assert {version for _, version, _ in seen} == {1, 2}
    assert {said for _, version, said in seen if version == 2} == {"class 2"}
    assert seen[-1][1] == 1
    assert (
        Client(one, token).send({"inputs": {"row": [ROW]}}, "/versions/2/predict")[1]["version"]
        == 2
    )


def test_a_version_that_cannot_be_loaded_changes_nothing(served: Served, tmp_path: Path) -> None:
    one, token = served()
    (tmp_path / "bad.onnx").write_bytes(b"\x08\x0a\x12\x04none")
    with pytest.raises(EndpointError):
        one.add_version(tmp_path / "bad.onnx", "run2")
    assert [v["version"] for v in one.status()["versions"]] == [1]
    assert Client(one, token).send({"inputs": {"row": [ROW]}})[1]["version"] == 1


def test_an_endpoint_that_was_killed_is_started_again_with_its_versions_and_tokens(
    served: Served,
) -> None:
    one, token = served()
    here = one.server
    assert here
    os.kill(here["pid"], signal.SIGKILL)
    os.waitpid(here["pid"], 0)
    assert not one.is_running
    one.start()
    assert Client(one, token).send({"inputs": {"row": [ROW]}})[0] == 200


BAD: list[tuple[str, Any, dict[str, str], int]] = [
    ("empty", b"", {}, 400),
    ("no JSON", b"{'a': 1}", {}, 400),
    ("a list", b"[1]", {}, 400),
    ("deep", b"[" * 200_000, {}, 400),
    ("deep object", b'{"a":' * 100_000, {}, 400),
    ("NaN", b'{"inputs": {"row": [[NaN, 0, 0, 0]]}}', {}, 400),
    ("infinity", b'{"inputs": {"row": [[1e999, 0, 0, 0]]}}', {}, 422),
    ("twice", b'{"inputs": {}, "inputs": {}}', {}, 400),
    ("no text", b"\xff\xfe\x00", {}, 400),
    ("huge number", b'{"inputs": {"row": [[' + b"9" * 5000 + b", 0, 0, 0]]}}", {}, 400),
    ("nothing", {}, {}, 422),
    ("unknown", {"input": {"row": [ROW]}}, {}, 422),
    ("unknown input", {"inputs": {"rows": [ROW]}}, {}, 422),
    ("missing", {"inputs": {}}, {}, 422),
    ("a row too short", {"inputs": {"row": [[1, 2, 3]]}}, {}, 422),
    ("ragged", {"inputs": {"row": [[1, 2, 3, 4], [1]]}}, {}, 422),
    ("no batch", {"inputs": {"row": ROW}}, {}, 422),
    ("no rows", {"inputs": {"row": []}}, {}, 422),
    ("text", {"inputs": {"row": [["a", "b", "c", "d"]]}}, {}, 422),
    ("truth", {"inputs": {"row": [[True, False, True, True]]}}, {}, 422),
    ("null", {"inputs": {"row": [[None, 0, 0, 0]]}}, {}, 422),
    ("objects", {"inputs": {"row": [{"c0": 1}]}}, {}, 422),
    ("code", {"inputs": {"__import__('os').system('true')": 1}}, {}, 422),
    ("a row without a column", {"rows": [{"c0": 1}]}, {}, 422),
    ("a row of lists", {"rows": [{"c0": [1], "c1": 1, "c2": 1, "c3": 1}]}, {}, 422),
    ("a gap", {"rows": [{"c0": None, "c1": 1, "c2": 1, "c3": 1}]}, {}, 422),
    ("a word", {"rows": [{"c0": "much", "c1": 1, "c2": 1, "c3": 1}]}, {}, 422),
    ("a picture", {"picture": "aGVsbG8="}, {}, 422),
    ("two ways", {"rows": [], "inputs": {}}, {}, 422),
    ("too many rows", {"inputs": {"row": [[0, 0, 0, 0]] * 5000}}, {}, 422),
    ("type", {"inputs": {"row": [ROW]}}, {"content_type": "text/plain"}, 415),
    ("no npy", b"hello", {"content_type": "application/x-npy"}, 400),
    ("npy of terabytes", b"\x93NUMPY\x01\x00v\x00{'descr': '<f4', 'fortran_order': False, 'shape': (1000000000000,), }".ljust(128), {"content_type": "application/x-npy"}, 400),
    ("npy pickle", b"\x93NUMPY\x01\x00v\x00{'descr': '|O', 'fortran_order': False, 'shape': (1,), }".ljust(128), {"content_type": "application/x-npy"}, 400),
    ("npy NaN", write_array(np.full((1, 4), np.nan, np.float32)), {"content_type": "application/x-npy"}, 422),
    ("npy shape", write_array(np.zeros((1, 5), np.float32)), {"content_type": "application/x-npy"}, 422),
    ("npy complex", write_array(np.zeros((1, 4), np.complex64)), {"content_type": "application/x-npy"}, 400),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "headers", "status"), [case[1:] for case in BAD], ids=[case[0] for case in BAD]
)
def test_each_mistake_gets_its_status_and_a_sentence(
    shared_endpoint: tuple[Endpoint, str], body: Any, headers: dict[str, str], status: int
) -> None:
    got, said, _ = Client(*shared_endpoint).send(body, **headers)
    assert got == status, said
    assert len(said["error"]) > 15
    assert said["error"].endswith((".", "?", "}"))
    assert "Traceback" not in said["error"]


@pytest.fixture(scope="module")
def shared_endpoint(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("shared")
    one = endpoints.create("shared", home=folder)
    one.add_version(mlp(folder / "first.onnx"), "run1")
    one.start()
    yield one, one.new_token("test")[0]
    one.delete()


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [("/versions/9/predict", "POST", 404), ("/versions/x/predict", "POST", 404), ("/versions/1/../predict", "POST", 404), ("/predict", "GET", 405), ("/predict", "PUT", 405),
     ("/nothing", "POST", 404), ("/private/reload", "POST", 404), ("/private/counts", "GET", 404), ("/private/predict", "POST", 404), ("/health", "POST", 405), ("/counts", "GET", 200)],
)  # fmt: skip
def test_other_addresses_and_methods_are_said_to_be_wrong(
    shared_endpoint: tuple[Endpoint, str], path: str, method: str, status: int
) -> None:
    assert Client(*shared_endpoint).send({}, path, method)[0] == status


def test_a_body_of_100_mb_is_refused_within_100_ms_before_it_is_sent(
    shared_endpoint: tuple[Endpoint, str],
) -> None:
    one, token = shared_endpoint
    here = one.server
    assert here
    times = []
    for _ in range(5):  # the quickest of a few: other work on this machine must not fail it
        with socket.create_connection((here["host"], here["port"])) as client:
            begun = time.perf_counter()
            client.sendall(
                f"POST /predict HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\ncontent-type: application/json\r\ncontent-length: 100000000\r\n\r\n".encode()
            )
            assert client.recv(4000).startswith(b"HTTP/1.1 413")
            times.append(time.perf_counter() - begun)
    assert min(times) < 0.1
    whole = Client(one, token).send(b"x" * 30_000_000)
    assert whole[0] == 413
    assert "30,000,000" in whole[1]["error"]


def test_a_body_in_chunks_without_a_length_ends_at_the_limit(
    shared_endpoint: tuple[Endpoint, str],
) -> None:
    one, token = shared_endpoint
    here = one.server
    assert here
    with socket.create_connection((here["host"], here["port"]), timeout=20) as client:
        client.sendall(
            f"POST /predict HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n".encode()
        )
        piece = b"100000\r\n" + b" " * 0x100000 + b"\r\n"
        for _ in range(9):
            client.sendall(piece)
        assert client.recv(4000).startswith(b"HTTP/1.1 413")


def mutants(count: int, seed: int) -> Any:
    """Good requests with bytes changed, cut, doubled or swapped."""
    rng = random.Random(seed)
    good = [
        json.dumps({"inputs": {"row": [ROW]}}).encode(),
        json.dumps({"rows": [dict(zip(["c0", "c1", "c2", "c3"], ROW, strict=True))]}).encode(),
    ]
    npy = write_array(np.array([ROW], np.float32))
    for _ in range(count):
        binary = rng.random() < 0.3
        data = bytearray(npy if binary else rng.choice(good))
        for _ in range(rng.randint(1, 6)):
            place = rng.randrange(len(data)) if data else 0
            match rng.randrange(5):
                case 0 if data:
                    data[place] = rng.randrange(256)
                case 1:
                    del data[place:]
                case 2:
                    data[place:place] = rng.choice(
                        [
                            b"[",
                            b"{",
                            b'"',
                            b"NaN",
                            b"1e400",
                            b"-",
                            b"\x00",
                            b"\xff",
                            b"null",
                            b",",
                            b"]" * 50,
                        ]
                    )
                case 3:
                    data += data[place:]
                case _ if data:
                    data[place : place + 1] = b""
        yield (
            bytes(data),
            "application/x-npy"
            if binary
            else rng.choice(
                ["application/json"] * 9 + ["", "text/html", "application/json; charset=x"]
            ),
        )


def mutate(shared: tuple[Endpoint, str], count: int) -> dict[int, int]:
    client, found = Client(*shared), dict[int, int]()
    for body, kind in mutants(count, 7):
        status, said, _ = client.send(body, content_type=kind)
        found[status] = found.get(status, 0) + 1
        assert status == 200 or (status in (400, 415, 422) and said["error"]), (
            body[:200],
            status,
            said,
        )
    return found


def test_a_thousand_malformed_requests_are_refused_in_words_and_the_next_good_one_is_answered(
    shared_endpoint: tuple[Endpoint, str],
) -> None:
    found = mutate(shared_endpoint, 1000)
    assert found[400] > 200
    assert found[422] > 5
    assert Client(*shared_endpoint).send({"inputs": {"row": [ROW]}})[0] == 200


@pytest.mark.slow
def test_ten_thousand_malformed_requests_are_refused_in_words(
    shared_endpoint: tuple[Endpoint, str],
) -> None:
    assert sum(mutate(shared_endpoint, 10_000).values()) == 10_000
    assert Client(*shared_endpoint).send({"inputs": {"row": [ROW]}})[0] == 200


def test_ids_that_are_no_ids_open_nothing(tmp_path: Path) -> None:
    for id in ("", "../x", "e" * 100, "E1234567", "e123456/..", "e1234567\n"):
        with pytest.raises(NoEndpoint):
            endpoints.open_endpoint(id, tmp_path)


def test_secrets_lie_in_files_that_only_their_owner_reads(served: Served) -> None:
    one, _ = served()
    assert (one.folder / "key").stat().st_mode & 0o777 == 0o600
    assert one.folder.stat().st_mode & 0o777 == 0o700
