"""What transforms and augmentations do, shown on the data at hand: before and after."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.data import kinds
from engine.data.kinds.thumbnail import limits_of, picture
from engine.data.looking.columns import describe, histogram
from engine.data.looking.opened import Opened
from engine.data.looking.samples import token_texts
from engine.data.signature import Signature
from engine.reading.columns import CODED, Column

ROWS = 3000
SHOWN = 8


def shape_of(column: Column) -> dict[str, Any]:
    """A column at one point of its way: numbers as a histogram, categories as shares, the rest in a
    few words.
    """
    if column.type == "number" and column.values.ndim == 1:
        return {
            "kind": "histogram",
            **histogram(column.values, 24),
            "missing": int((~np.isfinite(column.values)).sum()),
        }
    if column.type in CODED:
        return describe(column)["values"] | {"missing": int(column.missing.sum())}
    if column.type == "vector":
        names = list(column.levels)[:6]
        wide = 1 if column.values.ndim == 1 else column.values.shape[1]
        means = (
            column.values.reshape(len(column.values), -1).mean(axis=0)
            if len(column.values)
            else np.zeros(wide)
        )
        return {
            "kind": "columns",
            "count": wide,
            "names": names,
            "means": [round(float(m), 4) for m in means[:24]],
        }
    if column.type == "image":
        low, high = limits_of(column)
        return {"kind": "pictures", "pictures": [picture(one, low, high, 64) for one in column.values[:SHOWN]], "shape": list(column.values.shape[1:]),
                **({} if column.values.dtype == np.uint8 else histogram(column.values[:60], 24))}  # fmt: skip
    if column.type == "series":
        values = column.values[:SHOWN]
        first = [
            [
                None if not np.isfinite(v) else round(float(v), 4)
                for v in one.reshape(one.shape[0], -1)[:, 0][:120]
            ]
            for one in values[:4]
        ]
        return {"kind": "series", "lines": first}
    if column.type in ("tokens", "code"):
        if column.values.ndim == 1:
            words = [str(column.levels[int(v)]) for v in column.values[:5]]
            return {
                "kind": "tokens",
                "pairs": [[int(v), w] for v, w in zip(column.values[:5], words, strict=True)],
                "vocabulary": len(column.levels),
            }
        length = int(column.lengths[0]) if column.lengths is not None else column.values.shape[1]
        first_row = column.values[0][: min(length, 40)]
        return {"kind": "tokens", "pairs": [[int(v), str(column.levels[int(v)])] for v in first_row], "vocabulary": len(column.levels),
                "length": int(column.values.shape[1])}  # fmt: skip
    some = [str(v) for v in column.words()[:3] if v is not None] if column.values.ndim == 1 else []
    return {"kind": "words", "examples": [one[:200] for one in some]}


def transforms(opened: Opened) -> dict[str, Any]:
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
    steps: list[dict[str, Any]] = []
    for number, one in enumerate(opened.recipe.fitted):
        column = now.get(one.column)
        if column is None:
            continue
        made = one.transform.apply(column, one.state, one.options)
        step = {
            "number": number, "type": one.transform.name, "title": one.transform.title, "summary": one.transform.summary, "column": one.column,
            "options": one.options, "target": one.transform.target, "added": [column.name for column in made[1:]], "gone": not made, "learned": learned(one.state),
        }  # fmt: skip
        if len(steps) < 80:
            step |= {"before": shape_of(column), "after": shape_of(made[0]) if made else None}
        steps.append(step)
        now = {
            new.name: new
            for name, old in now.items()
            for new in (made if name == one.column else [old])
        }
    return {
        "steps": steps,
        "rows": len(train),
        "shown": len(rows),
        "automatic": opened.automatic,
        "chosen": opened.data["transforms"],
    }


def learned(state: dict[str, Any]) -> str:
    """What a transform learned from the training part, in a few words."""
    said = []
    for name, value in state.items():
        if isinstance(value, bool) or name in ("flag", "hours"):
            continue
        if isinstance(value, (int, float)):
            said.append(f"{name} {value:.4g}")
        elif (
            isinstance(value, list)
            and value
            and len(value) <= 3
            and all(isinstance(v, (int, float)) for v in value)
        ):
            said.append(f"{name} {', '.join(f'{v:.3g}' for v in value)}")
        elif isinstance(value, list) and len(value) > 3:
            said.append(f"{len(value):,} {name}")
    return " · ".join(said[:4])


def available(signature: dict[str, Any]) -> list[dict[str, Any]]:
    """The augmentations that suit these data, as forms."""
    from engine.data import augmentations

    return [entry.as_json() for entry in augmentations.fitting(signature)]


def augmented(
    opened: Opened, chosen: list[dict[str, Any]], seed: int = 0, count: int = SHOWN
) -> dict[str, Any]:
    """A few training samples before and after these augmentations, as the network would get
    them.
    """
    import torch

    from engine.data import augmentations

    rows = opened.split.rows["train"]
    rows = rows[np.linspace(0, len(rows) - 1, min(count, len(rows))).astype(int)]
    arrays, by_field = opened.recipe.arrays(opened.raw, rows), kinds.kinds_of(opened.signature)
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


def drawn(opened: Opened, batch: dict[str, Any]) -> list[dict[str, Any]]:
    """Samples of a batch as pictures, lines or tokens."""
    data = Signature.from_json(opened.signature)
    # What data are shown by comes first, such as the pictures that numbers stand beside.
    name, field = min(data.inputs_of.items(), key=lambda named: not kinds.of(named[1].kind).leads)
    kind, values = kinds.of(field.kind), batch[name].numpy()
    more: dict[str, Any] = {
        "texts": token_texts(opened, opened.split.rows["train"][:1]).get(name, [])
    }
    lengths, aim = batch.get(f"{name}.length"), data.target_field
    masks = batch[data.target or ""] if aim and kinds.of(aim.kind).lies_over else None
    shown: list[dict[str, Any]] = []
    for place in range(len(values)):
        if lengths is not None:
            more["length"] = int(lengths[place])
        if masks is not None:
            more["mask"] = masks[place].numpy()
        shown.append(kind.sketch(values, place, field, more))
    return shown
