"""What a page is told of a run, as records: where it stands, and what is new since its last look.

`engine/run/stream.py` makes them; the route turns them into JSON.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from engine.measures.baseline import Baseline
from engine.measures.figure import Figure, Text, Texts, plain
from engine.measures.score_words import ScoreWords
from engine.run.kept import KeptWeights
from engine.run.seen import NodeSeen


@dataclass(frozen=True)
class NotFinite:
    """A point of a curve that is no number, or infinite."""

    x: int
    is_: Literal["not a number", "infinite"]

    def as_json(self) -> dict[str, Any]:
        return {"x": self.x, "is": self.is_}


@dataclass(frozen=True)
class Series:
    """A piece of a curve, thinned for the screen. Where y is nothing, the value was not finite."""

    x: Sequence[int]  # steps
    epoch: Sequence[float]
    y: Sequence[float | None]
    notes: tuple[NotFinite, ...] = ()

    def as_json(self) -> dict[str, Any]:
        # Lists of thousands of numbers that are plain already: they are not walked through again.
        piece: dict[str, Any] = {"x": self.x, "epoch": self.epoch, "y": self.y}
        return piece | ({"notes": [note.as_json() for note in self.notes]} if self.notes else {})


@dataclass(frozen=True)
class Proposal:
    """A way out of an ending, and the change of the plan that it is."""

    label: str
    change: dict[str, Any]


@dataclass(frozen=True)
class Event:
    """Something that happened in a training, in words."""

    attempt: int
    step: int
    epoch: float
    kind: str
    text: str
    time: float
    change: dict[str, Any] | None = None  # of a change by hand: what was changed to what
    proposals: tuple[Proposal, ...] | None = None  # of a fault

    @staticmethod
    def from_json(record: Mapping[str, Any], per_epoch: int) -> Event:
        """Of a line of a run's events."""
        proposals = record.get("proposals")
        return Event(
            record["attempt"],
            record["step"],
            round(record["step"] / per_epoch, 4),
            record["kind"],
            record["text"],
            record["time"],
            record.get("change"),
            None if proposals is None else proposals_of(proposals),
        )


@dataclass(frozen=True)
class Best:
    """The best epoch so far."""

    name: str  # of the score that it is the best of
    epoch: int
    step: int
    value: float


@dataclass(frozen=True)
class Speed:
    value: float
    unit: str  # pictures/s


@dataclass(frozen=True)
class Samples:
    """What a network makes at a step, as figures."""

    step: int
    figures: tuple[Figure, ...]

    def as_json(self) -> dict[str, Any]:
        return {"step": self.step, "figures": [figure.as_json() for figure in self.figures]}

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> Samples:
        """Runs of wave 1 kept texts alone."""
        step = record.get("step", 0)
        if "figures" in record:
            return Samples(step, tuple(Figure.from_json(figure) for figure in record["figures"]))
        texts = tuple(Text(text["given"], text["said"]) for text in record.get("texts", ()))
        return Samples(step, (Texts(texts),) if texts else ())


@dataclass(frozen=True)
class Standing:
    """A run as a page sees it. Series and events hold only what is new since the cursor."""

    cursor: str
    attempt: int
    state: str
    cause: str
    proposals: tuple[Proposal, ...]
    name: str
    epoch: int
    epochs: int | None  # that it will have: 0 where it counts steps alone, none where it has no end
    step: int
    steps: int
    seconds: float
    left: float | None  # seconds to go
    speed: Speed | None
    reset: bool  # what was seen before is superseded: begin anew
    series: dict[str, Series]
    events: tuple[Event, ...]
    best: Best | None
    kept: KeptWeights | None  # of a run that has ended: the weights that it leaves
    baselines: dict[str, Baseline]  # by the full names of scores
    queue: int | None  # its place in the line
    device: str
    measured: dict[str, str] | None  # {"validation": "270 pictures"}
    learned: int | None  # rows that are learned from, once they are counted
    samples: Samples | None
    score: str | None  # the name of the score that is shown first
    words: dict[str, ScoreWords]  # of new series, by the name of the score without its part
    nodes: dict[str, NodeSeen] | None = (
        None  # what the canvas draws on the nodes, where it is asked for
    )

    def as_json(self) -> dict[str, Any]:
        """What is nothing stays, as null, so that a page finds every key; but for the nodes."""
        record: dict[str, Any] = {
            **vars(self),
            "proposals": plain(self.proposals),
            "speed": plain(self.speed) if self.speed else None,
            "series": {name: piece.as_json() for name, piece in self.series.items()},
            "events": plain(self.events),
            "best": plain(self.best) if self.best else None,
            "kept": plain(self.kept) if self.kept else None,
            "baselines": plain(self.baselines),
            "samples": self.samples.as_json() if self.samples else None,
            "words": plain(self.words),
        }
        if self.nodes is None:
            del record["nodes"]
        return record


def proposals_of(records: Sequence[Mapping[str, Any]]) -> tuple[Proposal, ...]:
    return tuple(Proposal(record["label"], record["change"]) for record in records)
