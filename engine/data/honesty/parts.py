"""Whether the parts are large enough to learn from and to judge on."""

from __future__ import annotations

import math

from engine.data.honesty.check import Fix, Problem, Seen, check


@check("few-rows", "warning")
def few_rows(seen: Seen) -> list[Problem]:
    """Very few rows

    What: There are fewer training rows than columns, or so few rows to choose on that a score is
    mostly chance.
    Why: With fewer rows than columns anything can be learned by heart. On 20 rows, 90% may as well
    be 75%.
    How to fix: Bring more rows, use a small network, or judge by folds.
    """
    train, validation = len(seen.train), len(seen.split.rows["validation"])
    columns = len(seen.inputs)
    folds = (seen.data.get("split") or {}).get("type") in ("k-fold", "given", "time")
    fix = (
        None
        if folds
        else Fix(
            "Judge by five folds",
            "Every row is in the validation part once.",
            seen.with_split(type="k-fold", folds=5, fold=0),
        )
    )
    if columns > 1 and train < columns:
        return [
            Problem("few-rows", "warning", "Fewer rows than columns", f"{train:,} rows to learn from, {columns:,} columns.",
                    "With fewer rows than columns anything can be learned by heart.", "Leave columns out, or bring more rows.", fix=fix)
        ]  # fmt: skip
    if 0 < validation < 50:
        width = 1.96 * math.sqrt(0.25 / validation)
        return [
            Problem("few-rows", "warning" if validation < 20 else "hint", f"Only {validation} rows to choose on",
                    f"On {validation} rows, an accuracy is known to about ±{width:.0%}.", "Small differences between networks "
                    "will be chance.",
                    "Judge by folds, so that every row judges once.", fix=fix)
        ]  # fmt: skip
    return []


@check("no-validation", "warning")
def no_validation(seen: Seen) -> list[Problem]:
    """Nothing to choose on

    What: The validation part is empty.
    Why: Without it nobody sees when a network begins to learn by heart, and nothing but the test
    part is left to choose by.
    How to fix: Give it a share of the rows.
    """
    if len(seen.split.rows["validation"]):
        return []
    return [
        Problem("no-validation", "warning", "Nothing to choose on", "The validation part is empty.",
                "Learning by heart would not be noticed.", "Give it 15% of the rows.",
                fix=Fix("Give it 15%", "Fewer rows learn, some choose.", seen.with_split(train=0.7, validation=0.15)))
    ]  # fmt: skip


@check("columns-differ", "warning")
def columns_differ(seen: Seen) -> list[Problem]:
    """Training and validation are not alike

    What: A column is spread quite differently in the validation part than in the training part.
    Why: The score then tells how well the network does on something else than it learned. With a
    split in time that can be real, else it is a mistake.
    How to fix: Look at the column. Drawn by lot, the parts would be alike.
    """
    import numpy as np

    validation = seen.split.rows["validation"]
    if len(validation) < 100 or len(seen.train) < 100:
        return []
    drifts = []
    for name, values in seen.numbers.items():
        other = seen.inputs[name].values[validation]
        other = other[np.isfinite(other)]
        if len(other) < 100 or len(values) < 100:
            continue
        grid = np.quantile(values, np.linspace(0.02, 0.98, 49))
        gap = np.abs(
            np.searchsorted(np.sort(values), grid, "right") / len(values)
            - np.searchsorted(np.sort(other), grid, "right") / len(other)
        ).max()
        if gap > 0.3:
            drifts.append((name, float(gap)))
    if not drifts:
        return []
    drifts.sort(key=lambda drift: -drift[1])
    kind = (seen.data.get("split") or {}).get("type")
    return [
        Problem("columns-differ", "hint" if kind == "time" else "warning", "The parts are not alike",
                f"**{drifts[0][0]}** is spread differently in the validation part" + (f", and so are {len(drifts) - 1} more "
                f"columns." if len(drifts) > 1 else "."),
                "The score is then about something else than what was learned." if kind != "time" else "The world changed over "
                    "time; the score says how the network copes.",
                "Look at this column in both parts.", tuple(name for name, _ in drifts[:10]))
    ]  # fmt: skip
