"""What was answered about the file that a network learned from: its decimal marks, and whether the
day or the month comes first. It holds for whatever the network is asked about later.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from engine.reading.dates import dates_of
from engine.reading.writings import amount_of

ANSWERS = ("decimal", "marks", "dates")  # of how a file is read


def answers_in(data: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the data of a plan; what was left to be found out is found out anew in each file.

    >>> answers_in({"options": {"reading": {"decimal": ",", "sheet": "May"}}})
    {'decimal': ','}
    """
    reading = (data.get("options") or {}).get("reading") or {}
    return {name: reading[name] for name in ANSWERS if reading.get(name)}


def is_answered(answers: Mapping[str, Any], name: str) -> bool:
    """Whether the decimal mark of this column was said."""
    return bool(answers.get("decimal") or (answers.get("marks") or {}).get(name))


def as_answered(
    cells: list[Any], column: Mapping[str, Any], answers: Mapping[str, Any]
) -> list[Any]:
    """The cells of a column as `float` and numpy take them; numbers, and what was not asked about,
    stay as they are.

    >>> as_answered(["1.930", 2.5], {"name": "pay", "type": "number"}, {"decimal": ","})
    ['1930.0', 2.5]
    >>> as_answered(["01/02/2024"], {"name": "day", "type": "date"}, {"dates": {"day": "%m/%d/%Y"}})
    ['2024-01-02T00:00:00']
    """
    name, type_ = column["name"], column.get("type")
    if type_ == "number" and is_answered(answers, name):
        mark = (answers.get("marks") or {}).get(name) or answers["decimal"]
        return [with_point(cell, mark) if isinstance(cell, str) else cell for cell in cells]
    form = (answers.get("dates") or {}).get(name)
    if type_ == "date" and form:
        return [in_order(cell, form) if isinstance(cell, str) else cell for cell in cells]
    return cells


def with_point(cell: str, decimal: str) -> str:
    """ "1.930,50 €" as "1930.5"; what is no number stays for the sentence that says so."""
    amount = amount_of(cell.strip(), decimal)
    return cell if amount is None else repr(amount.value)


def in_order(cell: str, form: str) -> str:
    dates = dates_of([cell.strip()], form)
    if dates is None or np.isnat(dates.stamps[0]):
        return cell
    return str(dates.stamps[0])
