"""A drawn network as a contestant: trained by the engine as any run (or a run that is there
already), then asked as the others are.

Its curve is followed while it trains. Its own process runs the network's source and loads its
weights to ask it.
"""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from engine.arena import folder as folders
from engine.arena.folder import Contestant, RaceError
from engine.arena.standing import Boundary, Cost
from engine.arena.track import CannotFit, Track
from engine.arena.worker import plane_of, said_over
from engine.measures import answers
from engine.measures.answers import Said
from engine.system import peak_memory

Usage = dict[str, float]
LOOK = 0.1  # seconds between two looks at a run: files have no event
CURVES = {
    "accuracy": "validation/accuracy",
    "balanced-accuracy": "validation/accuracy",
    "r2": "validation/r2",
}

RACED = 300  # epochs of a plan without an end


def work(contestant: Contestant, track: Track, tell: Callable[..., None]) -> None:
    from engine.run.folder import ENDED, State
    from engine.run.run import Run, start

    home = track.home
    assert home is not None
    if contestant.asked.kind == "run":
        try:
            run = Run(home, str(contestant.asked.run))
        except KeyError:
            raise RaceError(
                "This run is not here any more. Train the network again, or race another run."
            ) from None
    else:
        job = json.loads((track.folder / "jobs" / f"{contestant.key}.json").read_text())
        assert track.data is not None
        # the race may have kept back rows to judge
        job["plan"]["data"]["split"] = track.data["split"]
        job["plan"] = with_an_end(job["plan"])
        asked = folders.asked_of(track.folder)
        run = start(
            job,
            folder=home,
            key=f"{track.folder.name}-{contestant.key}",
            owner=asked.get("owner"),
            project=asked.get("project"),
        )
    tell("run", run=run.id)
    name, seen = CURVES.get(track.measure.name, ""), 0
    usage: Usage = {}
    while True:
        state = run.state
        watch(run, usage)
        seen = follow(run, name, seen, tell)
        if state in ENDED and not (
            state == State.INTERRUPTED and (home / "active" / run.id).exists()
        ):
            break
        time.sleep(LOOK)
    follow(run, name, seen, tell)
    status = run.status
    if run.weights is None:
        raise RaceError(
            f"Its training ended without weights. {status.cause}"
            if status.cause
            else f"It has no trained weights ({status.state}). Train it until it ends, or stop it and keep its weights."
        )
    if status.state == State.FAILED:
        tell("note", text=f"Training ended early: {status.cause} The last sound weights race.")
    measured(contestant, run, track, tell, usage)


def watch(run: Any, usage: Usage) -> None:
    """What its worker has taken so far: CPU seconds, and the most memory that was its own."""
    import psutil

    pid = run.stated.get("pid")
    with contextlib.suppress(psutil.Error):
        if pid:
            worker = psutil.Process(pid)
            times = worker.cpu_times()
            usage["cpu"] = max(usage.get("cpu", 0.0), times.user + times.system)
            usage["memory"] = max(usage.get("memory", 0.0), worker.memory_full_info().uss)


def with_an_end(plan: dict[str, Any]) -> dict[str, Any]:
    """A plan as it is raced: as fast as it can, and to an end where it would go on until somebody
    stops it.
    """
    endless = plan.get("epochs", 0) is None and plan.get("steps") is None
    return {**plan, "tempo": None} | ({"epochs": RACED} if endless else {})


