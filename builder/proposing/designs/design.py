"""What a design says: its words, the data it is for, and how it is drawn for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from builder.drawing.sketch import Sketch
from builder.judging.ports import input_for, output_for


@dataclass(frozen=True)
class Given:
    """One input and one answer, as signature and objective tell them."""

    name: str
    field: Mapping[str, Any]
    wish: str
    wanted: Mapping[str, Any]
    target: Mapping[str, Any]  # the field that is learned; empty where there is none
    rows: int

    @property
    def input(self) -> tuple[str, dict[str, Any]]:
        return input_for(self.field)

    @property
    def shape(self) -> list[int]:
        """What the answer of a row is made of; empty: one number."""
        return [int(size or 1) for size in self.wanted.get("shape", [])]

    @property
    def answers(self) -> int:
        return self.shape[-1] if self.shape else 1

    @property
    def of_classes(self) -> bool:
        """Whether the answer is a score for each class, one class a row."""
        return self.wanted.get("kind") == "scores" and len(self.shape) == 1

    @property
    def goes_on(self) -> bool:
        """Whether the answer is what a series goes on with."""
        return (
            self.input[0] == "series"
            and self.wanted.get("kind") == "numbers"
            and self.target.get("title", "") in (self.field.get("columns") or ())
        )

    @property
    def steps(self) -> int:
        """How long a series or a text is."""
        return int(self.input[1].get("length", 0))

    def begin(self, s: Sketch) -> str:
        type_, params = self.input
        return s.put(type_, name=self.name, **params)

    def answer(self, s: Sketch, x: str) -> None:
        """The output layer at the end of x, which has the right size already."""
        if self.wanted.get("activation", "none") in ("sigmoid", "tanh", "softmax"):
            x = s.put(self.wanted["activation"], x)
        kind = output_for(self.wanted)
        s.put(kind, x, name="out" if self.wish in ("scores", "numbers") else self.wish)


@dataclass(frozen=True)
class Drawn:
    """A network and the blocks that it is made of."""

    network: dict[str, Any]
    blocks: Mapping[str, Any]


def nothing(given: Given) -> str:
    """The network is worth beginning with."""
    return ""


@dataclass(frozen=True)
class Design:
    """One network that is proposed because it does best on a kind of data."""

    name: str
    title: str
    reason: str
    suits: Callable[[Given], bool]
    draw: Callable[[Given], Drawn]
    rank: int = 5  # 1 stands first
    instead_of: str = ""  # the size ("small") whose place it takes
    # What is better tried before it, in a sentence, by what benchmarks/bench_sequences.py measured.
    advice: Callable[[Given], str] = nothing
