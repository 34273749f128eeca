"""How fast the engine trains against a tuned hand-written loop, in one process, in turns; and how
soon a run has its first point.

python -m benchmarks.bench_engine [moons moons32 cnn transformer start] [--pairs 11] [--watchers 5]
The hand-written loop is `tuned` of peers_train.py (found in LAYERLOOM_SHARED/bench): one thread,
fused optimizer, channels_last.
Ours trains with everything on: every loss recorded by the writer thread, best weights kept, guard,
heartbeat, and five watchers that
read the stream four times a second from another process. Printed is hand ÷ ours: above 1 ours is
faster. Never pass or fail by the clock.
Both share a process, so this tells what our loop adds; `bench_peers --peers tuned` has each in its
own, ours with its workers' memory settings.
"""

from __future__ import annotations

import argparse
import inspect
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.peers import ROOT, peers

WATCH = """
import sys, time
from pathlib import Path
from engine import stream
cursors = [None] * int(sys.argv[2])
print("here", flush=True)
while True:
    for k, cursor in enumerate(cursors):
        cursors[k] = stream.read(Path(sys.argv[1]), cursor)["cursor"]
    time.sleep(0.25)
"""


CLOCKS = {"wall": time.perf_counter, "cpu": time.thread_time}
clock = time.perf_counter


def ours(
    work: str,
    theirs: dict[str, Any],
    watchers: int,
    epochs: int,
    compiled: bool = False,
    threads: int | None = 1,
) -> list[float]:
    """Seconds an epoch, with everything that a real run does; without a number of threads with
    those that the engine gives a run from Python.
    """
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    from engine.data.batches import Source
    from engine.learning.desk import Desk
    from engine.learning.networks import suits_channels_last
    from engine.learning.sources import measuring_batch
    from engine.learning.train import Training
    from engine.plan.plan import read as read_plan
    from engine.processes.worker import threads_for

    torch.set_num_threads(1)
    x, y, xv, yv = theirs["data"](work)
    name = next(iter(inspect.signature(theirs["torch_net"](work).forward).parameters))
    signature = {
        "fields": {
            name: {"kind": "table", "shape": list(x.shape[1:])},
            "label": {"kind": "label", "classes": [str(k) for k in range(int(y.max()) + 1)]},
        },
        "inputs": [name],
        "target": "label",
    }
    net = theirs["torch_net"](work)
    plan = read_plan(
        {
            "data": {"set": "arrays"},
            "objective": {"type": "classify"},
            "epochs": epochs,
            "batch": theirs["BATCH"][work],
            "compile": compiled,
        }
    )
    if threads is None:
        with FlopCounterMode(display=False) as operations:
            net(torch.from_numpy(x[: plan.batch]))
        threads = threads_for(3 * operations.get_total_flops(), len(os.sched_getaffinity(0)))
    torch.set_num_threads(threads)
    modules, last = {"network": net}, suits_channels_last({"network": net})
    if last:
        net.to(memory_format=torch.channels_last)
    cpu = torch.device("cpu")
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder), 1)
        desk.open(0)
        train, validation = {name: x, "label": y}, {name: xv, "label": yv}
        sources = {
            "train": Source(train, {}, plan.batch, cpu, seed=0, channels_last=last),
            "validation": Source(
                validation, {}, measuring_batch(validation), cpu, channels_last=last
            ),
        }
        made = Training(plan, modules, sources, signature, desk)
        if compiled:
            for role in made.nets.values():
                role.call = torch.compile(role.module)
        times, end_epoch, moment = [], made.end_epoch, clock()

        def timed() -> None:
            nonlocal moment
            end_epoch()
            now = clock()
            times.append(now - moment)
            moment = now

        made.end_epoch = timed  # type: ignore[method-assign]
        watching = None
        if watchers:
            command = [sys.executable, "-c", WATCH, folder, str(watchers)]
            watching = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
            assert watching.stdout
            # its imports take longer than a short training, and are no part of watching
            watching.stdout.readline()
        moment = clock()
        made.run()
        desk.close()
        if watching:
            watching.kill()
            watching.wait()
    return times


def compare(work: str, pairs: int, watchers: int) -> None:
    theirs = peers(clock.__name__)
    theirs["tuned"](work), ours(work, theirs, 0, 3)  # warm
    ratios, hands, mine = [], [], []
    for pair in range(pairs):
        order = [
            lambda: theirs["tuned"](work)[2:],
            lambda: ours(work, theirs, watchers, theirs["EPOCHS"][work])[2:],
        ]
        found = [order[k]() for k in ((0, 1) if pair % 2 else (1, 0))]
        hand, own = found if pair % 2 else found[::-1]
        hands.append(statistics.median(hand))
        mine.append(statistics.median(own))
        ratios.append(hands[-1] / mine[-1])
    chance = np.random.default_rng(0)
    medians = np.median(chance.choice(ratios, size=(4000, len(ratios))), axis=1)
    low, high = np.quantile(medians, [0.025, 0.975])
    print(
        f"{work:8} hand {statistics.median(hands) * 1e3:8.3f} ms/epoch, ours {statistics.median(mine) * 1e3:8.3f}; "
        f"hand ÷ ours, median of {pairs} pairs: {statistics.median(ratios):.3f} [{low:.3f}, {high:.3f}] with {watchers} watchers; {clock.__name__}",
        flush=True,
    )


def starts(pairs: int) -> None:
    """Start to first point: cold (no supervisor yet) once, warm after it."""
    from engine import start

    source = (
        "from torch import nn\n\n\nclass Net(nn.Sequential):\n    def __init__(self):\n"
        "        super().__init__(nn.Linear(2, 64), nn.ReLU(), nn.Linear(64, 2))\n\n"
        "    def forward(self, point):\n        return super().forward(point)\n\n\nNETWORKS = {'network': Net}\n"
    )
    job = {
        "source": source,
        "plan": {"data": {"set": "moons"}, "objective": {"type": "classify"}, "epochs": 20},
    }
    with tempfile.TemporaryDirectory() as home:
        seconds = []
        for _ in range(pairs + 1):
            began = time.perf_counter()
            run = start(job, folder=home)
            while "step/loss" not in run.metrics:
                time.sleep(0.01)  # more often, and asking takes a core from what is waited for
            seconds.append(time.perf_counter() - began)
            run.wait(60)
            time.sleep(0.5)
        from engine.files import read_json

        os.kill(read_json(Path(home) / "supervisor.json")["pid"], 15)
    print(
        f"start to first point: cold {seconds[0]:.2f} s, warm {statistics.median(seconds[1:]):.3f} s (worst of {pairs}: {max(seconds[1:]):.3f})"
    )


WORKS = ("moons", "moons32", "cnn", "transformer", "start")


def main(arguments: list[str] | None = None) -> None:
    global clock
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("works", nargs="*", metavar="|".join(WORKS))
    parser.add_argument("--pairs", type=int, default=11)
    parser.add_argument("--watchers", type=int, default=5)
    parser.add_argument(
        "--clock",
        choices=CLOCKS,
        default="wall",
        help="cpu: seconds of the training thread, for a busy machine",
    )
    given = parser.parse_args(arguments or [])
    clock = CLOCKS[given.clock]
    for one in given.works or WORKS:
        starts(given.pairs) if one == "start" else compare(one, given.pairs, given.watchers)


if __name__ == "__main__":
    main(sys.argv[1:])
