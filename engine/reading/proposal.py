"""What to do with the data in front of you: how to split, transform and augment, each with its
reason.

How to train on them says `engine.defaults`, which networks fit says `builder.propose`.
"""

from __future__ import annotations

from typing import Any

from engine.reading.raw import CODED, Raw


def propose(data: dict[str, Any], raw: Raw) -> dict[str, Any]:
    """{"data": …, "reasons": [{"what", "why"}]}"""
    from engine.data import default_split, default_transforms
    from engine.datasets import find

    entry = find(data["set"])
    reasons: list[dict[str, str]] = []

    def because(what: str, why: str) -> None:
        reasons.append({"what": what, "why": why})

    split = dict(data.get("split") or (default_split(raw) if entry.group == "own" else entry.split))
    because(*_split_reason(split, raw))
    steps = data.get("transforms")
    if steps is None:
        steps = [
            dict(one)
            for one in (default_transforms(raw) if entry.transforms is None else entry.transforms)
        ]
    for step in steps:
        if reason := TRANSFORM_REASONS.get(step["type"]):
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
    augment: list[dict[str, Any]] = [dict(one) for one in data.get("augment") or ()]
    if "image" in raw.columns and not augment and raw.columns["image"].values.shape[-1] >= 24:
        augment = [{"type": "shift", "options": {"strength": 0.1}}]
        because(
            "Shift the pictures a little",
            "where a thing stands in the picture seldom matters; add flips where left and right do not either",
        )
    kept = {name: data[name] for name in ("set", "options") if name in data}
    return {
        "data": {**kept, "split": split, "transforms": steps, "augment": augment},
        "reasons": reasons,
    }


TRANSFORM_REASONS = {
    "impute": ("Fill gaps with the median and flag them", "a network needs a number everywhere"),
    "standardise": (
        "Standardise the numbers",
        "networks learn fastest when all inputs live on one scale",
    ),
    "standardise-series": (
        "Standardise the series",
        "networks learn fastest when all channels live on one scale",
    ),
    "one-hot": ("One column a category", "categories have no order"),
    "embed": (
        "A learned place for each category",
        "there are too many categories for a column each",
    ),
    "ordinal": ("Ordered categories by their place", "the order means something"),
    "date-parts": ("Dates as their parts", "December lies beside January"),
    "words": ("Texts as words", "a network needs numbers"),
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
