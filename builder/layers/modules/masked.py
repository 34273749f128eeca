"""Convolutions that do not see what is still to come."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class MaskedConv2d(nn.Conv2d):
    """A convolution over pictures that sees only what comes before each place, as one reads: the
    rows above, and in its own row what stands to the left. `itself`: and the place itself.
    """

    mask: Tensor

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | tuple[int, int] = 3,
        itself: bool = True,
        bias: bool = True,
    ) -> None:
        both = (kernel_size, kernel_size) if isinstance(kernel_size, int) else kernel_size
        middle = (both[0] // 2, both[1] // 2)
        super().__init__(in_channels, out_channels, both, padding=middle, bias=bias)
        mask = torch.ones(both)
        mask[middle[0], middle[1] + int(itself) :] = 0
        mask[middle[0] + 1 :] = 0
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        return F.conv2d(x, self.weight * self.mask, self.bias, padding=self.padding)
