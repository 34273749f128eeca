"""What a loss entry says. `make(options)` gives a function of output, target and weights: a mean,
and over how much it is one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.catalogue import Entry

if TYPE_CHECKING:
    from torch import Tensor

    # (output, target, weights of the samples or None) -> (mean, over how many samples, tokens or
    # points)
    LossFunction = Callable[[Tensor, Tensor, Tensor | None], tuple[Tensor, float | Tensor]]


@dataclass(frozen=True)
class LossEntry(Entry):
    """`suits` names what a target may be: class, classes, number, mask, text, sequence (an
    unaligned one). `plain` is the same mean as a training script prints it: a function of output,
    target and the options, without weights of samples.
    """

    suits: tuple[str, ...] = ()
    make: Callable[[dict[str, Any]], LossFunction] = None  # type: ignore[assignment]  # every entry gives one; a contract test holds it
    plain: Callable[..., Tensor] | None = None


def mean(values: Tensor, weights: Tensor | None) -> tuple[Tensor, float | Tensor]:
    """The mean of one value per sample (and position), samples weighted where they have weights."""
    if weights is None:
        return values.mean(), len(values)
    per_sample = values.flatten(1).mean(1) if values.dim() > 1 else values
    total = weights.sum().clamp(min=1e-12)
    return (per_sample * weights).sum() / total, total


def elementwise(function: Callable[[Tensor, Tensor], Tensor]) -> LossFunction:
    """A loss from a function of output and target that gives one value per number; the target takes
    the output's shape.
    """

    def loss(
        output: Tensor, target: Tensor, weights: Tensor | None
    ) -> tuple[Tensor, float | Tensor]:
        return mean(function(output, target.to(output.dtype).reshape(output.shape)), weights)

    return loss
