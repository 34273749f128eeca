"""Cross-entropy, with class weights and label smoothing."""

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

    smoothing = float(options["smoothing"])
    class_weights = (
        None
        if options["weights"] is None
        else torch.tensor(options["weights"], dtype=torch.float32)
    )

    def loss(
        scores: Tensor, label: Tensor, weights: Tensor | None
    ) -> tuple[Tensor, float | Tensor]:
        shares = label.is_floating_point()  # mixed samples have a share of each class
        if class_weights is None and weights is None:  # the usual case, as fast as torch has it
            return F.cross_entropy(scores, label, label_smoothing=smoothing), len(
                label
            ) if shares else label.numel()
        if class_weights is None:
            return mean(
                F.cross_entropy(scores, label, reduction="none", label_smoothing=smoothing), weights
            )
        by_class = class_weights.to(scores.device)
        # torch's weighted mean divides by the weights met, so these are the count
        if weights is None:
            count = len(label) if shares else by_class[label].sum()
            return F.cross_entropy(scores, label, by_class, label_smoothing=smoothing), count
        return mean(
            F.cross_entropy(scores, label, by_class, reduction="none", label_smoothing=smoothing),
            weights,
        )

    return loss


def cross_entropy(
    scores: Tensor,
    label: Tensor,
    *,
    weights: list[float] | None = None,
    smoothing: float = 0.0,
) -> Tensor:
    """How surprised the network is by the right class; it takes raw scores, softmax is inside."""
    import torch
    import torch.nn.functional as F

    by_class = None if weights is None else torch.tensor(weights)
    return F.cross_entropy(scores, label, by_class, label_smoothing=smoothing)


ENTRY = LossEntry(
    type="cross-entropy",
    title="Cross-entropy",
    summary="How surprised the network is by the right class. It takes raw scores; softmax is inside.",
    maths="−log pᵧ,  p = softmax(scores)",
    when="One class out of several: nearly always this one. Weights help where classes are unequal; smoothing where labels have mistakes.",
    fields=(
        Field(
            "smoothing",
            "Label smoothing",
            "float",
            0.0,
            "shares this much of each label among the other classes; 0.1 is usual",
            0.0,
            0.9,
        ),
        Field(
            "weights",
            "Class weights",
            "list",
            None,
            "one number a class; rare classes get more than 1",
            nullable=True,
            advanced=True,
        ),
    ),
    suits=("class",),
    make=make,
    plain=cross_entropy,
)
