"""What a way to write a number says of itself, and the number inside it: which marks group its
digits, which one cuts off the decimals.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

SIGNS = "+\\-−–"  # a hyphen, and the minus signs that typesetters use
BLANKS = " \u00a0\u2009\u202f"
CURRENCY = r"(?:[€$£¥₹₽₩]|(?:US|CA|A|R)\$|EUR|USD|GBP|CHF|JPY|INR|Fr\.|kr|zł)"
UNIT = r"(?:°\s?[CFK]?|[^\W\d_][^\W\d_/%°²³µ^]{0,11}(?:/[^\W\d_]{1,6}[²³]?|[²³])?)"
OTHER = {".": ",", ",": "."}


@dataclass(frozen=True)
class Amount:
    """A number that was read, its unit where it has one, and the way it was written."""

    value: float
    unit: str = ""
    writing: str = ""


Read = Callable[[re.Match[str], str], Amount | None]


@dataclass(frozen=True)
class Writing:
    """One way. Each of `patterns` is a whole cell; {number} in it is a number, named so as a group."""

    name: str
    place: int  # of the order in which they are tried
    patterns: tuple[str, ...]
    read: Read
    note: str = ""  # of a column; it may name {rows}, {example} and {units}
    one_unit: bool = False  # all cells have to be in the same unit
    always: bool = True  # False: with no more different texts than `least`, they are names
    least: int = 3
    beside: bool = False  # True: where most of no more than `classes` texts are written so, too
    classes: int = 20


def number_pattern(decimal: str) -> str:
    """A number without its sign: "1,234.5", "1 234.5", ".5", "1e-3"; thousands in threes."""
    d = re.escape(decimal)
    group = rf"[{re.escape(OTHER[decimal])}'’{BLANKS}]"
    whole = rf"(?:\d{{1,3}}(?P<group>{group})(?:\d{{2,3}}(?P=group))*\d{{3}}|\d+)"
    return rf"(?P<number>(?:{whole}(?:{d}\d*)?|{d}\d+)(?:[eE][+-]?\d+)?)"


def written_with(writing: Writing, decimal: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(
            pattern.replace("{number}", number_pattern(decimal))
            .replace("{sign}", f"(?P<sign>[{SIGNS}]?)[{BLANKS}]?")
            .replace("{blank}", f"[{BLANKS}]*")
            .replace("{currency}", CURRENCY)
            .replace("{unit}", UNIT)
        )
        for pattern in writing.patterns
    )


def number_in(cell: re.Match[str], decimal: str) -> float:
    """The number that a pattern met in a cell, with its sign."""
    value = float(cell["number"].translate(_AS_FLOAT[decimal]))
    sign = cell["sign"] if "sign" in cell.re.groupindex else ""
    return value if sign in ("", "+") else -value


_AS_FLOAT = {
    decimal: str.maketrans({decimal: ".", **dict.fromkeys(f"{grouping}'’{BLANKS}")})
    for decimal, grouping in OTHER.items()
}


def as_it_stands(cell: re.Match[str], decimal: str) -> Amount:
    return Amount(
        number_in(cell, decimal), (cell["unit"] or "") if "unit" in cell.re.groupindex else ""
    )
