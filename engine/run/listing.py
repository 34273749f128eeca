"""Runs side by side: the rows of the Runs page with their small curves, what differs between two
plans, and one more training of the same job.
"""

from __future__ import annotations

import copy
import hashlib
import os
import threading
from pathlib import Path
from typing import Any

import numpy as np

from engine import files as jobs_home
from engine.errors import RunError
from engine.measures import score_words
from engine.measures.figure import plain
from engine.run import run as runs
from engine.run.folder import ENDED, RunFolder
from engine.run.record import Record, read_live, safe
from engine.run.stream import thin
from engine.ways import CATALOGUE

POINTS = 48  # of a small curve
_kept: dict[
    tuple[str, int, str], dict[str, Any]
] = {}  # what does not change any more, by run, attempt and state
_lock = threading.Lock()


def rows(owner: str, home: Path | str | None = None) -> list[dict[str, Any]]:
    """Every run of this owner, newest first, as the table shows it."""
    table = []
    for run in runs.runs(home):
        if run.owner != owner:
            continue
        marks = run.marks
        table.append(
            {
                "id": run.id,
                "name": run.name,
                "state": run.state,
                "cause": run.cause,
                "created": run.created,
                "project": run.project,
                "star": bool(marks.get("star")),
                "archived": bool(marks.get("archived")),
                "tags": marks.get("tags") or [],
                "note": marks.get("note") or "",
                **_curve(run, home),
            }
        )
    return table


def _curve(run: runs.RunSummary, home: Path | str | None) -> dict[str, Any]:
    key = (run.id, run.attempt, run.state)
    with _lock:
        curve = _kept.get(key)
    if curve is None:
        try:
            curve = _read_curve(jobs_home.run_folder(jobs_home.home(home), run.id))
        except (KeyError, OSError):  # deleted while we looked
            return {}
        if run.state in ENDED:
            with _lock:
                if len(_kept) > 20_000:
                    _kept.clear()
                _kept[key] = curve
    return curve


def _read_curve(folder: Path) -> dict[str, Any]:
    record, job, live = Record(folder), RunFolder(folder).job, read_live(folder) or {}
    plan = job.get("plan", {})
    names = record.names
    usual = ("validation/loss", "train/loss", "step/loss")
    monitor = next((name for name in (*usual, *names) if name in names), None)
    curve: list[float | None] = []
    if monitor:
        values = record.points(monitor).values
        curve = [safe(v) for v in values[thin(values, POINTS)].tolist()]
    kind = plan.get("objective", {}).get("type", "")
    way = CATALOGUE.entries.get(kind)
    score = way.listed_score() if way and way.listed_score() in names else monitor
    better = way.monitors() if way else {}
    shown: dict[str, Any] = {"last": None, "best": None}
    if score:
        values = record.points(score).values
        values = values[np.isfinite(values)]
        if len(values):
            shown = {
                "last": float(values[-1]),
                "best": float(values.max() if better.get(score) == "max" else values.min()),
            }
    learner: dict[str, Any] = next(iter(plan.get("learners", {}).values()), {})
    per = max(1, live.get("per_epoch", 0))
    return {
        "curve": curve,
        "monitor": monitor,
        "score": score,
        "words": plain(score_words.of_series([score], way.titles if way else {})) if score else {},
        **shown,
        "loss": safe(float(record.points("validation/loss").values.min()))
        if "validation/loss" in names and curve
        else None,
        "epoch": live.get("step", 0) // per if live.get("per_epoch") else 0,
        "epochs": plan.get("epochs"),
        "seconds": live.get("milliseconds", 0) / 1000,
        "seed": plan.get("seed"),
        "batch": plan.get("batch"),
        "data": plan.get("data", {}).get("set"),
        "optimizer": (learner.get("optimizer") or {}).get("type"),
        "lr": ((learner.get("optimizer") or {}).get("options") or {}).get("lr"),
    }


