"""Numbers behind the charts: histograms by class, how columns hang together, a map of all rows in
two dimensions.
"""

from __future__ import annotations

import numpy as np

from engine.data import kinds as catalogue
from engine.data.looking.columns import histogram
from engine.data.looking.opened import Opened
from engine.data.looking.shown import ColumnHistogram, Correlations, RowMap, Spread
from engine.reading.columns import CODED, Column

MOST_ROWS = 5000
MOST_COLUMNS = 16
MAP_POINTS = 1500
FEW_CLASSES = 8


def chosen_rows(opened: Opened, most: int, test: bool = False) -> np.ndarray:
    """Rows to draw: all that may be looked at, or evenly taken ones where they are many."""
    rows = opened.open_rows(test)
    return rows if len(rows) <= most else rows[np.linspace(0, len(rows) - 1, most).astype(int)]


def histograms(opened: Opened, test: bool = False) -> list[ColumnHistogram]:
    """For each number or category: how often each value occurs, for every class of the target where
    they are few.
    """
    raw = opened.raw
    rows = chosen_rows(opened, 100_000, test)
    target = raw.columns.get(raw.target or "")
    by_class = target is not None and target.type in CODED and len(target.levels) <= FEW_CLASSES
    codes = target.values[rows] if target is not None and by_class else None
    charts: list[ColumnHistogram] = []
    for name in [*raw.inputs, *raw.target_names]:
        column = raw.columns.get(name)
        if (
            column is None
            or column.values.ndim != 1
            or column.type not in ("number", "date", *CODED)
        ):
            continue
        split_by = None if name in raw.target_names else codes
        spread = one_histogram(column, rows, split_by, target)
        charts.append({"name": name, "type": column.type, "rows": len(rows), **spread})
        if len(charts) >= 60:
            break
    return charts


def one_histogram(
    column: Column, rows: np.ndarray, codes: np.ndarray | None, target: Column | None
) -> Spread:
    values = column.values[rows]
    if column.type in CODED:
        counts = np.bincount(values[values >= 0], minlength=max(1, len(column.levels)))
        order = (
            np.argsort(-counts, kind="stable")[:12]
            if column.type == "category" and len(column.levels) > 12
            else np.arange(min(len(column.levels), 12))
        )
        labels = [column.levels[k] for k in order]
        series = [("all", [int(counts[k]) for k in order])]
        if codes is not None and target is not None:
            series = [
                (level, [int(((values == k) & (codes == code)).sum()) for k in order])
                for code, level in enumerate(target.levels)
            ]
        return {"labels": labels, "series": series, "left": int(counts.sum() - counts[order].sum())}
    numbers = (
        values.astype("datetime64[s]").astype(np.float64)
        if column.type == "date"
        else values.astype(np.float64)
    )
    if column.type == "date":
        numbers = np.where(np.isnat(values), np.nan, numbers)
    whole = histogram(numbers, 30)
    chart: Spread = {
        "low": whole["low"],
        "high": whole["high"],
        "series": [("all", whole["counts"])],
    }
    if codes is not None and target is not None and whole["high"] > whole["low"]:
        edges = np.linspace(whole["low"], whole["high"], len(whole["counts"]) + 1)
        good = np.isfinite(numbers)
        chart["series"] = [
            (level, [int(c) for c in np.histogram(numbers[good & (codes == code)], bins=edges)[0]])
            for code, level in enumerate(target.levels)
        ]
    return chart


def correlations(opened: Opened, test: bool = False) -> Correlations:
    """How much each pair of columns hangs together: −1 to 1 between numbers, 0 to 1 where a
    category takes part.

    Two numbers: Pearson's r. A number and a category: the correlation ratio. Two categories:
    Cramér's V.
    """
    raw = opened.raw
    rows = chosen_rows(opened, MOST_ROWS, test)
    names = [
        name for name in [*raw.inputs, *raw.target_names]
        if name in raw.columns and raw.columns[name].values.ndim == 1 and raw.columns[name].type in ("number", *CODED) and kinds(raw.columns[name]) > 1
    ]  # fmt: skip
    target = raw.target if raw.target in names else None
    columns = {name: raw.columns[name].take(rows) for name in names}
    left = 0
    if len(names) > MOST_COLUMNS:
        if target is not None:
            strength = {
                name: abs(association(columns[name], columns[target])) for name in names[:300]
            }
            strongest = set(sorted(strength, key=lambda name: -strength[name])[:MOST_COLUMNS])
        else:
            strongest = set(names[:MOST_COLUMNS])
        left, names = len(names) - len(strongest), [name for name in names if name in strongest]
    size = len(names)
    matrix = np.eye(size)
    for i in range(size):
        for j in range(i):
            matrix[i, j] = matrix[j, i] = association(columns[names[i]], columns[names[j]])
    return {
        "names": names,
        "matrix": [[round(float(v), 3) for v in line] for line in matrix],
        "target": target,
        "left": left,
        "rows": len(rows),
    }


def kinds(column: Column) -> int:
    return len(column.levels) if column.type in CODED else 3


