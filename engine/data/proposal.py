"""What to do with the data in front of you: how to split, transform and augment, each with its
reason.

How to train on them says `engine.plan.defaults`, which networks fit says `builder.propose`.
"""

from __future__ import annotations

from typing import Any

from engine.data.recipe import FEW, _has_gaps
from engine.data.sets import find
from engine.reading import tasks
from engine.reading.columns import CODED, Column, Raw

MEASURED = 2000  # texts that say how long they are usually
FEW_WORDS = 4  # up to so many in a text, its letters are read one by one
PIECES = 3000  # of words: enough for short sentences, few enough for two cores


def propose(data: dict[str, Any], raw: Raw) -> dict[str, Any]:
    """{"data": …, "reasons": [{"what", "why"}]}"""
    from engine.data.proposal import default_split, default_transforms

    entry = find(data["set"])
    reasons: list[dict[str, str]] = []

    def because(what: str, why: str) -> None:
        reasons.append({"what": what, "why": why})

    split = dict(data.get("split") or (default_split(raw) if entry.group == "own" else entry.split))
    because(*_split_reason(split, raw))
    steps = data.get("transforms")
    if steps is None:
        steps = [
            dict(transform)
            for transform in (
                default_transforms(raw) if entry.transforms is None else entry.transforms
            )
        ]
    for kind in dict.fromkeys(step["type"] for step in steps):
        if reason := TRANSFORM_REASONS.get(kind):
            because(*reason)
    target = raw.columns.get(raw.target or "")
    if (
        target is not None
        and target.type in CODED
        and len(target.levels) > 1
        and not any(s["type"] == "balance" for s in steps)
    ):
        import numpy as np

        counts = np.bincount(target.values[target.values >= 0], minlength=len(target.levels))
        counts = counts[counts > 0]
        if len(counts) > 1 and counts.max() / counts.min() >= 9:
            because(
                "Look at each class's own score",
                f"the largest class has {counts.max() // counts.min()} times the rows of the smallest",
            )
    augment: list[dict[str, Any]] = [
        dict(augmentation) for augmentation in data.get("augment") or ()
    ]
    if "image" in raw.columns and not augment and raw.columns["image"].values.shape[-1] >= 24:
        augment = [{"type": "shift", "options": {"strength": 0.1}}]
        because(
            "Shift the pictures a little",
            "where a thing stands in the picture seldom matters; add flips where left and right do not either",
        )
    chosen = {name: data[name] for name in ("set", "options") if name in data}
    return {
        "data": {**chosen, "split": split, "transforms": steps, "augment": augment},
        "reasons": reasons,
    }


WIDE = 128  # moments of a spectrogram: longer sounds are looked at less often
TRANSFORM_REASONS = {
    "impute": ("Fill gaps with the median and flag them", "a network needs a number everywhere"),
    "standardise": (
        "Standardise the numbers",
        "networks learn fastest when all inputs live on one scale",
    ),
    "robust-scale": (
        "Scale the numbers by their middle half",
        "networks learn fastest on one scale, and a few huge numbers should not decide it",
    ),
    "standardise-series": (
        "Standardise the series",
        "networks learn fastest when all channels live on one scale",
    ),
    "log-mel": (
        "Sounds as their tones over time",
        "a tone is easier to learn from than the waves it is made of",
    ),
    "one-hot": ("One column a category", "categories have no order"),
    "embed": (
        "A learned place for each category",
        "there are too many categories for a column each",
    ),
    "circle": ("Hours, weekdays, months as places on a circle", "December lies beside January"),
    "ordinal": ("Ordered categories by their place", "the order means something"),
    "date-parts": ("Dates as their parts", "December lies beside January"),
    "words": ("Texts as words", "a network needs numbers"),
    "pieces": ("Texts as pieces of words", "hardly a word is unknown then, and texts stay short"),
    "characters": ("Texts as characters", "a network needs numbers, and spelling matters here"),
    "standardise-target": (
        "Standardise the target",
        "a network starts near zero; scores are shown in the original unit",
    ),
}


