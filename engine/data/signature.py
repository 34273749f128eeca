"""What a data set offers to a network: its fields by name, each with kind, shape, dtype and what
its numbers mean.

Shapes are without the batch dimension; None in a shape means that it varies (then "<field>.length"
says how much of it is real).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

KINDS = (
    "table",
    "image",
    "volume",
    "series",
    "tokens",
    "label",
    "labels",
    "number",
    "numbers",
    "mask",
)


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
        if self.unit:
            facts["unit"] = self.unit
        if self.counts:
            facts["counts"] = list(self.counts)
        return facts


@dataclass(frozen=True)
class Signature:
    """All fields of a data set, which of them a network gets, and which it is to give back."""

    rows: int
    fields: dict[str, Field] = field(default_factory=dict)
    inputs: tuple[str, ...] = ()
    target: str | None = None
    task: str = ""
    training: int | None = None  # how many of the rows are learned from, once they are split

    def as_json(self) -> dict[str, Any]:
        return {
            "rows": self.rows,
            **({} if self.training is None else {"training": self.training}),
            "fields": {name: one.as_json() for name, one in self.fields.items()},
            "inputs": list(self.inputs),
            "target": self.target,
            "task": self.task,
        }


def image(
    channels: int,
    height: int,
    width: int,
    low: float,
    high: float,
    *,
    dtype: str = "float32",
    title: str = "",
) -> Field:
    return Field(
        "image",
        (channels, height, width),
        ("channels", "height", "width"),
        dtype,
        title,
        range=(low, high),
    )


def table(columns: Sequence[str], *, title: str = "") -> Field:
    return Field("table", (len(columns),), ("columns",), "float32", title, columns=tuple(columns))


def series(
    channels: int, steps: int | None, *, title: str = "", columns: Sequence[str] = ()
) -> Field:
    return Field(
        "series", (channels, steps), ("channels", "time"), "float32", title, columns=tuple(columns)
    )


def tokens(
    steps: int | None,
    vocabulary: int,
    *,
    texts: Sequence[str] = (),
    padding: int | None = None,
    title: str = "",
) -> Field:
    return Field(
        "tokens",
        (steps,),
        ("time",),
        "int64",
        title,
        vocabulary=vocabulary,
        tokens=tuple(texts),
        padding=padding,
    )


def label(classes: Sequence[str], *, title: str = "") -> Field:
    return Field("label", (), (), "int64", title, classes=tuple(classes))


def labels(classes: Sequence[str], *, title: str = "") -> Field:
    return Field("labels", (len(classes),), ("label",), "float32", title, classes=tuple(classes))


def number(*, title: str = "", scale: tuple[float, float] | None = None) -> Field:
    return Field("number", (), (), "float32", title, scale=scale)


def numbers(count: int, *, title: str = "", scale: tuple[float, float] | None = None) -> Field:
    return Field("numbers", (count,), ("step",), "float32", title, scale=scale)


def mask(classes: Sequence[str], height: int, width: int, *, title: str = "") -> Field:
    return Field(
        "mask", (height, width), ("height", "width"), "int64", title, classes=tuple(classes)
    )


def check(signature: dict[str, Any]) -> list[str]:
    """What is wrong with a signature that came from outside, in sentences; nothing where it is
    sound.
    """
    problems = []
    fields = signature.get("fields")
    if not isinstance(fields, dict) or not fields:
        return ["The signature names no fields."]
    for name, one in fields.items():
        if not isinstance(one, dict) or one.get("kind") not in KINDS:
            problems.append(f"Field '{name}' has no known kind; the kinds are {', '.join(KINDS)}.")
        elif len(one.get("shape", [])) != len(one.get("names", [])):
            problems.append(
                f"Field '{name}' has {len(one.get('shape', []))} sizes and {len(one.get('names', []))} names for them."
            )
        elif any(
            size is not None and (not isinstance(size, int) or size < 1) for size in one["shape"]
        ):
            problems.append(f"Field '{name}' has a size that is not a whole number above zero.")
    for name in [
        *signature.get("inputs", []),
        *([signature["target"]] if signature.get("target") else []),
    ]:
        if name not in fields:
            problems.append(
                f"The signature speaks of a field '{name}' that it does not have; it has {', '.join(fields)}."
            )
    return problems


def in_words(one: dict[str, Any]) -> str:
    """A field as a person says it: "image, 1 × 8 × 8" or "one of 10 classes"."""
    kind, shape = one["kind"], " × ".join("any" if s is None else str(s) for s in one["shape"])
    if kind == "label":
        return f"one of {len(one.get('classes', []))} classes"
    if kind == "labels":
        return f"any of {len(one.get('classes', []))} labels"
    if kind == "number":
        return "one number"
    if kind == "numbers":
        return f"{shape} numbers"
    if kind == "table":
        return f"{shape} numbers a row"
    if kind == "tokens":
        return f"{shape} tokens of {one.get('vocabulary')}"
    if kind == "mask":
        return f"one of {len(one.get('classes', []))} classes for each of {shape} points"
    return f"{kind}, {shape}"
