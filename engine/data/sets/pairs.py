"""Pairs of texts with exact rules: a day as people write it, and as machines do."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.set import SEED, DataSet, Opening
from engine.data.sets.texts import texts
from engine.reading import tasks
from engine.reading.columns import Raw

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FIRST, LAST = date(1950, 1, 1), date(2049, 12, 31)


def spelled(day: date, how: int) -> str:
    """One of many ways to write a day."""
    month, weekday = MONTHS[day.month - 1], DAYS[day.weekday()]
    ending = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    return (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{weekday} {month} {day.day} {day.year}",
        f"{day.day}{ending.get(day.day, 'th')} of {month} {day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{month[:3]} {day.day} {day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.month}/{day.day}/{day.year}",
        f"{day.day}-{month[:3]}-{day.year}",
        f"{weekday[:3]} {day.day} {month[:3]} {day.year}",
    )[how]


SPELLINGS = 12


def load(options: dict[str, Any], opening: Opening) -> Raw:
    rng = np.random.default_rng(options["seed"])
    span = (LAST - FIRST).days + 1
    days = [FIRST + timedelta(int(k)) for k in rng.integers(0, span, options["rows"])]
    hows = rng.integers(0, SPELLINGS, options["rows"]).tolist()
    cases = rng.integers(0, 4, options["rows"]).tolist()
    written = [spelled(day, how) for day, how in zip(days, hows, strict=True)]
    written = [
        text.lower() if case == 0 else text for text, case in zip(written, cases, strict=True)
    ]
    columns = {
        "written": texts("written", written),
        "date": texts("date", [day.isoformat() for day in days]),
    }
    return Raw(columns, "date", tasks.TEXT_TO_TEXT.name, ("written",))


ENTRY = DataSet(
    "dates",
    "Dates in words",
    "Days as people write them, in twelve ways: which day is meant?",
    "The classic first task for a network that reads one text and writes another: short, exact, and wrong by a single digit is wrong.",
    "made by rule",
    "Layerloom",
    kind="text",
    task=tasks.TEXT_TO_TEXT.name,
    load=load,
    options=(Field("rows", "Pairs", "int", 10_000, "How many are drawn.", 100, 200_000, 100), SEED),
    transforms=(
        {"type": "characters", "columns": ["written"], "options": {"length": 32}},
        {"type": "characters", "columns": ["date"], "options": {"length": 10}},
    ),
    split={"type": "random", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0},
    rows=10_000,
    words=("text", "translation", "sequence to sequence", "attention"),
    group="generated",
)
