"""What a regulariser entry says: how much of each penalty its options mean. They act on weights,
not on biases and norms.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.catalogue import Entry, Field


@dataclass(frozen=True)
class Penalty:
    """What is added to every step of a weight: l1 and l2 to its gradient, decay apart from it;
    norms are cut at max_norm.
    """

    l1: float = 0.0
    l2: float = 0.0
    decay: float = 0.0
    max_norm: float = 0.0

    def __add__(self, other: Penalty) -> Penalty:
        smaller = min(norm for norm in (self.max_norm, other.max_norm, float("inf")) if norm)
        return Penalty(
            self.l1 + other.l1,
            self.l2 + other.l2,
            self.decay + other.decay,
            0.0 if smaller == float("inf") else smaller,
        )


@dataclass(frozen=True)
class RegulariserEntry(Entry):
    penalty: Callable[[dict[str, Any]], Penalty] = lambda options: Penalty()


def factor(default: float, name: str = "factor", label: str = "Strength") -> Field:
    return Field(name, label, "float", default, "how strong; 0 is off", 0.0, 10.0)
