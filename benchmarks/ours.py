"""The engine's training loop on a work, with everything on that a real run has: each loss recorded
by the writer thread, best weights kept, guard, heartbeat, and people who watch.
"""

from __future__ import annotations

import contextlib
import inspect
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.works import Work

ROOT = Path(__file__).resolve().parent.parent
Clock = Callable[[], float]
CLOCKS: dict[str, Clock] = {"wall": time.perf_counter, "cpu": time.thread_time}
# Reads the streams of so many pages four times a second, as their browsers would.
WATCH = """
import sys, time
from pathlib import Path
from engine.run import stream
cursors = [None] * int(sys.argv[2])
print("here", flush=True)
while True:
    for k, cursor in enumerate(cursors):
        cursors[k] = stream.read(Path(sys.argv[1]), cursor).cursor
    time.sleep(0.25)
"""


def ours(
    work: Work,
    *,
    watchers: int = 0,
    threads: int | None = 1,
    compiled: bool = False,
    clock: Clock = time.perf_counter,
) -> list[float]:
    """Seconds of each epoch. Without a number of threads it takes those that the engine gives a run
    from Python.
    """
    import torch

    from engine.data.batches import Rows
    from engine.data.signature import Field, Signature
    from engine.data.source import Source
    from engine.learning.desk import Desk
    from engine.learning.networks import suits_channels_last
    from engine.learning.sources import measuring_batch
    from engine.learning.train import Training
    from engine.plan.plan import read as read_plan

    torch.set_num_threads(1)
    rows, net = work.rows(), work.network()
    name = next(iter(inspect.signature(net.forward).parameters))
    table = Field("table", rows.x.shape[1:], ("columns",), "float32")
    classes = tuple(str(k) for k in range(int(rows.y.max()) + 1))
    label = Field("label", (), (), "int64", classes=classes)
    signature = Signature(len(rows.x), {name: table, "label": label}, (name,), "label")
    plan = read_plan(
        {
            "data": {"set": "arrays"},
            "objective": {"type": "classify"},
            "epochs": work.epochs,
            "batch": work.batch,
            "compile": compiled,
        }
    )
    torch.set_num_threads(threads or usual_threads(net, rows.x[: work.batch]))
    channels_last = suits_channels_last({"network": net})
    if channels_last:
        net.to(memory_format=torch.channels_last)
    cpu = torch.device("cpu")
    learned, held = {name: rows.x, "label": rows.y}, {name: rows.x_held, "label": rows.y_held}
    sources: dict[str, Source] = {
        "train": Rows(learned, {}, work.batch, cpu, seed=0, channels_last=channels_last),
        "validation": Rows(held, {}, measuring_batch(held), cpu, channels_last=channels_last),
    }
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder), 1)
        desk.open(0)
        training = Training(plan, {"network": net}, sources, signature, desk)
        if compiled:
            for role in training.nets.values():
                role.call = torch.compile(role.module)
        moments, end_epoch = list[float](), training.end_epoch

        def timed() -> None:
            end_epoch()
            moments.append(clock())

        training.end_epoch = timed  # type: ignore[method-assign]  # the loop has no hook that costs nothing
        with watched(folder, watchers):
            moments.append(clock())
            training.run()
            desk.close()
    return [after - before for before, after in pairwise(moments)]


def usual_threads(net: Any, batch: Any) -> int:
    """How many threads the engine gives a run of steps as heavy as these."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    from engine.processes.worker import threads_for

    with FlopCounterMode(display=False) as operations:
        net(torch.from_numpy(batch))
    return threads_for(3 * operations.get_total_flops(), len(os.sched_getaffinity(0)))


@contextlib.contextmanager
def watched(folder: str, watchers: int) -> Iterator[None]:
    """So many pages look on from another process meanwhile."""
    if not watchers:
        yield
        return
    command = [sys.executable, "-c", WATCH, folder, str(watchers)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as watching:
        assert watching.stdout
        # Its imports take longer than a short training, and are no part of watching.
        watching.stdout.readline()
        try:
            yield
        finally:
            watching.kill()