def _split_reason(split: dict[str, Any], raw: Raw) -> tuple[str, str]:
    kind = split.get("type")
    if kind == "time":
        return "Earlier rows learn, later ones judge", "in use, only the past is known"
    if kind == "grouped":
        return (
            f"Rows of one {split.get('column') or raw.group} stay together",
            "they are alike, and would give the answer away",
        )
    if kind == "given":
        return "Split as the source says", "so that published figures can be compared"
    if kind == "k-fold":
        return "Judge by folds", "few rows: every one judges once"
    if kind == "stratified":
        return "The same mix of classes in every part", "rows are independent"
    return "Split by lot", "rows are independent"


def default_transforms(raw: Raw) -> list[dict[str, Any]]:
    """What these columns need before a network can learn well from them."""
    kinds = {raw.columns[name].type for name in raw.inputs}
    steps: list[dict[str, Any]] = []
    gaps = [
        name
        for name in raw.inputs
        if raw.columns[name].type in ("number", "series") and _has_gaps(raw.columns[name])
    ]
    if gaps:
        steps.append(
            {"type": "impute", "columns": gaps, "options": {"how": "median", "flag": True}}
        )
    rounds = [name for name in raw.inputs if raw.columns[name].period]
    if rounds:
        steps.append({"type": "circle", "columns": rounds})
    if "number" in kinds:
        steps.append({"type": "robust-scale"})
    if "series" in kinds:
        steps.append({"type": "standardise-series"})
    for name in raw.inputs:
        if (sound := raw.columns[name]).type == "sound":
            every = max(10.0, round(1000 * sound.values.shape[1] / max(1, sound.rate) / WIDE))
            options = {"every": every, "window": max(25.0, 2 * every)}
            steps.append({"type": "log-mel", "columns": [name], "options": options})
    categories = [name for name in raw.inputs if raw.columns[name].type == "category"]
    few = [name for name in categories if len(raw.columns[name].levels) <= FEW]
    if few:
        steps.append({"type": "one-hot", "columns": few})
    if len(few) < len(categories):
        steps.append(
            {
                "type": "embed",
                "columns": [name for name in categories if name not in few],
                "options": {"least": 2},
            }
        )
    orders = [n for n in raw.inputs if raw.columns[n].type == "ordered" and n not in rounds]
    if orders:
        steps.append(
            {
                "type": "ordinal",
                "columns": orders,
            }
        )
    if "date" in kinds:
        steps.append({"type": "date-parts"})
    if tasks.of(raw.task).replies:
        texts = [*(n for n in raw.inputs if raw.columns[n].type == "text"), *raw.target_names]
        steps += [{"columns": [name], **cut_for(raw.columns[name])} for name in texts]
    elif "text" in kinds:
        steps.append({"type": tasks.of(raw.task).texts_as})
    if tasks.of(raw.task).numbers:
        steps.append({"type": "standardise-target"})
    return steps


def cut_for(text: Column) -> dict[str, Any]:
    """How texts are cut that are written again: so that nothing of them is lost."""
    some = [str(value) for value in text.values[:MEASURED] if value is not None]
    words = sum(len(value.split()) for value in some) / max(1, len(some))
    if words <= FEW_WORDS:
        return {"type": "characters"}
    return {"type": "pieces", "options": {"most": PIECES}}


def default_split(raw: Raw) -> dict[str, Any]:
    """The honest split for such data: in time where rows have an order, as given where the source
    says, in groups where they are tied.
    """
    shares = {"train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0}
    if raw.given is not None:
        return {"type": "given", "train": 0.85, "validation": 0.15, "test": 0.0, "seed": 0}
    if raw.ordered:
        return {"type": "time", **shares}
    if raw.group:
        return {"type": "grouped", "column": raw.group, **shares}
    has_strata = raw.target and not tasks.of(raw.task).replies
    return {"type": "stratified" if has_strata else "random", **shares}
