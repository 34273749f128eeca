"""Numbers that may be names: seasons, kinds of weather, codes of a ward."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.data.honesty import quick
from engine.data.honesty.check import Fix, Problem, Seen, check, names_text
from engine.reading.columns import CODED, Column
from engine.reading.types import retyped

FEW = (3, 12)  # different values
ROWS = 6000  # that the quick model learns from, and is measured on
JUDGES = 100  # validation rows: with fewer, a gain is chance
GAIN = 0.003  # of the share that is right, or of R²


@dataclass(frozen=True)
class Reading:
    """What a column is worth as a number and as a category, on validation."""

    column: str
    as_number: float
    as_category: float


@check("numbers-as-categories", "hint")
def numbers_as_categories(seen: Seen) -> list[Problem]:
    """Small whole numbers that may be categories

    What: A column has a few small whole numbers, such as season 1 to 4, and is read as a number.
    Why: As a number, 4 is twice 2 and a straight line must fit; as categories, each value may say
    something of its own.
    How to fix: Read it as a category where that helps. A quick model has tried both readings on the
    validation part.
    """
    readings = [reading for reading in measured(seen) if reading.as_category >= reading.as_number + GAIN]  # fmt: skip
    if not readings:
        return []
    names = [reading.column for reading in readings]
    classes = seen.has_classes
    worth = [
        f"**{reading.column}** {in_words(reading.as_number, classes)} as a number, "
        f"{in_words(reading.as_category, classes)} as a category"
        for reading in readings
    ]
    rows = min(ROWS, len(seen.split.rows["validation"]))
    types = {**(seen.options.get("types") or {}), **dict.fromkeys(names, "category")}
    return [
        Problem(
            "numbers-as-categories",
            "hint",
            f"{'Are' if len(names) > 1 else 'Is'} {names_text(names)} "
            f"{'categories' if len(names) > 1 else 'a category'}?",
            f"A quick straight-line model on {rows:,} validation rows: {'; '.join(worth)}.",
            "A number has more and less; a name has not.",
            "Read as a category what only names a kind.",
            tuple(names),
            fix=Fix(
                "Read as categories" if len(names) > 1 else "Read as a category",
                "Each value stands for itself.",
                seen.with_options("types", types),
            )
            if seen.of_file
            else None,
        )
    ]


def in_words(score: float, classes: bool) -> str:
    return f"{score:.1%} right" if classes else f"R² {score:.3f}".replace("-", "−")


def measured(seen: Seen) -> list[Reading]:
    """Each such column read in both ways, beside all other columns as they are."""
    target, validation = seen.target, seen.split.rows["validation"]
    suspects = [name for name, column in seen.inputs.items() if may_be_names(column, seen.some)]
    if not suspects or target is None or target.values.ndim > 1 or len(validation) < JUDGES:
        return []
    if target.type not in ("number", *CODED) or len(target.levels) > quick.LEVELS:
        return []
    some = spread_out(seen.some), spread_out(validation)
    rows = np.concatenate(some)
    train, other = np.arange(len(some[0])), np.arange(len(some[0]), len(rows))
    answer = target.take(rows)
    columns = {name: column.take(rows) for name, column in seen.inputs.items()}
    plain = quick.score(columns.values(), answer, train, other)
    readings = []
    for name in suspects:
        changed = {**columns, name: retyped(columns[name], "category")}
        readings.append(Reading(name, plain, quick.score(changed.values(), answer, train, other)))
    return readings


def spread_out(rows: np.ndarray) -> np.ndarray:
    return rows if len(rows) <= ROWS else rows[np.linspace(0, len(rows) - 1, ROWS).astype(int)]


def may_be_names(column: Column, rows: np.ndarray) -> bool:
    """A few small whole numbers, each in many rows, that do not go round."""
    if column.type != "number" or column.values.ndim > 1 or column.period:
        return False
    values = column.values[rows]
    values = values[np.isfinite(values)]
    if not len(values) or values.min() < 0 or values.max() > 50:
        return False
    different, counts = np.unique(values, return_counts=True)
    whole = bool((different == np.floor(different)).all())
    return whole and FEW[0] <= len(different) <= FEW[1] and counts.min() >= 10
