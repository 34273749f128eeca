"""The engine against Lightning, skorch and Keras 3 (torch and JAX), each in a process of its own,
asked in turns; steady state and total time.

The peers never live in the project's environment. Make one beside it that sees the project's torch,
and name its interpreter:
    python -m venv /tmp/peers && echo "$PWD/.venv/lib/python3.11/site-packages" >
    /tmp/peers/lib/python3.11/site-packages/project.pth
    /tmp/peers/bin/python -m pip install lightning skorch keras jax "torch==2.13.0"
    LAYERLOOM_PEERS=/tmp/peers/bin/python python -m benchmarks.bench_peers [moons moons32 cnn
    transformer] [--rounds 9]
Printed is peer ÷ ours: above 1 ours is faster. Ours trains with the whole record and five watchers,
in the environment of our workers and
with the threads that they give a run from Python; the others as a person starts them, and nobody
watches them: `ours-unwatched` is that.
`tuned` is the hand-written loop with one thread, a fused optimizer and channels_last.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.bench_record import between
from benchmarks.peers import ROOT
from engine.processes import forge

WORKS = ("moons", "moons32", "cnn", "transformer")
PEERS = (
    "ours-unwatched",
    "ours-one-thread",
    "tuned",
    "lightning",
    "skorch",
    "keras-torch",
    "keras-jax",
    "ours-compiled",
)


@dataclass
class Runner:
    """A process that has imported one framework and answers works with seconds."""

    name: str
    epochs: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        framework, _, backend = self.name.partition("-")
        known = framework == "keras"
        python = sys.executable if framework == "ours" else os.environ["LAYERLOOM_PEERS"]
        command = [python, "-m", "benchmarks.peers", framework if known else self.name]
        more = (
            {"KERAS_BACKEND": backend}
            if known
            else forge.environment()
            if framework == "ours"
            else {}
        )
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=os.environ | more,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def ask(self, work: str) -> dict[str, list[float]]:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{work}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.name} ended while it trained {work}")
        return dict(json.loads(line))

    def run(self, work: str) -> None:
        told = self.ask(work)
        self.epochs.append(statistics.median(told["epochs"][2:]))
        self.whole.append(sum(told["epochs"]))


def compare(work: str, rounds: int, names: list[str]) -> None:
    runners = [Runner(name) for name in names]
    try:
        for one in runners:
            one.ask(
                work
            )  # what a framework does the first time is not its speed; its compilation is: that comes with every model
        for number in range(rounds):
            for one in runners[number % len(runners) :] + runners[: number % len(runners)]:
                one.run(work)
    finally:
        for one in runners:
            one.process.kill()
            one.process.wait()
    mine, bare = runners[0], next((one for one in runners if one.name == "ours-unwatched"), None)
    print(f"{work:12} ours {statistics.median(mine.epochs) * 1e3:9.3f} ms an epoch", flush=True)
    for one in runners[1:]:
        steady = [a / b for a, b in zip(one.epochs, mine.epochs, strict=True)]
        total = [a / b for a, b in zip(one.whole, mine.whole, strict=True)]
        alone = [a / b for a, b in zip(one.epochs, bare.epochs, strict=True)] if bare else []
        print(
            f"  {one.name:15} {statistics.median(one.epochs) * 1e3:9.3f} ms, ÷ ours {statistics.median(steady):6.3f} {between(steady)}; "
            + (
                f"÷ ours unwatched {statistics.median(alone):6.3f} {between(alone)}; "
                if alone and one is not bare
                else ""
            )
            + f"all epochs with compilation ÷ ours {statistics.median(total):6.3f}",
            flush=True,
        )


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("works", nargs="*", metavar="|".join(WORKS))
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--peers", default=",".join(PEERS))
    given = parser.parse_args(arguments or [])
    if not Path(os.environ.get("LAYERLOOM_PEERS", "")).is_file():
        print(
            "The peers are not installed here: set LAYERLOOM_PEERS to the interpreter of an environment that has them (see this file)."
        )
        return
    for work in given.works or WORKS:
        compare(work, given.rounds, ["ours", *given.peers.split(",")])


if __name__ == "__main__":
    main(sys.argv[1:])
