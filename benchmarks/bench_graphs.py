"""Cora in its public split: networks as their templates have them, the same without the edges, and
label spreading, ten seeds each. Published: GCN 81.5 %, GAT 83.0 %, without edges 55 to 59 %.

Printed are the share of the 1,000 test papers that is right, as median and range over the seeds. It needs the
file of Cora in a data folder (`LAYERLOOM_DATA`).
    python -m benchmarks.bench_graphs [gcn gat mlp spreading] [--seeds 10] [--quick]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

NAMES = ("spreading", "mlp", "gcn", "gat")
TEMPLATES = {"gcn": "gcn-cora", "gat": "gat-cora"}
Json = dict[str, Any]


def job_of(name: str, seed: int, quick: bool) -> Json:
    from builder import Project, template

    document = template(TEMPLATES.get(name, "gcn-cora")).document
    if name == "mlp":
        document = {**document, "networks": {"network": without_edges()}}
        document["plan"] = {
            **document["plan"],
            "objective": {**document["plan"]["objective"], "inputs": {"network": {"node": "node", "features": "features"}}},
            "layers": {"network/first": {"l2": 5e-4}},
        }  # fmt: skip
    job = Project(document).job()
    job["plan"] |= {"seed": seed, "device": "cpu", "threads": 1}
    if quick:
        job["plan"] |= {"epochs": 2}
    return job


def without_edges() -> Json:
    """The network of GCN with dense layers in its place."""
    from builder.drawing.sketch import Sketch

    s = Sketch()
    node = s.put("asked_nodes", name="node", nodes=2708)
    x = s.put("dropout", s.put("table", name="features", features=1433), p=0.5)
    x = s.put("relu", s.put("dense", x, name="first", out_features=16))
    x = s.put("dense", s.put("dropout", x, p=0.5), out_features=7)
    s.put("scores", s.put("at_nodes", x, ports={"node": node}), name="out")
    return s.graph()


def by_network(name: str, seed: int, folder: Path, quick: bool) -> float:
    import engine

    run = engine.start(job_of(name, seed, quick), folder=folder)
    run.wait(1800)
    if run.state != "finished":
        raise RuntimeError(f"{name}, seed {seed}: {run.state} {run.cause}")
    return float(run.evaluate("test")["scores"]["accuracy"]["value"])


def by_spreading() -> float:
    import pandas as pd

    from engine.arena.classical.spreading import LabelSpreading
    from engine.data.opening import open_data

    data = open_data({"set": "cora"}, test=True)
    parts, edges = data.parts, data.whole["edges"]
    known, asked = (pd.DataFrame(index=parts[part].rows) for part in ("train", "test"))
    model = LabelSpreading(edges).fit(known, parts["train"].fields["label"])
    return float(np.mean(model.predict(asked) == parts["test"].fields["label"]))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", choices=NAMES, default=list(NAMES))
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    for name in asked.names:
        start = time.perf_counter()
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
            seeds = 1 if name == "spreading" or asked.quick else asked.seeds
            shares = [
                by_spreading()
                if name == "spreading"
                else by_network(name, seed, Path(place), asked.quick)
                for seed in range(seeds)
            ]
        print(
            f"{name:10} {statistics.median(shares):.1%} ({min(shares):.1%} to {max(shares):.1%}), {seeds} seeds, "
            f"{(time.perf_counter() - start) / seeds:.1f} s each",
            flush=True,
        )


if __name__ == "__main__":
    main()
