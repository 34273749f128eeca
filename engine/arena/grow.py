"""How each contestant grows with its training rows: the same nested sizes for all, several draws a
size, and where curves should cross.

Scores are on validation: the test part stays shut. Beyond what was measured, a power law is fitted
to the mistakes, and a crossing is named only if most redrawn curves cross there.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from engine.arena import classical
from engine.arena.classical.inputs import Inputs
from engine.arena.folder import Contestant, Story
from engine.arena.standing import Crossing, Curve, Grew, Growing, Grown, Sizes
from engine.arena.track import CannotFit, Track
from engine.arena.verdict import in_a_sentence, start
from engine.arena.worker import learn


class Field(Protocol):
    """What the host of a race lends to the growing: seats, processes and the record."""

    track: Track | None
    story: Story
    grown_points: list[Grew]
    on_growth: Callable[[], None] | None

    @property
    def racers(self) -> Mapping[int, Any]: ...
    def say(self, kind: str, **facts: Any) -> None: ...
    def start(self, contestant: Contestant, sizes: Sizes | None = ...) -> bool: ...
    def wait(self, most: float = ...) -> None: ...
    def give_seats_back(self) -> None: ...
    def requests(self) -> Iterable[Path]: ...
    def stop(self, who: str | None) -> None: ...


FEWEST = 20
FAR = 100  # how many times the largest measured size a crossing is looked for


def sizes_of(rows: int, count: int = 6) -> list[int]:
    """Sizes evenly spaced in the logarithm, the last one all rows.

    >>> sizes_of(1258)
    [39, 78, 156, 313, 628, 1258]
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


def work(contestant: Contestant, track: Track, sizes: Sizes, tell: Callable[..., None]) -> None:
    """Every size of one contestant, the small ones first."""
    learn_on = _network if contestant.asked.is_network else _classical
    for size in sizes.sizes:
        for draw in range(1 if size >= len(track.inputs.train) else sizes.repeats):
            try:
                score, seconds = learn_on(contestant, track, size, draw)
            except CannotFit as why:  # too few rows for this one
                grew = Grew(contestant.key, size, draw, None, None, str(why))
            else:
                grew = Grew(contestant.key, size, draw, score, seconds)
            tell("grew", **grew.as_json())


def _classical(contestant: Contestant, track: Track, size: int, draw: int) -> tuple[float, float]:
    import warnings

    entry, rows = classical.find(str(contestant.asked.entry)), drawn(track, size, draw)
    if refusal := entry.cannot(Inputs(track.inputs.raw, rows)):
        raise CannotFit(refusal)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        seed, validation = track.seed + draw, track.rows["validation"]
        done = learn(entry, contestant.options, track, rows, validation, seed, None)
        truth = track.y("validation")
        return track.measure.of(truth, done.first.value.reshape(truth.shape)), done.clock.wall


def _network(contestant: Contestant, track: Track, size: int, draw: int) -> tuple[float, float]:
    from engine.arena.network import train_on

    assert track.data is not None
    split = track.data["split"]
    if size < len(track.inputs.train):
        split = {**split, "rows": size, "rows_seed": draw}
    return train_on(contestant, track, split, f"grow-{size}-{draw}")


# ---- In the host ----


def run(host: Field, wanted: Sizes) -> None:
    """All contestants that have finished, some at a time; what is known so far is told as it
    comes.
    """
    sizes, contestants = wanted.sizes, host.story.contestants
    finished = [contestant for contestant in contestants.values() if contestant.done]
    trainings = len(finished) * ((len(sizes) - 1) * wanted.repeats + 1)
    host.grown_points = []
    said_at = 0.0

    def progress() -> None:
        nonlocal said_at
        if time.monotonic() - said_at > 0.3:
            said_at = time.monotonic()
            known = curves(host.grown_points, contestants, sizes)
            growing = Growing(len(host.grown_points), trainings, sizes, known)
            host.say("growing", growing=growing.as_json())

    host.on_growth = progress
    progress()
    queue = sorted(finished, key=lambda contestant: contestant.fit_seconds)
    stopped = False
    while queue or host.racers:
        while queue and host.start(queue[0], wanted):
            queue.pop(0)
        host.wait(0.25 if queue else 3600)  # a seat that is given back has no event
        host.give_seats_back()
        for file in host.requests():
            try:
                request = json.loads(file.read_text())
            except ValueError:
                request = {}
            if request.get("do") == "stop":
                file.unlink(missing_ok=True)
                queue, stopped = [], True
                host.stop(request.get("who"))
    host.on_growth = None
    whole = curves(host.grown_points, contestants, sizes)
    grown = Grown(sizes, wanted.repeats, whole, () if stopped else crossings(whole), stopped)
    host.say("grown", grown=grown.as_json())