# ---- differences ---------------------------------------------------------------------------------
def differences(jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every setting of the plans that is not the same in all, one row each: {"setting",
    "values"}.
    """
    flat = [_flat(job.get("plan", {})) for job in jobs]
    rows = []
    for path in sorted({path for settings in flat for path in settings}):
        values = [settings.get(path) for settings in flat]
        if any(value != values[0] for value in values) and not path.startswith(
            ("data · signature", "layers")
        ):
            rows.append({"setting": path, "values": values})
    return rows


def _flat(value: Any, path: str = "") -> dict[str, Any]:
    if isinstance(value, dict):
        settings: dict[str, Any] = {}
        for name, inner in value.items():
            settings |= _flat(inner, f"{path} · {name}" if path else str(name))
        return settings
    return {path: value}


def changed_nodes(a: dict[str, Any], b: dict[str, Any]) -> dict[str, dict[str, str]]:
    """For each network the nodes (by their names) that are not alike: "added", "removed" or
    "changed"; and the changed wires' ends.
    """
    changed: dict[str, dict[str, str]] = {}
    for network in sorted({*a.get("networks", {}), *b.get("networks", {})}):
        before, after = (_by_name(job.get("networks", {}).get(network, {})) for job in (a, b))
        marks = dict.fromkeys(before.keys() - after.keys(), "removed") | dict.fromkeys(
            after.keys() - before.keys(), "added"
        )
        marks |= {
            name: "changed" for name in before.keys() & after.keys() if before[name] != after[name]
        }
        changed[network] = marks
    return changed


def _by_name(network: dict[str, Any]) -> dict[str, Any]:
    """What a node is and what feeds it; where it stands and what it is called on screen do not
    matter.
    """
    nodes = network.get("nodes", {})
    named: dict[str, Any] = {}
    for id_, node in nodes.items():
        above = [
            nodes.get(w["from"][0], {}).get("name")
            for w in network.get("wires", {}).values()
            if w["to"][0] == id_
        ]
        named[node["name"]] = (
            {
                key: value
                for key, value in node.items()
                if key not in ("at", "title", "note", "group", "name")
            },
            above,
        )
    return named


# ---- once more -----------------------------------------------------------------------------------
def again(
    run: runs.Run,
    seeds: int = 0,
    changes: dict[str, Any] | None = None,
    key: str | None = None,
    fork: bool = False,
) -> list[runs.Run]:
    """The same job once more, or with so many other seeds; `changes` are settings of its plan; a
    fork begins from the run's weights.
    """
    job, card = run.job, run.card
    plan = job["plan"] | (changes or {})
    if fork:
        sha = keep_weights(run)
        plan = plan | {"begin_from": {role: {"sha": sha} for role in plan["objective"]["roles"]}}
    chosen = (
        [plan.get("seed", 0)] if not seeds else [plan.get("seed", 0) + 1 + k for k in range(seeds)]
    )
    begun = []
    for seed in chosen:
        new = copy.deepcopy(job) | {"plan": copy.deepcopy(plan) | {"seed": seed}}
        if fork:
            new["name"] = f"{run.name} · fork"
        if seeds:
            new["name"] = f"{run.name} · seed {seed}"
        begun.append(
            runs.start(
                new,
                folder=run.home,
                owner=card.get("owner"),
                project=card.get("project"),
                key=f"{key}/{seed}" if key else None,
            )
        )
        if seeds:
            begun[-1].mark(
                tags=sorted({*begun[-1].marks.get("tags", []), f"seeds of {run.name}"[:60]})
            )
    return begun


def keep_weights(run: runs.Run) -> str:
    """The run's weights among those that other runs may begin from; the name is what is in them."""
    if run.weights is None:
        raise RunError(
            "This run has no weights yet to begin from. Let it finish, or stop it: its weights are kept then."
        )
    content = run.weights.read_bytes()
    sha = hashlib.sha256(content).hexdigest()
    file = jobs_home.weights_file(run.home, sha)
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(f".{file.name}.{os.getpid()}.part")
        part.write_bytes(content)
        os.replace(part, file)
    return sha


def band(series: list[tuple[np.ndarray, np.ndarray]]) -> dict[str, Any]:
    """The mean of several curves and the band of one standard deviation, at the steps that all
    have.

    >>> band([(np.array([1, 2]), np.array([1.0, 3.0])), (np.array([1, 2, 3]), np.array([3.0, 5.0, 9.0]))])
    {'x': [1, 2], 'mean': [2.0, 4.0], 'low': [1.0, 3.0], 'high': [3.0, 5.0], 'of': 2}
    """
    common = series[0][0]
    for steps, _ in series[1:]:
        common = np.intersect1d(common, steps)
    table = np.stack([values[np.searchsorted(steps, common)] for steps, values in series])
    mean, spread = table.mean(0), table.std(0)
    return {
        "x": common.tolist(),
        "mean": mean.tolist(),
        "low": (mean - spread).tolist(),
        "high": (mean + spread).tolist(),
        "of": len(series),
    }
