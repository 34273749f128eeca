"""What an endpoint has done: requests by outcome and version, latencies, and how many rows a batch
held.
"""

from __future__ import annotations

import time
from collections import Counter, deque
from typing import Any

WINDOW = 60.0  # seconds that the percentiles look back
KEPT = 20_000


class Counts:
    def __init__(self, before: dict[str, Any] | None = None) -> None:
        before = before or {}
        self.requests: Counter[str] = Counter(before.get("requests", {}))  # by status code
        self.versions: Counter[str] = Counter(before.get("versions", {}))  # answered, by version
        self.rows = int(before.get("rows", 0))
        self.batches = 0
        self.batched = 0
        self.since = time.time()
        self.recent: deque[tuple[float, float, int]] = deque(maxlen=KEPT)  # when, seconds, status

    def done(self, status: int, seconds: float, version: int | None = None, rows: int = 0) -> None:
        self.requests[str(status)] += 1
        if version is not None and status == 200:
            self.versions[str(version)] += 1
            self.rows += rows
        self.recent.append((time.monotonic(), seconds, status))

    def batch(self, rows: int) -> None:
        self.batches += 1
        self.batched += rows

    def kept(self) -> dict[str, Any]:
        return {"requests": dict(self.requests), "versions": dict(self.versions), "rows": self.rows}

    def as_json(self) -> dict[str, Any]:
        now = time.monotonic()
        seen = [answered for answered in self.recent if now - answered[0] <= WINDOW]
        good = sorted(seconds for _, seconds, status in seen if status == 200)
        last = [answered for answered in seen if now - answered[0] <= 5]
        return {
            **self.kept(),
            "since": self.since,
            "window": WINDOW,
            "recent": len(seen),
            "per_second": round(len(last) / 5, 2),
            "latency": {
                name: percentile(good, share)
                for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))
            },
            "rows_a_batch": round(self.batched / self.batches, 2) if self.batches else None,
        }


def percentile(ordered: list[float], share: float) -> float | None:
    """The smallest value that so many are not above; None of nothing.

    >>> percentile([1.0, 2.0, 3.0, 4.0], 0.5)
    2.0
    """
    if not ordered:
        return None
    return ordered[min(len(ordered) - 1, max(0, -(-int(share * 1000 * len(ordered)) // 1000) - 1))]
