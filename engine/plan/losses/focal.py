"""Focal loss, for one class of several or for yes and no."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.catalogue import Field
from engine.plan.losses.loss import LossEntry, mean

if TYPE_CHECKING:
    from torch import Tensor

    from engine.plan.losses.loss import LossFunction


def make(options: dict[str, Any]) -> LossFunction:
    import torch
    import torch.nn.functional as F

    focus = float(options["focus"])

    def loss(
        scores: Tensor, target: Tensor, weights: Tensor | None
    ) -> tuple[Tensor, float | Tensor]:
        if target.shape == scores.shape or scores.shape[1] == 1:  # yes or no
            target = target.to(scores.dtype).reshape(scores.shape)
            surprise = F.binary_cross_entropy_with_logits(scores, target, reduction="none")
        else:
            surprise = F.cross_entropy(scores, target, reduction="none")
        # the chance given to the truth is exp(-surprise); what is nearly right counts little
        values = (1 - torch.exp(-surprise)).clamp(min=1e-8) ** focus * surprise
        if weights is None and values.dim() > 1:
            return values.mean(), target.numel() if target.shape != scores.shape else len(scores)
        return mean(values, weights)

    return loss


def focal(
    scores: Tensor,
    target: Tensor,
    *,
    focus: float = 2.0,
) -> Tensor:
    """Cross-entropy that hardly counts what is already right."""
    import torch
    import torch.nn.functional as F

    if target.shape == scores.shape or scores.shape[1] == 1:  # yes or no
        target = target.to(scores.dtype).reshape(scores.shape)
        surprise = F.binary_cross_entropy_with_logits(scores, target, reduction="none")
    else:
        surprise = F.cross_entropy(scores, target, reduction="none")
    # The chance given to the truth is exp(-surprise).
    return ((1 - torch.exp(-surprise)).clamp(min=1e-8) ** focus * surprise).mean()


ENTRY = LossEntry(
    type="focal",
    title="Focal",
    summary="Cross-entropy that hardly counts what is already right, so that rare and hard samples are heard.",
    maths="−(1 − pᵧ)^γ·log pᵧ",
    when="Very unequal classes, many easy negatives; detection, segmentation of small things.",
    fields=(
        Field("focus", "Focus", "float", 2.0, "0 is plain cross-entropy; 2 is usual", 0.0, 10.0),
    ),
    suits=("class", "binary", "classes", "binary mask"),
    make=make,
    plain=focal,
)
