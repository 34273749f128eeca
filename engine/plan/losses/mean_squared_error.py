"""Mean squared error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.plan.losses.loss import LossEntry, elementwise

if TYPE_CHECKING:
    from torch import Tensor

    from engine.plan.losses.loss import LossFunction


def make(options: dict[str, Any]) -> LossFunction:
    import torch.nn.functional as F

    return elementwise(lambda output, target: F.mse_loss(output, target, reduction="none"))


def squared_error(output: Tensor, target: Tensor) -> Tensor:
    """The mean square of the distance from the truth."""
    import torch.nn.functional as F

    return F.mse_loss(output, target.to(output.dtype).reshape(output.shape))


ENTRY = LossEntry(
    type="mse",
    title="Mean squared error",
    summary="The squared difference: large mistakes count much more than small ones.",
    maths="(y − ŷ)²",
    when="Numbers without wild values. It predicts the mean.",
    suits=("number",),
    make=make,
    plain=squared_error,
)
