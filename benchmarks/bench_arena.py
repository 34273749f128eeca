"""The Arena's promises: ten contestants on 10,000 × 20 rows. First result within a second of *Race*, and at most 3% more CPU than by hand.

By hand means: the same pipelines fitted one after another in one process, and asked once for validation and test. CPU seconds are those of
whole processes, from their start to their end. A race does more than that: intervals, the time to predict one row, size, paired tests.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TEN = (
    "majority", "gaussian-naive-bayes", "ridge", "logistic-regression", "decision-tree", "nearest-neighbours", "extra-trees",
    "random-forest", "gradient-boosting", "kernel-svm",
)  # fmt: skip
ROWS, COLUMNS = 10_000, 20
ENVIRONMENT = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)  # as people have it: what was compiled once is kept

BY_HAND = """
import json, resource, sys, time, warnings
import numpy as np
warnings.simplefilter("ignore")
from engine import classical
from engine.classical.inputs import Inputs
from benchmarks.bench_arena import TEN, opened
from pathlib import Path
raw, split = opened(Path(sys.argv[1]), sys.argv[2])
inputs = Inputs(raw, split.rows["train"])
x, y = inputs.x(inputs.train), inputs.y(inputs.train)
xv, yv, xt = inputs.x(split.rows["validation"]), inputs.y(split.rows["validation"]), inputs.x(split.rows["test"])
from sklearn.pipeline import make_pipeline
scores = {}
ready = time.process_time()  # imports and data
for name in TEN:
    entry = classical.find(name)
    steps, model = entry.preparation(inputs), entry.model(inputs, {}, 0)
    pipeline = make_pipeline(*steps, model)
    if entry.stages == "boosting":
        model.fit(x, y, X_val=xv, y_val=yv)
    else:
        pipeline.fit(x, y)
    ask = (lambda rows: pipeline.classes_[pipeline.predict_proba(rows).argmax(1)]) if hasattr(pipeline, "predict_proba") else pipeline.predict
    scores[name] = [float(np.average(ask(xv) == yv)), float(np.average(ask(xt) == inputs.y(split.rows["test"])))]
print(json.dumps({"scores": scores, "before": ready, "models": time.process_time() - ready}))
"""

RACE = """
import json, resource, subprocess, sys, time
from pathlib import Path
from engine.race import race as racing
from benchmarks.bench_arena import TEN, data
home = Path(sys.argv[1])
racing.prepare()
time.sleep(float(sys.argv[3]))  # the page was open for a moment: a process has imported scikit-learn meanwhile
start = time.perf_counter()
one = racing.race(data(sys.argv[2]), against=list(TEN), folder=home, minutes=30)
first = None
while not one.story.over:
    if first is None and any(c.validation for c in one._story.contestants.values()):
        first = time.perf_counter() - start
    time.sleep(0.02)
wall = time.perf_counter() - start
scores = {key: [c.validation["score"], c.test["score"]] for key, c in one.story.contestants.items()}
fits = sum(c.cost["cpu"] for c in one.story.contestants.values())
models = sum(c.cost["cpu_in_all"] for c in one.story.contestants.values())
import psutil
psutil.wait_procs(psutil.Process().children(), 20)
time.sleep(0.5)  # until the thread that waits for the host has taken its times
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"first": first, "wall": wall, "cpu": used.ru_utime + used.ru_stime, "scores": scores, "fits": fits, "models": models}))
"""

SPLIT = {"type": "stratified", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0}


def data(sha: str) -> dict[str, Any]:
    """The plan's words for the table of the bench."""
    return {"set": "file", "options": {"file": sha, "name": "bench.csv", "target": "target", "task": "two classes"}, "split": SPLIT}


def keep(home: Path) -> str:
    """A table of two classes, stored as a person's own file."""
    from sklearn.datasets import make_classification

    from engine.reading.store import Store

    x, y = make_classification(ROWS, COLUMNS, n_informative=10, random_state=0)
    lines = [",".join([*(f"c{k}" for k in range(COLUMNS)), "target"])]
    lines += [",".join([*(repr(float(v)) for v in row), "yes" if label else "no"]) for row, label in zip(x, y, strict=True)]
    return Store(home / "files").add("bench", "bench.csv", "\n".join(lines).encode()).sha


def opened(home: Path, sha: str) -> tuple[Any, Any]:
    from engine.data import open_raw_data
    from engine.split import make_split

    raw = open_raw_data(data(sha), folder=home / "files")
    return raw, make_split(raw, SPLIT)


def run(script: str, *arguments: str, slots: str = "0") -> dict[str, Any]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env={**ENVIRONMENT, "LAYERLOOM_CPU_SLOTS": slots},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    whole = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"cpu": whole, **json.loads(done.stdout.strip().splitlines()[-1])}


def main(pairs: int = 3) -> None:
    overs, firsts = [], []
    subprocess.run([sys.executable, "-m", "compileall", "-q", "engine", "benchmarks"], cwd=ROOT, env=ENVIRONMENT, check=True)
    for pair in range(pairs):
        with tempfile.TemporaryDirectory() as home:
            sha = keep(Path(home))
            opened(Path(home), sha)  # read once, so that neither side pays for it
            raced = run(RACE, home, sha, "6", slots="1")  # one at a time, as by hand: two on one core's threads cost each other CPU seconds
            hand = run(BY_HAND, home, sha)
        same = all(raced["scores"][name] == hand["scores"][name] for name in TEN)
        overs.append(raced["cpu"] / hand["cpu"] - 1)
        firsts.append(raced["first"])
        print(
            f"pair {pair + 1}: first result {raced['first']:.2f} s, all {raced['wall']:.1f} s; CPU race {raced['cpu']:.2f} s, by hand {hand['cpu']:.2f} s, "
            f"over {100 * overs[-1]:+.1f}%\n"
            f"  the models themselves: race {raced['models']:.2f} s ({raced['fits']:.2f} s of it learning; with asking for one row and a thousand, memory and size), by hand {hand['models']:.2f} s; "
            f"all else: race {raced['cpu'] - raced['models']:.2f} s (imports, data, processes, intervals, paired tests, record), by hand {hand['cpu'] - hand['models']:.2f} s (imports, data); scores {'the same to the last digit' if same else 'DIFFER'}",
            flush=True,
        )
    overs.sort()
    print(
        f"ten contestants, {ROWS:,} × {COLUMNS}: median CPU over by hand {100 * overs[len(overs) // 2]:+.1f}% (promise ≤ 3%), first result {min(firsts):.2f} s at best (promise ≤ 1 s)"
    )


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
