"""Figures of one answer to a person's own input."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from engine.measures.figure import Bytes, Figure, Number

MOST = 10  # chances that are shown
LONGEST = 4000  # letters of an output whose meaning is not known


@dataclass(frozen=True)
class Share:
    name: str
    share: Number


@dataclass(frozen=True)
class Chances(Figure):
    """What is chosen, and how likely each is said to be, the likeliest first."""

    name = "chances"
    title = "What it says"

    said: str
    chances: tuple[Share, ...]
    sure: Number | None = None  # of what is said; of several labels there is no one number
    note: str = ""


@dataclass(frozen=True)
class WrittenText(Figure):
    name = "written"
    title = "What it writes"

    text: str


@dataclass(frozen=True)
class NumbersAnswered(Figure):
    name = "numbers-answered"
    title = "What it says"

    of: str  # what the numbers are, as the data call it
    values: tuple[Number, ...]


@dataclass(frozen=True)
class Painted(Figure):
    """A class for each point, row by row, and each class's share of the points."""

    name = "painted"
    title = "What lies where"

    height: int
    width: int
    data: Bytes
    classes: tuple[str, ...]
    shares: tuple[Share, ...]


@dataclass(frozen=True)
class Outputs(Figure):
    """Outputs of a network of which it is not known what they mean: their numbers as text."""

    name = "outputs"
    title = "What comes out"

    outputs: dict[str, str]

    @staticmethod
    def of(outputs: Mapping[str, Any]) -> Outputs:
        return Outputs({name: json.dumps(value)[:LONGEST] for name, value in outputs.items()})


@dataclass(frozen=True)
class SeenInput:
    """One input as the network got it: as much as its kind of data can show."""

    name: str
    picture: str | None = None  # as the address of a picture holds it
    tokens: tuple[str, ...] = ()
    series: tuple[tuple[Number, ...], ...] = ()  # its channels


@dataclass(frozen=True)
class Seen(Figure):
    name = "seen"
    title = "As it sees it"

    inputs: tuple[SeenInput, ...]


@dataclass(frozen=True)
class AlikeSample:
    row: int
    label: str | None = None
    picture: str | None = None  # as the address of a picture holds it
    shown: dict[str, str] | None = None  # its columns


@dataclass(frozen=True)
class Alike(Figure):
    name = "alike"
    title = "Training samples it finds most alike"

    samples: tuple[AlikeSample, ...]


@dataclass(frozen=True)
class Guess:
    """A word that was hidden, between what stands around it, and the likeliest words for it."""

    before: str
    after: str
    words: tuple[Share, ...]
    truth: str | None = None


@dataclass(frozen=True)
class Guesses(Figure):
    name = "guesses"
    title = "What it puts into gaps"

    guesses: tuple[Guess, ...]
    note: str = ""


@dataclass(frozen=True)
class TaggedText:
    """The words of a text with the tag that each gets, and the one that it has."""

    words: tuple[str, ...]
    said: tuple[str, ...]
    truth: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Tagged(Figure):
    name = "tagged"
    title = "What each word is"

    texts: tuple[TaggedText, ...]


def likeliest(shares: Mapping[str, float]) -> tuple[Share, ...]:
    """The largest first, as many as there is room for."""
    ordered: Iterable[tuple[str, float]] = sorted(shares.items(), key=lambda each: -each[1])
    return tuple(Share(name, share) for name, share in list(ordered)[:MOST])
