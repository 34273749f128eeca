"""A plan for data and a drawing, each setting with its reason. Imports no torch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from engine import ways
from engine.data.signature import Signature


@dataclass(frozen=True)
class Reason:
    """One setting of a proposed plan: where it stands, its value, the same in words, and why."""

    path: tuple[str, ...]
    value: Any
    what: str
    why: str


def propose(signature: Signature, parameters: int = 0, layers: Iterable[str] = ()) -> list[Reason]:
    """The settings that suit the data (their signature) and the drawing (its size and the types of
    its layers).
    """
    target = signature.target_field
    layers, rows = set(layers), signature.training or signature.rows
    way = ways.usual(signature)
    reasons: list[Reason] = []

    def say(path: tuple[str, ...], value: Any, what: str, why: str) -> None:
        reasons.append(Reason(path, value, what, why))

    say(
        ("objective", "type"),
        way.type,
        "What it learns",
        f"the data hold {target.kind if target else 'no target'}, so this is what can be learned",
    )
    learner = ("learners", "network")
    attends = any("attention" in layer or "transformer" in layer for layer in layers)
    recurs = any(layer in ("rnn", "lstm", "gru") for layer in layers)
    if attends:
        say(
            (*learner, "optimizer", "type"), "adamw", "AdamW", "attention layers learn best with it"
        )
    else:
        say((*learner, "optimizer", "type"), "adam", "Adam", "it needs the least tuning")
    rate = 3e-4 if attends or parameters > 20_000_000 else 1e-3
    why = "large networks and attention jump with more" if rate < 1e-3 else "the usual one for Adam"
    say((*learner, "optimizer", "options"), {"lr": rate}, f"Learning rate {rate:g}", why)
    if attends:
        slow = {"type": "cosine", "options": {"warmup": 1.0}}
        say(
            (*learner, "schedule"),
            slow,
            "A learning rate that rises first, then falls",
            "attention needs a slow start",
        )
    if attends or recurs:
        say(
            (*learner, "clip"),
            1.0,
            "Gradients are clipped",
            "through many steps of time they explode now and then",
        )

    source = way.learns_from
    if source.endless:
        batch, per_epoch, epochs = 64, source.steps_of(1), 100
        say(("batch",), batch, f"Batches of {batch}", "each one is new, so a middle size will do")
    else:
        batch = next(size for size in (16, 32, 64, 128, 256) if rows <= size * 200 or size == 256)
        per_epoch = max(1, rows // batch)
        why = f"about {per_epoch:,} steps an epoch for {rows:,} rows"
        say(("batch",), batch, f"Batches of {batch}", why)
        epochs = int(min(200, max(5, 60_000 // per_epoch)))
        epochs = min(epochs, 40) if parameters > 1_000_000 else min(epochs, 100)
    say(
        ("epochs",),
        epochs,
        f"At most {source.span(epochs, per_epoch)}",
        "enough to see whether it still improves; it stops earlier where it does not",
    )
    why = "few rows are soon learned by heart; the best weights are kept"
    say(
        ("stopping",),
        {"monitor": "validation/loss" if source.splits else way.headline, "patience": 10},
        f"Stops after {source.span(10, per_epoch)} without a gain",
        why if source.splits else "more of the same brings little then; the best weights are kept",
    )
    if parameters > 10 * max(rows, 1):
        decay = [{"type": "l2", "options": {"factor": 1e-4}}]
        say(
            ("regularisers",),
            decay,
            "A little weight decay",
            f"{parameters:,} parameters could learn {rows:,} rows by heart",
        )
    counts = dict(zip(target.classes, target.counts, strict=False)) if target else {}
    met = {name: count for name, count in counts.items() if count}
    if met and max(met.values()) > 5 * min(met.values()):
        most, least = max(met, key=lambda name: met[name]), min(met, key=lambda name: met[name])
        why = f"'{most}' has {met[most] / met[least]:.0f} times the rows of '{least}'; in full, few rows would drown all others"
        weighted = {
            "type": "cross-entropy",
            "options": {"weights": rare_louder(list(counts.values()))},
        }
        say(("loss",), weighted, "Rare classes count more, by the square root", why)
    return reasons


def rare_louder(counts: list[int]) -> list[float]:
    """One weight a class, by the square root of how rare it is; over the training rows they average
    1.

    >>> rare_louder([900, 100])
    [0.8333, 2.5]
    """
    # On SMS spam (13 % spam) the full weights cost a point of macro F1 and 0.6 of accuracy; the
    # root keeps both.
    # a class that is never met says nothing
    roots = [count**-0.5 if count else 0.0 for count in counts]
    mean = sum(root * count for root, count in zip(roots, counts, strict=True)) / sum(counts)
    return [round(root / mean, 4) for root in roots]


def as_plan(reasons: list[Reason], data: dict[str, Any]) -> dict[str, Any]:
    """The settings put together into a plan."""
    plan: dict[str, Any] = {"data": data}
    for reason in reasons:
        place = plan
        for key in reason.path[:-1]:
            place = place.setdefault(key, {})
        place[reason.path[-1]] = reason.value
    return plan
