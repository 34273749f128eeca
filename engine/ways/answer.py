"""What a trained network says of one row, as records. A way to learn that answers with something
else brings a record of its own: a frozen dataclass of Answer, beside its entry.

They are JSON only at the borders, in two languages: `as_json` for a run's pages and scripts,
`in_file_words` with the keys that exported files and their servers have had from their beginning.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from engine.measures.figure import plain

Json = dict[str, Any]


class Answer:
    """One row's answer. By default its fields are its JSON."""

    kinds: ClassVar[list[type[Answer]]] = []

    def __init_subclass__(cls) -> None:
        Answer.kinds.append(cls)

    def as_json(self) -> Json:
        record: Json = plain(self)
        return record

    def in_file_words(self) -> Json:
        return self.as_json()

    def without_picture(self) -> Json:
        """What is said in words, where the rest is drawn."""
        return self.as_json()

    def cells(self) -> dict[str, str]:
        """In the columns that its reading writes behind a table (`Reading.columns`)."""
        return {"prediction": json.dumps(next(iter(self.in_file_words().values())))}


@dataclass(frozen=True)
class ClassAnswer(Answer):
    """The likeliest of several classes."""

    class_: str
    chance: float
    chances: dict[str, float]  # of each class

    def as_json(self) -> Json:
        return {"class": self.class_, "chance": self.chance, "chances": self.chances}

    def in_file_words(self) -> Json:
        words = {"probability": self.chance, "probabilities": self.chances}
        return {"class": self.class_, **words}

    def cells(self) -> dict[str, str]:
        each = {column_of(name): f"{chance:.6g}" for name, chance in self.chances.items()}
        return {"prediction": self.class_, "probability": f"{self.chance:.6g}", **each}


@dataclass(frozen=True)
class LabelsAnswer(Answer):
    """The labels that are likelier than not."""

    labels: tuple[str, ...]
    chances: dict[str, float]  # of each label

    def as_json(self) -> Json:
        return {"labels": self.labels, "chances": self.chances}

    def in_file_words(self) -> Json:
        return {"labels": self.labels, "probabilities": self.chances}

    def cells(self) -> dict[str, str]:
        return {"prediction": json.dumps(self.labels or None)}


@dataclass(frozen=True)
class NumbersAnswer(Answer):
    """Numbers in their own unit."""

    numbers: Sequence[float]

    def as_json(self) -> Json:
        return {"numbers": self.numbers}

    def in_file_words(self) -> Json:
        return {"values": self.numbers}


@dataclass(frozen=True)
class NumberAnswer(NumbersAnswer):
    """One number, where there cannot be more."""

    def in_file_words(self) -> Json:
        return {"value": self.numbers[0]}

    def cells(self) -> dict[str, str]:
        return {"prediction": f"{self.numbers[0]:.9g}"}


@dataclass(frozen=True)
class MaskAnswer(Answer):
    """A class for every point, by its number, and the share of points that each class takes."""

    mask: Sequence[Sequence[int]]
    shares: dict[str, float]

    def as_json(self) -> Json:
        return {"mask": self.mask, "shares": self.shares}

    def without_picture(self) -> Json:
        return {"shares": self.shares}


@dataclass(frozen=True)
class TextAnswer(Answer):
    """A text of its own."""

    text: str

    def cells(self) -> dict[str, str]:
        return {"prediction": self.text}


@dataclass(frozen=True)
class Gap:
    """A place of a text where a word is missing: what stands around it, and the likeliest words."""

    before: str
    after: str
    chances: dict[str, float]


@dataclass(frozen=True)
class GapsAnswer(Answer):
    """A text with the likeliest word in each of its gaps."""

    text: str
    gaps: tuple[Gap, ...]

    def in_file_words(self) -> Json:
        gaps = [
            {"before": gap.before, "after": gap.after, "probabilities": gap.chances}
            for gap in self.gaps
        ]
        return {"text": self.text, "gaps": gaps}

    def cells(self) -> dict[str, str]:
        return {"prediction": self.text}


@dataclass(frozen=True)
class TagsAnswer(Answer):
    """The words of a text as the network knows them, and a tag for each."""

    words: tuple[str, ...]
    tags: tuple[str, ...]

    def cells(self) -> dict[str, str]:
        return {"prediction": " ".join(self.tags)}


@dataclass(frozen=True)
class OutputAnswer(Answer):
    """The output as it is: nested lists of numbers."""

    output: Any

    def as_json(self) -> Json:
        return {"output": self.output}


@dataclass(frozen=True)
class OutputsAnswer(Answer):
    """All outputs of a file as they are, by their names."""

    outputs: dict[str, Any]

    def as_json(self) -> Json:
        return {"outputs": self.outputs}


def column_of(name: str) -> str:
    """Of the chance of a class in a table."""
    return f"probability of {name}"
