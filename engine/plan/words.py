"""A plan in plain words: the sentence and the lines that the Train page shows beside the curves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine import ways
from engine.catalogue import filled
from engine.data import augmentations, kinds
from engine.data.signature import Signature
from engine.plan import losses, optimizers, regularisers, schedules
from engine.plan.plan import Plan
from engine.ways.way import classes_of


@dataclass(frozen=True)
class Line:
    """One line of the plan: what, which, and what to know about it."""

    label: str
    value: str
    note: str = ""


def samples_word(signature: Signature) -> str:
    """What one sample of the data is called, in the plural."""
    fields = signature.inputs_of.values()
    return next((kinds.of(field.kind).samples for field in fields), "samples")


def sentence(plan: Plan, counted: dict[str, int] | None = None) -> str:
    """What will be learned from what, and how it is checked.

    `Learn to name one of 10 classes from 1,258 pictures of 8 × 8. Check on 270 others after each
    epoch.`
    """
    signature = plan.signature
    objective = ways.CATALOGUE[plan.objective.type]
    word, rows = samples_word(signature), signature.rows
    classes = classes_of(signature)
    aim, word = objective.aim(signature), objective.unit_word or word
    source = objective.learns_from
    if source.endless:
        often = source.span(1, source.steps_of(plan.accumulate))
        return f"{aim}. {source.origin} It is measured every {often}."
    if not rows and not counted:
        return f"{aim}. No data is chosen yet."
    split = plan.data.split or proposed_split(plan.data.set)
    # a run knows its rows exactly; a split rounds within each class
    rows_of = counted or {part: share(split.get(part), rows) for part in ("train", "validation")}
    train, validation = rows_of.get("train", 0), rows_of.get("validation", 0)
    # an objective's own summary is a whole sentence
    begins = " from" if classes else ". It learns from"
    about = "" if counted else "about "
    learned = f"{begins} {about}{train or rows:,} {word}"
    checked = (
        f" Check on {about}{validation:,} others after each epoch."
        if validation
        else " Nothing is kept to check on, so there is no validation curve."
    )
    return f"{aim}{learned}.{checked}"


def how_long(plan: Plan) -> str:
    """When a training ends at the latest: after so many epochs or, where there are none, steps."""
    source = ways.CATALOGUE[plan.objective.type].learns_from
    if not source.endless:
        return source.span(plan.epochs, 0)
    steps = plan.epochs * source.steps_of(plan.accumulate)
    return source.span(1, min(steps, plan.steps or steps))


def patience(plan: Plan) -> str:
    """When it stops earlier."""
    if not plan.stopping:
        return ""
    source, count = ways.CATALOGUE[plan.objective.type].learns_from, plan.stopping.patience
    if source.endless:
        return f"or {source.span(count, source.steps_of(plan.accumulate))} without a gain"
    split = plan.data.split or proposed_split(plan.data.set)
    if plan.stopping.monitor.startswith("validation/") and split.get("validation") == 0:
        return "and not before: nothing is kept to check on"
    return f"or {count} without a gain"


def proposed_split(name: str) -> dict[str, Any]:
    """The split that the data set itself proposes, for plans that leave it open."""
    from engine.data.sets import find
    from engine.reading.columns import DataError

    try:
        return dict(find(name).split)
    except DataError:
        return {}


def share(part: Any, rows: int) -> int:
    return round(part * rows) if isinstance(part, float) else int(part or 0)


def lines(plan: Plan) -> list[Line]:
    """Everything that was decided, in the order in which it matters."""
    written = []
    if plan.chosen_loss:
        written.append(Line("Loss", losses.CATALOGUE[plan.chosen_loss.type].title))
    objective = ways.CATALOGUE[plan.objective.type]
    learners = objective.learners_for(filled(objective, plan.objective.options))
    for name in learners:
        learner = plan.learner(name)
        entry = optimizers.CATALOGUE[learner.optimizer.type]
        options = filled(entry, learner.optimizer.options)
        several = f" of {name}" if len(learners) > 1 else ""
        note = f"weight decay {options['weight_decay']:g}" if options.get("weight_decay") else ""
        written.append(Line(f"Optimizer{several}", entry.title, note))
        if "lr" in options:
            schedule = schedules.CATALOGUE[learner.schedule.type]
            written.append(
                Line(
                    f"Learning rate{several}",
                    f"{options['lr']:g}",
                    "" if schedule.type == "constant" else schedule.title.lower(),
                )
            )
        if learner.clip:
            written.append(Line(f"Clipping{several}", f"{learner.clip.type} {learner.clip.at:g}"))
    for chosen in plan.regularisers:
        written.append(Line("Regulariser", regularisers.CATALOGUE[chosen.type].title))
    if plan.data.augment:
        titles = [augmentations.find(str(chosen.get("type"))).title for chosen in plan.data.augment]
        written.append(Line("Augmentation", titles[0], ", ".join(titles[1:]).lower()))
    word = samples_word(plan.signature)
    written.append(
        Line(
            "Batch",
            f"{plan.batch:,} {word}",
            f"{plan.accumulate} together a step" if plan.accumulate > 1 else "",
        )
    )
    written.append(
        Line(
            "Stop",
            how_long(plan),
            patience(plan),
        )
    )
    written.append(Line("Seed", str(plan.seed)))
    written.append(
        Line(
            "Runs on",
            {"auto": "GPU if there is one", "cpu": "CPU"}.get(plan.device, plan.device),
            {"fp32": "float32"}.get(plan.precision, plan.precision),
        )
    )
    return written
