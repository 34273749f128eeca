"""Ways in which the answer reaches the network before it should."""

from __future__ import annotations

import numpy as np

from engine.data.honesty.check import Fix, Problem, Seen, check
from engine.data.split import SAME_ROWS
from engine.reading import tasks
from engine.reading.columns import CODED, Column

NEARLY = 0.99


def _codes(column: Column, rows: np.ndarray) -> np.ndarray | None:
    """A column as a few dozen groups: its categories, or fiftieths of its range."""
    if column.type in CODED:
        return column.values[rows].astype(np.int64)
    if column.type == "number":
        values = column.values[rows]
        known = values[np.isfinite(values)]
        if len(known) < 20 or np.ptp(known) == 0:
            return None
        cuts = np.unique(np.quantile(known, np.linspace(0.02, 0.98, 49)))
        return np.where(np.isfinite(values), np.searchsorted(cuts, values), -1)
    if column.type == "date":
        stamps = column.values[rows].astype("datetime64[s]").astype(np.int64)
        return np.searchsorted(np.quantile(stamps, np.linspace(0.02, 0.98, 49)), stamps)
    return None


def known_from(column: Column, target: Column, rows: np.ndarray) -> float:
    """How much of the target this column alone settles, on rows that were not used to learn it: 0
    nothing, 1 all.
    """
    codes = _codes(column, rows)
    if codes is None or len(rows) < 40:
        return 0.0
    codes = codes - codes.min()
    half = np.arange(len(rows)) % 2 == 0
    if target.type in CODED:
        y = target.values[rows]
        classes = len(target.levels)
        counts = np.zeros((codes.max() + 1, classes))
        np.add.at(counts, (codes[half], y[half]), 1)
        usual = np.bincount(y[half], minlength=classes).argmax()
        guess = np.where(counts.sum(1) > 0, counts.argmax(1), usual)
        base = float((y[~half] == usual).mean())
        right = float((guess[codes[~half]] == y[~half]).mean())
        return max(0.0, (right - base) / max(1e-9, 1 - base)) if base < 1 else 0.0
    y = target.values[rows].astype(np.float64)
    if y.ndim > 1 or not np.isfinite(y).all() or y.std() == 0:
        return 0.0
    # Within each group a straight line is allowed, so that a scaled copy of the target is found
    # too.
    if column.type == "number":
        x = column.values[rows]
        sound = np.isfinite(x)
        if sound.sum() > 40 and x[sound].std() > 0:
            straight = float(np.corrcoef(x[sound], y[sound])[0, 1] ** 2)
            if straight >= NEARLY:
                return straight
    sums = np.bincount(codes[half], y[half], codes.max() + 1)
    sizes = np.bincount(codes[half], minlength=codes.max() + 1)
    guess = np.where(sizes > 0, sums / np.maximum(sizes, 1), y[half].mean())[codes[~half]]
    return (
        max(0.0, 1 - float(((y[~half] - guess) ** 2).mean() / y[~half].var()))
        if y[~half].var() > 0
        else 0.0
    )


@check("target-given-away", "error")
def target_given_away(seen: Seen) -> list[Problem]:
    """A column that gives the target away

    What: One column alone settles the target in nearly every row. Why: Such a column is usually
    written after the fact (a refund of a fraud, a date of death), so it will not be there when it
    matters. The network learns to copy it, and its score says nothing. How to fix: Leave the column
    out, unless it is really known before the answer is.
    """
    if seen.target is None or tasks.of(seen.raw.task).continues or len(seen.inputs) < 2:
        return []
    problems = []
    exact = {name for formula in seen.formulas for name in formula.columns}
    for name, column in seen.inputs.items():
        share = known_from(column, seen.target, seen.some)
        if share >= NEARLY and name not in exact:
            problems.append(
                Problem(
                    "target-given-away",
                    "error",
                    f"{name} gives the answer away",
                    f"**{name}** alone settles {share:.1%} of {seen.raw.target}.",
                    "Perhaps it is written down after the answer is known. Then it will be missing when the network is used.",
                    f"Leave {name} out, unless it is known beforehand.",
                    (name,),
                    fix=Fix(
                        f"Leave out {name}",
                        "The network does not get this column.",
                        seen.without(name),
                    ),
                )
            )
    return problems


