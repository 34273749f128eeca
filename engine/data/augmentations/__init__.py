"""Harmless changes to training samples, one family a file, done to whole batches on the device.
This file gathers them.

`pipeline(steps, signature)` makes the function that the training loop calls on each training batch.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from engine.catalogue import by_name, gathered, nearest
from engine.data.augmentations.entry import Learned
from engine.data.signature import Signature

if TYPE_CHECKING:
    from engine.data.augmentations.entry import Augmentation, AugmentationForm

ORDER = (
    "flip",
    "rotate",
    "shift",
    "zoom",
    "crop",
    "shear",
    "colour",
    "blur",
    "noise",
    "erase",
    "hide-rows",
    "hide-columns",
    "mixup",
    "cutmix",
)


@cache
def catalogue() -> dict[str, Augmentation]:
    """Every augmentation by its name."""
    from engine.data.augmentations.entry import Augmentation

    places = {name: place for place, name in enumerate(ORDER)}

    def order(entry: Augmentation) -> tuple[int, str]:
        return places.get(entry.name, 99), entry.title

    return by_name(Augmentation, gathered(__name__, __path__), order)


def find(name: str) -> Augmentation:
    from engine.reading.columns import DataError

    if name in catalogue():
        return catalogue()[name]
    raise DataError(f"There is no augmentation '{name}'.{nearest(name, catalogue(), '')}")


def fitting(signature: Signature) -> list[Augmentation]:
    """The augmentations that make sense for data with this signature."""
    return [entry for entry in catalogue().values() if entry.fields_of(signature)]


def pipeline(
    steps: list[dict[str, Any]], signature: Signature, *, soft: str = "classes"
) -> Callable[[dict[str, Any]], dict[str, Any]] | None:
    """All steps of a plan as one function of a batch; None where there are none.

    `soft` says how a mixed label is written: "classes" as one share a class (batch, classes),
    "score" as one number (batch,).
    """
    from engine.reading.columns import DataError

    ready = []
    for step in steps:
        entry = find(step.get("type", ""))
        fields = entry.fields_of(signature)
        if not fields and not entry.suits_target(signature):
            raise DataError(
                f"*{entry.title}* would leave masks untrue: it hides or mixes what they mark. Flip, rotate or shift move both."
            )
        if not fields:
            raise DataError(
                f"*{entry.title}* works on {entry.kind} data; these are {', '.join(signature.inputs)}."
            )
        ready.append((entry, fields, entry.settle(step.get("options"))))
    if not ready:
        return None
    learned = Learned(**vars(signature), soft=soft)

    def augment(batch: dict[str, Any]) -> dict[str, Any]:
        for entry, fields, options in ready:
            batch = entry.change(dict(batch), fields, options, learned)
        return batch

    return augment


def as_json() -> list[AugmentationForm]:
    return [entry.as_json() for entry in catalogue().values()]
