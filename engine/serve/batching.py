"""Requests that wait together are answered together: the queue has an end, and no request waits for
others to come.

While onnxruntime works on one batch the next one gathers; so batches grow with the load and a lone
request is answered at once.
"""

from __future__ import annotations

import asyncio
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from engine.serve.counts import Counts

if TYPE_CHECKING:
    from engine.export.network_file import NetworkFile


class Full(RuntimeError):
    """The queue has no room; `seconds` says when to come again."""

    def __init__(self, seconds: int) -> None:
        super().__init__("queue full")
        self.seconds = seconds


@dataclass(eq=False)
class Version:
    """One version of the network, loaded. A request keeps the version that it was let in with."""

    number: int
    network: NetworkFile
    run: str = ""


@dataclass(eq=False)
class Waiting:
    version: Version
    arrays: dict[str, np.ndarray]
    rows: int
    answer: asyncio.Future[dict[str, np.ndarray]]
    key: tuple[object, ...] = field(init=False)

    def __post_init__(self) -> None:
        inputs = self.version.network.about.get("inputs", {})
        # What is no pile of rows, such as a graph, cannot be laid behind that of another request.
        alone = any(inputs.get(name, {}).get("whole") for name in self.arrays)
        self.key = (
            id(self) if alone else id(self.version),
            *((name, array.shape[1:]) for name, array in self.arrays.items()),
        )


class Batcher:
    """`answer` puts rows into the queue and waits for their outputs. One thread runs the networks,
    one batch after another.
    """

    def __init__(self, counts: Counts, *, most_waiting: int = 256, most_rows: int = 64) -> None:
        self.counts, self.most_waiting, self.most_rows = counts, most_waiting, most_rows
        self.waiting: deque[Waiting] = deque()
        self.pool = ThreadPoolExecutor(1, thread_name_prefix="onnxruntime")
        self.arrived = asyncio.Event()
        self.seconds_a_batch = 0.01
        self.task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self.task = asyncio.create_task(self._work())

    async def answer(
        self, version: Version, arrays: dict[str, np.ndarray]
    ) -> dict[str, np.ndarray]:
        if len(self.waiting) >= self.most_waiting:
            ahead = len(self.waiting) * self.seconds_a_batch / max(1, self.most_rows // 4)
            raise Full(max(1, round(ahead)))
        loop = asyncio.get_running_loop()
        request = Waiting(version, arrays, version.network.rows_of(arrays), loop.create_future())
        self.waiting.append(request)
        self.arrived.set()
        return await request.answer

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await self.arrived.wait()
            batch = self._take()
            if not batch:
                self.arrived.clear()
                continue
            begun = loop.time()
            try:
                results = await loop.run_in_executor(self.pool, run_together, batch)
            except Exception as error:  # of one batch; the endpoint goes on
                for request in batch:
                    if not request.answer.done():
                        request.answer.set_exception(error)
                        request.answer.exception()  # the client may have gone: nobody would ask for it
                continue
            finally:
                self.seconds_a_batch = 0.9 * self.seconds_a_batch + 0.1 * (loop.time() - begun)
            self.counts.batch(sum(request.rows for request in batch))
            for request, outputs in zip(batch, results, strict=True):
                if not request.answer.done():
                    request.answer.set_result(outputs)

    def _take(self) -> list[Waiting]:
        """The oldest request and those that can go with it: the same version, the same sizes, up to
        a full batch.
        """
        while self.waiting and self.waiting[0].answer.done():
            self.waiting.popleft()
        if not self.waiting:
            return []
        first = self.waiting.popleft()
        batch, rows, left = [first], first.rows, deque[Waiting]()
        while self.waiting and rows < self.most_rows:
            request = self.waiting.popleft()
            if request.answer.done():
                continue
            if request.key == first.key and rows + request.rows <= self.most_rows:
                batch.append(request)
                rows += request.rows
            else:
                left.append(request)
        self.waiting.extendleft(reversed(left))
        return batch

    async def close(self) -> None:
        """After the last answer: nobody who was let in is sent away."""
        while self.waiting:
            await asyncio.wait([request.answer for request in self.waiting], timeout=10)
        if self.task:
            self.task.cancel()
        self.pool.shutdown(wait=True)


def run_together(batch: list[Waiting]) -> list[dict[str, np.ndarray]]:
    network = batch[0].version.network
    if len(batch) == 1:
        return [network.run(batch[0].arrays)]
    together = {
        name: np.concatenate([request.arrays[name] for request in batch])
        for name in batch[0].arrays
    }
    outputs = network.run(together)
    rows = sum(request.rows for request in batch)
    if any(array.ndim == 0 or len(array) != rows for array in outputs.values()):
        # an output that is not by row cannot be shared out
        return [network.run(request.arrays) for request in batch]
    ends = np.cumsum([request.rows for request in batch])
    return [
        {name: array[end - request.rows : end] for name, array in outputs.items()}
        for request, end in zip(batch, ends, strict=True)
    ]
