"""A trained network that stays open in a process of its own, for what is asked many times a second.

A task that stays answers like any other, and then each further question, a line of JSON, through
two named pipes in its folder. The kernel tells either side when the other is gone.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from engine import message as messages
from engine.errors import Refusal
from engine.message import Message
from engine.run import asking
from engine.run.run import Run

ASKED, ANSWERED = "asked.pipe", "answered.pipe"
IDLE = 120.0  # seconds without a question after which such a process ends
MOST = 4  # of them at once, for one app
PATIENCE = 20.0  # seconds that one question may take
PIECE = 65536  # bytes


class Stays(Protocol):
    """What a task gives back that stays: its first answer, and one for each further question."""

    opening: dict[str, Any]

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]: ...


class Gone(Refusal, ConnectionError):
    """The process has ended, or does not answer in time."""


# ---- the app's side ------------------------------------------------------------------------------
class Held:
    """One such process. Raises what the task refuses while it opens."""

    def __init__(self, task: str, run: Run) -> None:
        self.lock, self.waiting = threading.Lock(), b""
        self.folder = asking.task_folder(run.home)
        self.pipes: list[int] = []
        request = {"task": task, "folder": str(run.folder), "options": {}}
        try:
            asking.lay_down(self.folder, request, run.home)
            for name in (ASKED, ANSWERED):
                os.mkfifo(self.folder / name)
            # Both ways: else to open it would wait for who reads it.
            self.pipes.append(os.open(self.folder / ASKED, os.O_RDWR | os.O_NONBLOCK))
            self.pipes.append(os.open(self.folder / ANSWERED, os.O_RDONLY | os.O_NONBLOCK))
            asking.hand_over(self.folder, run.home, stays=True)
            message = asking.wait_for(self.folder, run.home, 120.0)
            self.opening = message.answer_or(asking.TaskError)
        except BaseException:
            asking.keep_log(self.folder, run.log_file)
            self.close()
            raise

    def ask(self, asked: dict[str, Any]) -> dict[str, Any]:
        with self.lock:
            until = time.monotonic() + PATIENCE
            if len(self.pipes) < 2:  # another thread has closed it
                raise Gone("It has been closed.")
            put(self.pipes[0], json.dumps(asked).encode() + b"\n", until)
            message = messages.read(self._line(until))
        if message is None:
            raise Gone("Its answer could not be read.")
        return message.answer_or(asking.TaskError)

    def _line(self, until: float) -> bytes:
        while b"\n" not in self.waiting:
            if not is_ready(self.pipes[1], select.POLLIN, until - time.monotonic()):
                raise Gone("It did not answer in time.")
            piece = os.read(self.pipes[1], PIECE)
            if not piece:
                raise Gone("It has ended.")
            self.waiting += piece
        line, _, self.waiting = self.waiting.partition(b"\n")
        return line

    def close(self) -> None:
        """The process ends by itself: nobody can ask it any more."""
        with self.lock:
            for pipe in self.pipes:
                os.close(pipe)
            self.pipes.clear()
        shutil.rmtree(self.folder, ignore_errors=True)


class Holder:
    """Those of one app: opened when they are first asked, the longest unasked closed first."""

    def __init__(self, most: int = MOST) -> None:
        self.most, self.lock = most, threading.Lock()
        self.held: OrderedDict[tuple[str, str, str], Held] = OrderedDict()
        self.opening: dict[tuple[str, str, str], threading.Lock] = {}

    def of(self, task: str, run: Run) -> Held:
        """The one of a run's present weights."""
        key = (task, run.id, str(run.about_weights.get("sha256")))
        with self.lock:
            turn = self.opening.setdefault(key, threading.Lock())
        with turn:
            with self.lock:
                if key in self.held:
                    self.held.move_to_end(key)
                    return self.held[key]
            opened = Held(task, run)
            with self.lock:
                self.held[key] = opened
                surplus = [
                    self.held.popitem(last=False)[1] for _ in range(len(self.held) - self.most)
                ]
                self.opening = {name: lock for name, lock in self.opening.items() if lock.locked()}
        for old in surplus:
            old.close()
        return opened

    def ask(self, task: str, run: Run, asked: dict[str, Any]) -> dict[str, Any]:
        """One question; a process that has ended meanwhile is opened again."""
        held = self.of(task, run)
        try:
            return held.ask(asked)
        except Gone:
            self.let_go(held)
        return self.of(task, run).ask(asked)

    def let_go(self, held: Held) -> None:
        with self.lock:
            for key in [key for key, value in self.held.items() if value is held]:
                del self.held[key]
        held.close()

    def let_all_go(self) -> None:
        with self.lock:
            all_held = list(self.held.values())
            self.held.clear()
        for held in all_held:
            held.close()


# ---- the process's side --------------------------------------------------------------------------
def stay(folder: Path, keeper: Stays) -> None:
    """Answers until nobody can ask any more, or nobody has for a while."""
    try:
        asked = os.open(folder / ASKED, os.O_RDONLY | os.O_NONBLOCK)
        answered = os.open(folder / ANSWERED, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:  # who asked has gone already
        return
    asking.tell(folder, Message("answer", answer=keeper.opening))
    for line in lines_of(asked):
        try:
            message = Message("answer", answer=keeper.answer(json.loads(line)))
            written = messages.written(message)
        except Exception as error:
            written = messages.written(Message.of(error))
        with contextlib.suppress(Gone, OSError):
            put(answered, written.encode(), time.monotonic() + PATIENCE)
    shutil.rmtree(folder, ignore_errors=True)


def lines_of(pipe: int) -> Iterator[bytes]:
    waiting = b""
    while is_ready(pipe, select.POLLIN, IDLE):
        piece = os.read(pipe, PIECE)
        if not piece:
            return
        *lines, waiting = (waiting + piece).split(b"\n")
        yield from lines


# ---- both ----------------------------------------------------------------------------------------
def is_ready(pipe: int, event: int, seconds: float) -> bool:
    """Whether it can be read or written in time; the end of the other side counts."""
    poll = select.poll()  # unlike select it takes a file of any number
    poll.register(pipe, event)
    return bool(poll.poll(max(0.0, seconds) * 1000))


def put(pipe: int, content: bytes, until: float) -> None:
    left = memoryview(content)
    while left:
        if not is_ready(pipe, select.POLLOUT, until - time.monotonic()):
            raise Gone("It takes no question any more.")
        with contextlib.suppress(BlockingIOError):
            left = left[os.write(pipe, left) :]
