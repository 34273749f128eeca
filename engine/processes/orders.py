"""What a supervisor and its forge say to each other over a socket, one line of JSON a word: orders
one way, and the other way that the forge is ready, which workers it forked and how they ended.
"""

from __future__ import annotations

import json
import socket
from dataclasses import asdict, dataclass, field
from typing import Any

from engine.errors import needs_more_memory

NO_PROCESS = 75  # the exit code of what could not even be born


HALF_THE_BATCH: list[dict[str, Any]] = [{"label": "Half the batch", "change": {"batch": "half"}}]


def beyond_memory(may_use: float | None) -> str:
    return needs_more_memory("The run", may_use, "A smaller batch or a smaller network helps.")


@dataclass(frozen=True)
class Order:
    """A worker that is wanted, and what it may use."""

    folder: str
    attempt: int
    task: bool = False  # not a training, but what the folder's request.json says
    home: str = ""
    threads: int = 1
    device: str = "cpu"
    memory: float | None = None  # bytes
    hours: float = 0.0  # of training; 0: no limit
    nice: int = 5
    # of who asked for it, as environment variables
    settings: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Ready:
    cuda: int  # devices


@dataclass(frozen=True)
class Forked:
    folder: str
    attempt: int
    pid: int
    started: int


@dataclass(frozen=True)
class Exited:
    folder: str
    attempt: int
    code: int


Word = Order | Ready | Forked | Exited
WORDS: dict[str, type[Word]] = {
    "order": Order,
    "ready": Ready,
    "forked": Forked,
    "exited": Exited,
}


def written(word: Word) -> bytes:
    return json.dumps({"word": type(word).__name__.lower(), **asdict(word)}).encode() + b"\n"


def read(line: bytes) -> Word:
    """
    >>> read(written(Exited("/runs/a", 1, -9)))
    Exited(folder='/runs/a', attempt=1, code=-9)
    """
    record = json.loads(line)
    return WORDS[record.pop("word")](**record)


class Line:
    """One end of the socket; `select` can wait for it."""

    def __init__(self, end: socket.socket) -> None:
        self.end = end
        self.received = b""

    def fileno(self) -> int:
        return self.end.fileno()

    def close(self) -> None:
        self.end.close()

    def say(self, word: Word) -> None:
        """An OSError where the other has gone."""
        self.end.sendall(written(word))

    def hear(self) -> list[Word] | None:
        """What has come, perhaps nothing whole yet; None where the other has gone."""
        try:
            content = self.end.recv(65536)
        except OSError:
            content = b""
        if not content:
            return None
        *lines, self.received = (self.received + content).split(b"\n")
        return [read(line) for line in lines]