def train_on(
    contestant: Contestant, track: Track, split: dict[str, Any], name: str, seed: int | None = None
) -> tuple[float, float]:
    """Trains the contestant's network once more on another cut of the same data; its validation
    score there, and its seconds.
    """
    from engine.run.record import read_live
    from engine.run.run import Run, start
    from engine.trained.opened import open_trained

    home = track.home
    assert home is not None
    file = track.folder / "jobs" / f"{contestant.key}.json"
    job = (
        json.loads(file.read_text())
        if file.exists()
        else dict(Run(home, str(contestant.asked.run)).job)
    )
    plan = {**job["plan"], "data": {**job["plan"]["data"], "split": split}}
    plan = with_an_end(plan)
    if seed is not None:
        plan["seed"] = seed
    asked = folders.asked_of(track.folder)
    run = start(
        {**job, "plan": plan, "name": f"{job.get('name', 'network')}, {name}"},
        folder=home,
        key=f"{track.folder.name}-{contestant.key}-{name}",
        owner=asked.get("owner"),
    )
    run.wait(3600)
    if run.weights is None:
        raise CannotFit(f"A training on fewer rows did not end well: {run.cause}")
    trained = open_trained(run.folder, with_data=True)
    part = trained.data.parts["validation"]
    known = set(track.inputs.known(part.rows).tolist())
    keep = np.array([k for k, row in enumerate(part.rows) if int(row) in known])
    fields = {field: values[keep] for field, values in part.fields.items()}
    predicted = as_said(trained, track, batched(trained, fields, len(keep)))
    truth = track.inputs.y(part.rows[keep])
    seconds = (read_live(run.folder) or {}).get("milliseconds", 0) / 1000
    run.mark(archived=True)
    return track.measure.of(truth, predicted.value.reshape(truth.shape)), seconds


def repeat(contestant: Contestant, track: Track, tell: Callable[..., None]) -> None:
    """The same on other folds or from other seeds, where the race asks for it."""
    assert track.data is not None
    split, scores = dict(track.data["split"]), list[float]()
    for fold in range(len(track.folds)):
        cut = {**split, "refold": len(track.folds), "fold": fold}
        scores.append(train_on(contestant, track, cut, f"fold {fold + 1}")[0])
        tell("folds", folds=[round(value, 6) for value in scores])
    scores = []
    for seed in range(track.seed, track.seed + track.seeds) if track.seeds > 1 else ():
        scores.append(train_on(contestant, track, split, f"seed {seed}", seed)[0])
        tell("seeds", seeds=[round(value, 6) for value in scores])


