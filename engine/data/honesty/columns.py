"""What single columns hide."""

from __future__ import annotations

import numpy as np

from engine.data.honesty.check import Fix, Problem, Seen, check, names_text
from engine.reading.choices import meaning_of
from engine.reading.columns import CODED, LINKS


@check("constant", "hint")
def constant(seen: Seen) -> list[Problem]:
    """Columns that never change

    What: A column has the same value in every training row.
    Why: It says nothing, and if it changes later the network meets numbers it has never seen.
    How to fix: Leave it out.
    """
    names = []
    if any(column.type == LINKS for column in seen.inputs.values()):
        return []  # the nodes of all parts go in, and their neighbours hear them
    for name, column in seen.inputs.items():
        values = column.values[seen.some]
        if column.type in CODED:
            values = values[values >= 0]
            same = (
                len(values) > 0
                and bool((values == values[0]).all())
                and not column.missing[seen.some].any()
            )
        elif column.type == "number":
            known = values[np.isfinite(values)]
            same = len(known) == len(values) > 0 and bool((known == known[0]).all())
        else:
            same = False
        if same:
            names.append(name)
    if not names:
        return []
    return [
        Problem(
            "constant",
            "hint",
            f"{names_text(names)} never {'change' if len(names) > 1 else 'changes'}",
            f"**{names_text(names, 5)}** {'have' if len(names) > 1 else 'has'} one value in all training rows.",
            "A column that never changes cannot tell rows apart.",
            "Leave out what never changes.",
            tuple(names),
            fix=Fix(
                "Leave out",
                "The network does not get these columns.",
                seen.without(*names),
            ),
        )
    ]


@check("mostly-missing", "warning")
def mostly_missing(seen: Seen) -> list[Problem]:
    """Columns that are mostly missing

    What: More than half of a column's values are missing.
    Why: What is filled in is mostly invented. Yet that there is a value at all may say much.
    How to fix: Keep only whether there is one, or leave the column out.
    """
    problems = []
    for name, column in seen.inputs.items():
        share = float(column.missing[seen.train].mean()) if len(seen.train) else 0.0
        if share <= 0.5:
            continue
        gaps = int(column.missing.sum())
        problems.append(
            Problem(
                "mostly-missing",
                "warning",
                f"{name} is missing in {gaps:,} rows",
                f"{share:.0%} of **{name}** is missing in the training part.",
                "What is left says little, and having a value at all may say much.",
                f"Keep only whether there is a {name}.",
                (name,),
                fix=Fix(
                    "Keep “has one”",
                    "1 where there is a value, 0 where not.",
                    seen.step({"type": "has-value", "columns": [name]}),
                ),
            )
        )
    return problems


@check("gaps", "hint")
def gaps(seen: Seen) -> list[Problem]:
    """Columns with gaps

    What: Some values of a column are missing.
    Why: A network needs a number everywhere. What stands in must come from the training part, and
    the network should know where it does.
    How to fix: Nothing: gaps in numbers get the median of the training part and a flag, gaps in
    categories become a category. Change it under Transforms.
    """
    names = []
    for name, column in seen.inputs.items():
        share = float(column.missing[seen.train].mean()) if len(seen.train) else 0.0
        if 0 < share <= 0.5:
            names.append((name, int(column.missing.sum()), share))
    if not names:
        return []
    most = max(names, key=lambda column: column[2])
    return [
        Problem(
            "gaps",
            "warning" if most[2] > 0.1 else "hint",
            f"{most[0]} is missing in {most[1]:,} rows"
            if len(names) == 1
            else f"{len(names)} columns have gaps",
            f"Missing in: {names_text([f'**{name}** {count:,} rows' for name, count, _ in names], 4)}.",
            "A network needs a number everywhere.",
            "Filled with the median of the training part, and a flag is added.",
            tuple(name for name, _, _ in names),
        )
    ]


