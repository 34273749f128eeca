"""The column table: for each column its type, examples, how its values are spread, what is missing,
and what it is used for.
"""

from __future__ import annotations

import numpy as np

from engine.data.looking.opened import FirstLook, Opened
from engine.data.looking.shown import (
    ColumnShown,
    Counts,
    FirstColumn,
    NumberWords,
    Shares,
    TargetFacts,
    Use,
    UsedColumn,
    Values,
)
from engine.reading import tasks
from engine.reading.columns import CODED, Column, number_text
from engine.reading.found import Found

BINS = 18
SHARES = 6  # so many categories are drawn; the rest is one piece
LONGEST = 60
MOST = 400  # columns that are described one by one
FIRST = 60  # of these, while the rest is being read


def column_table(opened: Opened) -> list[UsedColumn]:
    """One line a column, in the order of the file."""
    raw = opened.raw
    why = reasons(opened)
    taken = taken_away(opened)
    filled = {
        fitted.column: fitted
        for fitted in opened.recipe.fitted
        if fitted.transform.name == "impute"
    }
    lines: list[UsedColumn] = []
    for name, column in list(raw.columns.items())[:MOST]:
        line = describe(column)
        use: Use = (
            "target"
            if name in raw.target_names
            else "input"
            if name in raw.inputs and taken.get(name) != "leave-out"
            else "out"
        )
        note, warn = column.note, False
        if use == "out" and why.get(name):
            note = why[name]
        if use == "out" and line["missing"] > 0.5 * raw.rows:
            note, warn = f"{100 * line['missing'] / raw.rows:.0f}% missing", True
        elif name in filled and line["missing"]:
            how = {"median": "the median", "mean": "the mean", "zero": "zero"}.get(
                str(filled[name].options.get("how")), "a stand-in"
            )
            # what was thrown away is never passed over
            lost = f"{column.note}; " if "not a number" in column.note else ""
            note = (
                f"{lost}{line['missing']:,} missing, filled by {how}"
                if column.type == "number"
                else f"{line['missing']:,} missing"
            )
            warn = bool(lost)
        elif line["missing"] and not note:
            note = f"{line['missing']:,} missing"
        elif column.type == "number" and use == "input" and not note and long_tail(column):
            note = "Long tail, log scale offered"
        if name == (opened.data.split.get("column") or raw.group) and use != "target":
            tied, groups = ties(column)
            if tied:
                note = f"Ties {tied:,} rows to {groups:,} groups"
                warn = opened.data.split["type"] != "grouped"
        if taken.get(name) == "has-value":
            note, warn = "Only whether it is there is kept", False
        lines.append({**line, "use": use, "note": sentence_case(note), "warn": warn})
    return lines


def taken_away(opened: Opened) -> dict[str, str]:
    """Columns that a transform takes away, and by which one."""
    return {
        name: str(step["type"])
        for step in opened.data.transforms
        if step.get("type") in ("leave-out", "has-value")
        for name in step.get("columns") or ()
    }


def sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


def reasons(opened: Opened) -> dict[str, str]:
    """Why columns are left out, where the rules of reading say so."""
    if opened.found is None:
        return {}
    from engine.reading.guesses import newer
    from engine.reading.meanings.table import default_inputs

    raw = opened.raw
    texts_too = newer(opened.data.options)
    return default_inputs(dict(raw.columns), raw.target, raw.targets, texts_too=texts_too)[1]


def first_look(contents: Found) -> FirstLook:
    """The types and values in the first rows of a large file, while the rest is still being
    read.
    """
    described: list[FirstColumn] = [
        {**describe(column), "note": sentence_case(column.note)}
        for column in contents.columns[:FIRST]
    ]
    return FirstLook(len(contents.columns[0].values), tuple(described), len(contents.columns))


def describe(column: Column) -> ColumnShown:
    """A column without its use: everything here is said about all rows of the file."""
    gaps = column.missing
    examples, values, numbers = spread_of(column)
    line: ColumnShown = {
        "name": column.name,
        "type": column.type,
        "rows": len(column.values),
        "missing": int(gaps.sum()) if gaps.ndim == 1 else 0,
        "levels": len(column.levels),
        "examples": examples,
        "values": values,
    }
    if numbers is not None:
        line["numbers"] = numbers
    return line


