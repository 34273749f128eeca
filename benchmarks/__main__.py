"""`make bench` measures everything, `python -m benchmarks builder first_point` only what is named,
`python -m benchmarks engine peers --quick` only tries whether they run. Ratios in one run; nothing
passes or fails by the clock. Four train networks for hours: they are tried, unless they
are named.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import time

import benchmarks

LONG = ("generating", "known", "proposals", "sequences")
QUICK = ("engine", "peers", "steps", *LONG)  # those that have settings for a trial


def main(arguments: list[str]) -> int:
    options = [text for text in arguments if text.startswith("-")]
    names = [text for text in arguments if text not in options]
    found = sorted(
        module.name.removeprefix("bench_")
        for module in pkgutil.iter_modules(benchmarks.__path__)
        if module.name.startswith("bench_")
    )
    unknown = [name for name in names if name not in found]
    if unknown:
        print(
            f"There is no benchmark '{unknown[0]}'. There are: {', '.join(found)}.", file=sys.stderr
        )
        return 2
    if options and (options != ["--quick"] or not names or not set(names) <= {*QUICK}):
        print(
            f"Only {', '.join(QUICK)} can be tried with --quick; other options belong to "
            "`python -m benchmarks.bench_NAME`.",
            file=sys.stderr,
        )
        return 2
    for name in names or found:
        given = options or (["--quick"] if name in LONG and not names else [])
        tried = " (only tried)" if given else ""
        print(f"\n== {name}{tried} ==", flush=True)
        start = time.perf_counter()
        importlib.import_module(f"benchmarks.bench_{name}").main(*([given] if given else []))
        print(f"({time.perf_counter() - start:.0f} s)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
