"""A codebook: numbers become the nearest of a few learned vectors."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class VectorQuantiser(nn.Module):
    """Each vector along a dimension becomes the nearest of a codebook; gradients pass as if nothing
    had happened. While training, the codes follow the vectors that take them, and one that nobody
    takes begins anew at a vector of the batch. `pull` is added to the loss then, so that vectors
    stay near their codes.
    """

    codebook: Tensor
    usage: Tensor
    total: Tensor

    def __init__(
        self, features: int, codes: int, dim: int = 1, price: float = 0.25, memory: float = 0.99
    ) -> None:
        super().__init__()
        self.dim, self.price, self.memory = dim, price, memory
        self.pull: Tensor | None = None
        self.register_buffer("codebook", torch.randn(codes, features) * features**-0.5)
        self.register_buffer("usage", torch.zeros(codes))  # how often each is taken a batch
        self.register_buffer("total", torch.zeros(codes, features))  # of the vectors that took it

    def nearest(self, x: Tensor) -> Tensor:
        """The number of the code that each vector takes."""
        x = x.movedim(self.dim, -1)
        away = self.codebook.square().sum(1) - 2 * x @ self.codebook.t()
        return away.argmin(-1)

    def forward(self, x: Tensor) -> Tensor:
        codes = self.nearest(x)
        if self.training:
            self.follow(x.detach().movedim(self.dim, -1).flatten(0, -2), codes.flatten())
        taken = self.codebook[codes].movedim(-1, self.dim)
        self.pull = self.price * (x - taken).square().mean() if self.training else None
        return x + (taken - x).detach()

    @torch.no_grad()
    def follow(self, vectors: Tensor, codes: Tensor) -> None:
        counts = torch.zeros_like(self.usage).index_add_(0, codes, torch.ones_like(vectors[:, 0]))
        sums = torch.zeros_like(self.total).index_add_(0, codes, vectors)
        self.usage.lerp_(counts, 1 - self.memory)
        self.total.lerp_(sums, 1 - self.memory)
        fresh = vectors[torch.randint(len(vectors), self.usage.shape, device=vectors.device)]
        idle = self.usage < 0.1 * self.usage.mean()
        self.usage.copy_(torch.where(idle, self.usage.mean(), self.usage))
        self.total.copy_(torch.where(idle[:, None], fresh * self.usage[:, None], self.total))
        self.codebook.copy_(self.total / self.usage.clamp(min=1e-12)[:, None])