def association(a: Column, b: Column) -> float:
    """One number for how two columns hang together; 0 where there is nothing to tell."""
    good = ~(a.missing | b.missing)
    if a.type == "number":
        good &= np.isfinite(a.values)
    if b.type == "number":
        good &= np.isfinite(b.values)
    if good.sum() < 3:
        return 0.0
    x, y = a.values[good], b.values[good]
    if a.type == "number" and b.type == "number":
        if x.std() == 0 or y.std() == 0:
            return 0.0
        coefficient = float(np.corrcoef(x, y)[0, 1])
        return coefficient if np.isfinite(coefficient) else 0.0
    if a.type != "number" and b.type != "number":
        return cramers_v(x, y, len(a.levels), len(b.levels))
    return (
        correlation_ratio(y, x, len(b.levels))
        if a.type == "number"
        else correlation_ratio(x, y, len(a.levels))
    )


def correlation_ratio(codes: np.ndarray, values: np.ndarray, levels: int) -> float:
    counts = np.bincount(codes, minlength=levels)
    sums = np.bincount(codes, weights=values, minlength=levels)
    met = counts > 0
    total = float(((values - values.mean()) ** 2).sum())
    if total <= 0:
        return 0.0
    between = float((counts[met] * (sums[met] / counts[met] - values.mean()) ** 2).sum())
    return float(np.sqrt(min(1.0, between / total)))


def cramers_v(x: np.ndarray, y: np.ndarray, a: int, b: int) -> float:
    table = np.bincount(x * b + y, minlength=a * b).reshape(a, b).astype(float)
    table = table[table.sum(axis=1) > 0][:, table.sum(axis=0) > 0]
    if min(table.shape) < 2:
        return 0.0
    total = table.sum()
    expected = table.sum(axis=1, keepdims=True) * table.sum(axis=0, keepdims=True) / total
    chi = float(((table - expected) ** 2 / expected).sum())
    return float(np.sqrt(chi / total / (min(table.shape) - 1)))


def row_map(opened: Opened, test: bool = False) -> RowMap:
    """Rows as points in two dimensions: the two directions in which what the network gets varies
    most (PCA).
    """
    rows = chosen_rows(opened, MAP_POINTS, test)
    arrays = opened.recipe.by_row(opened.raw, rows)
    fields = {
        name: field
        for name, field in opened.signature.inputs_of.items()
        if name in arrays and not catalogue.of(field.kind).places
    }
    pieces = [catalogue.of(field.kind).flat(arrays[name], field) for name, field in fields.items()]
    first = next(iter(fields.values()))
    matrix = np.concatenate(pieces, axis=1)
    matrix = np.nan_to_num(matrix - matrix.mean(axis=0))
    total = float((matrix**2).sum())
    if matrix.shape[1] == 1:
        places, shares = np.stack([matrix[:, 0], np.zeros(len(rows))], axis=1), [1.0, 0.0]
    elif matrix.shape[1] == 2:
        places, shares = matrix, [1.0, 0.0]
    else:
        places, shares = principal(matrix, total)
    plain = matrix.shape[1] == 2
    target = opened.raw.columns.get(opened.raw.target or "")
    plotted: RowMap = {
        "x": [round(float(v), 4) for v in places[:, 0]], "y": [round(float(v), 4) for v in places[:, 1]], "row": [int(r) for r in rows],
        "explained": [round(float(s), 4) for s in shares], "plain": plain, "axes": [], "classes": [], "colour": None,
        "rows": opened.raw.rows, "left": len(opened.open_rows(test)) - len(rows),
    }  # fmt: skip
    if (
        matrix.shape[1] == 1
        and target is not None
        and target.type == "number"
        and target.values.ndim == 1
    ):
        known = np.nan_to_num(target.values[rows])  # one number in, one out: the curve itself
        plotted |= {"x": [round(float(v), 4) for v in pieces[0][:, 0]], "y": [round(float(v), 4) for v in known], "plain": True,
                 "axes": [*(first.columns or ("input",)), target.name]}  # fmt: skip
    elif plain:
        plotted["axes"] = list(first.columns)
    if target is not None and target.type in CODED:
        plotted["classes"], plotted["colour"] = (
            list(target.levels),
            [int(c) for c in target.values[rows]],
        )
    elif target is not None and target.type == "number":
        values = (
            target.values[rows] if target.values.ndim == 1 else target.values[rows].mean(axis=1)
        )
        plotted["colour"] = [None if not np.isfinite(v) else float(v) for v in values]
    return plotted


def principal(matrix: np.ndarray, total: float) -> tuple[np.ndarray, list[float]]:
    """Places along the two main directions, and the share of the variance that each explains
    (randomised, always the same chance).
    """
    rng = np.random.default_rng(0)
    basis = np.linalg.qr(matrix @ rng.standard_normal((matrix.shape[1], min(10, *matrix.shape))))[0]
    for _ in range(4):  # each round turns the basis closer to the directions of largest variance
        basis = np.linalg.qr(matrix @ (matrix.T @ basis))[0]
    left, lengths, _ = np.linalg.svd(basis.T @ matrix, full_matrices=False)
    places = (basis @ left * lengths)[:, :2]
    for k in range(
        places.shape[1]
    ):  # the sign of a direction is arbitrary: one choice, so that pictures do not flip
        if places[np.argmax(np.abs(places[:, k])), k] < 0:
            places[:, k] = -places[:, k]
    return places, [float(v * v / total) if total > 0 else 0.0 for v in lengths[:2]]
