"""What a person has said about single columns of a file: their decimal mark, how their dates are
written, and which are to stay as they stand in the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.catalogue import nearest
from engine.reading.columns import DataError
from engine.reading.dates import WAYS
from engine.reading.writings.writing import OTHER

OPTIONS = ("marks", "dates", "whole")  # of reading


@dataclass(frozen=True)
class Wishes:
    """By the name of the column; a name that the file does not have is passed over."""

    marks: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[str, str] = field(default_factory=dict)
    whole: Mapping[str, bool] = field(default_factory=dict)  # not taken apart into its numbers


def wishes_of(options: Mapping[str, Any]) -> Wishes:
    """From the options of reading. Raises DataError with a sentence.

    >>> wishes_of({"marks": {"price": ","}}).marks
    {'price': ','}
    """
    marks, dates, whole = (options.get(name) or {} for name in OPTIONS)
    if not all(isinstance(wish, Mapping) for wish in (marks, dates, whole)):
        raise DataError(
            "'marks', 'dates' and 'whole' say for each column how it is read: marks={'price': ','}."
        )
    for column, mark in marks.items():
        if mark not in OTHER:
            raise DataError(f"The decimal mark of '{column}' is a point or a comma, not {mark!r}.")
    forms = [form for form, _ in WAYS]
    for column, form in dates.items():
        if form not in forms:
            raise DataError(f"'{column}' has no dates such as '{form}'.{nearest(form, forms)}")
    return Wishes(dict(marks), dict(dates), {name: bool(wish) for name, wish in whole.items()})
