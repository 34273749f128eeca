"""The networks that are proposed for texts, series and forecasts against classical models on the
very same rows, several splits each.

Printed are accuracies (texts and series; more is better) or mean absolute errors in the unit of the
data (forecasts; less is better) on the test part, and whether the network that is suggested first
reaches its goal. Files of a data folder (`LAYERLOOM_DATA`) are used where they are there.
    python -m benchmarks.bench_sequences [sms-spam waves …] [--seeds 5] [--all] [--quick]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.sequence_works import WORKS, Work
from engine.arena import classical
from engine.arena.classical.inputs import Inputs
from engine.data.looking.opened import Opened
from engine.data.looking.own_file import open_data_part

Scores = dict[str, list[float]]
Json = dict[str, Any]


def with_seed(data: Json, opened: Opened, seed: int) -> Json:
    return {**data, "split": {**opened.data.split, "seed": seed}}


def by_classical(opened: Opened, names: tuple[str, ...], scores: Scores) -> None:
    """Each pipeline as the Arena has it, fitted and asked in this process."""
    from sklearn.pipeline import make_pipeline

    raw, rows = opened.raw, opened.split.rows
    inputs = Inputs(raw, rows["train"])
    inputs = Inputs(raw, inputs.known(rows["train"]))
    test = inputs.known(rows["test"])
    x, y = inputs.x(inputs.train), inputs.y(inputs.train)
    for name in names:
        entry = classical.find(name)
        start = time.perf_counter()
        model = make_pipeline(*entry.preparation(inputs), entry.model(inputs, {}, 0)).fit(x, y)
        answers, truth = model.predict(inputs.x(test)), inputs.y(test)
        right = np.mean(answers == truth)
        score = right if inputs.is_classes else np.abs(answers - truth).mean()
        scores[name].append(float(score))
        scores[f"{name}, seconds"].append(time.perf_counter() - start)


def by_networks(
    opened: Opened, seed: int, folder: Path, scores: Scores, every: bool, quick: bool
) -> str:
    """Each proposed network (or the first alone), trained as proposed; the name of the first."""
    import engine
    from builder import Project
    from builder.templates.drawing import document
    from builder.ui.joint.from_data import networks_for, plan_of, wanted_of

    plan, wanted = wanted_of(opened, {})
    networks = networks_for(opened, wanted)
    for network in networks if every else networks[:1]:
        settings = plan_of(opened, plan, network) | {"threads": 1, "device": "cpu", "seed": seed}
        if quick:
            settings |= {"epochs": 2}
        drawn = document("tried", {"network": network.network}, network.blocks, settings)
        start = time.perf_counter()
        run = engine.start(Project(drawn).job(), folder=folder)
        run.wait(1800)
        if run.state != "finished":
            raise RuntimeError(f"{network.name} on {opened.entry.title}: {run.state} {run.cause}")
        measured = run.evaluate("test")["scores"]
        score = measured["accuracy" if "accuracy" in measured else "mae"]["value"]
        scores[network.name].append(float(score))
        scores[f"{network.name}, seconds"].append(time.perf_counter() - start)
    return networks[0].name


def measure(work: Work, seeds: int, every: bool, quick: bool) -> bool | None:
    """Prints a line for each contestant; whether the first network reaches its goal."""
    scores: Scores = defaultdict(list)
    first = ""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place)
        data = work.opened(folder)
        if data is None:
            print(f"{work.name}: left out, it is in no data folder", flush=True)
            return None
        for seed in range(seeds):
            opened = open_data_part(data, folder)
            opened = open_data_part(with_seed(data, opened, seed), folder)
            by_classical(opened, work.against, scores)
            first = by_networks(opened, seed, folder, scores, every, quick)
    print(f"{work.name} ({work.kind}, {seeds} splits)", flush=True)
    for name in [name for name in scores if not name.endswith(", seconds")]:
        found, seconds = scores[name], statistics.median(scores[f"{name}, seconds"])
        mark = "→" if name == first else " "
        spread = f"{min(found):.4g} to {max(found):.4g}"
        print(f" {mark} {name:26} {statistics.mean(found):9.4f}  ({spread}; {seconds:.1f} s)")
    less = work.kind == "forecasts"
    best = (min if less else max)(statistics.mean(scores[name]) for name in work.goal)
    mine = statistics.mean(scores[first])
    reached = mine <= best if less else mine >= best
    print(f"   goal {best:.4f}: {'reached' if reached else 'not reached'}", flush=True)
    return reached


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("works", nargs="*", metavar="|".join(WORKS))
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--all", action="store_true", help="every proposed network, not the first")
    parser.add_argument("--quick", action="store_true", help="one split, two epochs: a trial")
    given = parser.parse_args(arguments or [])
    reached = {
        name: measure(WORKS[name], 1 if given.quick else given.seeds, given.all, given.quick)
        for name in given.works or WORKS
    }
    tried = [answer for answer in reached.values() if answer is not None]
    print(f"{sum(tried)} of {len(tried)} reach their goal")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
