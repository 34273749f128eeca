"""Sockets that say nothing, too little or too slowly, and that good requests are answered beside
them.
"""

from __future__ import annotations

import contextlib
import functools
import http.client
import json
import resource
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
import uvicorn

from engine.serve import connections
from engine.serve.connections import Connection, Door
from engine.serve.endpoints import Endpoint

Served = Callable[..., tuple[Endpoint, str]]
Begun = Callable[..., tuple[str, int]]
ROW = [0.1, -0.2, 0.3, 0.4]
LARGE = b"x" * 50_000_000


async def large(scope: Any, receive: Any, send: Any) -> None:
    """Answers every request with more than a socket's buffers hold."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": LARGE[: int(scope["path"][1:] or 0)]})


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Iterator[Begun]:
    """`begun(places)` is a server with connections of ours, whose deadlines are short."""
    monkeypatch.setattr(connections, "HEADER_SECONDS", 0.3)
    monkeypatch.setattr(connections, "READING_SECONDS", 0.3)
    made: list[tuple[uvicorn.Server, threading.Thread]] = []

    def begin(places: int = 100) -> tuple[str, int]:
        guarded: Any = functools.partial(Connection, Door(places))
        config = uvicorn.Config(
            large,
            port=0,
            http=guarded,
            lifespan="off",
            log_level="critical",
            timeout_keep_alive=1,
        )
        listener = socket.create_server(("127.0.0.1", 0))
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        made.append((server, thread))
        return ("127.0.0.1", listener.getsockname()[1])

    yield begin
    for server, thread in made:
        server.force_exit = server.should_exit = True
        thread.join(10)


def closed_after(
    one: socket.socket, seconds: float, says: Callable[[], bytes] = bytes
) -> tuple[float, bytes]:
    """How long until the server has closed it, and what it said; until then we say something."""
    begin, heard = time.monotonic(), b""
    one.settimeout(0.05)
    while time.monotonic() - begin < seconds:
        with contextlib.suppress(TimeoutError):
            try:
                if more := says():
                    one.sendall(more)
                content = one.recv(65536)
            except ConnectionError:
                content = b""
            if not content:
                return time.monotonic() - begin, heard
            heard += content
    raise AssertionError(f"still open after {seconds} s: {heard[:200]!r}")


HALF = b"POST /predict HTTP/1.1\r\nhost: x\r\n"


def test_a_header_that_does_not_end_is_answered_408_however_it_drips(begun: Begun) -> None:
    address = begun()
    with socket.create_connection(address) as silent:
        assert closed_after(silent, 5)[1] == b""
    with socket.create_connection(address) as half:
        half.sendall(HALF)
        head, _, body = closed_after(half, 5)[1].partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 408 ")
        assert json.loads(body)["error"].startswith("The header did not come within")
    with socket.create_connection(address) as dripping:
        dripping.sendall(HALF)
        assert closed_after(dripping, 5, lambda: b"a: b\r\n")[0] < 3


def test_a_connection_that_is_kept_has_the_same_deadline_for_its_next_request(
    begun: Begun,
) -> None:
    address = begun()
    with socket.create_connection(address) as kept:
        kept.sendall(b"GET /3 HTTP/1.1\r\nhost: x\r\n\r\n")
        assert kept.recv(65536)
        assert closed_after(kept, 5, lambda: b"G")[0] < 3, "half of a second request"
    with socket.create_connection(address) as dribbling:
        dribbling.sendall(HALF.replace(b"/predict", b"/3") + b"content-length: 9999\r\n\r\n")
        assert closed_after(dribbling, 5, lambda: b"x")[0] < 3, "a body after its answer"


def test_an_answer_that_nobody_reads_is_given_up(begun: Begun) -> None:
    address = begun()
    with socket.create_connection(address) as lazy:
        lazy.sendall(f"GET /{len(LARGE)} HTTP/1.1\r\nhost: x\r\n\r\n".encode())
        time_to_stop = time.monotonic() + 10
        while True:  # nothing is read: the server's end of it has gone once a send is refused
            try:
                lazy.sendall(b" ")
            except ConnectionError:
                break
            assert time.monotonic() < time_to_stop
            time.sleep(0.02)


def test_one_stranger_too_many_costs_the_place_of_who_waits_longest(begun: Begun) -> None:
    address = begun(places=3)
    waiting = [socket.create_connection(address) for _ in range(3)]
    with socket.create_connection(address) as good:
        good.sendall(b"GET /3 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
        assert b"200 OK" in closed_after(good, 5)[1]
    assert closed_after(waiting[0], 5)
    for one in waiting:
        one.close()


# ---- the endpoint itself -------------------------------------------------------------------------
# A process of its own, so that its sockets do not slow down the client that is measured.
HALF_OPEN = """
import asyncio, sys
address, half = ("127.0.0.1", int(sys.argv[1])), sys.argv[3].encode().decode("unicode_escape").encode()

async def one():
    while True:
        try:
            reader, writer = await asyncio.open_connection(*address)
            writer.write(half)
            while await reader.read(4096):
                pass
            writer.close()
        except OSError:
            pass
        await asyncio.sleep(1)

async def all_of_them():
    tasks = [asyncio.create_task(one()) for _ in range(int(sys.argv[2]))]
    await asyncio.sleep(2)
    print("open", flush=True)
    await asyncio.gather(*tasks)

asyncio.run(all_of_them())
"""


def beside(one: Endpoint, token: str, sockets: int, requests: int) -> list[float]:
    """The seconds of good requests beside so many sockets whose header never ends: on one
    connection that is kept and on new ones by turns. What is closed on the others they open again.
    """
    here = one.server
    assert here
    address = (here["host"], here["port"])
    kept = http.client.HTTPConnection(*address, timeout=30)
    times: list[float] = []

    def ask(client: http.client.HTTPConnection) -> None:
        begin = time.monotonic()
        client.request("POST", "/predict", json.dumps({"inputs": {"row": [ROW]}}), headers)
        answer = client.getresponse()
        said = answer.read()
        assert answer.status == 200, said
        times.append(time.monotonic() - begin)

    headers = {"authorization": f"Bearer {token}", "content-type": "application/json"}
    ask(kept)
    command = [sys.executable, "-c", HALF_OPEN, str(address[1]), str(sockets), repr(HALF)[2:-1]]
    others = subprocess.Popen(command, stdout=subprocess.PIPE)
    try:
        assert others.stdout
        assert others.stdout.readline()
        for _ in range(requests // 2):
            ask(kept)
            fresh = http.client.HTTPConnection(*address, timeout=30)
            ask(fresh)
            fresh.close()
    finally:
        others.kill()
        others.wait()
        kept.close()
    return times[1:]


def room_for(sockets: int) -> int:
    """As many as this process may open."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = sockets + 200
    if soft != resource.RLIM_INFINITY and soft < wanted:
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
        return most - 200
    return sockets


def test_sockets_without_a_token_do_not_keep_good_requests_out(served: Served) -> None:
    one, token = served()
    assert len(beside(one, token, room_for(2200), 60)) == 60


@pytest.mark.slow
def test_good_requests_are_quick_beside_5000_half_open_sockets(served: Served) -> None:
    one, token = served()
    times = beside(one, token, room_for(5000), 1000)
    p95 = float(np.percentile(times, 95))
    assert p95 <= 0.1, f"p95 {p95 * 1000:.0f} ms, at the most {max(times) * 1000:.0f} ms"
