"""Small raw data of every kind, made by rule, for the tests of the Arena."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from engine.arena.classical.inputs import Inputs
from engine.arena.track import Track
from engine.data.sets import open_raw
from engine.data.split import make_split
from engine.measures.scores import MEASURES
from engine.reading.columns import Column, Raw, category, number


def mixed(rows: int = 300, numbers: bool = False, seed: int = 0) -> Raw:
    """A table with gaps, categories, ranks and a date."""
    rng = np.random.default_rng(seed)
    age, pay = rng.normal(40, 10, rows), rng.normal(0, 1, rows)
    town = rng.integers(0, 4, rows)
    grade = rng.integers(0, 3, rows)
    pull = (age - 40) / 10 + pay + (town == 2) * 1.5 + 0.5 * grade + rng.normal(0, 0.5, rows)
    age[rng.random(rows) < 0.1] = np.nan
    town[rng.random(rows) < 0.05] = -1
    day = np.datetime64("2020-01-01") + rng.integers(0, 900, rows).astype("timedelta64[D]")
    columns = {
        "age": number("age", age),
        "pay": number("pay", pay),
        "town": category("town", town, ["Ulm", "Rom", "Oslo", "Kiel"]),
        "grade": category("grade", grade, ["low", "middle", "high"], ordered=True),
        "day": Column("day", "date", day),
    }
    target = (
        number("target", pull * 3 + 20)
        if numbers
        else category("target", (pull > 1).astype(int), ["no", "yes"])
    )
    columns["target"] = target
    return Raw(
        columns,
        "target",
        "regression" if numbers else "two classes",
        ("age", "pay", "town", "grade", "day"),
    )


def texts(rows: int = 240, seed: int = 0) -> Raw:
    rng = np.random.default_rng(seed)
    words = {
        0: ["win", "cash", "prize", "now", "free"],
        1: ["lunch", "home", "later", "mum", "meeting"],
    }
    label = rng.integers(0, 2, rows)
    said = np.array(
        [" ".join(rng.choice(words[k] + ["the", "a", "you", "call"], 6)) for k in label],
        dtype=object,
    )
    return Raw(
        {"text": Column("text", "text", said), "label": category("label", label, ["spam", "ham"])},
        "label",
        "two classes",
        ("text",),
    )


def series(rows: int = 200, numbers: bool = False, seed: int = 0) -> Raw:
    """Waves of unequal length."""
    rng = np.random.default_rng(seed)
    label = rng.integers(0, 2, rows)
    lengths = rng.integers(20, 41, rows)
    time = np.arange(40)
    wave = np.sin(
        time[None, :] * np.where(label == 0, 0.3, 0.6)[:, None] + rng.random(rows)[:, None]
    ) + rng.normal(0, 0.2, (rows, 40))
    wave[time[None, :] >= lengths[:, None]] = 0
    columns = {
        "series": Column(
            "series", "series", wave[:, :, None].astype(np.float32), ("wave",), lengths
        )
    }
    if numbers:
        ahead = np.stack([np.sin(0.3 * (40 + k) + 0.1 * np.arange(rows)) for k in range(3)], axis=1)
        past = np.stack([np.sin(0.3 * k + 0.1 * np.arange(rows)) for k in range(40)], axis=1)
        columns = {
            "past": Column("past", "series", past[:, :, None].astype(np.float32), ("height",)),
            "height": number("height", ahead),
        }
        return Raw(columns, "height", "forecasting", ("past",))
    columns["label"] = category("label", label, ["slow", "quick"])
    return Raw(columns, "label", "sequence classification", ("series",))


KINDS = {
    "table of numbers, classes": lambda: open_raw("wine"),
    "table of numbers, a number": lambda: open_raw("diabetes"),
    "mixed table, classes": mixed,
    "mixed table, a number": lambda: mixed(numbers=True),
    "texts": texts,
    "pictures": lambda: thinned(open_raw("digits"), 400),
    "series, classes": series,
    "series, forecast": lambda: series(numbers=True),
    "points": lambda: thinned(open_raw("moons"), 300),
}


def thinned(raw: Raw, rows: int) -> Raw:
    from dataclasses import replace

    picked = np.random.default_rng(0).permutation(raw.rows)[:rows]
    return replace(raw, columns={name: column.take(picked) for name, column in raw.columns.items()})


def track_of(
    raw: Raw, tmp_path: object, measure: str | None = None, folds: Iterable = (), **named: object
) -> Track:
    """What a race would give its contestants."""
    split = make_split(
        raw, {"type": "fractions" if raw.task in ("regression", "forecasting") else "stratified"}
    )
    inputs = Inputs(raw, split.rows["train"])
    inputs = Inputs(raw, inputs.known(split.rows["train"]))
    known = {part: inputs.known(rows) for part, rows in split.rows.items()} | {
        "train": inputs.train
    }
    name = measure or ("accuracy" if inputs.is_classes else "r2")
    return Track(tmp_path, inputs, known, MEASURES[name], 0, tuple(folds), **named)  # type: ignore[arg-type]
