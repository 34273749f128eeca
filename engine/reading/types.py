"""What a column means: number, category, ordered, date, text or id. Guessed from its values and its
name, always with the reason, always changeable.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import numpy as np

from engine.reading import limits
from engine.reading.columns import Column, number_text
from engine.reading.dates import dates_of
from engine.reading.levels import lost_words, unquoted
from engine.reading.writings import are_codes, numbers_of

GAPS = (
    "",
    "NA",
    "N/A",
    "n/a",
    "na",
    "nan",
    "NaN",
    "NAN",
    "null",
    "NULL",
    "Null",
    "None",
    "none",
    "?",
    "-",
    "--",
    ".",
    "#N/A",
    "#NA",
    "<NA>",
    "missing",
    "k. A.",
)
YES_NO = {"true", "false", "yes", "no", "y", "n", "t", "f", "ja", "nein", "oui", "non", "si", "sí"}
ORDERED_NAME = re.compile(
    r"(^|[\s_.-])(p?class|grade|level|rank|stage|rating|stars?|quality|size|degree|severity|score|stufe|note|priority)($|[\s_.-])",
    re.I,
)
ID_NAME = re.compile(
    r"(^|[\s_.-])(id|key|uuid|guid|index|nr|no|number|code|row)($|[\s_.-])|[a-z]Id$|^id|^unnamed",
    re.I,
)
TARGET_NAME = re.compile(
    r"(^|[\s_.-])(target|labels?|class|classes|y|outcome|survived|species|diagnosis|spam|churn|default|response|category|sentiment|language|fraud|"
    r"zielwert|klasse|kind|exited|approved)($|[\s_.-])",
    re.I,
)
QUANTITY_NAME = re.compile(
    r"(^|[\s_.-])(price|value|quality|result|preis|prix|sales|amount|strength|mpg|medv|demand|load|score)($|[\s_.-])",
    re.I,
)
ORDERS = (
    ("low", "medium", "high"), ("low", "middle", "high"), ("xs", "s", "m", "l", "xl", "xxl"), ("s", "m", "l"), ("small", "medium", "large"),
    ("bad", "fair", "good"), ("poor", "fair", "good", "very good", "excellent"), ("fair", "good", "very good", "premium", "ideal"),
    ("never", "rarely", "sometimes", "often", "always"), ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), ("niedrig", "mittel", "hoch"),
)  # fmt: skip
UNNAMED = re.compile(r"^column \d+$")
MOST_DIFFERENT = 0.9  # of the rows: codes that differ more often name single rows


def number_column(name: str, values: np.ndarray, forced: str | None = None) -> Column:
    """A column that came as numbers: kept so, or read as classes, an order, or an id."""
    values = np.asarray(values, np.float64)
    known = values[np.isfinite(values)]
    kind, note = "number", ""
    if forced is None and len(known):
        some = known[:5000]
        # The first rows decide cheaply whether looking at all of them is worth it: only few
        # different values, or only different ones.
        whole = (
            bool((some == np.floor(some)).all() and (known == np.floor(known)).all())
            and float(np.abs(known).max()) < 2**53
        )
        met = len(np.unique(some)) if whole else 0
        if whole and (met <= 20 or met == len(some)):
            distinct = np.unique(known)
            if len(distinct) == 2 and set(distinct) <= {0.0, 1.0, 2.0, -1.0}:
                kind, note = "category", "two values only"
            elif (
                len(distinct) <= 7
                and distinct[0] == 1
                and (np.diff(distinct) == 1).all()
                and ORDERED_NAME.search(name)
            ):
                kind = "ordered"
                note = f"{', '.join(number_text(float(v)) for v in distinct[:3])} read as an order"
            elif len(distinct) == len(known) == len(values) and len(known) > 20:
                steps = np.diff(known[:100_000])
                if (steps == 1).all():
                    kind, note = "id", "counts the rows"
                elif ID_NAME.search(name):
                    kind, note = "id", "different in every row, and named like an id"
            elif (
                TARGET_NAME.search(name)
                and 2 < len(distinct) <= 20
                and len(known) >= 5 * len(distinct)
                and (np.diff(distinct) == 1).all()
            ):
                kind, note = "category", f"{len(distinct)} whole numbers, and named like a class"
    kind = forced or kind
    if kind in ("category", "ordered"):
        return coded(name, values, kind, note)
    if kind in ("id", "text"):
        texts = np.array(
            [None if np.isnan(v) else number_text(float(v)) for v in values], dtype=object
        )
        return Column(name, kind, texts, note=note)
    infinite = int(np.isinf(values).sum())
    if infinite:
        note = f"{infinite:,} infinite value{'s' if infinite > 1 else ''}"
    return Column(name, "number", values, note=note)


def coded(name: str, values: np.ndarray, kind: str, note: str = "") -> Column:
    distinct = np.unique(values[~np.isnan(values)])
    codes = np.where(
        np.isnan(values),
        -1,
        np.searchsorted(distinct, np.nan_to_num(values, nan=distinct[0] if len(distinct) else 0)),
    )
    return Column(
        name,
        kind,
        codes.astype(np.int32),
        tuple(number_text(float(v)) for v in distinct),
        note=note,
    )


def text_column(
    name: str,
    codes: np.ndarray,
    levels: list[str],
    rows: int,
    decimal: str = ".",
    forced: str | None = None,
    form: str = "",
) -> Column:
    """A column that came as texts: `codes` into its different `levels` (−1: missing). `form`: how
    its dates are written, where a person has said so.
    """
    gaps = set(GAPS)
    trimmed = unquoted([level.strip() for level in levels])
    merged: dict[str, int] = {}
    place = np.full(len(levels) + 1, -1, np.int64)
    for k, level in enumerate(trimmed):
        if level not in gaps:
            place[k] = merged.setdefault(level, len(merged))
    codes, levels_met = place[codes], list(merged)
    counts = np.bincount(codes[codes >= 0], minlength=len(levels_met))
    if forced in (None, "number"):
        numbers = numbers_of(levels_met, decimal, wanted=forced == "number", counts=counts)
        if numbers is not None:
            kind = "number" if forced or numbers.lost.any() or not numbers.plain else None
            column = number_column(name, np.append(numbers.values, np.nan)[codes], kind)
            lost = lost_words("a number", levels_met, numbers.lost, counts)
            note = "; ".join(words for words in (lost, numbers.note or column.note) if words)
            return replace(column, note=note)
    if forced in (None, "date"):
        dates = dates_of(levels_met, form, counts)
        if dates is not None:
            stamps = np.append(dates.stamps, np.datetime64("NaT"))[codes]
            lost = lost_words("a date", levels_met, dates.lost, counts)
            note = f"{lost}; read as {dates.words}" if lost else f"read as {dates.words}"
            return Column(name, "date", stamps, note=note)
    known = int((codes >= 0).sum())
    # Texts that are neither numbers nor dates stay what they are, so that the caller can refuse:
    # codes of texts are no numbers.
    kind, note = (
        (forced, "")
        if forced and forced not in ("number", "date")
        else _kind_of_texts(name, levels_met, codes, known, rows)
    )
    if kind in ("text", "id"):
        table_of = np.array([*levels_met, None], dtype=object)
        return Column(name, kind, table_of[codes], note=note)
    order = _order_of(levels_met) if kind in ("category", "ordered") else None
    if order is not None and forced != "category":
        kind = "ordered"
        note = f"{', '.join(order[:3])} read as an order"
        ranks = {level: k for k, level in enumerate(order)}
    else:
        ranks = {level: k for k, level in enumerate(sorted(levels_met))}
    place = np.array([*(ranks[level] for level in levels_met), -1], np.int32)
    return Column(
        name, kind, place[codes], tuple(sorted(ranks, key=lambda level: ranks[level])), note=note
    )


def _kind_of_texts(
    name: str, levels: list[str], codes: np.ndarray, known: int, rows: int
) -> tuple[str, str]:
    distinct = len(levels)
    if not distinct:
        return "category", "empty"
    if are_codes(levels):
        note = "digits that name something, kept as they are written"
        repeats = distinct <= min(limits.LEVELS, MOST_DIFFERENT * known)
        return "category" if repeats and not ID_NAME.search(name) else "id", note
    sample = levels[:2000]
    long = (
        sum(len(level.split()) for level in sample) / len(sample) >= 3
        or sum(map(len, sample)) / len(sample) > 30
    )
    if distinct <= 2 or (distinct <= 30 and distinct <= max(2, known * 0.5)):
        return "category", ""
    if distinct > limits.LEVELS or distinct > 0.2 * rows:
        digits = sum(any(c.isdigit() for c in level) for level in sample) / len(sample)
        if long:
            return "text", f"{distinct:,} different texts"
        if digits > 0.5 or (ID_NAME.search(name) and distinct > 0.9 * known):
            return "id", f"{distinct:,} different"
        return "text", f"{distinct:,} different texts"
    if long and distinct > 50:
        return "text", f"{distinct:,} different texts"
    return "category", ""


def _order_of(levels: list[str]) -> list[str] | None:
    """The natural order of such words, where they have one."""
    low = {level.lower(): level for level in levels}
    if len(low) != len(levels) or len(low) < 2:
        return None
    for order in ORDERS:
        short = {word: word[:3] if len(order) >= 7 and len(order[0]) == 3 else word for word in low}
        if len(low) >= 3 and set(short.values()) <= set(order):
            return [low[word] for word in sorted(low, key=lambda word: order.index(short[word]))]
    return None


def retyped(column: Column, kind: str) -> Column:
    """The same column read as another type, at a person's wish."""
    from engine.reading.columns import DataError

    if kind == column.type or column.values.ndim != 1:
        return column
    if column.type == "number" and kind in ("category", "ordered", "id", "text"):
        if (
            kind in ("category", "ordered")
            and len(np.unique(column.values[~np.isnan(column.values)])) > 10 * limits.LEVELS
        ):
            raise DataError(
                f"'{column.name}' has too many different values to be {'an order' if kind == 'ordered' else 'a category'}."
            )
        return number_column(column.name, column.values, kind)
    if column.type in ("category", "ordered") and kind in ("category", "ordered"):
        return Column(column.name, kind, column.values, column.levels)
    words = column.words()
    if kind in ("text", "id"):
        return Column(column.name, kind, words)
    levels: dict[str, int] = {}
    codes = np.array(
        [-1 if w is None else levels.setdefault(str(w), len(levels)) for w in words], np.int64
    )
    if kind in ("category", "ordered") and len(levels) > 10 * limits.LEVELS:
        raise DataError(
            f"'{column.name}' has {len(levels):,} different values; at most {10 * limits.LEVELS:,} can be categories."
        )
    retyped_column = text_column(column.name, codes, list(levels), len(words), forced=kind)
    if retyped_column.type != kind:
        raise DataError(
            f"'{column.name}' cannot be read as {kind}: its values are such as {', '.join(repr(w) for w in list(levels)[:3])}."
        )
    return retyped_column


