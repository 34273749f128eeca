"""Dice loss, for masks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.catalogue import Field
from engine.plan.losses.loss import LossEntry, mean

if TYPE_CHECKING:
    from torch import Tensor

    from engine.plan.losses.loss import LossFunction


def make(options: dict[str, Any]) -> LossFunction:
    import torch.nn.functional as F

    smooth = float(options["smooth"])

    def loss(
        scores: Tensor, target: Tensor, weights: Tensor | None
    ) -> tuple[Tensor, float | Tensor]:
        if scores.shape[1] == 1 or target.shape == scores.shape:
            chance, truth = scores.sigmoid(), target.to(scores.dtype).reshape(scores.shape)
        else:
            chance = scores.softmax(1)  # (batch, classes, …)
            truth = F.one_hot(target, scores.shape[1]).movedim(-1, 1).to(scores.dtype)
        over = tuple(range(2, scores.dim()))
        common = (chance * truth).sum(over) if over else chance * truth
        size = (chance + truth).sum(over) if over else chance + truth
        return mean((1 - (2 * common + smooth) / (size + smooth)).mean(1), weights)

    return loss


def dice(
    scores: Tensor,
    mask: Tensor,
    *,
    smooth: float = 1.0,
) -> Tensor:
    """One minus the overlap of what was marked and what should be."""
    import torch.nn.functional as F

    chance = scores.softmax(1)  # (batch, classes, height, width)
    truth = F.one_hot(mask, scores.shape[1]).movedim(-1, 1).to(scores.dtype)
    common, size = (chance * truth).sum((2, 3)), (chance + truth).sum((2, 3))
    return (1 - (2 * common + smooth) / (size + smooth)).mean()


ENTRY = LossEntry(
    type="dice",
    title="Dice",
    summary="One minus the overlap of what was marked and what should be, whatever its size.",
    maths="1 − 2·Σ p·y / (Σ p + Σ y)",
    when="Segmentation where the thing to find is small against the background.",
    fields=(
        Field(
            "smooth",
            "Smoothing",
            "float",
            1.0,
            "keeps empty masks from dividing by zero",
            1e-6,
            100.0,
            advanced=True,
        ),
    ),
    suits=("mask", "binary mask"),
    make=make,
    plain=dice,
)
