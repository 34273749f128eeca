"""Attention in plain torch: several heads, causal, across two sequences, additive."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class SelfAttention(nn.Module):
    """Every place of a sequence looks at every other (causal: only at those before it)."""

    def __init__(
        self,
        features: int,
        heads: int,
        causal: bool = False,
        bias: bool = True,
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        self.heads, self.causal, self.dropout = heads, causal, dropout
        self.qkv = nn.Linear(features, 3 * features, bias=bias)
        self.project = nn.Linear(features, features, bias=bias)

    def forward(self, x: Tensor, length: Tensor | None = None) -> Tensor:
        batch, time, features = x.shape
        query, key, value = (
            self.qkv(x)
            .view(batch, time, 3, self.heads, features // self.heads)
            .permute(2, 0, 3, 1, 4)
        )
        mask = None
        if length is not None:  # places beyond a sequence's own length are not looked at
            mask = (torch.arange(time, device=x.device) < length[:, None])[:, None, None, :]
            if self.causal:
                mask = mask & torch.ones(time, time, dtype=torch.bool, device=x.device).tril()
        dropout = self.dropout if self.training else 0.0
        y = F.scaled_dot_product_attention(
            query,
            key,
            value,
            attn_mask=mask,
            dropout_p=dropout,
            is_causal=self.causal and mask is None,
        )
        return self.project(y.transpose(1, 2).reshape(batch, time, features))


class CrossAttention(nn.Module):
    """Every place of one sequence looks at every place of another, the memory."""

    def __init__(
        self,
        features: int,
        memory_features: int,
        heads: int,
        bias: bool = True,
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.query = nn.Linear(features, features, bias=bias)
        self.key_value = nn.Linear(memory_features, 2 * features, bias=bias)
        self.project = nn.Linear(features, features, bias=bias)

    def forward(self, x: Tensor, memory: Tensor, length: Tensor | None = None) -> Tensor:
        batch, time, features = x.shape
        places, size = memory.shape[1], features // self.heads
        query = self.query(x).view(batch, time, self.heads, size).transpose(1, 2)
        key, value = (
            self.key_value(memory).view(batch, places, 2, self.heads, size).permute(2, 0, 3, 1, 4)
        )
        mask = None
        if length is not None:  # places beyond the memory's own length are not looked at
            mask = (torch.arange(places, device=x.device) < length[:, None])[:, None, None, :]
        dropout = self.dropout if self.training else 0.0
        y = F.scaled_dot_product_attention(query, key, value, attn_mask=mask, dropout_p=dropout)
        return self.project(y.transpose(1, 2).reshape(batch, time, features))


class AdditiveAttention(nn.Module):
    """Bahdanau's attention: a small network scores how well each place of the memory answers a
    query.
    """

    def __init__(self, features: int, memory_features: int, hidden: int) -> None:
        super().__init__()
        self.query = nn.Linear(features, hidden, bias=False)
        self.key = nn.Linear(memory_features, hidden)
        self.score = nn.Linear(hidden, 1, bias=False)

    def forward(self, x: Tensor, memory: Tensor, length: Tensor | None = None) -> Tensor:
        scores = self.score(
            torch.tanh(self.query(x)[:, :, None, :] + self.key(memory)[:, None, :, :])
        ).squeeze(-1)
        if length is not None:  # places beyond the memory's own length get no weight
            beyond = torch.arange(memory.shape[1], device=x.device) >= length[:, None]
            scores = scores.masked_fill(beyond[:, None, :], float("-inf"))
        return torch.softmax(scores, dim=-1) @ memory


class AttentionPooling(nn.Module):
    """One learned question asked of a whole sequence: a weighted mean over time."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.score = nn.Linear(features, 1)

    def forward(self, x: Tensor, length: Tensor | None = None) -> Tensor:
        scores = self.score(x).squeeze(-1)
        if length is not None:
            beyond = torch.arange(x.shape[1], device=x.device) >= length[:, None]
            scores = scores.masked_fill(beyond, float("-inf"))
        return (torch.softmax(scores, dim=-1)[:, :, None] * x).sum(dim=1)


class PatchEmbedding(nn.Module):
    """Cuts a picture into squares and turns each into one vector."""

    def __init__(self, in_channels: int, features: int, patch_size: int) -> None:
        super().__init__()
        self.patch_size = patch_size
        self.project = nn.Conv2d(in_channels, features, patch_size, stride=patch_size)

    def forward(self, x: Tensor) -> Tensor:
        if x.shape[2] % self.patch_size or x.shape[3] % self.patch_size:
            raise ValueError(
                f"squares of {self.patch_size} do not divide {x.shape[2]} x {x.shape[3]}"
            )
        return self.project(x).flatten(2).transpose(1, 2)


class ClassToken(nn.Module):
    """Puts one learned vector in front of a sequence; it gathers what the whole is about."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.token = nn.Parameter(torch.zeros(1, 1, features))

    def forward(self, x: Tensor) -> Tensor:
        return torch.cat((self.token.expand(x.shape[0], -1, -1), x), dim=1)
