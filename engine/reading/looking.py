"""Looking at data as a person would: numbers for charts, pictures as PNG, series, texts with their
tokens. Everything is JSON.

Pass the rows that may be seen; leave the test part out of them (`seen_rows`), so that looking does
not open it.
"""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.split import Split
from engine.reading.columns import CODED, Column, Raw, number_text
from engine.reading.found import shown

if TYPE_CHECKING:
    from engine.data.opening import Data

MANY = 200_000  # rows beyond which charts are drawn from an even sample
BARS = 20


def seen_rows(raw: Raw, split: Split | None) -> np.ndarray:
    """All rows but those of the test part."""
    if split is None:
        return np.arange(raw.rows)
    return np.sort(np.concatenate([split.rows["train"], split.rows["validation"]]))


def evenly(rows: np.ndarray, most: int) -> np.ndarray:
    return rows if len(rows) <= most else rows[np.linspace(0, len(rows) - 1, most).astype(np.int64)]


def _clean(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


def column_table(
    raw: Raw, rows: np.ndarray, left_out: dict[str, str] | None = None
) -> list[dict[str, Any]]:
    """One entry a column: type, use, examples, missing, and either bars of a histogram or counts of
    categories.
    """
    made = []
    for name, column in raw.columns.items():
        flat = column.values.ndim == 1
        part = column.take(evenly(rows, MANY)) if flat else column
        missing = int(part.missing.sum()) if flat else 0
        targets = raw.target_names
        use = "target" if name in targets else "input" if name in raw.inputs else "left out"
        entry: dict[str, Any] = {
            "name": name, "type": column.type, "use": use, "note": column.note or (left_out or {}).get(name, ""), "missing": missing,
            "missing_share": missing / max(1, len(part.values)) if flat else 0.0, "rows": len(rows), "examples": _examples(part) if flat else [],
            "distinct": None, "bars": None, "levels": None, "shape": [int(s) for s in column.values.shape[1:]],
        }  # fmt: skip
        if name in targets and column.type in CODED:
            entry["type_words"] = (
                "Two classes" if len(column.levels) == 2 else f"{len(column.levels)} classes"
            )
        if column.type in CODED:
            entry["distinct"] = len(column.levels)
            entry["levels"] = level_counts(part)
        elif column.type == "number" and flat:
            entry["bars"] = histogram(part.values)
            entry["distinct"] = len(np.unique(part.values[:20_000]))
        elif column.type == "date":
            entry["bars"] = histogram(
                part.values.astype("datetime64[s]").astype(np.float64), gaps=part.missing
            )
        elif column.type in ("text", "id"):
            entry["distinct"] = len(set(part.values.tolist()) - {None})
        made.append(entry)
    return made


def _examples(column: Column, count: int = 3) -> list[str]:
    found: list[str] = []
    for start in range(0, min(len(column.values), 2000), 50):
        for word in column.take(np.arange(start, min(start + 50, len(column.values)))).words():
            if word is not None and (short := shown(word, 40)) not in found:
                found.append(short)
            if len(found) >= count:
                return found
    return found


def level_counts(column: Column, most: int = 12) -> list[dict[str, Any]]:
    """How often each category occurs, the commonest first; the rest is summed up."""
    counts = np.bincount(column.values[column.values >= 0], minlength=len(column.levels))
    order = (
        range(len(counts))
        if column.type == "ordered" and len(counts) <= most
        else np.argsort(-counts, kind="stable")
    )
    made: list[dict[str, Any]] = [
        {"label": shown(column.levels[k], 60), "count": int(counts[k])} for k in list(order)[:most]
    ]
    rest = int(counts.sum()) - sum(one["count"] for one in made)
    return [*made, {"label": "others", "count": rest}] if rest > 0 else made


def histogram(
    values: np.ndarray, bars: int = BARS, gaps: np.ndarray | None = None
) -> dict[str, Any]:
    """Counts between edges; whole numbers with few values get a bar each.

    >>> histogram(np.array([1.0, 1.0, 2.0, 3.0]))["counts"]
    [2, 1, 1]
    """
    known = values[np.isfinite(values)] if gaps is None else values[~gaps]
    if not len(known):
        return {
            "edges": [],
            "counts": [],
            "low": None,
            "high": None,
            "mean": None,
            "median": None,
            "deviation": None,
        }
    low, high = float(known.min()), float(known.max())
    if (known == np.floor(known)).all() and high - low < bars:
        edges = np.arange(low, high + 2) - 0.5
    else:
        edges = np.linspace(low, high if high > low else low + 1, bars + 1)
    counts = np.histogram(known, edges)[0]
    return {
        "edges": [float(e) for e in edges], "counts": [int(c) for c in counts], "low": low, "high": high, "mean": _clean(known.mean()),
        "median": _clean(np.median(known)), "deviation": _clean(known.std()),
    }  # fmt: skip


def chart(raw: Raw, rows: np.ndarray, name: str, *, by_target: bool = True) -> dict[str, Any]:
    """One column against the target: a histogram a class, or points with the mean of each
    twentieth.
    """
    rows = evenly(rows, MANY)
    column = raw.columns[name].take(rows)
    target = (
        raw.columns[raw.target].take(rows)
        if by_target and raw.target in raw.columns and raw.target != name
        else None
    )
    made: dict[str, Any] = {
        "name": name,
        "type": column.type,
        "target": raw.target if target is not None else None,
    }
    if column.type == "number":
        made["bars"] = histogram(column.values)
        if target is not None and target.type in CODED and made["bars"]["edges"]:
            made["classes"] = [
                {"label": shown(level, 60), "counts": [int(c) for c in np.histogram(column.values[(target.values == k) & np.isfinite(column.values)], made["bars"]["edges"])[0]]}
                for k, level in enumerate(target.levels[:10])
            ]  # fmt: skip
        elif target is not None and target.values.ndim == 1:
            some = evenly(
                np.flatnonzero(np.isfinite(column.values) & np.isfinite(target.values)), 2000
            )
            made["points"] = {
                "x": [float(v) for v in column.values[some]],
                "y": [float(v) for v in target.values[some]],
                "row": [int(r) for r in rows[some]],
            }
    elif column.type in CODED:
        made["levels"] = level_counts(column)
        if target is not None and target.type in CODED:
            order = [
                column.levels.index(one["label"])
                for one in made["levels"]
                if one["label"] in column.levels
            ]
            made["classes"] = [
                {
                    "label": shown(level, 60),
                    "counts": [
                        int(((column.values == k) & (target.values == c)).sum()) for k in order
                    ],
                }
                for c, level in enumerate(target.levels[:10])
            ]
        elif target is not None and target.values.ndim == 1:
            made["means"] = [
                {
                    "label": shown(level, 60),
                    "mean": _clean(target.values[column.values == k].mean())
                    if (column.values == k).any()
                    else None,
                }
                for k, level in enumerate(column.levels[:12])
            ]
    return made


def correlations(raw: Raw, rows: np.ndarray, most: int = 30) -> dict[str, Any]:
    """How numbers go together (Pearson), and how much of the target each input settles by itself (0
    to 1).
    """
    from engine.data.honesty.leaks import known_from

    rows = evenly(rows, 20_000)
    names = [
        name
        for name, column in raw.columns.items()
        if column.type == "number" and column.values.ndim == 1
    ][:most]
    matrix: list[list[float | None]] = []
    if names:
        values = np.stack([raw.columns[name].values[rows] for name in names], axis=1).astype(
            np.float64
        )
        values = np.where(np.isfinite(values), values, np.nan)
        with np.errstate(all="ignore"):
            values = values - np.nanmean(values, axis=0)
            values = np.nan_to_num(values)
            size = np.sqrt((values**2).sum(axis=0))
            whole = (values.T @ values) / np.outer(size, size)
        matrix = [[_clean(round(float(v), 4)) for v in row] for row in whole]
    target = raw.columns.get(raw.target or "")
    alone = []
    if target is not None and target.values.ndim == 1:
        rows = rows[~target.missing[rows]]
        for name in raw.inputs:
            if raw.columns[name].values.ndim == 1 and raw.columns[name].type not in ("text", "id"):
                alone.append(
                    {"name": name, "share": round(known_from(raw.columns[name], target, rows), 4)}
                )
    return {
        "names": names,
        "matrix": matrix,
        "alone": sorted(alone, key=lambda one: -float(one["share"])),
    }  # type: ignore[arg-type]


def class_balance(raw: Raw, split: Split) -> dict[str, Any] | None:
    """Rows of each class in training and validation; None where there are no classes."""
    target = raw.columns.get(raw.target or "")
    if target is None or target.type not in CODED:
        return None
    parts = {}
    for name in ("train", "validation"):
        values = target.values[split.rows[name]]
        parts[name] = [
            int(c) for c in np.bincount(values[values >= 0], minlength=len(target.levels))
        ]
    return {
        "target": raw.target,
        "classes": [shown(level, 60) for level in target.levels],
        "parts": parts,
    }


def png(picture: np.ndarray) -> str:
    """A picture (channels, height, width), bytes or 0 to 1, as a data URL."""
    from PIL import Image

    values = np.asarray(picture)
    if values.dtype != np.uint8:
        low, high = float(np.nanmin(values)), float(np.nanmax(values))
        if low < -1e-3 or high > 1.001:  # normalised: stretched back to what can be seen
            values = (values - low) / max(high - low, 1e-9)
        values = np.rint(np.clip(np.nan_to_num(values), 0, 1) * 255).astype(np.uint8)
    image = Image.fromarray(values[0] if values.shape[0] == 1 else values[:3].transpose(1, 2, 0))
    out = io.BytesIO()
    image.save(out, "PNG")
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()


def sample(raw: Raw, row: int) -> dict[str, Any]:
    """One sample whole: what a click on a point shows."""
    made: dict[str, Any] = {"row": int(row), "fields": []}
    at = np.array([row])
    for name, column in raw.columns.items():
        one = column.take(at)
        use = (
            "target" if name in raw.target_names else "input" if name in raw.inputs else "left out"
        )
        entry: dict[str, Any] = {"name": name, "type": column.type, "use": use}
        if column.type == "image":
            entry["png"] = png(one.values[0])
        elif one.values.ndim > 1:
            steps = int(one.lengths[0]) if one.lengths is not None else one.values.shape[1]
            values = one.values[0].reshape(one.values.shape[1], -1)[:steps]
            entry["series"] = [
                [_clean(v) for v in channel] for channel in values[evenly(np.arange(steps), 500)].T
            ]
            entry["channels"] = list(column.levels)
        else:
            entry["text"] = None if one.words()[0] is None else str(one.words()[0])[:5000]
        made["fields"].append(entry)
    return made


def samples(
    raw: Raw, rows: np.ndarray, count: int = 24, *, by_class: bool = True, seed: int = 0
) -> list[dict[str, Any]]:
    """A handful of samples, the same share of each class, with their label in words."""
    rng = np.random.default_rng(seed)
    target = raw.columns.get(raw.target or "")
    chosen: list[int] = []
    if by_class and target is not None and target.type in CODED:
        levels = [k for k in range(len(target.levels)) if (target.values[rows] == k).any()][:count]
        each = max(1, count // max(1, len(levels)))
        for level in levels:
            members = rows[target.values[rows] == level]
            chosen += [int(r) for r in rng.choice(members, min(each, len(members)), replace=False)]
    else:
        chosen = [int(r) for r in np.sort(rng.choice(rows, min(count, len(rows)), replace=False))]
    made = []
    for row in chosen[:count]:
        one = sample(raw, row)
        label = next((f.get("text") for f in one["fields"] if f["use"] == "target"), None)
        made.append(
            {
                "row": row,
                "label": label,
                "class": int(target.values[row])
                if target is not None and target.type in CODED
                else None,
                "fields": one["fields"],
            }
        )
    return made


def table_page(raw: Raw, rows: np.ndarray, start: int = 0, count: int = 50) -> dict[str, Any]:
    """Rows as they stand in the file, a page at a time."""
    page = rows[start : start + count]
    names = [name for name, column in raw.columns.items() if column.values.ndim == 1]
    words = [raw.columns[name].take(page).words() for name in names]
    cells = [
        [None if column[k] is None else shown(column[k], 200) for column in words]
        for k in range(len(page))
    ]
    return {
        "columns": names,
        "rows": [int(r) for r in page],
        "cells": cells,
        "total": len(rows),
        "start": int(start),
    }


def projection(data: Data, most: int = 1000) -> dict[str, Any]:
    """Two directions in which training samples differ most (PCA of what the network gets); a point
    carries its row.
    """
    part = data.parts["train"]
    places = evenly(np.arange(len(part)), most)
    blocks = []
    for name in data.signature["inputs"]:
        values = part.fields[name][places]
        facts = data.signature["fields"][name]
        if facts["kind"] == "tokens":
            kept = min(int(facts["vocabulary"]), 2000)
            counts = np.zeros((len(values), kept), np.float32)
            for row, codes in enumerate(values):
                np.add.at(counts[row], codes[(codes > 0) & (codes < kept)], 1)
            values = counts / np.maximum(np.linalg.norm(counts, axis=1, keepdims=True), 1e-9)
        flat = values.reshape(len(values), -1).astype(np.float64)
        if values.dtype == np.uint8:
            flat = flat / 255
        if flat.shape[1] > 4000:
            flat = flat[:, np.linspace(0, flat.shape[1] - 1, 4000).astype(int)]
        blocks.append(flat)
    matrix = np.concatenate(blocks, axis=1)
    matrix = matrix - matrix.mean(axis=0)
    # The smaller of the two products has the same leading directions and is cheap.
    if matrix.shape[0] <= matrix.shape[1]:
        values, vectors = np.linalg.eigh(matrix @ matrix.T)
        places_2d = vectors[:, ::-1][:, :2] * np.sqrt(np.maximum(values[::-1][:2], 0))
    else:
        values, vectors = np.linalg.eigh(matrix.T @ matrix)
        places_2d = matrix @ vectors[:, ::-1][:, :2]
    total = max(float((matrix**2).sum()), 1e-12)
    if places_2d.shape[1] < 2:
        places_2d = np.concatenate([places_2d, np.zeros((len(places_2d), 1))], axis=1)
    places_2d = places_2d * np.where(
        places_2d[np.abs(places_2d).argmax(axis=0), range(2)] < 0, -1.0, 1.0
    )  # one sign, always
    target = data.signature.get("target")
    made: dict[str, Any] = {
        "x": [round(float(v), 5) for v in places_2d[:, 0]], "y": [round(float(v), 5) for v in places_2d[:, 1]],
        "row": [int(r) for r in part.rows[places]], "share": [float((places_2d[:, k] ** 2).sum() / total) for k in range(2)],
        "class": None, "value": None, "classes": [],
    }  # fmt: skip
    if target and data.signature["fields"][target]["kind"] == "label":
        made["class"] = [int(c) for c in part.fields[target][places]]
        made["classes"] = data.signature["fields"][target]["classes"]
    elif target and data.signature["fields"][target]["kind"] == "number":
        made["value"] = [float(v) for v in part.fields[target][places]]
    return made


def tokens_of(data: Data, row: int) -> list[dict[str, Any]]:
    """A text with its tokens, as the network gets it: padding left out, unknown ones marked."""
    made = []
    arrays = data.recipe.arrays(data.raw, np.array([row]))
    columns = data.recipe.columns_of(data.raw, np.array([row]))
    levels = next(column.levels for column in columns.values() if column.type == "tokens")
    for code in arrays["text"][0]:
        if code:
            made.append({"code": int(code), "text": levels[int(code)], "known": int(code) != 1})
    return made


def before_after(data: Data, transform_of: str, most: int = 5000) -> list[dict[str, Any]]:
    """A column before the transforms, and every number it became."""
    from engine.data.recipe import apply_transforms

    rows = evenly(data.split.rows["train"], most)
    column = data.raw.columns[transform_of].take(rows)
    made: list[dict[str, Any]] = [{"name": transform_of, "when": "before", "type": column.type}]
    if column.type == "number":
        made[0]["bars"] = histogram(column.values)
    elif column.type in CODED:
        made[0]["levels"] = level_counts(column)
    else:
        made[0]["examples"] = _examples(column) if column.values.ndim == 1 else []
    for one in apply_transforms({transform_of: column}, data.recipe.fitted).values():
        if one.type in ("number", "vector"):
            table = one.values.reshape(len(rows), -1)
            for k, name in enumerate((one.levels or (one.name,))[:50]):
                made.append(
                    {
                        "name": name,
                        "when": "after",
                        "type": "number",
                        "bars": histogram(table[:, k].astype(np.float64)),
                    }
                )
        elif one.type in ("tokens", "code"):
            made.append(
                {
                    "name": one.name,
                    "when": "after",
                    "type": one.type,
                    "examples": [str(v) for v in np.atleast_1d(one.values[0])[:30]],
                }
            )
    return made


def augmented(
    data: Data, steps: list[dict[str, Any]], count: int = 8, copies: int = 3, seed: int = 0
) -> list[dict[str, Any]]:
    """Training samples before augmentation and a few times after it, as the network will meet
    them.
    """
    import torch

    from engine.data.augmentations import pipeline

    part = data.parts["train"]
    places = evenly(np.arange(len(part)), count)
    batch = {}
    for name, array in part.fields.items():
        tensor = torch.as_tensor(np.ascontiguousarray(array[places]))
        batch[name] = (
            tensor.to(torch.float32) / 255
            if tensor.dtype == torch.uint8 and data.signature["fields"][name]["kind"] == "image"
            else tensor
        )
    change = pipeline(steps, data.signature)
    field = next((step_field for step_field in data.signature["inputs"]), "")
    made: list[dict[str, Any]] = [
        {"row": int(part.rows[p]), "before": _view(data, field, batch[field][k]), "after": []}
        for k, p in enumerate(places)
    ]
    if change is None:
        return made
    kept = torch.random.get_rng_state()
    try:
        torch.default_generator.manual_seed(seed)
        for _ in range(copies):
            after = change(batch)
            for k, one in enumerate(made):
                one["after"].append(_view(data, field, after[field][k]))
    finally:
        torch.random.set_rng_state(kept)
    return made


def _view(data: Data, field: str, value: Any) -> dict[str, Any]:
    kind = data.signature["fields"][field]["kind"]
    array = value.numpy()
    if kind == "image":
        return {"png": png(array)}
    if kind == "tokens":
        texts = data.signature["fields"][field].get("tokens") or []
        return {
            "tokens": [
                texts[int(c)] if int(c) < len(texts) else str(int(c)) for c in array if int(c)
            ]
        }
    return {
        "series": [[_clean(v) for v in channel] for channel in array.reshape(array.shape[0], -1).T]
    }


def in_words(raw: Raw, column: str) -> str:
    """One line about a column.

    >>> from engine.data.sets import open_raw
    >>> in_words(open_raw("iris"), "species")
    '3 categories: setosa, versicolor, virginica'
    """
    one = raw.columns[column]
    if one.type in CODED:
        return f"{len(one.levels)} categories: {', '.join(shown(level, 30) for level in one.levels[:5])}"
    if one.type == "number" and one.values.ndim == 1 and np.isfinite(one.values).any():
        known = one.values[np.isfinite(one.values)]
        return (
            f"numbers from {number_text(float(known.min()))} to {number_text(float(known.max()))}"
        )
    return one.type
