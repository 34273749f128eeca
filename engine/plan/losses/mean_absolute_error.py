"""Mean absolute error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.plan.losses.loss import LossEntry, elementwise

if TYPE_CHECKING:
    from torch import Tensor

    from engine.plan.losses.loss import LossFunction


def make(options: dict[str, Any]) -> LossFunction:
    import torch.nn.functional as F

    return elementwise(lambda output, target: F.l1_loss(output, target, reduction="none"))


def absolute_error(output: Tensor, target: Tensor) -> Tensor:
    """The mean distance from the truth."""
    import torch.nn.functional as F

    return F.l1_loss(output, target.to(output.dtype).reshape(output.shape))


ENTRY = LossEntry(
    type="mae",
    title="Mean absolute error",
    summary="The plain difference: each unit of error counts the same.",
    maths="|y − ŷ|",
    when="Numbers with outliers. It predicts the median.",
    suits=("number",),
    make=make,
    plain=absolute_error,
)