@check("same-row-twice", "warning")
def same_row_twice(seen: Seen) -> list[Problem]:
    """The same row on both sides of the split

    What: Rows whose inputs are all equal stand in the training part and in the validation or test
    part.
    Why: What was learned by heart looks like skill: the network has seen the answer to these
    questions.
    How to fix: Keep equal rows together when splitting, or remove copies from the file.
    """
    if tasks.of(seen.raw.task).continues:
        return []
    keys = seen.row_keys
    other = np.concatenate([seen.split.rows["validation"], seen.split.rows["test"]])
    if not len(other) or len(seen.raw.inputs) == 0:
        return []
    # sorting and bisection: np.isin takes eight times as long for a million rows
    learned = np.sort(keys[seen.train])
    place = np.minimum(np.searchsorted(learned, keys[other]), len(learned) - 1)
    both = other[learned[place] == keys[other]]
    share = len(both) / len(other)
    if not len(both):
        return []
    severity = "error" if share > 0.2 else "warning" if share > 0.01 else "hint"
    return [
        Problem(
            "same-row-twice",
            severity,
            "The same row on both sides",
            f"{len(both):,} of {len(other):,} rows that choose or judge ({share:.1%}) have a twin in the training part.",
            "The network has seen these answers, so they count as skill what is memory.",
            "Keep equal rows together.",
            rows=tuple(both[:5]),
            fix=Fix(
                "Keep equal rows together",
                "Equal rows are put on the same side.",
                seen.with_split(type="grouped", column=SAME_ROWS),
            ),
        )
    ]


@check("groups-on-both-sides", "error")
def groups_on_both_sides(seen: Seen) -> list[Problem]:
    """Groups on both sides of the split

    What: Rows that share a value of an id (a person, a ticket, a machine) stand in the training
    part and in another one.
    Why: Rows of one group are alike in ways that have nothing to do with the question. The network
    recognises the group, and the score flatters.
    How to fix: Split so that all rows of a group stay on one side.
    """
    split = seen.data.get("split") or {}
    if split.get("type") in ("grouped", "given", "time"):
        return []
    problems = []
    for name, column in seen.raw.columns.items():
        if (
            column.values.ndim > 1
            or name == seen.raw.target
            or name in seen.raw.targets
            or not (column.type == "id" or name == seen.raw.group)
        ):
            continue
        known = ~column.missing
        if column.values.dtype == object:
            codes = np.unique(np.array([str(v) for v in column.values]), return_inverse=True)[1]
        else:
            codes = np.unique(column.values, return_inverse=True)[1]
        sizes = np.bincount(codes[known], minlength=codes.max() + 1)
        shared = known & (sizes[codes] > 1)
        part = np.full(seen.raw.rows, -1)
        for k, rows in enumerate(seen.split.rows.values()):
            part[rows] = k
        first, last = np.full(len(sizes), 99), np.full(len(sizes), -1)
        used = shared & (part >= 0)
        np.minimum.at(first, codes[used], part[used])
        np.maximum.at(last, codes[used], part[used])
        torn = used & (first[codes] != last[codes])
        if torn.sum() < max(5, 0.02 * seen.raw.rows) or (sizes > 1).sum() < 3:
            continue
        example = np.flatnonzero(torn)
        problems.append(
            Problem(
                "groups-on-both-sides",
                "error",
                "Groups are on both sides",
                f"{int(shared.sum()):,} rows share their **{name}** with another row; {int(torn.sum()):,} of them are torn "
                f"apart by the split.",
                "Rows of one group are alike, so the network meets half of the answer beforehand.",
                f"Split by {name}.",
                (name,),
                tuple(example[:5]),
                Fix(
                    f"Split by {name}",
                    f"All rows that share a {name} stay on one side.",
                    seen.with_split(type="grouped", column=name),
                ),
            )
        )
    return problems