def spread_of(column: Column) -> tuple[str, Values, NumberWords | None]:
    """Examples of its values, how these are spread, and the smallest, middle and largest."""
    rows = len(column.values)
    numbers: NumberWords | None = None
    values: Values
    if column.type in (*CODED, "mask"):
        counts = np.bincount(
            column.values[column.values >= 0], minlength=max(1, len(column.levels))
        )
        examples = points_words(column) if column.type == "mask" else ", ".join(first_words(column))
        if len(column.levels) > 40:
            values = {"kind": "distinct", "count": len(column.levels)}
        else:
            values = {
                "kind": "shares",
                **shares(
                    column.levels,
                    counts,
                    keep_order=column.type == "ordered" or len(column.levels) == 2,
                ),
            }
    elif column.type == "number" and column.values.ndim == 1:
        examples = ", ".join(first_words(column))
        values = {"kind": "histogram", **histogram(column.values, BINS)}
        known = column.values[np.isfinite(column.values)]
        if len(known):
            numbers = {
                "low": number_text(float(known.min())),
                "middle": number_text(float(np.median(known))),
                "high": number_text(float(known.max())),
            }
    elif column.type == "date":
        known = column.values[~np.isnat(column.values)]
        examples = ", ".join(first_words(column, 2))
        values = {
            "kind": "histogram",
            **histogram(known.astype("datetime64[s]").astype(np.float64), BINS),
        }
        if len(known):
            numbers = {
                "low": str(known.min())[:10],
                "middle": str(np.sort(known)[len(known) // 2])[:10],
                "high": str(known.max())[:10],
            }
    elif column.type in ("text", "id"):
        known_texts = [v for v in column.values if v is not None]
        lengths = [len(str(v)) for v in known_texts[:20_000]]
        same_length = bool(lengths) and max(lengths) > 24
        examples = (
            f"{min(lengths):,} to {max(lengths):,} letters"
            if same_length
            else ", ".join(first_words(column))
        )
        counting = column.type == "id" and column.note == "counts the rows"
        values = (
            {"kind": "histogram", "counts": [1] * BINS, "low": 1, "high": rows}
            if counting
            else {"kind": "distinct", "count": len(set(map(str, known_texts)))}
        )
    else:
        examples = " × ".join(map(str, column.values.shape[1:])) + (
            " pixels" if column.type == "image" else ""
        )
        if column.type == "series" and column.lengths is not None:
            examples = f"{int(column.lengths.min()):,} to {int(column.lengths.max()):,} steps"
        if column.type == "sound":
            examples = f"{column.values.shape[1] / max(1, column.rate):.3g} s at {column.rate:,} Hz"
        values = {"kind": "none"}
    return examples, values, numbers


def points_words(mask: Column) -> str:
    return f"{' × '.join(map(str, mask.values.shape[1:]))} points"


def first_words(column: Column, most: int = 3) -> list[str]:
    """The first different values, as a person reads them."""
    seen: dict[str, None] = {}
    for word in Column(column.name, column.type, column.values[:2000], column.levels).words():
        if word is not None:
            seen.setdefault(str(word)[:LONGEST])
        if len(seen) >= most:
            break
    return list(seen)


def histogram(values: np.ndarray, bins: int) -> Counts:
    """Counts in equal bins between the smallest and the largest number; whole numbers with few
    values get a bin each.

    >>> histogram(np.array([0.0, 0.0, 1.0, np.nan, np.inf]), 2)
    {'counts': [2, 1], 'low': 0.0, 'high': 1.0}
    """
    known = np.asarray(values, np.float64).ravel()
    known = known[np.isfinite(known)]
    if not len(known):
        return {"counts": [], "low": 0.0, "high": 0.0}
    low, high = float(known.min()), float(known.max())
    if high == low:
        return {"counts": [len(known)], "low": low, "high": high}
    if not np.isfinite(high - low):
        return {"counts": [len(known)], "low": low, "high": high}
    counts = np.histogram(known, bins=bins, range=(low, high))[0]
    return {"counts": [int(c) for c in counts], "low": low, "high": high}


def shares(levels: tuple[str, ...], counts: np.ndarray, *, keep_order: bool = False) -> Shares:
    order = (
        range(len(levels))
        if keep_order and len(levels) <= SHARES + 1
        else [int(k) for k in np.argsort(-counts, kind="stable")]
    )
    parts = [(levels[k][:LONGEST], int(counts[k])) for k in order if counts[k]]
    rest = sum(count for _, count in parts[SHARES:])
    return {"parts": parts[:SHARES], "more": max(0, len(parts) - SHARES), "rest": rest}


def long_tail(column: Column) -> bool:
    known = column.values[np.isfinite(column.values)][:100_000]
    if len(known) < 20 or known.min() < 0 or len(np.unique(known[:2000])) < 10:
        return False
    spread = known.std()
    return bool(spread > 0 and float((((known - known.mean()) / spread) ** 3).mean()) > 3)


def ties(column: Column) -> tuple[int, int]:
    """How many rows share their value with another one, and how many such groups there are."""
    known = column.values[~column.missing]
    if not len(known):
        return 0, 0
    values = known.astype(str) if known.dtype == object else known
    counts = np.unique(values, return_counts=True)[1]
    return int(counts[counts > 1].sum()), int((counts > 1).sum())


def target_of(opened: Opened) -> TargetFacts:
    """What is predicted, and how its values are spread over the rows that have one."""
    raw = opened.raw
    facts: TargetFacts = {
        "name": raw.target or "",
        "names": list(raw.target_names),
        "task": raw.task,
        "rows": raw.rows,
    }
    if tasks.of(raw.task).many:
        facts["classes"] = [
            (name, int(np.nansum(raw.columns[name].values > 0))) for name in raw.targets
        ]
        return facts
    column = raw.columns.get(raw.target or "")
    if column is None or column.type == "text":
        return facts  # texts have no spread to draw
    if column.type in (*CODED, "mask"):
        facts["points"] = column.type == "mask"  # what is counted below
        counts = np.bincount(column.values[column.values >= 0], minlength=len(column.levels))
        facts["classes"] = [
            (level[:LONGEST], int(count))
            for level, count in zip(column.levels, counts, strict=True)
        ][:200]
    else:
        values = column.values.ravel()
        facts["histogram"] = histogram(values, 40)
        known = values[np.isfinite(values)]
        if len(known):
            facts["numbers"] = {
                "low": float(known.min()),
                "middle": float(np.median(known)),
                "high": float(known.max()),
            }
    return facts
