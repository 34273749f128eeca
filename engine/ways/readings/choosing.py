"""Which token comes next, of the chances of all: the likeliest, or one by lot from those that may be
drawn. Numpy only, as `written.py` is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.catalogue import Field
from engine.measures.chances import log_softmax

OTHERS = 5  # tokens that are shown beside the one that was taken

WISHES = (
    Field("temperature", "Temperature", "float", 0.8, "Below 1 prefers likely tokens, above 1 is bolder; 0 takes the likeliest each time.", 0.0, 5.0),
    Field("top_k", "Of the first", "int", 0, "Only so many of the likeliest tokens may be drawn; 0: all.", 0, 100_000),
    Field("top_p", "Of this share", "float", 1.0, "Only the likeliest tokens that have this share of the chances together may be drawn.", 0.01, 1.0),
    Field("limit", "Tokens", "int", 200, "It ends after so many.", 1, 10_000),
    Field("stop", "Stop text", "text", "", "It ends where it has written this, which is left out; empty: nowhere."),
)  # fmt: skip


@dataclass(frozen=True)
class Chosen:
    """A token that was taken, its chance before anything was preferred, and what was likeliest."""

    code: int
    chance: float
    others: tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Choosing:
    temperature: float = 0.8
    top_k: int = 0
    top_p: float = 1.0

    def of(self, scores: np.ndarray, chance: np.random.Generator) -> Chosen:
        """`scores` of each token; -inf is never taken."""
        logs = log_softmax(scores[None])[0]
        shares = np.exp(logs)
        order = np.argsort(-logs, kind="stable")
        code = int(order[0])
        if self.temperature:
            code = int(chance.choice(len(logs), p=self.drawn_from(logs, order)))
        others = tuple((int(k), float(shares[k])) for k in order[:OTHERS])
        return Chosen(code, float(shares[code]), others)

    def drawn_from(self, logs: np.ndarray, order: np.ndarray) -> np.ndarray:
        """The chances with which each may be drawn. At least the likeliest may."""
        warm: np.ndarray = np.exp(log_softmax(logs[None] / self.temperature)[0])
        before = np.cumsum(warm[order]) - warm[order]  # the share of those that are likelier
        out = before >= self.top_p
        out[0] = False
        if self.top_k:
            out[self.top_k :] = True
        warm[order[out]] = 0.0
        return np.asarray(warm / warm.sum())
