"""How people write a number in a cell: plainly, as money, per cent, with a unit, as a clock time.
One way a file; this one gathers them and reads whole columns.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from engine.catalogue import by_name, gathered
from engine.reading.levels import enough_read
from engine.reading.writings.writing import Amount, Writing, number_in, written_with

MOST_LEVELS = 2_000_000  # different texts that are looked at one by one
MOST_LOST_WANTED = 0.5
SOME_CODES = 0.005
EXACT_DIGITS = 15  # a float keeps every whole number of so many digits …
EXACT = 2**53  # … and all up to here
MOST_DIGITS = 40  # what has more is a number beyond all bounds rather than a name


@cache
def catalogue() -> dict[str, Writing]:
    """Every way to write a number by its name, in the order in which they are tried."""
    entries = gathered(__name__, __path__)
    return by_name(Writing, entries, lambda writing: (writing.place, writing.name))


@cache
def _patterns(decimal: str) -> tuple[tuple[Writing, re.Pattern[str]], ...]:
    return tuple(
        (way, pattern) for way in catalogue().values() for pattern in written_with(way, decimal)
    )


@dataclass(frozen=True)
class Numbers:
    """The numbers behind the different texts of a column. `note` says how they were written."""

    values: np.ndarray  # NaN where the text is none
    lost: np.ndarray  # which texts are none
    note: str
    plain: bool  # whether all were written plainly


def amount_of(text: str, decimal: str = ".") -> Amount | None:
    """A cell as a number, whichever way it is written; None where it is none.

    >>> [amount_of(text).value for text in ("-$969.50", "($52.51)", "12 kg", "<5", "25%", "08:30")]
    [-969.5, -52.51, 12.0, 5.0, 0.25, 8.5]
    """
    for way, looks in _patterns(decimal):
        if (cell := looks.fullmatch(text)) and (amount := way.read(cell, decimal)) is not None:
            return Amount(amount.value, amount.unit, way.name)
    return None


def is_code(text: str) -> bool:
    """Digits that name something: a leading zero or a digit more than numbers keep would be lost.

    >>> is_code("00712"), is_code("12345678901234567"), is_code("07"), is_code("712")
    (True, True, False, False)
    """
    if not text.isdigit():
        return False
    long = EXACT_DIGITS < len(text) <= MOST_DIGITS and int(text) > EXACT
    return long or (len(text) > 2 and text[0] == "0")


def are_codes(levels: Sequence[str]) -> bool:
    """Whether a column names things by digits, rather than counts with a zero too many.

    >>> are_codes(["01067", "10115"]), are_codes(["12345678901234567"]), are_codes(["007", "1", "25"])
    (True, True, False)
    """
    codes = [level for level in levels if is_code(level)]
    if any(len(level) > EXACT_DIGITS for level in codes):
        return True
    alike = len({len(level) for level in levels}) == 1
    return bool(codes) and (alike or (len(codes) > 1 and len(codes) > SOME_CODES * len(levels)))


def numbers_of(
    levels: Sequence[str], decimal: str, *, wanted: bool = False, counts: np.ndarray | None = None
) -> Numbers | None:
    """The different texts of a column as numbers; None where they are something else.

    `counts` says in how many rows each stands. `wanted`: a person says that they are numbers, so
    codes are too and any share may be lost.
    """
    if not levels or len(levels) > MOST_LEVELS:
        return None
    if not wanted and are_codes(levels):
        return None
    values, lost = np.full(len(levels), np.nan), np.zeros(len(levels), bool)
    ways: dict[str, list[int]] = defaultdict(list)
    units: dict[int, str] = {}
    for k, level in enumerate(levels):
        amount = amount_of(level, decimal)
        if amount is None:
            lost[k] = True
            # column after column of words is let go early
            if k == 200 and not wanted and lost[:200].all():
                return None
            continue
        values[k] = amount.value
        ways[amount.writing].append(k)
        if amount.unit:
            units[k] = amount.unit
    _keep_one_unit(ways, units, lost)
    values[lost] = np.nan
    if not (lost.mean() <= MOST_LOST_WANTED if wanted else enough_read(lost, counts)):
        return None
    if not wanted and any(
        _are_names(catalogue()[name], len(places), len(levels)) for name, places in ways.items()
    ):
        return None
    notes = [
        note
        for name, way in catalogue().items()
        if (places := [k for k in ways.get(name, ()) if not lost[k]])
        and (note := _in_words(way, places, levels, units, counts))
    ]
    if ways.get("percent") and (bare := [k for k in ways.get("plain", ()) if values[k]]):
        values[bare] /= 100
        notes.append(f"{len(bare):,} without the sign read as if they had it")
    return Numbers(values, lost, "; ".join(notes), set(ways) <= {"plain"})


def _are_names(way: Writing, written_so: int, different: int) -> bool:
    """Whether texts that could be read in this way rather name things: two terms, three classes."""
    few = not way.always and different <= way.least
    most = way.beside and different <= way.classes and written_so > different / 2
    return written_so > 0 and (few or most)


def _keep_one_unit(ways: dict[str, list[int]], units: dict[int, str], lost: np.ndarray) -> None:
    """Kilograms and grams are not added up: what is not in the usual unit counts as not read."""
    for name, places in ways.items():
        if not catalogue()[name].one_unit:
            continue
        usual = Counter(units.get(k, "").casefold() for k in places).most_common(1)
        for k in places:
            lost[k] |= units.get(k, "").casefold() != usual[0][0]


def _in_words(
    way: Writing,
    places: list[int],
    levels: Sequence[str],
    units: dict[int, str],
    counts: np.ndarray | None,
) -> str:
    rows = int(counts[places].sum()) if counts is not None else len(places)
    of_units = list(dict.fromkeys(units[k] for k in places if k in units))
    return way.note.format(
        rows=f"{rows:,}", example=levels[places[0]][:20], units=" and ".join(of_units[:3])
    )


__all__ = [
    "Amount",
    "Numbers",
    "Writing",
    "amount_of",
    "are_codes",
    "is_code",
    "number_in",
    "numbers_of",
]
