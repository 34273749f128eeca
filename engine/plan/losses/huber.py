"""Huber loss."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.catalogue import Field
from engine.plan.losses.loss import LossEntry, elementwise

if TYPE_CHECKING:
    from torch import Tensor

    from engine.plan.losses.loss import LossFunction


def make(options: dict[str, Any]) -> LossFunction:
    import torch.nn.functional as F

    delta = float(options["delta"])
    return elementwise(
        lambda output, target: F.huber_loss(output, target, reduction="none", delta=delta)
    )


def huber(
    output: Tensor,
    target: Tensor,
    *,
    delta: float = 1.0,
) -> Tensor:
    """Squared for small differences, plain for large ones."""
    import torch.nn.functional as F

    return F.huber_loss(output, target.to(output.dtype).reshape(output.shape), delta=delta)


ENTRY = LossEntry(
    type="huber",
    title="Huber",
    summary="Squared for small differences, plain for large ones: an outlier pulls, but does not tear.",
    maths="½·d² where |d| < δ, else δ·(|d| − ½δ),  d = y − ŷ",
    when="Numbers with some outliers; a safe first choice for regression in the wild.",
    fields=(
        Field(
            "delta",
            "Turning point",
            "float",
            1.0,
            "the difference where squared turns into plain",
            1e-6,
            1e6,
        ),
    ),
    suits=("number",),
    make=make,
    plain=huber,
)