@check("outliers", "hint")
def outliers(seen: Seen) -> list[Problem]:
    """Values far away from all others

    What: A few numbers of a column lie many times farther out than the rest.
    Why: They may be typing errors (a birth year of 19), and a single one can rule how the column is
    scaled.
    How to fix: Look at them. Clip the column, or mend the file.
    """
    problems = []
    for name, values in seen.numbers.items():
        if len(values) < 30:
            continue
        low, middle, high = np.quantile(values, [0.05, 0.5, 0.95])
        spread = max(high - middle, middle - low)
        if spread == 0:
            continue
        far = np.abs(values - middle) > 10 * spread
        if not 0 < far.sum() <= 0.01 * len(values):
            continue
        column = seen.inputs[name].values
        rows = np.flatnonzero(np.abs(column - middle) > 10 * spread)
        worst = float(values[far][np.abs(values[far] - middle).argmax()])
        problems.append(
            Problem(
                "outliers",
                "hint",
                f"{name} has values far out",
                f"{len(rows):,} values of **{name}** lie far beyond the rest, such as {worst:,.6g}; nine of ten lie between "
                f"{low:,.6g} and {high:,.6g}.",
                "One typing error can rule the scale of the whole column.",
                "Look at these rows. Clip them if they are mistakes.",
                (name,),
                tuple(rows[:5]),
                Fix(f"Clip {name}", "Values beyond the outermost per cent are set to the edge.", _clip(seen, name)),
            )
        )  # fmt: skip
    return problems


def _clip(seen: Seen, name: str) -> dict[str, object]:
    """Clipping goes before scaling, and leaves the other steps as they are."""
    from engine.data.proposal import default_transforms

    steps = seen.data.get("transforms")
    steps = default_transforms(seen.raw) if steps is None else list(steps)
    return {
        **seen.data,
        "transforms": [{"type": "clip", "columns": [name], "options": {"share": 1.0}}, *steps],
    }


@check("infinite", "warning")
def infinite(seen: Seen) -> list[Problem]:
    """Infinite numbers

    What: A column holds numbers that are infinite or too large to be told.
    Why: One of them turns every weight into nonsense within a step.
    How to fix: Clip the column; until then such values are treated as missing.
    """
    problems = []
    for name, column in seen.inputs.items():
        if column.type != "number" or not np.isinf(column.values).any():
            continue
        rows = np.flatnonzero(np.isinf(column.values))
        problems.append(
            Problem(
                "infinite",
                "warning",
                f"{name} has infinite numbers",
                f"{len(rows):,} value{'s' if len(rows) > 1 else ''} of **{name}** {'are' if len(rows) > 1 else 'is'} infinite or beyond what a number can hold.",
                "A single one would spoil the network; they are treated as missing.",
                "Clip them, or mend the file.",
                (name,),
                tuple(rows[:5]),
                Fix(
                    f"Clip {name}",
                    "Values beyond the outermost per cent are set to the edge.",
                    _clip(seen, name),
                ),
            )
        )
    return problems


@check("long-tail", "hint")
def long_tail(seen: Seen) -> list[Problem]:
    """Long tails

    What: Most values of a column are small and a few are very large.
    Why: Scaled as they are, the small ones become nearly equal, and differences among them are
    lost.
    How to fix: Take the logarithm first.
    """
    names = []
    done = {
        c
        for step in seen.data.get("transforms") or ()
        if step.get("type") == "log"
        for c in step.get("columns") or seen.inputs
    }
    for name, values in seen.numbers.items():
        if (
            name in done
            or len(values) < 100
            or len(np.unique(values[:1000])) < 20
            or values.min() < 0
        ):
            continue
        std = values.std()
        skew = float((((values - values.mean()) / std) ** 3).mean()) if std > 0 else 0.0
        if skew > 4:
            names.append(name)
    if not names:
        return []
    from engine.data.proposal import default_transforms

    steps = seen.data.get("transforms")
    steps = default_transforms(seen.raw) if steps is None else list(steps)
    return [
        Problem(
            "long-tail",
            "hint",
            f"{names_text(names)} {'have' if len(names) > 1 else 'has'} a long tail",
            f"Most values of **{names_text(names)}** are small, a few very large.",
            "Scaled as they are, the small ones can hardly be told apart.",
            "Take the logarithm first.",
            tuple(names),
            fix=Fix(
                "Take the logarithm",
                "10, 100 and 1,000 become evenly spaced.",
                {**seen.data, "transforms": [{"type": "log", "columns": names}, *steps]},
            ),
        )
    ]


