"""What a run is held against: the same job, trained by the same forge, with nobody in its way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from threading import Lock
from typing import Any

from engine import ways
from engine.plan.job import read as read_job
from engine.plan.plan import PlanError
from engine.run.checkpoint import read_weights
from tests.engine.conftest import Forge, curve, end_of
from tests.engine.test_guests import GUESTS, guest_job
from tests.engine.tiny_networks import job_for
from tests.torture.fault import Lost

STEPS = 60
TEMPO = 60.0  # steps a second: slow enough to be struck at a step, and most of it is waiting
MORE: tuple[dict[str, Any], ...] = (
    {},
    {"average": {"type": "ema", "decay": 0.9}},
    {"accumulate": 2},
    {"checkpoints": {"seconds": 0.0, "keep": 1}},
    {"checkpoints": {"seconds": 0.3}},
)


def any_job(chance: Random, home: Path, **plan: Any) -> dict[str, Any]:
    """A job of any way to learn that there is, guests among them, with any seed and any of what a
    plan may have beside.
    """
    way = chance.choice([*ways.CATALOGUE])
    stopping = {"stopping": {"monitor": way.headline, "patience": 1000}}
    plan = {
        "checkpoints": {"seconds": 0.0},
        "steps": STEPS,
        "epochs": 200,
        "tempo": TEMPO,
        "seed": chance.randrange(5),
        **chance.choice([*MORE, stopping, stopping]),
        **plan,
    }
    make = guest_job if way.type in GUESTS else lambda name, **more: job_for(way, home, **more)
    job = make(way.type, **plan)
    try:
        read_job(job)
    except PlanError:  # nothing says when such a one is done, so it cannot stop early
        plan.pop("stopping")
        job = make(way.type, **plan)
    return job


class Calm:
    """Undisturbed runs, each trained once."""

    def __init__(self, home: Path) -> None:
        self.forge = Forge(home)
        self.done: dict[str, Path] = {}
        self.lock = Lock()

    def run(self, job: dict[str, Any]) -> Path:
        """The folder of such a run."""
        hurried = job | {"plan": job["plan"] | {"tempo": None}}  # a tempo changes no bit
        key = json.dumps(hurried, sort_keys=True)
        with self.lock:
            if key not in self.done:
                self.done[key] = self.forge.train(hurried)
                end = end_of(self.done[key])
                assert end["state"] == "finished", f"undisturbed it ended {end}"
            return self.done[key]

    def close(self) -> None:
        self.forge.close()


def check_same(folder: Path, calm: Path) -> None:
    """The same bits in the weights, the same rows of the curve, each exactly once."""
    lost = next(differences(folder, calm), None)
    if lost:
        raise Lost(lost)


def differences(folder: Path, calm: Path) -> Iterator[str]:
    yield from other_weights(folder, calm)
    got, expected = curve(folder), curve(calm)
    if got.keys() != expected.keys():
        yield f"the series are {sorted(got)} instead of {sorted(expected)}"
        return
    for name, points in expected.items():
        if len(got[name]) != len(points):
            yield f"{name} has {len(got[name])} rows instead of {len(points)}"
        elif got[name] != points:
            row = next(
                k for k, pair in enumerate(zip(got[name], points, strict=True)) if len({*pair}) > 1
            )
            yield f"{name} has another row {row}: {got[name][row]} instead of {points[row]}"


def other_weights(folder: Path, calm: Path) -> Iterator[str]:
    file = folder / "weights.safetensors"
    if not file.exists():
        yield "there are no weights"
        return
    got, expected = read_weights(file), read_weights(calm / "weights.safetensors")
    if got.keys() != expected.keys():
        yield f"the weights are {sorted(got)} instead of {sorted(expected)}"
    elif wrong := [name for name in expected if not got[name].equal(expected[name])]:
        yield f"the weights have other bits: {', '.join(wrong[:3])}"
