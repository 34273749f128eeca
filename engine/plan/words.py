"""A plan in plain words: the sentence and the lines that the Train page shows beside the curves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from engine import ways
from engine.catalogue import Field, filled
from engine.data import augmentations, kinds, transforms
from engine.data.signature import Signature
from engine.plan import losses, optimizers, regularisers, schedules
from engine.plan.plan import Layer, Plan
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
    rows_in = counted or planned_rows(plan)
    train, validation = rows_in.get("train", 0), rows_in.get("validation", 0)
    # an objective's own summary is a whole sentence
    is_whole = not classes or aim == objective.summary.rstrip(".")
    begins = ". It learns from" if is_whole else " from"
    about = "" if counted else "about "
    learned = f"{begins} {about}{train or rows:,} {word}"
    checked = (
        f" Check on {about}{validation:,} others after each epoch."
        if validation
        else " Nothing is kept to check on, so there is no validation curve."
    )
    return f"{aim}{learned}.{checked}"


def planned_rows(plan: Plan) -> dict[str, int]:
    """How many rows each part will have, about: a split rounds within each class, and only a run
    knows its rows exactly.
    """
    split = plan.data.split or proposed_split(plan.data.set)
    return {part: share(split.get(part), plan.signature.rows) for part in ("train", "validation")}


def batch_in_words(plan: Plan, counted: dict[str, int] | None) -> str:
    """As many as are really taken at once: never more than there are."""
    word = ways.CATALOGUE[plan.objective.type].unit_word or samples_word(plan.signature)
    there = (counted or planned_rows(plan)).get("train", 0)
    if 0 < there <= plan.batch and not ways.CATALOGUE[plan.objective.type].learns_from.endless:
        return f"all {there:,} {word}"
    return f"{plan.batch:,} {word}"


def how_long(plan: Plan) -> str:
    """When a training ends at the latest: after so many epochs or, where there are none, steps."""
    source = ways.CATALOGUE[plan.objective.type].learns_from
    if plan.epochs is None:
        return source.span(1, plan.steps) if plan.steps else "when you stop it"
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


def in_words(fields: Iterable[Field], options: Mapping[str, Any]) -> str:
    """Those of these settings that have a value, as their form calls them: "label smoothing 0.1"."""
    return joined(
        *(
            f"{field.label.lower()} {value_in_words(field, options[field.name])}"
            for field in fields
            if options.get(field.name) is not None
        )
    )


def unusual(fields: Iterable[Field], options: Mapping[str, Any]) -> str:
    """The settings that are not as they usually are: nothing may act without being named."""
    changed = (field for field in fields if options.get(field.name, field.default) != field.default)
    return in_words(changed, options)


def value_in_words(field: Field, value: Any) -> str:
    chosen = dict(field.choices).get(value) if field.choices else None
    if chosen is not None:
        return str(chosen).lower()
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, (list, tuple)):
        return ", ".join(value_in_words(field, each) for each in value)
    return f"{value:g}" if isinstance(value, (int, float)) else str(value)


def joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def lines(plan: Plan, counted: dict[str, int] | None = None) -> list[Line]:
    """Everything that was decided, in the order in which it matters; `counted` are the rows that
    each part of a run really has.
    """
    written = []
    if chosen := plan.chosen_loss:
        entry = losses.CATALOGUE[chosen.type]
        written.append(Line("Loss", entry.title, unusual(entry.fields, chosen.options)))
    objective = ways.CATALOGUE[plan.objective.type]
    learners = objective.learners_for(filled(objective, plan.objective.options))
    for name in learners:
        learner = plan.learner(name)
        optimizer = optimizers.CATALOGUE[learner.optimizer.type]
        options = filled(optimizer, learner.optimizer.options)
        several = f" of {name}" if len(learners) > 1 else ""
        own = [field for field in optimizer.fields if field.name != "lr"]
        decays = [field for field in own if field.name == "weight_decay" and options[field.name]]
        others = unusual((field for field in own if field not in decays), options)
        note = joined(in_words(decays, options), others)
        written.append(Line(f"Optimizer{several}", optimizer.title, note))
        if "lr" in options:
            schedule = schedules.CATALOGUE[learner.schedule.type]
            named = "" if schedule.type == "constant" else schedule.title.lower()
            falls = unusual(schedule.fields, learner.schedule.options)
            rate = f"{options['lr']:g}"
            written.append(Line(f"Learning rate{several}", rate, joined(named, falls)))
        if learner.clip:
            written.append(Line(f"Clipping{several}", f"{learner.clip.type} {learner.clip.at:g}"))
    for chosen in plan.regularisers:
        regulariser = regularisers.CATALOGUE[chosen.type]
        strength = in_words(regulariser.fields, filled(regulariser, chosen.options))
        written.append(Line("Regulariser", regulariser.title, strength))
    if plan.average:
        slow = f"each keeps {plan.average.decay:g}" if plan.average.type == "ema" else ""
        late = f"from {plan.average.start:.0%} of the run on" if plan.average.type == "swa" else ""
        written.append(Line("Weights", "Averaged", slow or late))
    if layers := [path for path, layer in plan.layers.items() if layer != Layer()]:
        written.append(Line("Layers", f"{len(layers)} with settings of their own", joined(*layers)))
    # What works on the target changes what is learned; those of the inputs stand on the Data page.
    for step in plan.data.transforms or ():
        transform = transforms.catalogue().get(str(step.get("type")))
        if transform is not None and transform.target:
            how = in_words(transform.options, transform.settle(step.get("options")))
            written.append(Line("Target", transform.title, how))
    if plan.data.augment:
        titles = [augmentations.find(str(chosen.get("type"))).title for chosen in plan.data.augment]
        written.append(Line("Augmentation", titles[0], ", ".join(titles[1:]).lower()))
    written += begins(plan)
    written.append(
        Line(
            "Batch",
            batch_in_words(plan, counted),
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


def begins(plan: Plan) -> list[Line]:
    """Whose weights the networks begin with, where they are not new."""
    of = {begin.of or "weights kept here": begin.sha[:8] for begin in plan.begin_from.values()}
    return [Line("Begins from", whose, f"sha256 {sha} …") for whose, sha in of.items()]
