"""Hinge loss, as support vector machines have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.catalogue import Field
from engine.plan.losses.loss import LossEntry, mean

if TYPE_CHECKING:
    from torch import Tensor

    from engine.plan.losses.loss import LossFunction


def make(options: dict[str, Any]) -> LossFunction:
    import torch.nn.functional as F

    margin = float(options["margin"])

    def loss(
        scores: Tensor, target: Tensor, weights: Tensor | None
    ) -> tuple[Tensor, float | Tensor]:
        if target.shape == scores.shape or scores.shape[1] == 1:
            signs = target.to(scores.dtype).reshape(scores.shape) * 2 - 1
            return mean((margin - signs * scores).clamp(min=0).flatten(1).mean(1), weights)
        return mean(F.multi_margin_loss(scores, target, margin=margin, reduction="none"), weights)

    return loss


def hinge(
    scores: Tensor,
    target: Tensor,
    *,
    margin: float = 1.0,
) -> Tensor:
    """Content as soon as the right class leads by a margin."""
    import torch.nn.functional as F

    if target.shape == scores.shape or scores.shape[1] == 1:  # yes or no
        signs = target.to(scores.dtype).reshape(scores.shape) * 2 - 1
        return (margin - signs * scores).clamp(min=0).mean()
    return F.multi_margin_loss(scores, target, margin=margin)


ENTRY = LossEntry(
    type="hinge",
    title="Hinge",
    summary="Content as soon as the right class leads by a margin; says nothing about chances.",
    maths="Σ over the other classes of max(0, margin − sᵧ + s) / classes",
    when="You want a wide margin, as in a support vector machine, and need no probabilities.",
    fields=(Field("margin", "Margin", "float", 1.0, "the lead that is enough", 1e-3, 100.0),),
    suits=("class", "binary"),
    make=make,
    plain=hinge,
)
