"""How fast data become usable: `python -m benchmarks data`; `python benchmarks/bench_data.py ROWS PICTURES` for other sizes. Prints seconds, ratios and memory beside the promises; never "
"fails by the clock."""

from __future__ import annotations

import io
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
import psutil


def watched(run: Callable[[], Any]) -> tuple[Any, float, float]:
    """The result, the seconds, and the largest memory of this process and its children above where it began, in MB."""
    me = psutil.Process()
    start, peak, stop = me.memory_info().rss, [0.0], threading.Event()

    def look() -> None:
        while not stop.wait(0.1):  # seldom, and only cheap counters: looking closely would slow down what is measured
            total = me.memory_info().rss - start
            for child in me.children(recursive=True):
                try:
                    memory = child.memory_info()
                    total += memory.rss - memory.shared
                except psutil.Error:
                    continue
            peak[0] = max(peak[0], total / 1e6)

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    began = time.perf_counter()
    result = run()
    seconds = time.perf_counter() - began
    stop.set()
    watcher.join()
    return result, seconds, peak[0]


def table(rows: int) -> bytes:
    rng = np.random.default_rng(0)
    columns = [rng.normal(size=rows).round(4).astype(str) for _ in range(12)]
    columns += [rng.integers(0, 1000, rows).astype(str) for _ in range(4)]
    columns += [np.array(["red", "green", "blue", "black"])[rng.integers(0, 4, rows)] for _ in range(3)]
    columns.append(rng.integers(0, 2, rows).astype(str))
    names = [f"number{k}" for k in range(12)] + [f"count{k}" for k in range(4)] + ["colour1", "colour2", "colour3", "target"]
    lines = [",".join(names)]
    lines += map(",".join, zip(*(c.tolist() for c in columns), strict=True))
    return "\n".join(lines).encode()


def pictures(count: int, side: int) -> bytes:
    from PIL import Image

    rng = np.random.default_rng(0)
    out = io.BytesIO()
    grounds = rng.integers(0, 255, (20, side // 8, side // 8, 3), dtype=np.uint8)
    with zipfile.ZipFile(out, "w") as archive:
        for k in range(count):
            image = Image.fromarray(np.roll(grounds[k % 20], k % 7, 0)).resize((side, side))
            body = io.BytesIO()
            image.save(body, "JPEG", quality=85)
            archive.writestr(f"set/class{k % 10}/{k}.jpg", body.getvalue())
    return out.getvalue()


def main(rows: int = 1_000_000, count: int = 10_000) -> None:
    from engine.data import open_data
    from engine.looking.columns import first_look
    from engine.reading.choices import questions
    from engine.reading.looking import column_table, seen_rows
    from engine.reading.reader import read_stored
    from engine.reading.store import Store

    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        body = table(rows)
        size = len(body) / 1e6
        stored = Store(home, file_bytes=10**12, owner_bytes=10**12).add("bench", "big.csv", body)
        del body
        # As the page asks: first what the first rows hold, then everything, then what a network gets.
        shown: list[tuple[float, int]] = []
        start = time.perf_counter()
        found, seconds, memory = watched(
            lambda: read_stored(
                home, stored.sha, "big.csv", first=lambda one: shown.append((time.perf_counter() - start, first_look(one)["rows"]))
            )
        )
        began = time.perf_counter()
        questions(found)
        seconds_asked = time.perf_counter() - began
        if shown:
            print(
                f"CSV of {rows:,} x 20 ({size:.0f} MB): types and preview of the first {shown[0][1]:,} rows {shown[0][0]:.2f} s (promise 3 s)"
            )
        print(f"  types of all rows {seconds + seconds_asked:.2f} s")
        print(f"  memory while reading {memory:.0f} MB = {memory / size:.2f} x its size (promise 3 x)")
        options = {"file": stored.sha, "name": "big.csv", "target": "target"}
        data, more, memory = watched(lambda: open_data({"set": "file", "options": options}, folder=home))
        print(f"  ready to train {seconds + more:.2f} s (promise 10 s), memory {memory:.0f} MB = {memory / size:.2f} x")
        began = time.perf_counter()
        column_table(data.raw, seen_rows(data.raw, data.split))
        print(f"  column table with histograms {time.perf_counter() - began:.2f} s")
        began = time.perf_counter()
        import pandas as pd

        pd.read_csv(home / stored.sha)
        print(f"  pandas.read_csv alone {time.perf_counter() - began:.2f} s")
        del data, found
        stored = Store(home, file_bytes=10**12, owner_bytes=10**12).add("bench", "pictures.zip", pictures(count, 96))
        told: list[str] = []
        _, seconds, memory = watched(lambda: read_stored(home, stored.sha, "pictures.zip", progress=lambda share, text: told.append(text)))
        print(
            f"Zip of {count:,} pictures of 96 pixels: {seconds:.2f} s (promise 20 s), {len(told)} messages of progress, "
            f"memory {memory:.0f} MB"
        )
        began = time.perf_counter()
        data = open_data({"set": "file", "options": {"file": stored.sha, "name": "pictures.zip"}}, folder=home)
        print(f"  ready to train after another {time.perf_counter() - began:.2f} s: {data.parts['train'].fields['image'].shape}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
