"""A plan for data and a drawing, each setting with its reason. Imports no torch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

TASKS = {
    "two classes": "classify",
    "many classes": "classify",
    "many labels": "labels",
    "regression": "regress",
    "sequence classification": "classify-series",
    "forecasting": "forecast",
    "next token": "next-token",
    "segmentation": "segment",
}


@dataclass(frozen=True)
class Reason:
    """One setting of a proposed plan: where, what, and why."""

    path: tuple[str, ...]
    value: Any
    why: str


def propose(signature: dict[str, Any], parameters: int = 0, layers: Iterable[str] = ()) -> list[Reason]:
    """The settings that suit the data (their signature) and the drawing (its size and the types of its layers)."""
    target = signature["fields"].get(signature.get("target") or "", {})
    layers, rows = set(layers), int(signature.get("rows", 0))
    objective = TASKS.get(str(signature.get("task")), "classify" if target.get("classes") else "regress" if target else "reconstruct")
    found = [Reason(("objective", "type"), objective, f"the data hold {target.get('kind', 'no target')}, so this is what can be learned")]

    attends = any("attention" in one or "transformer" in one for one in layers)
    recurs = any(one in ("rnn", "lstm", "gru") for one in layers)
    found.append(
        Reason(("learners", "network", "optimizer", "type"), "adamw", "attention layers learn best with AdamW")
        if attends
        else Reason(("learners", "network", "optimizer", "type"), "adam", "it needs the least tuning")
    )
    rate = 3e-4 if attends or parameters > 20_000_000 else 1e-3
    why = "large networks and attention jump with more" if rate < 1e-3 else "the usual one for Adam"
    found.append(Reason(("learners", "network", "optimizer", "options"), {"lr": rate}, why))
    if attends:
        options = {"warmup": 1.0}
        found.append(Reason(("learners", "network", "schedule"), {"type": "cosine", "options": options}, "attention needs a slow start"))
    if attends or recurs:
        found.append(Reason(("learners", "network", "clip"), 1.0, "gradients through many steps of time explode now and then"))

    batch = next(size for size in (16, 32, 64, 128, 256) if rows <= size * 200 or size == 256)
    found.append(Reason(("batch",), batch, f"about {max(1, rows // batch):,} steps an epoch for {rows:,} rows"))
    epochs = int(min(200, max(5, 60_000 // max(1, rows // batch))))
    epochs = min(epochs, 40) if parameters > 1_000_000 else min(epochs, 100)
    found.append(Reason(("epochs",), epochs, "enough to see whether it still improves; stopping early is on"))
    found.append(
        Reason(("stopping",), {"monitor": "validation/loss", "patience": 10}, "when it no longer improves, the best weights are kept")
    )
    if parameters > 10 * max(rows, 1):
        why = f"{parameters:,} parameters could learn {rows:,} rows by heart"
        found.append(Reason(("regularisers",), [{"type": "l2", "options": {"factor": 1e-4}}], why))
    if target.get("classes") and len(set(counts := target.get("counts") or [])) > 1 and max(counts) > 5 * max(1, min(counts)):
        weights = [round(sum(counts) / (len(counts) * max(1, n)), 4) for n in counts]
        found.append(Reason(("loss",), {"type": "cross-entropy", "options": {"weights": weights}}, "the classes are of very unequal size"))
    return found


def as_plan(reasons: list[Reason], data: dict[str, Any]) -> dict[str, Any]:
    """The settings put together into a plan."""
    plan: dict[str, Any] = {"data": data}
    for reason in reasons:
        place = plan
        for key in reason.path[:-1]:
            place = place.setdefault(key, {})
        place[reason.path[-1]] = reason.value
    return plan
