"""What a column means: number, category, ordered, date, text or id. Guessed from its values and its
name, always with the reason, always changeable.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np

from engine.reading import limits
from engine.reading.columns import Column, number_text

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
DATES = (
    ("%Y-%m-%d", re.compile(r"^\d{4}-\d{1,2}-\d{1,2}$")),
    ("%Y/%m/%d", re.compile(r"^\d{4}/\d{1,2}/\d{1,2}$")),
    ("%Y.%m.%d", re.compile(r"^\d{4}\.\d{1,2}\.\d{1,2}$")),
    ("%d.%m.%Y", re.compile(r"^\d{1,2}\.\d{1,2}\.\d{4}$")),
    ("%d/%m/%Y", re.compile(r"^\d{1,2}/\d{1,2}/\d{4}$")),
    ("%m/%d/%Y", re.compile(r"^\d{1,2}/\d{1,2}/\d{4}$")),
    ("%d-%m-%Y", re.compile(r"^\d{1,2}-\d{1,2}-\d{4}$")),
    ("%d.%m.%y", re.compile(r"^\d{1,2}\.\d{1,2}\.\d{2}$")),
    ("%m/%d/%y", re.compile(r"^\d{1,2}/\d{1,2}/\d{2}$")),
    ("%d %b %Y", re.compile(r"^\d{1,2} [A-Za-z]{3} \d{4}$")),
    ("%b %d, %Y", re.compile(r"^[A-Za-z]{3} \d{1,2}, \d{4}$")),
    ("%Y-%m-%d %H:%M:%S", re.compile(r"^\d{4}-\d{1,2}-\d{1,2}[ T]\d{1,2}:\d{2}:\d{2}(\.\d+)?Z?$")),
    ("%Y-%m-%d %H:%M", re.compile(r"^\d{4}-\d{1,2}-\d{1,2}[ T]\d{1,2}:\d{2}$")),
    ("%d.%m.%Y %H:%M:%S", re.compile(r"^\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2}:\d{2}$")),
    ("%d.%m.%Y %H:%M", re.compile(r"^\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2}$")),
    ("%d/%m/%Y %H:%M", re.compile(r"^\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2}$")),
    ("%m/%d/%Y %H:%M", re.compile(r"^\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2}$")),
)  # fmt: skip
NUMBER = re.compile(
    r"^[+-]?(\d[\d' \u00a0\u202f.,]*|\.\d+|,\d+)([eE][+-]?\d+)?\s*%?$|^[€$£]\s?[\d.,' ]+$|^[\d.,' ]+\s?[€$£]$"
)


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
) -> Column:
    """A column that came as texts: `codes` into its different `levels` (−1: missing)."""
    gaps = set(GAPS)
    trimmed = [level.strip() for level in levels]
    merged: dict[str, int] = {}
    place = np.full(len(levels) + 1, -1, np.int64)
    for k, level in enumerate(trimmed):
        if level not in gaps:
            place[k] = merged.setdefault(level, len(merged))
    codes, levels_met = place[codes], list(merged)
    if forced is None or forced in ("number", "date"):
        as_numbers = _numbers(levels_met, decimal)
        if as_numbers is not None and forced != "date":
            numbers, lost, note = as_numbers
            share = np.isin(codes, np.flatnonzero(lost)).mean() if lost.any() else 0.0
            if share <= 0.02 or forced == "number":
                table = np.append(numbers, np.nan)
                column = number_column(
                    name, table[codes], "number" if forced or lost.any() else None
                )
                wrong = [levels_met[k] for k in np.flatnonzero(lost)[:3]]
                count = int(np.isin(codes, np.flatnonzero(lost)).sum())
                remark = (
                    f"{count:,} not a number ({', '.join(repr(w[:20]) for w in wrong)}), read as missing"
                    if count
                    else note or column.note
                )
                return Column(column.name, column.type, column.values, column.levels, note=remark)
        dates = _dates(levels_met)
        if dates is not None:
            stamps, form = dates
            return Column(
                name, "date", np.append(stamps, np.datetime64("NaT"))[codes], note=f"read as {form}"
            )
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


def _numbers(levels: list[str], decimal: str) -> tuple[np.ndarray, np.ndarray, str] | None:
    """Texts as numbers with thousands marks, per cent or currency; which of them are none; None
    where most are none.
    """
    if not levels or len(levels) > 2_000_000:
        return None
    looks = [
        bool(NUMBER.match(level))
        or level.lower() in ("inf", "-inf", "+inf", "infinity", "-infinity")
        for level in levels
    ]
    if sum(looks) < 0.9 * len(levels) or sum(looks) < 1:
        return None
    # A leading zero is part of a code (a postcode, a phone number), not of a quantity.
    zeros = sum(level[0] == "0" and len(level) > 1 and level.isdigit() for level in levels)
    if zeros > 0.05 * len(levels) and zeros > 1:
        return None
    thousands = "." if decimal == "," else ","
    numbers, lost, note = np.full(len(levels), np.nan), np.zeros(len(levels), bool), ""
    for k, level in enumerate(levels):
        if not looks[k]:
            lost[k] = True
            continue
        clean = re.sub(r"[€$£'\s\u00a0\u202f]", "", level)
        percent = clean.endswith("%")
        clean = clean.rstrip("%")
        if thousands in clean:
            if not re.match(
                rf"^[+-]?\d{{1,3}}({re.escape(thousands)}\d{{3}})+({re.escape(decimal)}\d*)?$",
                clean,
            ):
                lost[k] = True
                continue
            clean = clean.replace(thousands, "")
        clean = clean.replace(decimal, ".") if decimal != "." else clean
        try:
            numbers[k] = float(clean) / (100 if percent else 1)
        except (ValueError, OverflowError):
            lost[k] = True
        if percent:
            note = "per cent, read as a share"
        elif re.search(r"[€$£]", level):
            note = "an amount of money"
    return (numbers, lost, note) if lost.mean() <= 0.1 else None


def _dates(levels: list[str]) -> tuple[np.ndarray, str] | None:
    from datetime import datetime

    if not levels or len(levels) > 2_000_000:
        return None
    sample = levels[:: max(1, len(levels) // 200)]
    for form, looks in DATES:
        if not all(looks.match(level) for level in sample):
            continue
        stamps = np.empty(len(levels), "datetime64[s]")
        try:
            for k, level in enumerate(levels):
                text = (
                    level.replace("T", " ").rstrip("Z").split(".")[0]
                    if "%H" in form and form.startswith("%Y-")
                    else level
                )
                stamps[k] = np.datetime64(datetime.strptime(text, form), "s")
        except ValueError:
            continue
        if form.startswith("%d/") and all(int(level.split("/")[0]) <= 12 for level in levels):
            return stamps, "day/month/year, though month/day/year would fit as well"
        return stamps, _in_words(form)
    return _dates_in_several_ways(levels)


def _in_words(form: str) -> str:
    for mark, word in (
        ("%Y", "year"),
        ("%y", "year"),
        ("%m", "month"),
        ("%b", "month"),
        ("%d", "day"),
        ("%H:%M:%S", "time"),
        ("%H:%M", "time"),
    ):
        form = form.replace(mark, word)
    return form


def _dates_in_several_ways(levels: list[str]) -> tuple[np.ndarray, str] | None:
    """A column into which people wrote dates as each was used to: every way has to be clear by its
    marks.
    """
    from datetime import datetime

    if len(levels) > 200_000:
        return None
    ways: dict[str, list[int]] = {}
    for k, level in enumerate(levels):
        looks = next((looks.pattern for _, looks in DATES if looks.match(level)), None)
        if looks is None:
            return None
        ways.setdefault(looks, []).append(k)
    stamps, words = np.empty(len(levels), "datetime64[s]"), []
    for pattern, places in ways.items():
        for form in (form for form, looks in DATES if looks.pattern == pattern):
            texts = [
                levels[k].replace("T", " ").rstrip("Z").split(".")[0]
                if form.startswith("%Y-") and "%H" in form
                else levels[k]
                for k in places
            ]
            try:
                stamps[places] = [
                    np.datetime64(datetime.strptime(text, form), "s") for text in texts
                ]
            except ValueError:
                continue
            words.append(_in_words(form))
            break
        else:
            return None
    return stamps, f"dates written in {len(words)} ways: {', '.join(words)}"


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


def guess_target(columns: list[Column]) -> tuple[str | None, str]:
    """The column that is most likely to be predicted, and why."""
    scores: list[tuple[float, str, str]] = []
    for k, column in enumerate(columns):
        if column.type in ("id", "text", "date", "image", "series") or column.values.ndim != 1:
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
