"""How each contestant grows with its training rows: the same nested sizes for all, several draws a
size, and where curves should cross.

Scores are on validation: the test part stays shut. Beyond what was measured, a power law is fitted
to the mistakes, and a crossing is named only if most redrawn curves cross there.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from engine.arena import classical
from engine.arena.classical.inputs import Inputs
from engine.arena.folder import Contestant, Story
from engine.arena.track import CannotFit, Track
from engine.arena.verdict import in_a_sentence, start
from engine.arena.worker import learn


class Growing(Protocol):
    """What the host of a race lends to the growing: seats, processes and the record."""

    track: Track | None
    story: Story
    grown_points: list[dict[str, Any]]
    on_growth: Callable[[], None] | None

    @property
    def racers(self) -> Mapping[int, Any]: ...
    def say(self, kind: str, **facts: Any) -> None: ...
    def start(
        self, one: Contestant, task: str = ..., asked: dict[str, Any] | None = ...
    ) -> bool: ...
    def wait(self, most: float = ...) -> None: ...
    def give_seats_back(self) -> None: ...
    def requests(self) -> Iterable[Path]: ...
    def stop(self, who: str | None) -> None: ...


FEWEST = 20
FAR = 100  # how many times the largest measured size a crossing is looked for


def sizes_of(rows: int, count: int = 6) -> list[int]:
    """Sizes evenly spaced in the logarithm, the last one all rows.

    >>> sizes_of(1258)
    [39, 79, 157, 315, 629, 1258]
    """
    lowest = max(FEWEST, rows // 2 ** (count - 1))
    return sorted({round(value) for value in np.geomspace(min(lowest, rows), rows, count)})


def drawn(track: Track, size: int, draw: int) -> np.ndarray:
    from engine.data.split import make_split

    assert track.data is not None
    if size >= len(track.inputs.train):
        return track.inputs.train
    split = make_split(track.inputs.raw, {**track.data["split"], "rows": size, "rows_seed": draw})
    return track.inputs.known(split.rows["train"])


# ---- In the contestant's process ----


def work(one: Contestant, track: Track, asked: dict[str, Any], tell: Callable[..., None]) -> None:
    """Every size of one contestant, the small ones first."""
    from engine.arena.track import finite

    for size in asked["sizes"]:
        for draw in range(1 if size >= len(track.inputs.train) else asked["repeats"]):
            try:
                score, seconds = (_classical if one.asked["kind"] == "classical" else _network)(
                    one, track, size, draw
                )
            except CannotFit as why:  # too few rows for this one
                tell("grew", size=size, draw=draw, score=None, seconds=None, why=str(why))
                continue
            tell("grew", **finite({"size": size, "draw": draw, "score": score, "seconds": seconds}))


def _classical(one: Contestant, track: Track, size: int, draw: int) -> tuple[float, float]:
    import warnings

    entry, rows = classical.find(str(one.asked["entry"])), drawn(track, size, draw)
    options = {**(one.asked.get("options") or {}), **((one.chosen or {}).get("options") or {})}
    if refusal := entry.cannot(Inputs(track.inputs.raw, rows)):
        raise CannotFit(refusal)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        done = learn(entry, options, track, rows, track.rows["validation"], track.seed + draw, None)
        truth = track.y("validation")
        return track.measure.of(truth, done.first.value.reshape(truth.shape)), done.clock.wall


def _network(one: Contestant, track: Track, size: int, draw: int) -> tuple[float, float]:
    from engine.arena.network import train_on

    assert track.data is not None
    split = track.data["split"]
    if size < len(track.inputs.train):
        split = {**split, "rows": size, "rows_seed": draw}
    return train_on(one, track, split, f"grow-{size}-{draw}")


# ---- In the host ----


def run(host: Growing, asked: dict[str, Any]) -> None:
    """All contestants that have finished, some at a time; what is known so far is told as it
    comes.
    """
    track = host.track
    assert track is not None
    sizes = sizes_of(len(track.inputs.train), int(asked.get("sizes") or 6))
    repeats = int(asked.get("repeats") or 3)
    left = [one for one in host.story.contestants.values() if one.done]
    wanted = len(left) * ((len(sizes) - 1) * repeats + 1)
    host.grown_points = []
    told = [0.0]

    def progress() -> None:
        if time.monotonic() - told[0] > 0.3:
            told[0] = time.monotonic()
            done = len(host.grown_points)
            host.say(
                "growing",
                growing={
                    "done": done,
                    "of": wanted,
                    "sizes": sizes,
                    "curves": curves(host.grown_points, host.story.contestants, sizes),
                },
            )

    host.on_growth = progress
    progress()
    queue = sorted(left, key=lambda one: float((one.cost or {}).get("fit") or 0))
    stopped = False
    while queue or host.racers:
        while queue and host.start(queue[0], "grow", {"sizes": sizes, "repeats": repeats}):
            queue.pop(0)
        host.wait(0.25 if queue else 3600)  # a seat that is given back has no event
        host.give_seats_back()
        for file in host.requests():
            try:
                said = json.loads(file.read_text())
            except ValueError:
                said = {}
            if said.get("do") == "stop":
                file.unlink(missing_ok=True)
                queue, stopped = [], True
                host.stop(said.get("who"))
    host.on_growth = None
    made = curves(host.grown_points, host.story.contestants, sizes)
    grown = {
        "sizes": sizes,
        "repeats": repeats,
        "curves": made,
        "crossings": [] if stopped else crossings(made),
        "stopped": stopped,
    }
    host.say("grown", grown=grown)


def curves(
    points: list[dict[str, Any]], contestants: dict[str, Contestant], sizes: list[int]
) -> list[dict[str, Any]]:
    """Mean and band of each contestant at each size, and how its time grows."""
    made = []
    for key, one in contestants.items():
        mine = [p for p in points if p["who"] == key and p.get("score") is not None]
        if not mine:
            continue
        here = [size for size in sizes if any(p["size"] == size for p in mine)]
        without = [p for p in points if p["who"] == key and p.get("why") and p["size"] not in here]
        groups = [[p["score"] for p in mine if p["size"] == size] for size in here]
        seconds = [
            float(np.mean([p["seconds"] for p in mine if p["size"] == size])) for size in here
        ]
        spread = [float(np.std(group, ddof=1)) if len(group) > 1 else 0.0 for group in groups]
        for k, group in enumerate(
            groups
        ):  # all rows are drawn once only: the band goes on as it was
            if len(group) == 1 and k:
                spread[k] = spread[k - 1] / 2**0.5
        power = (
            float(np.polyfit(np.log(here), np.log(np.maximum(seconds, 1e-5)), 1)[0])
            if len(here) >= 3
            else None
        )
        made.append(
            {
                "who": key,
                "title": str(one.asked.get("title")),
                "missing": sorted({int(p["size"]) for p in without}),
                "why": str(without[0]["why"]) if without else "",
                "baseline": one.asked.get("group") == "baseline",
                "network": one.asked["kind"] != "classical",
                "sizes": here,
                "mean": [float(np.mean(group)) for group in groups],
                "low": [float(np.min(group)) for group in groups],
                "high": [float(np.max(group)) for group in groups],
                "spread": spread,
                "seconds": seconds,
                "power": power,
            }
        )
    return made


def law(sizes: np.ndarray, mistakes: np.ndarray) -> tuple[float, float, float]:
    """a · n^−b + c with a, b, c ≥ 0, by least squares: the best floor c of a few is taken."""
    best: tuple[float, tuple[float, float, float]] = (np.inf, (0.0, 0.0, float(np.mean(mistakes))))
    for floor in np.linspace(0, 0.98 * max(1e-9, float(mistakes.min())), 25):
        left = np.log(np.maximum(mistakes - floor, 1e-9))
        slope, height = np.polyfit(np.log(sizes), left, 1)
        slope = min(0.0, float(slope))
        height = float(np.mean(left - slope * np.log(sizes)))
        off = float(np.sum((np.exp(height) * sizes**slope + floor - mistakes) ** 2))
        if off < best[0]:
            best = (off, (float(np.exp(height)), -slope, float(floor)))
    return best[1]


def crossings(made: list[dict[str, Any]], draws: int = 60, seed: int = 0) -> list[dict[str, Any]]:
    """Where a curve that is behind now is expected to pass the one that leads."""
    known = [one for one in made if len(one["sizes"]) >= 4 and not one["baseline"]]
    if len(known) < 2:
        return []
    leader = max(known, key=lambda one: one["mean"][-1])
    rng = np.random.default_rng(seed)
    found = []
    for one in known:
        if one is leader:
            continue
        meets = []
        for _ in range(draws):
            laws = []
            for curve in (leader, one):
                mean, spread = np.array(curve["mean"]), np.maximum(curve["spread"], 1e-4)
                laws.append(
                    law(
                        np.array(curve["sizes"], float),
                        1 - (mean + spread * rng.normal(size=len(mean)) / 3**0.5),
                    )
                )
            ahead = np.geomspace(leader["sizes"][-1], leader["sizes"][-1] * FAR, 200)
            a, b = (height * ahead**-power + floor for height, power, floor in laws)
            place = np.flatnonzero(b < a)
            meets.append(float(ahead[place[0]]) if len(place) else np.inf)
        share = float(np.mean(np.isfinite(meets)))
        at = float(np.median([m for m in meets if np.isfinite(m)])) if share else None
        if share >= 0.8 and at is not None:
            low, high = np.quantile([m for m in meets if np.isfinite(m)], [0.1, 0.9])
            text = f"{start(named(one))} is expected to pass {named(leader)} at about {nice(at)} rows (between {nice(low)} and {nice(high)})."
            found.append(
                {
                    "who": one["who"],
                    "over": leader["who"],
                    "rows": at,
                    "low": float(low),
                    "high": float(high),
                    "share": share,
                    "text": text,
                }
            )
        elif one["network"]:
            text = (
                f"No crossing of {named(one)} and {named(leader)} is expected up to {nice(leader['sizes'][-1] * FAR)} rows."
                if share <= 0.2
                else f"Whether {named(one)} passes {named(leader)} with more rows cannot be told from these sizes."
            )
            found.append(
                {
                    "who": one["who"],
                    "over": leader["who"],
                    "rows": None,
                    "share": share,
                    "text": text,
                }
            )
    return found


def named(curve: dict[str, Any]) -> str:
    return in_a_sentence(curve["title"], curve["network"])


def nice(value: float) -> str:
    """Two leading digits: a forecast is no count."""
    step = 10 ** max(0, int(np.floor(np.log10(max(1.0, value)))) - 1)
    return f"{round(value / step) * step:,.0f}"
