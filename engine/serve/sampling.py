"""Samples from an endpoint, made by a process that stays: the server itself holds no torch.

What it opens lies beside the ONNX file of a version, so that an endpoint outlives its run. One
process for all versions of an endpoint; it begins with the first question, and ends when nobody
asks, with a version that goes, and with the server.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import math
import os
import shutil
import sys
import threading
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine import message as messages
from engine import system
from engine.errors import DamagedError, Refusal, needs_more_memory
from engine.files import check_hash, write_bytes
from engine.message import Message
from engine.run.folder import RunFolder
from engine.run.learned import way_of
from engine.serve.batching import Full
from engine.settings import ROOT
from engine.ways.making import Maker, NotWished
from engine.ways.way import first_input

if TYPE_CHECKING:
    from engine.trained.opened import Trained

COUNT, SEED = 16, 0  # where a question says none
SEEDS = 2**31  # so many there are
NUMBERS = 4_000_000  # of one answer
OPENED = 4  # networks at most that the process keeps open
OPENING = 120.0  # seconds until a network is open: torch is loaded first
NICE = 5  # as tasks and trainings are: predictions are answered meanwhile


class Gone(Refusal, RuntimeError):
    """The process ended, or took too long and was ended."""


class NotMade(Refusal, ValueError):
    """The process could open or make nothing; the text says why."""


# ---- beside the ONNX file ------------------------------------------------------------------------
def keep_maker(run: RunFolder, into: Path) -> dict[str, str]:
    """What is needed to open a network that makes samples, by the names of the files, each with its
    hash; nothing where it makes none.
    """
    if not isinstance(way_of(run), Maker):
        return {}
    run.check_job()
    run.whole_weights()
    shutil.rmtree(into, ignore_errors=True)  # of a version that could not be loaded
    into.mkdir(parents=True)
    needed = (
        run.job_file,
        run.source_file,
        run.environment_file,
        run.weights_file,
        run.weights_about,
    )
    return {
        file.name: write_bytes(into / file.name, file.read_bytes(), noted=True)
        for file in needed
        if file.exists()
    }


@dataclass(frozen=True)
class Question:
    folder: str
    sha: str  # of the weights: a number that was given up is given anew
    count: int
    seed: int
    wishes: dict[str, Any]
    binary: bool = False


@dataclass(frozen=True)
class Samples:
    shape: list[int]
    body: bytes  # nested lists as JSON, or a .npy file


@dataclass(frozen=True)
class Recipe:
    """What one version makes, and what may be wished of it."""

    folder: Path
    sha: str
    way: Maker

    @classmethod
    def of(cls, folder: Path, files: Mapping[str, str]) -> Recipe | None:
        """None of a network that makes nothing; DamagedError where a file is not what was kept."""
        if not files:
            return None
        for name, sha in files.items():
            try:
                check_hash(folder / name, sha)
            except (FileNotFoundError, DamagedError):
                raise DamagedError(
                    f"{name}, which is kept for it, has changed or is gone"
                ) from None
        run = RunFolder(folder)
        way = way_of(run)
        return cls(folder, files[run.weights_file.name], way) if isinstance(way, Maker) else None

    @property
    def sizes(self) -> tuple[int, ...]:
        return first_input(self.way.signature)[1].sizes

    def most(self, limit: int) -> int:
        """Samples of one answer: large ones are fewer."""
        return max(1, min(limit, NUMBERS // max(1, math.prod(self.sizes))))

    def question(self, asked: Mapping[str, Any], limit: int, binary: bool) -> Question:
        """What was asked, or all that is wrong with it."""
        wishes = dict(asked)
        count = whole("count", wishes.pop("count", COUNT), 1, self.most(limit))
        seed = whole("seed", wishes.pop("seed", SEED), 0, SEEDS - 1)
        return Question(str(self.folder), self.sha, count, seed, self.way.wished(wishes), binary)


def whole(name: str, value: Any, low: int, high: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise NotWished(f"'{name}' is a whole number from {low:,} to {high:,}.")
    return value


# ---- the endpoint's side -------------------------------------------------------------------------
class Sampler:
    """Answers one question at a time; the others wait, and only so many."""

    def __init__(self) -> None:
        self.most_waiting = 1
        self.waiting = 0  # with the one that is being answered
        self.process: asyncio.subprocess.Process | None = None
        self.turn = asyncio.Lock()
        self.seconds_a_question = 1.0
        self.asked = time.monotonic()

    def check_room(self) -> None:
        if self.waiting >= self.most_waiting:
            raise Full(max(1, round(self.waiting * self.seconds_a_question)))

    async def make(self, question: Question, seconds: float) -> Samples:
        self.check_room()
        self.waiting += 1
        try:
            async with self.turn:
                begun = time.monotonic()
                samples = await self._answer(question, seconds)
                spent = time.monotonic() - begun
                self.seconds_a_question = 0.8 * self.seconds_a_question + 0.2 * spent
                return samples
        finally:
            self.waiting -= 1
            self.asked = time.monotonic()

    async def _answer(self, question: Question, seconds: float) -> Samples:
        """A process that has ended meanwhile is begun again, once."""
        with contextlib.suppress(ConnectionError, EOFError):
            return await self._ask(question, seconds)
        try:
            return await self._ask(question, seconds)
        except (ConnectionError, EOFError):
            raise Gone(
                "The process that makes samples ended twice without an answer; the endpoint's log "
                "has the details. Ask for fewer samples, or come again."
            ) from None

    async def _ask(self, question: Question, seconds: float) -> Samples:
        if self.process is None:
            self.process = await begun()
        questions, answers = self.process.stdin, self.process.stdout
        assert questions is not None
        assert answers is not None
        try:
            questions.write(json.dumps(asdict(question)).encode() + b"\n")
            await questions.drain()
            async with asyncio.timeout(OPENING):
                message = await next_message(answers)
            if message.kind == "progress":
                async with asyncio.timeout(seconds):
                    message = await next_message(answers)
                    if message.answer:
                        body = await answers.readexactly(message.answer["bytes"])
                        return Samples(message.answer["shape"], body)
        except TimeoutError:
            await self.end()
            raise Gone(
                f"It took longer than {seconds:.0f} seconds and was ended. Ask for fewer samples, or for fewer steps."
            ) from None
        except BaseException:  # else the next question would get the answer to this one
            await self.end()
            raise
        if message.kind == "mistake":
            raise RuntimeError(message.sentence)
        raise NotMade(message.sentence)

    async def end(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def end_after_this(self) -> None:
        """Once who was let in has been answered."""
        async with self.turn:
            await self.end()

    async def rest(self, idle: float) -> None:
        """It ends when nobody has asked for a while."""
        if self.process and not self.waiting and time.monotonic() - self.asked > idle:
            await self.end_after_this()


async def begun() -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "engine.serve.sampling",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
    )


async def next_message(answers: asyncio.StreamReader) -> Message:
    line = await answers.readline()
    message = messages.read(line)
    if message is None:  # the end, or half a line before it
        raise EOFError
    return message


# ---- the process's side --------------------------------------------------------------------------
class Opened:
    """The networks that were asked of late."""

    def __init__(self) -> None:
        self.trained: OrderedDict[tuple[str, str], Trained] = OrderedDict()

    def of(self, question: Question) -> Trained:
        from engine.trained.opened import open_trained

        key = (question.folder, question.sha)
        if key not in self.trained:
            self.trained[key] = open_trained(Path(question.folder), with_data=False)
        self.trained.move_to_end(key)
        if len(self.trained) > OPENED:
            self.trained.popitem(last=False)
        return self.trained[key]


def answer(question: Question, opened: Opened, tell: Any) -> None:
    from engine.export.npy import write_array
    from engine.trained.making import made_by

    trained = opened.of(question)
    tell(Message("progress"))
    samples = made_by(trained, question.count, question.seed, question.wishes).numpy()
    body = write_array(samples) if question.binary else json.dumps(samples.tolist()).encode()
    tell(Message("answer", answer={"bytes": len(body), "shape": list(samples.shape)}), body)


def refusal_of(error: Exception) -> Message:
    message = Message.of(error)
    if message.kind == "memory":
        helps = "Ask for fewer samples."
        return Message("memory", needs_more_memory("It", system.memory_limit(), helps))
    return message


def main() -> int:
    """Answers until the server is gone, or ends it."""
    server = os.getppid()
    threading.Thread(target=end_with, args=(server,), daemon=True).start()
    with contextlib.suppress(OSError):
        os.nice(NICE)
    if most := system.memory_limit():
        system.limit_memory(most)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a network prints goes to the log

    def tell(message: Message, body: bytes = b"") -> None:
        answers.write(messages.written(message).encode() + body)
        answers.flush()

    opened = Opened()
    for line in sys.stdin.buffer:
        try:
            answer(Question(**json.loads(line)), opened, tell)
        except Exception as error:
            print(f"{time.strftime('%F %T')} {type(error).__name__}: {error}", flush=True)
            tell(refusal_of(error))
    return 0


def end_with(server: int) -> None:
    system.wait_for_end(server)
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
