"""The checks; this file only gathers. Each module here is one rule: SEVERITY, a docstring What /
Why / How to fix, and `check`.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache

from builder.judging.problems import Check


@dataclass(frozen=True)
class Rule:
    """One rule with its page."""

    name: str
    severity: str
    title: str
    page: str
    check: Check
    wants: bool  # looks at what data and objective want, not at shapes alone


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in order of their names."""
    rules = []
    for module_info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{module_info.name}")
        page = (module.__doc__ or "").strip()
        rules.append(
            Rule(
                module_info.name.replace("_", "-"),
                module.SEVERITY,
                page.splitlines()[0].rstrip("."),
                page,
                module.check,
                getattr(module, "WANTS", False),
            )
        )
    return tuple(rules)
