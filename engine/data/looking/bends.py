"""Whether more than a weighted sum can be foreseen from few rows: a straight line and a smooth bend,
both ridge, each asked for every training row by what it learned from all others.

Both have a closed form, so that a look takes milliseconds to a second and no network is trained.
Validation and test rows are not looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from engine.data import kinds
from engine.reading import tasks

if TYPE_CHECKING:
    from engine.data.looking.opened import Opened

FEWEST, MOST = 20, 1_000  # rows; with more the size of the table says enough
PULLS = tuple(10.0**power for power in np.arange(-2.0, 2.5, 0.5))
SURE = 1.0  # standard deviations by which a bend must be ahead to be worth a network
LEVELS = 200  # codes of categories that get a column of their own


@dataclass(frozen=True)
class Bends:
    """How a straight line and a bend did on rows that they had not learned from: the share that is
    right, or the share of the spread that is explained.
    """

    straight: float
    bent: float
    rows: int
    lead: float  # of the bend, in its standard deviations
    of_classes: bool

    @property
    def pay(self) -> bool:
        return self.lead >= SURE

    def in_words(self) -> str:
        """What is said before a network is trained; empty where a bend pays.

        >>> Bends(0.802, 0.797, 538, -0.4, of_classes=True).in_words()
        'Start with logistic regression here: asked for each of 538 rows by all others, a straight line has 80.2% right and a bend 79.7%: no clear gain. It takes a second, and is what a network must beat.'
        """
        if self.pay:
            return ""
        model, does = "ridge", "explains {:.1%} of the spread"
        if self.of_classes:
            model, does = "logistic regression", "has {:.1%} right"
        return (
            f"Start with {model} here: asked for each of {self.rows:,} rows by all others, "
            f"a straight line {does.format(self.straight)} and a bend {self.bent:.1%}: no clear gain. "
            "It takes a second, and is what a network must beat."
        )


def look(opened: Opened) -> Bends | None:
    """None where it has nothing to say: other data than columns, other rows than few."""
    raw, rows, task = opened.raw, opened.split.rows["train"], tasks.of(opened.signature.task)
    if not FEWEST <= len(rows) <= MOST or not task.races or len(raw.targets) > 1:
        return None
    of_classes = bool(raw.classes())
    answers = np.asarray(raw.y(rows), dtype=np.float64)
    if answers.ndim != 1:
        return None
    known = answers >= 0 if of_classes else np.isfinite(answers)
    table = _table(opened, rows[known])
    if table is None or known.sum() < FEWEST:
        return None
    answers = answers[known]
    wanted = answers[:, None]
    if of_classes:
        wanted = np.unique(answers)[None, :] == wanted
    return compare(table, wanted.astype(np.float64), of_classes)


def compare(table: np.ndarray, wanted: np.ndarray, of_classes: bool) -> Bends:
    """`wanted` has a column a class, or one of numbers.

    >>> x = np.linspace(-1, 1, 40)[:, None]
    >>> compare(x, x, False).pay, compare(x, x**2, False).pay
    (False, True)
    """
    squares = (table**2).sum(1)
    between = np.maximum(squares[:, None] + squares - 2 * table @ table.T, 0)
    usual = float(np.median(between[between > 0])) if between.any() else 1.0
    straight = left_out(table @ table.T, wanted)
    bent = left_out(np.exp(-between / usual), wanted)
    if of_classes:
        truth = wanted.argmax(1)
        line, bend = (answers.argmax(1) == truth for answers in (straight, bent))
        ahead = bend.astype(np.float64) - line
        scores = float(line.mean()), float(bend.mean())
        spread = float(np.abs(ahead).sum()) ** 0.5
    else:
        missed = [((answers - wanted) ** 2)[:, 0] for answers in (straight, bent)]
        ahead = missed[0] - missed[1]
        around = float(wanted.var()) or 1.0
        scores = 1 - float(missed[0].mean()) / around, 1 - float(missed[1].mean()) / around
        spread = float(ahead.std()) * len(ahead) ** 0.5
    lead = float(ahead.sum()) / spread if spread > 1e-9 else 0.0
    return Bends(*scores, len(table), lead, of_classes)


def left_out(alike: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """What ridge says of each row when it has learned from all others, with the pull that does best
    so. `alike` is how alike two rows are.
    """
    mean = wanted.mean(0)
    values, vectors = np.linalg.eigh(alike)
    values = np.maximum(values, 0)
    turned = vectors.T @ (wanted - mean)
    answers = []
    for pull in PULLS:
        share = values / (values + pull)
        fitted = (vectors * share) @ turned
        # How much of what is fitted to a row comes from that row itself.
        own = np.minimum((vectors**2) @ share, 0.999)[:, None]
        answers.append(mean + (fitted - own * (wanted - mean)) / (1 - own))
    return min(answers, key=lambda each: float(((each - wanted) ** 2).sum()))


def _table(opened: Opened, rows: np.ndarray) -> np.ndarray | None:
    """The columns as a network gets them, on one scale; a column of its own for each category.
    None where there are texts, pictures or series among them, which no straight line reads.
    """
    arrays = opened.recipe.by_row(opened.raw, rows)
    parts = []
    for name, field in opened.signature.inputs_of.items():
        if kinds.of(field.kind).places:
            return None  # what neighbours say is no straight line of one's own columns
        values = np.asarray(arrays[name])
        if field.names == ("column",):  # codes of categories
            values = (values[:, :, None] == np.unique(values)[:LEVELS]).any(1)
        elif field.kind != "table":
            return None
        parts.append(values)
    table = np.concatenate(parts, axis=1).astype(np.float64) if parts else np.zeros((0, 0))
    spread = table.std(0) if len(table) else np.zeros(0)
    table = table[:, spread > 1e-9]
    return (table - table.mean(0)) / table.std(0) if table.shape[1] else None
