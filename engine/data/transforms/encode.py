"""Categories and dates as numbers: one column a category, a place in an order, a learned place, or
the parts of a date.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.transforms.entry import State, Transform
from engine.reading.columns import Column


def _counts(column: Column) -> np.ndarray:
    return np.bincount(column.values[column.values >= 0], minlength=max(1, len(column.levels)))


def fit_one_hot(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    counts = _counts(column)
    order = np.argsort(-counts, kind="stable")[: int(options["most"])]
    return {
        "codes": sorted(
            int(code) for code in order if counts[code] > 0 and code < len(column.levels)
        )
    }


def apply_one_hot(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    codes = np.array(state["codes"], np.int64)
    # Whatever was not met in the training part (or is missing) is a row of zeros.
    names = tuple(f"{column.name} = {column.levels[code]}" for code in codes)
    return [
        Column(
            column.name, "vector", (column.values[:, None] == codes[None]).astype(np.float32), names
        )
    ]


def fit_ordinal(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    return {"top": max(1, len(column.levels) - 1)}


def apply_ordinal(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    values = np.where(column.values < 0, np.nan, column.values / state["top"])
    return [Column(column.name, "number", values)]


def fit_embed(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    counts = _counts(column)
    frequent = [
        int(code) for code in range(len(column.levels)) if counts[code] >= int(options["least"])
    ]
    return {"codes": frequent}


def apply_embed(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    # 0 stands for "not met in training", and for missing (code −1)
    place = np.zeros(len(column.levels) + 1, np.int64)
    place[np.array(state["codes"], np.int64)] = np.arange(1, len(state["codes"]) + 1)
    levels = ("other", *(column.levels[code] for code in state["codes"]))
    return [Column(column.name, "code", place[column.values], levels)]


def fit_date(column: Column, options: dict[str, Any], rng: np.random.Generator) -> State:
    known = column.values[~np.isnat(column.values)].astype("datetime64[s]").astype(np.int64)
    first, last = (int(known.min()), int(known.max())) if len(known) else (0, 1)
    return {"first": first, "span": max(1, last - first), "hours": bool((known % 86400 != 0).any())}


def apply_date(column: Column, state: State, options: dict[str, Any]) -> list[Column]:
    seconds = column.values.astype("datetime64[s]")
    gaps = np.isnat(seconds)
    whole = np.where(gaps, 0, seconds.astype(np.int64))
    days = whole // 86400
    year_day = (
        seconds.astype("datetime64[D]") - seconds.astype("datetime64[Y]").astype("datetime64[D]")
    ).astype(np.int64)
    circles = [
        ("time of year", np.where(gaps, 0, year_day) / 365.25),
        ("day of the week", ((days + 3) % 7) / 7),
    ]
    if state["hours"]:
        circles.append(("time of day", (whole % 86400) / 86400))
    parts, names = [(whole - state["first"]) / state["span"]], [f"{column.name}: how late"]
    for name, turn in circles:  # December lies beside January: a place on a circle
        parts += [np.sin(2 * np.pi * turn), np.cos(2 * np.pi * turn)]
        names += [f"{column.name}: {name}, sine", f"{column.name}: {name}, cosine"]
    values = np.stack(parts, axis=1)
    values[gaps] = 0
    if options["flag"]:
        values, names = (
            np.concatenate([values, gaps[:, None]], axis=1),
            [*names, f"{column.name} is missing"],
        )
    return [Column(column.name, "vector", values, tuple(names))]


ENTRIES = (
    Transform(
        name="one-hot",
        title="One column a category",
        summary="Each category becomes a column of its own that is 1 where it holds and 0 elsewhere.",
        explain="The safe choice for up to a few dozen categories: no order is invented. A category that the training part "
        "never shows is all zeros.",
        applies=("category", "ordered"),
        fit=fit_one_hot,
        apply=apply_one_hot,
        frame=("codes",),
        options=(
            Field(
                "most",
                "At most",
                "int",
                100,
                "Only so many of the commonest categories get a column.",
                2,
                10_000,
            ),
        ),
        stage=7,
    ),
    Transform(
        name="ordinal",
        title="Place in the order",
        summary="An ordered category becomes its place in the order, from 0 to 1.",
        explain="For school grades, sizes S to XL, classes of a ship: the order means something. For anything else it would invent one.",
        applies=("ordered", "category"),
        fit=fit_ordinal,
        apply=apply_ordinal,
        stage=7,
    ),
    Transform(
        name="embed",
        title="Learned place for each category",
        summary="Each category becomes a whole number for an Embedding layer, which learns a place for it.",
        explain="Pays off with many categories and many rows: similar ones end up near each other. All such columns go into one "
        "input, *categories*, "
        "numbered on so that one Embedding serves them all.",
        applies=("category", "ordered"),
        fit=fit_embed,
        apply=apply_embed,
        frame=("codes",),
        options=(
            Field(
                "least",
                "Seen at least",
                "int",
                1,
                "Rarer categories share one place, *other*.",
                1,
                1000,
            ),
        ),
        stage=7,
    ),
    Transform(
        name="date-parts",
        title="Parts of a date",
        summary="A date becomes: how late it is, where in the year, in the week, and in the day.",
        explain="Year and week are circles, so December lies beside January and Sunday beside Monday: each is given as a sine "
        "and a cosine.",
        applies=("date",),
        fit=fit_date,
        apply=apply_date,
        frame=("hours",),
        options=(
            Field(
                "flag",
                "Add a flag",
                "bool",
                False,
                "A further column that is 1 where the date is missing.",
            ),
        ),
        stage=7,
    ),
)
