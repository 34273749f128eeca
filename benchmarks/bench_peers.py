"""The engine against Lightning, skorch and Keras 3 (torch and JAX), each in a process of its own,
asked in turns; steady state and total time.

The hand-written loop (`tuned`: one thread, a fused optimizer, channels_last) always runs. The
frameworks never live in the project's environment: those that are not installed are left out, and a
sentence says so. Make an environment beside the project's that sees its torch, and name its
interpreter:
    python -m venv /tmp/peers
    ls -d "$PWD"/.venv/lib/python3*/site-packages > /tmp/peers/lib/python3.11/site-packages/project.pth
    /tmp/peers/bin/python -m pip install lightning skorch keras jax "torch==2.13.0"
    LAYERLOOM_PEERS=/tmp/peers/bin/python python -m benchmarks.bench_peers
        [moons moons32 cnn transformer] [--rounds 9] [--peers tuned,skorch] [--quick]
Printed is peer ÷ ours: above 1 ours is faster. Ours trains with the whole record and five watchers,
in the environment of our workers and with the threads that they give a run from Python; the others
as a person starts them, and nobody watches them: `ours-unwatched` is that.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from typing import Any

from benchmarks.bench_record import between
from benchmarks.ours import ROOT
from benchmarks.works import WORKS, Work
from engine.processes import forge

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
        more = {"KERAS_BACKEND": backend} if framework == "keras" else {}
        self.python = os.environ.get("LAYERLOOM_PEERS") or sys.executable
        if framework == "ours":
            more, self.python = forge.environment(), sys.executable
        self.process = subprocess.Popen(
            [self.python, "-m", "benchmarks.peers", self.name],
            cwd=ROOT,
            env=os.environ | more,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.missing: list[str] = self.hear()["missing"]

    def hear(self) -> dict[str, Any]:
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.name} ended without an answer; it runs in {self.python}")
        return dict(json.loads(line))

    def ask(self, work: Work) -> dict[str, list[float]]:
        assert self.process.stdin
        self.process.stdin.write(f"{work.name}{' trial' * work.is_trial}\n")
        self.process.stdin.flush()
        return self.hear()

    def run(self, work: Work) -> None:
        answer = self.ask(work)
        self.epochs.append(statistics.median(answer["epochs"][2:]))
        self.whole.append(sum(answer["epochs"]))

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


def installed(names: list[str]) -> list[str]:
    """Those that can run here; of the others, one sentence that says what they want."""
    lacks = dict[str, list[str]]()
    for name in names:
        runner = Runner(name)
        runner.end()
        lacks[name] = runner.missing
    if left_out := [name for name in names if lacks[name]]:
        packages = list(dict.fromkeys(package for name in left_out for package in lacks[name]))
        print(
            f"Left out: {', '.join(left_out)}. Install {', '.join(packages)} in an environment beside the "
            "project's and name its interpreter in LAYERLOOM_PEERS (benchmarks/bench_peers.py says how).",
            flush=True,
        )
    return [name for name in names if not lacks[name]]


def compare(work: Work, rounds: int, names: list[str]) -> None:
    runners = [Runner(name) for name in names]
    try:
        for runner in runners:
            # What a framework does the first time is not its speed; its compilation is: that comes
            # with every model.
            runner.ask(work)
        for number in range(rounds):
            first = number % len(runners)
            for runner in runners[first:] + runners[:first]:
                runner.run(work)
    finally:
        for runner in runners:
            runner.end()
    mine, *others = runners
    alone = next((runner for runner in others if runner.name == "ours-unwatched"), None)
    print(
        f"{work.name:12} ours {statistics.median(mine.epochs) * 1e3:9.3f} ms an epoch", flush=True
    )
    for runner in others:
        steady, total = ratios(runner.epochs, mine.epochs), ratios(runner.whole, mine.whole)
        parts = [f"÷ ours {statistics.median(steady):6.3f} {between(steady)}"]
        if alone and runner is not alone:
            calm = ratios(runner.epochs, alone.epochs)
            parts.append(f"÷ ours unwatched {statistics.median(calm):6.3f} {between(calm)}")
        parts.append(f"all epochs with compilation ÷ ours {statistics.median(total):6.3f}")
        milliseconds = statistics.median(runner.epochs) * 1e3
        print(f"  {runner.name:15} {milliseconds:9.3f} ms, {'; '.join(parts)}", flush=True)


def ratios(theirs: list[float], mine: list[float]) -> list[float]:
    return [their / own for their, own in zip(theirs, mine, strict=True)]


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("works", nargs="*", metavar="|".join(WORKS))
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--peers", help=f"separated by commas; else {','.join(PEERS)}")
    parser.add_argument(
        "--quick",
        action="store_true",
        help="one round of a few steps, without compiling, which takes minutes: a trial",
    )
    given = parser.parse_args(arguments or [])
    usual = [name for name in PEERS if not (given.quick and name == "ours-compiled")]
    names = ["ours", *installed(given.peers.split(",") if given.peers else usual)]
    for name in given.works or WORKS:
        work = WORKS[name].trial() if given.quick else WORKS[name]
        compare(work, 1 if given.quick else given.rounds, names)


if __name__ == "__main__":
    main(sys.argv[1:])
