"""How a run ended: a state, a sentence for the person, and what they could try."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Ending:
    state: str
    cause: str
    proposals: list[dict[str, Any]] = field(default_factory=list)
