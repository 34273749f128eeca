"""Pairs of texts: a day as people write it and as machines do, and sentences in two languages."""

from __future__ import annotations

import gzip
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.fetch import get
from engine.data.sets.set import SEED, DataSet, File, Opening
from engine.data.sets.texts import texts
from engine.reading import tasks
from engine.reading.columns import DataError, Raw

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


# ---- Multi30k --------------------------------------------------------------------------------------
def _file(name: str, sha256: str, size: int) -> File:
    address = f"https://raw.githubusercontent.com/multi30k/dataset/master/data/task1/raw/{name}.gz"
    return File(f"{name}.gz", (address,), sha256, size, (f"multi30k/{name}.gz",))


PARTS = ("train", "val", "test_2016_flickr")  # to learn from, to choose by, to judge by
CAPTIONS = {
    "German": (
        _file("train.de", "726e39b2fa9eb9ffb6dc763fb35a179f80fae06ffc5d28b6ace5faa883de28a6", 637_044),
        _file("val.de", "f0cba2f995189cf5770f29a8a9a537a3ad3f51657ad873405082ff6863a5e75a", 24_681),
        _file("test_2016_flickr.de", "9204244e408ccb38d2a55cfcd344df15005fc42a07a6e55ca6c52b6ababb8cc8", 22_890),
    ),
    "English": (
        _file("train.en", "d79cfa999dd4c51d2cb42499b6796d5a882c3a8a961923c25a898c90f8bbd56f", 568_929),
        _file("val.en", "14f7d25ddd868909a9213e361768460edcacdd6ab9d1e77b92560dc10c10dc28", 21_650),
        _file("test_2016_flickr.en", "611d361c6334bc7246101d48097c13cf5c4413c5befc793cc629934359d532d9", 21_077),
    ),
}  # fmt: skip


def load_captions(options: dict[str, Any], opening: Opening) -> Raw:
    sides, given = dict[str, list[str]](), list[int]()
    for language, files in CAPTIONS.items():
        parts = [lines_of(get(file, "Multi30k", opening)) for file in files]
        parts[0] = parts[0][: options["rows"]]
        sides[language] = [line for part in parts for line in part]
        given = [place for place, part in enumerate(parts) for _ in part]
    into = options["into"]
    (source,) = (language for language in sides if language != into)
    if len({len(lines) for lines in sides.values()}) > 1:
        raise DataError("The two languages of Multi30k do not have equally many lines.")
    columns = {language: texts(language, sides[language]) for language in (source, into)}
    part = np.array(given, np.int8)
    return Raw(columns, into, tasks.TEXT_TO_TEXT.name, (source,), given=part)


def lines_of(file: Path) -> list[str]:
    """The lines of a text, unpacked where it is packed; only a line's end ends it."""
    content = file.read_bytes()
    plain = gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
    return plain.decode("utf-8").strip("\n").split("\n")


DATES = DataSet(
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
    reference="The template “Dates in words” wrote 500 of 500 dates of the validation part right.",
    rows=10_000,
    words=("text", "translation", "sequence to sequence", "attention"),
    group="generated",
)

CUT = {"type": "pieces", "options": {"most": 4000, "length": 32}}

MULTI30K = DataSet(
    "multi30k",
    "Captions in two languages",
    "29,000 sentences that describe a photograph, in German and in English.",
    "Short sentences about people, dogs and streets: the smallest real translation that is fun to read.",
    "research use",
    "Desmond Elliott and others, Multi30k (2016); Peter Young and others, Flickr30k",
    kind="text",
    task=tasks.TEXT_TO_TEXT.name,
    load=load_captions,
    options=(
        Field(
            "into",
            "Into",
            "choice",
            "English",
            "The language that is written.",
            choices=tuple((language, language) for language in CAPTIONS),
        ),
        Field("rows", "Pairs", "int", 29_000, "How many are learned from.", 100, 29_000, 100),
    ),
    transforms=(CUT | {"columns": ["German"]}, CUT | {"columns": ["English"]}),
    split={"type": "given", "train": 1.0, "validation": 0.0, "test": 0.0, "seed": 0},
    reference="A small GRU with attention reaches about 27 BLEU between such captions.",
    rows=31_014,
    words=("text", "translation", "sequence to sequence", "attention", "transformer"),
    group="fetched",
    files=tuple(file for files in CAPTIONS.values() for file in files),
)
ENTRIES = (DATES, MULTI30K)
