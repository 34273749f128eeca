"""What a data set offers to a network: its fields by name, each with kind, shape, dtype and what
its numbers mean.

Shapes are without the batch dimension; None in a shape means that it varies (then "<field>.length"
says how much of it is real).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from dataclasses import field as made_by
from typing import Any, NotRequired

from typing_extensions import TypedDict

from engine.written import Pair


class InputDrawn(TypedDict):
    type: str
    params: dict[str, int]


class FieldSent(TypedDict):
    """A field as plans and pages have it."""

    kind: str
    shape: list[int | None]
    names: list[str]
    dtype: str
    title: NotRequired[str]
    range: NotRequired[Pair]
    scale: NotRequired[Pair]
    classes: NotRequired[list[str]]
    columns: NotRequired[list[str]]
    tokens: NotRequired[list[str]]
    vocabulary: NotRequired[int]
    padding: NotRequired[int]
    spelling: NotRequired[str]
    unit: NotRequired[str]
    counts: NotRequired[list[int]]
    threshold: NotRequired[float]
    input: NotRequired[InputDrawn]


class SignatureSent(TypedDict):
    rows: int
    training: NotRequired[int]
    fields: dict[str, FieldSent]
    inputs: list[str]
    target: str | None
    task: str


@dataclass(frozen=True)
class Field:
    """One named part of a batch."""

    kind: str
    shape: tuple[int | None, ...]
    names: tuple[str, ...]
    dtype: str
    title: str = ""
    range: tuple[float, float] | None = None
    classes: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()  # of a table: the name of each number, after the transforms
    vocabulary: int | None = None  # of tokens: how many different ones there are
    tokens: tuple[
        str, ...
    ] = ()  # of tokens: their texts, where there are few enough to carry along
    padding: int | None = None  # of tokens: the number that stands for "nothing here"
    scale: tuple[float, float] | None = (
        # of a target, and of the past of a forecast: (mean, standard deviation) taken out; number ×
        # std + mean = the original unit
        None
    )
    unit: str = ""
    counts: tuple[int, ...] = ()  # of a target with classes: how many training rows each has
    # Of a target with two classes, once a network has learned it: from which chance on the second
    # is said.
    threshold: float | None = None
    # Of what goes in: the input layer of a drawing that takes it, and its settings.
    drawn: tuple[str, Mapping[str, int]] | None = None
    # Of tokens: how they become text again, where their vocabulary has rules (engine/data/symbols.py).
    spelling: str = ""

    @property
    def sizes(self) -> tuple[int, ...]:
        """Its shape, with 1 where that varies."""
        return tuple(size or 1 for size in self.shape)

    def as_json(self) -> dict[str, Any]:
        facts: dict[str, Any] = {
            "kind": self.kind,
            "shape": list(self.shape),
            "names": list(self.names),
            "dtype": self.dtype,
        }
        if self.title:
            facts["title"] = self.title
        for name in ("range", "scale"):
            if (pair := getattr(self, name)) is not None:
                facts[name] = [float(v) for v in pair]
        for name in ("classes", "columns", "tokens"):
            if texts := getattr(self, name):
                facts[name] = list(texts)
        for name in ("vocabulary", "padding"):
            if (count := getattr(self, name)) is not None:
                facts[name] = int(count)
        for name in ("spelling", "unit"):
            if text := getattr(self, name):
                facts[name] = text
        if self.threshold is not None:
            facts["threshold"] = self.threshold
        if self.counts:
            facts["counts"] = list(self.counts)
        if self.drawn is not None:
            facts["input"] = {"type": self.drawn[0], "params": dict(self.drawn[1])}
        return facts

    @staticmethod
    def from_json(facts: Mapping[str, Any] | None) -> Field:
        """Whatever is known of a field, of any version; what is missing or odd is left out."""
        given = facts if isinstance(facts, Mapping) else {}
        return Field(
            str(given.get("kind") or ""),
            tuple(_count(size) for size in _listed(given.get("shape"))),
            tuple(str(name) for name in _listed(given.get("names"))),
            str(given.get("dtype") or "float32"),
            str(given.get("title") or ""),
            _pair(given.get("range")),
            tuple(str(name) for name in _listed(given.get("classes"))),
            tuple(str(name) for name in _listed(given.get("columns"))),
            _count(given.get("vocabulary")),
            tuple(str(text) for text in _listed(given.get("tokens"))),
            _count(given.get("padding")),
            _pair(given.get("scale")),
            str(given.get("unit") or ""),
            tuple(_count(count) or 0 for count in _listed(given.get("counts"))),
            _number(given.get("threshold")),
            _drawn(given.get("input")),
            str(given.get("spelling") or ""),
        )


@dataclass(frozen=True)
class Signature:
    """All fields of a data set, which of them a network gets, and which it is to give back."""

    rows: int
    fields: dict[str, Field] = made_by(default_factory=dict)
    inputs: tuple[str, ...] = ()
    target: str | None = None
    task: str = ""
    training: int | None = None  # how many of the rows are learned from, once they are split

    def as_json(self) -> dict[str, Any]:
        return {
            "rows": self.rows,
            **({} if self.training is None else {"training": self.training}),
            "fields": {name: field.as_json() for name, field in self.fields.items()},
            "inputs": list(self.inputs),
            "target": self.target,
            "task": self.task,
        }

    @staticmethod
    def from_json(facts: Mapping[str, Any] | None) -> Signature:
        """The signature that a plan or a run carries, of any version; nothing gives an empty one.

        >>> Signature.from_json(None).inputs_of
        {}
        """
        given = facts if isinstance(facts, Mapping) else {}
        fields = given.get("fields")
        return Signature(
            _count(given.get("rows")) or 0,
            {str(name): Field.from_json(field) for name, field in fields.items()}
            if isinstance(fields, Mapping)
            else {},
            tuple(str(name) for name in _listed(given.get("inputs"))),
            str(given["target"]) if given.get("target") else None,
            str(given.get("task") or ""),
            _count(given.get("training")),
        )

    def with_threshold(self, at: float) -> Signature:
        """As a trained network answers: the second of two classes from this chance on."""
        if self.target is None or self.target not in self.fields:
            return self
        aim = replace(self.fields[self.target], threshold=at)
        return replace(self, fields={**self.fields, self.target: aim})

    def field(self, name: str | None) -> Field | None:
        return self.fields.get(name or "")

    @property
    def inputs_of(self) -> dict[str, Field]:
        """The fields that go into a network, in their order."""
        return {name: self.fields[name] for name in self.inputs if name in self.fields}

    @property
    def target_field(self) -> Field | None:
        return self.field(self.target)


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else []


def _pair(value: Any) -> tuple[float, float] | None:
    numbers = [v for v in _listed(value) if isinstance(v, (int, float))]
    return (float(numbers[0]), float(numbers[1])) if len(numbers) == 2 else None


def _drawn(value: Any) -> tuple[str, dict[str, int]] | None:
    if not isinstance(value, Mapping) or not isinstance(value.get("params"), Mapping):
        return None
    return str(value.get("type")), {
        str(name): _count(size) or 0 for name, size in value["params"].items()
    }


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, (int, float)) and math.isfinite(value) else None


def _count(value: Any) -> int | None:
    if isinstance(value, (list, tuple)):
        return len(value)
    return int(value) if isinstance(value, (int, float)) and math.isfinite(value) else None
