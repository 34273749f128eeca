"""Bags of words and phrases."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class PhraseBag(nn.Module):
    """A vector for each symbol and for each run of neighbours, added up whatever their order; runs
    share `buckets` vectors, by a hash. Symbol 0 is filler and says nothing.
    """

    def __init__(
        self, vocabulary: int, features: int, longest: int = 2, buckets: int = 16384
    ) -> None:
        super().__init__()
        self.vocabulary, self.longest, self.buckets = vocabulary, longest, buckets
        rows = vocabulary + (buckets if longest > 1 else 0)
        self.table = nn.Embedding(rows, features)
        # Near zero, so that what was never met in training says next to nothing.
        nn.init.normal_(self.table.weight, std=0.01)

    def forward(self, x: Tensor) -> Tensor:
        # A filler on each side: runs see where a text begins and ends.
        x = nn.functional.pad(x, (1, 1))  # (batch, time)
        real = x != 0
        phrases, counts = [x], [real]
        run, inner = x, torch.ones_like(real)
        for reach in range(1, self.longest):
            # Each run grows by its next symbol; only its first or its last may be filler.
            run = (run[:, :-1] * 69069 + x[:, reach:]) % 1000003
            inner = inner[:, :-1] & real[:, reach - 1 : -1] if reach > 1 else inner[:, 1:]
            phrases.append(self.vocabulary + run % self.buckets)
            counts.append(inner & (real[:, :-reach] | real[:, reach:]))
        weight = torch.cat(counts, dim=1).to(self.table.weight.dtype)  # (batch, phrases)
        vectors = self.table(torch.cat(phrases, dim=1)) * weight[:, :, None]
        return vectors.sum(dim=1) / weight.sum(dim=1, keepdim=True).clamp(min=1).sqrt()
