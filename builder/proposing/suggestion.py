"""Which of the networks for a table is suggested, and whether boosting should come first: by the rule
beside this file, which `python -m benchmarks proposals` makes of what it measured on real tables.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from math import exp, inf, isinf, log
from pathlib import Path
from statistics import fmean, median

RULE = Path(__file__).with_name("suggestion.json")
ENDS = (300, 1_000)  # rows to learn from, between which tables are taken together
NETWORKS = ("small", "middle", "large")
BOOSTING = "lightgbm"
BEHIND = 1.01  # times the mistakes of boosting, from which on boosting should come first
LEAST = 0.005  # a model of fewer mistakes counts as one of so many, or one row would decide


@dataclass(frozen=True)
class Measured:
    """One table of the benchmark: its rows to learn from, and each model's scores, one a seed."""

    name: str
    rows: int
    drawn: bool  # by lot here: it counts among the results, not in the rule
    scores: Mapping[str, Sequence[float]]
    # Of each seed, whether the proposal named a classical model to start with.
    warned: Sequence[bool] = ()

    def mistakes(self, model: str) -> float:
        """What is missing to being always right, or to explaining everything."""
        return max(LEAST, 1 - fmean(self.scores[model]))

    def against(self, model: str, other: str = BOOSTING) -> float:
        """Its mistakes as so many times those of the other."""
        return self.mistakes(model) / self.mistakes(other)


@dataclass(frozen=True)
class Suggestion:
    """For tables of one size: the network to begin with, and how it did against boosting."""

    first: str
    tables: int
    low: int
    high: float
    against: float  # times the mistakes of boosting, in the middle of the tables

    @property
    def boosting_first(self) -> bool:
        return self.against > BEHIND

    def in_words(self) -> str:
        """What is said before a network is trained; empty where one is worth beginning with.

        >>> Suggestion("middle", 8, 5_000, inf, 1.25).in_words()
        'Start with boosting here: on 8 tables of this size it made 20% fewer mistakes, in seconds.'
        """
        if not self.boosting_first:
            return ""
        fewer = f"{1 - 1 / self.against:.0%} fewer mistakes"
        tables = f"{self.tables} table{'' if self.tables == 1 else 's'} of this size"
        return f"Start with boosting here: on {tables} it made {fewer}, in seconds."


def suggest(rows: int) -> Suggestion | None:
    """For a table with so many rows to learn from; None where nothing was measured."""
    return next((each for each in settled() if each.low <= rows < each.high), None)


def rule(tables: Iterable[Measured]) -> list[Suggestion]:
    """By size: the network that makes the fewest mistakes for those of boosting."""
    suggestions = []
    for low, high in zip((0, *ENDS), (*ENDS, inf), strict=True):
        real = [table for table in tables if not table.drawn and low <= table.rows < high]
        known = [name for name in NETWORKS if real and all(name in table.scores for table in real)]
        if not known:
            continue
        ratios = {name: [table.against(name) for table in real] for name in known}
        first = min(known, key=lambda name: typical(ratios[name]))
        suggestions.append(Suggestion(first, len(real), low, high, median(ratios[first])))
    return suggestions


def typical(ratios: Sequence[float]) -> float:
    """The geometric mean: half as many mistakes on one table weighs up twice as many on another."""
    return exp(fmean(map(log, ratios)))


@cache
def settled() -> tuple[Suggestion, ...]:
    """The rule as it was made; nothing where it is not there."""
    if not RULE.exists():
        return ()
    rows = json.loads(RULE.read_text(encoding="utf-8"))["suggestions"]
    return tuple(Suggestion(**{**row, "high": row["high"] or inf}) for row in rows)


def written(tables: Sequence[Measured]) -> str:
    """The file of the rule that follows from these tables, and where it is from."""
    of = f"{sum(not table.drawn for table in tables)} real tables"
    provenance = f"Made by `python -m benchmarks proposals` of {of} in benchmarks/proposals.json."
    rows = [
        {**asdict(each), "high": None if isinf(each.high) else each.high} for each in rule(tables)
    ]
    return json.dumps({"provenance": provenance, "suggestions": rows}, indent=2) + "\n"
