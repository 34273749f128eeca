"""Quantile (pinball) loss."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.catalogue import Field
from engine.plan.losses.loss import LossEntry, elementwise

if TYPE_CHECKING:
    from torch import Tensor

    from engine.plan.losses.loss import LossFunction


def make(options: dict[str, Any]) -> LossFunction:
    import torch

    quantile = float(options["quantile"])

    def pinball(output: Tensor, target: Tensor) -> Tensor:
        short = target - output  # positive where the network said too little
        return torch.maximum(quantile * short, (quantile - 1) * short)

    return elementwise(pinball)


def pinball(
    output: Tensor,
    target: Tensor,
    *,
    quantile: float = 0.5,
) -> Tensor:
    """Too little costs `quantile`, too much the rest: the truth stays under it that often."""
    import torch

    short = target.to(output.dtype).reshape(output.shape) - output
    return torch.maximum(quantile * short, (quantile - 1) * short).mean()


ENTRY = LossEntry(
    type="quantile",
    title="Quantile",
    summary="Aims at a value that the truth stays under a chosen share of the time.",
    maths="max(q·d, (q − 1)·d),  d = y − ŷ",
    when="When too little and too much cost differently: stock, time of arrival, reserves.",
    fields=(
        Field(
            "quantile",
            "Share below",
            "float",
            0.5,
            "0.9: the truth is below nine times of ten; 0.5 is the median",
            0.001,
            0.999,
        ),
    ),
    suits=("number",),
    make=make,
    plain=pinball,
)
