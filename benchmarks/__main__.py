"""`make bench` measures everything, `python -m benchmarks builder first_point` only what is named.
Ratios in one run; nothing passes or fails by the clock.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import time

import benchmarks


def main(names: list[str]) -> int:
    found = sorted(
        one.name.removeprefix("bench_")
        for one in pkgutil.iter_modules(benchmarks.__path__)
        if one.name.startswith("bench_")
    )
    unknown = [name for name in names if name not in found]
    if unknown:
        print(
            f"There is no benchmark '{unknown[0]}'. There are: {', '.join(found)}.", file=sys.stderr
        )
        return 2
    for name in names or found:
        print(f"\n== {name} ==", flush=True)
        start = time.perf_counter()
        importlib.import_module(f"benchmarks.bench_{name}").main()
        print(f"({time.perf_counter() - start:.0f} s)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
