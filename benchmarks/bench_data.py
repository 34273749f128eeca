"""How fast data become usable: `python -m benchmarks data`; `python benchmarks/bench_data.py ROWS
PICTURES` for other sizes. Prints seconds, ratios and memory beside the promises; never fails by the
clock.
"""

from __future__ import annotations

import io
import subprocess
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

ROOT = Path(__file__).resolve().parent.parent


def watched(run: Callable[[], Any]) -> tuple[Any, float, float]:
    """The result, the seconds, and the largest memory of this process's and its children's own
    above where it began, in MB. Mapped files
    do not count: the system drops them when it needs the room."""

    def own(process: psutil.Process) -> int:
        memory = process.memory_info()
        return int(memory.rss - memory.shared)

    me = psutil.Process()
    start, peak, stop = own(me), [0.0], threading.Event()

    def look() -> None:
        while not stop.wait(
            0.1
        ):  # seldom, and only cheap counters: looking closely would slow down what is measured
            total = own(me) - start
            for child in me.children(recursive=True):
                try:
                    total += own(child)
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
    columns += [
        np.array(["red", "green", "blue", "black"])[rng.integers(0, 4, rows)] for _ in range(3)
    ]
    columns.append(rng.integers(0, 2, rows).astype(str))
    names = (
        [f"number{k}" for k in range(12)]
        + [f"count{k}" for k in range(4)]
        + ["colour1", "colour2", "colour3", "target"]
    )
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


FLAT = """
import sys
from pathlib import Path
import torch
from engine.data import mapped as mapping, opening
from engine.data.batches import Rows
from engine.data.kinds import kinds_of
from engine.ways import CATALOGUE  # what a worker has imported anyway
home, sha, share, mapped = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]), int(sys.argv[4])
mapping.MAPPED = mapped
split = {"type": "random", "train": 0.8 * share, "validation": 0.1 * share, "test": 0.0, "seed": 0}
def own():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("RssAnon")) / 1e3
data = opening.open_data({"set": "digits"})
kinds = kinds_of(data.signature)
Rows(data.parts["train"].fields, kinds, 256, torch.device("cpu"), seed=0).batch(0, 0)
before, most = own(), 0.0
data = opening.open_data({"set": "file", "options": {"file": sha, "name": "big.csv", "target": "target"}, "split": split}, folder=home)
most = max(most, own() - before)
source = Rows(data.parts["train"].fields, kinds_of(data.signature), 256, torch.device("cpu"), seed=0)
for number in range(source.batches):
    source.batch(0, number)
    if number % 100 == 0:
        most = max(most, own() - before)
print(len(data.parts["train"].rows), most, sum(a.nbytes for part in data.parts.values() for a in part.fields.values()) / 1e6)
"""


def flat(home: Path, sha: str) -> None:
    """Memory of a process's own that opening a set and an epoch of its batches take: over the
    limit, and with the limit out of reach.
    """
    for mapped, said in ((10**15, "in memory"), (2**24, "over the limit")):
        for share in (0.5, 1.0):
            done = subprocess.run(
                [sys.executable, "-c", FLAT, str(home), sha, str(share), str(mapped)],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=True,
            )
            learned, most, held = done.stdout.split()
            print(
                f"  {said}: {int(learned):,} rows to learn from, parts of {float(held):.0f} MB, largest own memory {float(most):.0f} MB"
            )


def batches() -> None:
    """What taking a batch of pictures from memory costs, beside the step of a small network that it
    is for.
    """
    import torch
    from torch import nn

    from engine.data.batches import Rows

    torch.set_num_threads(1)
    rng = np.random.default_rng(0)
    fields: dict[str, np.ndarray] = {
        "image": rng.integers(0, 256, (20_000, 1, 28, 28), dtype=np.uint8),
        "label": rng.integers(0, 10, 20_000),
    }
    source = Rows(
        fields,
        {"image": "image", "label": "label"},
        128,
        torch.device("cpu"),
        seed=0,
        channels_last=True,
    )
    net = nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(32 * 7 * 7, 10),
    ).to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # torch's stubs lack it  # fmt: skip
    step = torch.optim.Adam(net.parameters(), fused=True)
    taken, learned = [], []
    for epoch in range(2):
        for number in range(source.batches - 1):
            start = time.perf_counter()
            batch = source.batch(epoch, number)
            taken.append(time.perf_counter() - start)
            start = time.perf_counter()
            step.zero_grad()
            nn.functional.cross_entropy(net(batch["image"]), batch["label"]).backward()
            step.step()
            learned.append(time.perf_counter() - start)
    # Several batches are gathered at once, so the mean of the costs is what counts; medians of the
    # steps bear a busy machine better.
    print(
        f"A batch of 128 pictures of 28 x 28 in memory: {1e6 * float(np.mean(taken)):.0f} µs (median {1e6 * float(np.median(taken)):.0f}) beside a step of {1e3 * float(np.median(learned)):.1f} ms "
        f"of a CNN with {sum(p.numel() for p in net.parameters()):,} weights: {100 * float(np.mean(taken)) / float(np.mean(learned)):.2f}% (promise 1%)"
    )


