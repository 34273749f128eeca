"""What a race measures and what a page is told of it, as records: who races, what each reached and
cost, how it grows with rows, and the verdict.

The host and the contestants' processes make them; they are JSON only in events.jsonl, between
processes and in answers to the page. Reading them needs no pydantic: a race does not wait for it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, Self

from engine.measures.answers import Result
from engine.measures.doubt import Doubt
from engine.measures.figure import plain
from engine.measures.intervals import Test

Json = dict[str, Any]
Kind = Literal["classical", "network", "run"]
# Of a field: where it is nothing, it may be written as null (engine/schemas.py).
NULL = {"null": True}


class _Record:
    """A frozen dataclass that is written as its fields; one whose default is None is left out where
    it is nothing.
    """

    def as_json(self) -> Json:
        record: Json = plain(self)
        return record

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Self:
        """Also of an older race: what is not there is as at its beginning, else nothing."""
        fields = dataclasses.fields(cls)  # type: ignore[arg-type]  # its subclasses are dataclasses
        given = {
            each.name: record.get(each.name)
            for each in fields
            if each.name in record or each.default is dataclasses.MISSING
        }
        lists = {name: tuple(value) for name, value in given.items() if isinstance(value, list)}
        return cls(**given | lists)


# ---- who races -----------------------------------------------------------------------------------
@dataclass(frozen=True)
class Asked(_Record):
    """A contestant as it was asked for, and what its entry says of it; what is not said is left
    out.
    """

    key: str
    kind: Kind
    title: str = ""
    entry: str | None = None  # of a classical model: its name in the catalogue
    options: Json | None = None
    tune: bool | None = None
    run: str | None = None
    minutes: float | None = None
    interpretable: str | None = None  # "coefficients", "tree" or ""
    count: str | None = None  # what is counted of it: "parameters", "nodes"
    group: str | None = None
    curve: bool | None = None  # whether it learns in steps

    @property
    def is_network(self) -> bool:
        return self.kind != "classical"

    @property
    def is_baseline(self) -> bool:
        return self.group == "baseline"


class Point(NamedTuple):
    """Of a contestant's curve; a list of three as JSON."""

    seconds: float  # of fitting
    score: float | None  # on validation
    step: int


@dataclass(frozen=True)
class Chosen(_Record):
    """The settings that were best on validation."""

    options: Json
    tried: int


@dataclass(frozen=True)
class Cost(_Record):
    """What a contestant took: seconds, bytes, and how many numbers it holds."""

    fit: float | None
    cpu: float | None
    steps: int | None
    count: int | None
    counted: str | None  # what `count` counts: parameters, nodes, rows kept
    predict_1000: float | None
    predict_1: float | None
    memory: float | None
    size: float | None
    cpu_in_all: float | None = None  # of a classical model: with its looks at validation
    cpu_estimated: bool | None = None  # of a network
    device: str | None = None


# ---- how one can be read -------------------------------------------------------------------------
@dataclass(frozen=True)
class ColumnWeights(_Record):
    name: str
    weights: tuple[float, ...]  # one for each group


@dataclass(frozen=True)
class Coefficients(_Record):
    """The largest weights of a linear model."""

    groups: tuple[str, ...]
    columns: tuple[ColumnWeights, ...]
    all: int  # columns that it has weights for
    zero: int  # of them, those whose weights are 0
    pictures: tuple[Any, ...] | None = None  # of pictures: the weights of each group, as rows


@dataclass(frozen=True)
class Node(_Record):
    """What a decision tree says of the rows that come here, and how it asks on."""

    rows: int
    says: str | float
    share: float | None = None  # of classes: how many of the rows are of the one said
    more: bool | None = None  # it asks on, deeper than is shown
    column: str | None = None
    most: float | None = None  # the column's value for "yes"
    question: str | None = None
    yes: Node | None = None
    no: Node | None = None


@dataclass(frozen=True)
class Tree(_Record):
    depth: int
    leaves: int
    shown: int  # levels of questions
    root: Node


