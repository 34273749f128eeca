"""Runs side by side: the rows of the Runs page with their small curves, what differs between two
plans, and one more training of the same job.
"""

from __future__ import annotations

import copy
import functools
import hashlib
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal, NotRequired

import numpy as np
from typing_extensions import TypedDict

from engine import files as jobs_home
from engine.errors import RunError
from engine.measures import score_words
from engine.measures.figure import plain
from engine.measures.scores import Better
from engine.plan.optimizers import title_of
from engine.reading.versions import VersionSeen, seen_of
from engine.run import run as runs
from engine.run.folder import ENDED, RunFolder
from engine.run.kept import kept_weights, reported_at
from engine.run.record import Record, read_live, safe
from engine.run.stream import thin
from engine.ways import CATALOGUE
from engine.web import Json, no_data
from engine.written import Written

POINTS = 48  # of a small curve


class CurveOfRun(TypedDict, total=False):
    """What the record of a run holds; nothing where it was deleted while we looked."""

    curve: list[float | None]
    monitor: str | None  # of what the curve is
    score: str | None
    words: dict[str, Annotated[dict[str, Any], Written("ScoreWords")]]
    better: Better
    last: float | None
    kept: float | None  # the score of the weights that are kept; none while it trains
    kept_epoch: int | None
    best: float | None  # of any epoch
    best_epoch: int | None
    loss: float | None
    epoch: int
    epochs: int | None  # none where it learns without end
    step: int
    seconds: float
    seed: int | None
    batch: int | None
    data: str | None
    file: str | None  # of one's own, that its rows come from
    saw: VersionSeen  # where that file has several versions
    optimizer: str | None
    lr: float | None


class RunRow(CurveOfRun):
    """A run as the table shows it."""

    id: str
    name: str
    state: str
    cause: str
    created: float
    project: str | None
    star: bool
    archived: bool
    tags: list[str]
    note: str


class Difference(TypedDict):
    """A setting that is not the same in all, in their order."""

    setting: str
    values: list[Any]


Change = Literal["added", "removed", "changed"]


class Comparison(TypedDict):
    """Runs beside each other."""

    names: list[str]
    settings: list[Difference]
    drawings: NotRequired[list[dict[str, Any]]]  # of two: their projects
    marks: NotRequired[dict[str, dict[str, Change]]]  # by network and by the name of the node


_kept: dict[
    tuple[str, int, str, int], CurveOfRun
] = {}  # what does not change any more, by run, attempt, state and its newest report
_lock = threading.Lock()


def rows(
    owner: str, home: Path | str | None = None, data_of: Callable[[str, str], Json] = no_data
) -> list[RunRow]:
    """Every run of this owner, newest first, as the table shows it. `data_of` gives the data of a
    project as they are now, as the host has it.
    """
    table: list[RunRow] = []
    now = functools.cache(lambda project: data_of(owner, project).get("options") or {})
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
        file = table[-1].get("file")
        if file and run.project and (saw := seen_of({"file": file}, now(run.project))):
            table[-1]["saw"] = saw
    return table


def _curve(run: runs.RunSummary, home: Path | str | None) -> CurveOfRun:
    folder = RunFolder(jobs_home.run_folder(jobs_home.home(home), run.id))
    key = (run.id, run.attempt, run.state, reported_at(folder))
    with _lock:
        curve = _kept.get(key)
    if curve is None:
        try:
            curve = _read_curve(folder, run.state in ENDED)
        except (KeyError, OSError):  # deleted while we looked
            return {}
        if run.state in ENDED:
            with _lock:
                if len(_kept) > 20_000:
                    _kept.clear()
                _kept[key] = curve
    return curve


def _read_curve(run: RunFolder, has_ended: bool) -> CurveOfRun:
    record, job, live = Record(run.folder), run.job, read_live(run.folder) or {}
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
    wanted = way.listed_score() if way else ""
    on_training = f"train/{wanted.partition('/')[2]}"  # where no rows were kept to check on
    score = next((name for name in (wanted, on_training) if name in names), monitor)
    better = way.monitors() if way else {}
    per = max(1, live.get("per_epoch", 0))
    last: float | None = None
    best: float | None = None
    best_epoch: int | None = None
    if score:
        points = record.points(score)
        finite = np.isfinite(points.values)
        steps, values = points.steps[finite], points.values[finite]
        if len(values):
            last = float(values[-1])
            place = int(values.argmax() if better.get(score) == "max" else values.argmin())
            best, best_epoch = float(values[place]), int(steps[place]) // per
    weights = kept_weights(run, record) if has_ended else None
    learner: dict[str, Any] = next(iter(plan.get("learners", {}).values()), {})
    return {
        "curve": curve,
        "monitor": monitor,
        "score": score,
        "words": plain(score_words.of_series([score], way.titles if way else {})) if score else {},
        "better": better.get(score or "", "min"),
        "last": last,
        "kept": weights.scores.get(score or "") if weights else None,
        "kept_epoch": weights.epoch if weights else None,
        "best": best,
        "best_epoch": best_epoch if live.get("per_epoch") else None,
        "loss": safe(float(record.points("validation/loss").values.min()))
        if "validation/loss" in names and curve
        else None,
        "epoch": live.get("step", 0) // per if live.get("per_epoch") else 0,
        # Where there are no epochs, steps are shown.
        "epochs": None if way and way.learns_from.endless else plan.get("epochs"),
        "step": live.get("step", 0),
        "seconds": live.get("milliseconds", 0) / 1000,
        "seed": plan.get("seed"),
        "batch": plan.get("batch"),
        "data": plan.get("data", {}).get("set"),
        "file": (plan.get("data", {}).get("options") or {}).get("file"),
        "optimizer": title_of((learner.get("optimizer") or {}).get("type")),
        "lr": ((learner.get("optimizer") or {}).get("options") or {}).get("lr"),
    }


# ---- differences ---------------------------------------------------------------------------------
def differences(jobs: list[dict[str, Any]]) -> list[Difference]:
    """Every setting of the plans that is not the same in all, one row each."""
    flat = [_flat(job.get("plan", {})) for job in jobs]
    rows: list[Difference] = []
    for path in sorted({path for settings in flat for path in settings}):
        values = [settings.get(path) for settings in flat]
        if any(value != values[0] for value in values) and not path.startswith(
            ("data · signature", "data · options · versions", "layers")
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


def changed_nodes(a: dict[str, Any], b: dict[str, Any]) -> dict[str, dict[str, Change]]:
    """For each network the nodes (by their names) that are not alike: "added", "removed" or
    "changed"; and the changed wires' ends.
    """
    changed: dict[str, dict[str, Change]] = {}
    for network in sorted({*a.get("networks", {}), *b.get("networks", {})}):
        before, after = (_by_name(job.get("networks", {}).get(network, {})) for job in (a, b))
        marks: dict[str, Change] = dict.fromkeys(before.keys() - after.keys(), "removed")
        marks |= dict.fromkeys(after.keys() - before.keys(), "added")
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
    if seeds and plan.get("epochs", 0) is None and plan.get("steps") is None:
        raise RunError(
            f"“{run.name}” goes on until you stop it, so {seeds} more of it would never make room "
            "for each other. Say under Change how many epochs it has, and train it again first."
        )
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
    content = run.whole_weights().read_bytes()
    sha = hashlib.sha256(content).hexdigest()
    file = jobs_home.weights_file(run.home, sha)
    if not file.exists() or jobs_home.hash_of(file) != sha:
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