def texts(rows: int = 5000, turns: int = 3) -> None:
    """What learning pieces of words and cutting texts by them costs, in turns beside the byte pairs
    of the first releases, which were counted in Python.
    """
    from engine.data import transforms
    from engine.reading.columns import Column

    rng = np.random.default_rng(0)
    letters = np.array(list("etaoinshrdlucmfwypvbgk"))
    words = ["".join(rng.choice(letters, rng.integers(2, 11))) for _ in range(20_000)]
    often = 1 / np.arange(1, len(words) + 1)
    drawn = rng.choice(len(words), (rows, 30), p=often / often.sum())
    lines = np.array([" ".join(words[k] for k in row) for row in drawn], dtype=object)
    column = Column("text", "text", lines)
    seconds: dict[str, list[tuple[float, float]]] = {}
    for _ in range(turns):
        for name, how in (("byte-pairs", ""), *(("pieces", how) for how in HOW)):
            entry = transforms.find(name)
            options = entry.settle({"most": 2000, **({"how": how} if how else {})})
            began = time.perf_counter()
            state = entry.fit(column, options, rng)
            learned = time.perf_counter()
            entry.apply(column, state, options)
            seconds.setdefault(how or name, []).append(
                (learned - began, time.perf_counter() - learned)
            )
    before = np.median(seconds.pop("byte-pairs"), axis=0)
    print(
        f"Byte pairs of {rows:,} texts of 30 words in Python: learned in {before[0]:.2f} s, cut in {before[1]:.2f} s"
    )
    for how, took in seconds.items():
        fit, cut = np.median(took, axis=0)
        print(
            f"  {how} by the package: learned in {fit:.2f} s ({before[0] / fit:.1f} x as fast), cut in {cut:.2f} s ({before[1] / cut:.1f} x)"
        )


HOW = ("bpe", "wordpiece", "unigram", "bytes")


def main(rows: int = 1_000_000, count: int = 10_000) -> None:
    from engine.data.looking.columns import column_table, first_look
    from engine.data.looking.opened import Opened
    from engine.data.looking.shelf import Shelf
    from engine.data.opening import open_data
    from engine.data.sets import find
    from engine.reading.choices import raw_from
    from engine.reading.reader import read_stored
    from engine.reading.store import Store

    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        body = table(rows)
        size = len(body) / 1e6
        stored = Store(home, file_bytes=10**12, owner_bytes=10**12).add("bench", "big.csv", body)
        del body
        # As the page asks: first what the first rows hold, then everything, then what a network
        # gets.
        shown: list[tuple[float, int]] = []
        start = time.perf_counter()
        found, seconds, memory = watched(
            lambda: read_stored(
                home,
                stored.sha,
                "big.csv",
                first=lambda one: shown.append((time.perf_counter() - start, first_look(one).rows)),
            )
        )
        began = time.perf_counter()
        raw_from(found, find("file").settle({"file": stored.sha, "target": "target"}))
        seconds_asked = time.perf_counter() - began
        if shown:
            print(
                f"CSV of {rows:,} x 20 ({size:.0f} MB): types and preview of the first {shown[0][1]:,} rows {shown[0][0]:.2f} s (promise 3 s)"
            )
        print(f"  types of all rows {seconds + seconds_asked:.2f} s")
        print(
            f"  memory while reading {memory:.0f} MB = {memory / size:.2f} x its size (promise 3 x)"
        )
        options = {"file": stored.sha, "name": "big.csv", "target": "target"}
        data, more, memory = watched(
            lambda: open_data({"set": "file", "options": options}, folder=home)
        )
        print(
            f"  ready to train {seconds + more:.2f} s (promise 10 s), memory {memory:.0f} MB = {memory / size:.2f} x"
        )
        opened = Shelf(home).ask({"set": "file", "options": options}, 600)
        assert isinstance(opened, Opened)
        began = time.perf_counter()
        column_table(opened)
        print(f"  column table with histograms {time.perf_counter() - began:.2f} s")
        began = time.perf_counter()
        import pandas as pd

        pd.read_csv(home / stored.sha)
        print(f"  pandas.read_csv alone {time.perf_counter() - began:.2f} s")
        del data, found, opened
        flat(home, stored.sha)
        stored = Store(home, file_bytes=10**12, owner_bytes=10**12).add(
            "bench", "pictures.zip", pictures(count, 96)
        )
        told: list[str] = []
        _, seconds, memory = watched(
            lambda: read_stored(
                home, stored.sha, "pictures.zip", progress=lambda share, text: told.append(text)
            )
        )
        print(
            f"Zip of {count:,} pictures of 96 pixels: {seconds:.2f} s (promise 20 s), {len(told)} messages of progress, "
            f"memory {memory:.0f} MB"
        )
        began = time.perf_counter()
        data = open_data(
            {"set": "file", "options": {"file": stored.sha, "name": "pictures.zip"}}, folder=home
        )
        print(
            f"  ready to train after another {time.perf_counter() - began:.2f} s: {data.parts['train'].fields['image'].shape}"
        )
    batches()
    texts()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
