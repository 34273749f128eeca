"""Connectionist temporal classification."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.catalogue import Field
from engine.plan.losses.loss import LossEntry

if TYPE_CHECKING:
    from torch import Tensor

    from engine.plan.losses.loss import LossFunction


def make(options: dict[str, Any]) -> LossFunction:
    import torch
    import torch.nn.functional as F

    blank = int(options["blank"])

    def loss(
        scores: Tensor, target: Tensor, weights: Tensor | None
    ) -> tuple[Tensor, float | Tensor]:
        """scores: (batch, time, symbols); target: (batch, symbols to say), padded with the
        blank.
        """
        chances = F.log_softmax(scores, 2).transpose(0, 1)  # (time, batch, symbols)
        times = torch.full((len(scores),), scores.shape[1], dtype=torch.int64, device=scores.device)
        lengths = (target != blank).sum(1)
        values = F.ctc_loss(
            chances, target, times, lengths, blank=blank, reduction="none", zero_infinity=True
        ) / lengths.clamp(min=1)
        if weights is None:
            return values.mean(), len(values)
        total = weights.sum().clamp(min=1e-12)
        return (values * weights).sum() / total, total

    return loss


ENTRY = LossEntry(
    type="ctc",
    title="CTC",
    summary="Compares a sequence of scores with a shorter text when nobody knows which moment belongs to which letter.",
    maths="−log Σ over all alignments of Π p(symbol at each moment)",
    when="Speech, handwriting and other readings where input and output are not aligned.",
    fields=(
        Field(
            "blank",
            "Blank symbol",
            "int",
            0,
            "the symbol that means nothing is said",
            0,
            100000,
            advanced=True,
        ),
    ),
    suits=("sequence",),
    make=make,
)
