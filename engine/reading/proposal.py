"""What to do with the data in front of you: the task, how to split and transform, and a plan; each with its reason.

Networks are proposed by `builder.propose(signature, wants)`; engine only says what they must take in and give back.
"""

from __future__ import annotations

from typing import Any

from engine.reading.raw import CODED, Raw

OBJECTIVES = {
    "two classes": ("classify", "cross-entropy"),
    "many classes": ("classify", "cross-entropy"),
    "sequence classification": ("classify", "cross-entropy"),
    "many labels": ("labels", "binary-cross-entropy"),
    "regression": ("regress", "mse"),
    "forecasting": ("forecast", "mse"),
    "next token": ("next-token", "cross-entropy"),
}


def propose(data: dict[str, Any], raw: Raw, signature: dict[str, Any] | None = None) -> dict[str, Any]:
    """{"task", "why", "data", "plan", "reasons"}: a whole plan (without roles and outputs, which follow from the network)."""
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
        steps = [dict(one) for one in (default_transforms(raw) if entry.transforms is None else entry.transforms)]
    for step in steps:
        if reason := TRANSFORM_REASONS.get(step["type"]):
            because(*reason)
    target = raw.columns.get(raw.target or "")
    if target is not None and target.type in CODED and len(target.levels) > 1 and not any(s["type"] == "balance" for s in steps):
        import numpy as np

        counts = np.bincount(target.values[target.values >= 0], minlength=len(target.levels))
        counts = counts[counts > 0]
        if len(counts) > 1 and counts.max() / counts.min() >= 9:
            because(
                "Look at each class's own score", f"the largest class has {counts.max() // counts.min()} times the rows of the smallest"
            )
    rows = round(raw.rows * float(split.get("train") or 0.7))
    batch = 32 if rows < 20_000 else 128 if rows < 200_000 else 512
    updates = max(1, rows // batch)
    epochs = int(min(200, max(5, round(4000 / updates))))
    because(f"Batches of {batch}", f"{rows:,} rows to learn from")
    patience = max(10, epochs // 8)
    because(
        f"{epochs} epochs", f"about 4,000 steps; it stops earlier after {patience} epochs without a gain, and the best weights are kept"
    )
    objective, loss = OBJECTIVES.get(raw.task, ("reconstruct", "mse"))
    regularisers = []
    if rows < 5000 and raw.task != "next token":
        regularisers.append({"type": "l2", "options": {"factor": 1e-4}})
        because("A little weight decay", "few rows are quickly learned by heart")
    augment: list[dict[str, Any]] = [dict(one) for one in data.get("augment") or ()]
    if "image" in raw.columns and not augment and raw.columns["image"].values.shape[-1] >= 24:
        augment = [{"type": "shift", "options": {"strength": 0.1}}]
        because(
            "Shift the pictures a little",
            "where a thing stands in the picture seldom matters; add flips where left and right do not either",
        )
    plan: dict[str, Any] = {
        "data": {**{k: v for k, v in data.items() if k in ("set", "options")}, "split": split, "transforms": steps, "augment": augment},
        "objective": {"type": objective, "options": {}},
        "loss": {"type": loss, "options": {}},
        "learners": {
            "network": {
                "optimizer": {"type": "adam", "options": {"lr": 0.001}},
                "schedule": {"type": "constant", "options": {}},
                "clip": None,
            }
        },
        "regularisers": regularisers,
        "epochs": epochs,
        "stopping": {"monitor": "validation/loss", "patience": patience} if split.get("validation", 1) else None,
        "batch": batch,
        "seed": 0,
    }
    if signature is not None:
        plan["data"]["signature"] = signature
    why = (
        f"{raw.target} has {len(target.levels)} classes" if target is not None and target.type in CODED else TASK_REASONS.get(raw.task, "")
    )
    return {"task": raw.task, "why": why, "data": plan["data"], "plan": plan, "reasons": reasons}


TASK_REASONS = {
    "regression": "the target is a number",
    "forecasting": "the rows follow each other in time",
    "next token": "it is one text, and what comes next can be asked everywhere",
    "many labels": "a row can have several labels at once",
    "no target": "no column was chosen to be predicted",
}
TRANSFORM_REASONS = {
    "impute": ("Fill gaps with the median and flag them", "a network needs a number everywhere"),
    "standardise": ("Standardise the numbers", "networks learn fastest when all inputs live on one scale"),
    "standardise-series": ("Standardise the series", "networks learn fastest when all channels live on one scale"),
    "one-hot": ("One column a category", "categories have no order"),
    "embed": ("A learned place for each category", "there are too many categories for a column each"),
    "ordinal": ("Ordered categories by their place", "the order means something"),
    "date-parts": ("Dates as their parts", "December lies beside January"),
    "words": ("Texts as words", "a network needs numbers"),
    "characters": ("Texts as characters", "a network needs numbers, and spelling matters here"),
    "standardise-target": ("Standardise the target", "a network starts near zero; scores are shown in the original unit"),
}


def _split_reason(split: dict[str, Any], raw: Raw) -> tuple[str, str]:
    kind = split.get("type")
    if kind == "time":
        return "Earlier rows learn, later ones judge", "in use, only the past is known"
    if kind == "grouped":
        return f"Rows of one {split.get('column') or raw.group} stay together", "they are alike, and would give the answer away"
    if kind == "given":
        return "Split as the source says", "so that published figures can be compared"
    if kind == "k-fold":
        return "Judge by folds", "few rows: every one judges once"
    if kind == "stratified":
        return "The same mix of classes in every part", "rows are independent"
    return "Split by lot", "rows are independent"
