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
    signature = plan.data.offer
    objective = ways.CATALOGUE[plan.objective.type]
    word, rows = samples_word(signature), signature.rows
    classes = classes_of(signature)
    aim, word = objective.aim(signature), objective.unit_word or word
    if not rows:
        return f"{aim}. No data is chosen yet."
    split = plan.data.split or proposed_split(plan.data.set)
    # a run knows its rows exactly; a split rounds within each class
    told = counted or {part: share(split.get(part), rows) for part in ("train", "validation")}
    train, validation = told.get("train", 0), told.get("validation", 0)
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
    found = []
    if plan.chosen_loss:
        found.append(Line("Loss", losses.CATALOGUE[plan.chosen_loss.type].title))
    objective = ways.CATALOGUE[plan.objective.type]
    learners = objective.learners_for(filled(objective, plan.objective.options))
    for name in learners:
        learner = plan.learner(name)
        entry = optimizers.CATALOGUE[learner.optimizer.type]
        options = filled(entry, learner.optimizer.options)
        several = f" of {name}" if len(learners) > 1 else ""
        note = f"weight decay {options['weight_decay']:g}" if options.get("weight_decay") else ""
        found.append(Line(f"Optimizer{several}", entry.title, note))
        if "lr" in options:
            schedule = schedules.CATALOGUE[learner.schedule.type]
            found.append(
                Line(
                    f"Learning rate{several}",
                    f"{options['lr']:g}",
                    "" if schedule.type == "constant" else schedule.title.lower(),
                )
            )
        if learner.clip:
            found.append(Line(f"Clipping{several}", f"{learner.clip.type} {learner.clip.at:g}"))
    for chosen in plan.regularisers:
        found.append(Line("Regulariser", regularisers.CATALOGUE[chosen.type].title))
    if plan.data.augment:
        titles = [augmentations.find(str(one.get("type"))).title for one in plan.data.augment]
        found.append(Line("Augmentation", titles[0], ", ".join(titles[1:]).lower()))
    word = samples_word(plan.data.offer)
    found.append(
        Line(
            "Batch",
            f"{plan.batch:,} {word}",
            f"{plan.accumulate} together a step" if plan.accumulate > 1 else "",
        )
    )
    found.append(
        Line(
            "Stop",
            f"{plan.epochs:,} {'epoch' if plan.epochs == 1 else 'epochs'}",
            f"or {plan.stopping.patience} without a gain" if plan.stopping else "",
        )
    )
    found.append(Line("Seed", str(plan.seed)))
    found.append(
        Line(
            "Runs on",
            {"auto": "GPU if there is one", "cpu": "CPU"}.get(plan.device, plan.device),
            {"fp32": "float32"}.get(plan.precision, plan.precision),
        )
    )
    return found
