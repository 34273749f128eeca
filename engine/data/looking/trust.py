"""What could fool us in these data, as the honesty checks say it, for the Data page and for
scripts.
"""

from __future__ import annotations

from engine.data.honesty import check_all
from engine.data.honesty.check import DataProblem, Problem
from engine.data.looking.opened import Opened


def found_in(opened: Opened) -> list[Problem]:
    """Worst first; the fix of each is the whole new `data` part of a plan."""
    data = opened.data.as_json()
    if opened.automatic and opened.entry.transforms is None:
        data["transforms"] = None  # what the columns need is found anew after a fix
    return check_all(opened.raw, opened.split, data)


def problems(opened: Opened) -> list[DataProblem]:
    """The same for a page."""
    return [problem.as_json() for problem in found_in(opened)]
