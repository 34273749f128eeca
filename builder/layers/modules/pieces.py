"""Small layers that torch has no class for."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class SeparableConv1d(nn.Module):
    """A filter for each channel, then a mix of the channels."""

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int,
        stride: int = 1,
        padding: int = 0,
        dilation: int = 1,
        bias: bool = True,
    ) -> None:
        super().__init__()
        self.depthwise = nn.Conv1d(
            in_channels,
            in_channels,
            kernel_size,
            stride,
            padding,
            dilation,
            groups=in_channels,
            bias=bias,
        )
        self.pointwise = nn.Conv1d(in_channels, out_channels, 1, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        return self.pointwise(self.depthwise(x))


class SeparableConv2d(nn.Module):
    """A filter for each channel, then a mix of the channels."""

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int,
        stride: int = 1,
        padding: int = 0,
        dilation: int = 1,
        bias: bool = True,
    ) -> None:
        super().__init__()
        self.depthwise = nn.Conv2d(
            in_channels,
            in_channels,
            kernel_size,
            stride,
            padding,
            dilation,
            groups=in_channels,
            bias=bias,
        )
        self.pointwise = nn.Conv2d(in_channels, out_channels, 1, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        return self.pointwise(self.depthwise(x))


class Scale(nn.Module):
    """One learned factor for each feature or channel; begins small, so that a deep branch fades
    in.
    """

    def __init__(self, features: int, dims: int, start: float = 1.0) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.full((features, *[1] * dims), start))

    def forward(self, x: Tensor) -> Tensor:
        return x * self.weight


class Dot(nn.Module):
    """The dot product of two vectors: how alike they are."""

    def forward(self, a: Tensor, b: Tensor) -> Tensor:
        return (a * b).sum(dim=-1, keepdim=True)


class Similarity(nn.Module):
    """The cosine of the angle between two vectors."""

    def forward(self, a: Tensor, b: Tensor) -> Tensor:
        return nn.functional.cosine_similarity(a, b, dim=-1).unsqueeze(-1)


class Windows(nn.Module):
    """Cuts (channels, time) into overlapping windows, one row each."""

    def __init__(self, size: int, step: int) -> None:
        super().__init__()
        self.size, self.step = size, step

    def forward(self, x: Tensor) -> Tensor:
        return x.unfold(2, self.size, self.step).transpose(1, 2).flatten(2)