@check("id-as-input", "warning")
def id_as_input(seen: Seen) -> list[Problem]:
    """An id among the inputs

    What: A column that only names or counts the rows is given to the network.
    Why: It cannot mean anything for a new row. Where it does predict, the file was sorted or
    collected in an order that will not come again.
    How to fix: Leave the column out.
    """
    problems = []
    for name, column in seen.inputs.items():
        counts = False
        if column.type == "number" and seen.raw.rows > 50:
            values = column.values
            whole = np.isfinite(values).all() and (values == np.floor(values)).all()
            counts = bool(
                whole
                and len(np.unique(values)) == len(values)
                and np.ptp(values) < 3 * len(values)
                and (np.diff(values) > 0).mean() > 0.99
            )
        if not counts and column.type != "id":
            continue
        predicts = (
            known_from(column, seen.target, seen.some)
            if seen.target is not None and column.type == "number"
            else 0.0
        )
        problems.append(
            Problem(
                "id-as-input",
                "error" if predicts > 0.3 else "warning",
                f"{name} only names the rows",
                f"**{name}** is different in every row"
                + (
                    f", and yet settles {predicts:.0%} of {seen.raw.target}."
                    if predicts > 0.3
                    else "."
                ),
                "A number given to a row in the file means nothing for the next row."
                if predicts <= 0.3
                else "The file is sorted in a way that tells the answer.",
                f"Leave {name} out.",
                (name,),
                fix=Fix(
                    f"Leave out {name}",
                    "The network does not get this column.",
                    seen.without(name),
                ),
            )
        )
    return problems


@check("time-order-broken", "warning")
def time_order_broken(seen: Seen) -> list[Problem]:
    """Time order broken by a random split

    What: The rows have an order in time, and the split ignores it.
    Why: The network learns from Tuesday and Thursday and is asked about Wednesday. In use it has
    only the past.
    How to fix: Let earlier rows learn and later ones judge.
    """
    kind = (seen.data.get("split") or {}).get("type", "stratified")
    if kind in ("time", "given") or (kind == "grouped" and not seen.raw.ordered):
        return []
    if not seen.raw.ordered and not seen.raw.time:
        return []
    windows = seen.raw.ordered
    severity = "error" if windows and seen.raw.overlap > 1 else "warning"
    what = "Windows of one series overlap, so the values to be foreseen also stand in training windows." if windows and seen.raw.overlap > 1 else (
        f"**{seen.raw.time}** says when each row was, and rows are drawn by lot all the same." if seen.raw.time else "The rows "
        "follow each other, and are drawn by lot all the same."
    )  # fmt: skip
    changes = {"type": "time"} if windows else {"type": "time", "column": seen.raw.time}
    return [
        Problem(
            "time-order-broken",
            severity,
            "The future helps to guess the past",
            what,
            "In use, only the past is known. A random split makes the score better than it will be.",
            "Let earlier rows learn and later ones judge.",
            (seen.raw.time,) if seen.raw.time else (),
            fix=Fix(
                "Split in time", "Earlier rows learn, later ones judge.", seen.with_split(**changes)
            ),
        )
    ]


@check("duplicates", "hint")
def duplicates(seen: Seen) -> list[Problem]:
    """Rows that occur more than once

    What: Some training rows are copies of others, or have the same inputs and a different answer.
    Why: Copies count double; the same question with two answers sets a limit that no model can
    pass.
    How to fix: Look at the examples. Remove copies from the file if they are mistakes.
    """
    if seen.target is None or tasks.of(seen.raw.task).continues or seen.target.values.ndim > 1:
        return []
    keys, rows = seen.row_keys[seen.train], seen.train
    order = np.argsort(keys, kind="stable")
    same = keys[order][1:] == keys[order][:-1]
    if not same.any():
        return []
    y = seen.target.values[rows][order]
    against = same & (y[1:] != y[:-1])
    count = int(same.sum())
    if against.sum() >= max(3, 0.01 * len(rows)):
        return [
            Problem(
                "duplicates",
                "warning" if against.sum() > 0.05 * len(rows) else "hint",
                "The same question, different answers",
                f"{int(against.sum()):,} training rows equal another one in every input and differ in {seen.raw.target}.",
                "No model can be right on all of them, so the best possible score is below 100%.",
                "Add a column that tells them apart, or live with it.",
                rows=tuple(rows[order][1:][against][:5]),
            )
        ]
    if count < max(3, 0.02 * len(rows)):
        return []
    return [
        Problem(
            "duplicates",
            "hint",
            "Rows occur more than once",
            f"{count:,} of {len(rows):,} training rows are copies of another one.",
            "They count double. That is right if they happened twice, and wrong if they were copied by mistake.",
            "Look at the examples.",
            rows=tuple(rows[order][1:][same][:5]),
        )
    ]