def curves(
    points: Sequence[Grew], contestants: Mapping[str, Contestant], sizes: Sequence[int]
) -> tuple[Curve, ...]:
    """Each contestant that has a score at a size."""
    scored = {point.who for point in points if point.score is not None}
    return tuple(
        curve_of(contestant, [point for point in points if point.who == key], sizes)
        for key, contestant in contestants.items()
        if key in scored
    )


def curve_of(contestant: Contestant, points: Sequence[Grew], sizes: Sequence[int]) -> Curve:
    """Its mean and band at each size, and how its time grows."""
    scores: dict[int, list[float]] = {}
    times: dict[int, list[float]] = {}
    for point in points:
        if point.score is not None and point.seconds is not None:
            scores.setdefault(point.size, []).append(point.score)
            times.setdefault(point.size, []).append(point.seconds)
    here = [size for size in sizes if size in scores]
    without = [point for point in points if point.why and point.size not in here]
    groups = [scores[size] for size in here]
    seconds = [float(np.mean(times[size])) for size in here]
    spread = [float(np.std(group, ddof=1)) if len(group) > 1 else 0.0 for group in groups]
    for k, group in enumerate(groups):
        if len(group) == 1 and k:  # all rows are drawn once only: the band goes on as it was
            spread[k] = spread[k - 1] / 2**0.5
    power = None
    if len(here) >= 3:
        power = float(np.polyfit(np.log(here), np.log(np.maximum(seconds, 1e-5)), 1)[0])
    return Curve(
        who=contestant.key,
        title=contestant.asked.title,
        missing=tuple(sorted({point.size for point in without})),
        why=str(without[0].why) if without else "",
        baseline=contestant.asked.is_baseline,
        network=contestant.asked.is_network,
        sizes=tuple(here),
        mean=tuple(float(np.mean(group)) for group in groups),
        low=tuple(float(np.min(group)) for group in groups),
        high=tuple(float(np.max(group)) for group in groups),
        spread=tuple(spread),
        seconds=tuple(seconds),
        power=power,
    )


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


def crossings(curves: Sequence[Curve], draws: int = 60, seed: int = 0) -> tuple[Crossing, ...]:
    """Where a curve that is behind now is expected to pass the one that leads."""
    known = [curve for curve in curves if len(curve.sizes) >= 4 and not curve.baseline]
    if len(known) < 2:
        return ()
    leader = max(known, key=lambda curve: curve.mean[-1])
    rng = np.random.default_rng(seed)
    behind = (curve for curve in known if curve is not leader)
    expected = [crossing_of(curve, leader, draws, rng) for curve in behind]
    return tuple(crossing for crossing in expected if crossing is not None)


def crossing_of(
    curve: Curve, leader: Curve, draws: int, rng: np.random.Generator
) -> Crossing | None:
    """Of most redrawn curves; where they do not cross, that is said of a network alone."""
    meets = [meeting(leader, curve, rng) for _ in range(draws)]
    finite = [rows for rows in meets if np.isfinite(rows)]
    share = len(finite) / draws
    name, ahead, far = named(curve), named(leader), leader.sizes[-1] * FAR
    if share >= 0.8:
        rows = float(np.median(finite))
        low, high = (float(end) for end in np.quantile(finite, [0.1, 0.9]))
        text = f"{start(name)} is expected to pass {ahead} at about {nice(rows)} rows (between {nice(low)} and {nice(high)})."
        return Crossing(curve.who, leader.who, rows, share, text, low, high)
    if not curve.network:
        return None
    text = (
        f"No crossing of {name} and {ahead} is expected up to {nice(far)} rows."
        if share <= 0.2
        else f"Whether {name} passes {ahead} with more rows cannot be told from these sizes."
    )
    return Crossing(curve.who, leader.who, None, share, text)


def meeting(leader: Curve, behind: Curve, rng: np.random.Generator) -> float:
    """The rows at which both curves, redrawn within their bands, meet; infinite where not."""
    laws = []
    for curve in (leader, behind):
        mean, spread = np.array(curve.mean), np.maximum(curve.spread, 1e-4)
        redrawn = mean + spread * rng.normal(size=len(mean)) / 3**0.5
        laws.append(law(np.array(curve.sizes, float), 1 - redrawn))
    rows = np.geomspace(leader.sizes[-1], leader.sizes[-1] * FAR, 200)
    first, second = (height * rows**-power + floor for height, power, floor in laws)
    place = np.flatnonzero(second < first)
    return float(rows[place[0]]) if len(place) else np.inf


def named(curve: Curve) -> str:
    return in_a_sentence(curve.title, curve.network)


def nice(value: float) -> str:
    """Two leading digits: a forecast is no count."""
    step = 10 ** max(0, int(np.floor(np.log10(max(1.0, value)))) - 1)
    return f"{round(value / step) * step:,.0f}"
