"""`make torture` tries every fault for half an hour in all and ends with 1 when anything was lost;
`python -m tests.torture --only kills --tries 1000` goes on until 1,000 have landed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.engine.conftest import HERE_GUESTS

# The plug-in folder is named before anything of the engine is imported: its ways join the others.
os.environ["LAYERLOOM_PLUGINS"] = str(HERE_GUESTS)
# Runs at a tempo wait more than they work, so several train side by side on few cores.
os.environ["LAYERLOOM_CPU_SLOTS"] = "4"


def main(arguments: list[str] | None = None) -> int:
    from tests.torture.campaign import carry_out, table
    from tests.torture.fault import catalogue

    faults = catalogue()
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--only", choices=sorted(faults), action="append", help="this fault alone")
    parser.add_argument("--tries", type=int, help="until so many faults have landed in each")
    parser.add_argument("--minutes", type=float, help="for all together (without --tries: 30)")
    parser.add_argument(
        "--seed", type=int, default=0, help="of the first try; the next has one more"
    )
    parser.add_argument("--list", action="store_true", help="what each does, and what it looks for")
    parser.add_argument("--all", action="store_true", help="say each fault that landed")
    given = parser.parse_args(arguments)
    chosen = [faults[name] for name in faults if not given.only or name in given.only]
    if given.list:
        for fault in chosen:
            print(f"{fault.name}\n  {fault.does}\n  A loss: {fault.loses}")
        return 0
    minutes = given.minutes or (None if given.tries else 30.0)
    whole = sum(fault.minutes for fault in chosen)
    folder = Path(tempfile.mkdtemp(prefix="layerloom-torture-"))
    # Asked to end, it still ends what it started.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    say = partial(print, flush=True)  # it may be followed in a file
    tallies = []
    for fault in chosen:
        say(f"{fault.name}: {fault.does}")
        share = None if minutes is None else minutes * fault.minutes / whole
        tallies.append(
            carry_out(fault, folder / fault.name, given.seed, given.tries, share, say, given.all)
        )
    print("\n" + table(tallies))
    if all(tally.is_well for tally in tallies):
        shutil.rmtree(folder, ignore_errors=True)
        return 0
    print(f"\nWhat was left of it lies in {folder}.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