def _differs(column: Column) -> bool:
    """Whether a column has more than the two values of an answer."""
    return len(column.levels) != 2


def guess_target(columns: list[Column]) -> tuple[str | None, str]:
    """The column that is most likely to be predicted, and why."""
    scores: list[tuple[float, str, str]] = []
    for k, column in enumerate(columns):
        if (
            column.type in ("id", "text", "date", "image", "series", "links")
            or column.values.ndim != 1
        ):
            continue
        distinct = (
            len(column.levels)
            if column.levels
            else len(np.unique(column.values[:10_000][~np.isnan(column.values[:10_000])]))
        )
        if distinct < 2 or column.missing.mean() > 0.5:
            continue
        score, why = 0.0, []
        if TARGET_NAME.search(column.name):
            score += 4
            why.append("its name sounds like an answer")
        elif QUANTITY_NAME.search(column.name):
            score += 3.5
            why.append("its name sounds like what one wants to know")
        score += k / len(columns)
        if k == len(columns) - 1:
            score += 2
            why.append("it is the last column")
        elif k == 0:
            score += 1
            if distinct == 2 and UNNAMED.match(column.name) and _differs(columns[-1]):
                score += 3
                why.append("it is the first of columns without names, and has two values")
        if column.type == "category" and distinct <= 20:
            score += 1
            why.append(f"it has {distinct} classes")
        if column.missing.any():
            score -= 1.5
        scores.append((score, column.name, " and ".join(why) or "nothing better is there"))
    if not scores:
        return None, "no column has values that repeat or are numbers"
    best = max(scores, key=lambda score: score[0])
    return best[1], best[2]


def describe(column: Column, rows: int) -> dict[str, Any]:
    """A column as the first screen shows it (small: charts come from engine.data.looking)."""
    missing = int(column.missing.sum()) if column.values.ndim == 1 else 0
    return {
        "name": column.name,
        "type": column.type,
        "levels": len(column.levels),
        "missing": missing,
        "rows": rows,
        "note": column.note,
    }
