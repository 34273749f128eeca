"""How sure: intervals and paired tests. Each says only what its rows can tell; tests/measures holds
them to their promises by simulation.

A share of right answers gets the Bayesian bootstrap with half a row of each outcome added: unlike
the plain bootstrap it does not say "100% to 100%" when all of 23 rows are right. Everything else is
bootstrapped (percentile, bias-corrected and accelerated).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

DRAWS = 1500
LEVEL = 0.95
SURE = 0.05  # a p-value above it shows no difference
CHUNK = 4_000_000  # numbers held at once while resampling

Interval = tuple[float, float]
UNKNOWN: Interval = (float("-inf"), float("inf"))
"""What too few rows tell, or a score that is no number."""
Statistic = Callable[[np.ndarray], np.ndarray]
"""From weights (draws, rows) to one value a draw."""


def share_interval(right: int, rows: int) -> Interval:
    """95% interval of a share.

    >>> [round(end, 3) for end in share_interval(23, 23)]
    [0.898, 1.0]
    """
    # What scipy.stats.beta.ppf ends in, at a fortieth of its time.
    from scipy.special import betaincinv

    if rows == 0:
        return (0.0, 1.0)
    low = 0.0 if right == 0 else float(betaincinv(right + 0.5, rows - right + 0.5, (1 - LEVEL) / 2))
    high = (
        1.0
        if right == rows
        else float(betaincinv(right + 0.5, rows - right + 0.5, (1 + LEVEL) / 2))
    )
    return (low, high)


def share_lead(first: np.ndarray, second: np.ndarray, seed: int = 0) -> Interval:
    """95% interval of how much larger the share of right rows is for the first (paired: the same
    rows).
    """
    rows = len(first)
    only_first, only_second = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    if rows == 0:
        return (-1.0, 1.0)
    rng = np.random.default_rng(seed)
    parts = rng.dirichlet(
        [only_first + 0.5, only_second + 0.5, rows - only_first - only_second + 0.5], 20_000
    )
    low, high = np.quantile(parts[:, 0] - parts[:, 1], [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return (float(low), float(high))


def weights(rows: int, draws: int, seed: int) -> Iterator[np.ndarray]:
    """How often each row is drawn, some draws at a time."""
    rng = np.random.default_rng(seed)
    step = max(1, CHUNK // max(1, rows))
    for begin in range(0, draws, step):
        count = min(step, draws - begin)
        picked = rng.integers(0, rows, (count, rows)) + np.arange(count)[:, None] * rows
        yield (
            np.bincount(picked.ravel(), minlength=count * rows)
            .reshape(count, rows)
            .astype(np.float64)
        )


def bootstrap(statistic: Statistic, rows: int, draws: int = DRAWS, seed: int = 0) -> Interval:
    """95% interval of any statistic that follows from weights of rows (bias-corrected and
    accelerated).
    """
    from scipy.stats import norm

    if rows < 2:
        return UNKNOWN
    whole = float(statistic(np.ones((1, rows)))[0])
    drawn = np.concatenate([statistic(some) for some in weights(rows, draws, seed)])
    drawn = drawn[np.isfinite(drawn)]
    if not len(drawn) or not np.isfinite(whole):
        return UNKNOWN
    below = (np.sum(drawn < whole) + 0.5 * np.sum(drawn == whole)) / len(drawn)
    bias = norm.ppf(min(max(below, 1 / (2 * len(drawn))), 1 - 1 / (2 * len(drawn))))
    left = np.concatenate([statistic(some) for some in _leave_one_out(rows)])
    centred = left.mean() - left
    power = np.sum(centred**2) ** 1.5
    # Looked at on some rows: the skew is theirs, its weight that of all.
    acceleration = (
        float(np.sum(centred**3) / (6 * power)) * (len(left) / rows) ** 0.5 if power > 0 else 0.0
    )
    ends = []
    for z in norm.ppf([(1 - LEVEL) / 2, (1 + LEVEL) / 2]):
        moved = bias + z
        ends.append(norm.cdf(bias + moved / max(1e-6, 1 - acceleration * moved)))
    low, high = np.quantile(drawn, np.clip(ends, 0, 1))
    return (float(low), float(high))


def _leave_one_out(rows: int, most: int = 400) -> Iterator[np.ndarray]:
    """Weights that leave one row out each, for some rows spread evenly."""
    places = np.unique(np.linspace(0, rows - 1, min(rows, most)).astype(int))
    for some in np.array_split(places, math.ceil(len(places) * rows / CHUNK)):
        weights = np.ones((len(some), rows))
        weights[np.arange(len(some)), some] = 0
        yield weights


# ---- Paired tests ----


@dataclass(frozen=True)
class Test:
    """The outcome of a paired test, in words that a reader can look up."""

    name: str
    p: float
    lead: float  # first minus second, in the unit of the score (larger is better)
    interval: Interval  # of the lead
    rows: int
    detail: str = ""
    only: tuple[int, int] | None = None  # rows that the first alone gets right, the second alone
    alone: float | None = None  # p of these two, where `p` is corrected for further ones
    compared: int = 1  # pairs for whose number p is corrected

    @property
    def shown(self) -> bool:
        """Whether a difference is shown: the test says so, and so does the interval."""
        return self.p < SURE and not self.interval[0] <= 0 <= self.interval[1]

    @property
    def is_corrected(self) -> bool:
        return self.alone is not None and self.alone != self.p

    def turned(self) -> Test:
        """The same outcome seen from the second."""
        low, high = self.interval
        only = (self.only[1], self.only[0]) if self.only else None
        return replace(self, lead=-self.lead, interval=(-high, -low), only=only)

    def corrected(self, p: float, compared: int) -> Test:
        """With the p-value that it has among so many pairs."""
        return replace(self, p=p, alone=self.p, compared=compared)

    def in_words(self, first: str = "the first", second: str = "the second") -> str:
        """What was counted, by the names of the two.

        >>> Test("McNemar, exact", 0.3, 0.02, (-0.01, 0.05), 100, only=(4, 2)).in_words("A", "B")
        '4 rows that only A gets right, 2 that only B does'
        """
        if self.only is None:
            return self.detail
        counted = (
            f"{self.only[0]:,} rows that only {first} gets right, {self.only[1]:,} that only "
            f"{second} does"
        )
        return f"{counted}; {self.detail}" if self.detail else counted

    def as_json(self) -> dict[str, Any]:
        """What was not counted, and what was not corrected, is left out."""
        record: dict[str, Any] = {
            "name": self.name,
            "p": self.p,
            "lead": self.lead,
            "interval": [end if math.isfinite(end) else None for end in self.interval],
            "rows": self.rows,
            "detail": self.detail,
            "shown": self.shown,
        }
        if self.only:
            record["only"] = list(self.only)
        if self.alone is not None:
            record |= {"alone": self.alone, "compared": self.compared}
        return record

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> Test:
        """An end that JSON holds as null is infinite, a number is NaN."""
        low, high = record["interval"]
        p, lead = (math.nan if record[name] is None else record[name] for name in ("p", "lead"))
        ends = (UNKNOWN[0] if low is None else low, UNKNOWN[1] if high is None else high)
        only = record.get("only")
        return Test(
            record["name"],
            p,
            lead,
            ends,
            record["rows"],
            record.get("detail", ""),
            (only[0], only[1]) if only else None,
            record.get("alone"),
            record.get("compared", 1),
        )


def mcnemar(first: np.ndarray, second: np.ndarray) -> Test:
    """Are the rows that only one of two gets right spread as by a coin? Exact.

    >>> a, b = np.array([True] * 30 + [False] * 10), np.array([True] * 20 + [False] * 20)
    >>> round(mcnemar(a, b).p, 4)
    0.002
    """
    from scipy.stats import binomtest

    only_first, only_second = int(np.sum(first & ~second)), int(np.sum(second & ~first))
    p = (
        float(binomtest(only_first, only_first + only_second).pvalue)
        if only_first + only_second
        else 1.0
    )
    lead = (only_first - only_second) / len(first) if len(first) else 0.0
    interval, only = share_lead(first, second), (only_first, only_second)
    return Test("McNemar, exact", p, lead, interval, len(first), only=only)


def swap_test(
    statistic: Callable[[np.ndarray], np.ndarray],
    rows: int,
    interval: Interval,
    draws: int = 4000,
    seed: int = 0,
) -> Test:
    """For any score: if both were alike, swapping their answers on any rows would change nothing.

    `statistic` takes a table of booleans (draws, rows), true where the two are swapped, and gives
    the lead for each draw.
    """
    rng = np.random.default_rng(seed)
    seen = float(statistic(np.zeros((1, rows), bool))[0])
    beyond = total = 0
    step = max(1, CHUNK // max(1, rows))
    for begin in range(0, draws, step):
        drawn = statistic(rng.random((min(step, draws - begin), rows)) < 0.5)
        beyond += int(np.sum(np.abs(drawn) >= abs(seen) - 1e-12))
        total += len(drawn)
    return Test(
        "paired swap test",
        (beyond + 1) / (total + 1),
        seen,
        interval,
        rows,
        f"{beyond:,} of {total:,} random swaps lead by as much",
    )


def corrected_t(differences: np.ndarray, train: int, test: int) -> Test:
    """Scores of two models on the same folds: the t-test with Nadeau and Bengio's correction, since
    folds share training rows.
    """
    from scipy.stats import t

    count = len(differences)
    lead = float(np.mean(differences))
    if count < 2:
        return Test("corrected resampled t-test", 1.0, lead, UNKNOWN, test)
    spread = float(np.var(differences, ddof=1)) * (1 / count + test / max(1, train))
    if spread == 0:
        p, half = (1.0, 0.0) if lead == 0 else (0.0, 0.0)
    else:
        p = float(2 * t.sf(abs(lead) / spread**0.5, count - 1))
        half = float(t.ppf((1 + LEVEL) / 2, count - 1)) * spread**0.5
    return Test(
        "corrected resampled t-test",
        p,
        lead,
        (lead - half, lead + half),
        test,
        f"{count} folds, Nadeau and Bengio's correction",
    )


def holm(values: list[float]) -> list[float]:
    """p-values corrected for having looked several times.

    >>> holm([0.01, 0.04, 0.03])
    [0.03, 0.06, 0.06]
    """
    order = np.argsort(values)
    corrected, largest = [0.0] * len(values), 0.0
    for place, k in enumerate(order):
        largest = max(largest, min(1.0, values[k] * (len(values) - place)))
        corrected[k] = largest
    return corrected
