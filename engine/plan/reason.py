"""One setting of a proposed plan, with why it is proposed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Reason:
    """One setting of a proposed plan: where it stands, its value, the same in words, and why."""

    path: tuple[str, ...]
    value: Any
    what: str
    why: str
