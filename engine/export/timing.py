"""How long one answer takes: latencies and their quantiles."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    pass


def latencies(
    calls: Mapping[str, Callable[[], Any]], seconds: float = 2.0, most: int = 2000
) -> dict[str, dict[str, float]]:
    """p50, p95 and p99 of each call in seconds, called in turns."""
    for call in calls.values():
        for _ in range(5):
            call()
    taken: dict[str, list[float]] = {name: [] for name in calls}
    until = time.perf_counter() + seconds * len(calls)
    while time.perf_counter() < until and len(next(iter(taken.values()))) < most:
        for name, call in calls.items():
            begun = time.perf_counter()
            call()
            taken[name].append(time.perf_counter() - begun)
    return {
        name: {"p50": q(times, 50), "p95": q(times, 95), "p99": q(times, 99), "calls": len(times)}
        for name, times in taken.items()
    }


def q(times: list[float], share: float) -> float:
    return float(np.percentile(times, share))
