"""What a way to learn brings to its training script: functions whose very source is printed.

The functions stand in for names that the script's template defines; the pieces call them by those
names. Imports no torch, so that catalogues stay light.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor, nn

    Batch = dict[str, Tensor]
    Networks = dict[str, nn.Module]


class NoScript(RuntimeError):
    """There is no script for this plan; the text says what stands in the way."""


@dataclass(frozen=True)
class ScriptPieces:
    """`losses(networks, batch)` yields (learner, loss) as often as somebody is to step on a batch;
    `measure(networks, batch)` gives the means over a batch by name.

    `values` are the defaults that their keyword arguments get in the print. `own` are functions that
    they call by other names than their own. `make(networks, like)` makes as many samples as `like`
    has rows. `paced`: a batch also has "epochs", how many are over by then, with its fraction.
    """

    losses: Callable[..., Iterator[tuple[str, Tensor]]]
    measure: Callable[..., dict[str, Tensor]]
    values: dict[str, Any] = field(default_factory=dict)
    scores: tuple[str, ...] = ("loss",)  # the names that `measure` gives
    takes_target: bool = True  # a batch has "target"
    fields: tuple[str, ...] = ()  # of a batch, beside what the networks take
    draws: bool = False  # its losses draw random numbers
    paced: bool = False
    left_out: tuple[str, ...] = ()  # of what the training does: the script says so
    own: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    make: Callable[..., Tensor] | None = None


def ask(networks: Networks, role: str, batch: Batch) -> Tensor:
    """What a network answers to the fields of a batch."""
    raise NotImplementedError("The template of the script has this function.")


def ask_all(networks: Networks, role: str, batch: Batch) -> list[Tensor]:
    """All that the training wants of a network, in its order."""
    raise NotImplementedError("The template of the script has this function.")


def loss_of(output: Tensor, target: Tensor) -> Tensor:
    """The loss that the plan chose, as `LossEntry.plain` has it."""
    raise NotImplementedError("The template of the script has this function.")


def one_loss(networks: Networks, batch: Batch) -> Iterator[tuple[str, Tensor]]:
    """The loss of a batch, and whose optimizer steps on it."""
    output = ask(networks, "network", batch)
    yield "network", loss_of(output, batch["target"])
