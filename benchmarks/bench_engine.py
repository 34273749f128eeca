"""How fast the engine trains against a tuned hand-written loop, in one process, in turns; and how
soon a run has its first point.

python -m benchmarks.bench_engine [moons moons32 cnn transformer start] [--pairs 11] [--watchers 5]
[--quick]
The hand-written loop is `tuned` of benchmarks/peers.py: one thread, fused optimizer, channels_last.
Ours trains with everything on: every loss recorded by the writer thread, best weights kept, guard,
heartbeat, and five watchers that read the stream four times a second from another process. Printed
is hand ÷ ours: above 1 ours is faster. Never pass or fail by the clock.
Both share a process, so this tells what our loop adds; `bench_peers --peers tuned` has each in its
own, ours with its workers' memory settings.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.bench_record import between
from benchmarks.ours import CLOCKS, ours
from benchmarks.peers import tuned
from benchmarks.works import WORKS, Work

START = "start"


def compare(work: Work, pairs: int, watchers: int, clock_name: str) -> None:
    clock = CLOCKS[clock_name]
    tuned(work)  # warm
    ours(replace(work, epochs=3))
    hands, mine = list[float](), list[float]()
    for pair in range(pairs):
        for turn in (0, 1) if pair % 2 else (1, 0):
            if turn:
                mine.append(statistics.median(ours(work, watchers=watchers, clock=clock)[2:]))
            else:
                hands.append(statistics.median(tuned(work, clock)[2:]))
    ratios = [hand / own for hand, own in zip(hands, mine, strict=True)]
    print(
        f"{work.name:11} hand {statistics.median(hands) * 1e3:8.3f} ms/epoch, ours {statistics.median(mine) * 1e3:8.3f}; "
        f"hand ÷ ours, median of {pairs} pairs: {statistics.median(ratios):.3f} {between(ratios)} with {watchers} watchers; {clock_name} clock",
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


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = [*WORKS, START]
    parser.add_argument("works", nargs="*", metavar="|".join(names))
    parser.add_argument("--pairs", type=int, default=11)
    parser.add_argument("--watchers", type=int, default=5)
    parser.add_argument(
        "--clock",
        choices=CLOCKS,
        default="wall",
        help="cpu: seconds of the training thread, for a busy machine",
    )
    parser.add_argument("--quick", action="store_true", help="one pair of a few steps: a trial")
    given = parser.parse_args(arguments or [])
    pairs = 1 if given.quick else given.pairs
    for name in given.works or names:
        if name == START:
            starts(pairs)
        else:
            work = WORKS[name].trial() if given.quick else WORKS[name]
            compare(work, pairs, given.watchers, given.clock)


if __name__ == "__main__":
    main(sys.argv[1:])
