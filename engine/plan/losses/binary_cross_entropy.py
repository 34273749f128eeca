"""Binary cross-entropy: yes or no, once or for each of many labels."""

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

    positive = (
        None
        if options["positive_weight"] is None
        else torch.tensor(float(options["positive_weight"]))
    )
    smoothing = float(options["smoothing"])

    def loss(
        scores: Tensor, target: Tensor, weights: Tensor | None
    ) -> tuple[Tensor, float | Tensor]:
        target = target.to(scores.dtype).reshape(scores.shape)
        if smoothing:
            target = target * (1 - smoothing) + 0.5 * smoothing
        weight = None if positive is None else positive.to(scores.device)
        if weights is None:
            return F.binary_cross_entropy_with_logits(scores, target, pos_weight=weight), len(
                scores
            )
        return mean(
            F.binary_cross_entropy_with_logits(scores, target, pos_weight=weight, reduction="none"),
            weights,
        )

    return loss


def binary_cross_entropy(
    scores: Tensor,
    target: Tensor,
    *,
    positive_weight: float | None = None,
    smoothing: float = 0.0,
) -> Tensor:
    """How surprised the network is by yes or no; it takes raw scores, the sigmoid is inside."""
    import torch
    import torch.nn.functional as F

    target = target.to(scores.dtype).reshape(scores.shape)
    target = target * (1 - smoothing) + 0.5 * smoothing
    of_yes = None if positive_weight is None else torch.tensor(positive_weight)
    return F.binary_cross_entropy_with_logits(scores, target, pos_weight=of_yes)


ENTRY = LossEntry(
    type="binary-cross-entropy",
    title="Binary cross-entropy",
    summary="Surprise at a yes-or-no answer. It takes raw scores; the sigmoid is inside.",
    maths="−y·log p − (1 − y)·log(1 − p),  p = sigmoid(score)",
    when="Two classes with one score, many labels at once, or a mask of one class.",
    fields=(
        Field(
            "positive_weight",
            "Weight of yes",
            "float",
            None,
            "above 1 where yes is rare: no ÷ yes is usual",
            0.001,
            10000,
            nullable=True,
        ),
        Field(
            "smoothing",
            "Label smoothing",
            "float",
            0.0,
            "moves yes and no this much towards the middle",
            0.0,
            0.9,
            advanced=True,
        ),
    ),
    suits=("binary", "classes", "binary mask"),
    make=make,
    plain=binary_cross_entropy,
)
