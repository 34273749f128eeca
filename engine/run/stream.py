"""What a page sees of a run: the whole curve thinned for the screen at first, afterwards only what
is new since its cursor.

The cursor is the attempt and how many rows of each series were seen, so a look costs the same at
the thousandth epoch as at the first.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from engine.data import kinds
from engine.data.signature import Signature
from engine.measures import score_words
from engine.measures.baseline import Baseline
from engine.run.folder import ENDED, RunFolder
from engine.run.kept import kept_weights
from engine.run.record import Record, read_events, safe
from engine.run.standing import (
    Best,
    Event,
    NotFinite,
    Samples,
    Series,
    Speed,
    Standing,
    proposals_of,
)
from engine.run.status import Status, status_of

SCREEN = 2000  # points a series that a screen can show
NOTES = 20  # points that are not finite, of which it is said what they are


def read(
    folder: Path,
    cursor: str | None = None,
    names: Iterable[str] | None = None,
    points: int = SCREEN,
) -> Standing:
    """The stream of SEAMS.md. A cursor that cannot be read starts anew."""
    folder = Path(folder)
    run, status, record = RunFolder(folder), status_of(folder), Record(folder)
    attempt, seen, events_seen = _read_cursor(cursor)
    first = attempt is None
    reset = attempt is not None and attempt != record.attempt
    if reset:  # a resume has superseded rows: begin anew
        seen, events_seen = [], 0
    live = status.live
    per_epoch = max(1, live.get("per_epoch", 0))
    wanted = None if names is None else set(names)
    series: dict[str, Series] = {}
    ends, begun = [], []
    for number, name in enumerate(record.names):
        begin, end = (seen[number] if number < len(seen) else 0), record.rows(number)
        ends.append(end)
        is_new = end > begin and (wanted is None or name in wanted)
        if is_new and (piece := for_screen(record, name, begin, end, points, per_epoch)):
            series[name] = piece
            if not begin:
                begun.append(name)
    events, events_end = read_events(folder, events_seen)
    environment = run.environment
    samples = run.samples
    return Standing(
        cursor=f"{record.attempt}:{'.'.join(map(str, ends))}:{events_end}",
        attempt=record.attempt,
        state=status.state,
        cause=status.cause,
        proposals=proposals_of(status.proposals),
        name=run.name,
        epoch=live.get("epoch", 0),
        epochs=_epochs(environment, live),
        step=live.get("step", 0),
        steps=live.get("steps", 0),
        seconds=live.get("milliseconds", 0) / 1000,
        left=_left(status),
        speed=_speed(environment, status),
        reset=first or reset,
        series=series,
        events=tuple(Event.from_json(event, per_epoch) for event in events),
        best=_best(run),
        kept=kept_weights(run, record) if status.state in ENDED else None,
        baselines={
            name: Baseline.from_json(baseline)
            for name, baseline in (environment.get("baselines") or {}).items()
        },
        queue=status.place,
        device=status.device,
        measured=_measured(environment),
        learned=(environment.get("rows") or {}).get("train"),
        samples=None if samples is None else Samples.from_json(samples),
        score=environment.get("score"),
        words=score_words.of_series(begun, environment.get("titles") or {}),
    )


def _read_cursor(cursor: str | None) -> tuple[int | None, list[int], int]:
    if not cursor:
        return None, [], 0
    try:
        attempt, rows, events = cursor.split(":")
        return (
            int(attempt),
            [max(0, int(row)) for row in rows.split(".") if row],
            max(0, int(events)),
        )
    except ValueError:
        return None, [], 0


def for_screen(
    record: Record, name: str, begin: int, end: int, points: int, per_epoch: int
) -> Series | None:
    """A piece of a series: thinned, but no peak is lost; what is not finite is nothing, and noted."""
    series = record.points(name, begin, end)
    if not len(series.steps):
        return None
    chosen = thin(series.values, points)
    steps, values = series.steps[chosen], series.values[chosen]
    finite = np.isfinite(values)
    known: list[float | None] = values.tolist()
    notes: list[NotFinite] = []
    for place in np.flatnonzero(~finite).tolist():
        if len(notes) < NOTES:
            is_nan = bool(np.isnan(values[place]))
            notes.append(NotFinite(int(steps[place]), "not a number" if is_nan else "infinite"))
        known[place] = None
    epochs = np.round(steps / per_epoch, 4).tolist()
    return Series(steps.tolist(), epochs, known, tuple(notes))


def thin(values: np.ndarray, points: int) -> np.ndarray:
    """Which rows to show: in each stretch its smallest and its largest, the first and the last of
    all, and what is not finite once.

    >>> thin(np.array([0.0, 5.0, 1.0, 9.0, 2.0, 3.0]), 4).tolist()
    [0, 3, 5]
    """
    count = len(values)
    if count <= points or points < 4:
        return np.arange(count)
    stretches = max(1, (points - 2) // 2)
    size = -(-count // stretches)
    whole = count // size * size
    table = np.asarray(values[:whole]).reshape(-1, size)
    low, high = np.where(np.isnan(table), np.inf, table), np.where(np.isnan(table), -np.inf, table)
    base = np.arange(len(table)) * size
    chosen = [base + low.argmin(1), base + high.argmax(1), np.array([0, count - 1])]
    if whole < count:
        rest = np.asarray(values[whole:])
        if not np.isnan(rest).all():
            chosen.append(
                np.array([whole + int(np.nanargmin(rest)), whole + int(np.nanargmax(rest))])
            )
    return np.unique(np.concatenate(chosen))


def _epochs(environment: dict[str, Any], live: dict[str, int]) -> int | None:
    """How many it will have: 0 where its source counts steps alone, none where nobody says when it
    ends.
    """
    per_epoch = live.get("per_epoch")
    if environment.get("endless") or not per_epoch:
        return 0
    return -(-live.get("steps", 0) // per_epoch) or None


def _left(status: Status) -> float | None:
    """Seconds to go, from the speed of this attempt."""
    live = status.live
    done = live.get("step", 0)
    if status.state in ENDED or not done or not live.get("milliseconds") or not live["steps"]:
        return None
    return live["milliseconds"] / 1000 / done * max(0, live["steps"] - done)


def _speed(environment: dict[str, Any], status: Status) -> Speed | None:
    live = status.live
    seconds = live.get("milliseconds", 0) / 1000
    if not seconds or not live.get("samples"):
        return None
    if environment.get("endless"):
        return Speed(round(live.get("step", 0) / seconds, 1), "steps/s")
    unit = f"{kinds.main_of(Signature.from_json(environment.get('signature'))).samples}/s"
    return Speed(round(live["samples"] / seconds, 1), unit)


def _measured(environment: dict[str, Any]) -> dict[str, str] | None:
    """On what the scores of each part are measured: {"validation": "270 pictures"}."""
    if not environment.get("rows"):
        return None
    kind = kinds.main_of(Signature.from_json(environment.get("signature")))
    return {
        part: f"{rows:,} {kind.unit if rows == 1 else kind.samples}"
        for part, rows in environment["rows"].items()
        if rows
    }


def _best(run: RunFolder) -> Best | None:
    best = run.best
    if not best or safe(best["value"]) is None:
        return None
    return Best(best["name"], best["epoch"], best["step"], best["value"])


def watch(folder: Path, every: float = 0.2) -> Iterator[Standing]:
    """Looks until the run has ended: for terminals."""
    cursor = None
    while True:
        standing = read(folder, cursor)
        cursor = standing.cursor
        yield standing
        if standing.state in ENDED:
            return
        time.sleep(every)
