"""What transforms and augmentations do, shown on the data at hand: before and after."""

from __future__ import annotations

from typing import Any, cast

import numpy as np

from engine.data import kinds
from engine.data.augmentations.entry import AugmentationForm
from engine.data.looking.columns import describe, histogram
from engine.data.looking.opened import Opened
from engine.data.looking.samples import token_texts
from engine.data.looking.shown import (
    Augmented,
    FittedStep,
    Sketch,
    StepShape,
    TextCut,
    TransformSteps,
)
from engine.data.signature import Signature
from engine.data.vocabulary import plain
from engine.reading.columns import CODED, Column, DataError

ROWS = 3000
SHOWN = 8


def shape_of(column: Column) -> StepShape:
    """A column at one point of its way: numbers as a histogram, categories as shares, the rest in a
    few words.
    """
    if column.type == "number" and column.values.ndim == 1:
        missing = int((~np.isfinite(column.values)).sum())
        return {"kind": "histogram", **histogram(column.values, 24), "missing": missing}
    if column.type in CODED:
        values = {**describe(column)["values"], "missing": int(column.missing.sum())}
        return cast(StepShape, values)  # shares, or how many are different
    kind = kinds.holding(column.type)
    step = kind.step(column) if kind is not None else None
    if kind is not None and step is not None:
        spread = kind.spread(column)
        whole = step if spread is None else {**step, **histogram(spread, 24)}
        return cast(StepShape, whole)  # as each kind of data shows it
    some = [str(v) for v in column.words()[:3] if v is not None] if column.values.ndim == 1 else []
    return {"kind": "words", "examples": [text[:200] for text in some]}


def transforms(opened: Opened) -> TransformSteps:
    """Each fitted transform in its order, with the column before and after it (training rows
    only).
    """
    raw = opened.raw
    train = opened.split.rows["train"]
    rows = train if len(train) <= ROWS else train[np.linspace(0, len(train) - 1, ROWS).astype(int)]
    if any(kinds.of_column(raw.columns[name].type) for name in raw.inputs):
        rows = rows[:200]
    names = [*raw.inputs, *raw.target_names]
    now = {name: raw.columns[name].take(rows) for name in names if name in raw.columns}
    steps: list[FittedStep] = []
    for number, fitted in enumerate(opened.recipe.fitted):
        column = now.get(fitted.column)
        if column is None:
            continue
        columns = fitted.transform.apply(column, fitted.state, fitted.options)
        step: FittedStep = {
            "number": number, "type": fitted.transform.name, "title": fitted.transform.title, "summary": fitted.transform.summary, "column": fitted.column,
            "options": fitted.options, "target": fitted.transform.target, "added": [column.name for column in columns[1:]], "gone": not columns, "learned": learned(fitted.state),
        }  # fmt: skip
        if len(steps) < 80:
            step["before"] = shape_of(column)
            step["after"] = shape_of(columns[0]) if columns else None
        steps.append(step)
        now = {
            new.name: new
            for name, old in now.items()
            for new in (columns if name == fitted.column else [old])
        }
    return {
        "steps": steps,
        "rows": len(train),
        "shown": len(rows),
        "automatic": opened.automatic,
        "chosen": list(opened.data.transforms),
    }


CUT_SHOWN = 400  # pieces


def text_cut(opened: Opened, column: str, text: str | None) -> TextCut:
    """A text as a transform cuts it: one's own, else the first of the training part."""
    step = next(
        (each for each in opened.recipe.fitted if each.transform.cut and each.column == column),
        None,
    )
    if step is None or step.transform.cut is None:
        raise DataError(f"No transform cuts '{column}' into tokens.")
    if text is None:
        texts = opened.raw.columns[column].take(opened.split.rows["train"][:50]).words()
        text = next((str(each)[:CUT_SHOWN] for each in texts if each), "")
    text = plain(text)
    pieces = step.transform.cut(text, step.state, step.options)
    return {
        "text": text,
        "pieces": [{"gap": p.gap, "text": p.text, "code": p.code} for p in pieces[:CUT_SHOWN]],
        "tokens": len(pieces),
        "characters": len(text),
        "unknown": sum(piece.code == 1 for piece in pieces),
        "length": int(step.state["length"]),
    }


def learned(state: dict[str, Any]) -> str:
    """What a transform learned from the training part, in a few words."""
    words = []
    for name, value in state.items():
        if isinstance(value, bool) or name in ("flag", "hours"):
            continue
        if isinstance(value, (int, float)):
            words.append(f"{name} {value:.4g}")
        elif (
            isinstance(value, list)
            and value
            and len(value) <= 3
            and all(isinstance(v, (int, float)) for v in value)
        ):
            words.append(f"{name} {', '.join(f'{v:.3g}' for v in value)}")
        elif isinstance(value, list) and len(value) > 3:
            words.append(f"{len(value):,} {name}")
    return " · ".join(words[:4])


def available(signature: Signature) -> list[AugmentationForm]:
    """The augmentations that suit these data, as forms."""
    from engine.data import augmentations

    return [entry.as_json() for entry in augmentations.fitting(signature)]


def augmented(
    opened: Opened, chosen: list[dict[str, Any]], seed: int = 0, count: int = SHOWN
) -> Augmented:
    """A few training samples before and after these augmentations, as the network would get
    them.
    """
    import torch

    from engine.data import augmentations

    rows = opened.split.rows["train"]
    rows = rows[np.linspace(0, len(rows) - 1, min(count, len(rows))).astype(int)]
    arrays, by_field = opened.recipe.by_row(opened.raw, rows), kinds.kinds_of(opened.signature)
    batch = {}
    for name, array in arrays.items():
        tensor = torch.from_numpy(np.ascontiguousarray(array))
        change = kinds.of(by_field.get(name)).ready(array)
        batch[name] = tensor if change is None else change(tensor)
    before = {name: tensor.clone() for name, tensor in batch.items()}
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        augment = augmentations.pipeline(chosen, opened.signature)
        after = augment(batch) if augment else batch
    return {
        "before": drawn(opened, before),
        "after": drawn(opened, after),
        "rows": [int(r) for r in rows],
    }


def drawn(opened: Opened, batch: dict[str, Any]) -> list[Sketch]:
    """Samples of a batch as pictures, lines or tokens."""
    data = opened.signature
    # What data are shown by comes first, such as the pictures that numbers stand beside.
    name, field = min(data.inputs_of.items(), key=lambda named: not kinds.of(named[1].kind).leads)
    kind, values = kinds.of(field.kind), batch[name].numpy()
    more: dict[str, Any] = {
        "texts": token_texts(opened, opened.split.rows["train"][:1]).get(name, [])
    }
    lengths, aim = batch.get(f"{name}.length"), data.target_field
    masks = batch[data.target or ""] if aim and kinds.of(aim.kind).lies_over else None
    shown: list[Sketch] = []
    for place in range(len(values)):
        if lengths is not None:
            more["length"] = int(lengths[place])
        if masks is not None:
            more["mask"] = masks[place].numpy()
        shown.append(cast(Sketch, kind.sketch(values, place, field, more)))
    return shown