def follow(run: Any, name: str, seen: int, tell: Callable[..., None]) -> int:
    """New points of its validation curve; when each was reached follows from how far it is and how
    long it took.
    """
    from engine.run.record import Record, read_live

    record = Record(run.folder)
    if name not in record.names:
        return seen
    points = record.points(name)
    live = read_live(run.folder) or {}
    seconds, step = live.get("milliseconds", 0) / 1000, max(1, live.get("step", 1))
    new = list(zip(points.steps, points.values, strict=True))[seen:]
    thin = max(1, len(new) // 200)
    for k, (at, value) in enumerate(new):
        if np.isfinite(value) and (k % thin == 0 or k == len(new) - 1):
            tell("point", x=round(seconds * float(at) / step, 4), y=float(value), step=int(at))
    return seen + len(new)


def measured(
    contestant: Contestant, run: Any, track: Track, tell: Callable[..., None], watched: Usage
) -> None:
    """Opens the trained network and measures it as the others are measured."""
    import torch

    from engine.run.record import read_live
    from engine.trained.opened import open_trained

    environment = run.environment
    its_data, data = environment.get("data"), folders.read(track.folder).data
    if its_data and data is not None and its_data != data.hash:
        raise RaceError(
            "This run was trained on other rows or another split, so it cannot be compared. Add the network as it is now instead: it is trained on the rows of this race."
        )
    torch.set_num_threads(1)
    base = peak_memory(reset=True)
    trained = open_trained(run.folder, with_data=True, test=True)
    live = read_live(run.folder) or {}
    choices = environment.get("choices") or {}
    validation = said_of(trained, track, "validation")
    truth = track.y("validation")
    result = answers.result_of(track.measure, truth, validation, track.classes)
    start = time.perf_counter()
    test = said_of(trained, track, "test")
    whole = time.perf_counter() - start
    rows = max(1, len(track.rows["test"]))
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        said_of(trained, track, "test", first=1)
        taken.append(time.perf_counter() - start)
    seconds = live.get("milliseconds", 0) / 1000
    # a run writes down its own where it can
    usage = {**watched, **run.usage}
    cost = Cost(
        fit=seconds,
        cpu=usage.get("cpu") or seconds * max(1, int(choices.get("threads", 1))),
        cpu_estimated="cpu" not in usage,
        steps=live.get("step"),
        count=sum(p.numel() for module in trained.modules.values() for p in module.parameters()),
        counted="parameters",
        predict_1000=whole * 1000 / rows,
        predict_1=float(np.median(taken)),
        memory=usage.get("memory") or max(0, peak_memory() - base),
        size=run.weights.stat().st_size,
        device=environment.get("device"),
    )
    folders.keep_said(
        track.folder,
        contestant.key,
        validation=validation.value,
        validation_probability=validation.probability,
        test=test.value,
        test_probability=test.probability,
    )
    if not contestant.points:
        tell("point", x=round(seconds, 4), y=result.score, step=cost.steps or 1)
    tell("validation", validation=result.as_json())
    tell("cost", cost=cost.as_json())
    if track.inputs.points:
        tell("how", how={"boundary": boundary(trained, track).as_json()})
    repeat(contestant, track, tell)


def batched(
    trained: Any,
    fields: dict[str, np.ndarray],
    rows: int,
    whole: dict[str, np.ndarray] | None = None,
) -> np.ndarray:
    """The network's outputs for rows of prepared fields. `whole`: what goes in beside them, where
    that is not as the data have it.
    """
    import torch

    net = trained.nets[trained.asked]
    beside = {
        name: torch.from_numpy(np.ascontiguousarray(values))
        for name, values in (trained.data.whole if whole is None else whole).items()
    }
    outputs = []
    with torch.inference_mode():
        for begin in range(0, rows, 1000):
            batch = {
                name: torch.from_numpy(np.ascontiguousarray(values[begin : begin + 1000]))
                for name, values in fields.items()
            }
            batch = {
                name: value.float() / 255.0 if value.dtype == torch.uint8 else value
                for name, value in batch.items()
            }
            out = net({**batch, **beside})
            if isinstance(out, dict):
                out = next(iter(out.values()))
            outputs.append(out.float().numpy())
    return np.concatenate(outputs)


def fields_of(trained: Any, track: Track, part: str) -> dict[str, np.ndarray]:
    """The fields of exactly the rows that the others are measured on."""
    held = trained.data.parts[part]
    place = {int(row): k for k, row in enumerate(held.rows)}
    rows = np.array([place[int(row)] for row in track.rows[part]])
    return {name: values[rows] for name, values in held.fields.items()}


def said_of(trained: Any, track: Track, part: str, first: int | None = None) -> Said:
    fields = fields_of(trained, track, part)
    if first is not None:
        fields = {name: values[:first] for name, values in fields.items()}
    rows = len(next(iter(fields.values())))
    return as_said(trained, track, batched(trained, fields, rows))


def as_said(trained: Any, track: Track, out: np.ndarray) -> Said:
    """From the network's outputs to labels with probabilities, or numbers in their own unit."""
    if track.classes:
        probability = trained.way.reading.chances(out.astype(np.float64))
        assert probability is not None
        return Said(trained.way.reading.says(probability).astype(np.int64), probability)
    value = out.astype(np.float64).reshape(len(out), -1)
    mean, std = trained.way.reading.scale
    value = value * std + mean
    return Said(value[:, 0] if value.shape[1] == 1 else value)


def boundary(trained: Any, track: Track) -> Boundary:
    """What it says all over the plane."""
    raw, plane = track.inputs.raw, plane_of(track)
    places = plane.steps**2
    columns = {
        name: column.take(np.zeros(places, np.int64)) for name, column in raw.columns.items()
    }
    for name, values in zip(plane.columns, plane.grid, strict=True):
        columns[name] = replace(raw.columns[name], values=values)
    fields = trained.data.prepare(replace(raw, columns=columns), np.arange(places))
    predicted = as_said(trained, track, batched(trained, fields, places))
    return said_over(plane, predicted, len(track.classes))
