"""What could fool us, said before training. Each check is a unit: its docstring is its help page,
its function finds problems.

`check_all(raw, split, data)` runs them; a problem's fix is the whole new `data` part of the plan,
so one click applies it.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.data.honesty.check import Check, Problem
    from engine.data.split import Split
    from engine.reading.columns import Raw

SEVERITIES = ("error", "warning", "hint")


@cache
def catalogue() -> dict[str, Check]:
    """Every check by its name."""
    from engine.data.honesty.check import CHECKS

    for module in pkgutil.iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return dict(sorted(CHECKS.items()))


def check_all(raw: Raw, split: Split, data: dict[str, Any]) -> list[Problem]:
    """All problems of these data in this split, worst first. `data` is the plan's data part, on
    which fixes build.
    """
    from engine.data.honesty.check import Seen

    seen = Seen(raw, split, data)
    problems = [problem for check in catalogue().values() for problem in check.find(seen)]
    return sorted(problems, key=lambda problem: SEVERITIES.index(problem.severity))


def as_json() -> list[dict[str, Any]]:
    """The help pages."""
    return [check.as_json() for check in catalogue().values()]
