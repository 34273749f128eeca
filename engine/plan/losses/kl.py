"""Kullback-Leibler divergence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.catalogue import Field
from engine.plan.losses.loss import LossEntry, mean

if TYPE_CHECKING:
    from torch import Tensor

    from engine.plan.losses.loss import LossFunction


def make(options: dict[str, Any]) -> LossFunction:
    import torch.nn.functional as F

    temperature = float(options["temperature"])

    def loss(
        scores: Tensor, target: Tensor, weights: Tensor | None
    ) -> tuple[Tensor, float | Tensor]:
        chances = (
            F.one_hot(target, scores.shape[1]).to(scores.dtype)
            if target.dim() < scores.dim()
            else target.to(scores.dtype)
        )
        softened = F.log_softmax(scores / temperature, 1)
        # squared, so that the gradient keeps its size when the temperature changes
        return mean(F.kl_div(softened, chances, reduction="none").sum(1) * temperature**2, weights)

    return loss


def kl(
    scores: Tensor,
    target: Tensor,
    *,
    temperature: float = 1.0,
) -> Tensor:
    """How far the predicted chances are from the given ones; a class alone is a chance of one."""
    import torch.nn.functional as F

    if target.dim() < scores.dim():
        target = F.one_hot(target, scores.shape[1])
    softened = F.log_softmax(scores / temperature, 1)
    apart = F.kl_div(softened, target.to(scores.dtype), reduction="none").sum(1)
    return apart.mean() * temperature**2  # squared, so that the gradient keeps its size


ENTRY = LossEntry(
    type="kl",
    title="Kullback-Leibler",
    summary="How far the predicted chances are from given chances.",
    maths="Σ y·(log y − log p),  p = softmax(scores)",
    when="Targets that are chances themselves: soft labels, several opinions, another network's answers.",
    fields=(
        Field(
            "temperature",
            "Temperature",
            "float",
            1.0,
            "above 1 looks at the small chances too",
            0.1,
            100.0,
        ),
    ),
    suits=("class", "chances"),
    make=make,
    plain=kl,
)
