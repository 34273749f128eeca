"""What an optimizer entry says; torch's own classes do the work."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from engine.catalogue import Entry, Field


@dataclass(frozen=True)
class OptimizerEntry(Entry):
    """`torch` names the class in torch.optim, `always` the arguments that make the entry what it
    is.

    fused: torch walks all parameters in one kernel, which can skip itself on the device when a
    gradient is not finite.
    decays_weights_itself: its weight decay is apart from the gradient (AdamW), so it is no L2
    penalty.
    """

    torch: str = ""
    always: dict[str, Any] = field(default_factory=dict)
    fused: bool = False
    decays_weights_itself: bool = False
    matrices_only: bool = False  # the rest goes to AdamW
    needs_closure: bool = False


def rate(default: float, low: float = 0.0, high: float = 100.0) -> Field:
    return Field(
        "lr",
        "Learning rate",
        "float",
        default,
        "how far one step goes; the first setting to change when training jumps or crawls",
        low,
        high,
    )


DECAY = Field(
    "weight_decay",
    "Weight decay",
    "float",
    0.0,
    "pulls every weight towards zero a little at each step",
    0.0,
    10.0,
)
EPS = Field(
    "eps",
    "Smallest divisor",
    "float",
    1e-8,
    "keeps a division from exploding",
    1e-16,
    1.0,
    advanced=True,
)
BETAS = (
    Field(
        "beta1",
        "Memory of the direction",
        "float",
        0.9,
        "how much of the last direction is kept",
        0.0,
        0.9999,
        advanced=True,
    ),
    Field(
        "beta2",
        "Memory of the size",
        "float",
        0.999,
        "how slowly the scale of the gradients is forgotten",
        0.0,
        0.999999,
        advanced=True,
    ),
)
