"""Answers that a few columns give exactly: a copy, a sum, a product, a ratio, a level, a cut.

Looked for on a sample by all pairs and triples at once, then held against more rows: a formula is
named only where it is right in (nearly) every one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, islice

import numpy as np

from engine.reading.columns import CODED, Column

SEARCHED = 1500  # rows that all pairs and triples are tried on
WIDEST = 160  # columns of which all triples are tried; of more, those that say most alone
FEWEST = 60  # rows: with fewer, a formula fits by chance
TRIED = 12  # the best candidates of each size, held against all rows
CLOSE = 0.999  # of the spread: what a rounded result may lose and still be looked at
EXACT = 0.99  # of the rows must come out right
PAIRED = 60  # columns of which pairs are cut, those with fewest gaps


@dataclass(frozen=True)
class Formula:
    """How few columns give the answer, in words, and in which share of the rows they do."""

    columns: tuple[str, ...]
    words: str
    share: float


@dataclass(frozen=True)
class Sheet:
    """What formulas are looked for in: the same rows of an answer and of the columns."""

    answer: Column
    columns: Mapping[str, Column]

    @property
    def rows(self) -> int:
        return len(self.answer.values)

    def numbers(self) -> dict[str, np.ndarray]:
        """Numbers as they are, dates in days; columns that vary and are mostly there."""
        numbers = {name: as_number(column) for name, column in self.columns.items()}
        return {
            name: values
            for name, values in numbers.items()
            if values is not None
            and np.isfinite(values).mean() > 0.8
            and np.ptp(values[np.isfinite(values)]) > 0
        }


def as_number(column: Column) -> np.ndarray | None:
    if column.values.ndim > 1 or column.type not in ("number", "date"):
        return None
    if column.type == "number":
        return column.values.astype(np.float64)
    days = column.values.astype("datetime64[s]").astype(np.int64) / 86400.0
    return np.where(np.isnat(column.values), np.nan, days)


def formulas(answer: Column, columns: Mapping[str, Column], rows: np.ndarray) -> list[Formula]:
    """The formulas of these rows, the shortest first; no column is in two of them."""
    if answer.values.ndim > 1 or len(rows) < FEWEST:
        return []
    sheet = Sheet(answer.take(rows), {name: column.take(rows) for name, column in columns.items()})
    named: list[Formula] = []
    while sheet.columns and len(named) < 5:
        shortest = min(
            (formula for form in FORMS if (formula := next(form(sheet), None)) is not None),
            key=lambda formula: len(formula.columns),
            default=None,
        )
        if shortest is None:
            break
        named.append(shortest)
        left = {n: c for n, c in sheet.columns.items() if n not in shortest.columns}
        sheet = Sheet(sheet.answer, left)
    return named


# ---- numbers -------------------------------------------------------------------------------------
def sums(sheet: Sheet) -> Iterator[Formula]:
    """A copy, a scaled copy, a sum or a difference: y = a·x₁ + b·x₂ + c·x₃ + d."""
    answer = as_number(sheet.answer)
    if answer is None:
        return
    columns = sheet.numbers()
    for names in candidates(answer, columns):
        terms = np.stack([*(columns[name] for name in names), np.ones(sheet.rows)], axis=1)
        known = np.isfinite(terms).all(axis=1) & np.isfinite(answer)
        if known.sum() < FEWEST:
            continue
        middle = terms[known].mean(axis=0)
        middle[-1] = 0.0
        weights, _, rank, _ = np.linalg.lstsq(terms[known] - middle, answer[known], rcond=None)
        if rank < len(names) + 1:
            continue
        *factors, offset = (float(weight) for weight in weights)
        offset -= float(middle @ weights)
        share = share_right(answer[known], (terms[known] - middle) @ weights)
        if share >= EXACT:
            yield Formula(
                names, sum_words(names, factors, offset, float(answer[known].std())), share
            )


def products(sheet: Sheet) -> Iterator[Formula]:
    """A product or a ratio: y = k · x₁ᵃ · x₂ᵇ · x₃ᶜ with whole powers."""
    answer = as_number(sheet.answer)
    if answer is None:
        return
    columns = sheet.numbers()
    logs = {name: logarithm(values) for name, values in columns.items()}
    logs = {name: values for name, values in logs.items() if np.isfinite(values).mean() > 0.5}
    for names in candidates(logarithm(answer), logs):
        terms = np.stack([*(logs[name] for name in names), np.ones(sheet.rows)], axis=1)
        known = np.isfinite(terms).all(axis=1) & np.isfinite(logarithm(answer))
        if known.sum() < FEWEST:
            continue
        weights = np.linalg.lstsq(terms[known], logarithm(answer[known]), rcond=None)[0][:-1]
        powers = np.round(weights)
        whole = (np.abs(weights - powers) < 0.02).all() and (np.abs(powers) >= 1).all()
        if not whole or (np.abs(powers) > 3).any() or (len(names) == 1 and powers[0] == 1):
            continue
        with np.errstate(divide="ignore", invalid="ignore"):
            result = np.prod(
                [columns[n] ** power for n, power in zip(names, powers, strict=True)], axis=0
            )
            factor = float(np.median((answer / result)[known]))
        known = np.isfinite(result) & np.isfinite(answer)
        share = share_right(answer[known], factor * result[known])
        if share >= EXACT:
            yield Formula(names, product_words(names, [int(p) for p in powers], factor), share)


def candidates(answer: np.ndarray, columns: Mapping[str, np.ndarray]) -> Iterator[tuple[str, ...]]:
    """The sets of one, two and three columns that give nearly all of the answer, the best of each
    size first. All are tried, from the correlations alone.
    """
    names = list(columns)
    known = np.isfinite(answer)
    while names and (whole := known & complete(columns, names)).sum() < FEWEST:
        names.remove(max(names, key=lambda name: int((~np.isfinite(columns[name])).sum())))
    if not names:
        return
    rows = np.flatnonzero(whole)
    rows = rows[np.linspace(0, len(rows) - 1, min(len(rows), SEARCHED)).astype(int)]
    table = np.stack([columns[name][rows] for name in names])
    vary = np.ptp(table, axis=1) > 0
    names, table = [name for name, varies in zip(names, vary, strict=True) if varies], table[vary]
    if not names or np.ptp(answer[rows]) == 0:
        return
    together = np.corrcoef(np.vstack([table, answer[rows]]))
    strongest = np.argsort(-np.abs(together[-1, :-1]), kind="stable")[:WIDEST]
    alone, between = together[-1, strongest], together[np.ix_(strongest, strongest)]
    for explained in (alone**2, by_pairs(alone, between), by_triples(alone, between)):
        near = np.argwhere(explained >= CLOSE)
        best = near[np.argsort(-explained[tuple(near.T)], kind="stable")]
        for places in islice(best, TRIED):
            yield tuple(names[place] for place in sorted(strongest[places]))


def complete(columns: Mapping[str, np.ndarray], names: list[str]) -> np.ndarray:
    return np.logical_and.reduce([np.isfinite(columns[name]) for name in names])


def by_pairs(alone: np.ndarray, between: np.ndarray) -> np.ndarray:
    """How much of the answer each two columns explain together; nothing below the diagonal."""
    left = 1 - between**2
    with np.errstate(divide="ignore", invalid="ignore"):
        explained = (
            alone[:, None] ** 2 + alone[None] ** 2 - 2 * alone[:, None] * alone[None] * between
        ) / left
    return np.where(np.triu(left > 1e-9, 1), explained, 0.0)


def by_triples(alone: np.ndarray, between: np.ndarray) -> np.ndarray:
    """The same of each three: what is left of two beside a first explains the rest."""
    count = len(alone)
    explained = np.zeros((count, count, count))
    for first in range(count - 2):
        rest = slice(first + 1, count)
        left = np.clip(1 - between[first, rest] ** 2, 0.0, None)
        usable = left > 1e-9
        scale = np.sqrt(np.where(usable, left, 1.0))
        beside = (alone[rest] - alone[first] * between[first, rest]) / scale
        of_rest = (
            between[rest, rest] - np.outer(between[first, rest], between[first, rest])
        ) / np.outer(scale, scale)
        pairs = by_pairs(beside, np.clip(of_rest, -1.0, 1.0))
        pairs *= np.outer(usable, usable)
        explained[first, rest, rest] = np.where(pairs > 0, alone[first] ** 2 + pairs, 0.0)
    return explained


def share_right(answer: np.ndarray, result: np.ndarray) -> float:
    """In how many rows the result is the answer, to the last digit that the answer is written
    with where that is fine enough.
    """
    if len(answer) < FEWEST:
        return 0.0
    spread = float(answer.std())
    size = float(np.abs(answer).max())
    near = 1e-6 * spread + 1e-12 * size
    digits = next(
        (d for d in range(7) if np.allclose(answer * 10**d, np.round(answer * 10**d), 0, 1e-6)), 7
    )
    if 10.0**-digits < 0.02 * spread:  # coarser, and any good guess would round to the answer
        near = max(near, 0.51 * 10.0**-digits)
    return float((np.abs(answer - result) <= near).mean())


def logarithm(values: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore", invalid="ignore"):
        logs = np.log(np.abs(values))
    return np.where(np.isfinite(logs), logs, np.nan)


def sum_words(names: tuple[str, ...], factors: list[float], offset: float, spread: float) -> str:
    """
    >>> sum_words(("casual", "registered"), [1.0, 1.0], 1e-12, 100.0)
    'casual + registered'
    >>> sum_words(("end", "start"), [1.0, -1.0], 0.0, 1.0), sum_words(("celsius",), [1.8], 32.0, 9.0)
    ('end − start', '1.8 × celsius + 32')
    """
    terms = sorted(zip(factors, names, strict=True), key=lambda term: term[0] < 0)
    words = ""
    for factor, name in terms:
        sign = (" − " if words else "−") if factor < 0 else " + " if words else ""
        times = "" if abs(abs(factor) - 1) < 1e-4 else f"{abs(factor):.4g} × "
        words += f"{sign}{times}{name}"
    if abs(offset) > 1e-3 * spread:
        words += f" {'−' if offset < 0 else '+'} {abs(offset):.4g}"
    return words


def product_words(names: tuple[str, ...], powers: list[int], factor: float) -> str:
    """
    >>> product_words(("price", "pieces"), [1, 1], 1.0), product_words(("weight", "height"), [1, -2], 1.0)
    ('price × pieces', 'weight ÷ height²')
    """
    raised = {1: "", 2: "²", 3: "³"}
    above = [f"{n}{raised[p]}" for n, p in zip(names, powers, strict=True) if p > 0]
    below = [f"{n}{raised[-p]}" for n, p in zip(names, powers, strict=True) if p < 0]
    if abs(factor - 1) > 1e-4 or not above:
        above.insert(0, f"{factor:.4g}")
    return " ÷ ".join([" × ".join(above), *below])


# ---- classes -------------------------------------------------------------------------------------
def levels(sheet: Sheet) -> Iterator[Formula]:
    """Each level of another column always has the same class."""
    if sheet.answer.type not in CODED:
        return
    answer = sheet.answer.values
    for name, column in sheet.columns.items():
        if column.type not in CODED or len(column.levels) > sheet.rows / 10:
            continue
        counts = np.zeros((len(column.levels) + 1, len(sheet.answer.levels)))
        known = answer >= 0
        np.add.at(counts, (column.values[known], answer[known]), 1)
        usual = counts.argmax(axis=1)
        share = classes_right(answer[known], usual[column.values[known]])
        if share >= EXACT:
            yield Formula((name,), f"the level of {name}", share)


def cuts(sheet: Sheet) -> Iterator[Formula]:
    """A number, or the sum, difference, product or ratio of two, cut into as many pieces as there
    are classes.
    """
    if sheet.answer.type not in CODED or len(sheet.answer.levels) > 20:
        return
    numbers = sheet.numbers()
    answer = sheet.answer.values
    some = np.linspace(0, sheet.rows - 1, min(sheet.rows, SEARCHED)).astype(int)
    for name, values in numbers.items():
        if not mixes(answer[some], values[some]) and is_cut(answer, values):
            yield Formula((name,), f"{name}, cut at a value", 1.0)
    if len(sheet.columns) <= 2:  # two numbers and a line between the classes are a fair question
        return
    names = sorted(numbers, key=lambda name: int((~np.isfinite(numbers[name])).sum()))[:PAIRED]
    few = some[:: max(1, len(some) // 300)]
    for first, second in combinations(names, 2):
        for sign, join in JOINED.items():
            if mixes(answer[few], join(numbers[first][few], numbers[second][few])):
                continue
            if is_cut(answer, join(numbers[first], numbers[second])):
                yield Formula((first, second), f"{first} {sign} {second}, cut at a value", 1.0)


def _ratio(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    return np.where(second == 0, np.nan, first / np.where(second == 0, 1.0, second))


JOINED: dict[str, Callable[[np.ndarray, np.ndarray], np.ndarray]] = {
    "−": np.subtract,
    "+": np.add,
    "÷": _ratio,
    "×": np.multiply,
}


def mixes(answer: np.ndarray, values: np.ndarray) -> bool:
    """Whether classes come again along these values, instead of following each other."""
    known = np.isfinite(values) & (answer >= 0)
    ordered = answer[known][np.argsort(values[known], kind="stable")]
    return int((ordered[1:] != ordered[:-1]).sum()) >= max(2, len(np.unique(ordered)))


def is_cut(answer: np.ndarray, values: np.ndarray) -> bool:
    known = np.isfinite(values) & (answer >= 0)
    counts = np.bincount(answer[known])
    counts = counts[counts > 0]
    # so few of a class lie apart by chance
    clear = known.mean() > 0.95 and len(counts) > 1 and counts.min() >= FEWEST / 4
    return clear and not mixes(answer, values)


def classes_right(answer: np.ndarray, result: np.ndarray) -> float:
    """The share that is right in the class that fares worst: a rare class counts as well."""
    met = np.unique(answer)
    if len(met) < 2:
        return 0.0
    return float(min((result[answer == code] == code).mean() for code in met))


Form = Callable[[Sheet], Iterator[Formula]]
FORMS: tuple[Form, ...] = (sums, products, levels, cuts)
