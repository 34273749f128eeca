"""Connections to an endpoint that mean no good: half-open, slow, cut off, endless, rubbish.

Who attacks is a process of its own (`python -m tests.torture.sockets`), so that the good requests
are not slowed down by the attacker's own work.
"""

from __future__ import annotations

import http.client
import json
import resource
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from random import Random
from threading import Event, Thread

import numpy as np

from engine.settings import ROOT
from tests.torture.fault import Fault, Landed, Lost

MOST = 5_000  # sockets at once
ROW = {"inputs": {"row": [[0.1, -0.2, 0.3, 0.4]]}}
QUICK = 0.1  # seconds that 95 of 100 good requests may take, beyond those of before the attack
GOOD = 40  # good requests at least, beside each attack and before it


class Sockets(Fault):
    name = "sockets"
    does = "Attacks an endpoint with up to 5,000 sockets that stay half-open, drip, break off, or talk rubbish."
    loses = (
        "A good request that is not answered 200, beside held sockets a p95 above 100 ms, a 500."
    )
    slowest = "of the good requests"
    minutes = 2

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        from engine.serve import endpoints
        from tests.export.conftest import mlp

        raise_file_limit()
        self.endpoint = endpoints.create("attacked", home=home, owner="somebody")
        self.endpoint.add_version(mlp(home / "some.onnx"), "run")
        self.endpoint.start()
        self.token = self.endpoint.new_token("good")[0]
        here = self.endpoint.server
        assert here
        self.host, self.port = str(here["host"]), int(here["port"])

    def attempt(self, chance: Random) -> Iterator[Landed]:
        names = chance.sample([*ATTACKS], chance.randint(1, 2))
        counts = [chance.choice([50, 500, MOST // 2, MOST]) // len(names) for _ in names]
        words = " and ".join(f"{n:,} {name}" for name, n in zip(names, counts, strict=True))
        quiet = p95([self.ask() for _ in range(GOOD)])  # the machine may be busy with other things
        with ExitStack() as after:
            attackers = [
                after.enter_context(self.attacker(name, count, chance.randrange(10**9)))
                for name, count in zip(names, counts, strict=True)
            ]
            arriving = [self.ask()]
            while any(not attacker.there.is_set() for attacker in attackers):
                arriving.append(self.ask())
            beside = [self.ask() for _ in range(GOOD)]
        if mistakes := [line for attacker in attackers for line in attacker.mistakes]:
            raise Lost(f"{words}: answered {mistakes[0]}")
        if HELD.issuperset(names) and p95(beside) > QUICK + quiet:
            spent = f"{1000 * p95(beside):.0f} ms, and {1000 * quiet:.0f} ms before"
            raise Lost(f"beside {words}: p95 of {len(beside)} good requests {spent}")
        self.ask()
        yield Landed(words, max(arriving + beside))

    def attacker(self, name: str, count: int, seed: int) -> Attacker:
        return Attacker([self.host, str(self.port), name, str(count), str(seed)])

    def ask(self) -> float:
        """A good request on a connection of its own; how long it took."""
        began = time.monotonic()
        connection = http.client.HTTPConnection(self.host, self.port, timeout=10)
        try:
            headers = {"authorization": f"Bearer {self.token}", "content-type": "application/json"}
            connection.request("POST", "/predict", json.dumps(ROW), headers)
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException) as error:
            alive = "lives" if self.endpoint.is_running else "is gone"
            raise Lost(
                f"a good request: {type(error).__name__} {error}; the process {alive}"
            ) from None
        finally:
            connection.close()
        if answer.status != 200:
            raise Lost(f"a good request was answered {answer.status}: {body[:200]!r}")
        return time.monotonic() - began

    def close(self) -> None:
        self.endpoint.delete()
        super().close()


def p95(seconds: list[float]) -> float:
    return float(np.percentile(seconds, 95))


def raise_file_limit() -> None:
    """As many sockets as this process may have."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


class Attacker:
    """The process that attacks, until it is left."""

    def __init__(self, arguments: list[str]) -> None:
        command = [sys.executable, "-m", "tests.torture.sockets", *arguments]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.there, self.mistakes = Event(), list[str]()
        self.listening = Thread(target=self.listen, daemon=True)

    def listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            if line == "there\n":
                self.there.set()
            else:
                self.mistakes.append(line.strip())
        self.there.set()

    def __enter__(self) -> Attacker:
        self.listening.start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait(30)
        self.listening.join(10)


# ---- in the process that attacks -----------------------------------------------------------------
class Attack:
    """Its sockets. What the server does to them is the server's own affair."""

    def __init__(self, host: str, port: int, count: int, chance: Random) -> None:
        self.address, self.count, self.chance, self.over = (host, port), count, chance, Event()
        self.sockets: list[socket.socket] = []

    def open(self, content: bytes = b"") -> socket.socket | None:
        with suppress(OSError):
            opened = socket.create_connection(self.address, timeout=5)
            self.sockets.append(opened)
            opened.sendall(content)
            return opened
        return None

    def each(self) -> Iterator[int]:
        """So many times, until it is over."""
        for number in range(self.count):
            if self.over.is_set():
                return
            yield number

    def hear(self, opened: socket.socket | None) -> None:
        """Says so where the server met a mistake of its own."""
        if opened is None:
            return
        with suppress(OSError), opened:
            opened.settimeout(5)
            opened.shutdown(socket.SHUT_WR)
            answer = opened.recv(4096)
            if answer.startswith(b"HTTP/1.1 500"):
                print(ascii(answer), flush=True)


HEAD = b"POST /predict HTTP/1.1\r\nhost: x\r\n"
JSON = b"content-type: application/json\r\n"


def half_open(attack: Attack) -> None:
    for _ in attack.each():
        attack.open(HEAD)


def silent(attack: Attack) -> None:
    for _ in attack.each():
        attack.open()


def dripping(attack: Attack) -> None:
    """Headers that never end, a few bytes at a time."""
    opened = [attack.open(HEAD) for _ in attack.each()]

    def drip() -> None:
        while not attack.over.wait(0.5):
            for connection in filter(None, opened):
                with suppress(OSError):
                    connection.sendall(b"x-more: y\r\n")

    Thread(target=drip, daemon=True).start()


def bodies_that_do_not_come(attack: Attack) -> None:
    for _ in attack.each():
        attack.open(HEAD + JSON + b"content-length: 100000\r\n\r\n{")


def broken_off(attack: Attack) -> None:
    """Closed with a reset, in the middle of a request."""
    for _ in attack.each():
        opened = attack.open(HEAD + JSON + b"content-length: 1000\r\n\r\n{")
        if opened:
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            opened.close()


def rubbish(attack: Attack) -> None:
    for _ in attack.each():
        content = attack.chance.randbytes(attack.chance.choice([1, 100, 5_000]))
        attack.hear(attack.open(content + b"\r\n\r\n"))


def wrong_requests(attack: Attack) -> None:
    """Well-formed, and refused: no answer to them is a mistake of the server."""
    bodies = (b"[" * 10_000, b'{"inputs": null}', b"\xff" * 100, b'{"inputs": {"row": NaN}}')
    for number in attack.each():
        body = bodies[number % len(bodies)]
        length = f"content-length: {len(body)}\r\nconnection: close\r\n\r\n".encode()
        attack.hear(attack.open(HEAD + JSON + length + body))


HOLDING = (half_open, silent, dripping, bodies_that_do_not_come)
# Those that keep the server at work: every good request is still answered, though not as fast.
WORKING = (broken_off, rubbish, wrong_requests)
ATTACKS: dict[str, Callable[[Attack], None]] = {
    attack.__name__.replace("_", " "): attack for attack in (*HOLDING, *WORKING)
}
HELD = {attack.__name__.replace("_", " ") for attack in HOLDING}
ENTRY = Sockets


def main() -> None:
    host, port, name, count, seed = sys.argv[1:]
    raise_file_limit()
    attack = Attack(host, int(port), int(count), Random(int(seed)))
    attacking = Thread(target=ATTACKS[name], args=(attack,), daemon=True)
    attacking.start()
    Thread(target=lambda: (attacking.join(), print("there", flush=True)), daemon=True).start()
    sys.stdin.read()  # until whoever started us lets go
    attack.over.set()


if __name__ == "__main__":
    main()
