"""What an augmentation's entry says, and the function behind it.

`change(batch, fields, options, signature)` changes the named fields of a whole batch and returns
it; `apply(batch, **options)` is the same without a signature. Chance comes from torch's global
generator alone (of the batch's device), so that a step can be repeated from its number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from typing_extensions import TypedDict

from engine.catalogue import Field, FormOption
from engine.data import kinds
from engine.data import signature as data
from engine.data.signature import Signature
from engine.reading import tasks


@dataclass(frozen=True)
class Learned(Signature):
    """A signature, and how what is learned of it reads mixed labels."""

    soft: str = "classes"  # a share of each class, or one "score"


Change = Callable[[dict[str, Any], list[str], dict[str, Any], Learned], dict[str, Any]]


class AugmentationForm(TypedDict):
    """An augmentation as the page's forms show it."""

    name: str
    title: str
    summary: str
    explain: str
    kind: str
    labels: bool  # it mixes the targets as well
    options: list[FormOption]


@dataclass(frozen=True)
class Augmentation:
    """One augmentation."""

    name: str
    title: str
    summary: str
    explain: str
    kind: str  # the type of column that it changes: image, series, text
    change: Change
    options: tuple[Field, ...]
    labels: bool = False  # mixes targets as well
    hides: bool = False  # takes away what a mask marks, so the mask would no longer be true

    def suits_target(self, signature: Signature) -> bool:
        """Whether the answer is still true afterwards."""
        aim = signature.target_field
        if aim is not None and kinds.of(aim.kind).lies_over:
            return not self.labels and not self.hides
        return not self.labels or aim is None or kinds.of(aim.kind).mixes

    def fields_of(self, signature: Signature) -> list[str]:
        kind, by_field = kinds.of_column(self.kind), kinds.kinds_of(signature)
        suited = [
            name
            for name in signature.inputs
            if kind and kind.type in (by_field[name], kinds.of(by_field[name]).changed_as)
        ]
        if self.kind == "text":
            suited = [name for name in suited if not signature.fields[name].columns]
            # The answers are the same text: changing one would spoil the other.
            if tasks.of(signature.task).writes:
                return []
        return suited if self.suits_target(signature) else []

    def apply(self, batch: dict[str, Any], **options: Any) -> dict[str, Any]:
        """The same for whoever has no signature at hand: fields are known by their shape. Labels
        cannot be mixed without their classes.
        """
        from engine.reading.columns import DataError

        if self.labels:
            raise DataError(
                f"*{self.title}* also mixes the labels, for which it must know their classes. Use engine.data.augmentations.pipeline."
            )
        fields, known = [], dict[str, data.Field]()
        for name, value in batch.items():
            whole = not value.dtype.is_floating_point
            kind = {4: "image", 3: "series", 2: "text"}.get(value.dim())
            if (
                kind == self.kind
                and whole == (kind == "text")
                and name not in ("next", "labels", "categories")
            ):
                fields.append(name)
                known[name] = data.Field(kind, (), ("time", "features"), str(value.dtype))
        if self.kind == "text" and "next" in batch:
            return batch
        learned = Learned(0, known, tuple(fields))
        return self.change(dict(batch), fields, self.settle(options), learned)

    def settle(self, options: dict[str, Any] | None) -> dict[str, Any]:
        from engine.data.sets.set import misfit
        from engine.reading.columns import DataError

        settled = {option.name: option.default for option in self.options}
        for name, value in (options or {}).items():
            option = next((field for field in self.options if field.name == name), None)
            problem = misfit(option, value) if option else f"*{self.title}* has no option '{name}'."
            if problem:
                raise DataError(problem)
            settled[name] = value
        return settled

    def as_json(self) -> AugmentationForm:
        return {
            "name": self.name,
            "title": self.title,
            "summary": self.summary,
            "explain": self.explain,
            "kind": self.kind,
            "labels": self.labels,
            "options": [option.as_json() for option in self.options],
        }


def strength(label: str, help: str, default: float, high: float, step: float = 0.05) -> Field:
    return Field("strength", label, "float", default, help, 0.0, high, step)


def share(default: float = 0.5) -> Field:
    return Field(
        "share",
        "How often",
        "float",
        default,
        "For which share of the samples it is done.",
        0.0,
        1.0,
        0.05,
    )
