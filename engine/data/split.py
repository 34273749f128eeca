"""Which row learns, which one chooses and which one judges. One split for every model, named by its
hash.

A split is made from the raw data, before any transform, and depends on nothing but them, its
options and its seed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.catalogue import nearest
from engine.reading.columns import CODED, DataError, Raw

PARTS = ("train", "validation", "test")
SAME_ROWS = "(equal rows)"  # stands for a column: rows whose inputs are all equal make a group
DEFAULT = {"type": "stratified", "train": 0.7, "validation": 0.15, "test": 0.15, "seed": 0}


@dataclass(frozen=True)
class SplitType:
    """One way to split, in words."""

    name: str
    title: str
    summary: str
    when: str


TYPES = (
    SplitType(
        "stratified",
        "Same mix of classes",
        "Every part gets the same share of each class.",
        "The usual choice when rows are independent.",
    ),
    SplitType(
        "random",
        "At random",
        "Rows are drawn by lot.",
        "Rows are independent, and there are no classes to keep in balance.",
    ),
    SplitType(
        "grouped",
        "Keep groups together",
        "All rows that share a value stay on one side.",
        "Several rows belong to one person, ticket, site or recording.",
    ),
    SplitType(
        "time",
        "Earlier rows learn, later ones judge",
        "Rows are cut in the order of time.",
        "The network will be used on what comes later.",
    ),
    SplitType(
        "given",
        "As the data say",
        "A column, or the source itself, says which row belongs where.",
        "To compare with published figures.",
    ),
    SplitType(
        "k-fold",
        "In folds",
        "The rows are cut into k equal folds; each is the validation part once.",
        "Few rows: every one judges once.",
    ),
)


@dataclass(frozen=True)
class Split:
    """Row numbers of the raw data by part (each in increasing order), and the hash that names
    them.
    """

    rows: dict[str, np.ndarray]
    hash: str
    notes: tuple[str, ...] = ()

    @property
    def sizes(self) -> dict[str, int]:
        return {part: len(rows) for part, rows in self.rows.items()}


def make_split(raw: Raw, options: dict[str, Any] | None = None) -> Split:
    """The split of these data under these options ({"type", "train", "validation", "test", "seed",
    "column", "folds", "fold"}).

    >>> from engine.data.sets import open_raw
    >>> split = make_split(open_raw("moons"), {"type": "stratified", "train": 0.8, "validation": 0.2, "test": 0})
    >>> split.sizes
    {'train': 800, 'validation': 200, 'test': 0}
    """
    options = {**DEFAULT, **(options or {})}
    kind = options["type"]
    if kind == "fractions":
        kind = "random"
    if raw.rows == 0:
        raise DataError("There are no rows to split.")
    known = {split.name: split for split in TYPES}
    if kind not in known:
        rest = f" There are {', '.join(known)}."
        raise DataError(f"There is no way to split called '{kind}'.{nearest(kind, known, rest)}")
    notes: list[str] = []
    rng = np.random.default_rng(int(options["seed"]))
    if kind == "given":
        part = _given(raw, options, notes)
    else:
        shares = _shares(options, kind)
        if kind == "k-fold":
            part = _folds(raw, options, shares, rng, notes)
        elif kind == "grouped":
            part = _grouped(raw, options, shares, rng)
        elif kind == "time":
            part = _by_time(raw, options, shares, notes)
        else:
            part = _drawn(raw, shares, rng, stratified=kind == "stratified")
    without = np.zeros(raw.rows, bool)
    for name in raw.target_names:
        without |= raw.columns[name].missing
    if without.any():
        part[without] = -1
        lost = int(without.sum())
        notes.append(
            f"{lost:,} row{'s have' if lost > 1 else ' has'} no {raw.target or 'label'} and {'are' if lost > 1 else 'is'} left out."
        )
    rows = {name: np.flatnonzero(part == k) for k, name in enumerate(PARTS)}
    if options.get("refold") or options.get("rows"):
        rows = _refined(raw, rows, options)
    if not len(rows["train"]):
        raise DataError(
            "The training part is empty. Give it a larger share, or use data with more rows."
        )
    unused = raw.rows - sum(map(len, rows.values())) - int(without.sum())
    if unused and not raw.overlap:
        notes.append(f"{unused:,} of {raw.rows:,} rows are in no part.")
    digest = hashlib.sha256()
    for name in PARTS:
        digest.update(name.encode())
        digest.update(rows[name].astype("<i8").tobytes())
    return Split(rows, digest.hexdigest(), tuple(notes))


def uncut(options: dict[str, Any] | None) -> dict[str, Any]:
    """The same split before it is cut anew for a fold or for fewer rows."""
    return {
        name: value
        for name, value in (options or {}).items()
        if name not in ("refold", "rows", "rows_seed")
    }


def _refined(
    raw: Raw, rows: dict[str, np.ndarray], options: dict[str, Any]
) -> dict[str, np.ndarray]:
    """The same test part with the others cut anew: in `refold` folds of which `fold` validates, or
    with only `rows` training rows.
    """
    train, validation = rows["train"], rows["validation"]
    if count := int(options.get("refold") or 0):
        both = _order(
            raw,
            np.random.default_rng([int(options["seed"]), 7]),
            True,
            np.sort(np.concatenate([train, validation])),
        )
        validation = np.sort(both[int(options.get("fold", 0)) :: count])
        train = np.setdiff1d(both, validation)
    if most := int(options.get("rows") or 0):
        order = _order(
            raw,
            np.random.default_rng([int(options["seed"]), 8, int(options.get("rows_seed", 0))]),
            True,
            train,
        )
        # Evenly through the drawn order: every class keeps its share, also among few rows.
        train = np.sort(
            order[np.unique(np.linspace(0, len(order) - 1, min(most, len(order))).astype(int))]
        )
    return {**rows, "train": train, "validation": validation}


def folds(raw: Raw, options: dict[str, Any] | None, count: int) -> list[Split]:
    """k splits that share one test part; each other row is validated on exactly once."""
    return [
        make_split(raw, {**(options or {}), "type": "k-fold", "folds": count, "fold": fold})
        for fold in range(count)
    ]


def _shares(options: dict[str, Any], kind: str) -> tuple[float, float, float]:
    shares = tuple(float(options[name]) for name in PARTS)
    if kind == "k-fold":
        return (0.0, 0.0, shares[2])
    if any(not 0 <= share <= 1 for share in shares) or sum(shares) > 1 + 1e-6:
        written = f"{shares[0]:g}, {shares[1]:g} and {shares[2]:g}"
        raise DataError(
            f"The shares {written} of a split must each lie between 0 and 1 and make at most 1 together."
        )
    return shares  # type: ignore[return-value]


def _cuts(shares: tuple[float, float, float], total: int) -> tuple[int, int, int]:
    """Where training ends, where validation ends, and where the rows that are used end."""
    a, b, c = np.rint(np.cumsum(shares) * total).astype(int)
    if shares[0] > 0 and a == 0:
        a = 1
    return int(a), int(max(a, b)), int(max(a, b, c))


def strata(raw: Raw) -> np.ndarray | None:
    """A code per row that every part should have its share of: the class, or the tenth in which a
    number lies.
    """
    if raw.target is None or raw.target not in raw.columns:
        return None
    column = raw.columns[raw.target]
    if column.type in CODED:
        return column.values
    if column.type == "number" and column.values.ndim == 1 and raw.rows >= 20:
        known = column.values[~np.isnan(column.values)]
        if len(known) == 0:
            return None
        return np.searchsorted(
            np.quantile(known, np.linspace(0.1, 0.9, 9)),
            np.nan_to_num(column.values, nan=known.min()),
        )
    return None


def _order(
    raw: Raw, rng: np.random.Generator, stratified: bool, rows: np.ndarray | None = None
) -> np.ndarray:
    """Rows in a drawn order; stratified: every stretch of it holds each class in its share."""
    chosen = np.arange(raw.rows) if rows is None else rows
    lot = rng.permutation(len(chosen))
    codes = strata(raw) if stratified else None
    if codes is None:
        return chosen[lot]
    codes = codes[chosen][lot]
    by_class = np.argsort(codes, kind="stable")
    sizes = np.unique(codes[by_class], return_counts=True)[1]
    # The i-th of n members of a class stands at (i + ½) / n: a class of two is met at ¼ and ¾.
    places = np.concatenate([(np.arange(size) + 0.5) / size for size in sizes])
    place = np.empty(len(chosen))
    place[by_class] = places
    return chosen[lot][np.argsort(place, kind="stable")]


def _drawn(
    raw: Raw, shares: tuple[float, float, float], rng: np.random.Generator, *, stratified: bool
) -> np.ndarray:
    part = np.full(raw.rows, -1, np.int8)
    order = _order(raw, rng, stratified)
    a, b, c = _cuts(shares, raw.rows)
    part[order[:a]], part[order[a:b]], part[order[b:c]] = 0, 1, 2
    return part


def _folds(
    raw: Raw,
    options: dict[str, Any],
    shares: tuple[float, float, float],
    rng: np.random.Generator,
    notes: list[str],
) -> np.ndarray:
    count, fold = int(options.get("folds", 5)), int(options.get("fold", 0))
    if not 2 <= count <= raw.rows or not 0 <= fold < count:
        raise DataError(
            f"Fold {fold + 1} of {count} cannot be made from {raw.rows:,} rows. Choose 2 to {min(raw.rows, 20)} folds."
        )
    part = np.full(raw.rows, -1, np.int8)
    order = _order(raw, rng, stratified=True)
    tested = round(shares[2] * raw.rows)
    # Evenly through the drawn order, so that the test part has the mix of classes too.
    test = (
        order[np.unique(np.linspace(0, raw.rows - 1, tested).astype(int))] if tested else order[:0]
    )
    part[test] = 2
    rest = order[~np.isin(order, test)]
    part[rest] = 0
    part[rest[fold::count]] = 1
    return part


def _group_codes(raw: Raw, name: str | None) -> np.ndarray:
    if name == SAME_ROWS:
        from engine.reading.columns import row_keys

        return np.unique(row_keys(raw), return_inverse=True)[1]
    if not name or name not in raw.columns:
        raise DataError(
            "To keep groups together, choose the column that names the group."
            + (f" There is no column '{name}'.{nearest(name, raw.columns, '')}" if name else "")
        )
    column = raw.columns[name]
    if column.type in CODED:
        codes, gaps = column.values.copy(), column.values < 0
    else:
        gaps = column.missing
        if column.values.dtype == object:
            codes = np.unique(np.array([str(v) for v in column.values]), return_inverse=True)[1]
        else:
            codes = np.unique(column.values, return_inverse=True)[1]
    # A row without a group is a group of its own: rows that lack a ticket do not share one.
    codes[gaps] = codes.max(initial=0) + 1 + np.arange(int(gaps.sum()))
    return np.unique(codes, return_inverse=True)[1]


def _grouped(
    raw: Raw, options: dict[str, Any], shares: tuple[float, float, float], rng: np.random.Generator
) -> np.ndarray:
    codes = _group_codes(raw, options.get("column") or raw.group)
    sizes = np.bincount(codes)
    if len(sizes) < 2:
        raise DataError(
            "All rows are of one group, so no row could judge. Choose another column, or split at random."
        )
    wanted = np.array(shares) * raw.rows
    placed, part_of = np.zeros(3), np.full(len(sizes), -1, np.int8)
    order = rng.permutation(len(sizes))
    # Large groups first: small ones then even out the shares.
    for group in order[np.argsort(-sizes[order], kind="stable")]:
        left = np.where(np.array(shares) > 0, wanted - placed, -np.inf)
        k = int(np.argmax(left))
        part_of[group] = k
        placed[k] += sizes[group]
    return part_of[codes]


def _by_time(
    raw: Raw, options: dict[str, Any], shares: tuple[float, float, float], notes: list[str]
) -> np.ndarray:
    name = options.get("column") or raw.time
    if name:
        if name not in raw.columns:
            raise DataError(f"There is no column '{name}' to order the rows by.")
        column = raw.columns[name]
        values = column.values
        if column.type in ("text", "id") and values.dtype == object:
            try:  # a number of the row, counted on, is an order too
                values = np.array([np.nan if value is None else float(value) for value in values])
            except ValueError:
                raise DataError(
                    f"'{name}' holds text, which has no order in time. Choose a date or a number."
                ) from None
        order = np.argsort(values, kind="stable")
        if column.missing.any():
            gaps = int(column.missing.sum())
            notes.append(
                f"{gaps:,} rows without a time in '{name}' were counted among the earliest."
            )
            order = np.concatenate([order[column.missing[order]], order[~column.missing[order]]])
        stamps = values[order]
    else:
        order, stamps = np.arange(raw.rows), None
    part = np.full(raw.rows, -1, np.int8)
    a, b, c = _cuts(shares, raw.rows)
    if stamps is not None:
        # Rows of the same moment stay together, else the future would be known.
        a = (
            int(np.searchsorted(stamps[: raw.rows], stamps[a - 1], side="right"))
            if 0 < a < raw.rows and not column.missing.any()
            else a
        )
        b = max(a, b)
        b = (
            int(np.searchsorted(stamps, stamps[b - 1], side="right"))
            if a < b < raw.rows and not column.missing.any()
            else b
        )
        c = max(b, c)
    part[order[:a]], part[order[a:b]], part[order[b:c]] = 0, 1, 2
    if raw.overlap and stamps is None:
        # Windows that reach across a cut would show the judged values to the learner.
        for cut in (a, b):
            if 0 < cut < c:
                part[order[cut : min(cut + raw.overlap, c)]] = -1
        notes.append(
            f"{raw.overlap} windows at each cut overlap both sides and are left out."
            if raw.overlap > 1
            else "The window at each cut overlaps both sides and is left out."
        )
    return part


def _given(raw: Raw, options: dict[str, Any], notes: list[str]) -> np.ndarray:
    name = options.get("column")
    if name:
        if name not in raw.columns:
            raise DataError(f"There is no column '{name}' that says which part a row belongs to.")
        words = raw.columns[name].words()
        meaning = {
            "train": 0, "training": 0, "learn": 0, "0": 0, "validation": 1, "valid": 1, "val": 1, "dev": 1, "1": 1,
            "test": 2, "testing": 2, "holdout": 2, "2": 2,
        }  # fmt: skip
        part = np.array([meaning.get(str(word).strip().lower(), -1) for word in words], np.int8)
        unknown = sorted({str(w) for w, p in zip(words, part, strict=True) if p < 0})[:3]
        if (part < 0).any():
            notes.append(
                f"{int((part < 0).sum()):,} rows say {', '.join(repr(w) for w in unknown)} in '{name}', which names no part."
            )
    elif raw.given is not None:
        part = raw.given.astype(np.int8).copy()
    else:
        raise DataError(
            "These data do not say themselves which row is for training. Name the column that does, or choose another split."
        )
    if not (part == 1).any() and options.get("validation", 0):
        # A source with only training and test: validation comes out of training, never out of test.
        train = np.flatnonzero(part == 0)
        share = float(options["validation"]) / max(
            1e-9, float(options["train"]) + float(options["validation"])
        )
        order = (
            _order(
                raw,
                np.random.default_rng(int(options["seed"])),
                stratified=not raw.ordered,
                rows=train,
            )
            if not raw.ordered
            else train
        )
        part[order[len(order) - round(share * len(train)) :]] = 1
    return part
