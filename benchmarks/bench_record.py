"""What the record, its watchers and its neighbours cost: fifty watchers, ten thousand epochs, two
runs at once, ten thousand runs, ten million points.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.ours import ROOT, ours
from benchmarks.works import WORKS

PAIRS = 9
EPOCHS = 10_000


def watchers() -> None:
    """The same training without anybody who looks and with fifty, in turns."""
    work, ratios = WORKS["moons32"], []
    ours(replace(work, epochs=3))
    for pair in range(PAIRS):
        seconds = {
            count: statistics.median(ours(work, watchers=count)[2:])
            for count in ((0, 50) if pair % 2 else (50, 0))
        }
        ratios.append(seconds[0] / seconds[50])
    print(
        f"fifty watchers, moons batch 32: without ÷ with, median of {PAIRS} pairs {statistics.median(ratios):.3f} {between(ratios)}"
    )


def between(ratios: list[float]) -> str:
    medians = np.median(np.random.default_rng(0).choice(ratios, size=(4000, len(ratios))), axis=1)
    return "[{:.3f}, {:.3f}]".format(*np.quantile(medians, [0.025, 0.975]))


def length() -> None:
    """Does an epoch cost more at the end of a long run than at its beginning? Five watchers look
    on.
    """
    times = ours(replace(WORKS["moons"], epochs=EPOCHS), watchers=5)
    tenths = [statistics.median(part) * 1e3 for part in np.array_split(np.array(times), 10)]
    print(
        f"{EPOCHS:,} epochs of moons, ms an epoch by tenths: {', '.join(f'{ms:.2f}' for ms in tenths)}; last ÷ second {tenths[-1] / tenths[1]:.2f}"
    )


def two_at_once() -> None:
    """One run alone on one thread against two runs at once, each as the supervisor shares out the
    threads.
    """
    from engine import start
    from engine.files import read_json
    from tests.conftest import end_engine
    from tests.engine.conftest import digits_job

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)

        def seconds(seeds: list[int], **plan: Any) -> tuple[float, float, list[int]]:
            made = [start(digits_job(epochs=60, seed=seed, **plan), folder=home) for seed in seeds]
            for run in made:
                run.wait(300)
            threads = [read_json(run.folder / "choices.json")["threads"] for run in made]
            busy = statistics.mean(run.usage["cpu"] for run in made)
            return (
                statistics.mean(run.status.live["milliseconds"] / 1000 for run in made),
                busy,
                threads,
            )

        try:
            seconds([0])
            ratios, busy, bare = [], [], []
            for k in range(5):
                (alone, own, _), (together, shared, threads) = (
                    seconds([k], threads=1),
                    seconds([k, k + 100]),
                )
                ratios.append(together / alone)
                busy.append(shared / own)
                bare.append(loops_by_hand(2) / loops_by_hand(1))
            print(
                f"two runs at once ÷ one alone on one thread, median of 5: {statistics.median(ratios):.2f} by the clock (promised: 1.4), "
                f"{statistics.median(busy):.2f} in processor seconds; threads {threads}"
            )
            print(
                f"  two loops by hand at once ÷ one alone, on one thread each: {statistics.median(bare):.2f}; that is this machine's own"
            )
        finally:
            end_engine(home)


def loops_by_hand(count: int) -> float:
    """Mean seconds of so many bare loops at once, each in a process of its own."""
    command = [
        sys.executable,
        "-c",
        "from benchmarks import peers, works; print(sum(peers.tuned(works.WORKS['moons32'])))",
    ]
    running = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(count)
    ]
    return statistics.mean(float(one.communicate()[0]) for one in running)


def lists() -> None:
    from engine.run.index import Index
    from engine.run.run import runs

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "runs").mkdir()
        rows = [
            (
                f"r{k:06}",
                f"run {k}",
                "finished",
                "",
                float(k),
                float(k),
                1,
                None,
                None,
                "{}",
                json.dumps({"validation/loss": k}),
            )
            for k in range(10_000)
        ]
        with Index(home).open() as connection:
            connection.execute("BEGIN")
            connection.executemany("INSERT INTO runs VALUES (?,?,?,?,?,?,?,?,?,?,?)", rows)
            connection.execute("COMMIT")
        seconds = [timed(lambda: runs(home)) for _ in range(5)]
        print(f"10,000 runs listed in {statistics.median(seconds):.2f} s (promised: 1)")


def points() -> None:
    from engine.run import stream
    from engine.run.record import ROW, Recorder

    with tempfile.TemporaryDirectory() as folder:
        run = Path(folder)
        one = Recorder(run, 1)
        one.add(0, "step/loss", 1.0)
        one.close()
        table = np.empty(10_000_000, ROW)
        table["step"], table["value"] = (
            np.arange(1, 10_000_001),
            np.random.default_rng(0).random(10_000_000),
        )
        with open(run / "metrics" / "0.rows", "ab") as file:
            table.tofile(file)
            os.fsync(file.fileno())
        opened = [timed(lambda: stream.read(run)) for _ in range(5)]
        cursor = stream.read(run).cursor
        look = [timed(lambda: stream.read(run, cursor)) for _ in range(50)]
        print(
            f"10,000,000 points opened in {statistics.median(opened):.2f} s (promised: 1); a look after that {statistics.median(look) * 1e3:.2f} ms"
        )


def timed(what: Any) -> float:
    began = time.perf_counter()
    what()
    return time.perf_counter() - began


def main() -> None:
    lists()
    points()
    two_at_once()
    watchers()
    length()


if __name__ == "__main__":
    main()