@check("mistaken-type", "hint")
def mistaken_type(seen: Seen) -> list[Problem]:
    """A type that may be mistaken

    What: A number that looks like a code (a postcode, a product number), or a category with very
    many members.
    Why: A code has no more and less: the average of two postcodes is no place. A category with a
    thousand members has few rows for each.
    How to fix: Read the column as what it is.
    """
    import re

    problems = []
    own = seen.data.get("set") == "file"
    for name, column in seen.inputs.items():
        rows = seen.raw.rows
        if column.type == "number" and re.search(
            r"(zip|postal|post.?code|plz|phone|code|product.?(id|no)|sku|_id$|\bid\b)", name, re.I
        ):
            values = seen.numbers.get(name, np.zeros(0))
            if len(values) and (values == np.floor(values)).all():
                options = {**seen.data.get("options", {})}
                options["types"] = {
                    **(options.get("types") or {}),
                    name: "category" if len(np.unique(values)) <= 1000 else "id",
                }
                problems.append(
                    Problem(
                        "mistaken-type", "hint", f"Is {name} a number?", f"**{name}** is read as a number and named like a code.",
                        "A code has no more and less.", "Read it as a category, or leave it out.", (name,),
                        fix=Fix("Read as a category", "Each value stands for itself.", {**seen.data, "options": options}) if own else None,
                    )
                )  # fmt: skip
        elif column.type == "category" and len(column.levels) > max(50, 0.1 * rows):
            problems.append(
                Problem(
                    "mistaken-type", "hint", f"{name} has {len(column.levels):,} categories", f"**{name}** has one category for "
                    f"every {rows / len(column.levels):.0f} rows.",
                    "Most categories have hardly a row to learn from.", "Leave it out, or join rare categories.", (name,),
                    fix=Fix(f"Leave out {name}", "The network does not get this column.", seen.without(name)),
                )
            )  # fmt: skip
    return problems


@check("series-as-table", "hint")
def series_as_table(seen: Seen) -> list[Problem]:
    """A series read as a table

    What: The columns look like the steps of one series, or the rows like one series that goes on in
    equal steps of time.
    Why: A network for tables does not know that neighbours in time belong together; one for series
    does.
    How to fix: Read the file as series. It can be changed back under *Change how it is read*.
    """
    options = seen.data.get("options") or {}
    if options.get("as", "auto") not in ("auto", None, "") or any(
        c.values.ndim > 1 or c.type == LINKS for c in seen.raw.columns.values()
    ):
        return []
    meaning = meaning_of(seen.raw.columns, seen.raw.target)
    if meaning == "table":
        return []
    wide = meaning == "series wide"
    changed = {
        **seen.data,
        "options": {**options, "as": meaning, "inputs": [], "types": {}},
        "transforms": None,
        "split": None,
    }
    steps = seen.raw.inputs
    return [
        Problem(
            "series-as-table",
            "hint",
            "The columns look like steps of a series"
            if wide
            else "The rows look like one long series",
            f"**{steps[0]}** to **{steps[-1]}** count on, as steps in time do."
            if wide
            else f"**{seen.raw.time}** goes on in equal steps, a row each.",
            "A network for series uses that neighbours belong together; one for tables cannot."
            if wide
            else "What comes next can be foreseen from what was before; rows that are drawn by lot cannot show that.",
            "Read it as series."
            if wide
            else "Read it as a series to be continued, if that is the question.",
            fix=Fix(
                "Read as series",
                "Each row becomes one series."
                if wide
                else "The next steps become what is predicted.",
                changed,
            )
            if seen.data.get("set") == "file"
            else None,
        )
    ]
