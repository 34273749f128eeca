"""A plan for data and a drawing, each setting with its reason. Imports no torch."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from engine import ways
from engine.data import kinds
from engine.data.signature import Signature
from engine.plan import of_columns, of_graphs
from engine.plan.reason import Reason

__all__ = ["Reason", "as_plan", "propose"]


# Layers that learn best at a rate of their own: measured by benchmarks/bench_sequences.py.
OVER_TIME = {"conv1d", "batch_norm1d"}  # filters over time with norms, such as InceptionTime
SWIFT = (
    (
        {"phrase_bag"},
        5e-3,
        "only the texts that hold a word move its vector, so each step may be larger",
    ),
    (OVER_TIME, 3e-3, "with batch norm between them filters bear larger steps"),
)

# Attention of recurrent networks, which learn as they do without it.
LOOKING_BACK = {"additive_attention", "dot_attention"}


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
    attends = any("attention" in layer or "transformer" in layer for layer in layers - LOOKING_BACK)
    recurs = any(layer in ("rnn", "lstm", "gru") for layer in layers)
    if kinds.whole_in(signature):
        return [*reasons, *of_graphs.reasons(rows)]
    is_table = of_columns.are_columns(signature) and not way.learns_from.endless
    if target and is_table and not attends and not recurs:
        return [*reasons, *of_columns.reasons(rows)]
    if attends:
        say(
            (*learner, "optimizer", "type"), "adamw", "AdamW", "attention layers learn best with it"
        )
    else:
        say((*learner, "optimizer", "type"), "adam", "Adam", "it needs the least tuning")
    rate = 3e-4 if attends or parameters > 20_000_000 else 1e-3
    why = "large networks and attention jump with more" if rate < 1e-3 else "the usual one for Adam"
    for those, faster, reason in SWIFT:
        if layers >= those:
            rate, why = faster, reason
    say((*learner, "optimizer", "options"), {"lr": rate}, f"Learning rate {rate:g}", why)
    if attends:
        slow = {"type": "cosine", "options": {"warmup": 1.0}}
        say(
            (*learner, "schedule"),
            slow,
            "A learning rate that rises first, then falls",
            "attention needs a slow start",
        )
    elif layers >= OVER_TIME:
        falls = {"type": "cosine", "options": {}}
        say(
            (*learner, "schedule"),
            falls,
            "A learning rate that falls to nothing",
            "filters over time settle in their last, small steps",
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
        few = parameters > 1_000_000 or layers >= OVER_TIME
        epochs = min(epochs, 40) if few else min(epochs, 100)
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
    return reasons


def as_plan(reasons: list[Reason], data: dict[str, Any]) -> dict[str, Any]:
    """The settings put together into a plan."""
    plan: dict[str, Any] = {"data": data}
    for reason in reasons:
        place = plan
        for key in reason.path[:-1]:
            place = place.setdefault(key, {})
        place[reason.path[-1]] = reason.value
    return plan
