"""How good networks that make samples become in a given time: their own measure on the test part,
and how like real samples theirs are, by the judge that Results show.

    python -m benchmarks.bench_generating [vae-20 diffusion …] [--minutes 10] [--seeds 1] [--quick]

MNIST must lie in a data folder (LAYERLOOM_DATA); without it those works are left out.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.generating_works import WORKS, Work
from engine.files import local_folders
from engine.run.folder import ENDED, State

MNIST = "mnist"
FEWEST = 0.2  # of its share among real samples: less, and a kind is not made


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("works", nargs="*", metavar="|".join(WORKS))
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="five seconds of each: a trial")
    given = parser.parse_args(arguments or [])
    seconds = 5.0 if given.quick else 60 * given.minutes
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        try:
            for name in given.works or WORKS:
                work = WORKS[name]
                if work.pictures and not any((one / MNIST).exists() for one in local_folders()):
                    print(f"{name}: left out, {MNIST} is in no data folder", flush=True)
                    continue
                for seed in range(1 if given.quick else given.seeds):
                    print(line(work, seed, *trained(work, seed, seconds, Path(place))), flush=True)
        finally:
            from engine.run.mailbox import shut_down

            shut_down(Path(place))


def trained(work: Work, seed: int, seconds: float, folder: Path) -> tuple[float, Any, Any]:
    """Seconds that it learned, its record, and its report on the test part."""
    import engine

    job = work.job()
    job["plan"]["seed"] = seed
    run = engine.start(job, folder=folder)
    run.wait(120, until=(*ENDED, State.RUNNING))
    begun = time.perf_counter()
    try:
        run.wait(seconds)
    except TimeoutError:
        run.stop()
        run.wait(120)
    learned = time.perf_counter() - begun
    if run.state not in ("finished", "stopped"):
        raise RuntimeError(f"{work.name}: {run.state} {run.cause}")
    return learned, run.status, run.evaluate("test")


def line(work: Work, seed: int, learned: float, status: Any, report: dict[str, Any]) -> str:
    scores = ", ".join(
        f"{name} {score['value']:.4g} [{score['interval'][0]:.4g}, {score['interval'][1]:.4g}]"
        for name, score in report["scores"].items()
    )
    words = f"{work.name}, seed {seed} ({learned:.0f} s, {status.live.get('step', 0):,} steps): {scores}"
    like = next((one for one in report["figures"] if one["figure"] == "likeness"), None)
    if like is not None:
        kinds = like["by_kind"]
        there = sum(kind["made"] >= FEWEST * kind["real"] for kind in kinds)
        words += (
            f"; {there} of {len(kinds)} kinds, {like['recognised'] or 0:.1%} recognised (real "
            f"{like['recognised_real'] or 0:.1%}), distance {like['distance']:.4g} over a floor of "
            f"{like['floor']:.4g}, {like['closer']:.1%} nearly copies"
        )
    return f"{words}\n   wanted: {work.goal}"


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