@dataclass(frozen=True)
class Boundary(_Record):
    """What is said all over the plane of two columns, row by row."""

    columns: tuple[str, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    steps: int  # a side
    value: tuple[float, ...] | None = None  # numbers, or the chance of the second of two classes
    label: tuple[int, ...] | None = None


# ---- what they race on ---------------------------------------------------------------------------
@dataclass(frozen=True)
class RowsOnPlane(_Record):
    """Some training rows of two columns, to draw."""

    columns: tuple[str, ...]
    at: tuple[tuple[float, ...], ...]
    label: tuple[float, ...]


@dataclass(frozen=True)
class MeasureFacts(_Record):
    name: str
    title: str
    share: bool
    explain: str


@dataclass(frozen=True)
class DataFacts(_Record):
    """The data of a race as its host opened them."""

    hash: str
    rows: dict[str, int]  # of each part
    kind: str
    task: str
    classes: tuple[str, ...]
    class_count: int
    columns: int
    numbers: int
    categories: dict[str, int]  # column → how many levels
    width: int
    points: RowsOnPlane | None
    notes: tuple[str, ...]
    measure: MeasureFacts
    target: str | None
    shares: tuple[float, ...] | None  # of each class among the training rows

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Self:
        facts, points = super().from_json(record), record.get("points")
        return dataclasses.replace(
            facts,
            points=RowsOnPlane.from_json(points) if points else None,
            measure=MeasureFacts.from_json(record["measure"]),
        )


# ---- how they grow -------------------------------------------------------------------------------
@dataclass(frozen=True)
class Sizes(_Record):
    """On how many training rows, and how often each."""

    sizes: tuple[int, ...]
    repeats: int


@dataclass(frozen=True)
class Grew(_Record):
    """One training of one contestant on fewer rows."""

    who: str
    size: int
    draw: int
    score: float | None
    seconds: float | None
    why: str | None = None  # there is no score


@dataclass(frozen=True)
class Curve(_Record):
    """A contestant at each size that could be measured."""

    who: str
    title: str
    missing: tuple[int, ...]  # sizes without a score, and
    why: str
    baseline: bool
    network: bool
    sizes: tuple[int, ...]
    mean: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    spread: tuple[float, ...]
    seconds: tuple[float, ...]
    power: float | None  # its time grows as rows to this power


@dataclass(frozen=True)
class Crossing(_Record):
    """Where one that is behind is expected to pass the one that leads."""

    who: str
    over: str
    rows: float | None
    share: float  # of the redrawn curves that cross
    text: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Growing(_Record):
    done: int
    of: int
    sizes: tuple[int, ...]
    curves: tuple[Curve, ...]

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Self:
        curves = tuple(Curve.from_json(curve) for curve in record["curves"])
        return dataclasses.replace(super().from_json(record), curves=curves)


@dataclass(frozen=True)
class Grown(_Record):
    sizes: tuple[int, ...]
    repeats: int
    curves: tuple[Curve, ...]
    crossings: tuple[Crossing, ...]
    stopped: bool

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Self:
        return dataclasses.replace(
            super().from_json(record),
            curves=tuple(Curve.from_json(curve) for curve in record["curves"]),
            crossings=tuple(Crossing.from_json(pass_) for pass_ in record.get("crossings") or ()),
        )


# ---- the verdict ---------------------------------------------------------------------------------
@dataclass(frozen=True)
class Lead:
    """Two contestants, the one ahead first, and the test of whether that is more than chance."""

    first: str
    second: str
    of: str  # as a sentence names the first, and
    over: str
    test: Test
    shown: bool

    def as_json(self) -> Json:
        """Written flat: whom, and beside them what the test says."""
        facts = {"first": self.first, "second": self.second, "of": self.of, "over": self.over}
        return {**facts, **plain(self.test.as_json()), "shown": self.shown}

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> Lead:
        first, second, of, over = (record[name] for name in ("first", "second", "of", "over"))
        return Lead(first, second, of, over, Test.from_json(record), record["shown"])


@dataclass(frozen=True)
class Claim(_Record):
    """What a textbook says, and what this race measured of it."""

    row: str
    claim: str
    number: str
    so: Literal["held", "not here", "open"]


@dataclass(frozen=True)
class Advice(_Record):
    """What to try next; `do` is what its button asks for."""

    icon: str
    title: str
    text: str
    label: str
    do: Json


@dataclass(frozen=True)
class Verdict:
    """Who is ahead and how sure that is. What only a race of several has is nothing otherwise."""

    title: str
    text: str
    leader: str | None = None
    best: str | None = None  # on validation
    shown: bool | None = None
    lead: Lead | None = field(default=None, metadata=NULL)
    pairs: tuple[Lead, ...] = ()
    rows: int | None = None
    opened: int | None = None
    # Test rows that would show this lead.
    needed: int | None = field(default=None, metadata=NULL)
    textbook: tuple[Claim, ...] | None = None
    next: tuple[Advice, ...] | None = None
    doubt: Doubt | None = None  # why the leader's score may be too good to be true

    def as_json(self) -> Json:
        """What is nothing is left out, but for the lead, and what is needed to show it."""
        facts = {
            name: value
            for name in ("leader", "best", "shown", "rows", "opened")
            if (value := getattr(self, name)) is not None
        }
        record: Json = {"title": self.title, "text": self.text, **facts}
        record["lead"] = self.lead.as_json() if self.lead else None
        record["pairs"] = [pair.as_json() for pair in self.pairs]
        if self.lead is not None:
            record["needed"] = self.needed
        if self.textbook is not None:
            record["textbook"] = plain(self.textbook)
        if self.next is not None:
            record["next"] = plain(self.next)
        if self.doubt is not None:
            record["doubt"] = self.doubt.as_json()
        return record

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> Verdict:
        lead, textbook, advice = (record.get(name) for name in ("lead", "textbook", "next"))
        return Verdict(
            record["title"],
            record["text"],
            record.get("leader"),
            record.get("best"),
            record.get("shown"),
            Lead.from_json(lead) if lead else None,
            tuple(Lead.from_json(pair) for pair in record.get("pairs") or ()),
            record.get("rows"),
            record.get("opened"),
            record.get("needed"),
            None if textbook is None else tuple(Claim.from_json(claim) for claim in textbook),
            None if advice is None else tuple(Advice.from_json(each) for each in advice),
            Doubt.from_json(record.get("doubt")),
        )


# ---- where a race stands -------------------------------------------------------------------------
@dataclass(frozen=True)
class ContestantStanding:
    """A contestant as a page sees it: in the list without confusion and readings, alone whole."""

    key: str
    state: str
    sentence: str
    warning: str
    estimate: float | None
    began: float | None
    points: tuple[Point, ...]
    notes: tuple[str, ...]
    cost: Cost | None
    folds: tuple[float, ...] | None
    seeds: tuple[float, ...] | None
    chosen: Chosen | None
    run: str | None
    kind: Kind
    title: str
    entry: str | None
    options: Json | None
    tune: bool | None
    interpretable: str | None
    count: str | None
    group: str | None
    curve: bool | None
    validation: Result | None
    test: Result | None
    how: (
        Json | tuple[str, ...] | None
    )  # coefficients, tree, boundary; in the list their names alone

    def as_json(self) -> Json:
        """What is nothing stays, as null."""
        return {
            **vars(self),
            "cost": self.cost.as_json() if self.cost else None,
            "chosen": self.chosen.as_json() if self.chosen else None,
            "validation": self.validation.as_json() if self.validation else None,
            "test": self.test.as_json() if self.test else None,
        }


@dataclass(frozen=True)
class Happening(_Record):
    """Something that happened, in words."""

    at: float | None
    who: str | None
    kind: str
    text: str


@dataclass(frozen=True)
class Terms(_Record):
    folds: int | None
    seeds: int | None
    minutes: float | None


@dataclass(frozen=True)
class RaceStanding:
    id: str
    name: str
    project: str | None
    created: float | None
    shared: bool
    measure: str | None
    options: Terms
    cursor: str
    state: str
    sentence: str
    seconds: float
    data: DataFacts | None
    opened: int
    verdict: Verdict | None
    growing: Growing | None
    grown: Grown | None
    contestants: Sequence[ContestantStanding]
    events: Sequence[Happening]  # the last ones

    def as_json(self) -> Json:
        """What is nothing stays, as null; data that are not opened yet are empty."""
        return {
            **vars(self),
            "options": self.options.as_json(),
            "data": self.data.as_json() if self.data else {},
            "verdict": self.verdict.as_json() if self.verdict else None,
            "growing": self.growing.as_json() if self.growing else None,
            "grown": self.grown.as_json() if self.grown else None,
            "contestants": [contestant.as_json() for contestant in self.contestants],
            "events": [event.as_json() for event in self.events],
        }
