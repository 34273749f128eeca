"""The samples that a network expected least, beside what it would have expected in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.measures.figure import Figure, Mistake, Number, Pictures

NUMBERS = 12  # of a sample that is no picture, at most


@dataclass(frozen=True)
class Alarm:
    """From which error on a sample counts as strange, and how that was chosen."""

    at: Number
    share: float  # of the samples that it was chosen on lie under it
    chosen_on: str
    above: int  # of the rows of this part


@dataclass(frozen=True)
class Strange(Figure):
    name = "strange"
    title = "The strangest, and what it expected"

    samples: tuple[Mistake, ...]  # `truth` is what is there, `said` what was expected
    rows: int
    alarm: Alarm | None = None
    pairs: Pictures | None = None  # each what is there and, below it, what was expected

    def as_json(self) -> dict[str, Any]:
        whole = {} if self.pairs is None else {"pairs": self.pairs.as_json()}
        return super().as_json() | whole


def strangest(
    given: np.ndarray,
    expected: np.ndarray,
    errors: np.ndarray,
    rows: np.ndarray,
    *,
    of: int,
    pictured: bool = False,
    span: Sequence[float] | None = None,
    alarm: Alarm | None = None,
) -> Strange:
    """Samples in the order in which they are shown. `rows`: which rows of the data they are, `of`
    so many.
    """
    import torch

    from engine.measures.samples import pictures

    pairs = None
    if pictured and len(given):
        both = np.concatenate([given, expected.reshape(given.shape)], -2)  # (…, 2 × height, width)
        pairs = pictures(torch.as_tensor(both), span)
    samples = tuple(
        Mistake(
            int(row),
            said=None if pictured else _first(wanted),
            truth=None if pictured else _first(truth),
            loss=float(error),
        )
        for truth, wanted, error, row in zip(given, expected, errors, rows, strict=True)
    )
    return Strange(samples, of, alarm, pairs)


def _first(sample: np.ndarray) -> tuple[float, ...]:
    return tuple(np.round(sample.reshape(-1)[:NUMBERS].astype(float), 4).tolist())
