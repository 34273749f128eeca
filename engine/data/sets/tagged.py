"""Made-up sentences in which names, places and dates are tagged. Some words are both a name and a
place, so that only what stands around them says which.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.catalogue import Field
from engine.data.sets.set import SEED, DataSet, Opening
from engine.reading.columns import Column, Raw
from engine.reading.tagged import tags_column

BOTH = ("Austin", "Florence", "Sydney", "Jordan", "Georgia", "Chelsea", "Lincoln", "Victoria")
FIRST = ("Ann", "Ben", "Clara", "David", "Emma", "Felix", "Greta", "Henry", "Ida", "Jonas", *BOTH)
STEMS = ("Ber", "Carl", "Dun", "Fair", "Glan", "Hart", "Kel", "Mor", "Nor", "Thorn", "Wal", "Wick")
MIDDLES = ("", "el", "er", "in", "ow", "ing")
ENDS = ("bury", "field", "land", "ley", "man", "mond", "sen", "son", "stein", "ton", "well", "wood")
PLACES = (
    *("Paris", "Berlin", "Lagos", "Lima", "Oslo", "Rome", "Cairo", "Tokyo", "New York", *BOTH),
    *("Cape Town", "Hong Kong", "San Juan", "Lake Constance", "the Black Forest", "Kenya", "Peru"),
)
MONTHS = ("January", "March", "May", "June", "August", "October", "December")
DAYS = ("Monday", "Tuesday", "Thursday", "Friday", "Sunday")
PATTERNS = (
    "{PER} flew to {LOC} on {DATE} .",
    "On {DATE} {PER} met {PER} in {LOC} .",
    "{PER} was born in {LOC} .",
    "The train from {LOC} to {LOC} was late , said {PER} .",
    "{LOC} is colder than {LOC} in winter .",
    "Nobody in {LOC} knew {PER} before {DATE} .",
    "{PER} and {PER} will open a shop in {LOC} .",
    "The letter of {DATE} came from {LOC} .",
    "We asked {PER} about the weather .",
    "It rained all day , and nothing happened .",
    "Please call {PER} on {DATE} .",
    "They moved from {LOC} to the house of {PER} .",
)


def name_for(kind: str, chance: np.random.Generator) -> list[str]:
    """The words of one name, place or date."""
    if kind == "PER":
        last = "".join(str(chance.choice(part)) for part in (STEMS, MIDDLES, ENDS))
        first = str(chance.choice(FIRST))
        return [[first], [first, last], ["Mr.", last]][int(chance.integers(3))]
    if kind == "LOC":
        return str(chance.choice(PLACES)).split()
    day = str(int(chance.integers(1, 29)))
    month, year = str(chance.choice(MONTHS)), str(int(chance.integers(1950, 2030)))
    return [[str(chance.choice(DAYS))], [day, month], [day, month, year]][int(chance.integers(3))]


def sentence(chance: np.random.Generator) -> tuple[list[str], list[str]]:
    words, tags = list[str](), list[str]()
    for word in PATTERNS[int(chance.integers(len(PATTERNS)))].split():
        kind = word.strip("{}") if word.startswith("{") else ""
        named = name_for(kind, chance) if kind else [word]
        words += named
        tags += [f"{'I' if place else 'B'}-{kind}" if kind else "O" for place in range(len(named))]
    return words, tags


def load(options: dict[str, Any], opening: Opening) -> Raw:
    chance = np.random.default_rng(options["seed"])
    sentences = [sentence(chance) for _ in range(options["rows"])]
    texts = np.empty(len(sentences), dtype=object)
    texts[:] = [" ".join(words) for words, _ in sentences]
    columns = {
        "text": Column("text", "text", texts),
        "tags": tags_column("tags", [tags for _, tags in sentences]),
    }
    return Raw(columns, "tags", "word tags", ("text",))


ENTRY = DataSet(
    "names-in-sentences",
    "Names in sentences",
    "2,000 sentences in which names, places and dates are tagged.",
    "Austin is a man or a town: only the words around it say which. Most surnames are so rare that they count as unknown.",
    licence="generated here",
    source="drawn by lot on this machine",
    kind="text",
    task="word tags",
    load=load,
    options=(
        Field("rows", "Sentences", "int", 2000, "How many are drawn.", 100, 100_000, 100),
        SEED,
    ),
    transforms=({"type": "spaced-words", "options": {"least": 5}},),
    split={"type": "random", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0},
    reference="Sentences are drawn from twelve patterns, so nearly all can be known.",
    rows=2000,
    words=("text", "named entities", "ner", "sequence labelling", "toy"),
    group="generated",
)
